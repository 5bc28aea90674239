"""Where the networks fit into one week, so that nobody must be in two places at once.

Each network keeps its own place where it can. The networks of one person from the arbeidsgruppe
are served in the order of the file; one whose place is taken, or has no school, goes to the
nearest day of the same week, the one before rather than the one after, and to another clock that
some network uses only when no day is left. A place is given only when the rest still fit, so that
the week is found impossible exactly when it is.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct

from nettverk.model.skulerute import DAY
from nettverk.nynorsk import VEKEDAGAR, Tidsrom
from nettverk.planning.mote import Møte

_T = TypeVar("_T")


class Plass(Struct, frozen=True, order=True):
    """A place in the week: the weekday, from Monday as 0, and the clock."""

    vekedag: int
    tid: Tidsrom

    def meets(self, other: "Plass") -> bool:
        """Tell whether nobody can be at both."""
        same_day = self.vekedag == other.vekedag
        return same_day and self.tid.overlaps(other.tid)

    def __str__(self) -> str:
        return f"{VEKEDAGAR[self.vekedag]} kl. {self.tid}"


class Rytme(Struct, frozen=True, dict=True):
    """A network's place in the week, and who comes there from the arbeidsgruppe, if anybody.

    `veker` are the Mondays of the weeks it would meet in, one for each meeting, where it has a
    wish; `etter` is how many weeks after most networks it usually meets. `fråvær` are days
    when the network or somebody it needs cannot meet, each with who.
    """

    nettverk: str
    deltakar: str
    plass: Plass
    veker: tuple[date | None, ...] = ()
    etter: int = 0
    fråvær: tuple[tuple[date, str], ...] = ()

    @cached_property
    def borte(self) -> Mapping[date, str]:
        """Map a day to who cannot meet then."""
        return dict(self.fråvær)

    def list_away(self, monday: date) -> frozenset[int]:
        """List the weekdays of a week when somebody cannot meet."""
        days = range(5) if self.fråvær else ()
        return frozenset(each for each in days if monday + each * DAY in self.borte)


def find_rhythm(møta: Sequence[Møte]) -> Plass | None:
    """Find the weekday and the clock that a network meets at most often, first on the day."""
    on_weekdays = [each for each in møta if each.dato.weekday() < 5 and each.nøkkel.økt == 1]
    if not on_weekdays:
        return None
    return Plass(
        find_usual([each.dato.weekday() for each in on_weekdays]),
        find_usual([each.tid for each in on_weekdays]),
    )


def find_usual(values: Sequence[_T]) -> _T:
    """Find what comes most often; of those that come as often, the one that comes last."""
    last = {each: number for number, each in enumerate(values)}
    count = Counter(values)
    return max(count, key=lambda each: (count[each], last[each]))


def place_nettverka(
    rhythms: Sequence[Rytme],
    days: Collection[int],
    clocks: Sequence[Tidsrom],
    opptatt: Mapping[str, Sequence[Plass]] = MappingProxyType({}),
    borte: Mapping[int, frozenset[int]] = MappingProxyType({}),
) -> tuple[Plass, ...] | None:
    """Place every network in a week with school on some days; None when they do not fit.

    `clocks` are those that may be used, the networks' own among them, and `opptatt` are the places
    where each from the arbeidsgruppe is already. `borte` are the weekdays when some of the networks
    cannot meet, by their numbers.
    """
    every = frozenset(days)
    of_person: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(rhythms):
        of_person[each.deltakar or f"\n{number}"].append(number)
    found: dict[int, Plass] = {}
    for person, numbers in of_person.items():
        usual = [rhythms[each].plass for each in numbers]
        open_days = [every - borte.get(each, frozenset()) for each in numbers]
        placed = _place_person(usual, open_days, clocks, opptatt.get(person, ()))
        if placed is None:
            return None
        found |= zip(numbers, placed, strict=True)
    return tuple(found[number] for number in range(len(rhythms)))


def _place_person(
    usual_places: Sequence[Plass],
    days: Sequence[frozenset[int]],
    clocks: Sequence[Tidsrom],
    opptatt: Sequence[Plass],
) -> list[Plass] | None:
    placed: dict[int, Plass] = {}
    for choices in (_own_place, _nearest_places):
        for number, usual in enumerate(usual_places):
            if number in placed:
                continue
            left = [each for at, each in enumerate(days) if at != number and at not in placed]
            taken = (*opptatt, *placed.values())
            free = (
                each
                for each in choices(usual, clocks)
                if each.vekedag in days[number] and _fits(each, taken, left, clocks)
            )
            if place := next(free, None):
                placed[number] = place
    return (
        [placed[number] for number in range(len(usual_places))]
        if len(placed) == len(usual_places)
        else None
    )


def _own_place(usual: Plass, _clocks: Sequence[Tidsrom]) -> Iterator[Plass]:
    yield usual


def _nearest_places(usual: Plass, clocks: Sequence[Tidsrom]) -> Iterator[Plass]:
    """Go through all places of the week: its own clock on the nearest days, then other clocks."""
    days = sorted(range(5), key=lambda day: (abs(day - usual.vekedag), day))
    yield from (Plass(day, usual.tid) for day in days)
    others = sorted(clocks, key=lambda tid: (abs(tid.minutt - usual.tid.minutt), tid))
    yield from (Plass(day, tid) for tid in others if tid != usual.tid for day in days)


def _fits(
    place: Plass,
    taken: Collection[Plass],
    left: Sequence[frozenset[int]],
    clocks: Sequence[Tidsrom],
) -> bool:
    """Tell whether a place is free, and leaves room for those that are left, on their days."""
    if any(place.meets(each) for each in taken):
        return False
    return not left or _leaves_room([*taken, place], left, clocks)


def _leaves_room(
    taken: Collection[Plass], left: Sequence[frozenset[int]], clocks: Sequence[Tidsrom]
) -> bool:
    """Tell whether one person can still be at a meeting of each that is left.

    By Hall's theorem they can where any of them have room on the days that those have together.
    """
    count = Counter(left)
    room = {
        day: _count_apart([each.tid for each in taken if each.vekedag == day], clocks)
        for day in frozenset[int]().union(*count)
    }
    return all(
        sum(room[day] for day in some) >= sum(count[each] for each in count if each <= some)
        for some in _list_unions(count)
    )


def _list_unions(sets: Iterable[frozenset[int]]) -> set[frozenset[int]]:
    """List what any of some sets of weekdays have together; five days have 32 at most."""
    unions: set[frozenset[int]] = set()
    for each in sets:
        unions |= {each, *(each | one for one in unions)}
    return unions


def _count_apart(taken: Sequence[Tidsrom], clocks: Sequence[Tidsrom]) -> int:
    """Count the most clocks that overlap neither each other nor those taken: earliest end first."""
    chosen: list[Tidsrom] = []
    for clock in sorted(clocks, key=lambda each: each.slutt):
        if not any(clock.overlaps(each) for each in (*taken, *chosen)):
            chosen.append(clock)
    return len(chosen)
