"""A meeting as a calendar shows it, and what has been published of it."""

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from msgspec import Struct

from nettverk.errors import UsageError
from nettverk.nynorsk import write_count

TIME_ZONE = "Europe/Oslo"
SUMS = "X-NETTVERK-INNHALD"
"""Where an event carries the sums of what it says."""


class Event(Struct, frozen=True):
    """What a calendar shows of a meeting; clock times are those of Norway."""

    uid: str
    start: datetime
    slutt: datetime
    summary: str
    place: str
    text: str
    cancelled: bool


class Sums(Struct, frozen=True):
    """Sums of an event: of when, where and whether it is, and of everything it says."""

    facts: str
    words: str

    def __str__(self) -> str:
        return f"{self.facts}-{self.words}"


class Revision(Struct, frozen=True):
    """How often an event has changed, and when it last did, in UTC."""

    sequence: int
    stamp: datetime
    sums: Sums


class Published(Struct, frozen=True):
    """An event as it stands in a file that was written before."""

    event: Event
    revision: Revision


class Reminder(Struct, frozen=True, order=True):
    """How long before the meeting a calendar reminds of it, and that in words."""

    before: timedelta
    words: str


class Entry(Struct, frozen=True):
    """An event ready to be written."""

    event: Event
    revision: Revision
    reminders: tuple[Reminder, ...] = ()


def make_uid(domain: str, *names: str, day: date) -> str:
    """Make the lasting name of a meeting from what stays when it moves.

    The domain is one that nobody can own (RFC 2606); names are summed up, and cannot be read.
    """
    text = "\0".join((*names, day.isoformat()))
    return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@{domain}.nettverk.invalid"


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
