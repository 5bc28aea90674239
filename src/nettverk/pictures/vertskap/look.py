"""How the picture of hostings looks: sizes as on an upright A4, and colours in light and dark."""

from collections.abc import Mapping

from nettverk.pictures.letters import Font
from nettverk.pictures.svg import Rules, write_sheet

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
RADIUS, STEP = 4.5, 13.0

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
