"""When there is school: the first and last day of a school year, and the days off between them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Annotated

from msgspec import Struct

from nettverk.model.element import Element, Key
from nettverk.nynorsk import write_short_date

_FIXED = {
    (1, 1): "nyttårsdag",
    (5, 1): "arbeidaranes dag",
    (5, 17): "grunnlovsdagen",
    (12, 25): "første juledag",
    (12, 26): "andre juledag",
}
_AFTER_EASTER = {
    -3: "skjærtorsdag",
    -2: "langfredag",
    0: "første påskedag",
    1: "andre påskedag",
    39: "Kristi himmelfartsdag",
    49: "første pinsedag",
    50: "andre pinsedag",
}


def find_easter(year: int) -> date:
    """Compute Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@cache
def _year(year: int) -> dict[date, str]:
    easter = find_easter(year)
    names = {date(year, *day): name for day, name in _FIXED.items()}
    for days, name in _AFTER_EASTER.items():
        day = easter + timedelta(days)
        names[day] = f"{names[day]} og {name}" if day in names else name
    return names


def name_holiday(day: date) -> str:
    """Name the public holiday a day is, or give an empty text."""
    return _year(day.year).get(day, "")


DAY = timedelta(1)


def _write_days(*ends: date | None) -> str:
    """Write the first and the last of some days, and one day alone."""
    return "–".join(dict.fromkeys(write_short_date(each) for each in ends if each))


class Fridagar(Struct, frozen=True):
    """Days without school, both ends counted: a break, or a public holiday."""

    namn: str
    frå: date
    til: date
    heilagdag: bool = False

    @property
    def kort(self) -> str:
        """Name a day that is two holidays by the first of them."""
        return self.namn.partition(" og ")[0] if self.heilagdag else self.namn

    def __contains__(self, day: date) -> bool:
        return self.frå <= day <= self.til

    def __str__(self) -> str:
        return f"{self.namn} {_write_days(self.frå, self.til)}"

    def days(self) -> Iterator[date]:
        """Go through the days."""
        return each_day(self.frå, self.til)


def surround_christmas(year: int) -> Fridagar:
    """Give the days around Christmas on which nobody meets unless a skulerute says so."""
    return Fridagar("Juleferie", date(year, 12, 21), date(year + 1, 1, 2))


def is_at_christmas(day: date) -> bool:
    """Tell whether no school has pupils on a day, from Christmas Eve to New Year's Day."""
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1)


def has_juleferie(fri: Iterable[Fridagar], year: int) -> bool:
    """Tell whether the days between Christmas and New Year are off, which they always are."""
    off = [*fri]
    days = filter(is_weekday, each_day(date(year, 12, 28), date(year, 12, 30)))
    return all(any(day in each for each in off) for day in days)


class Skulerute(Struct, frozen=True):
    """What a calendar of school days says of one school year; None is what it does not say.

    `fri` are the days off of all schools in it, and `eigne` those that each school of the
    cooperation has besides, where the calendar knows its schools. `merknader` tell what in it was
    not understood, or was left out, and `kommune` is the municipality that it names. `før_jul` and
    `etter_jul` are the last school day before Christmas and the first after it, where it says them.
    """

    første_skuledag: date | None = None
    siste_skuledag: date | None = None
    fri: tuple[Fridagar, ...] = ()
    merknader: tuple[str, ...] = ()
    eigne: Mapping[str, tuple[Fridagar, ...]] = {}
    kommune: str = ""
    før_jul: date | None = None
    etter_jul: date | None = None


def each_day(first: date, last: date) -> Iterator[date]:
    """Go through the days from one to another, both counted."""
    return (first + n * DAY for n in range((last - first).days + 1))


def find_monday_of(day: date) -> date:
    """Find the Monday of the week of a day."""
    return day - day.weekday() * DAY


def is_weekday(day: date) -> bool:
    """Tell whether a day would have school if nobody said otherwise."""
    return day.weekday() < 5 and not name_holiday(day)


def list_holidays(first: date, last: date) -> tuple[Fridagar, ...]:
    """List the public holidays that are no weekend days."""
    days = ((day, name_holiday(day)) for day in each_day(first, last) if day.weekday() < 5)
    return tuple(Fridagar(name, day, day, heilagdag=True) for day, name in days if name)


def merge_days_off(periods: Iterable[Fridagar], first: date, last: date) -> tuple[Fridagar, ...]:
    """Gather the days off of a school year, in time order.

    Those that follow each other under one name become one; those that are weekend or holiday
    already, or lie in another or outside the school year, are left out.
    """
    merged: list[Fridagar] = []
    for each in sorted(periods, key=lambda one: (one.frå, one.til, one.namn)):
        inside = Fridagar(each.namn, max(each.frå, first), min(each.til, last))
        if not any(is_weekday(day) for day in inside.days()):
            continue
        earlier = next((one for one in merged if _follows(one, inside)), None)
        if earlier is None:
            merged.append(inside)
        else:
            til = max(earlier.til, inside.til)
            merged[merged.index(earlier)] = Fridagar(earlier.namn, earlier.frå, til)
    return tuple(each for each in merged if not any(_is_inside(each, one) for one in merged))


def _is_inside(one: Fridagar, two: Fridagar) -> bool:
    """Tell whether a period has only days of another."""
    wider = (two.til - two.frå) > (one.til - one.frå)
    return wider and two.frå <= one.frå and one.til <= two.til


def _follows(one: Fridagar, two: Fridagar) -> bool:
    """Tell whether two periods of the same name have no school day between them."""
    between = each_day(one.til + DAY, two.frå - DAY)
    return one.namn.casefold() == two.namn.casefold() and not any(map(is_weekday, between))


class Periode(Element, frozen=True, kw_only=True):
    """One day (`dato`) or the days from `frå` to `til`, both counted."""

    dato: Annotated[date | None, Key("Dagen, når det er éin.", example="03.11.2026")] = None
    frå: Annotated[date | None, Key("Første dag.", example="05.10.2026")] = None
    til: Annotated[date | None, Key("Siste dag.", example="09.10.2026")] = None

    @property
    def first(self) -> date | None:
        """Give the first day; None where none is written."""
        return self.dato or self.frå

    @property
    def last(self) -> date | None:
        """Give the last day; None where none is written."""
        return self.dato or self.til

    @property
    def dagar(self) -> str:
        """Write the days, as far as they are written."""
        return _write_days(self.first, self.last)

    @property
    def fault(self) -> tuple[str, str] | None:
        """Say what is wrong with the days, and how to mend it; None where nothing is."""
        if self.first is None or self.last is None:
            return "Her manglar datoen.", "Skriv «dato», eller både «frå» og «til»."
        if self.last < self.first:
            return "Perioden sluttar før han startar.", "Byt om «frå» og «til»."
        if self.dato and (self.frå or self.til):
            return (
                "Her står både «dato» og «frå» eller «til».",
                "Skriv «dato», eller «frå» og «til».",
            )
        return None

    def covers(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        first, last = self.first, self.last
        return first is not None and last is not None and first <= day <= last


class Fri(Periode, frozen=True, kw_only=True):
    """Days without school."""

    namn: Annotated[str, Key("Kva fridagane heiter.", example="Haustferie")]

    @property
    def fridagar(self) -> Fridagar | None:
        """Give the days; None where they cannot be told, or end before they begin."""
        first, last = self.first, self.last
        return Fridagar(self.namn, first, last) if first and last and first <= last else None
