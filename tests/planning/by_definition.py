"""The rules of docs/rotasjon.md as they are said, and the best hosts found by trying all.

Nothing here is shared with the code that is tested but the shape of an occasion.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from nettverk.planning.standing import Occasion

Hosts = Sequence[str]


def rank(occasions: Sequence[Occasion], hosts: Hosts, start: int) -> tuple[Any, ...]:
    """Rank the hosts of the last school year, which begins at `start`; less is better."""
    numbers = range(start, len(occasions))
    ours = [n for n in numbers if hosts[n] and not occasions[n].host]
    return (
        -sum(hosts[n] == occasions[n].announced for n in ours),
        unevenness(occasions, hosts),
        [-years_waited(occasions, hosts, n) for n in numbers if hosts[n]],
        -sum(hosts[n] in occasions[n].wishing for n in ours),
        [(-waited(occasions, hosts, n), occasions[n].members.index(hosts[n])) for n in ours],
    )


def unevenness(occasions: Sequence[Occasion], hosts: Hosts) -> Fraction:
    """Sum the squares of what each school hosted less its share."""
    hosted = Counter(each for each in hosts if each)
    share: dict[str, Fraction] = {}
    for each in occasions:
        for school in each.members:
            share[school] = share.get(school, Fraction()) + Fraction(1, len(each.members))
    schools = hosted.keys() | share.keys()
    off = (hosted[s] - share.get(s, Fraction()) for s in schools)
    return sum((each * each for each in off), Fraction())


def began(occasions: Sequence[Occasion], hosts: Hosts, number: int) -> int:
    """Find the last occasion when the host of one was host or no member; -1 before the first."""
    host = hosts[number]
    earlier = reversed(range(number))
    return next((n for n in earlier if hosts[n] == host or host not in occasions[n].members), -1)


def waited(occasions: Sequence[Occasion], hosts: Hosts, number: int) -> int:
    """Count the meetings the host of an occasion had waited."""
    return number - began(occasions, hosts, number)


def years_waited(occasions: Sequence[Occasion], hosts: Hosts, number: int) -> int:
    """Count the school years the host of an occasion had waited."""
    begin = began(occasions, hosts, number)
    return occasions[number].year - (occasions[begin].year if begin >= 0 else occasions[0].year - 1)


def try_all(occasions: Sequence[Occasion]) -> tuple[str, ...]:
    """Find the best hosts of each school year in turn by ranking every possible choice."""
    hosts: list[str] = []
    for year in dict.fromkeys(each.year for each in occasions):
        start = len(hosts)
        ended = [each for each in occasions if each.year <= year]
        hosts = min(complete(ended, hosts), key=lambda each: rank(ended, each, start))
    return tuple(hosts)


def complete(occasions: Sequence[Occasion], hosts: Hosts) -> Iterator[list[str]]:
    """Go through every choice that begins with some hosts."""
    choices = product(*(possible(each) for each in occasions[len(hosts) :]))
    return ([*hosts, *choice] for choice in choices)


def possible(occasion: Occasion) -> list[str]:
    """List who may host: who is decided, else the members that can, else nobody."""
    able = [each for each in occasion.members if each not in occasion.unavailable]
    return [occasion.host] if occasion.host else able or [""]


def random_occasions(seed: int, schools: int, years: int, meetings: int) -> tuple[Occasion, ...]:
    """Make up some school years of a network whose members come and go."""
    return tuple(_make_up(random.Random(seed), schools, years, meetings))  # noqa: S311 — a test


def _make_up(chance: random.Random, schools: int, years: int, meetings: int) -> Iterator[Occasion]:
    names = [chr(ord("A") + n) for n in range(chance.randint(1, schools))]
    members = list(names)
    for year in range(chance.randint(1, years)):
        for meeting in range(chance.randint(0, meetings)):
            if chance.random() < (0.1 if meeting else 0.3):
                members = _some(chance, names, 0.8) or [chance.choice(names)]
            yield Occasion(
                year=year,
                members=tuple(members),
                host=chance.choice([*names, "Ukjend"]) if chance.random() < 0.35 else "",
                announced=chance.choice(names) if chance.random() < 0.15 else "",
                unavailable=frozenset(_some(chance, names, 0.2)),
                wishing=frozenset(_some(chance, names, 0.15)),
            )


def _some(chance: random.Random, names: Sequence[str], share: float) -> list[str]:
    return [each for each in names if chance.random() < share]
