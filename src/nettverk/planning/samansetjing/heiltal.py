"""Schools placed by targets as a model of whole numbers, solved by HiGHS.

It is imported by who needs it alone, for HiGHS is an extra of the package.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import comb

import highspy

from nettverk.loysar import open_løysar
from nettverk.planning.samansetjing.oppgave import Oppgåve

_INFINITE = highspy.kHighsInf
_MOST_NODES = 100
"""How much HiGHS branches for each aim; most often it has the answer before it does."""


class Heiltal:
    """One school in one network each, sizes within bounds, bonds kept; the aims come one by one."""

    def __init__(self, oppgåve: Oppgåve, targets: Mapping[int, tuple[int, int | None]]) -> None:
        self.oppgåve, self.targets = oppgåve, targets
        self.solver = open_løysar()
        self.solver.setOptionValue("mip_max_nodes", _MOST_NODES)
        # There is little to take away beforehand, and looking for it takes most of the time.
        self.solver.setOptionValue("presolve", "off")
        self.columns = 0
        self.placed = {
            (skule, plass): self._add_whole()
            for skule in range(len(oppgåve.skular))
            for plass in targets
        }
        self.sized = {
            (plass, size): self._add_whole()
            for plass in targets
            for size in range(oppgåve.minst, oppgåve.mest + 1)
        }
        self.pairs = {key: self._add_real() for key in self._list_kommunar()}
        self._place()
        self._bind()
        self._count_pairs()

    def solve(self, start: Sequence[int] | None) -> tuple[int, ...] | None:
        """Take the aims in order, each held while the next is sought; None where none is found.

        `start` keeps all bounds, where one is known that does: much is saved by it.
        """
        found: tuple[int, ...] | None = None
        values = self._begin(start) if start else None
        for aim in self._list_aims():
            values = self._minimise(aim, values)
            if values is None:
                return found
            taken = {s: plass for (s, plass), at in self.placed.items() if values[at] > 0.5}
            found = tuple(taken[skule] for skule in range(len(self.oppgåve.skular)))
            best = round(sum(cost * values[at] for at, cost in aim.items()))
            self._add_row(aim, -_INFINITE, best)
        return found

    def _list_aims(self) -> Iterator[dict[int, int]]:
        """List the figures of rules 2 to 6 as what each column costs."""
        skular, oppgåve = self.oppgåve.skular, self.oppgåve
        yield self._cost(lambda s, at: abs(skular[s].slag - self.targets[at][0]))
        yield {column: size**2 for (_, size), column in self.sized.items()}
        yield self._cost(self._count_distance)
        if oppgåve.bland:
            yield dict.fromkeys(self.pairs.values(), 1)
        yield self._cost(lambda s, at: int(oppgåve.moves(s, at)))

    def _cost(self, count: Callable[[int, int], int]) -> dict[int, int]:
        return {column: count(*key) for key, column in self.placed.items() if count(*key)}

    def _count_distance(self, skule: int, plass: int) -> int:
        size, midt = self.oppgåve.skular[skule].storleik, self.targets[plass][1]
        return 0 if size is None or midt is None else abs(size - midt)

    def _begin(self, start: Sequence[int]) -> Sequence[float] | None:
        """Give each column its value in a division; None where that uses other networks."""
        if {*start} != {*self.targets}:
            return None
        values = dict.fromkeys(range(self.columns), 0.0)
        for skule, plass in enumerate(start):
            values[self.placed[skule, plass]] = 1.0
        for plass in self.targets:
            values[self.sized[plass, start.count(plass)]] = 1.0
        where = Counter(
            (plass, self.oppgåve.skular[skule].kommune) for skule, plass in enumerate(start)
        )
        for key, column in self.pairs.items():
            values[column] = comb(where[key], 2)
        return [*values.values()]

    def _minimise(
        self, aim: Mapping[int, int], start: Sequence[float] | None
    ) -> Sequence[float] | None:
        for column in range(self.columns):
            self.solver.changeColCost(column, aim.get(column, 0))
        if start:
            solution = highspy.HighsSolution()
            solution.col_value, solution.value_valid = [*start], True
            self.solver.setSolution(solution)
        self.solver.run()
        info = self.solver.getInfo()
        solution = self.solver.getSolution()
        return list(solution.col_value) if info.primal_solution_status == 2 else None

    def _place(self) -> None:
        """Ask that each school has a place, and each place a size that is allowed."""
        skular = range(len(self.oppgåve.skular))
        sizes = range(self.oppgåve.minst, self.oppgåve.mest + 1)
        for skule in skular:
            self._add_row({self.placed[skule, at]: 1 for at in self.targets}, 1, 1)
        for at in self.targets:
            self._add_row({self.sized[at, size]: 1 for size in sizes}, 1, 1)
            count = {self.placed[skule, at]: 1 for skule in skular}
            self._add_row({**count, **{self.sized[at, size]: -size for size in sizes}}, 0, 0)

    def _bind(self) -> None:
        """Ask for what is bound, for those who are held, and for as few moves as are allowed."""
        for one, two, saman in self.oppgåve.pairs:
            for at in self.targets:
                first, second = self.placed[one, at], self.placed[two, at]
                if saman:
                    self._add_row({first: 1, second: -1}, 0, 0)
                else:
                    self._add_row({first: 1, second: 1}, 0, 1)
        for skule in self.oppgåve.faste:
            heim = self.oppgåve.skular[skule].heim
            self._add_row({self.placed[skule, at]: 1 for at in self.targets if at == heim}, 1, 1)
        if self.oppgåve.flytt is not None:
            moves = self._cost(lambda s, at: int(self.oppgåve.moves(s, at)))
            self._add_row(moves, 0, self.oppgåve.flytt)

    def _list_kommunar(self) -> Iterable[tuple[int, str]]:
        kommunar = dict.fromkeys(each.kommune for each in self.oppgåve.skular)
        return [(at, each) for at in self.targets for each in kommunar if self.oppgåve.bland]

    def _count_pairs(self) -> None:
        """Count the pairs of each municipality: above each line through two of its numbers."""
        for (at, kommune), column in self.pairs.items():
            there = [
                self.placed[n, at]
                for n, each in enumerate(self.oppgåve.skular)
                if each.kommune == kommune
            ]
            for slope in range(1, min(len(there), self.oppgåve.mest)):
                line = dict.fromkeys(there, -slope)
                self._add_row({**line, column: 1}, -slope * (slope + 1) // 2, _INFINITE)

    def _add_whole(self) -> int:
        at = self._add_real(1.0)
        self.solver.changeColIntegrality(at, highspy.HighsVarType.kInteger)
        return at

    def _add_real(self, most: float = _INFINITE) -> int:
        self.solver.addVar(0.0, most)
        self.columns += 1
        return self.columns - 1

    def _add_row(self, row: Mapping[int, int], least: float, most: float) -> None:
        self.solver.addRow(least, most, len(row), [*row], [*map(float, row.values())])
