"""What a screen reader steps through: headings that are so, and no level left out."""

from collections.abc import Iterator
from itertools import pairwise

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import DOCUMENT, Paragraph
from nettverk.ooxml.elements import W
from nettverk.reglar import Regel

_LETTER = 500  # words, two pages
_PICTURES = (W + "drawing", W + "pict", W + "object")


def _check_heading_levels(document: Document) -> Iterator[Finding]:
    """Ask for a heading of level 1 on top, and for no level to be left out below it."""
    headings = [each for each in document.paragraphs if each.level and not _is_empty(each)]
    tops = [each for each in headings if each.level == 1]
    if not tops and (headings or _is_long(document)):
        what = "Dokumentet har inga overskrift på nivå 1."
        yield advice(DOCUMENT, what, "Gi tittelen stilen «Overskrift 1» (Heim → Stilar).")
    # Below a title, the headings of level 1 are those of the chapters.
    for each in [] if _has_title(document) else tops[1:]:
        what = "Dokumentet har meir enn éi overskrift på nivå 1."
        fix = (
            "Gi tittelen åleine «Overskrift 1», og dei andre «Overskrift 2», "
            "eller gi tittelen stilen «Tittel» (Heim → Stilar)."
        )
        yield advice(each.spot, what, fix)
    if tops and headings[0].level > 1:
        what = f"Dokumentet startar med ei overskrift på nivå {headings[0].level}."
        yield fault(headings[0].spot, what, "Set tittelen, med stilen «Overskrift 1», fremst.")
    for before, each in pairwise(headings):
        if each.level > before.level + 1:
            what = f"Overskrifta er på nivå {each.level}, men den før er på nivå {before.level}."
            fix = f"Gi ho stilen «Overskrift {before.level + 1}» (Heim → Stilar)."
            yield fault(each.spot, what, fix)


def _has_title(document: Document) -> bool:
    """Tell whether the text has a title in the style for it; one in a header is not read there."""
    titles = (each for each in document.paragraphs if each.style == "title" and not each.area)
    return any(each.text.strip() for each in titles)


def _is_long(document: Document) -> bool:
    """Tell whether a document is longer than a letter, which needs no headings to be found in."""
    words = 0
    for each in document.paragraphs:
        words += 0 if each.area else len(each.text.split())
        if words >= _LETTER:
            return True
    return False


def _check_empty_headings(document: Document) -> Iterator[Finding]:
    """Find headings with nothing in them."""
    for each in document.paragraphs:
        if each.level and _is_empty(each):
            fix = "Skriv overskrifta, eller slett avsnittet."
            yield fault(each.spot, "Ei overskrift er tom.", fix)


def _is_empty(paragraph: Paragraph) -> bool:
    return not paragraph.text.strip() and next(paragraph.element.iter(*_PICTURES), None) is None


RULES = (
    (Regel.DOKUMENT_OVERSKRIFT, _check_heading_levels),
    (Regel.DOKUMENT_TOM_OVERSKRIFT, _check_empty_headings),
)
