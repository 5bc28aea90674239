"""How the picture of a school year looks: sizes at A4, and colours in light and dark."""

from collections.abc import Mapping

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.svg import Rules, write_sheet

WIDTH, HEIGHT = 1188.0, 840.0
"""A4 landscape, four units a millimetre; a picture of many networks is higher."""
MARGIN = 36.0
NAMES = 178.0
"""How wide the column with the names of the networks is."""
LEFT, RIGHT = MARGIN + NAMES + 6, WIDTH - MARGIN
"""Where the weeks begin and end."""

TITLE, SUBTITLE = Font(28, bold=True), Font(13)
MONTH, WEEK, NOTE, NOTE_DAY = Font(12.5, bold=True), Font(10), Font(10.5, bold=True), Font(10)
LEGEND = Font(11.5)


class Density(Struct, frozen=True):
    """How roomy the rows are: fonts, the radius of a mark, and how much air a row has."""

    nettverk: Font
    guide: Font | None
    vert: Font
    day: Font | None
    radius: float
    air: float
    widest: float
    lines: int
    aside: bool
    """Whether a label stands beside its mark, and not below it."""


ROOMY = Density(
    nettverk=Font(13, bold=True),
    guide=Font(10.5),
    vert=Font(11.5, bold=True),
    day=Font(10),
    radius=7.5,
    air=9,
    widest=124,
    lines=2,
    aside=False,
)
DENSE = Density(
    nettverk=Font(11, bold=True),
    guide=None,
    vert=Font(10.5),
    day=None,
    radius=5,
    air=5,
    widest=120,
    lines=1,
    aside=True,
)
HIGHEST_ROOMY = HEIGHT * 1.2
"""How high a picture may be and still have roomy rows."""

_LIGHT = {
    "papir": "#ffffff",
    "blekk": "#1f2f33",
    "dempa": "#4a5a5e",
    "strek": "#d3dbdd",
    "band": "#eef3f4",
    "fri": "#efe3c8",
    "heilag": "#e3cf9f",
    "hette": "#80651a",
    "kant": "#0b4f5c",
    "fastsett": "#0b4f5c",
    "framlegg": "#9a4a00",
    "avlyst": "#5a676b",
}
_DARK = {
    "papir": "#11191c",
    "blekk": "#e8eff1",
    "dempa": "#b4c2c6",
    "strek": "#33444a",
    "band": "#1b272b",
    "fri": "#3a3423",
    "heilag": "#574a26",
    "hette": "#cfae56",
    "kant": "#7fd0de",
    "fastsett": "#7fd0de",
    "framlegg": "#ffb45e",
    "avlyst": "#a3b1b5",
}
_FILLS = ("papir", "blekk", "dempa", "band", "fri", "heilag", "hette")
_STROKES = {"strek": "strek", "svak": "band", "kant": "kant", "avlyst": "avlyst", "ring": "blekk"}
_MARKS = {"fastsett": "fastsett", "framlegg": "papir", "uavklart": "papir"}
"""What a mark is filled with; its edge says what it is."""
_EDGES = {"fastsett": "fastsett", "framlegg": "framlegg", "uavklart": "framlegg"}
_HOLLOW = {"fill": "none"}
_SHAPES: Rules = {
    "strek": {"stroke-width": "1", **_HOLLOW},
    "svak": {"stroke-width": "1", **_HOLLOW},
    "kant": {"stroke-width": "1.5", **_HOLLOW},
    "merke": {"stroke-width": "2"},
    "avlyst": {"stroke-width": "2.5", "stroke-linecap": "round", **_HOLLOW},
    "uavklart": {"stroke-dasharray": "3"},
    "ring": {"stroke-width": "1.5", **_HOLLOW},
}


def write_style(name: str) -> str:
    """Write the style sheet of a picture of a school year."""
    return write_sheet(name, _SHAPES, _colour(_LIGHT), _colour(_DARK))


def _colour(look: Mapping[str, str]) -> Rules:
    fills = {each: {"fill": look[each]} for each in _FILLS}
    strokes = {kind: {"stroke": look[each]} for kind, each in _STROKES.items()}
    marks = {
        kind: {"fill": look[each], "stroke": look[_EDGES[kind]]} for kind, each in _MARKS.items()
    }
    return {**fills, **strokes, **marks}
