"""The paper."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, advice
from nettverk.accessibility.xml import W, find, number, value

_A4 = (11906, 16838)
_SLACK = 60  # twips, a millimetre
_LETTER = (12240, 15840)  # what Word takes where nothing is said


def check_paper(document: Document) -> Iterator[Finding]:
    """Ask for A4, upright or lying."""
    for section in document.body.iter(f"{W}sectPr"):
        page = find(section, "pgSz")
        sides = (number(value(page, "w")), number(value(page, "h")))
        said = sorted(one or other for one, other in zip(sides, _LETTER, strict=True))
        if any(abs(one - other) > _SLACK for one, other in zip(said, _A4, strict=True)):
            what = "Arket er ikkje A4."
            yield advice(document.spot(section), what, "Vel Oppsett → Storleik → A4.")
