"""Pictures: told in words to those who do not see them, and standing in the text."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, Spot, advice, fault
from nettverk.accessibility.xml import DECORATIVE, VML, WP, Element, W

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
