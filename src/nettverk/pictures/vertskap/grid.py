"""The places in the picture of hostings: a row a school, a column a year, and the total.

The sizes are those of an upright A4.
"""

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.vertskap.content import VertskapsbileteContext, VertsskuleContext

WIDTH = 620.0
"""The width of the text on an upright A4, in pixels of which an inch has 96."""
MARGIN = 4.0
SKULE, HEAD, COUNT, LEGEND = Font(12), Font(11, bold=True), Font(12), Font(11)
SKULAR = "Skule"
"""The heading of the column with the names of the schools."""
_MOST_LINES = 3
LINE, _ROW_AIR = 14.0, 10.0
_NAMES = 180.0
"""The most that the names of the schools may take of the width."""
_YEAR, _THIS_YEAR = 64.0, 62.0
"""The most room a year has, and the least this year has, which counts in two ways."""
_SMALLEST_TOTAL = 110.0
_BETWEEN = 10.0
_AFTER_BAR = 18.0
"""Room between the longest bar and the edge, besides the number."""
_WIDEST_VERTSKAP = 30.0
"""How wide one hosting is in a bar, at most."""


class _Column(Struct, frozen=True):
    """A year: the lines of its heading and where it is across the picture."""

    heading: tuple[str, ...]
    left: float
    width: float

    @property
    def middle(self) -> float:
        """Give the middle of the column."""
        return self.left + self.width / 2


class Row(Struct, frozen=True):
    """A school: the lines of its name and where it is down the picture."""

    skule: VertsskuleContext
    lines: tuple[str, ...]
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Give the middle of the row."""
        return self.top + self.height / 2


class Grid(Struct, frozen=True):
    """All places: columns, rows, where the bars begin, and how wide one hosting is in them."""

    columns: tuple[_Column, ...]
    rows: tuple[Row, ...]
    bars: float
    vertskap: float
    top: float

    @property
    def bottom(self) -> float:
        """Give the bottom of the last row."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else self.top


def lay_grid(context: VertskapsbileteContext) -> Grid:
    """Find the places of everything in a picture of a network's hostings."""
    widths = [SKULE.measure(each.skule) for each in context.skule]
    names = min(max([HEAD.measure(SKULAR), *widths]), _NAMES) + _BETWEEN
    room = WIDTH - 2 * MARGIN - names - _SMALLEST_TOTAL - _BETWEEN
    columns = _columns(context.år, MARGIN + names, room)
    top = MARGIN + HEAD.size * 1.3 * max((len(each.heading) for each in columns), default=1) + 6
    bars = columns[-1].left + columns[-1].width + _BETWEEN
    most = max((max(each.alle, each.lik_del) for each in context.skule), default=0)
    number = COUNT.measure(str(round(most))) + _AFTER_BAR
    vertskap = min(_WIDEST_VERTSKAP, (WIDTH - MARGIN - bars - number) / max(most, 1))
    return Grid(columns, _rows(context.skule, names - _BETWEEN, top), bars, vertskap, top)


def _columns(years: Sequence[str], left: float, room: float) -> tuple[_Column, ...]:
    width = min(_YEAR, room / len(years))
    last = max(width, _THIS_YEAR)
    width = min(width, (room - last) / max(len(years) - 1, 1))
    widths = [width] * (len(years) - 1) + [last]
    lefts = accumulate(widths, initial=left)
    return tuple(
        _Column(_split(each), at, size)
        for each, at, size in zip(years, lefts, widths, strict=False)
    )


def _split(year: str) -> tuple[str, ...]:
    """Break a heading where it is read: «2026–» above «2027», «før» above «2020»."""
    return tuple(year.replace("–", "– ").split())


def _rows(skular: Sequence[VertsskuleContext], width: float, top: float) -> tuple[Row, ...]:
    names = [SKULE.wrap(each.skule, width, _MOST_LINES) for each in skular]
    heights = [len(lines) * LINE + _ROW_AIR for lines in names]
    tops = accumulate(heights, initial=top)
    return tuple(Row(*each) for each in zip(skular, names, tops, heights, strict=False))
