"""How the picture of a school year looks: sizes at A4, colours, and the weeks across."""

from datetime import date

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.packing import Label
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
_SKULEDAGAR = 5


class Scale(Struct, frozen=True):
    """Where weeks stand across the picture."""

    first: date
    weeks: int

    @property
    def column(self) -> float:
        """Give the width of a week."""
        return (RIGHT - LEFT) / self.weeks

    def edge(self, number: int) -> float:
        """Find where a week begins, counted from 0."""
        return LEFT + number * self.column

    def start_of(self, day: date) -> float:
        """Find where a day begins; a weekend is nothing wide."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday, _SKULEDAGAR) * self.column / _SKULEDAGAR

    def end_of(self, day: date) -> float:
        """Find where a day ends."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday + 1, _SKULEDAGAR) * self.column / _SKULEDAGAR

    def middle_of(self, day: date) -> float:
        """Find the middle of the week a day is in."""
        return self.edge((day - self.first).days // 7) + self.column / 2

    def spots(self, x: float, width: float, reach: float) -> tuple[Label, ...]:
        """Give the places a text of some width may stand at a mark that reaches out both ways."""
        half = max(width / 2, reach)
        after, before = x - reach, x + reach
        aslant = (half - reach) / 2
        found = (
            Label(x - half, x + half, x, "middle"),
            Label(x - half + aslant, x + half + aslant, x + aslant, "middle"),
            Label(x - half - aslant, x + half - aslant, x - aslant, "middle"),
            Label(after, max(after + width, before), after, "start"),
            Label(min(before - width, after), before, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[3:4]

    def spots_beside(self, x: float, width: float, reach: float) -> tuple[Label, ...]:
        """Give the places for a text after or before a mark that reaches out both ways."""
        gap = 4.0
        after, before = x + reach + gap, x - reach - gap
        found = (
            Label(x - reach, after + width, after, "start"),
            Label(before - width, x + reach, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[:1]

    def _holds(self, spot: Label, reach: float) -> bool:
        """Tell whether a spot is within the edges, past which a mark may reach a little."""
        past = max(reach - self.column / 2, 0) + 3
        return LEFT - past <= spot.left and spot.right <= RIGHT + past
