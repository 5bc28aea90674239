"""The rules of docs/rotasjon.md as constraints for OR-tools, to prove hosts the best there are.

For each rule in turn the solver finds the best value there is while those before it keep theirs.
Hosts are the best when they have just these values, and no others that have them too come before
by wait in meetings and the order of the file.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from math import lcm

from ortools.sat.python import cp_model

from nettverk.planning.standing import Occasion
from tests.planning import by_definition as rules

Expression = cp_model.LinearExprT


def is_best(occasions: Sequence[Occasion], vertar: Sequence[str]) -> bool:
    """Tell whether no other hosts would be better, a school year at a time."""
    end = 0
    for _, year in groupby(occasions, key=lambda each: each.year):
        start, end = end, end + len(tuple(year))
        if not is_best_year(occasions[:end], vertar[:end], start):
            return False
    return True


def is_best_year(occasions: Sequence[Occasion], vertar: Sequence[str], start: int) -> bool:
    """Tell whether no other hosts of the last school year, from `start`, would be better."""
    return _YearModel(occasions, vertar, start).is_best()


def _make_solver() -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver


class _YearModel:
    def __init__(self, occasions: Sequence[Occasion], vertar: Sequence[str], start: int) -> None:
        self.occasions, self.vertar, self.start = occasions, vertar, start
        self.open = [n for n in range(start, len(occasions)) if vertar[n] and not occasions[n].vert]
        self.model = cp_model.CpModel()
        self.is_host = {
            (n, skule): self.model.new_bool_var("")
            for n in self.open
            for skule in rules.possible(occasions[n])
        }
        for n in self.open:
            self.model.add_exactly_one(var for (m, _), var in self.is_host.items() if m == n)

    def is_best(self) -> bool:
        """Solve for one rule after the other."""
        kept, uneven, waits, ønske, cramped, repeats, _ = rules.rank(
            self.occasions, self.vertar, self.start
        )
        parts = self._parts()
        aims = [
            (self._count("announced"), kept),
            (self._unevenness(parts), parts**2 * uneven),
            (-self._in_digits(self._years_waited()), self._in_digits(waits)),
            (self._count("wishing"), ønske),
            (-self._count("cramped"), cramped),
            (self._repeats(), repeats),
        ]
        for aim, ours in aims:
            self.model.minimize(aim)
            best = self._solve()
            if best != ours:
                return False
            self.model.add(aim == best)
        self.model.minimize(0)
        return not self.open or self._nobody_comes_before()

    def _solve(self) -> int:
        solver = _make_solver()
        assert solver.solve(self.model) == cp_model.OPTIMAL
        return round(solver.objective_value)

    def _count(self, what: str) -> Expression:
        def fits(n: int, skule: str) -> bool:
            value = getattr(self.occasions[n], what)
            return skule in value if isinstance(value, frozenset) else skule == value

        return -sum(var for (n, skule), var in self.is_host.items() if fits(n, skule))

    def _parts(self) -> int:
        return lcm(*(len(each.skular) for each in self.occasions))

    def _unevenness(self, parts: int) -> Expression:
        decided = Counter(h for n, h in enumerate(self.vertar) if h and n not in self.open)
        share: Counter[str] = Counter()
        for each in self.occasions:
            share.update(dict.fromkeys(each.skular, parts // len(each.skular)))
        squares = []
        for skule in decided.keys() | share.keys():
            hosted = decided[skule] + sum(
                var for (_, each), var in self.is_host.items() if each == skule
            )
            limit = parts * len(self.occasions)
            square = self.model.new_int_var(0, limit**2, "")
            off = self.model.new_int_var(-limit, limit, "")
            self.model.add(off == parts * hosted - share[skule])
            self.model.add_multiplication_equality(square, [off, off])
            squares.append(square)
        return sum(squares)

    def _years_waited(self) -> list[Expression]:
        return [self._years_of(n) for n in range(self.start, len(self.occasions)) if self.vertar[n]]

    def _years_of(self, number: int) -> Expression:
        if number not in self.open:
            return self._years_if(number, self.vertar[number], self.model.new_constant(1))
        return sum(
            self._years_if(number, skule, var)
            for (n, skule), var in self.is_host.items()
            if n == number
        )

    def _years_if(self, number: int, skule: str, vertskap: cp_model.IntVar) -> Expression:
        """Count the years a school waited if it hosts then and at no open meeting just before."""
        known = [h if n not in self.open else "" for n, h in enumerate(self.vertar)]
        known[number] = skule
        years = rules.years_waited(self.occasions, known, number)
        before = [v for (n, each), v in self.is_host.items() if each == skule and n < number]
        waits = self.model.new_bool_var("")
        self.model.add_bool_and([vertskap, *(~each for each in before)]).only_enforce_if(waits)
        self.model.add_bool_or([~vertskap, *before]).only_enforce_if(~waits)
        return years * waits

    def _repeats(self) -> Expression:
        """Count the occasions of the year whose host also hosts the one before."""
        pairs = range(max(self.start, 1), len(self.occasions))
        return sum(self._repeats_at(n) for n in pairs if self.occasions[n].apart)

    def _repeats_at(self, number: int) -> Expression:
        both = []
        for skule in rules.possible(self.occasions[number]):
            hosts = [self._hosts(n, skule) for n in (number - 1, number)]
            repeats = self.model.new_bool_var("")
            self.model.add_bool_and(hosts).only_enforce_if(repeats)
            self.model.add_bool_or([repeats, *(~each for each in hosts)])
            both.append(repeats)
        return sum(both)

    def _hosts(self, number: int, skule: str) -> cp_model.IntVar:
        hosts = bool(skule) and self.vertar[number] == skule and number not in self.open
        return self.is_host.get((number, skule), self.model.new_constant(hosts))

    def _in_digits(self, values: Sequence[Expression]) -> Expression:
        base = 2 + max(each.year for each in self.occasions)
        digits: Expression = sum(base**place * each for place, each in enumerate(reversed(values)))
        return digits

    def _nobody_comes_before(self) -> bool:
        """Ask for hosts that are like ours until one that has waited longer or stands first."""
        parted = []
        alike: list[cp_model.IntVar] = []
        for n in self.open:
            here = self.model.new_bool_var("")
            better = [self.is_host[n, each] for each in self._before_ours(n)]
            self.model.add_bool_or(better).only_enforce_if(here)
            self.model.add_bool_and(alike).only_enforce_if(here)
            alike.append(self.is_host[n, self.vertar[n]])
            parted.append(here)
        self.model.add_bool_or(parted)
        return _make_solver().solve(self.model) == cp_model.INFEASIBLE

    def _before_ours(self, number: int) -> list[str]:
        def order(skule: str) -> tuple[int, int, int]:
            return rules.turn(self.occasions, [*self.vertar[:number], skule], number)

        ours = self.vertar[number]
        return [s for s in rules.possible(self.occasions[number]) if order(s) < order(ours)]
