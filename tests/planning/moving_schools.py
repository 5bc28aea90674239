"""Schools that move between networks, and their hosts found by trying all, as the rules say.

Nothing here is shared with the code that is tested but the shape of the data.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverksskule, Oversikt
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import parse_time_range
from tests.planning.build import cooperate

NAMES = ("Nord", "Sør", "Vest")
ONE_DAY = timedelta(days=1)


class Record(NamedTuple):
    """A meeting that has its host."""

    day: date
    nettverk: str
    there: tuple[str, ...]
    vert: str


def make_up(seed: int) -> tuple[Oversikt, tuple[Skuleår, ...]]:
    """Make up three networks of eight schools, of which some move, some leave and come back."""
    rng = random.Random(seed)  # noqa: S311 — a test
    schools = [f"S{number}" for number in range(8)]
    terms: dict[str, list[Nettverksskule]] = {name: [] for name in NAMES}
    for number, each in enumerate(schools):
        first = rng.choice([None, None, None, date(2027, 2, 1)])
        at = NAMES[number % 3]
        for _ in range(rng.choice([0, 0, 1, 1, 2]) if number > 2 else 0):
            start = first or date(2026, 9, 1)
            end = start + timedelta(days=rng.choice([60, 130, 210, 330, 400]))
            terms[at].append(Nettverksskule(namn=each, frå=first, til=end))
            first = end + timedelta(days=rng.choice([1, 1, 1, 90]))
            at = rng.choice(NAMES)
        terms[at].append(Nettverksskule(namn=each, frå=first))
    oversikt = cooperate([(name, "Odd", [t.namn for t in terms[name]]) for name in NAMES])
    nettverk = [replace(each, skular=tuple(terms[each.namn])) for each in oversikt.nettverk]
    return replace(oversikt, nettverk=tuple(nettverk)), (
        *(_make_year(rng, nr) for nr in (2026, 2027, 2028)),
    )


def _make_year(rng: random.Random, nr: int) -> Skuleår:
    """Make a year of three or four meetings, each network on a day of its own."""
    months = rng.sample(
        [(nr, 9), (nr, 11), (nr + 1, 1), (nr + 1, 3), (nr + 1, 5)], rng.choice([3, 4])
    )
    days = [date(year, month, rng.randint(2, 20)) for year, month in sorted(months)]
    tid = parse_time_range("12–15")
    return Skuleår(
        skuleår=Skuleårsnamn(nr),
        første_skuledag=date(nr, 8, 17),
        siste_skuledag=date(nr + 1, 6, 18),
        møte=tuple(Møtedag(dato=each, tid=tid) for each in days),
        nettverk=tuple(
            Nettverksår(
                namn=name,
                møte=tuple(
                    Nettverksmøte(dato=each, ny_dato=each + timedelta(days=number)) for each in days
                ),
            )
            for number, name in enumerate(NAMES)
        ),
    )


class Reckoning:
    """What follows from the rules, one part of a network after another, in order of time."""

    def __init__(self, oversikt: Oversikt, years: Sequence[Skuleår]) -> None:
        self.terms = {each.namn: each.skular for each in oversikt.nettverk}
        self.days = {
            name: [
                each.ny_dato
                for year in years
                for own in year.nettverk
                if own.namn == name
                for each in own.møte
                if each.ny_dato
            ]
            for name in NAMES
        }
        self.records: list[Record] = []

    def run(self) -> Sequence[Record]:
        parts = sorted((part[0], name, part) for name in NAMES for part in self.list_parts(name))
        for _, name, part in parts:
            self.decide(name, part)
        return sorted(self.records)

    def there(self, name: str, day: date) -> tuple[str, ...]:
        return tuple(each.namn for each in self.terms[name] if covers(each, day))

    def list_parts(self, name: str) -> Iterator[list[date]]:
        cuts = {self.first(each, name) for each in self.terms[name] if self.came_from(each, name)}
        part: list[date] = []
        for day in self.days[name]:
            if part and (day in cuts or school_year(day) != school_year(part[-1])):
                yield part
                part = []
            part.append(day)
        yield part

    def first(self, term: Nettverksskule, name: str) -> date | None:
        return next((day for day in self.days[name] if covers(term, day)), None)

    def came_from(self, term: Nettverksskule, name: str) -> str:
        """Name the other network whose meetings the school was at last before it came."""
        if not term.frå or not self.first(term, name):
            return ""
        before = [each for each in self.story(term.namn) if each[1].frå != term.frå]
        before = [each for each in before if (each[1].til or date.max) < term.frå]
        return before[-1][0] if before and before[-1][0] != name else ""

    def story(self, skule: str) -> list[tuple[str, Nettverksskule]]:
        """List the times of a school in networks that met then, in order."""
        found = [
            (name, each)
            for name, terms in self.terms.items()
            for each in terms
            if each.namn == skule and self.first(each, name)
        ]
        return sorted(found, key=lambda each: each[1].frå or date.min)

    def decide(self, name: str, part: Sequence[date]) -> None:
        choices = product(*(self.there(name, day) or ("",) for day in part))
        best = min((self.rank(name, part, each), each) for each in choices)[1]
        self.records += self.record(name, part, best)

    def record(self, name: str, part: Sequence[date], vertar: Sequence[str]) -> list[Record]:
        return [
            Record(day, name, self.there(name, day), vert)
            for day, vert in zip(part, vertar, strict=True)
        ]

    def rank(self, name: str, part: Sequence[date], vertar: Sequence[str]) -> tuple[Any, ...]:
        before = [each for each in self.records if each.day < part[0]]
        after = [*before, *self.record(name, part, vertar)]
        schools = sorted({skule for day in part for skule in self.there(name, day)})
        uneven = sum(balance(after, each) ** 2 for each in schools)
        years, turns = [], []
        for number, (day, vert) in enumerate(zip(part, vertar, strict=True)):
            if vert:
                so_far = [*before, *self.record(name, part[:number], vertar[:number])]
                year, meetings = self.wait(so_far, vert, name, day)
                years.append(-(school_year(day) - year))
                turns.append((-meetings, self.there(name, day).index(vert)))
        return uneven, years, turns

    def wait(self, records: Sequence[Record], skule: str, name: str, day: date) -> tuple[int, int]:
        """Give the school year that a wait runs from, and how many meetings it has lasted."""
        met: dict[str, list[Record]] = {each: [] for each in NAMES}
        for each in sorted(records):
            met[each.nettverk].append(each)
        met[name].append(Record(day, name, (), ""))
        year, count, last = 0, 0, ("", date.min)
        for at, term in self.story(skule):
            mine = [each for each in met[at] if covers(term, each.day)]
            if not mine or mine[0].day > day:
                continue
            if not last[0]:
                earlier = [each for each in met[at] if each.day < mine[0].day]
                year = school_year(earlier[-1].day) if earlier else school_year(mine[0].day) - 1
            elif missed := [r for r in met[last[0]] if last[1] < r.day < (term.frå or date.min)]:
                year, count = school_year(missed[-1].day), 0
            for each in mine:
                count += 1
                if each.vert == skule:
                    year, count = school_year(each.day), 0
            last = (at, term.til or date.max)
        return year, count


def balance(records: Sequence[Record], skule: str) -> Fraction:
    """Give hostings less share, over all the networks that a school has been in."""
    share = sum(
        (Fraction(1, len(each.there)) for each in records if skule in each.there), Fraction()
    )
    return sum(each.vert == skule for each in records) - share


def covers(term: Nettverksskule, day: date) -> bool:
    return (term.frå or date.min) <= day <= (term.til or date.max)


def school_year(day: date) -> int:
    return day.year - (day.month < 8)
