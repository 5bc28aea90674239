"""What each school of a network has behind it: hostings, share and wait."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import lcm
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from fractions import Fraction


class Arv(Struct, frozen=True):
    """What a school brings that comes from another network.

    `vert` are its hostings and `jamn_del` its share. It has waited for `venta` meetings up to and
    with the next one, from the school year `år`. `nettverk` is where it comes from.
    """

    nettverk: str
    vert: int
    jamn_del: "Fraction"
    venta: int
    år: int


class Occasion(Struct, frozen=True):
    """One meeting to be hosted.

    `year` orders the school years, and `skular` are the schools in the network that day, in the
    order of the file. `host` is empty until somebody has decided it. `announced` is the proposal
    that a published notice named. `wishing` are the schools that ask to host that day. `arv` is
    what those bring who have come from another network since the occasion before.

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
    arv: Mapping[str, Arv] = MappingProxyType({})

    @property
    def able(self) -> tuple[str, ...]:
        """Pick the members that can host that day."""
        return tuple(each for each in self.skular if each not in self.unavailable)


def part_occasions(occasions: Iterable[Occasion]) -> Iterator[tuple[Occasion, ...]]:
    """Part occasions in those that are decided together: a school year, or what is left of it.

    What a school brings from another network is not known before the hosts are, so that one that
    comes in the middle of a year parts it.
    """
    part: list[Occasion] = []
    for each in occasions:
        if part and (each.arv or each.year != part[-1].year):
            yield tuple(part)
            part = []
        part.append(each)
    if part:
        yield tuple(part)


def list_later(parts: Sequence[tuple[Occasion, ...]], number: int) -> list[tuple[Occasion, ...]]:
    """List the parts of a school year that come after one of them."""
    year = parts[number][0].year
    return [each for each in parts[number + 1 :] if each[0].year == year]


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

    def receive(self, name: str, waited: int, year: int) -> None:
        """Let one who comes have waited before."""
        self._present |= {name}
        self._last[name] = (self.passed - waited, year)

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
        self._kom_frå: dict[str, str] = {}
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
        other._kom_frå = self._kom_frå.copy()
        other._skular, other._kommunar = self._skular.copy(), self._kommunar.copy()
        return other

    def receive(self, occasion: Occasion) -> None:
        """Take over what schools bring to an occasion; once more changes nothing."""
        for skule, arv in occasion.arv.items():
            finer = lcm(self.parts, arv.jamn_del.denominator) // self.parts
            self.parts *= finer
            for each in self.share:
                self.share[each] *= finer
            self.hosted[skule] = arv.vert
            self.share[skule] = int(arv.jamn_del * self.parts)
            self._skular.receive(skule, arv.venta, arv.år)
            self._kom_frå[skule] = arv.nettverk

    def add(self, occasion: Occasion, vert: str) -> None:
        """Go past an occasion; an empty host is nobody."""
        self.receive(occasion)
        for skule in occasion.skular:
            self.share[skule] += self.parts // len(occasion.skular)
        if vert:
            self.hosted[vert] += 1
            self._kom_frå.pop(vert, None)
        self.latest = vert
        self._skular.add(frozenset(occasion.skular), occasion.year, vert)
        kommune = occasion.kommunar.get(vert, "")
        self._kommunar.add(_list_kommunar(occasion), occasion.year, kommune)

    def wait(self, skule: str) -> int:
        """Count the meetings a school has waited; the one after its own is 1."""
        return self.passed - self._skular.start_of(skule)[0]

    def wait_in_years(self, skule: str, year: int) -> int:
        """Count the school years a school has waited; in the year it hosted, 0."""
        return year - self.start_year(skule)

    def wait_of_kommune(self, occasion: Occasion, skule: str) -> int:
        """Count the meetings the municipality of a school has waited, where these take turns."""
        kommune = occasion.kommunar.get(skule, "")
        return self.passed - self._kommunar.start_of(kommune)[0] if kommune else 0

    def start_year(self, skule: str) -> int:
        """Give the school year that the wait of a school runs from."""
        return self._skular.start_of(skule)[1]

    def kom_frå(self, skule: str) -> str:
        """Name the network that a school came from, where its wait runs from before it came."""
        return self._kom_frå.get(skule, "")

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
