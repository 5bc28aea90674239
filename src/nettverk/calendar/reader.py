"""What a calendar file that was written before says of each meeting."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Component

from nettverk.calendar.event import SUMS, TIME_ZONE, Event, Published, Revision, Sums

_HIGHEST = 2**30
_LAST_YEAR = 9000
_SUMS = re.compile(r"([0-9a-f]{16})-([0-9a-f]{16})")


def read_calendar(content: bytes) -> tuple[Published, ...]:
    """Read the events that the tool has written; ValueError where it is no calendar."""
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events = [event for each in calendars for event in each.events]
        return tuple(_read_all(events))
    except Exception as fault:  # what others have written may fail in any way
        raise ValueError(str(fault)) from fault


def _read_all(events: list[Component]) -> Iterator[Published]:
    for event in events:
        match = _SUMS.fullmatch(_text(event, SUMS))
        if match and isinstance(event.decoded("dtstart"), datetime):
            yield Published(_read(event), _revision(event, Sums(match[1], match[2])))


def _revision(event: Component, sums: Sums) -> Revision:
    stamp = event.decoded("dtstamp").astimezone(UTC)
    sequence = max(0, int(event.get("sequence", 0)))
    if sequence > _HIGHEST or stamp.year > _LAST_YEAR:
        raise ValueError(sequence, stamp)  # no revision can come after it
    return Revision(sequence, stamp, sums)


def _read(event: Component) -> Event:
    return Event(
        uid=_text(event, "uid"),
        start=_local(event.decoded("dtstart")),
        slutt=_local(event.decoded("dtend")),
        summary=_text(event, "summary"),
        place=_text(event, "location"),
        text=_text(event, "description"),
        cancelled=_text(event, "status").upper() == "CANCELLED",
    )


def _text(event: Component, name: str) -> str:
    return str(event.get(name, ""))


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(TIME_ZONE)).replace(tzinfo=None)
