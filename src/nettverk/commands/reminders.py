"""How long before a meeting a calendar reminds of it, as people write it."""

import re
from collections.abc import Iterable
from datetime import timedelta

from nettverk.calendar.event import Reminder
from nettverk.errors import UsageError
from nettverk.nynorsk import write_count

_BEFORE = re.compile(r"0*([1-9]\d{0,2})\s*([dt]?)", re.IGNORECASE)


def read_reminders(texts: Iterable[str]) -> tuple[Reminder, ...]:
    """Read «7» or «7d» as days and «2t» as hours, the longest first; UsageError for others."""
    return tuple(sorted({_read(each) for each in texts}, reverse=True))


def _read(text: str) -> Reminder:
    match = _BEFORE.fullmatch(text.strip())
    if not match:
        raise UsageError(
            f"«{text}» er ikkje ei påminning. Skriv talet på dagar, til dømes 7 eller 1d, "
            "eller timar, til dømes 2t."
        )
    number = int(match[1])
    if match[2].lower() == "t":
        return Reminder(timedelta(hours=number), f"om {write_count(number, 'time', 'timar')}")
    return Reminder(timedelta(days=number), f"om {write_count(number, 'dag', 'dagar')}")
