"""Whether the bounds can hold at all, and how many schools must move for it.

Only schools that are bound to others need to be placed one by one. The others fill up, and of them
as many stay in each network as it has room for.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError

_MOST_TRIED = 20_000
"""How many places are tried for schools that are bound to others."""


def can_hold(oppgåve: Oppgåve) -> bool:
    """Tell whether the bounds can hold, however many move."""
    # Where nobody is in a network before, networks are alike, and there is less to try.
    skular = tuple(replace(each, heim=HEIMLAUS) for each in oppgåve.skular)
    return count_needed(replace(oppgåve, skular=skular, flytt=None)) is not None


def count_needed(oppgåve: Oppgåve) -> int | None:
    """Count the schools that must move for the bounds to hold, also that on moves.

    None where they cannot.
    """
    return _Plassering(oppgåve).find()


def place_bound(oppgåve: Oppgåve) -> dict[int, int]:
    """Place the schools that are bound or held, as where fewest move; none where none can be."""
    plassering = _Plassering(oppgåve)
    plassering.find()
    return {each: plass for plass, group in plassering.placed.items() for each in group}


class _Plassering:
    def __init__(self, oppgåve: Oppgåve) -> None:
        self.oppgåve = oppgåve
        self.groups = join_bound(oppgåve)
        bound = {each for group in self.groups for each in group}
        self.groups += [[each] for each in sorted(oppgåve.faste - bound)]
        self.apart = {(a, b) for a, b, saman in oppgåve.pairs if not saman}
        bound |= oppgåve.faste
        self.free = [0] * oppgåve.plassar
        for n, each in enumerate(oppgåve.skular):
            if n not in bound and each.heim != HEIMLAUS:
                self.free[each.heim] += 1
        self.beyond = len(oppgåve.skular) + 1 if oppgåve.flytt is None else oppgåve.flytt + 1
        self.best = self.beyond
        self.placed: dict[int, list[int]] = {}
        self.tried = 0

    def find(self) -> int | None:
        if not any(self._clash(each, each) for each in self.groups):
            self._go_on(0, {}, 0)
        return self.best if self.best < self.beyond else None

    def _clash(self, one: Sequence[int], two: Sequence[int]) -> bool:
        return any((min(a, b), max(a, b)) in self.apart for a in one for b in two)

    def _go_on(self, at: int, placed: dict[int, list[int]], moved: int) -> None:
        """Place a group of schools that must be together, where fewest of them move first."""
        self.tried += 1
        if self.tried > _MOST_TRIED:
            raise BeyondReachError
        least = self._fill(placed)
        if least is None or moved + least >= self.best:
            return
        if at == len(self.groups):
            self.best, self.placed = moved + least, placed
            return
        group = self.groups[at]
        for more, plass in sorted(self._list_places(group, placed)):
            there = {**placed, plass: [*placed.get(plass, ()), *group]}
            self._go_on(at + 1, there, moved + more)

    def _list_places(
        self, group: Sequence[int], placed: dict[int, list[int]]
    ) -> Iterator[tuple[int, int]]:
        alike: set[int] = set()
        homes = {self.oppgåve.skular[each].heim for some in self.groups for each in some}
        for plass in range(self.oppgåve.plassar):
            there = placed.get(plass, ())
            # Networks where nobody is, and nobody who is bound has been, differ by the others only.
            if not there and plass not in homes:
                if self.free[plass] in alike:
                    continue
                alike.add(self.free[plass])
            held = {self.oppgåve.skular[each].heim for each in self.oppgåve.faste & {*group}}
            if not self._clash(group, there) and held <= {plass}:
                yield sum(self.oppgåve.moves(each, plass) for each in group), plass

    def _fill(self, placed: dict[int, list[int]]) -> int | None:
        """Count the fewest of the others who move when some are placed; None where it is too full.

        In a network that goes on, so many stay as there is room for; where the smallest sizes of
        all are more than there are schools, that many must go on to fill another up.
        """
        task, total = self.oppgåve, len(self.oppgåve.skular)
        best: dict[tuple[int, int, int], int] = {(0, 0, 0): 0}
        for plass, free in enumerate(self.free):
            there = len(placed.get(plass, ()))
            stay = min(free, task.mest - there)
            if stay < 0:
                return None
            longer: dict[tuple[int, int, int], int] = {}
            for (used, least, full), stays in best.items():
                floor = max(task.minst, there)
                kept = (used + 1, least + floor, full + max(floor, there + stay))
                ways = [(kept, stays + stay)] + ([] if there else [((used, least, full), stays)])
                for key, value in ways:
                    if key[0] <= task.tal and key[1] <= total and longer.get(key, -1) < value:
                        longer[key] = value
            best = longer
        ends = [
            stays - max(0, full - total)
            for (used, _, full), stays in best.items()
            if used == task.tal and total <= used * task.mest
        ]
        return sum(self.free) - max(ends) if ends else None


def join_bound(oppgåve: Oppgåve) -> list[list[int]]:
    """Join the schools that must be together; those that are only apart from some are alone."""
    groups: list[list[int]] = []
    for one, two, saman in oppgåve.pairs:
        found = [each for each in groups if one in each or two in each]
        others = [each for each in groups if each not in found]
        if saman:
            groups = [*others, sorted({one, two, *(n for each in found for n in each)})]
        else:
            known = {n for each in found for n in each}
            groups += [[each] for each in (one, two) if each not in known]
    return sorted(groups, key=lambda each: (-len(each), each))
