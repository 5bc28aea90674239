"""Events written as an iCalendar file."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, vText
from icalendar import Event as Component

from nettverk.calendar.event import SUMS, TIME_ZONE, Entry, Reminder
from nettverk.calendar.zone import make_zone
from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.marks import sign_calendar

_PRODUCER = "-//nettverk//nettverk//NN"
_RENEWED = timedelta(days=1)
_LINE_BREAK = re.compile(r"\r\n?|[\x85\u2028\u2029]")


class _Text(vText):
    """Text that keeps a backslash before an N, which icalendar takes for a line break."""

    def to_ical(self) -> bytes:
        """Escape what stands on either side of it."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def write_calendar(name: str, entries: Iterable[Entry]) -> bytes:
    """Write a calendar that a program may import, or subscribe to where it is published.

    It has neither organiser nor attendees: it invites nobody, and names no address.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCER)
    calendar.add("method", "PUBLISH")
    calendar.add("name", _text(name))
    calendar.add("x-wr-calname", _text(name))
    calendar.add("refresh-interval", _RENEWED, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(make_zone())
    for entry in sorted(entries, key=lambda each: (each.event.start, each.event.uid)):
        calendar.add_component(_write(entry))
    return sign_calendar(calendar.to_ical())


def _text(text: str) -> _Text:
    return _Text(clean(text))


def clean(text: str) -> str:
    """Leave out what a calendar cannot hold, and end each line in one way."""
    lines = _LINE_BREAK.sub("\n", text)
    return CONTROLS.sub("", ILLEGAL.sub("", lines)).strip()


def _write(entry: Entry) -> Component:
    event, revision = entry.event, entry.revision
    zone = ZoneInfo(TIME_ZONE)
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", revision.stamp)
    component.add("last-modified", revision.stamp)
    component.add("sequence", revision.sequence)
    component.add("dtstart", _local(event.start, zone))
    component.add("dtend", _local(event.slutt, zone))
    component.add("summary", _text(event.summary))
    if event.place:
        component.add("location", _text(event.place))
    component.add("description", _text(event.text))
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    component.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    component.add(SUMS, str(revision.sums))
    for reminder in () if event.cancelled else entry.reminders:
        component.add_component(_remind(reminder, event.summary))
    return component


def _local(clock: datetime, zone: ZoneInfo) -> datetime:
    return clock.replace(tzinfo=zone)


def _remind(reminder: Reminder, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -reminder.before)
    alarm.add("description", _text(f"{summary} {reminder.words}"))
    return alarm
