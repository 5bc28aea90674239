"""How the picture of a school year looks: sizes at A4, and its colours."""

from msgspec import Struct

from nettverk.pictures.letters import Font
from nettverk.pictures.svg import Look

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

_HOLLOW = {"fill": "none"}
LOOK = Look(
    "aret",
    fills=("papir", "blekk", "dempa", "band", "fri", "heilag", "hette"),
    strokes={
        "strek": "strek",
        "svak": "band",
        "kant": "fastsett",
        "avlyst": "avlyst",
        "ring": "blekk",
    },
    marks={
        "fastsett": ("fastsett", "fastsett"),
        "framlegg": ("papir", "framlegg"),
        "uavklart": ("papir", "framlegg"),
    },
    shapes={
        "strek": {"stroke-width": "1", **_HOLLOW},
        "svak": {"stroke-width": "1", **_HOLLOW},
        "kant": {"stroke-width": "1.5", **_HOLLOW},
        "merke": {"stroke-width": "2"},
        "avlyst": {"stroke-width": "2.5", "stroke-linecap": "round", **_HOLLOW},
        "uavklart": {"stroke-dasharray": "3"},
        "ring": {"stroke-width": "1.5", **_HOLLOW},
    },
)
