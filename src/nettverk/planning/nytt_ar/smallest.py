"""The smallest set of requirements that collide, by hitting sets (Ignatiev and others, 2015).

Whatever collides has something from each correction set, which is what must be let go to make the
rest possible. The smallest set that has something from each of those found so far either collides,
and is the answer, or shows another correction set.
"""

from collections.abc import Callable, Sequence

_Impossible = Callable[[frozenset[int]], bool]


def find_smaller(count: int, most: int, is_impossible: _Impossible) -> frozenset[int] | None:
    """Find a smallest set of the numbers below `count` that collides and has fewer than `most`."""
    corrections: list[frozenset[int]] = []
    while True:
        tried = _hit_all(corrections, most - 1)
        if tried is None or is_impossible(tried):
            return tried
        corrections.append(_find_correction(count, tried, is_impossible))


def _find_correction(
    count: int, possible: frozenset[int], is_impossible: _Impossible
) -> frozenset[int]:
    kept = possible
    for each in range(count):
        if not is_impossible(kept | {each}):
            kept |= {each}
    return frozenset(range(count)) - kept


def _hit_all(sets: Sequence[frozenset[int]], most: int) -> frozenset[int] | None:
    """Find a smallest set of at most so many that has something from each set."""
    sizes = range(most + 1)
    found = (_hit(sets, size, frozenset()) for size in sizes)
    return next((each for each in found if each is not None), None)


def _hit(
    sets: Sequence[frozenset[int]], left: int, chosen: frozenset[int]
) -> frozenset[int] | None:
    missed = next((each for each in sets if not each & chosen), None)
    if missed is None:
        return chosen
    if not left:
        return None
    tries = (_hit(sets, left - 1, chosen | {each}) for each in sorted(missed))
    return next((each for each in tries if each is not None), None)
