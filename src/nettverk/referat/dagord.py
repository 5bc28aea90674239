"""The words that name a day: numbers, months, weekdays, weeks, meetings, parts of the year."""

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.nynorsk import VEKEDAGAR, find_month, parse_date

_DAY, _WEEK = timedelta(1), timedelta(7)
_FRIDAY = 4
_NEAR = 10
"""How many years away a year of two digits may be."""
_YEAR = timedelta(365)
_JUST_PAST = timedelta(31)
"""How long before the meeting a day without a year is before it, and not nearly a year ahead."""


class Fristramme(Struct, frozen=True):
    """What a deadline is read by: the day it was agreed, and the meetings after, by number."""

    avtalt: date
    møte: tuple[tuple[int, date], ...] = ()

    @property
    def neste(self) -> date | None:
        """Give the day of the next meeting."""
        return self.møte[0][1] if self.møte else None


_NUMBERS = r"\d{1,2}\s*[./-]\s*\d{1,2}\.?(?:[./-]?\s*(?:\d{4}|\d{2}))?"
_WORDS = r"\d{1,2}\.?\s*[^\W\d_]{3,}\.?(?:\s*(?:\d{4}|\d{2}))?"
_ISO = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_DATE = rf"(?:{_ISO}|{_NUMBERS}|{_WORDS})"
WHOLE_DATE = re.compile(_DATE)
DAYS = r"m[åa]n|tys|tirs?|ons|tors?|fre|laur?|lør|s[øu]n"
WEEKDAY = re.compile(rf"(?P<vekedag>(?:{DAYS})(?:dag(?:en)?)?)\b\.?")
_NUMBERED = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\.?(?:[./-]?\s*(\d{4}|\d{2}))?")
_WRITTEN = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]{3,})\.?(?:\s*(\d{4}|\d{2}))?")
_UP_TO_99 = r"\d{1,2}"
_LETTERS = r"[^\W\d_]"
MONTH_ALONE = re.compile(rf"(?P<månad>{_LETTERS}{{3,}})\.?(?:\s+(?P<år>\d{{4}}))?")


def find_weekday(word: str) -> int:
    """Find a weekday by its name in nynorsk or bokmål, short or long."""
    short = {"man": "mån", "tir": "tys", "tirs": "tys", "lør": "lau", "sun": "søn"}
    bare = re.sub(r"dag(?:en)?$", "", word)
    start = short.get(bare, bare)
    return next(at for at, each in enumerate(VEKEDAGAR) if each.startswith(start[:3]))


def _read_date(match: re.Match[str], ramme: Fristramme) -> date | None:
    return _parse_day(match["dato"], ramme.avtalt)


def _parse_day(text: str, after: date) -> date | None:
    """Read a day in numbers or with its month in letters; without a year the first from a day."""
    try:
        return parse_date(re.sub(r"[/.]", "-", text) if re.match(r"\d{4}", text) else text)
    except ValueError:
        pass
    if match := _NUMBERED.fullmatch(text):
        return _find_day(int(match[1]), int(match[2]), match[3], after)
    match = _WRITTEN.fullmatch(text)
    month = find_month(match[2]) if match else 0
    return _find_day(int(match[1]), month, match[3], after) if match and month else None


def _find_day(day: int, month: int, year: str | None, after: date) -> date | None:
    """Find the day; without a year the first from a date on, 29 February years ahead."""
    years: Sequence[int] = range(after.year, after.year + 9)
    if year:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
        if len(year) == 2 and abs(years[0] - after.year) > _NEAR:
            return None  # «1-5.12» are days from one to another
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= after - _JUST_PAST:
            return found
    return None


def _read_range(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Read days from one to another as the last."""
    return _parse_day(match["dato"], ramme.avtalt)


def _read_weekday(match: re.Match[str], ramme: Fristramme) -> date:
    """Find the first such weekday after the day it was agreed."""
    ahead = (find_weekday(match["vekedag"]) - ramme.avtalt.weekday() - 1) % 7 + 1
    return ramme.avtalt + ahead * _DAY


def _read_week(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the Friday of a week, or another day of it; of several weeks the last."""
    number = int(match["til"] or match["veke"])
    day = find_weekday(match["vekedag"]) if match["vekedag"] else _FRIDAY
    for year in (ramme.avtalt.isocalendar().year, ramme.avtalt.isocalendar().year + 1):
        try:
            found = date.fromisocalendar(year, number, day + 1)
        except ValueError:
            continue
        if found >= ramme.avtalt:
            return found
    return None


def _read_this_week(match: re.Match[str], ramme: Fristramme) -> date:
    monday = ramme.avtalt - ramme.avtalt.weekday() * _DAY
    day = find_weekday(match["vekedag"]) if match["vekedag"] else _FRIDAY
    return monday + day * _DAY + (_WEEK if match["neste"] else timedelta(0))


_COUNTS = {"ei": 1, "en": 1, "ein": 1, "éi": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
_UNIT = r"(?P<eining>dag(?:ar|er)?|vek[ae]r?|uk[ae]r?)"


def _read_span(match: re.Match[str], ramme: Fristramme) -> date:
    said = match["tal"]
    count = int(said) if said.isdecimal() else _COUNTS[said]
    return ramme.avtalt + count * (_DAY if match["eining"].startswith("dag") else _WEEK)


def _read_soon(match: re.Match[str], ramme: Fristramme) -> date:
    return ramme.avtalt + (0 if match["dag"] else 2 if match["over"] else 1) * _DAY


def _read_next(_match: re.Match[str], ramme: Fristramme) -> date | None:
    return ramme.neste


def _read_number(match: re.Match[str], ramme: Fristramme) -> date | None:
    return next((day for nr, day in ramme.møte if nr == int(match["nr"])), None)


def _read_møte(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the meeting of a month, where there is one."""
    month = find_month(match["månad"])
    days = [day for _, day in ramme.møte if day.month == month and day - ramme.avtalt < _YEAR]
    return days[0] if len(days) == 1 else None


def _read_month(match: re.Match[str], ramme: Fristramme) -> date | None:
    month = find_month(match["månad"])
    # Alone «jul» is Christmas, and no month.
    return _end_of(month, match["år"], ramme.avtalt) if month and match["månad"] != "jul" else None


def _read_middle(match: re.Match[str], ramme: Fristramme) -> date | None:
    month = find_month(match["månad"])
    return _find_day(15, month, match["år"], ramme.avtalt) if month else None


_PARTS = {"halvår": 6, "kvartal": 3, "q": 3, "tertial": 4}


def _read_period(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the last day of a part of the year."""
    month = int(match["nr"]) * _PARTS[match["del"]]
    return _end_of(month, match["år"], ramme.avtalt) if 1 <= month <= 12 else None


def _end_of(month: int, year: str | None, after: date) -> date | None:
    years = [int(year)] if year else [after.year, after.year + 1]
    near = (each for each in years if abs(each - after.year) <= _NEAR)
    ends = (date(each, month, calendar.monthrange(each, month)[1]) for each in near)
    return next((each for each in ends if year or each >= after), None)


_MØTE = r"(?:(?:nettverks)?møtet?|(?:nettverks)?samling(?:a|en)?)"
_Reader = Callable[[re.Match[str], Fristramme], date | None]
_SPOKEN = rf"(?:{WEEKDAY.pattern},?\s+(?:den\s+)?)?"
_IN_WEEK = rf"(?:{WEEKDAY.pattern}\s+(?:i\s+)?)?"
NEXT = rf"(?:det |den )?neste (?:{_MØTE}|g[ao]ng(?:en)?)(?: \([^)]*\))?"
FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_SPOKEN}(?P<dato>{_DATE})", _read_date),
        (rf"(?:\d{{1,2}}\.?|{_DATE})\s*-\s*(?P<dato>{_DATE})", _read_range),
        (WEEKDAY.pattern, _read_weekday),
        (rf"(?:førstkom(?:m?ande|mende)|neste) {WEEKDAY.pattern}", _read_weekday),
        (
            rf"{_IN_WEEK}(?:vek[ae]|uk[ae]|[vu])\.?\s*(?P<veke>{_UP_TO_99})(?:\s*[-/]\s*(?P<til>{_UP_TO_99}))?",
            _read_week,
        ),
        (
            rf"{_IN_WEEK}(?:(?:denne|(?P<neste>neste)) (?:vek|uk)[ae]n?|veka|uk[ae]n?)",
            _read_this_week,
        ),
        (
            rf"(?:om|innan|innen|i løpet av)\s+(?P<tal>{_UP_TO_99}|{'|'.join(_COUNTS)})\s+{_UNIT}",
            _read_span,
        ),
        (r"i (?:(?P<dag>dag)|(?P<over>over)?morg(?:on|en))", _read_soon),
        (
            NEXT,
            _read_next,
        ),
        (rf"{_MØTE}\s*(?:nr\.?\s*)?(?P<nr>\d{{1,2}})", _read_number),
        (rf"(?:det |neste )?{_MØTE} i (?P<månad>{_LETTERS}{{3,}})", _read_møte),
        (rf"(?:midten av|medio) {MONTH_ALONE.pattern}", _read_middle),
        (MONTH_ALONE.pattern, _read_month),
        (
            r"(?P<nr>\d)\.?\s*(?P<del>halvår|kvartal|tertial)(?:\s+(?P<år>\d{4}))?",
            _read_period,
        ),
        (r"(?P<del>q)(?P<nr>\d)(?:\s+(?P<år>\d{4}))?", _read_period),
    )
)
