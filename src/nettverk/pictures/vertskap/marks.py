"""The marks of hostings: a square for the years before, and this year as in the year's picture."""

from collections.abc import Iterator
from math import fsum
from xml.etree.ElementTree import Element

from nettverk.pictures.marks import draw_mark
from nettverk.pictures.svg import Box, line, rect, text
from nettverk.pictures.vertskap.content import VertsårContext
from nettverk.pictures.vertskap.look import COUNT, RADIUS, STEP

EARLIER, DECIDED, PROPOSED = "tidlegare", "fastsett", "framlegg"
_GAP = 4.0


def draw_vertsmerke(parent: Element, kind: str, x: float, y: float) -> None:
    """Draw the mark of one hosting with its middle at a point."""
    if kind == EARLIER:
        side = 2 * RADIUS - 3
        rect(parent, f"merke {kind}", Box(x - side / 2, y - side / 2, side, side))
    else:
        draw_mark(parent, kind, x, y, RADIUS)


def draw_share(parent: Element, x: float, top: float, bottom: float) -> None:
    """Draw the line of what is fair, with light on both sides so that it is seen on a bar."""
    line(parent, "lys", x, top, x, bottom)
    line(parent, "jamt", x, top, x, bottom)


def count_kinds(year: VertsårContext, *, this_year: bool) -> Iterator[tuple[str, int]]:
    """Give each kind of hosting that a year has, and how many."""
    counts = ((DECIDED if this_year else EARLIER, year.fastsett), (PROPOSED, year.framlegg))
    return (each for each in counts if each[1])


def draw_vertsår(
    parent: Element, kinds: list[tuple[str, int]], middle: float, y: float, width: float
) -> None:
    """Draw a mark for each hosting around a point; where they are too many, one and a number."""
    if sum(count for _, count in kinds) * STEP <= width:
        marks = [kind for kind, count in kinds for _ in range(count)]
        first = middle - STEP * (len(marks) - 1) / 2
        for number, kind in enumerate(marks):
            draw_vertsmerke(parent, kind, first + STEP * number, y)
        return
    x = middle - fsum(_width(count) for _, count in kinds) / 2
    for kind, count in kinds:
        draw_vertsmerke(parent, kind, x + STEP / 2, y)
        text(parent, "blekk", (x + STEP, y + COUNT.size * 0.36), str(count), COUNT)
        x += _width(count)


def _width(count: int) -> float:
    return STEP + _GAP + COUNT.measure(str(count))
