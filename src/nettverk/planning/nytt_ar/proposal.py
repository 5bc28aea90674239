"""What nobody has decided of a school year yet, proposed from the year before it.

A break that holds Christmas Day keeps its dates, one around Easter keeps its distance to it, and
every other keeps its ISO weeks. Days off that are one or two are planning days, which are decided
anew each year, and are not proposed.

A skulerute that says nothing of Christmas has forgotten it: that break is proposed beside what it
says, and nothing is placed near it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import (
    DAY,
    Fridagar,
    Skulerute,
    find_easter,
    has_juleferie,
    is_weekday,
    merge_days_off,
    surround_christmas,
)
from nettverk.nynorsk import Dagtid, Tidsrom

_SHORTEST_BREAK = timedelta(2)


class Ramme(Struct, frozen=True):
    """The days of a school year with nothing left open; what is only proposed is told."""

    første_skuledag: date
    siste_skuledag: date
    fri: tuple[Fridagar, ...]
    framlegg_dagar: bool = False
    framlegg_fri: bool = False
    framlegg_jul: tuple[Fridagar, ...] = ()
    """The days around Christmas, where the break itself is only proposed."""
    delvis: tuple[Fridagar, ...] = ()
    """Days when some schools are off and nothing is placed for that."""
    borte: Mapping[date, tuple[int, int]] = {}
    """How many schools are off, and of how many, on each day when somebody is."""

    @property
    def stengt(self) -> tuple[Fridagar, ...]:
        """List the days on which nothing is placed, besides the public holidays."""
        return (*self.fri, *self.delvis, *self.framlegg_jul)

    def is_framlegg(self, fri: Fridagar) -> bool:
        """Tell whether a break is proposed although others are decided."""
        alone = bool(self.framlegg_jul) and not self.framlegg_fri
        return alone and has_juleferie((fri,), self.første_skuledag.year)

    def fit(self, day: date, clocks: Sequence[Tidsrom]) -> tuple[Dagtid, ...]:
        """Give the days of a meeting that begins on a day, until the first without school."""
        days = (Dagtid(day + number * DAY, tid) for number, tid in enumerate(clocks))
        return tuple(takewhile(lambda each: self._has_skule(each.dato), days))

    def _has_skule(self, day: date) -> bool:
        inside = self.første_skuledag <= day <= self.siste_skuledag
        return inside and is_weekday(day) and not any(day in each for each in self.stengt)


def complete(said: Skulerute, name: Skuleårsnamn, earlier: Skuleår) -> Ramme:
    """Take what the skulerute says, and propose the rest as it was in an earlier year."""
    years = name.nr - earlier.skuleår.nr
    first = said.første_skuledag or same_week(earlier.første_skuledag, years)
    last = said.siste_skuledag or same_week(earlier.siste_skuledag, years)
    fri = said.fri or tuple(_propose_breaks(earlier, years))
    unknown = not has_juleferie(said.fri, name.nr)
    if not has_juleferie(fri, name.nr):
        fri = (*fri, _propose_juleferie(earlier, years))
    if unknown:
        fri = tuple(_bound(each, said) if has_juleferie((each,), name.nr) else each for each in fri)
    return Ramme(
        første_skuledag=first,
        siste_skuledag=last,
        fri=merge_days_off(fri, first, last),
        framlegg_dagar=not (said.første_skuledag and said.siste_skuledag),
        framlegg_fri=not said.fri,
        framlegg_jul=(surround_christmas(name.nr),) if unknown else (),
    )


def _propose_breaks(earlier: Skuleår, years: int) -> Iterator[Fridagar]:
    for each in earlier.fri:
        fri = each.fridagar
        if fri and fri.til - fri.frå >= _SHORTEST_BREAK:
            yield _move(fri, years)


def _propose_juleferie(earlier: Skuleår, years: int) -> Fridagar:
    """Propose the break as it was, or the days that one has at most where none was written."""
    nr = earlier.skuleår.nr
    had = (fri for each in earlier.fri if (fri := each.fridagar) and has_juleferie((fri,), nr))
    return next((_move(each, years) for each in had), surround_christmas(nr + years))


def _bound(period: Fridagar, said: Skulerute) -> Fridagar:
    """Let a proposed break at Christmas begin and end where a skulerute says that school does."""
    frå = said.før_jul + DAY if said.før_jul else period.frå
    til = said.etter_jul - DAY if said.etter_jul else period.til
    return Fridagar(period.namn, frå, til)


def _move(period: Fridagar, years: int) -> Fridagar:
    year = period.til.year
    if date(period.frå.year, 12, 25) in period:
        move = period.frå.replace(year=period.frå.year + years) - period.frå
    elif period.frå <= find_easter(year) + timedelta(1) and period.til >= find_easter(year) - (
        timedelta(7)
    ):
        move = find_easter(year + years) - find_easter(year)
    else:
        move = same_week(period.frå, years) - period.frå
    return Fridagar(period.namn, period.frå + move, period.til + move)


def same_week(day: date, years: int) -> date:
    """Find the same weekday of the same ISO week some years later; week 53 may become 52."""
    year, week, weekday = day.isocalendar()
    try:
        return date.fromisocalendar(year + years, week, weekday)
    except ValueError:
        return date.fromisocalendar(year + years, week - 1, weekday)
