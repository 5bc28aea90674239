"""The weeks of a school year that can have meetings, and where each network meets in them."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.skulerute import DAY, Fridagar
from nettverk.planning.nytt_ar.order import (
    Deltaking,
    Haust,
    Oppdrag,
    Tal,
    Ytterveke,
)
from nettverk.planning.nytt_ar.slots import Plass, place_nettverka


class _Kandidat(Struct, frozen=True):
    """A week that can have meetings: its number, and how many networks it moves.

    `borte` counts the schools that are off, once for each network that meets then.
    """

    nr: int
    flytta: int = 0
    haust: bool = True
    borte: int = 0


def _spread_evenly(
    candidates: Sequence[_Kandidat], count: int, length: int
) -> tuple[_Kandidat, ...] | None:
    """Choose the best weeks for a number of meetings, of a year with so many school weeks.

    `best[i]` is the least cost of the meetings from one in week `i` to the last, found from behind.
    """
    heavy = length * length
    """More than any sum of squared gaps, which together are the whole year."""
    most = sum(each.flytta for each in candidates) + 1
    own = [(each.borte * most + each.flytta) * heavy for each in candidates]
    best = [cost + (length - 1 - each.nr) ** 2 for cost, each in zip(own, candidates, strict=True)]
    following: list[list[int]] = []
    for _ in range(count - 1):
        steps = [_next_step(candidates, best, number) for number in range(len(best) - 1)]
        best = [own[number] + cost for number, (cost, _) in enumerate(steps)]
        following.insert(0, [to for _, to in steps])
    firsts = [
        (cost + candidates[number].nr ** 2, number)
        for number, cost in enumerate(best)
        if candidates[number].haust
    ]
    if not firsts:
        return None
    chosen = [min(firsts)[1]]
    for step in following:
        chosen.append(step[chosen[-1]])
    return tuple(candidates[each] for each in chosen)


def _next_step(
    candidates: Sequence[_Kandidat], best: Sequence[int], number: int
) -> tuple[int, int]:
    """Find the best next meeting after one: its cost with the gap, and its number."""
    return min(
        (
            ((candidates[to].nr - candidates[number].nr) ** 2 + best[to], to)
            for to in range(number + 1, len(best))
        ),
        default=(0, 0),
    )


_WEEK = timedelta(7)
_WORKDAYS = frozenset(range(5))


class Veke(Struct, frozen=True):
    """A week with meetings: its Monday, and the place of each network in it."""

    måndag: date
    plassar: tuple[Plass, ...]

    def day(self, plass: Plass) -> date:
        """Find the day of a place."""
        return self.måndag + plass.vekedag * DAY


class Framlegg(Struct, frozen=True):
    """The usual place of each network, and the weeks of the meetings."""

    plassar: tuple[Plass, ...]
    veker: tuple[Veke, ...]


def propose_weeks(order: Oppdrag) -> Framlegg | None:
    """Find the best weeks for what is asked; None when no weeks will do."""
    rhythms = [each.rytme for each in order.krav if isinstance(each, Deltaking)]
    usual = place_nettverka(rhythms, _WORKDAYS, order.klokker)
    if usual is None:
        return None
    settled = [
        type(each)(each.nettverk, each.deltakar, place)
        for each, place in zip(rhythms, usual, strict=True)
    ]
    place = cache(lambda days: place_nettverka(settled, days, order.klokker))
    skule = _list_skuleveker(order)
    candidates, weeks = [], {}
    for number, (monday, days) in enumerate(skule):
        if _is_outside(order, number, len(skule)):
            continue
        free = frozenset(day for day in days if not order.borte.get(monday + day * DAY))
        places = place(free) or place(days)
        if places is not None:
            weeks[number] = Veke(monday, places)
            candidates.append(_weigh(order, number, weeks[number], usual))
    count = next((each.tal for each in order.krav if isinstance(each, Tal)), 1)
    chosen = _spread_evenly(candidates, count, len(skule))
    return Framlegg(usual, tuple(weeks[each.nr] for each in chosen)) if chosen else None


def _list_skuleveker(order: Oppdrag) -> list[tuple[date, frozenset[int]]]:
    """List the weeks with school: their Mondays, and the weekdays there is school."""
    closed = {day for each in order.krav if isinstance(each, Fridagar) for day in each.days()}
    monday = order.første_skuledag - order.første_skuledag.weekday() * DAY
    weeks = []
    while monday <= order.siste_skuledag:
        days = frozenset(
            each
            for each in _WORKDAYS
            if order.første_skuledag <= monday + each * DAY <= order.siste_skuledag
            and monday + each * DAY not in closed
        )
        weeks += [(monday, days)] if days else []
        monday += _WEEK
    return weeks


def count_possible(order: Oppdrag) -> int:
    """Count the most meetings that the rest of what is asked leaves room for."""
    rest = tuple(each for each in order.krav if not isinstance(each, Tal))
    numbers = range(1, len(_list_skuleveker(order)) + 1)
    fits = (
        number
        for number in reversed(numbers)
        if propose_weeks(replace(order, krav=(*rest, Tal(number))))
    )
    return next(fits, 0)


def _is_outside(order: Oppdrag, number: int, length: int) -> bool:
    edges = {each.siste for each in order.krav if isinstance(each, Ytterveke)}
    return (number == 0 and False in edges) or (number == length - 1 and True in edges)


def _weigh(order: Oppdrag, number: int, week: Veke, usual: Sequence[Plass]) -> _Kandidat:
    moved = sum(one != two for one, two in zip(week.plassar, usual, strict=True))
    autumn = not any(isinstance(each, Haust) for each in order.krav) or _is_autumn(week)
    off = sum(order.borte.get(week.day(each), 0) for each in week.plassar)
    return _Kandidat(number, moved, autumn, off)


def _is_autumn(week: Veke) -> bool:
    """Tell whether the whole week is before the new year, whoever meets in it."""
    return (week.måndag + 4 * DAY).month >= 8
