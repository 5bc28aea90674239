"""The least distance, and all ways to have it, when it does not matter which network is which.

That is so where nobody asks how many move. Networks that have as many schools so far, of as many,
are then one, and there are few states.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import comb, prod
from typing import NamedTuple

from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError, Rekkje

_MOST_STATES = 60_000
"""How many states are gone through."""
_MOST_BOUND = 10_000
"""And where somebody is bound, for there are many then for each way to divide the kinds."""
Gruppering = tuple[tuple[int, ...], ...]
"""The schools of each network."""


class _Rom(NamedTuple):
    """A network on the way: its size, how many it has, and those of them who bind others."""

    size: int
    unknown: int
    known: int
    marks: tuple[int, ...]


_State = tuple[_Rom, ...]


class UtanNamn:
    """Some schools in networks of given sizes, whichever networks these are."""

    def __init__(
        self,
        oppgåve: Oppgåve,
        skular: Sequence[int],
        sizes: Sequence[int],
        spend: Callable[[int], None],
    ) -> None:
        self.spend = spend
        self.rekkje = Rekkje(oppgåve, skular)
        self.start = tuple(_Rom(size, 0, 0, ()) for size in sorted(sizes))
        self.layers: list[dict[_State, int]] = []
        if _count_states(sizes) > _MOST_STATES:
            raise BeyondReachError
        self._look_back(self._reach())

    @property
    def avstand(self) -> int | None:
        """Give the least distance; None where the bonds cannot be kept."""
        return self.layers[0].get(self.start)

    def measure_rest(
        self, at: int, rom: Iterable[tuple[int, int, int, tuple[int, ...]]]
    ) -> int | None:
        """Give the least distance still to come where so many are placed; None where none can."""
        state = tuple(sorted(rom))
        return self.layers[at].get(state)  # type: ignore[arg-type]  # what a _Rom is made of is quicker

    def list_ways(self) -> Iterator[Gruppering]:
        """List every way to have the least distance."""
        if self.avstand is not None:
            yield from self._go_on(0, self.start, tuple(() for _ in self.start))

    def _reach(self) -> list[set[_State]]:
        layers = [{self.start}]
        reached = 1
        most = _MOST_BOUND if any(self.rekkje.remembered) else _MOST_STATES
        for at in range(len(self.rekkje.skular)):
            steps = (step for each in layers[-1] for _, _, step in self._list_steps(at, each))
            layers.append({_sort(each) for each in steps})
            self.spend(len(layers[-1]))
            reached += len(layers[-1])
            if reached > most:
                raise BeyondReachError
        return layers

    def _look_back(self, layers: Sequence[set[_State]]) -> None:
        ahead = dict.fromkeys(layers[-1], 0)
        self.layers = [ahead]
        for at in reversed(range(len(self.rekkje.skular))):
            here: dict[_State, int] = {}
            for state in layers[at]:
                found = [
                    cost + ahead[after]
                    for _, cost, step in self._list_steps(at, state)
                    if (after := _sort(step)) in ahead
                ]
                if found:
                    here[state] = min(found)
            ahead = here
            self.layers.append(ahead)
        self.layers.reverse()

    def _list_steps(self, at: int, state: _State) -> Iterator[tuple[int, int, _State]]:
        """List where a school can go, of networks that are alike the first."""
        met: set[_Rom] = set()
        for n, rom in enumerate(state):
            if rom not in met and self._may_be(at, rom):
                met.add(rom)
                yield n, *self._place(at, state, n)

    def _may_be(self, at: int, rom: _Rom) -> bool:
        if rom.unknown + rom.known == rom.size:
            return False
        return all((each in rom.marks) == saman for each, saman in self.rekkje.bound[at])

    def _place(self, at: int, state: _State, n: int) -> tuple[int, _State]:
        rom, rekkje = state[n], self.rekkje
        unknown = rekkje.storleikar[at] is None
        cost = rekkje.count(at, rom.known, rom.size - rom.unknown)
        still = rekkje.remembered[at + 1]
        marks = (*rom.marks, at) if at in still else rom.marks
        taken = _Rom(rom.size, rom.unknown + unknown, rom.known + (not unknown), marks)
        there = (*state[:n], taken, *state[n + 1 :])
        if all(each in still for each in rekkje.remembered[at]):
            return cost, there
        return cost, tuple(
            each._replace(marks=tuple(mark for mark in each.marks if mark in still))
            for each in there
        )

    def _go_on(
        self, at: int, state: _State, groups: tuple[tuple[int, ...], ...]
    ) -> Iterator[Gruppering]:
        if at == len(self.rekkje.skular):
            yield groups
            return
        least, ahead = self.layers[at][_sort(state)], self.layers[at + 1]
        empty: set[int] = set()
        for n, rom in enumerate(state):
            # Of networks without schools, those of one size are alike.
            if not self._may_be(at, rom) or (not groups[n] and rom.size in empty):
                continue
            empty |= {rom.size} if not groups[n] else set()
            cost, after = self._place(at, state, n)
            if ahead.get(_sort(after)) == least - cost:
                grown = (*groups[n], self.rekkje.skular[at])
                yield from self._go_on(at + 1, after, (*groups[:n], grown, *groups[n + 1 :]))


def _count_states(sizes: Sequence[int]) -> int:
    """Count the states there can be, when all sizes are known and nobody is bound."""
    return prod(comb(each + number, each) for each, number in Counter(sizes).items())


def _sort(state: _State) -> _State:
    return tuple(sorted(state))
