"""A table made lower: room goes from columns that do not need it to those with the most lines."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import permutations, repeat

Lines = Sequence[Sequence[int]]
"""The lines of a cell, each as the widths of its words."""

_STEPS = (960, 480, 240, 120)  # twips
_MOST = 60  # times that something is moved


def lower(
    columns: Sequence[Sequence[Lines]],
    widths: Sequence[int],
    floors: Sequence[int],
    gap: int,
    padding: int,
) -> list[int]:
    """Move room between columns for as long as the table becomes lower; their sum is the same.

    Each column has its cells, row by row; `gap` is how wide a space is, `padding` what
    is no room for words, and no column becomes narrower than its floor.
    """

    @cache
    def count(column: int, width: int) -> tuple[int, ...]:
        room, cells = width - padding, columns[column]
        return tuple(sum(_count_lines(each, room, gap) for each in cell) for cell in cells)

    def measure(tried: Sequence[int]) -> int:
        return sum(map(max, repeat(0), *(count(at, each) for at, each in enumerate(tried))))

    best = list(widths)
    for _ in range(_MOST):
        found = _find_lower(best, floors, measure)
        if found is None:
            break
        best = found
    return best


def _find_lower(
    widths: list[int], floors: Sequence[int], measure: Callable[[Sequence[int]], int]
) -> list[int] | None:
    """Find the move that makes the table lowest, if any does; of those alike, the largest."""
    tried = [*_move(widths, floors)]
    lowest = min(tried, key=measure, default=widths)
    return lowest if measure(lowest) < measure(widths) else None


def _move(widths: Sequence[int], floors: Sequence[int]) -> Iterator[list[int]]:
    for step in _STEPS:
        for giving, taking in permutations(range(len(widths)), 2):
            if widths[giving] - step >= floors[giving]:
                moved = list(widths)
                moved[giving] -= step
                moved[taking] += step
                yield moved


def _count_lines(words: Sequence[int], width: int, gap: int) -> int:
    """Count the lines of some words, set one after the other."""
    lines, at = 1, 0
    for word in words:
        if at and at + gap + word > width:
            lines, at = lines + 1, word
        else:
            at += word + gap if at else word
    return lines
