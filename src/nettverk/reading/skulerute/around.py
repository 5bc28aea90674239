"""Breaks that a skulerute tells only by the school days around them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from nettverk.model.skulerute import DAY, Fridagar, each_day, find_easter, is_weekday
from nettverk.reading.skulerute.names import BREAKS, Meining, Side, Slag

_LONGEST = timedelta(25)
"""A break from its last school day to its first; no summer holiday is so short."""
_UNNAMED = {"", "ferie", "sommar"}


class Rutehending(Struct, frozen=True):
    """An event and what its label means."""

    dagar: Fridagar
    meining: Meining

    @property
    def starts_year(self) -> bool:
        """Tell whether it is the first school day after the summer: plain, the month decides."""
        plain = self.meining.side is Side.ETTER and self.meining.pause in _UNNAMED
        return plain and self.dagar.frå.month in {8, 9}

    @property
    def ends_year(self) -> bool:
        """Tell whether it is the last school day before the summer."""
        plain = self.meining.side is Side.FØR and self.meining.pause in _UNNAMED
        return plain and self.dagar.frå.month in {5, 6, 7}

    @property
    def is_free(self) -> bool:
        """Tell whether it is days off; what lasts for days is a break, whatever it says beside."""
        lasts = sum(map(is_weekday, self.dagar.days())) > 2
        named = self.meining.pause not in _UNNAMED
        return self.meining.slag is Slag.FRI or (lasts and named and self.meining.side is not None)


def find_between(
    events: Iterable[Rutehending], free: Sequence[Fridagar]
) -> tuple[tuple[Fridagar, ...], tuple[Rutehending, ...]]:
    """Find the breaks between two school days that `free` does not hold, and their school days."""
    marks = sorted((each for each in events if _is_mark(each)), key=lambda each: each.dagar.frå)
    found: list[Fridagar] = []
    used: list[Rutehending] = []
    for one, other in pairwise(marks):
        if (name := _name_break(one, other)) is not None:
            used += [one, other]
            found += _list_break(name, one.dagar.til, other.dagar.frå, free)
    return tuple(found), tuple(used)


def _is_mark(event: Rutehending) -> bool:
    outer = event.starts_year or event.ends_year or event.is_free
    return event.meining.side is not None and not outer


def _name_break(one: Rutehending, other: Rutehending) -> str | None:
    """Name the break between two school days in a row; None where there is none."""
    sides = (one.meining.side, other.meining.side)
    first, last = one.dagar.til + DAY, other.dagar.frå - DAY
    if sides != (Side.FØR, Side.ETTER) or not first <= last < first + _LONGEST:
        return None
    named = {one.meining.pause, other.meining.pause} - _UNNAMED
    if len(named) == 1:
        return BREAKS[named.pop()]
    return _name_by_days(first, last) if not named else None


def _name_by_days(first: date, last: date) -> str | None:
    """Name the break of some days by the feast that they hold."""
    if first <= date(first.year, 12, 25) <= last:
        return BREAKS["jul"]
    return BREAKS["påske"] if first <= find_easter(last.year) <= last else None


def _list_break(
    name: str, before: date, after: date, free: Sequence[Fridagar]
) -> Iterator[Fridagar]:
    days = [*each_day(before + DAY, after - DAY)]
    last = max((day for day in days if day.weekday() < 5), default=before)
    if any(is_weekday(day) and not any(day in each for each in free) for day in days):
        yield Fridagar(name, before + DAY, last)


def find_christmas(
    events: Iterable[Rutehending],
) -> tuple[list[Rutehending], list[Rutehending]]:
    """Find the last school days before Christmas, and the first after it."""
    marks = [each for each in events if not each.is_free and each.meining.pause in {"jul", ""}]
    before = (each for each in marks if each.meining.side is Side.FØR)
    after = (each for each in marks if each.meining.side is Side.ETTER)
    return (
        [each for each in before if each.dagar.til.month == 12 and 10 <= each.dagar.til.day < 24],
        [each for each in after if each.dagar.frå.month == 1 and each.dagar.frå.day <= 15],
    )


def trim_break(period: Fridagar, events: Iterable[Rutehending]) -> Fridagar:
    """Take the ends off a break that are said to be its last school day before, or first after."""
    frå, til = period.frå, period.til
    for each in events:
        if not each.is_free and frå < til:
            if each.meining.side is Side.FØR and each.dagar.til == frå:
                frå += DAY
            elif each.meining.side is Side.ETTER and each.dagar.frå == til:
                til -= DAY
    return Fridagar(period.namn, frå, til)


def tell_lonely(events: Iterable[Rutehending], free: Sequence[Fridagar]) -> Iterator[Rutehending]:
    """Go through the plain school days that no break is found beside."""
    for each in events:
        step = DAY if each.meining.side is Side.FØR else -DAY
        outer = each.starts_year or each.ends_year
        if each.meining.slag is not Slag.ANNA and each.meining.side and not outer:
            beside = next(
                day for n in range(1, 15) if is_weekday(day := each.dagar.frå + n * step) or n == 14
            )
            if not any(beside in one for one in free):
                yield each
