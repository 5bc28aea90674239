"""The rules of docs/rotasjon.md as they are said, and the best hosts found by trying all.

Nothing here is shared with the code that is tested but the shape of an occasion.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from msgspec.structs import replace

from nettverk.planning.standing import Occasion

Hosts = Sequence[str]


def rank(occasions: Sequence[Occasion], vertar: Hosts, start: int) -> tuple[Any, ...]:
    """Rank the hosts of the last school year, which begins at `start`; less is better."""
    numbers = range(start, len(occasions))
    ours = [n for n in numbers if vertar[n] and not occasions[n].vert]
    return (
        -sum(vertar[n] == occasions[n].announced for n in ours),
        unevenness(occasions, vertar),
        [-years_waited(occasions, vertar, n) for n in numbers if vertar[n]],
        -sum(vertar[n] in occasions[n].wishing for n in ours),
        sum(vertar[n] in occasions[n].cramped for n in ours),
        sum(repeats(occasions, vertar, n) for n in numbers),
        [turn(occasions, vertar, n) for n in ours],
    )


def repeats(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> bool:
    """Tell whether the host of one hosted the one before too, where a network minds."""
    asked = occasions[number].apart and number > 0 and vertar[number] != ""
    return asked and vertar[number] == vertar[number - 1]


def turn(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> tuple[int, int, int]:
    """Rank whose turn it is: by municipality, where these take turns, by wait and by the file."""
    place = occasions[number].skular.index(vertar[number])
    waits = (kommune_waited(occasions, vertar, number), waited(occasions, vertar, number))
    return -waits[0], -waits[1], place


def kommune_waited(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> int:
    """Count the meetings since the municipality of a host last hosted, or had no school there."""
    kommune = occasions[number].kommunar.get(vertar[number])
    waited = 1
    for n in reversed(range(number)):
        at = occasions[n].kommunar
        there = kommune in [at.get(skule) for skule in occasions[n].skular]
        if kommune is None or at.get(vertar[n]) == kommune or not there:
            return waited
        waited += 1
    return waited


def unevenness(occasions: Sequence[Occasion], vertar: Hosts) -> Fraction:
    """Sum the squares of what each school hosted less its share."""
    hosted = Counter(each for each in vertar if each)
    share: dict[str, Fraction] = {}
    for each in occasions:
        for skule in each.skular:
            share[skule] = share.get(skule, Fraction()) + Fraction(1, len(each.skular))
    skular = hosted.keys() | share.keys()
    off = (hosted[s] - share.get(s, Fraction()) for s in skular)
    return sum((each * each for each in off), Fraction())


def began(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> int:
    """Find the last occasion when the host of one was host or no member; -1 before the first."""
    vert = vertar[number]
    earlier = reversed(range(number))
    return next((n for n in earlier if vertar[n] == vert or vert not in occasions[n].skular), -1)


def waited(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> int:
    """Count the meetings the host of an occasion had waited."""
    return number - began(occasions, vertar, number)


def years_waited(occasions: Sequence[Occasion], vertar: Hosts, number: int) -> int:
    """Count the school years the host of an occasion had waited."""
    begin = began(occasions, vertar, number)
    return occasions[number].year - (occasions[begin].year if begin >= 0 else occasions[0].year - 1)


def try_all(occasions: Sequence[Occasion]) -> tuple[str, ...]:
    """Find the best hosts of each school year in turn by ranking every possible choice."""
    vertar: list[str] = []
    for year in dict.fromkeys(each.year for each in occasions):
        start = len(vertar)
        ended = [each for each in occasions if each.year <= year]
        vertar = min(complete(ended, vertar), key=lambda each: rank(ended, each, start))
    return tuple(vertar)


def complete(occasions: Sequence[Occasion], vertar: Hosts) -> Iterator[list[str]]:
    """Go through every choice that begins with some hosts."""
    choices = product(*(possible(each) for each in occasions[len(vertar) :]))
    return ([*vertar, *choice] for choice in choices)


def possible(occasion: Occasion) -> list[str]:
    """List who may host: who is decided, else the members that can, else nobody."""
    able = [each for each in occasion.skular if each not in occasion.unavailable]
    return [occasion.vert] if occasion.vert else able or [""]


def random_occasions(seed: int, skular: int, years: int, møta: int) -> tuple[Occasion, ...]:
    """Make up some school years of a network whose members come and go."""
    return tuple(_make_up(random.Random(seed), skular, years, møta))  # noqa: S311 — a test


def heed(occasions: Sequence[Occasion], seed: int) -> tuple[Occasion, ...]:
    """Let a network ask for some of what can be heeded, at random."""
    chance = random.Random(seed)  # noqa: S311 — a test
    names = sorted({name for each in occasions for name in (*each.skular, each.vert) if name})
    kommunar = {each: chance.choice("XYZ") for each in names}
    rom, apart, turns, calm = (chance.random() < share for share in (0.4, 0.7, 0.6, 0.5))
    # Where less is decided and asked for by day, more is left to what is heeded.
    quiet = {"announced": "", "wishing": frozenset()} if calm else {}
    return tuple(
        replace(
            each,
            **quiet,
            cramped=frozenset(_some(chance, names, 0.4)) if rom else frozenset(),
            apart=apart,
            kommunar=kommunar if turns else {},
        )
        for each in occasions
    )


def _make_up(chance: random.Random, skular: int, years: int, møta: int) -> Iterator[Occasion]:
    names = [chr(ord("A") + n) for n in range(chance.randint(1, skular))]
    there = list(names)
    for year in range(chance.randint(1, years)):
        for møte in range(chance.randint(0, møta)):
            if chance.random() < (0.1 if møte else 0.3):
                there = _some(chance, names, 0.8) or [chance.choice(names)]
            yield Occasion(
                year=year,
                skular=tuple(there),
                vert=chance.choice([*names, "Ukjend"]) if chance.random() < 0.35 else "",
                announced=chance.choice(names) if chance.random() < 0.15 else "",
                unavailable=frozenset(_some(chance, names, 0.2)),
                wishing=frozenset(_some(chance, names, 0.15)),
            )


def _some(chance: random.Random, names: Sequence[str], share: float) -> list[str]:
    return [each for each in names if chance.random() < share]
