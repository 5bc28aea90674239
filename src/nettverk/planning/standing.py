"""What each school of a network has behind it: hostings, share and wait."""

from collections import Counter
from collections.abc import Sequence
from math import lcm
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from fractions import Fraction


class Occasion(Struct, frozen=True):
    """One meeting to be hosted.

    `year` orders the school years, and `skular` are the schools in the network that day, in the
    order of the file. `host` is empty until somebody has decided it. `announced` is the proposal
    that a published notice named. `wishing` are the schools that ask to host that day.
    """

    year: int = 0
    skular: tuple[str, ...] = ()
    vert: str = ""
    announced: str = ""
    unavailable: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()

    @property
    def able(self) -> tuple[str, ...]:
        """Pick the members that can host that day."""
        return tuple(each for each in self.skular if each not in self.unavailable)


class Standing:
    """The state before an occasion; `add` goes past one.

    A school's share is what it would have hosted if the members of each day had hosted it in equal
    parts; `share` counts it in parts, of which `parts` make one hosting, so that it is exact. Its
    wait runs from the last occasion when it was the host or not a member; one that was there from
    the start waits from the year before the first.
    """

    def __init__(self, occasions: Sequence[Occasion]) -> None:
        self.parts = lcm(*(len(each.skular) or 1 for each in occasions))
        self.hosted: Counter[str] = Counter()
        self.share: Counter[str] = Counter()
        self.passed = 0
        self._start = self._before = (-1, occasions[0].year - 1 if occasions else 0)
        self._last: dict[str, tuple[int, int]] = {}
        self._present = frozenset(occasions[0].skular if occasions else ())

    def copy(self) -> "Standing":
        """Make another to go on with from here."""
        other = Standing(())
        vars(other).update(vars(self))
        other.hosted, other.share = self.hosted.copy(), self.share.copy()
        other._last = self._last.copy()
        return other

    def add(self, occasion: Occasion, vert: str) -> None:
        """Go past an occasion; an empty host is nobody."""
        for skule in occasion.skular:
            self.share[skule] += self.parts // len(occasion.skular)
        present = frozenset(occasion.skular)
        for skule in present - self._present:
            self._last[skule] = self._before
        self._before, self._present = (self.passed, occasion.year), present
        self.passed += 1
        if vert:
            self.hosted[vert] += 1
            self._last[vert] = self._before

    def wait(self, skule: str) -> int:
        """Count the meetings a school has waited; the one after its own is 1."""
        return self.passed - self._start_of(skule)[0]

    def wait_in_years(self, skule: str, year: int) -> int:
        """Count the school years a school has waited; in the year it hosted, 0."""
        return year - self._start_of(skule)[1]

    def share_of(self, skule: str) -> "Fraction":
        """Tell how many hostings would be the school's, had all been equal."""
        from fractions import Fraction

        return Fraction(self.share[skule], self.parts)

    def _start_of(self, skule: str) -> tuple[int, int]:
        if skule not in self._present:
            return self._before
        return self._last.get(skule, self._start)
