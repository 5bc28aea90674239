"""The rules of docs/samansetjing.md as they are said, and the best division found by trying all.

Nothing here is shared with the code that is tested but the shape of what is asked.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any

from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Binding, Oppgåve, Skulekort

Division = Sequence[int]


def rank(task: Oppgåve, division: Division) -> tuple[Any, ...]:
    """Rank a division that keeps the bounds; less is better."""
    rooms = [[s for s, at in zip(task.skular, division, strict=True) if at == n] for n in range(99)]
    return (
        sum(min(sum(abs(s.slag - kind) for s in room) for kind in (0, 1, 2)) for room in rooms),
        sum(len(room) * len(room) for room in rooms),
        sum(map(spread, rooms)),
        sum(from_one_municipality(room) for room in rooms) if task.bland else 0,
        moved(task, division),
        [turn(s, at) for s, at in zip(task.skular, division, strict=True)],
    )


def spread(room: Sequence[Skulekort]) -> int:
    """Sum the distances to the school of the room that makes the sum least: the middle one."""
    sizes = [s.storleik for s in room if s.storleik is not None]
    return min((sum(abs(size - middle) for size in sizes) for middle in sizes), default=0)


def from_one_municipality(room: Sequence[Skulekort]) -> int:
    return sum(one.kommune == two.kommune for one, two in combinations(room, 2))


def moved(task: Oppgåve, division: Division) -> int:
    both = zip(task.skular, division, strict=True)
    return sum(s.heim not in {HEIMLAUS, at} for s, at in both)


def turn(skule: Skulekort, at: int) -> tuple[bool, int]:
    """Put a school's own network first, and then those of the file in order, and new ones."""
    return skule.heim != at, at


def keeps_bounds(task: Oppgåve, division: Division) -> bool:
    """Tell whether a division is allowed."""
    used = {*division}
    if len(used) != task.tal:
        return False
    if not all(task.minst <= division.count(at) <= task.mest for at in used):
        return False
    if task.flytt is not None and moved(task, division) > task.flytt:
        return False
    if any(division[each] != task.skular[each].heim for each in task.faste):
        return False
    return all(keeps(each, division) for each in task.bindingar)


def keeps(binding: Binding, division: Division) -> bool:
    return all(
        (division[one] == division[two]) == binding.saman
        for one, two in combinations(binding.skular, 2)
    )


def all_divisions(task: Oppgåve) -> Iterator[Division]:
    """Go through every division into networks that are known by their places."""
    places = range(max(len(task.nettverk), task.tal))
    yield from product(places, repeat=len(task.skular))


def try_all(task: Oppgåve) -> Division | None:
    """Find the best division by ranking each that is allowed."""
    allowed = (each for each in all_divisions(task) if keeps_bounds(task, each))
    return min(allowed, key=lambda each: rank(task, each), default=None)


def make_up(seed: int, skular: int, nettverk: int) -> Oppgåve:
    """Make up schools, networks and bounds; what is asked differs from seed to seed."""
    rng = random.Random(seed)  # noqa: S311 — a test
    homes = rng.choice([range(nettverk), range(max(1, nettverk - 1))])
    sizes = rng.choice([[3000, 4000], [3000, 4000, 5000, 6000], [*range(3000, 9000)]])
    unknown = rng.choice([0.1, 0.1, 0.6])
    kommunar = rng.choice(["AB", "ABC"])
    kinds = rng.choice([[0], [0, 0, 2], [0, 1, 2], [0, 0, 1]])
    cards = tuple(
        Skulekort(
            namn=f"Skule {n}",
            kommune=rng.choice(kommunar),
            slag=rng.choice(kinds),
            storleik=None if rng.random() < unknown else rng.choice(sizes),
            heim=HEIMLAUS if rng.random() < 0.1 else rng.choice(homes),
        )
        for n in range(skular)
    )
    tal = max(1, nettverk + rng.choice([-1, 0, 0, 0, 1]))
    return Oppgåve(
        skular=cards,
        nettverk=tuple("ABCDEFG"[:nettverk]),
        tal=tal,
        minst=max(1, skular // tal - rng.choice([0, 0, 1])),
        mest=-(-skular // tal) + rng.choice([0, 0, 1, 2]),
        bindingar=tuple(make_up_bindings(rng, skular)),
        bland=rng.random() < 0.5,
        flytt=rng.choice([None, None, *range(skular // 2 + 1)]),
        faste=frozenset(n for n in [rng.randrange(skular)] if seed % 5 == 0 and cards[n].heim >= 0),
    )


def make_up_bindings(rng: random.Random, skular: int) -> Iterator[Binding]:
    for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 3])):
        several = rng.choice([2, 2, 2, 3])
        yield Binding(tuple(rng.sample(range(skular), several)), saman=rng.random() < 0.4)
