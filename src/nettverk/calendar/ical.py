"""Events written as an iCalendar file."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vText
from icalendar import Event as Component

from nettverk.calendar.event import (
    NAMES,
    SUMS,
    TIME_ZONE,
    Entry,
    Event,
    Reminder,
    Revision,
    Sums,
)
from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.signatures import sign

_HIGHEST = 2**30
_LAST_YEAR = 9000
_MOST, _LARGEST = 6_000, 20_000_000
"""How many events and bytes are read: a nation's year has half as many."""
_LONGEST = 5_000
"""How long the names that a calendar is known by may be, all in one."""
_LINE_END = {*"\r\n"}
_SUMS = re.compile(r"([0-9a-f]{16})-([0-9a-f]{16})")


def read_calendar(content: bytes) -> tuple[Entry, ...]:
    """Read the events that the tool has written; ValueError where it is no calendar."""
    if content.count(b"BEGIN:VEVENT") > _MOST or len(content) > _LARGEST:
        raise ValueError(len(content))
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events = [event for each in calendars for event in each.events]
        return tuple(_read_all(events))
    except Exception as fault:  # what others have written may fail in any way
        raise ValueError(str(fault)) from fault


def _read_all(events: list[Component]) -> Iterator[Entry]:
    for event in events:
        match = _SUMS.fullmatch(_read_text(event, SUMS))
        if match and isinstance(event.decoded("dtstart"), datetime):
            yield Entry(_read_event(event), _revision(event, Sums(match[1], match[2])))


def _revision(event: Component, sums: Sums) -> Revision:
    stamp = event.decoded("dtstamp").astimezone(UTC)
    sequence = max(0, int(event.get("sequence", 0)))
    if sequence > _HIGHEST or stamp.year > _LAST_YEAR:
        raise ValueError(sequence, stamp)  # no revision can come after it
    return Revision(sequence, stamp, sums)


def _read_event(event: Component) -> Event:
    return Event(
        uid=_read_text(event, "uid"),
        start=_read_moment(event.decoded("dtstart")),
        slutt=_read_moment(event.decoded("dtend")),
        summary=_read_text(event, "summary"),
        place=_read_text(event, "location"),
        text=_read_text(event, "description"),
        cancelled=_read_text(event, "status").upper() == "CANCELLED",
        url=_read_text(event, "url"),
        known=_read_names(_read_text(event, NAMES)),
    )


def _read_text(event: Component, name: str) -> str:
    return str(event.get(name, ""))


def _read_names(text: str) -> tuple[str, ...]:
    """Read names; there are none where somebody has made other things of them."""
    names = tuple(map(unquote, text.split("/"))) if 0 < len(text) <= _LONGEST else ()
    return () if any(_LINE_END & {*each} for each in names) else names


def _read_moment(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(TIME_ZONE)).replace(tzinfo=None)


_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def _make_zone() -> Timezone:
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


_PRODUCER = "-//nettverk//nettverk//NN"
_RENEWED = timedelta(days=1)
_LINE_BREAK = re.compile(r"\r\n?|[\x85\u2028\u2029]")


class _Text(vText):
    """Text that keeps a backslash before an N, which icalendar takes for a line break."""

    def to_ical(self) -> bytes:
        """Escape what stands on either side of it."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def write_calendar(name: str | None, entries: Iterable[Entry]) -> bytes:
    """Write a calendar that a program may import, or subscribe to where it is published.

    Without a name it is no calendar of its own, but meetings. It has neither organiser nor
    attendees: it invites nobody, and names no address.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCER)
    calendar.add("method", "PUBLISH")
    if name is not None:
        calendar.add("name", _write_text(name))
        calendar.add("x-wr-calname", _write_text(name))
        calendar.add("refresh-interval", _RENEWED, {"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_make_zone())
    for entry in sorted(entries, key=lambda each: (each.event.start, each.event.uid)):
        calendar.add_component(_write_event(entry))
    return sign(calendar.to_ical(), ".ics")


def _write_text(text: str) -> _Text:
    return _Text(_clean(text))


def _clean(text: str) -> str:
    """Leave out what a calendar cannot hold, and end each line in one way."""
    lines = _LINE_BREAK.sub("\n", text)
    return CONTROLS.sub("", ILLEGAL.sub("", lines)).strip()


_ADDRESS = re.compile(r"([^/?#]*//[^/?#]*)?(.*)", re.DOTALL)
_RESERVED = ":/?#@!$&'()*+,;="
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def _write_uri(address: str) -> str:
    """Write an address in the letters of RFC 3986; what is encoded already stays as it is."""
    whole = _LONE_PERCENT.sub("%25", _clean(address))
    server, rest = _ADDRESS.findall(whole)[0]
    # Brackets are for a server that is a number.
    return quote(server, f"{_RESERVED}[]%") + quote(rest, f"{_RESERVED}%")


def _write_event(entry: Entry) -> Component:
    event, revision = entry.event, entry.revision
    zone = ZoneInfo(TIME_ZONE)
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", revision.stamp)
    component.add("last-modified", revision.stamp)
    component.add("sequence", revision.sequence)
    component.add("dtstart", _write_moment(event.start, zone))
    component.add("dtend", _write_moment(event.slutt, zone))
    component.add("summary", _write_text(event.summary))
    if event.place:
        component.add("location", _write_text(event.place))
    component.add("description", _write_text(event.text))
    if event.url:
        component.add("url", _write_uri(event.url))
    component.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    component.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    component.add(SUMS, str(revision.sums))
    if event.known:
        component.add(NAMES, "/".join(quote(each, safe=" ") for each in event.known))
    for reminder in () if event.cancelled else entry.reminders:
        component.add_component(_remind(reminder, event.summary))
    return component


def _write_moment(clock: datetime, zone: ZoneInfo) -> datetime:
    return clock.replace(tzinfo=zone)


def _remind(reminder: Reminder, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -reminder.before)
    alarm.add("description", _write_text(f"{summary} {reminder.words}"))
    return alarm
