"""Where a day stands across the picture: a column a week, and in it the five days of school."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.year_picture import VekeContext
from nettverk.pictures.packing import Spot

_SCHOOL_DAYS = 5


class Scale(Struct, frozen=True):
    """The weeks between two edges."""

    first: date
    weeks: int
    left: float
    right: float

    @property
    def column(self) -> float:
        """Give the width of a week."""
        return (self.right - self.left) / self.weeks

    def edge(self, number: int) -> float:
        """Find where a week begins, counted from 0."""
        return self.left + number * self.column

    def start_of(self, day: date) -> float:
        """Find where a day begins; a weekend is nothing wide."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday, _SCHOOL_DAYS) * self.column / _SCHOOL_DAYS

    def end_of(self, day: date) -> float:
        """Find where a day ends."""
        week, weekday = divmod((day - self.first).days, 7)
        return self.edge(week) + min(weekday + 1, _SCHOOL_DAYS) * self.column / _SCHOOL_DAYS

    def middle_of(self, day: date) -> float:
        """Find the middle of the week a day is in."""
        return self.edge((day - self.first).days // 7) + self.column / 2

    def spots(self, x: float, width: float, reach: float) -> tuple[Spot, ...]:
        """Give the places a text of some width may stand at a mark that reaches out both ways."""
        half = max(width / 2, reach)
        after, before = x - reach, x + reach
        aslant = (half - reach) / 2
        found = (
            Spot(x - half, x + half, x, "middle"),
            Spot(x - half + aslant, x + half + aslant, x + aslant, "middle"),
            Spot(x - half - aslant, x + half - aslant, x - aslant, "middle"),
            Spot(after, max(after + width, before), after, "start"),
            Spot(min(before - width, after), before, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[3:4]

    def spots_beside(self, x: float, width: float, reach: float) -> tuple[Spot, ...]:
        """Give the places for a text after or before a mark that reaches out both ways."""
        gap = 4.0
        after, before = x + reach + gap, x - reach - gap
        found = (
            Spot(x - reach, after + width, after, "start"),
            Spot(before - width, x + reach, before, "end"),
        )
        return tuple(each for each in found if self._holds(each, reach)) or found[:1]

    def _holds(self, spot: Spot, reach: float) -> bool:
        """Tell whether a spot is within the edges, past which a mark may reach a little."""
        past = max(reach - self.column / 2, 0) + 3
        return self.left - past <= spot.left and spot.right <= self.right + past


def make_scale(weeks: Sequence[VekeContext], left: float, right: float) -> Scale:
    """Spread weeks evenly between two edges."""
    return Scale(weeks[0].måndag, len(weeks), left, right)
