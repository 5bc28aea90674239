"""The weeks of a school year that can have meetings, and where each network meets in them.

Networks that would meet in the same weeks are one løp, and are placed together. Each løp gets the
weeks it would have, or those nearest, after those of the larger ones; so nobody is in two places.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, cached_property, partial
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.skulerute import DAY, Fridagar, find_monday_of
from nettverk.nynorsk import Dagtid
from nettverk.planning.nytt_ar.choosing import Kandidat, choose_weeks
from nettverk.planning.nytt_ar.order import (
    Deltaking,
    Fastveke,
    Haust,
    Oppdrag,
    Tal,
    Ytterveke,
)
from nettverk.planning.nytt_ar.slots import Plass, Rytme, place_nettverka

_WEEK = timedelta(7)
_WORKDAYS = frozenset(range(5))


class Veke(Struct, frozen=True):
    """A week with meetings: its Monday, and the place of each network of its løp in it."""

    måndag: date
    plassar: tuple[Plass, ...]

    def day(self, plass: Plass) -> date:
        """Find the day of a place."""
        return self.måndag + plass.vekedag * DAY


class Løp(Struct, frozen=True):
    """Networks that meet in the same weeks: their numbers, the weeks, and those they would have."""

    nummer: tuple[int, ...]
    veker: tuple[Veke, ...]
    ønskte: tuple[date | None, ...]


class Framlegg(Struct, frozen=True, dict=True):
    """The usual place of each network, and the weeks of each løp, the largest first."""

    plassar: tuple[Plass, ...]
    løpa: tuple[Løp, ...]

    @property
    def veker(self) -> tuple[Veke, ...]:
        """Give the weeks that most networks meet in."""
        return self.løpa[0].veker

    @property
    def felles(self) -> Sequence[Plass]:
        """List the usual places of the networks that meet in those weeks."""
        return [self.plassar[number] for number in self.løpa[0].nummer]

    def løp_of(self, number: int) -> Løp:
        """Find the løp of a network."""
        return self._of_number[number]

    def days_of(self, number: int) -> list[Dagtid]:
        """List the days of a network, with their clocks."""
        løp = self._of_number[number]
        at = self._places[number]
        return [Dagtid(each.day(each.plassar[at]), each.plassar[at].tid) for each in løp.veker]

    @cached_property
    def _of_number(self) -> Mapping[int, Løp]:
        return {number: each for each in self.løpa for number in each.nummer}

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {number: at for each in self.løpa for at, number in enumerate(each.nummer)}


def propose_weeks(order: Oppdrag) -> Framlegg | None:
    """Find the best weeks for what is asked; None when no weeks will do."""
    search = _Search(order)
    løpa: list[Løp] = []
    for numbers in search.part():
        found = search.propose_løp(numbers, løpa[0] if løpa else None)
        if found is None:
            return None
        løpa.append(found)
    return Framlegg(search.list_usual(), tuple(løpa))


class _Search:
    """A search for weeks, løp by løp, which remembers where everybody is already."""

    def __init__(self, order: Oppdrag) -> None:
        self._order = order
        self._rhythms = [each.rytme for each in order.krav if isinstance(each, Deltaking)]
        self._skule = _list_skuleveker(order)
        self._usual: dict[int, Plass] = {}
        self._opptatt: dict[date, dict[str, list[Plass]]] = defaultdict(lambda: defaultdict(list))

    def part(self) -> list[list[int]]:
        """Part the networks in løp, the largest first; without networks there is one, and empty."""
        løpa: dict[tuple[object, ...], list[int]] = {}
        for number, each in enumerate(self._rhythms):
            løpa.setdefault((each.veker, each.etter), []).append(number)
        return sorted(løpa.values(), key=len, reverse=True) or [[]]

    def list_usual(self) -> tuple[Plass, ...]:
        """List the usual place of each network."""
        return tuple(self._usual[number] for number in range(len(self._rhythms)))

    def propose_løp(self, numbers: Sequence[int], first: Løp | None) -> Løp | None:
        """Find the weeks of a løp, when those of the first are found; None when none will do."""
        settled = self._settle(numbers)
        if settled is None:
            return None
        ønskte = self._list_ønskte(settled, first)
        fixed = {} if first else self._list_fixed(settled)
        chosen = self._choose(settled, ønskte, fixed)
        if chosen is None:
            return None
        found = Løp(tuple(numbers), chosen, tuple(ønskte))
        self._remember(settled, found)
        return found

    def _settle(self, numbers: Sequence[int]) -> list[Rytme] | None:
        """Give the networks of a løp the places they have in a week without anything in the way."""
        rhythms = [self._rhythms[each] for each in numbers]
        usual = place_nettverka(rhythms, _WORKDAYS, self._order.klokker)
        if usual is None:
            return None
        return [replace(each, plass=one) for each, one in zip(rhythms, usual, strict=True)]

    def _choose(
        self,
        settled: Sequence[Rytme],
        ønskte: Sequence[date | None],
        fixed: Mapping[int, date],
    ) -> tuple[Veke, ...] | None:
        """Choose the weeks with room that are best, near those wished; `fixed` are named ones."""
        weeks = dict(self._list_possible(settled))
        candidates = [_judge(self._order, number, week, settled) for number, week in weeks.items()]
        moved = {each.måndag: _count_moved(each, settled) for each in weeks.values()}
        losses = [
            _list_losses(moved, ønskt, fixed.get(at), len(settled))
            for at, ønskt in enumerate(ønskte)
        ]
        chosen = choose_weeks(candidates, losses, len(self._skule))
        return None if chosen is None else tuple(weeks[each.nr] for each in chosen)

    def _list_possible(self, settled: Sequence[Rytme]) -> Iterator[tuple[int, Veke]]:
        """List the weeks that have room, on days when all schools are there where that can be."""
        clocks, borte = self._order.klokker, self._order.borte
        around = partial(place_nettverka, settled, clocks=clocks)
        place_all = cache(around)
        for number, (monday, days) in enumerate(self._skule):
            if _is_outside(self._order, number, len(self._skule)):
                continue
            busy = self._opptatt.get(monday)
            place = partial(around, opptatt=busy) if busy else place_all
            free = frozenset(day for day in days if not borte.get(monday + day * DAY))
            away = {at: off for at, each in enumerate(settled) if (off := each.list_away(monday))}
            if away:
                place = partial(around, opptatt=busy or {}, borte=away)
            places = place(free) or place(days)
            if places is None and away and not self._order.strengt:
                places = _place_anyway(partial(around, opptatt=busy or {}), days, away)
            if places is not None:
                yield number, Veke(monday, places)

    def _list_ønskte(self, settled: Sequence[Rytme], first: Løp | None) -> list[date | None]:
        """List the weeks a løp would have: its own, else as long after the first løp as usual."""
        own = next((each.veker for each in settled), ())
        asked = next((each.tal for each in self._order.krav if isinstance(each, Tal)), 1)
        ønskte: list[date | None] = [*own[:asked]] if own else [None] * asked
        if first is None:
            return ønskte
        after = next((each.etter for each in settled), 0) * _WEEK
        there = (*(each.måndag for each in first.veker), *[None] * asked)
        return [
            ønskt or (monday + after if monday else None)
            for ønskt, monday in zip(ønskte, there, strict=False)
        ]

    def _list_fixed(self, settled: Sequence[Rytme]) -> Mapping[int, date]:
        """Map the meetings with a week that somebody has named to its Monday."""
        after = next((each.etter for each in settled), 0) * _WEEK
        return {
            each.nr: each.måndag + after for each in self._order.krav if isinstance(each, Fastveke)
        }

    def _remember(self, settled: Sequence[Rytme], found: Løp) -> None:
        self._usual |= zip(found.nummer, (each.plass for each in settled), strict=True)
        for week in found.veker:
            for each, place in zip(settled, week.plassar, strict=True):
                if each.deltakar:
                    self._opptatt[week.måndag][each.deltakar].append(place)


def _place_anyway(
    place: Callable[..., tuple[Plass, ...] | None],
    days: frozenset[int],
    away: Mapping[int, frozenset[int]],
) -> tuple[Plass, ...] | None:
    """Place networks where somebody cannot meet: those that must be, or any."""
    some = {number: off for number, off in away.items() if days - off}
    return place(days, borte=some) or place(days)


def _list_losses(
    moved: Mapping[date, int], ønskt: date | None, fixed: date | None, tal: int
) -> list[float]:
    """Say what a meeting loses in each week, which are told by the Monday and how many move there.

    One whose week is named can be in no other.
    """
    return [
        inf if fixed and monday != fixed else _lose(count, monday, ønskt, tal)
        for monday, count in moved.items()
    ]


def _lose(moved: int, monday: date, ønskt: date | None, tal: int) -> float:
    """Say how much of what was is lost in a week: days by networks, and weeks far off by more.

    Where all networks lose their day, that is as much as another week, and the other week is
    better.
    """
    away = abs(monday - ønskt) // _WEEK if ønskt else 0
    return 2 * (tal * away * away + moved) - bool(away)


def _list_skuleveker(order: Oppdrag) -> list[tuple[date, frozenset[int]]]:
    """List the weeks with school: their Mondays, and the weekdays there is school."""
    closed = {day for each in order.krav if isinstance(each, Fridagar) for day in each.days()}
    monday = find_monday_of(order.første_skuledag)
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


_AWAY = 1_000_000
"""How many schools may be off before it is worse than that somebody a network needs cannot meet."""


def _judge(order: Oppdrag, number: int, week: Veke, settled: Sequence[Rytme]) -> Kandidat:
    autumn = not any(isinstance(each, Haust) for each in order.krav) or _is_autumn(week)
    off = sum(order.borte.get(week.day(each), 0) for each in week.plassar)
    placed = zip(settled, week.plassar, strict=True)
    off += _AWAY * sum(week.day(plass) in each.borte for each, plass in placed)
    return Kandidat(number, autumn, off)


def _count_moved(week: Veke, settled: Sequence[Rytme]) -> int:
    """Count the networks that have another place in a week than they usually have."""
    return sum(each.plass != one for each, one in zip(settled, week.plassar, strict=True))


def _is_autumn(week: Veke) -> bool:
    """Tell whether the whole week is before the new year, whoever meets in it."""
    return (week.måndag + 4 * DAY).month >= 8
