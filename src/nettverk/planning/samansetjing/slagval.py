"""Which schools count as of another kind than their own, so that each has its networks."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from nettverk.planning.samansetjing.grenser import join_bound
from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve

Slagval = tuple[int, ...]
"""The kind that each school counts as."""
Talet = tuple[int, ...]
"""How many there are of each kind."""
_MOST_IN_VAIN = 1_000
"""So many schools are looked at for one choice, and more if they are counted."""
_PAIRS_A_STATE = 40
"""What they then cost: as much as a state for so many pairs of schools that there are."""


def list_slagval(oppgåve: Oppgåve, steps: int, spend: Callable[[int], None]) -> Iterator[Slagval]:
    """List the choices in which schools count as kinds so many steps from their own.

    Those that must be together count as one kind. `spend` counts what is looked through in vain.
    """
    kinds = _count_kinds([each.slag for each in oppgåve.skular])
    for counts in _list_counts(oppgåve):
        within = _count_steps(kinds, counts) <= steps
        if within and next(list_numbers(oppgåve, counts), None):
            yield from _Slagval(oppgåve, counts, spend).choose(steps)


def count_fewest_steps(oppgåve: Oppgåve) -> int:
    """Count the fewest steps there can be from one kind a network, as if nobody were bound."""
    kinds = _count_kinds([each.slag for each in oppgåve.skular])
    near = sorted(_list_counts(oppgåve), key=lambda each: _count_steps(kinds, each))
    made = (each for each in near if next(list_numbers(oppgåve, each), None))
    return next((_count_steps(kinds, each) for each in made), 0)


def list_numbers(oppgåve: Oppgåve, counts: Talet) -> Iterator[Talet]:
    """List how many networks each kind may have, when it has so many schools."""
    spans = [
        range(-(-count // oppgåve.mest), min(count // oppgåve.minst, oppgåve.tal) + 1)
        for count in counts
    ]
    for first, second in product(*spans[:2]):
        last = oppgåve.tal - first - second
        if last in spans[-1]:
            yield first, second, last


def _list_counts(oppgåve: Oppgåve) -> Iterator[Talet]:
    """List how many schools each kind may have, if networks of their sizes can be made or not."""
    total = len(oppgåve.skular)
    for first in range(total + 1):
        for second in range(total - first + 1):
            yield first, second, total - first - second


def _count_steps(have: Sequence[int], want: Sequence[int]) -> int:
    """Count the fewest steps from as many of each kind as there are to as many as there shall be.

    What passes between two neighbours is what the kinds before have too many or too few of.
    """
    return abs(have[0] - want[0]) + abs(have[-1] - want[-1])


class _Slagval:
    """The choices that give each kind so many schools."""

    def __init__(self, oppgåve: Oppgåve, counts: Talet, spend: Callable[[int], None]) -> None:
        self.spend, self.in_vain = spend, 0
        self.kinds = [each.slag for each in oppgåve.skular]
        self.counts = counts
        self.ahead = [_count_kinds(self.kinds[at:]) for at in range(len(self.kinds) + 1)]
        self.bound: list[list[int]] = [[] for _ in self.kinds]
        self.together = [(one, two) for one, two, saman in oppgåve.pairs if saman]
        for first, second in self.together:
            self.bound[second].append(first)
        # What those who must be together, and are all still to be chosen, need of steps at least.
        self.needed = [0] * (len(self.kinds) + 1)
        for group in join_bound(oppgåve):
            least = _count_to_one([self.kinds[each] for each in group])
            for at in range(min(group) + 1):
                self.needed[at] += least

    def choose(self, steps: int) -> Iterator[Slagval]:
        """Choose for all schools."""
        return self._go_on((), self.counts, steps)

    def _go_on(self, chosen: Slagval, left: Talet, steps: int) -> Iterator[Slagval]:
        at = len(chosen)
        self.in_vain += 1
        if self.in_vain > _MOST_IN_VAIN:
            self.spend(len(self.kinds) ** 2 // _PAIRS_A_STATE)
            self.in_vain = 0
        if not steps:
            # The rest are as they are.
            whole = (*chosen, *self.kinds[at:])
            together = all(whole[one] == whole[two] for one, two in self.together)
            if together and left == self.ahead[at]:
                self.in_vain = 0
                yield whole
            return
        if at == len(self.kinds):
            return
        for kind in {chosen[each] for each in self.bound[at]} or range(SLAG):
            rest = tuple(each - (number == kind) for number, each in enumerate(left))
            taken = steps - abs(kind - self.kinds[at])
            fits = len({chosen[each] for each in self.bound[at]}) <= 1 and min(rest) >= 0
            least = max(_count_steps(self.ahead[at + 1], rest), self.needed[at + 1])
            if fits and least <= taken:
                yield from self._go_on((*chosen, kind), rest, taken)


def _count_to_one(kinds: Sequence[int]) -> int:
    """Count the fewest steps to one kind."""
    return min(sum(abs(each - kind) for each in kinds) for kind in range(SLAG))


def _count_kinds(kinds: Sequence[int]) -> Talet:
    return tuple(kinds.count(kind) for kind in range(SLAG))
