"""A meeting as a calendar shows it, and which revision of it this is, told by earlier files."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

TIME_ZONE = "Europe/Oslo"
SUMS = "X-NETTVERK-INNHALD"
"""Where an event carries the sums of what it says."""
NAMES = "X-NETTVERK-KALENDERNAMN"
"""Where an event carries the names that its calendar is known by."""


class Event(Struct, frozen=True):
    """What a calendar shows of a meeting; clock times are those of Norway.

    `known` are the names that the calendar is known by: of the cooperation, of the network, and of
    the school that it is for.
    """

    uid: str
    start: datetime
    slutt: datetime
    summary: str
    place: str
    text: str
    cancelled: bool
    url: str = ""
    known: tuple[str, ...] = ()


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


class Reminder(Struct, frozen=True, order=True):
    """How long before the meeting a calendar reminds of it, and that in words."""

    before: timedelta
    words: str


class Entry(Struct, frozen=True):
    """An event with its revision, as it stands in a file or is to be written."""

    event: Event
    revision: Revision
    reminders: tuple[Reminder, ...] = ()

    def is_ahead(self, today: date) -> bool:
        """Tell whether it is to be, today or later."""
        return not self.event.cancelled and self.event.slutt.date() >= today


_FIRST_DAY = date(2020, 1, 1)
A_DAY = 100
"""How many numbers a day has: more than an event changes in."""


def _least(today: date) -> int:
    """Give the least number of what is written on a day: above all of the days before."""
    return max((today - _FIRST_DAY).days, 0) * A_DAY


def revise(
    event: Event, published: Sequence[Entry], changes: int, today: date, *, is_new: bool = False
) -> Revision:
    """Number an event: as before where it says the same, more where time or place is another.

    Other words alone give a new stamp. An event that no file shows may have been in one that is
    lost; so it begins with the day, and as many `changes` as are known of. A calendar that `is_new`
    may be one that is lost too, and others may be older than it was.
    """
    sums = _sum_up(event)
    if not published:
        return Revision(_least(today) + min(changes, A_DAY - 1), _midnight(today), sums)
    latest = max((each.revision for each in published), key=_order)
    same = [each.revision.sums for each in published if _order(each.revision) == _order(latest)]
    least = _least(today)
    if sums in same:
        if is_new and latest.sequence < least:
            return Revision(least, max(_midnight(today), latest.stamp), sums)
        return replace(latest, sums=sums)
    moved = sums.facts not in {each.facts for each in same}
    newest = max(each.revision.stamp for each in published)
    stamp = max(_midnight(today), newest + timedelta(seconds=1))
    sequence = max(latest.sequence + moved, least if moved or is_new else 0)
    return Revision(sequence, stamp, sums)


def _sum_up(event: Event) -> Sums:
    """Sum up what an event says; the facts are what people have to know of at once."""
    when = (event.start.isoformat(), event.slutt.isoformat())
    # Without a link the sum is what it was before there were links.
    facts = (*when, event.place, str(event.cancelled), *filter(None, [event.url]))
    return Sums(_sum(facts), _sum((*facts, event.summary, event.text)))


def withdraw(
    earlier: Iterable[Entry],
    kept: Collection[str],
    versions: Mapping[str, Sequence[Entry]],
    today: date,
) -> Iterator[Entry]:
    """Cancel the events ahead that stood in a file and are no longer among those to be `kept`.

    `versions` are all that are known of each event, which has them by its uid.
    """
    for each in earlier:
        event = each.event
        if event.uid in kept or event.slutt.date() < today:
            continue
        if event.cancelled:
            yield each
        else:
            gone = replace(
                event,
                cancelled=True,
                summary=f"Avlyst: {event.summary}",
                text=f"Møtet står ikkje lenger i denne planen.\n\n{event.text}".strip(),
            )
            yield Entry(gone, revise(gone, versions.get(event.uid, ()), 0, today))


def _order(revision: Revision) -> tuple[int, datetime]:
    return revision.sequence, revision.stamp


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _sum(texts: Iterable[str]) -> str:
    total = hashlib.sha256("\0".join(texts).encode())
    return total.hexdigest()[:16]
