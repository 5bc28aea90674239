"""Who hosts, by the rules of `docs/rotasjon.md`.

A school year is decided at a time, with all earlier years behind it. Each aim is met as well as it
can be once those before it are; the last, the wait in meetings and the order of the file, decide
meeting by meeting.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nettverk.planning.aims import Aims
from nettverk.planning.standing import Occasion, Standing


def propose_vertar(occasions: Sequence[Occasion]) -> tuple[str, ...]:
    """Give each occasion its host, in time order; empty where no school can."""
    standing = Standing(occasions)
    return tuple(
        vert
        for _, year in groupby(occasions, key=lambda each: each.year)
        for vert in decide_year(standing, tuple(year))
    )


def decide_year(standing: Standing, occasions: Sequence[Occasion]) -> Iterator[str]:
    """Decide the hosts of a school year, taking the standing past each occasion."""
    aims = Aims(standing, occasions)
    best, vertar = aims.solve({})
    chosen: dict[int, str] = {}
    for number, occasion in enumerate(occasions):
        if number in vertar:
            # Sorting keeps the order of the file between those who have waited alike.
            for skule in sorted(occasion.able, key=standing.wait, reverse=True):
                score, others = aims.solve(chosen | {number: skule})
                if score == best:
                    vertar = others
                    break
            chosen[number] = vertar[number]
        vert = chosen.get(number, occasion.vert)
        standing.add(occasion, vert)
        yield vert
