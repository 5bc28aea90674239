"""What is asked of a division of schools into networks, as numbers alone.

Places are today's networks in the order of the file, and after them those that would be new. A
school is known by its number in the order of the file, and a place by its own.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from msgspec import Struct

HEIMLAUS = -1
"""The place of a school that is in no network today."""
SLAG = 3
"""How many kinds there are: barneskule, kombinert and ungdomsskule, numbered from 0 as they lie."""


class Skulekort(Struct, frozen=True):
    """A school to be placed: its kind, and its size where pupils are known.

    `storleik` is 1000 times the binary logarithm of the pupils: 40 and 80 differ as 300 and 600.
    """

    namn: str
    kommune: str
    slag: int
    storleik: int | None = None
    heim: int = HEIMLAUS


class Binding(Struct, frozen=True):
    """Schools that must be together, or all apart, and why."""

    skular: tuple[int, ...]
    saman: bool
    grunn: str = ""


class Oppgåve(Struct, frozen=True, dict=True):
    """Schools to be divided, and the bounds that must hold.

    `flytt` is how many may move at most, if that is bounded, and `faste` are schools held where
    they are. `ventar` are the names of the first places that would be new, where they have some:
    networks that are written, and have never had a school.
    """

    skular: tuple[Skulekort, ...]
    nettverk: tuple[str, ...]
    tal: int
    minst: int
    mest: int
    bindingar: tuple[Binding, ...] = ()
    bland: bool = False
    flytt: int | None = None
    faste: frozenset[int] = frozenset()
    ventar: tuple[str, ...] = ()

    @cached_property
    def plassar(self) -> int:
        """Count today's networks and those that would be new."""
        return max(len(self.nettverk), self.tal)

    @cached_property
    def pairs(self) -> tuple[tuple[int, int, bool], ...]:
        """List each pair that is bound, and whether it must be together."""
        return tuple(
            (*sorted(pair), each.saman)  # type: ignore[misc]  # a pair is two
            for each in self.bindingar
            for pair in combinations(each.skular, 2)
        )

    def moves(self, skule: int, plass: int) -> bool:
        """Tell whether a school moves where it gets a place; one that is new does not."""
        return self.skular[skule].heim not in {HEIMLAUS, plass}

    def rank(self, skule: int, plass: int) -> int:
        """Rank a place for a school as a digit of one number: its own first, then as in the file.

        The first school of the file has the weightiest digit.
        """
        digit = 0 if self.skular[skule].heim == plass else plass + 1
        return digit * self._weights[skule]

    @cached_property
    def _weights(self) -> tuple[int, ...]:
        total = len(self.skular)
        return tuple(int((self.plassar + 1) ** (total - 1 - skule)) for skule in range(total))

    def list_homes(self) -> Iterator[int]:
        """List the place of each school that is in a network today."""
        return (each.heim for each in self.skular if each.heim != HEIMLAUS)
