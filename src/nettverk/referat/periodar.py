"""The words that name a time of many days: weeks, months, parts of the year."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from nettverk.nynorsk import find_month
from nettverk.referat.dagord import (
    COMING,
    LETTERS,
    NEAR,
    UP_TO_99,
    WEEKDAY,
    Fristramme,
    Reader,
    find_day,
    find_weekday,
)

_DAY, _WEEK = timedelta(1), timedelta(7)
_FRIDAY = 4
MONTH_ALONE = re.compile(rf"(?P<månad>{LETTERS}{{3,}})\.?(?:\s+(?P<år>\d{{4}}))?")


def _read_week(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the Friday of a week, or another day of it; of several weeks the last."""
    week, year = _find_week(match, ramme.avtalt.year)
    day = find_weekday(match["vekedag"]) if match["vekedag"] else _FRIDAY
    if year:
        return _find_day_of_week(year, week, day)
    now = ramme.avtalt.isocalendar().year
    found = (_find_day_of_week(each, week, day) for each in (now, now + 1))
    return next((each for each in found if each and each >= ramme.avtalt), None)


def _find_week(match: re.Match[str], now: int) -> tuple[int, int]:
    """Tell which week is meant, and of what year, or 0: «2/27» are not weeks in a row."""
    first, last = int(match["veke"]), int(match["til"] or match["veke"])
    is_year = last in {now % 100, now % 100 + 1} and not 0 <= last - first <= NEAR
    if match["år"] or is_year:
        return first, int(match["år"] or now // 100 * 100 + last)
    return last, 0


def _find_day_of_week(year: int, week: int, day: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, day + 1)
    except ValueError:
        return None


def _read_this_week(match: re.Match[str], ramme: Fristramme) -> date:
    monday = ramme.avtalt - ramme.avtalt.weekday() * _DAY
    day = find_weekday(match["vekedag"]) if match["vekedag"] else _FRIDAY
    return monday + day * _DAY + (_WEEK if match["neste"] else timedelta(0))


def _read_weekend(_match: re.Match[str], ramme: Fristramme) -> date:
    """Read a weekend as the Friday that it begins on."""
    return ramme.avtalt + (_FRIDAY - ramme.avtalt.weekday()) % 7 * _DAY


def _read_month(match: re.Match[str], ramme: Fristramme) -> date | None:
    month = find_month(match["månad"])
    # Alone «jul» is Christmas, and no month.
    return _end_of(month, match["år"], ramme.avtalt) if month and match["månad"] != "jul" else None


def _read_months(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Read months from one to another as the end of the last."""
    return _read_month(match, ramme) if find_month(match["første"]) else None


def _read_this_month(match: re.Match[str], ramme: Fristramme) -> date | None:
    now = ramme.avtalt.month
    return _end_of(now % 12 + 1 if match["neste"] else now, None, ramme.avtalt)


def _read_first_or_last(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the first or last such weekday of a month, or Friday in it."""
    end = _read_month(match, ramme)
    wanted = find_weekday(match["vekedag"]) if match["vekedag"] else _FRIDAY
    if end is None:
        return None
    last = end - (end.weekday() - wanted) % 7 * _DAY
    return last if match["siste"] else last - (last.day - 1) // 7 * _WEEK


def _read_middle(match: re.Match[str], ramme: Fristramme) -> date | None:
    month = find_month(match["månad"])
    return find_day(15, month, match["år"], ramme.avtalt) if month else None


def _read_this_year(_match: re.Match[str], ramme: Fristramme) -> date:
    return date(ramme.avtalt.year, 12, 31)


_PARTS = {"måned": 1, "halvår": 6, "kvartal": 3, "q": 3, "tertial": 4}


def _read_part(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the last day of a part of the year."""
    month = int(match["nr"]) * _PARTS[match["del"]]
    return _end_of(month, match["år"], ramme.avtalt) if 1 <= month <= 12 else None


def _end_of(month: int, year: str | None, after: date) -> date | None:
    years = [int(year)] if year else [after.year, after.year + 1]
    near = (each for each in years if abs(each - after.year) <= NEAR)
    ends = (date(each, month, calendar.monthrange(each, month)[1]) for each in near)
    return next((each for each in ends if year or each >= after), None)


_NUMBERED = (
    rf"(?:vek[ae]|uk[ae]|vk|[vu])\.?\s*(?:nr\.?\s*)?(?P<veke>{UP_TO_99})"
    rf"(?:\s*(?:[-/]|og|til)\s*(?P<til>{UP_TO_99}))?(?:[\s/-]+(?P<år>\d{{4}}))?"
)
_FIRST_OR_LAST = rf"(?:(?P<siste>siste)|f[øy]rste) (?:{WEEKDAY.pattern}|veka|uk[ae]n?)"
_THIS = rf"(?:denne|inneværande|inneværende|(?P<neste>{COMING}))"
_IN_WEEK = rf"(?:{WEEKDAY.pattern}\s+(?:i\s+)?)?"
PERIODS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_IN_WEEK}{_NUMBERED}", _read_week),
        (rf"{_IN_WEEK}(?:{_THIS} (?:vek|uk)[ae]n?|veka|uk[ae]n?)", _read_this_week),
        (r"(?:denne )?helg[ae]n?", _read_weekend),
        (r"(?:denne |(?P<neste>neste ))?m[åa]n(?:ad|ed)(?:en)?", _read_this_month),
        (rf"{_FIRST_OR_LAST} i {MONTH_ALONE.pattern}", _read_first_or_last),
        (rf"(?:midten av|midt i|medio) {MONTH_ALONE.pattern}", _read_middle),
        (rf"(?P<første>{LETTERS}{{3,}})\.?\s*[-/]\s*{MONTH_ALONE.pattern}", _read_months),
        (MONTH_ALONE.pattern, _read_month),
        (r"(?:dette )?året", _read_this_year),
        (r"(?P<nr>\d)\.?\s*(?P<del>halvår|kvartal|tertial)(?:\s+(?P<år>\d{4}))?", _read_part),
        (r"(?P<del>q)(?P<nr>\d)(?:\s+(?P<år>\d{4}))?", _read_part),
    )
)


def find_before(text: str, ramme: Fristramme) -> date | None:
    """Find the last day before a time of many days: before a week is not in it."""
    matches = ((pattern.fullmatch(text), reader) for pattern, reader in PERIODS)
    for match, reader in ((match, reader) for match, reader in matches if match):
        if reader in _LASTING and (day := reader(match, ramme)):
            return _step_back(match.groupdict(), day)
    return None


_LASTING = {_read_week, _read_this_week, _read_month, _read_months, _read_this_month, _read_part}


def _step_back(said: Mapping[str, str | None], day: date) -> date:
    if "vekedag" in said:
        return day if said["vekedag"] else day - _WEEK
    months = _PARTS[said.get("del") or "måned"]
    year, month = divmod(12 * day.year + day.month - months, 12)
    return date(year, month + 1, 1) - _DAY
