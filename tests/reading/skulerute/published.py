"""Calendars built of names and dates that municipalities have published, some lines each."""

from datetime import date
from pathlib import Path

from nettverk.model.skulerute import DAY
from tests.reading.skulerute.test_ics import calendar, event


def read_calendars() -> dict[str, str]:
    """Read the calendars as iCalendar text, by their names; the table has the last day of each."""
    found: dict[str, list[str]] = {}
    events: list[str] = []
    text = Path(__file__).with_name("calendars.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("  "):
            first, last, name = line.split(maxsplit=2)
            end = date.fromisoformat(last) + DAY
            days = [day.replace("-", "") for day in (first, str(end))]
            events.append(event(name.replace(",", "\\,"), *days))
        else:
            events = found.setdefault(line, [])
    return {name: calendar(*events) for name, events in found.items()}
