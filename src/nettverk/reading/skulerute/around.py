"""Breaks told by the school days around them: «Siste skuledag før jul» and the first one after."""

import re
from collections.abc import Iterable

from nettverk.planning.skulerute import DAY, Fridagar, each_day, is_weekday
from nettverk.reading.skulerute.names import fold_name

_NAMES = {
    "jul": "Juleferie",
    "haust": "Haustferie",
    "vinter": "Vinterferie",
    "påske": "Påskeferie",
}
_SEASON = rf"(?P<season>{'|'.join(_NAMES)})"
_LAST = re.compile(rf"\bsiste\s*(?:elev|skule)?dag\b.*\bfør\s+{_SEASON}")
_FIRST = re.compile(rf"\b(?:første|1\.)\s*(?:elev|skule)?dag\b.*\better\s+{_SEASON}")


def find_between(events: Iterable[Fridagar]) -> dict[Fridagar, tuple[Fridagar, Fridagar]]:
    """Find the breaks that lie between two school days, each with the events of those days."""
    last: dict[str, Fridagar] = {}
    first: dict[str, Fridagar] = {}
    for event in events:
        for side, pattern in ((last, _LAST), (first, _FIRST)):
            if match := pattern.search(fold_name(event.namn)):
                side[match["season"]] = event
    pairs = [(_NAMES[each], last[each], first[each]) for each in last if each in first]
    return {
        Fridagar(name, days[0], days[-1]): (one, other)
        for name, one, other in pairs
        if (days := [*filter(is_weekday, each_day(one.til + DAY, other.frå - DAY))])
    }
