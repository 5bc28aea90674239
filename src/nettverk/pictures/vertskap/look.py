"""How the picture of hostings looks: sizes as on an upright A4, and colours in light and dark."""

from collections.abc import Iterator, Mapping
from math import fsum
from xml.etree.ElementTree import Element

from nettverk.pictures.font import Font
from nettverk.pictures.marks import draw_mark
from nettverk.pictures.svg import Box, Rules, line, rect, text, write_sheet
from nettverk.pictures.vertskap.content import VertsårContext

WIDTH = 620.0
"""The width of the text on an upright A4, in pixels of which an inch has 96."""
MARGIN = 4.0
SKULE, HEAD, COUNT, LEGEND = Font(12), Font(11, bold=True), Font(12), Font(11)
SKULAR = "Skule"
"""The heading of the column with the names of the schools."""
MOST_LINES = 3
LINE, ROW_AIR = 14.0, 10.0
NAMES = 180.0
"""The most that the names of the schools may take of the width."""
YEAR, THIS_YEAR = 64.0, 62.0
"""The most room a year has, and the least this year has, which counts in two ways."""
SMALLEST_TOTAL = 110.0
_RADIUS, _STEP = 4.5, 13.0

LIGHT = {
    "papir": "#ffffff",
    "blekk": "#1f2f33",
    "dempa": "#4a5a5e",
    "strek": "#d3dbdd",
    "band": "#eef3f4",
    "tidlegare": "#667c83",
    "fastsett": "#0b4f5c",
    "framlegg": "#9a4a00",
}
DARK = {
    "papir": "#11191c",
    "blekk": "#e8eff1",
    "dempa": "#b4c2c6",
    "strek": "#33444a",
    "band": "#1b272b",
    "tidlegare": "#8fa5ac",
    "fastsett": "#7fd0de",
    "framlegg": "#ffb45e",
}
_STROKES = {"strek": "strek", "jamt": "blekk", "lys": "papir"}
_MARKS = {"tidlegare": "tidlegare", "fastsett": "fastsett", "framlegg": "papir"}
"""What a mark is filled with; its edge says what it is."""
_SHAPES: Rules = {
    "strek": {"stroke-width": "1"},
    "merke": {"stroke-width": "2"},
    "jamt": {"stroke-width": "1.5", "stroke-dasharray": "4"},
    "lys": {"stroke-width": "3.5"},
}


def write_style(name: str) -> str:
    """Write the style sheet of a picture of hostings."""
    return write_sheet(name, _SHAPES, _colour(LIGHT), _colour(DARK))


def _colour(look: Mapping[str, str]) -> Rules:
    fills = {each: {"fill": look[each]} for each in ("papir", "blekk", "dempa", "band")}
    strokes = {kind: {"stroke": look[each]} for kind, each in _STROKES.items()}
    marks = {kind: {"fill": look[each], "stroke": look[kind]} for kind, each in _MARKS.items()}
    return {**fills, **strokes, **marks}


EARLIER, DECIDED, PROPOSED = "tidlegare", "fastsett", "framlegg"
_GAP = 4.0


def draw_vertsmerke(parent: Element, kind: str, x: float, y: float) -> None:
    """Draw the mark of one hosting with its middle at a point."""
    if kind == EARLIER:
        side = 2 * _RADIUS - 3
        rect(parent, f"merke {kind}", Box(x - side / 2, y - side / 2, side, side))
    else:
        draw_mark(parent, kind, x, y, _RADIUS)


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
    if sum(count for _, count in kinds) * _STEP <= width:
        marks = [kind for kind, count in kinds for _ in range(count)]
        first = middle - _STEP * (len(marks) - 1) / 2
        for number, kind in enumerate(marks):
            draw_vertsmerke(parent, kind, first + _STEP * number, y)
        return
    x = middle - fsum(_width_of_count(count) for _, count in kinds) / 2
    for kind, count in kinds:
        draw_vertsmerke(parent, kind, x + _STEP / 2, y)
        text(parent, "blekk", (x + _STEP, y + COUNT.size * 0.36), str(count), COUNT)
        x += _width_of_count(count)


def _width_of_count(count: int) -> float:
    return _STEP + _GAP + COUNT.measure(str(count))
