"""The words that name a day: numbers, weekdays, so and so long ahead, and meetings."""

import calendar
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.nynorsk import VEKEDAGAR, find_month, parse_date

_DAY, _WEEK = timedelta(1), timedelta(7)
NEAR = 10
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
DAY_NAME = rf"(?:{DAYS})(?:dag(?:en)?|d)?"
WEEKDAY = re.compile(rf"(?P<vekedag>{DAY_NAME})\b\.?")
_NUMBERED = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\.?(?:[./-]?\s*(\d{4}|\d{2}))?")
_WRITTEN = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]{3,})\.?(?:\s*(\d{4}|\d{2}))?")
UP_TO_99 = r"\d{1,2}"
LETTERS = r"[^\W\d_]"


def find_weekday(word: str) -> int:
    """Find a weekday by its name in nynorsk or bokmål, short or long."""
    short = {"man": "mån", "tir": "tys", "tirs": "tys", "lør": "lau", "sun": "søn"}
    bare = re.sub(r"d(?:ag(?:en)?)?$", "", word)
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
        return find_day(int(match[1]), int(match[2]), match[3], after)
    match = _WRITTEN.fullmatch(text)
    month = find_month(match[2]) if match else 0
    return find_day(int(match[1]), month, match[3], after) if match and month else None


def find_day(day: int, month: int, year: str | None, after: date) -> date | None:
    """Find the day; without a year the first from a date on, 29 February years ahead."""
    years: Sequence[int] = range(after.year, after.year + 9)
    if year:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
        if len(year) == 2 and abs(years[0] - after.year) > NEAR:
            return None  # «1-5.12» are days from one to another
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= after - _JUST_PAST:
            return found
    return None


def _read_weekday(match: re.Match[str], ramme: Fristramme) -> date:
    """Find the first such weekday after the day it was agreed."""
    ahead = (find_weekday(match["vekedag"]) - ramme.avtalt.weekday() - 1) % 7 + 1
    return ramme.avtalt + ahead * _DAY


_COUNTS = {
    **dict.fromkeys(("ei", "en", "ein", "éi"), 1),
    **dict.fromkeys(("to", "eit par", "et par"), 2),
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
}
_SPAN = (
    rf"(?:ca\.? ?)?(?:\d{{1,2}} ?- ?)?(?P<tal>{UP_TO_99}|{'|'.join(_COUNTS)})\s+"
    r"(?P<eining>dag(?:ar|er)?|vek[ae]r?|uk[ae]r?|m[åa]n(?:ad(?:ar|er)?|ed(?:er)?)|mnd\.?)"
)


def _add(match: re.Match[str], day: date, way: int) -> date:
    said, unit = match["tal"], match["eining"]
    count = way * (int(said) if said.isdecimal() else _COUNTS[said])
    if not unit.startswith("m"):
        return day + count * (_DAY if unit.startswith("dag") else _WEEK)
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _read_span(match: re.Match[str], ramme: Fristramme) -> date:
    return _add(match, ramme.avtalt, 1)


def _read_before_next(match: re.Match[str], ramme: Fristramme) -> date | None:
    if not ramme.neste:
        return None
    return _add(match, ramme.neste, -1) if match["tal"] else ramme.neste - _DAY


def _read_soon(match: re.Match[str], ramme: Fristramme) -> date:
    said = match.groupdict()
    return ramme.avtalt + (2 if said.get("over") else 1 if said.get("morgon") else 0) * _DAY


def _read_next(_match: re.Match[str], ramme: Fristramme) -> date | None:
    return ramme.neste


def _read_second(_match: re.Match[str], ramme: Fristramme) -> date | None:
    return ramme.møte[1][1] if len(ramme.møte) > 1 else None


def _read_number(match: re.Match[str], ramme: Fristramme) -> date | None:
    return next((day for nr, day in ramme.møte if nr == int(match["nr"])), None)


def _read_møte(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Find the meeting of a month, where there is one."""
    month = find_month(match["månad"])
    days = [day for _, day in ramme.møte if day.month == month and day - ramme.avtalt < _YEAR]
    return days[0] if len(days) == 1 else None


def _read_day_of_møte(match: re.Match[str], ramme: Fristramme) -> date | None:
    """Read a meeting that is named with its day, where it is on that day."""
    day = _parse_day(match["dato"], ramme.avtalt)
    møte = ramme.møte[:1] if match["neste"] else ramme.møte
    return day if any(day == each for _, each in møte) else None


_GATHERING = r"(?:møtet?|samling(?:a|en)?)"
_MØTE = rf"(?:nettverks)?{_GATHERING}"
Reader = Callable[[re.Match[str], Fristramme], date | None]
_SPOKEN = rf"(?:{WEEKDAY.pattern},?\s+(?:den\s+|d\. ?)?)?"
_ONE_DAY = rf"(?:{DAY_NAME}\.? )?(?:\d{{1,2}}\.?|{_DATE})"
_FROM_ONE = rf"(?:(?:fr[åa] )?{_ONE_DAY}\s*(?:-|til)|mellom {_ONE_DAY} og)"
NEXT = rf"(?:det |den )?neste ?(?:{_MØTE}|g[ao]ng(?:en)?)"
COMING = "neste|kom(?:m?ande|mende)"
FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_SPOKEN}(?P<dato>{_DATE})", _read_date),
        # Of days from one to another, the last.
        (rf"{_FROM_ONE}\s*(?:{DAY_NAME}\.? )?(?P<dato>{_DATE})", _read_date),
        (WEEKDAY.pattern, _read_weekday),
        (rf"(?:først)?(?:{COMING}|n[oå](?: på)?) {WEEKDAY.pattern}", _read_weekday),
        (rf"(?:(?:om|innan|innen|i løpet av)\s+)?{_SPAN}(?: etter (?:dette )?møtet)?", _read_span),
        (rf"(?:{_SPAN}|dagen)\s+før\s+(?:{NEXT}|møtet)", _read_before_next),
        (r"(?:i ?)?(?P<over>over) ?morg(?:on|en)|dagen", _read_soon),
        (r"i ?(?:dag|kveld|ettermiddag|(?P<morgon>morg(?:on|en)))", _read_soon),
        (rf"{NEXT}(?: \([^)\d]*\))?", _read_next),
        (rf"{_GATHERING} etter neste", _read_second),
        (rf"(?:(?P<neste>{NEXT})|{_MØTE}):? (?P<dato>{_DATE})", _read_day_of_møte),
        (rf"{_MØTE}\s*(?:nr\.?\s*)?(?P<nr>\d{{1,2}})", _read_number),
        (rf"(?P<nr>\d{{1,2}})\. ?{_MØTE}", _read_number),
        (rf"(?:det |neste )?{_MØTE} i (?P<månad>{LETTERS}{{3,}})", _read_møte),
        (rf"(?P<månad>{LETTERS}{{3,9}}){_GATHERING}", _read_møte),
    )
)
