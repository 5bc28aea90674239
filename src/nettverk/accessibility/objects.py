"""Pictures, objects and fields: told in words, and where they are read."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Spot
from nettverk.ooxml.elements import DECORATIVE, OFFICE, VML, W15, WP, Element, W, find, first, value
from nettverk.reglar import Regel

_FIX_PICTURE = (
    "Høgreklikk biletet, vel Rediger alternativ tekst, og skriv kva det viser. "
    "Er det berre pynt, merk det som dekorativt."
)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|bmp|svg|emf|wmf|tiff?|webp)", re.IGNORECASE)
_FIX_OBJECT = "Høgreklikk objektet, vel Rediger alternativ tekst, og skriv kva det viser."
_FIX_WATERMARK = (
    "Ta det bort (Utforming → Vassmerke), og skriv det same som tekst. "
    "Skal det stå, så høgreklikk det i toppteksten, og vel Rediger alternativ tekst."
)
_SHAPES = (
    *("shape", "group", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image"),
)
_PLACED = re.compile(r"position:\s*absolute")
_YES = {"t", "true", "1"}


def _check_alternative_texts(document: Document) -> Iterator[Finding]:
    """Ask every picture for a text, in headers and footers too."""
    for root in document.texts.values():
        for each in root.iter(f"{WP}docPr"):
            yield from _check_text(each, document.spot(each))
        for each in _list_shapes(root):
            if not any(one.get("alt", "").strip() for one in each.iter(f"{VML}*")):
                yield fault(document.spot(each), *_name_shape(each))


def _list_shapes(root: Element) -> Iterator[Element]:
    """List what is drawn in the older way, groups as one; text boxes and lines across are not."""
    for holder in root.iter(f"{W}pict", f"{W}object"):
        for each in holder.iterchildren(*(VML + name for name in _SHAPES)):
            inside = next(each.iter(f"{W}txbxContent"), None) is not None
            if not inside and each.get(f"{OFFICE}hr", "f") not in _YES:
                yield each


def _name_shape(shape: Element) -> tuple[str, str]:
    """Tell what kind of shape lacks a text, and how it gets one."""
    if shape.getparent().tag == f"{W}object":
        return "Eit innebygd objekt har ingen alternativ tekst.", _FIX_OBJECT
    word_art = next(shape.iter(f"{VML}textpath"), None) is not None
    if word_art or "watermark" in shape.get("id", "").casefold():
        return "Eit vassmerke har ingen alternativ tekst.", _FIX_WATERMARK
    drawn = next(shape.iter(f"{VML}imagedata"), None) is not None
    kind = "bilete" if drawn else "teikna objekt"
    return f"Eit {kind} har ingen alternativ tekst.", _FIX_PICTURE if drawn else _FIX_OBJECT


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
    for picture in _list_floating(document.body):
        if next(picture.iter(f"{W}txbxContent"), None) is None:
            what = "Biletet flyt utanfor teksten."
            fix = "Merk biletet, og vel Oppsettsval → På linje med teksten."
            yield fault(document.spot(picture), what, fix)


def _list_floating(body: Element) -> Iterator[Element]:
    yield from body.iter(f"{WP}anchor")
    for shape in _list_shapes(body):
        if _PLACED.search(shape.get("style", "")):
            yield shape


def _check_moved(document: Document) -> Iterator[Finding]:
    """Find tables and paragraphs that text flows around."""
    for table in document.tables:
        if find(table.properties, "tblpPr") is not None:
            what = "Tabellen flyt utanfor teksten."
            fix = "Høgreklikk tabellen, vel Tabelleigenskapar → Tabell → Tekstbryting → Inga."
            yield advice(table.spot, what, fix)
    for paragraph in document.paragraphs:
        if not paragraph.area and paragraph.text.strip() and _is_framed(document, paragraph):
            what = "Teksten står i ei ramme som flyt utanfor teksten."
            fix = "Høgreklikk ramma, vel Formater ramme → Fjern ramme."
            yield advice(paragraph.spot, what, fix)


def _is_framed(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stands in a frame; a large first letter is read in place."""
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/framePr")
    frame = first((find(paragraph.properties, "framePr"), by_style))
    return frame is not None and value(frame, "dropCap") in {"", "none"}


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


RULES = (
    (Regel.DOKUMENT_BILETE, _check_alternative_texts),
    (Regel.DOKUMENT_TEKSTBOKS, _check_floating),
    (Regel.DOKUMENT_TEKSTBOKS, _check_moved),
    (Regel.DOKUMENT_FELT, _check_controls),
)
