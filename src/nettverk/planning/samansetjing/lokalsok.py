"""A good division, found by moving a school or swapping two until nothing is won by it.

It proves nothing, but it needs no solver, and it is where the solver begins. Schools that must be
together move together.
"""

from collections.abc import Iterator
from itertools import combinations, islice, pairwise
from operator import add, sub

from nettverk.planning.assignment import assign
from nettverk.planning.samansetjing.grenser import join_bound, place_bound
from nettverk.planning.samansetjing.maltal import Fordeling, measure_group
from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Oppgåve

_Unit = tuple[int, ...]
"""Schools that must be together, or one alone."""
_Change = tuple[tuple[_Unit, int], ...]
"""Who comes where."""
_Cost = tuple[int, ...]
_MOST_TRIED = 200_000
"""How many changes are tried, some seconds: seven times all that 200 schools can do."""


def search_nearby(oppgåve: Oppgåve, start: Fordeling) -> tuple[int, ...]:
    """Find a division near another that nothing near it is better than.

    Schools that have no place in it get the one that costs least. The bounds may still be broken.
    """
    return _Lokalsøk(oppgåve, start).improve()


def begin_with_today(oppgåve: Oppgåve) -> tuple[int, ...]:
    """Begin with today's networks, without the smallest where there are to be fewer."""
    homes = [*oppgåve.list_homes()]
    by_size = sorted({*homes}, key=lambda each: (-homes.count(each), each))
    kept = {*by_size[: oppgåve.tal]}
    return tuple(each.heim if each.heim in kept else HEIMLAUS for each in oppgåve.skular)


def begin_with_bound(oppgåve: Oppgåve) -> tuple[int, ...]:
    """Begin with today's networks, and those who are bound where fewest move for all bounds."""
    placed, today = place_bound(oppgåve), begin_with_today(oppgåve)
    return tuple(placed.get(each, plass) for each, plass in enumerate(today))


def begin_in_order(oppgåve: Oppgåve) -> tuple[int, ...]:
    """Cut the schools in even parts by kind and size, named so that fewest move."""
    skular, tal = oppgåve.skular, oppgåve.tal
    order = sorted(range(len(skular)), key=lambda n: (skular[n].slag, skular[n].storleik or 0, n))
    cuts = [len(order) * at // tal for at in range(tal + 1)]
    parts = [order[first:last] for first, last in pairwise(cuts)]
    costs = [
        [sum(oppgåve.moves(each, plass) for each in part) for plass in range(oppgåve.plassar)]
        for part in parts
    ]
    places = {
        each: plass
        for part, plass in zip(parts, assign(costs).columns, strict=True)
        for each in part
    }
    return tuple(places[each] for each in range(len(skular)))


class _Lokalsøk:
    def __init__(self, oppgåve: Oppgåve, start: Fordeling) -> None:
        self.oppgåve = oppgåve
        self.apart = {(a, b) for a, b, saman in oppgåve.pairs if not saman}
        self.groups: list[frozenset[int]] = [frozenset() for _ in range(oppgåve.plassar)]
        self.place = {unit: start[unit[0]] for unit in _list_units(oppgåve)}
        for unit, plass in self.place.items():
            if plass != HEIMLAUS:
                self.groups[plass] |= {*unit}
        self.costs = [*map(self._measure, range(oppgåve.plassar), self.groups)]
        self.cost: _Cost = tuple(map(sum, zip(*self.costs, strict=True)))
        self.judged = self._judge(self.cost)
        # What each network would cost more when a unit goes out and another comes in.
        self.known: list[dict[tuple[_Unit, _Unit], _Cost]] = [{} for _ in self.groups]

    def improve(self) -> tuple[int, ...]:
        """Place those who have no place, and then take what is better until nothing is."""
        for unit, plass in self.place.items():
            if plass == HEIMLAUS:
                self._take(min(self._list_ways(unit), key=self._weigh))
        left, better = _MOST_TRIED, True
        while left and better:
            tried = [*map(self._take_better, islice(self._list_changes(), left))]
            left, better = left - len(tried), any(tried)
        places = {each: plass for unit, plass in self.place.items() for each in unit}
        return tuple(places[each] for each in sorted(places))

    def _list_ways(self, unit: _Unit) -> Iterator[_Change]:
        return (((unit, plass),) for plass in range(self.oppgåve.plassar))

    def _list_changes(self) -> Iterator[_Change]:
        """List what one unit can do alone, and then two that change places."""
        for unit in self.place:
            yield from self._list_ways(unit)
        for one, two in combinations(self.place, 2):
            if self.place[one] != self.place[two]:
                yield (one, self.place[two]), (two, self.place[one])

    def _take_better(self, change: _Change) -> bool:
        better = self._weigh(change) < self.judged
        if better:
            self._take(change)
        return better

    def _take(self, change: _Change) -> None:
        self.cost = self._exchange(change)
        self.judged = self._judge(self.cost)
        for plass, (out, into) in self._part(change).items():
            self.groups[plass] = self.groups[plass].difference(out).union(into)
            self.costs[plass] = self._measure(plass, self.groups[plass])
            self.known[plass].clear()
        self.place |= dict(change)

    def _weigh(self, change: _Change) -> _Cost:
        return self._judge(self._exchange(change))

    def _part(self, change: _Change) -> dict[int, tuple[_Unit, _Unit]]:
        """Part a change by network: who goes out, and who comes in."""
        found: dict[int, tuple[_Unit, _Unit]] = {}
        for unit, plass in change:
            before = self.place[unit]
            if before == plass:
                continue
            if before != HEIMLAUS:
                found[before] = (unit, found[before][1] if before in found else ())
            found[plass] = (found[plass][0] if plass in found else (), unit)
        return found

    def _exchange(self, change: _Change) -> _Cost:
        """Sum the cost of all networks after a change."""
        cost = self.cost
        for plass, exchange in self._part(change).items():
            known = self.known[plass]
            if exchange not in known:
                known[exchange] = self._count_more(plass, *exchange)
            cost = tuple(map(add, cost, known[exchange]))
        return cost

    def _count_more(self, plass: int, out: _Unit, into: _Unit) -> _Cost:
        after = self._measure(plass, self.groups[plass].difference(out).union(into))
        return tuple(map(sub, after, self.costs[plass]))

    def _measure(self, plass: int, group: frozenset[int]) -> _Cost:
        """Measure a network: how many it is, how far it breaks its bounds, and rules 2 to 6."""
        return (
            int(bool(group)),
            self._count_brot(plass, group),
            *measure_group(self.oppgåve, sorted(group)),
            sum(self.oppgåve.moves(each, plass) for each in group),
        )

    def _count_brot(self, plass: int, group: frozenset[int]) -> int:
        if not group:
            return 0
        oppgåve, size = self.oppgåve, len(group)
        held = sum(oppgåve.skular[each].heim != plass for each in group & oppgåve.faste)
        together = sum(one in group and two in group for one, two in self.apart)
        return held + together + max(oppgåve.minst - size, size - oppgåve.mest, 0)

    def _judge(self, cost: _Cost) -> _Cost:
        """Put how much the bounds are broken in all before the rest."""
        tal, brot, *rest, flytt = cost
        too_many = 0 if self.oppgåve.flytt is None else max(flytt - self.oppgåve.flytt, 0)
        off = abs(tal - self.oppgåve.tal) * len(self.oppgåve.skular)
        return (off + brot + too_many, *rest, flytt)


def _list_units(oppgåve: Oppgåve) -> list[_Unit]:
    joined = [tuple(each) for each in join_bound(oppgåve)]
    bound = {each for unit in joined for each in unit}
    return sorted([*joined, *((n,) for n in range(len(oppgåve.skular)) if n not in bound)])
