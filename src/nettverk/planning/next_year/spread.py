"""Meetings spread as evenly over the school year as they can be.

The weeks with school are counted from 0. The gaps are the weeks from the first one to the first
meeting, from each meeting to the next, and from the last meeting to the last week. The best choice
moves the fewest networks off their own weekday; of those, it has the smallest sum of squared gaps,
which is the most even; of those, the earliest meetings. The first meeting is in the autumn.
"""

from collections.abc import Sequence

from msgspec import Struct


class Kandidat(Struct, frozen=True):
    """A week that can have meetings: its number, and how many networks it moves."""

    nr: int
    flytta: int = 0
    haust: bool = True


def spread_evenly(
    candidates: Sequence[Kandidat], count: int, length: int
) -> tuple[Kandidat, ...] | None:
    """Choose the best weeks for a number of meetings, of a year with so many school weeks.

    `best[i]` is the least cost of the meetings from one in week `i` to the last, found from behind.
    """
    heavy = length * length
    """More than any sum of squared gaps, which together are the whole year."""
    own = [each.flytta * heavy for each in candidates]
    best = [cost + (length - 1 - each.nr) ** 2 for cost, each in zip(own, candidates, strict=True)]
    following: list[list[int]] = []
    for _ in range(count - 1):
        steps = [_next_step(candidates, best, number) for number in range(len(best) - 1)]
        best = [own[number] + cost for number, (cost, _) in enumerate(steps)]
        following.insert(0, [to for _, to in steps])
    firsts = [
        (cost + candidates[number].nr ** 2, number)
        for number, cost in enumerate(best)
        if candidates[number].haust
    ]
    if not firsts:
        return None
    chosen = [min(firsts)[1]]
    for step in following:
        chosen.append(step[chosen[-1]])
    return tuple(candidates[each] for each in chosen)


def _next_step(candidates: Sequence[Kandidat], best: Sequence[int], number: int) -> tuple[int, int]:
    """Find the best next meeting after one: its cost with the gap, and its number."""
    return min(
        (
            ((candidates[to].nr - candidates[number].nr) ** 2 + best[to], to)
            for to in range(number + 1, len(best))
        ),
        default=(0, 0),
    )
