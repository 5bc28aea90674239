"""Which weeks are best: the fewest schools off, the fewest networks off their own day and week.

Then the weeks are evenly spread, and then early.
"""

from collections.abc import Sequence
from math import inf

from msgspec import Struct


class Kandidat(Struct, frozen=True):
    """A week that can have meetings: its number, and whether it is before the new year.

    `borte` counts the schools that are off, once for each network that meets then.
    """

    nr: int
    haust: bool = True
    borte: int = 0


def choose_weeks(
    candidates: Sequence[Kandidat], losses: Sequence[Sequence[float]], length: int
) -> tuple[Kandidat, ...] | None:
    """Choose the best week for each meeting, of a year with so many school weeks.

    `losses` says of each meeting what it loses in each candidate.
    """
    best, steps = _look_ahead(candidates, _weigh_losses(candidates, losses, length), length)
    firsts = [
        (cost + each.nr**2, at)
        for at, (each, cost) in enumerate(zip(candidates, best, strict=False))
        if each.haust and cost < inf
    ]
    if not firsts:
        return None
    _, at = min(firsts)
    chosen = [candidates[at]]
    for step in steps:
        at = step[at]
        chosen.append(candidates[at])
    return tuple(chosen)


def _weigh_losses(
    candidates: Sequence[Kandidat], losses: Sequence[Sequence[float]], length: int
) -> list[list[float]]:
    """Make what each meeting costs in each week one number, in which the rules come in order.

    One more school off is more than all losses, and one loss more than all squared gaps, which
    together are the whole year.
    """
    most = 1 + sum(max((loss for loss in some if loss < inf), default=0) for some in losses)
    return [
        [
            length**2 * (each.borte * most + loss)
            for each, loss in zip(candidates, some, strict=True)
        ]
        for some in losses
    ]


def _look_ahead(
    candidates: Sequence[Kandidat], costs: Sequence[Sequence[float]], length: int
) -> tuple[list[float], list[list[int]]]:
    """Find, from behind, what the meetings from one on cost at least when it is in each week.

    Given are the costs from the first meeting on, and for each meeting but the last where the next
    one is best.
    """
    best = [
        cost + (length - 1 - each.nr) ** 2 for cost, each in zip(costs[-1], candidates, strict=True)
    ]
    following: list[list[int]] = []
    for own in costs[-2::-1]:
        steps = [_next_step(candidates, best, number) for number in range(len(best) - 1)]
        best = [own[number] + cost for number, (cost, _) in enumerate(steps)]
        following.insert(0, [to for _, to in steps])
    return best, following


def _next_step(
    candidates: Sequence[Kandidat], best: Sequence[float], number: int
) -> tuple[float, int]:
    """Find the best next meeting after one: its cost with the gap, and its number."""
    return min(
        ((candidates[to].nr - candidates[number].nr) ** 2 + best[to], to)
        for to in range(number + 1, len(best))
    )
