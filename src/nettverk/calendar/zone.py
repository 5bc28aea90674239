"""The time zone of Norway, with the rules that have held since 1996."""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from nettverk.calendar.event import TIME_ZONE

_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def make_zone() -> Timezone:
    """Write the rules, which hold for every year; icalendar would list the days of some."""
    zone = Timezone()
    zone.add("tzid", TIME_ZONE)
    # What a clock on the wall shows when the offset changes, and so without an offset of its own.
    spring, autumn = datetime(1996, 3, 31, 2), datetime(1996, 10, 27, 3)  # noqa: DTZ001 — local times
    zone.add_component(_change(TimezoneDaylight(), "CEST", spring, _SUMMER))
    zone.add_component(_change(TimezoneStandard(), "CET", autumn, _WINTER))
    return zone


def _change(
    change: TimezoneDaylight | TimezoneStandard, name: str, first: datetime, offset: timedelta
) -> TimezoneDaylight | TimezoneStandard:
    change.add("dtstart", first)
    change.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1SU"})
    change.add("tzname", name)
    change.add("tzoffsetfrom", _WINTER + _SUMMER - offset)
    change.add("tzoffsetto", offset)
    return change
