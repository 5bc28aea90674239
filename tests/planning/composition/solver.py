"""The rules of docs/samansetjing.md as constraints for OR-tools, to prove a division the best.

For each rule in turn the solver looks for a better figure while those before it are as ours.
"""

from collections.abc import Iterator

from ortools.sat.python import cp_model

from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Oppgåve
from tests.planning.composition.by_definition import Division, rank

Expression = cp_model.LinearExprT
MOST = 10_000


def find_better(task: Oppgåve, division: Division) -> int | None:
    """Find the first rule, from 2, by which some division is better; None where none is."""
    model = _Model(task)
    for rule, (aim, ours) in enumerate(zip(model.aims(), rank(task, division), strict=False), 2):
        tried = model.model.clone()
        tried.add(aim < ours)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(tried) != cp_model.INFEASIBLE:
            return rule
        model.model.add(aim == ours)
    return None


class _Model:
    def __init__(self, task: Oppgåve) -> None:
        self.task, self.model = task, cp_model.CpModel()
        self.places = range(max(len(task.nettverk), task.tal))
        self.skular = range(len(task.skular))
        self.at = {(s, g): self.model.new_bool_var("") for s in self.skular for g in self.places}
        for s in self.skular:
            self.model.add_exactly_one(self.at[s, g] for g in self.places)
        used = [self._bound_size(g) for g in self.places]
        self.model.add(sum(used) == task.tal)
        for binding in task.bindingar:
            for number, one in enumerate(binding.skular):
                for two in binding.skular[number + 1 :]:
                    self._bind(one, two, saman=binding.saman)
        for s in task.faste:
            self.model.add(self.at[s, task.skular[s].heim] == 1)
        if task.flytt is not None:
            self.model.add(self._moves() <= task.flytt)

    def _bound_size(self, g: int) -> cp_model.IntVar:
        used = self.model.new_bool_var("")
        size = sum(self.at[s, g] for s in self.skular)
        self.model.add(size >= self.task.minst).only_enforce_if(used)
        self.model.add(size <= self.task.mest).only_enforce_if(used)
        self.model.add(size == 0).only_enforce_if(~used)
        return used

    def _bind(self, one: int, two: int, *, saman: bool) -> None:
        for g in self.places:
            if saman:
                self.model.add(self.at[one, g] == self.at[two, g])
            else:
                self.model.add_at_most_one(self.at[one, g], self.at[two, g])

    def aims(self) -> Iterator[Expression]:
        yield sum(self._unlike(g) for g in self.places)
        yield sum(self._square(g) for g in self.places)
        yield sum(self._distances())
        yield self._pairs() if self.task.bland else 0 * self.at[0, 0]
        yield self._moves()

    def _unlike(self, g: int) -> cp_model.IntVar:
        kinds = [
            sum(abs(each.slag - kind) * self.at[s, g] for s, each in enumerate(self.task.skular))
            for kind in range(3)
        ]
        least = self.model.new_int_var(0, 2 * len(self.skular), "")
        self.model.add_min_equality(least, kinds)
        return least

    def _square(self, g: int) -> cp_model.IntVar:
        size = self.model.new_int_var(0, len(self.skular), "")
        self.model.add(size == sum(self.at[s, g] for s in self.skular))
        square = self.model.new_int_var(0, len(self.skular) ** 2, "")
        self.model.add_multiplication_equality(square, [size, size])
        return square

    def _distances(self) -> Iterator[cp_model.IntVar]:
        known = [s for s, each in enumerate(self.task.skular) if each.storleik is not None]
        sizes = {s: self.task.skular[s].storleik or 0 for s in known}
        middle = {(s, g): self.model.new_bool_var("") for s in known for g in self.places}
        for g in self.places:
            self.model.add_at_most_one(middle[s, g] for s in known)
            for s in known:
                self.model.add_implication(middle[s, g], self.at[s, g])
                # Whoever is somewhere has somebody in the middle there.
                self.model.add_bool_or([~self.at[s, g], *(middle[n, g] for n in known)])
        for s in known:
            off = self.model.new_int_var(0, MOST, "")
            for g in self.places:
                far = sum(abs(sizes[s] - sizes[n]) * middle[n, g] for n in known)
                self.model.add(off >= far).only_enforce_if(self.at[s, g])
            yield off

    def _pairs(self) -> Expression:
        both = []
        for one in self.skular:
            for two in range(one):
                if self.task.skular[one].kommune == self.task.skular[two].kommune:
                    for g in self.places:
                        pair = self.model.new_bool_var("")
                        self.model.add(pair >= self.at[one, g] + self.at[two, g] - 1)
                        both.append(pair)
        return sum(both)

    def _moves(self) -> Expression:
        homes = [(s, each.heim) for s, each in enumerate(self.task.skular)]
        return sum(1 - self.at[s, heim] for s, heim in homes if heim != HEIMLAUS)
