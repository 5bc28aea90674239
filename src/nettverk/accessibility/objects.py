"""Pictures: told in words to those who do not see them, and standing in the text."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import DOCUMENT, Finding, Spot, advice, fault
from nettverk.accessibility.xml import DECORATIVE, VML, W15, WP, Element, W, find, value

_FIX = (
    "Høgreklikk biletet, vel Rediger alternativ tekst, og skriv kva det viser. "
    "Er det berre pynt, merk det som dekorativt."
)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|bmp|svg|emf|wmf|tiff?|webp)", re.IGNORECASE)
_VML_PICTURE = f"{VML}imagedata"


def check_alternative_texts(document: Document) -> Iterator[Finding]:
    """Ask every picture for a text, in headers and footers too."""
    for root in document.texts.values():
        for each in root.iter(f"{WP}docPr"):
            yield from _check_text(each, document.spot(each))
        for each in root.iter(_VML_PICTURE):
            if not each.getparent().get("alt", "").strip():
                yield fault(document.spot(each), "Eit bilete har ingen alternativ tekst.", _FIX)


def _check_text(properties: Element, spot: Spot) -> Iterator[Finding]:
    text = properties.get("descr", "").strip()
    decorative = next(properties.iter(DECORATIVE), None)
    if decorative is not None and decorative.get("val") not in {"0", "false"}:
        return
    if not text and not _holds_text(properties):
        yield fault(spot, "Eit bilete har ingen alternativ tekst.", _FIX)
    elif _FILE_NAME.fullmatch(text):
        yield advice(spot, f"Den alternative teksten er berre eit filnamn: «{text}».", _FIX)


def _holds_text(properties: Element) -> bool:
    """Tell whether what is drawn is a text box, which another rule tells of."""
    return next(properties.getparent().iter(f"{W}txbxContent"), None) is not None


def check_floating(document: Document) -> Iterator[Finding]:
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


def check_controls(document: Document) -> Iterator[Finding]:
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


def check_protection(document: Document) -> Iterator[Finding]:
    """Find documents that let nobody write, or mark text to read it aloud."""
    protection = find(document.settings, "documentProtection")
    if protection is not None and value(protection, "enforcement") in {"1", "true", "on"}:
        fix = "Slå av vernet: Sjå gjennom → Avgrens redigering → Stopp vern."
        yield fault(DOCUMENT, "Dokumentet er verna mot endring.", fix)
