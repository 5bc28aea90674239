"""The skuleruter of several municipalities as one: what all have off, and who else has when.

Days off that all schools have, or all of a municipality, are the year's own; each says whose it is
where it is not everybody's. A school's own days off are its busy times. Nothing is placed on any of
them where that can be, and where it cannot, on days when few are off.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.skulear import Møtedag, Nettverksmøte, Opptatt, Skuleår
from nettverk.model.skulerute import (
    DAY,
    Fridagar,
    Skulerute,
    each_day,
    is_at_christmas,
    is_weekday,
    merge_days_off,
)
from nettverk.nynorsk import write_list
from nettverk.planning.nytt_ar.proposal import Ramme

_T = TypeVar("_T")


class Rute(Struct, frozen=True):
    """A skulerute, what it is called, and the schools of the cooperation that it holds for."""

    namn: str
    skular: frozenset[str]
    sagt: Skulerute


class Ruter(Struct, frozen=True):
    """All that the skuleruter say together: for all, and for each school the days it is off."""

    sagt: Skulerute = Skulerute()
    skular: frozenset[str] = frozenset()
    fri: Mapping[str, tuple[Fridagar, ...]] = {}


def gather_ruter(ruter: Sequence[Rute], skular: Iterable[str]) -> Ruter:
    """Put the skuleruter together: school is when it is for all, and a day off is anybody's."""
    every = frozenset(skular)
    firsts = [each.sagt.første_skuledag for each in ruter if each.sagt.første_skuledag]
    lasts = [each.sagt.siste_skuledag for each in ruter if each.sagt.siste_skuledag]
    free: dict[str, list[Fridagar]] = defaultdict(list)
    for rute in ruter:
        for skule in rute.skular:
            free[skule] += rute.sagt.fri
        for skule, own in rute.sagt.eigne.items():
            free[skule] += own
    said = Skulerute(
        max(firsts, default=None),
        min(lasts, default=None),
        tuple(_name_days_off(ruter, every)),
        tuple(_list_remarks(ruter)),
        før_jul=min((each.sagt.før_jul for each in ruter if each.sagt.før_jul), default=None),
        etter_jul=max((each.sagt.etter_jul for each in ruter if each.sagt.etter_jul), default=None),
    )
    return Ruter(said, every, {skule: tuple(free[skule]) for skule in sorted(free)})


def _name_days_off(ruter: Sequence[Rute], every: frozenset[str]) -> Iterator[Fridagar]:
    """Name the days off, those that are not everybody's by whose they are."""
    if len(ruter) == 1:
        alone = "" if ruter[0].skular >= every else f" ({ruter[0].namn})"
        yield from (replace(each, namn=each.namn + alone) for each in ruter[0].sagt.fri)
        return
    whose: dict[date, dict[str, Fridagar]] = defaultdict(dict)
    for rute in ruter:
        for each in rute.sagt.fri:
            for day in filter(is_weekday, each.days()):
                whose[day][rute.namn] = each
    for day, off in sorted(whose.items()):
        namn = _choose_name([*off.values()])
        yield Fridagar(namn if len(off) == len(ruter) else f"{namn} ({write_list(off)})", day, day)


def _choose_name(periods: Sequence[Fridagar]) -> str:
    """Choose what most call a day; of as many, the name of the longest days off."""
    count = Counter(each.namn for each in periods)
    return max(periods, key=lambda each: (count[each.namn], each.til - each.frå)).namn


def _list_remarks(ruter: Sequence[Rute]) -> Iterator[str]:
    for rute in ruter:
        before = f"{rute.namn}: " if len(ruter) > 1 else ""
        yield from (f"{before}{each}" for each in rute.sagt.merknader)


def choose_frame(
    ramme: Ramme, ruter: Ruter, propose: Callable[[Ramme], _T | None]
) -> tuple[Ramme, _T | None]:
    """Close all days when anybody is off, or those when so many are that what is asked can be.

    The more that is open, the more can be; so the fewest that must be off are found by halving.
    Seldom, networks take weeks that others need when more is open; so each step is tried at last.
    """
    off, every = find_off(ruter), len(ruter.skular)
    whole = replace(
        ramme,
        delvis=tuple(_list_partial(ramme, ruter)),
        borte={day: (len(some), every) for day, some in off.items()},
    )
    partial = [day for day, some in off.items() if len(some) < every and not is_at_christmas(day)]

    @cache
    def try_most(most: int) -> tuple[Ramme, _T | None]:
        opened = {day for day in partial if len(off[day]) <= most}
        fri, delvis = (tuple(_cut_out(some, opened)) for some in (whole.fri, whole.delvis))
        frame = replace(whole, fri=fri, delvis=delvis)
        return frame, propose(frame)

    steps = sorted({0, *(len(off[day]) for day in partial)})
    if try_most(0)[1] is not None:
        return try_most(0)
    at = bisect_left(steps, 1, key=lambda most: int(try_most(most)[1] is not None))
    if at < len(steps):
        return try_most(steps[at])
    possible = (try_most(most) for most in steps if try_most(most)[1] is not None)
    return next(possible, try_most(steps[-1]))


def find_off(ruter: Ruter) -> Mapping[date, Collection[str]]:
    """Find the schools that are off, by the day; those that no meeting is at do not count."""
    off: dict[date, set[str]] = defaultdict(set)
    for skule, periods in ruter.fri.items():
        if skule in ruter.skular:
            for day in (day for each in periods for day in each.days() if is_weekday(day)):
                off[day].add(skule)
    return off


def _cut_out(periods: Iterable[Fridagar], days: set[date]) -> Iterator[Fridagar]:
    """Go through what is left of some periods without some days."""
    for period in periods:
        if days.isdisjoint(period.days()):
            yield period
        else:
            left = (day for day in period.days() if is_weekday(day) and day not in days)
            yield from (Fridagar(period.namn, day, day) for day in left)


def _list_partial(ramme: Ramme, ruter: Ruter) -> Iterator[Fridagar]:
    """List the days, besides those off for all or a municipality, when some school is off."""
    named = {
        day: each.namn
        for skule in sorted(ruter.fri.keys() & ruter.skular)
        for each in ruter.fri[skule]
        for day in each.days()
    }
    whole = {day for each in ramme.fri for day in each.days()}
    days = (day for day in sorted(named.keys() - whole) if is_weekday(day))
    alone = (Fridagar(named[day], day, day) for day in days)
    yield from merge_days_off(alone, ramme.første_skuledag, ramme.siste_skuledag)


def settle_days_off(draft: Skuleår, ruter: Ruter) -> Skuleår:
    """Write when single schools are off as their busy times; a day that is met on is no day off."""
    met = {day for own in draft.nettverk for each in own.møte for day in _list_days(each)}
    met |= {day for each in draft.møte for day in _list_days(each)}
    fri = tuple(each for each in draft.fri if not any(map(each.covers, met)))
    return replace(draft, fri=fri, kan_ikkje_vera_vert=tuple(list_off_times(draft, ruter)))


def _list_days(møte: Møtedag | Nettverksmøte) -> Iterator[date]:
    first = getattr(møte, "ny_dato", None) or møte.dato
    return each_day(first, first + len(møte.dagane_etter or ()) * DAY)


def list_off_times(draft: Skuleår, ruter: Ruter) -> Iterator[Opptatt]:
    """Go through the days that each school is off and not all others."""
    off = find_off(ruter)
    for skule in sorted(ruter.fri.keys() & ruter.skular):
        days = {day for each in ruter.fri[skule] for day in each.days() if is_weekday(day)}
        alone = (Fridagar("", day, day) for day in days if len(off[day]) < len(ruter.skular))
        for each in merge_days_off(alone, draft.første_skuledag, draft.siste_skuledag):
            if each.frå == each.til:
                yield Opptatt(skule=skule, dato=each.frå)
            else:
                yield Opptatt(skule=skule, frå=each.frå, til=each.til)
