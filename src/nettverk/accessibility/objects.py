"""Pictures, fields and links: told in words, and where they are read."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Spot, plain_text
from nettverk.ooxml.elements import DECORATIVE, VML, W15, WP, Element, R, W, find, value
from nettverk.reglar import Regel

_FIX_PICTURE = (
    "Høgreklikk biletet, vel Rediger alternativ tekst, og skriv kva det viser. "
    "Er det berre pynt, merk det som dekorativt."
)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|bmp|svg|emf|wmf|tiff?|webp)", re.IGNORECASE)
_VML_PICTURE = f"{VML}imagedata"


def _check_alternative_texts(document: Document) -> Iterator[Finding]:
    """Ask every picture for a text, in headers and footers too."""
    for root in document.texts.values():
        for each in root.iter(f"{WP}docPr"):
            yield from _check_text(each, document.spot(each))
        for each in root.iter(_VML_PICTURE):
            if not each.getparent().get("alt", "").strip():
                yield fault(
                    document.spot(each), "Eit bilete har ingen alternativ tekst.", _FIX_PICTURE
                )


def _check_text(properties: Element, spot: Spot) -> Iterator[Finding]:
    text = properties.get("descr", "").strip()
    decorative = next(properties.iter(DECORATIVE), None)
    if decorative is not None and decorative.get("val") not in {"0", "false"}:
        return
    if not text and not _holds_text(properties):
        yield fault(spot, "Eit bilete har ingen alternativ tekst.", _FIX_PICTURE)
    elif _FILE_NAME.fullmatch(text):
        yield advice(spot, f"Den alternative teksten er berre eit filnamn: «{text}».", _FIX_PICTURE)


def _holds_text(properties: Element) -> bool:
    """Tell whether what is drawn is a text box, which another rule tells of."""
    return next(properties.getparent().iter(f"{W}txbxContent"), None) is not None


def _check_floating(document: Document) -> Iterator[Finding]:
    """Find what is moved out of the text, so that nobody knows when it is read."""
    for box in document.body.iter(f"{W}txbxContent"):
        fix = "Flytt teksten ut i dokumentet, og slett boksen."
        yield fault(document.spot(_outside(box)), "Teksten står i ein tekstboks.", fix)
    for anchor in document.body.iter(f"{WP}anchor"):
        if next(anchor.iter(f"{W}txbxContent"), None) is None:
            what = "Biletet flyt utanfor teksten."
            fix = "Merk biletet, og vel Oppsettsval → På linje med teksten."
            yield fault(document.spot(anchor), what, fix)


def _outside(box: Element) -> Element:
    """Return the drawing or picture that a text box is part of."""
    found = (each for each in box.iterancestors() if each.tag in {W + "drawing", W + "pict"})
    return next(found, box)


_OPEN_FIELD = "Klikk i feltet, vel Utviklar → Eigenskapar, og"
_LOCKS = {"contentLocked", "sdtContentLocked"}
_MADE_BY_WORD = ("docPartObj", "docPartList", "citation", "bibliography", "group")


def _check_controls(document: Document) -> Iterator[Finding]:
    """Ask every control for a name, an id of its own, and to be open."""
    seen: set[str] = set()
    for spot, properties in _controls(document):
        if not value(find(properties, "alias")).strip():
            yield fault(spot, "Eit felt har ikkje namn.", f"{_OPEN_FIELD} skriv ein tittel.")
        if value(find(properties, "lock")) in _LOCKS:
            what = "Eit felt er låst, så ingen kan fylla det ut."
            yield fault(
                spot, what, f"{_OPEN_FIELD} ta bort krysset for «Innhaldet kan ikkje redigerast»."
            )
        if (number := value(find(properties, "id"))) and number in seen:
            fix = "Slett det eine feltet, og set det inn på nytt."
            yield fault(spot, "To felt har same nummer, og Word kan blanda dei saman.", fix)
        seen.add(number)


def _controls(document: Document) -> Iterator[tuple[Spot, Element]]:
    """Find the controls that somebody has put in."""
    for root in document.texts.values():
        for control in root.iter(f"{W}sdt"):
            properties = find(control, "sdtPr")
            if properties is not None and not _is_made_by_program(properties):
                yield document.spot(control), properties


def _is_made_by_program(properties: Element) -> bool:
    """Tell whether Word or Google made it for its own use; a repeated row has its name outside."""
    own = any(find(properties, name) is not None for name in _MADE_BY_WORD)
    row = properties.find(f"{W15}repeatingSectionItem") is not None
    return own or row or value(find(properties, "tag")).startswith("goog_rdk")


_ADDRESS = re.compile(r"(https?://|ftp://|www\.)\S*", re.IGNORECASE)
_EMPTY = re.compile(
    r"((klikk|trykk|sjå|se|gå|click) )?"
    r"(her|denne|denne lenka|lenke|lenka|lenkje|lenkja|link|linken|les meir|les mer|meir|mer|here)"
    r"[.:!»>→ ]*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\s*HYPERLINK\s", re.IGNORECASE)
_FIX_LINK = (
    "Høgreklikk lenkja, vel Rediger hyperkopling, og skriv kvar ho fører, "
    "i «Tekst som skal visast»."
)


def _check_links(document: Document) -> Iterator[Finding]:
    """Hold the text of every link against what it must say."""
    for paragraph in document.paragraphs:
        if not paragraph.is_contents:
            for text in _link_texts(paragraph.element):
                if what := _judge_link(text):
                    yield fault(paragraph.spot, what, _FIX_LINK)


def _judge_link(text: str) -> str:
    if not text:
        return "Ei lenkje har ingen tekst."
    if _ADDRESS.fullmatch(text):
        return f"Ei lenkje er berre ei adresse: «{text[:60]}»."
    if _EMPTY.fullmatch(text):
        return f"Lenkja «{text}» seier ikkje kvar ho fører."
    return ""


def _link_texts(paragraph: Element) -> Iterator[str]:
    """Return the texts of links; a picture in one is its text."""
    for link in paragraph.iter(f"{W}hyperlink"):
        leads = link.get(f"{R}id") or value(link, "anchor")
        if leads and next(link.iter(f"{WP}docPr"), None) is None:
            yield plain_text(link)
    yield from _field_texts(paragraph)


def _field_texts(paragraph: Element) -> Iterator[str]:
    """Return the texts of links that are written as fields, as older programs do."""
    for field in paragraph.iter(f"{W}fldSimple"):
        if _ASKED.match(value(field, "instr")):
            yield plain_text(field)
    asked, shown, inside = "", "", ""
    for run in paragraph.iter(f"{W}r"):
        if kind := value(find(run, "fldChar"), "fldCharType"):
            if kind == "end" and _ASKED.match(asked):
                yield shown.strip()
            asked, shown = (asked, shown) if kind == "separate" else ("", "")
            inside = kind
        elif inside == "begin":
            asked += "".join(each.text or "" for each in run.iter(f"{W}instrText"))
        elif inside == "separate":
            shown += "".join(each.text or "" for each in run.iter(f"{W}t"))


RULES = (
    (Regel.DOKUMENT_BILETE, _check_alternative_texts),
    (Regel.DOKUMENT_TEKSTBOKS, _check_floating),
    (Regel.DOKUMENT_FELT, _check_controls),
    (Regel.DOKUMENT_LENKJE, _check_links),
)
