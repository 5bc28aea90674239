"""What a text refers to in the document itself, and that is not there."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, fault
from nettverk.ooxml.elements import W, value
from nettverk.reglar import Regel

# What Word writes in the place of a reference, in its own language.
_LOST = re.compile(
    r"\b(?:Feil|Error)! [^\n.!]{0,60}(?i:refer|bokmerk|bookmark|hyper|style|stil)[^\n.!]{0,60}"
)
_TOP = "_top"
"""What Word calls the top of a document, which needs no bookmark."""


def _check_bookmarks(document: Document) -> Iterator[Finding]:
    """Find links to a place in the document that is not there."""
    marks = (each for root in document.texts.values() for each in root.iter(f"{W}bookmarkStart"))
    known = {value(each, "name").casefold() for each in marks} | {_TOP}
    for link in document.links:
        if link.target.startswith("#") and link.target[1:].casefold() not in known:
            what = f"Lenkja «{link.text[:60]}» fører til eit bokmerke som ikkje finst i dokumentet."
            fix = (
                "Høgreklikk lenkja, vel Rediger hyperkopling → Stad i dette dokumentet, "
                "og vel ei overskrift."
            )
            yield fault(document.spot(link.element), what, fix)


def _check_lost(document: Document) -> Iterator[Finding]:
    """Find what Word has written where a reference was lost."""
    for each in document.paragraphs:
        if lost := _LOST.search(each.text):
            what = f"Ei tilvising er borte: «{lost[0]}»."
            fix = "Slett teksten, og set inn tilvisinga på nytt (Tilvisingar → Kryssreferanse)."
            yield fault(each.spot, what, fix)


RULES = (
    (Regel.DOKUMENT_TILVISING, _check_bookmarks),
    (Regel.DOKUMENT_TILVISING, _check_lost),
)
