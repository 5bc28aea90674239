"""The day that a deadline in the minutes means."""

import re
from datetime import date

from nettverk.nynorsk import MÅNADER, parse_date

_DAY_MONTH = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\.?")
_WRITTEN = re.compile(r"(\d{1,2})\.?\s+(\w+)")
_WEEKDAY = re.compile(r"^(?:innan |før |seinast )?(?:\w+dag(?:en)? )?(?:den )?", re.IGNORECASE)


def parse_deadline(text: str, after: date) -> date | None:
    """Read «15.12.2026», «15.12.» or «tysdag 15. desember»: without a year, the first such day.

    Words that name no day, such as «neste møte», give None.
    """
    bare = _WEEKDAY.sub("", text.strip()).strip()
    try:
        return parse_date(bare)
    except ValueError:
        pass
    if match := _DAY_MONTH.fullmatch(bare):
        return _next(int(match[1]), int(match[2]), after)
    match = _WRITTEN.fullmatch(bare)
    if match and match[2].lower() in MÅNADER:
        return _next(int(match[1]), MÅNADER.index(match[2].lower()) + 1, after)
    return None


def _next(day: int, month: int, after: date) -> date | None:
    """Find the first such day from a date on; 29 February may be years ahead."""
    for year in range(after.year, after.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= after:
            return found
    return None
