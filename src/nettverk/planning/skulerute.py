"""When there is school: the first and last day of a school year, and the days off between them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from nettverk.nynorsk import write_short_date
from nettverk.planning.holidays import name_holiday

DAY = timedelta(1)


class Fridagar(Struct, frozen=True):
    """Days without school, both ends counted."""

    namn: str
    frå: date
    til: date

    def __contains__(self, day: date) -> bool:
        return self.frå <= day <= self.til

    def __str__(self) -> str:
        days = dict.fromkeys((write_short_date(self.frå), write_short_date(self.til)))
        return f"{self.namn} {'–'.join(days)}"

    def days(self) -> Iterator[date]:
        """Go through the days."""
        return each_day(self.frå, self.til)


class Skulerute(Struct, frozen=True):
    """What a calendar of school days says of one school year; None is what it does not say.

    `merknader` tell what in it was not understood, or was left out.
    """

    første_skuledag: date | None = None
    siste_skuledag: date | None = None
    fri: tuple[Fridagar, ...] = ()
    merknader: tuple[str, ...] = ()


def each_day(first: date, last: date) -> Iterator[date]:
    """Go through the days from one to another, both counted."""
    return (first + n * DAY for n in range((last - first).days + 1))


def is_weekday(day: date) -> bool:
    """Tell whether a day would have school if nobody said otherwise."""
    return day.weekday() < 5 and not name_holiday(day)


def list_holidays(first: date, last: date) -> tuple[Fridagar, ...]:
    """List the public holidays that are no weekend days."""
    days = ((day, name_holiday(day)) for day in each_day(first, last) if day.weekday() < 5)
    return tuple(Fridagar(name, day, day) for day, name in days if name)


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
