"""How good a division is, as the rules of `docs/samansetjing.md` count it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Binding, Oppgåve

Fordeling = Sequence[int]
"""The place of each school; HEIMLAUS is none, as a school can be today."""


_NONE = (0, 0, 0, 0)


class Måltal(Struct, frozen=True, order=True):
    """The figures of rules 2 to 6, the weightiest first; less is better.

    `ulike` counts steps from a school's kind to that of its network, `skeivt` sums squares of
    numbers of schools, `avstand` distances to the middle school, `kommunepar` the pairs of schools
    in a network from one municipality, where mixing is asked for, and `flytt` those that move.
    """

    ulike: int
    skeivt: int
    avstand: int
    kommunepar: int
    flytt: int


class Brot(Struct, frozen=True):
    """Where a division breaks a bound: the number, a network too small or large, or schools bound.

    `tal` is the number of networks, or of schools in the one at `plass`.
    """

    tal: int = 0
    plass: int | None = None
    binding: Binding | None = None


def gather_plassar(fordeling: Fordeling) -> Mapping[int, list[int]]:
    """Gather the schools of each place that has any, in the order of the places."""
    found: dict[int, list[int]] = {plass: [] for plass in sorted({*fordeling} - {HEIMLAUS})}
    for skule, plass in enumerate(fordeling):
        if plass != HEIMLAUS:
            found[plass].append(skule)
    return found


def measure_deling(oppgåve: Oppgåve, fordeling: Fordeling) -> Måltal:
    """Measure a division by rules 2 to 6."""
    groups = [measure_group(oppgåve, each) for each in gather_plassar(fordeling).values()]
    ulike, skeivt, avstand, kommunepar = map(sum, zip(*groups, strict=True)) if groups else _NONE
    flytt = sum(oppgåve.moves(*each) for each in enumerate(fordeling))
    return Måltal(ulike, skeivt, avstand, kommunepar, flytt)


def measure_group(oppgåve: Oppgåve, group: Sequence[int]) -> tuple[int, int, int, int]:
    """Measure a network by rules 2 to 5."""
    kind = find_slag(oppgåve, group)
    return (
        sum(abs(oppgåve.skular[each].slag - kind) for each in group),
        len(group) ** 2,
        _sum_avstand(oppgåve, group),
        count_pairs(oppgåve, group) if oppgåve.bland else 0,
    )


def find_slag(oppgåve: Oppgåve, group: Sequence[int]) -> int:
    """Find the kind of a network: the one with fewest steps to it, the first of several."""
    slag = sorted(oppgåve.skular[each].slag for each in group)
    return slag[(len(slag) - 1) // 2] if slag else 0


def find_middle(oppgåve: Oppgåve, group: Sequence[int]) -> int | None:
    """Find the middle school of a network by size, the smaller of two; None where none is known."""
    known = [each for each in group if oppgåve.skular[each].storleik is not None]
    by_size = sorted(known, key=lambda each: (oppgåve.skular[each].storleik, each))
    return by_size[(len(by_size) - 1) // 2] if by_size else None


def _sum_avstand(oppgåve: Oppgåve, group: Sequence[int]) -> int:
    sizes = sorted(size for each in group if (size := oppgåve.skular[each].storleik) is not None)
    half = len(sizes) // 2
    return sum(sizes[len(sizes) - half :]) - sum(sizes[:half])


def count_pairs(oppgåve: Oppgåve, group: Sequence[int]) -> int:
    """Count the pairs of schools in a network that are from one municipality."""
    count = Counter(oppgåve.skular[each].kommune for each in group)
    return sum(each * (each - 1) // 2 for each in count.values())


def list_brot(oppgåve: Oppgåve, fordeling: Fordeling) -> tuple[Brot, ...]:
    """List where a division breaks the bounds of rule 1."""
    groups = gather_plassar(fordeling)
    off = len(groups) != oppgåve.tal
    sized = ((plass, len(group)) for plass, group in groups.items())
    return (
        *([Brot(tal=len(groups))] if off else ()),
        *(
            Brot(tal=size, plass=plass)
            for plass, size in sized
            if not oppgåve.minst <= size <= oppgåve.mest
        ),
        *(Brot(binding=each) for each in oppgåve.bindingar if not _holds(each, fordeling)),
    )


def _holds(binding: Binding, fordeling: Fordeling) -> bool:
    places = [fordeling[each] for each in binding.skular if fordeling[each] != HEIMLAUS]
    return len({*places}) == (min(len(places), 1) if binding.saman else len(places))
