"""The day that a deadline in the minutes means."""

import re
from collections.abc import Sequence
from datetime import date

from nettverk.nynorsk import MÅNADER, parse_date

_BEFORE = re.compile(
    r"^(?:frist:?\s+)?(?:(?:innan|før|seinast|senest|til)\s+)?(?:[^\W\d_]{2,5}(?:dag(?:en)?|\.)\s+)?(?:den\s+)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r",?\s*(?:kl\.?\s*)\d{1,2}(?:[.:]\d{2})?$", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\.?(?:[./-]?\s*(\d{4}|\d{2}))?")
_WRITTEN = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?(?:\s+(\d{4}))?")
_SHORTEST = 3


def parse_deadline(text: str, after: date) -> date | None:
    """Read «15.12.2026», «15.12.» or «tysdag 15. des.»: without a year, the first such day.

    Words that name no day, such as «neste møte», give None.
    """
    bare = _CLOCK.sub("", _BEFORE.sub("", text.strip())).strip()
    try:
        return parse_date(bare)
    except ValueError:
        pass
    if match := _NUMBERS.fullmatch(bare):
        return _find(int(match[1]), int(match[2]), match[3], after)
    match = _WRITTEN.fullmatch(bare)
    month = _month(match[2]) if match else 0
    return _find(int(match[1]), month, match[3], after) if match and month else None


def _month(word: str) -> int:
    """Find a month by its name, or by three letters or more of it."""
    start = word.lower()
    fits = [number for number, each in enumerate(MÅNADER, 1) if each.startswith(start)]
    return fits[0] if len(start) >= _SHORTEST and len(fits) == 1 else 0


def _find(day: int, month: int, year: str | None, after: date) -> date | None:
    """Find the day; without a year the first from a date on, 29 February years ahead."""
    years: Sequence[int] = range(after.year, after.year + 9)
    if year:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= after:
            return found
    return None
