"""Which schools count as of another kind than their own, so that each has its networks."""

from collections.abc import Iterator, Sequence
from itertools import product

from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve

Slagval = tuple[int, ...]
"""The kind that each school counts as."""
Talet = tuple[int, ...]
"""How many there are of each kind."""


def list_slagval(oppgåve: Oppgåve, steps: int) -> Iterator[Slagval]:
    """List the choices in which schools count as kinds so many steps from their own.

    Those that must be together count as one kind.
    """
    kinds = _count_kinds([each.slag for each in oppgåve.skular])
    for counts in _list_counts(oppgåve):
        if _count_steps(kinds, counts) <= steps:
            yield from _Slagval(oppgåve, counts).choose(steps)


def count_fewest_steps(oppgåve: Oppgåve) -> int:
    """Count the fewest steps there can be from one kind a network, as if nobody were bound."""
    kinds = _count_kinds([each.slag for each in oppgåve.skular])
    return min((_count_steps(kinds, each) for each in _list_counts(oppgåve)), default=0)


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
    """List how many schools each kind may have, when networks of their sizes can be made."""
    total = len(oppgåve.skular)
    for first in range(total + 1):
        for second in range(total - first + 1):
            counts = (first, second, total - first - second)
            if next(list_numbers(oppgåve, counts), None):
                yield counts


def _count_steps(have: Sequence[int], want: Sequence[int]) -> int:
    """Count the fewest steps from as many of each kind as there are to as many as there shall be.

    What passes between two neighbours is what the kinds before have too many or too few of.
    """
    return abs(have[0] - want[0]) + abs(have[-1] - want[-1])


class _Slagval:
    """The choices that give each kind so many schools."""

    def __init__(self, oppgåve: Oppgåve, counts: Talet) -> None:
        self.kinds = [each.slag for each in oppgåve.skular]
        self.counts = counts
        self.ahead = [_count_kinds(self.kinds[at:]) for at in range(len(self.kinds) + 1)]
        self.bound: list[list[int]] = [[] for _ in self.kinds]
        for first, second, saman in oppgåve.pairs:
            if saman:
                self.bound[second].append(first)

    def choose(self, steps: int) -> Iterator[Slagval]:
        """Choose for all schools."""
        return self._go_on((), self.counts, steps)

    def _go_on(self, chosen: Slagval, left: Talet, steps: int) -> Iterator[Slagval]:
        at = len(chosen)
        if at == len(self.kinds):
            if not steps:
                yield chosen
            return
        for kind in {chosen[each] for each in self.bound[at]} or range(SLAG):
            rest = tuple(each - (number == kind) for number, each in enumerate(left))
            taken = steps - abs(kind - self.kinds[at])
            fits = len({chosen[each] for each in self.bound[at]}) <= 1 and min(rest) >= 0
            if fits and _count_steps(self.ahead[at + 1], rest) <= taken:
                yield from self._go_on((*chosen, kind), rest, taken)


def _count_kinds(kinds: Sequence[int]) -> Talet:
    return tuple(kinds.count(kind) for kind in range(SLAG))
