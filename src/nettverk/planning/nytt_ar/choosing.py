"""Which weeks are best: the fewest schools off, the fewest networks off their own day and week.

Then the weeks are evenly spread, and then early.
"""

from collections.abc import Sequence
from math import inf

from msgspec import Struct


class Kandidat(Struct, frozen=True):
    """A week that can have meetings: its number, and how many networks it moves.

    `borte` counts the schools that are off, once for each network that meets then.
    """

    nr: int
    flytta: int = 0
    haust: bool = True
    borte: int = 0


def choose_weeks(
    candidates: Sequence[Kandidat],
    count: int,
    length: int,
    losses: Sequence[Sequence[float]] = (),
) -> tuple[Kandidat, ...] | None:
    """Choose the best weeks for a number of meetings, of a year with so many school weeks.

    `losses` says of each meeting what it loses in each candidate, where that is more than the
    networks that are moved. `best[i]` is the least cost of the meetings from one in week `i` to the
    last, found from behind.
    """
    heavy = length * length
    """More than any sum of squared gaps, which together are the whole year."""
    losses = losses or [[each.flytta for each in candidates]] * count
    most = 1 + sum(max((loss for loss in some if loss < inf), default=0) for some in losses)
    """More than all losses together, so that nothing is worth one more school that is off."""
    own = [
        [heavy * (each.borte * most + loss) for each, loss in zip(candidates, some, strict=True)]
        for some in losses
    ]
    best = [
        cost + (length - 1 - each.nr) ** 2 for cost, each in zip(own[-1], candidates, strict=True)
    ]
    following: list[list[int]] = []
    for costs in own[-2::-1]:
        steps = [_next_step(candidates, best, number) for number in range(len(best) - 1)]
        best = [costs[number] + cost for number, (cost, _) in enumerate(steps)]
        following.insert(0, [to for _, to in steps])
    firsts = [
        (cost + candidates[number].nr ** 2, number)
        for number, cost in enumerate(best)
        if candidates[number].haust and cost < inf
    ]
    if not firsts:
        return None
    chosen = [min(firsts)[1]]
    for step in following:
        chosen.append(step[chosen[-1]])
    return tuple(candidates[each] for each in chosen)


def _next_step(
    candidates: Sequence[Kandidat], best: Sequence[float], number: int
) -> tuple[float, int]:
    """Find the best next meeting after one: its cost with the gap, and its number."""
    return min(
        (
            ((candidates[to].nr - candidates[number].nr) ** 2 + best[to], to)
            for to in range(number + 1, len(best))
        ),
        default=(0, 0),
    )
