"""The least sum of distances to the middle school, when schools are cut in order of size.

Of groups of given sizes none are better than those cut from the sorted list: where two groups
cross, the larger of one and the smaller of the other can change places, and nothing is worse. So
this is exact where nothing else binds, and else a bound.
"""

from collections.abc import Sequence
from functools import cache
from itertools import islice

from msgspec import Struct


class Kutt(Struct, frozen=True):
    """The least sum, and how many of the sorted schools each group has, with its size in all."""

    avstand: int
    groups: tuple[tuple[int, int], ...]


@cache
def find_kutt(storleikar: tuple[int, ...], sizes: tuple[int, ...]) -> Kutt:
    """Cut sorted sizes in groups; those of unknown size, who fill up, count no distance."""
    until = [0]
    for each in storleikar:
        until.append(until[-1] + each)

    def count(first: int, last: int) -> int:
        half = (last - first) // 2
        return until[last] - until[last - half] - until[first + half] + until[first]

    # Kept by where the cut is and what is left of each size, as a table that grows by groups.
    kinds = sorted({*sizes})
    start = (0, tuple(sizes.count(each) for each in kinds))
    best: dict[tuple[int, tuple[int, ...]], tuple[int, tuple[tuple[int, int], ...]]]
    best = {start: (0, ())}
    for _ in sizes:
        longer: dict[tuple[int, tuple[int, ...]], tuple[int, tuple[tuple[int, int], ...]]] = {}
        for (at, left), (cost, groups) in best.items():
            for number, size in enumerate(kinds):
                if not left[number]:
                    continue
                rest = tuple(each - (n == number) for n, each in enumerate(left))
                room = sum(map(int.__mul__, rest, kinds))
                for last in range(
                    max(at, len(storleikar) - room), min(at + size, len(storleikar)) + 1
                ):
                    found = (cost + count(at, last), (*groups, (last - at, size)))
                    if (last, rest) not in longer or found < longer[last, rest]:
                        longer[last, rest] = found
        best = longer
    avstand, groups = best[len(storleikar), (0,) * len(kinds)]
    return Kutt(avstand, groups)


def cut_in_order(
    rekkje: Sequence[int], known: Sequence[int], kutt: Kutt
) -> tuple[tuple[int, ...], ...]:
    """Make the groups of a cut: `known` in order of size, filled up from `rekkje`."""
    unknown, sized = iter(rekkje), iter(known)
    return tuple(
        (*islice(sized, count), *islice(unknown, size - count)) for count, size in kutt.groups
    )


def sort_known(storleikar: Sequence[int | None]) -> tuple[int, ...]:
    """Sort the sizes that are known."""
    return tuple(sorted(each for each in storleikar if each is not None))
