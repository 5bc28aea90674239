"""A skulerute in iCalendar: events of whole days, whose names say what they are."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

from nettverk.errors import DataError, Place, Problem, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import DAY, Fridagar, Skulerute
from nettverk.nynorsk import write_list
from nettverk.reading.decoding import decode_quoted, decode_text
from nettverk.reading.scalars import shorten
from nettverk.reading.skulerute.rutehendingar import understand_events
from nettverk.reglar import Regel

_BEGIN = re.compile(r"^BEGIN:VEVENT[ \t]*$", re.MULTILINE | re.IGNORECASE)
_QUOTED = re.compile(r"into parts: '(.*?)'(?::|$)", re.DOTALL)
_RESOLUTION = timedelta(microseconds=1)
_NO_CALENDAR = (
    "Fila er ikkje ein heil kalender.",
    "Ho skal byrja med BEGIN:VCALENDAR og slutta med END:VCALENDAR. Last ho ned på nytt.",
)
_MOST, _LONGEST = 1_000, 1_000_000
"""How many events and signs a skulerute has: a whole city has half of them."""
_TOO_LONG = (
    "Kalenderen er altfor lang til å vera ei skulerute.",
    "Hent skuleruta åleine, eller skriv dagane i ei YAML-fil.",
)
_CANCELLED = "CANCELLED"
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
_TIMES_OF_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAYS = ("DTSTART", "DTEND")
_READ = (*_DAYS, "RRULE", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE")


def read_ics(data: bytes, file: str, name: Skuleårsnamn) -> Skulerute:
    """Read the days of a school year from a calendar; DataError tells all that is wrong."""
    text = decode_text(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(_BEGIN.findall(text)) > _MOST or len(text) > _LONGEST:
        _refuse(file, 0, *_TOO_LONG)
    calendars = _parse(text, file)
    events = [each for calendar in calendars for each in calendar.walk("VEVENT")]
    lines = [text.count("\n", 0, each.start()) + 1 for each in _BEGIN.finditer(text)]
    if problems := [*_check_events(events, lines, file)]:
        raise DataError(problems)
    try:
        found = sorted(
            (each for calendar in calendars for each in _expand(calendar, name)),
            key=lambda each: (each.frå, each.til, each.namn),
        )
    except Exception as fault:  # the libraries raise many kinds for a rule they cannot follow
        what = "Ei hending som tar seg opp att, har ein regel som ikkje kan følgjast."
        fix = "Sjå på linja som byrjar med RRULE, eller skriv dagane i ei YAML-fil."
        raise DataError([error(Regel.SKULERUTE, Place(file), what, fix)]) from fault
    return understand_events(found, name)


def _parse(text: str, file: str) -> list[Any]:
    from icalendar import Calendar

    try:
        # Where a line is, is told of the file as it is.
        mended = decode_quoted("\n".join(_name_zones_once(text)))
        return [*Calendar.from_ical(mended, multiple=True)] or _refuse(file, 0, *_NO_CALENDAR)
    except Exception as fault:  # noqa: BLE001 — the libraries raise many kinds, as for a zone's name
        match = _QUOTED.search(str(fault))
        if not match:
            _refuse(file, 0, *_NO_CALENDAR)
        # A folded line is quoted whole, and begins with the part that has the place.
        parts = enumerate(text.split("\n"), 1)
        line = next((nr for nr, part in parts if part and match[1].startswith(part)), 0)
        what = f"Linja er ikkje i kalenderform: «{shorten(match[1])}»."
        _refuse(file, line, what, "Slett linja, eller last kalenderen ned på nytt.")


def _name_zones_once(text: str) -> Iterator[str]:
    """Go through the lines without the names that a zone has more than one of."""
    named = skipped = False
    for line in text.split("\n"):
        key = line[:15].rstrip().upper()
        named = named and key != "BEGIN:VTIMEZONE"
        is_name = key.startswith(("TZID:", "TZID;"))
        skipped = (is_name and named) or (skipped and line[:1] in {" ", "\t"})
        named = named or is_name
        if not skipped:
            yield line


def _refuse(file: str, line: int, what: str, fix: str) -> NoReturn:
    raise DataError([error(Regel.SKULERUTE, Place(file, line), what, fix)])


def _check_events(events: Iterable[Any], lines: Iterable[int], file: str) -> Iterator[Problem]:
    for event, line in zip(events, lines, strict=False):
        place, name = Place(file, line), shorten(str(event.get("SUMMARY", "utan namn")))
        if wrong := _list_unreadable(event):
            what = f"Hendinga «{name}» har noko uforståeleg i {write_list(wrong)}."
            yield error(
                Regel.SKULERUTE, place, what, "Skriv dagen slik: DTSTART;VALUE=DATE:20281009."
            )
        elif _recurs_by_the_hour(event):
            what = f"Hendinga «{name}» tar seg opp att oftare enn kvar dag."
            yield error(
                Regel.SKULERUTE, place, what, "Ein fridag varer heile dagen. Rett linja med RRULE."
            )
        elif _stands_still(event):
            what = f"Hendinga «{name}» tar seg opp att utan mellomrom."
            yield error(Regel.SKULERUTE, place, what, "Rett linja med RRULE.")
        elif "DTSTART" not in event:
            what = f"Hendinga «{name}» har ingen dag."
            yield error(
                Regel.SKULERUTE, place, what, "Set inn ei linje som DTSTART;VALUE=DATE:20281009."
            )
        elif _ends_early(event):
            what = f"Hendinga «{name}» sluttar før ho startar."
            yield error(
                Regel.SKULERUTE,
                place,
                what,
                "DTEND er dagen etter den siste fridagen. Rett den eine.",
            )


def _list_unreadable(event: Any) -> list[str]:
    """Name the lines of an event that say nothing, or more than one day."""
    failed = {key for key, _ in event.errors}
    days = [key for key in _DAYS if key in event and key not in failed]
    failed |= {key for key in days if not _is_one_day(event[key])}
    return [key for key in _READ if key in failed]


def _is_one_day(value: Any) -> bool:
    try:
        return isinstance(_day(value.dt), date)
    except (AttributeError, OverflowError):  # several, a span, or after the last year there is
        return False


def _rules(event: Any) -> list[Any]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _recurs_by_the_hour(event: Any) -> bool:
    """Tell whether an event comes so often that a year of it would never be gone through."""
    frequencies = (str(each).upper() for rule in _rules(event) for each in rule.get("FREQ", []))
    times = (rule.get(key, []) for rule in _rules(event) for key in _TIMES_OF_DAY)
    return not _TOO_OFTEN.isdisjoint(frequencies) or any(len(each) > 1 for each in times)


def _stands_still(event: Any) -> bool:
    """Tell whether an event comes again after no time, and so never gets through a year."""
    return any(each < 1 for rule in _rules(event) for each in rule.get("INTERVAL", []))


def _ends_early(event: Any) -> bool:
    """Tell whether an event ends before it starts; of two kinds of time, the days are compared."""
    if "DTEND" not in event:
        return False
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    return bool(_day(end) < _day(start))


def _expand(calendar: Any, name: Skuleårsnamn) -> Iterator[Fridagar]:
    """Go through the events of the school year, each that recurs once for every time."""
    import recurring_ical_events

    first, last = name.span
    for event in recurring_ical_events.of(calendar).between(first, last + DAY):
        if str(event.get("STATUS", "")).upper() != _CANCELLED:
            start, end = _day(event.start), _day(event.end, ends=True)
            yield Fridagar(" ".join(str(event.get("SUMMARY", "")).split()), start, max(start, end))


def _day(moment: date, *, ends: bool = False) -> date:
    """Find the day of a moment in Norway; an end is not counted itself."""
    if not isinstance(moment, datetime):
        return moment - DAY if ends else moment
    if moment.tzinfo:
        from zoneinfo import ZoneInfo

        moment = moment.astimezone(ZoneInfo("Europe/Oslo"))
    return (moment - _RESOLUTION if ends else moment).date()
