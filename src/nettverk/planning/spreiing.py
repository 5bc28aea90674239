"""Which of the best hosts of a school year host the fewest times twice in a row."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

MOST = 20_000
"""How many beginnings of a year are gone through; a year of a network has some tens."""


class Rad(NamedTuple):
    """One occasion: `vert` where the host is given, else the columns it can take.

    A column is a school, and the number of times it then has hosted where none is given.
    """

    vert: str
    columns: Sequence[tuple[str, int]] = ()


class Spreiing(NamedTuple):
    """How many times a school hosts twice in a row, and the hosts of what was open, in order."""

    repeats: int
    vertar: tuple[str, ...]


class _Beginning(NamedTuple):
    """The beginning of a year, by all of it that matters to the rest."""

    number: int
    vert: str
    times: tuple[int, ...]


def find_spreiing(rader: Sequence[Rad], needed: Mapping[str, int], before: str) -> Spreiing | None:
    """Find hosts with a column each that host the fewest times twice in a row.

    `needed` says how many times a school hosts at least, and `before` who hosted just before the
    first. None is where there are no such hosts, or too many beginnings to go through.
    """
    search = _Search(rader, needed, before)
    start = _Beginning(0, before, (0,) * len(search.skular))
    stack = [(start, start)]
    for repeats in count():
        later: list[tuple[_Beginning, _Beginning]] = []
        end = search.go(stack, later)
        if end:
            return Spreiing(search.forced + repeats, search.trace(end))
        if not later or search.is_spent:
            return None
        stack = later
    return None


class _Search:
    """Goes through beginnings, those with fewest repeats first, and each of them once."""

    def __init__(self, rader: Sequence[Rad], needed: Mapping[str, int], before: str) -> None:
        self.rader = rader
        self.skular = [*dict.fromkeys(skule for rad in rader for skule, _ in rad.columns)]
        self.needed = tuple(needed.get(each, 0) for each in self.skular)
        only = [before, *map(_find_only, rader)]
        self._forced = [bool(one) and one == two for one, two in pairwise(only)]
        self._place = {skule: place for place, skule in enumerate(self.skular)}
        self._came: dict[_Beginning, _Beginning] = {}
        self._last = {each: n for n, rad in enumerate(rader) for each in rad.columns}

    @property
    def forced(self) -> int:
        """Count what repeats whatever is chosen, so that no search is made for less."""
        return sum(self._forced)

    @property
    def is_spent(self) -> bool:
        """Tell whether there were too many."""
        return len(self._came) > MOST

    def go(
        self,
        stack: list[tuple[_Beginning, _Beginning]],
        later: list[tuple[_Beginning, _Beginning]],
    ) -> _Beginning | None:
        """Go on from some without one more repeat, to an end; what has one more is for later."""
        while stack and not self.is_spent:
            here, before = stack.pop()
            if here in self._came:
                continue
            self._came[here] = before
            if here.number == len(self.rader):
                if all(map(int.__ge__, here.times, self.needed)):
                    return here
                continue
            free = not self._forced[here.number]
            for each in self._go_on(here):
                repeats = free and bool(each.vert) and each.vert == here.vert
                (later if repeats else stack).append((each, here))
        return None

    def trace(self, end: _Beginning) -> tuple[str, ...]:
        """Name the hosts that were found on the way to an end."""
        vertar = []
        while end.number:
            if self.rader[end.number - 1].columns:
                vertar.append(end.vert)
            end = self._came[end]
        return tuple(reversed(vertar))

    def _go_on(self, here: _Beginning) -> Iterator[_Beginning]:
        """Give the next occasion each host it can have; the last given is tried first."""
        rad = self.rader[here.number]
        if not rad.columns:
            yield _Beginning(here.number + 1, rad.vert, here.times)
        for skule, time in sorted(rad.columns, key=lambda each: -self._last[each]):
            place = self._place[skule]
            if here.times[place] + 1 == time:
                times = (*here.times[:place], time, *here.times[place + 1 :])
                yield _Beginning(here.number + 1, skule, times)


def _find_only(rad: Rad) -> str:
    """Name the one school that can host; nobody where there are more."""
    skular = {rad.vert, *(skule for skule, _ in rad.columns)} - {""}
    return skular.pop() if len(skular) == 1 else ""
