"""What each school of a network has behind it: hostings, share and wait."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import lcm
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from fractions import Fraction


class Occasion(Struct, frozen=True):
    """One meeting to be hosted.

    `year` orders the school years, and `skular` are the schools in the network that day, in the
    order of the file. `host` is empty until somebody has decided it. `announced` is the proposal
    that a published notice named. `wishing` are the schools that ask to host that day.

    The rest is empty where a network has not asked for it. `cramped` are the schools that have no
    room for all who come. `apart` asks that the host is not that of the occasion before. `kommunar`
    are the municipalities of the schools, where these take turns.
    """

    year: int = 0
    skular: tuple[str, ...] = ()
    vert: str = ""
    announced: str = ""
    unavailable: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()
    cramped: frozenset[str] = frozenset()
    apart: bool = False
    kommunar: Mapping[str, str] = MappingProxyType({})

    @property
    def able(self) -> tuple[str, ...]:
        """Pick the members that can host that day."""
        return tuple(each for each in self.skular if each not in self.unavailable)


class _Waits:
    """How long each of those who take turns has waited.

    A wait runs from the last occasion when it was the host or not there; one that was there from
    the start waits from the year before the first.
    """

    def __init__(self, present: Iterable[str], year: int) -> None:
        self.passed = 0
        self._start = self._before = (-1, year - 1)
        self._last: dict[str, tuple[int, int]] = {}
        self._present = frozenset(present)

    def copy(self) -> "_Waits":
        other = _Waits((), 0)
        vars(other).update(vars(self))
        other._last = self._last.copy()
        return other

    def add(self, present: frozenset[str], year: int, vert: str) -> None:
        for each in present - self._present:
            self._last[each] = self._before
        self._before, self._present = (self.passed, year), present
        self.passed += 1
        if vert:
            self._last[vert] = self._before

    def start_of(self, name: str) -> tuple[int, int]:
        """Give the number of the occasion that a wait runs from, and its school year."""
        return self._last.get(name, self._start) if name in self._present else self._before


class Standing:
    """The state before an occasion; `add` goes past one.

    A school's share is what it would have hosted if the members of each day had hosted it in equal
    parts; `share` counts it in parts, of which `parts` make one hosting, so that it is exact.
    `latest` is the host of the occasion before.
    """

    def __init__(self, occasions: Sequence[Occasion]) -> None:
        self.parts = lcm(*(len(each.skular) or 1 for each in occasions))
        self.hosted: Counter[str] = Counter()
        self.share: Counter[str] = Counter()
        self.latest = ""
        first = occasions[0] if occasions else Occasion()
        self._skular = _Waits(first.skular, first.year)
        self._kommunar = _Waits(_list_kommunar(first), first.year)

    @property
    def passed(self) -> int:
        """Count the occasions that are past."""
        return self._skular.passed

    def copy(self) -> "Standing":
        """Make another to go on with from here."""
        other = Standing(())
        vars(other).update(vars(self))
        other.hosted, other.share = self.hosted.copy(), self.share.copy()
        other._skular, other._kommunar = self._skular.copy(), self._kommunar.copy()
        return other

    def add(self, occasion: Occasion, vert: str) -> None:
        """Go past an occasion; an empty host is nobody."""
        for skule in occasion.skular:
            self.share[skule] += self.parts // len(occasion.skular)
        if vert:
            self.hosted[vert] += 1
        self.latest = vert
        self._skular.add(frozenset(occasion.skular), occasion.year, vert)
        kommune = occasion.kommunar.get(vert, "")
        self._kommunar.add(_list_kommunar(occasion), occasion.year, kommune)

    def wait(self, skule: str) -> int:
        """Count the meetings a school has waited; the one after its own is 1."""
        return self.passed - self._skular.start_of(skule)[0]

    def wait_in_years(self, skule: str, year: int) -> int:
        """Count the school years a school has waited; in the year it hosted, 0."""
        return year - self._skular.start_of(skule)[1]

    def wait_of_kommune(self, occasion: Occasion, skule: str) -> int:
        """Count the meetings the municipality of a school has waited, where these take turns."""
        kommune = occasion.kommunar.get(skule, "")
        return self.passed - self._kommunar.start_of(kommune)[0] if kommune else 0

    def share_of(self, skule: str) -> "Fraction":
        """Tell how many hostings would be the school's, had all been equal."""
        from fractions import Fraction

        return Fraction(self.share[skule], self.parts)


def _list_kommunar(occasion: Occasion) -> frozenset[str]:
    """List the municipalities that have a school there."""
    if not occasion.kommunar:
        return frozenset()
    kommunar = (occasion.kommunar.get(each, "") for each in occasion.skular)
    return frozenset(filter(None, kommunar))
