"""Who cannot meet, and when: networks, and those who must be at their meetings."""

from collections.abc import Iterator
from datetime import date, timedelta

from nettverk.model.skulear import Fråvær
from nettverk.planning.mote import Møte

LONGEST_AWAY = timedelta(27)
"""Four weeks: for those who are away longer, all meetings would end up in the rest of the year."""


def list_fråvær(møte: Møte) -> Iterator[tuple[date, Fråvær]]:
    """List why a meeting cannot be on its days: each who cannot meet, and the first such day."""
    said = møte.skuleår.fråvær
    for name in dict.fromkeys((møte.nettverk.namn, *møte.leiarar, møte.arbeidsgruppe)):
        days = (
            (day, each) for day in møte.dates for each in said.get(name, ()) if each.covers(day)
        )
        yield from (found for found in [next(days, None)] if found)
