"""Who cannot meet, and when: networks, and those who must be at their meetings."""

from collections.abc import Iterator
from datetime import date, timedelta

from nettverk.model.skulear import Fråvær
from nettverk.planning.mote import Møte

_LONGEST = timedelta(27)
"""Four weeks: for those who are away longer, all meetings would end up in the rest of the year."""


def list_fråvær(møte: Møte) -> Iterator[tuple[date, Fråvær]]:
    """List why a meeting cannot be on its days: each who cannot meet, and the first such day."""
    said = møte.skuleår.fråvær
    for name in dict.fromkeys((møte.nettverk.namn, *møte.leiarar, møte.arbeidsgruppe)):
        # One who is away for long needs a stand-in; a shorter time goes before it.
        times = sorted(said.get(name, ()), key=_length)
        days = ((day, each) for day in møte.dates for each in times if each.covers(day))
        yield from (found for found in [next(days, None)] if found)


def is_long(fråvær: Fråvær) -> bool:
    """Tell whether somebody is away for so long, or so open, that it takes a stand-in."""
    return _length(fråvær) > _LONGEST


def _length(fråvær: Fråvær) -> timedelta:
    first, last = fråvær.first, fråvær.last
    return last - first if first and last else timedelta.max
