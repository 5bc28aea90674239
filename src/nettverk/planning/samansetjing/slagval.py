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
        beyond = steps - _count_steps(kinds, counts)
        # One who is a step further away has another who is so too.
        made = beyond >= 0 and not beyond % 2
        if made and next(list_numbers(oppgåve, counts), None):
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


def _count_most_steps(have: Sequence[int], want: Sequence[int]) -> int:
    """Count the most steps there can be from some kinds to others: the first go to the last."""
    here, there = [*have], [*want]
    total, first, last = 0, 0, SLAG - 1
    while first < SLAG and last >= 0:
        both = min(here[first], there[last])
        total += both * abs(last - first)
        here[first] -= both
        there[last] -= both
        first, last = first + (not here[first]), last - (not there[last])
    return total


class _Slagval:
    """The choices that give each kind so many schools."""

    def __init__(self, oppgåve: Oppgåve, counts: Talet, spend: Callable[[int], None]) -> None:
        self.spend, self.in_vain = spend, 0
        self.kinds = [each.slag for each in oppgåve.skular]
        self.counts = counts
        # Those who must be together are chosen with the first of them.
        self.groups = {min(each): each for each in join_bound(oppgåve)}
        self.first = [*range(len(self.kinds))]
        for first, group in self.groups.items():
            for each in group:
                self.first[each] = first
        edges = range(len(self.kinds) + 1)
        self.ahead = [_count_kinds(self._list_ahead(at)) for at in edges]
        needed = {at: _count_to_one(self._list_kinds(at)) for at in self.groups}
        self.needed = [sum(each for at, each in needed.items() if at >= edge) for edge in edges]
        self.spans: dict[tuple[int, Talet], tuple[int, int]] = {}

    def choose(self, steps: int) -> Iterator[Slagval]:
        """Choose for all schools."""
        return self._go_on((), self.counts, steps)

    def _list_ahead(self, at: int) -> list[int]:
        """List the kinds of those still to be chosen."""
        both = zip(self.kinds, self.first, strict=True)
        return [kind for kind, first in both if first >= at]

    def _list_kinds(self, at: int) -> list[int]:
        """List the kinds of a school and those who must be with it."""
        return [self.kinds[each] for each in self.groups.get(at, (at,))]

    def _go_on(self, chosen: Slagval, left: Talet, steps: int) -> Iterator[Slagval]:
        at = len(chosen)
        self._count_in_vain()
        if not steps:
            if not self.needed[at] and left == self.ahead[at]:
                self.in_vain = 0
                yield self._leave_rest(chosen)
            return
        if at == len(self.kinds):
            return
        if self.first[at] < at:
            yield from self._go_on((*chosen, chosen[self.first[at]]), left, steps)
            return
        own = self._list_kinds(at)
        for kind in range(SLAG):
            rest = tuple(each - len(own) * (number == kind) for number, each in enumerate(left))
            taken = steps - sum(abs(kind - each) for each in own)
            if min(rest) >= 0 and self._can_take(at + 1, rest, taken):
                yield from self._go_on((*chosen, kind), rest, taken)

    def _count_in_vain(self) -> None:
        self.in_vain += 1
        if self.in_vain > _MOST_IN_VAIN:
            self.spend(len(self.kinds) ** 2 // _PAIRS_A_STATE)
            self.in_vain = 0

    def _leave_rest(self, chosen: Slagval) -> Slagval:
        """Let those still to be chosen be what they are."""
        kinds = list(chosen)
        for each in range(len(chosen), len(self.kinds)):
            first = self.first[each]
            kinds.append(chosen[first] if first < len(chosen) else self.kinds[each])
        return tuple(kinds)

    def _can_take(self, at: int, left: Talet, steps: int) -> bool:
        """Tell whether those still to be chosen may be so many steps away."""
        if (at, left) not in self.spans:
            fewest = max(_count_steps(self.ahead[at], left), self.needed[at])
            self.spans[at, left] = fewest, _count_most_steps(self.ahead[at], left)
        fewest, most = self.spans[at, left]
        return fewest <= steps <= most


def _count_to_one(kinds: Sequence[int]) -> int:
    """Count the fewest steps to one kind."""
    return min(sum(abs(each - kind) for each in kinds) for kind in range(SLAG))


def _count_kinds(kinds: Sequence[int]) -> Talet:
    return tuple(kinds.count(kind) for kind in range(SLAG))
