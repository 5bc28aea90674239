"""Dates, clock times and lists as nynorsk writes them, and as people type them.

Forms follow Språkrådet: «14. september 2026», «kl. 12.00–15.00», «Klepp, Time og Hå».
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, time, timedelta
from functools import lru_cache
from unicodedata import normalize

from msgspec import Struct

VEKEDAGAR = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag")
MÅNADER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_DATE_HINT = "Skriv datoen slik: 25.11.2026 eller 2026-11-25."
_TIME_HINT = "Skriv klokkesletta slik: 12.00–15.00."

# A spreadsheet adds the clock of midnight.
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]00:00(?::00)?)?")
_DOTTED_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s00:00(?::00)?)?")
_WRITTEN_DATE = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]+)\.?\s+(\d{4})")
_SHORTEST = 3
_DAY = timedelta(1)
_DATES = (_ISO_DATE, _DOTTED_DATE, _WRITTEN_DATE)
_TIME_RANGE = re.compile(
    r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2})(?::\d{2})?)?\s*(?:[-–—]|til)"
    r"\s*(\d{1,2})(?:[.:](\d{2})(?::\d{2})?)?",
    re.IGNORECASE,
)


class Tidsrom(Struct, frozen=True, order=True):
    """From one clock time to another on the same day."""

    start: time
    slutt: time

    @property
    def minutt(self) -> int:
        """Length in minutes; zero or less when it ends before it starts."""
        return _count_minutt(self.slutt) - _count_minutt(self.start)

    def overlaps(self, other: "Tidsrom") -> bool:
        """Tell whether two clocks of one day have time in common."""
        return self.start < other.slutt and other.start < self.slutt

    def __str__(self) -> str:
        return f"{write_clock(self.start)}–{write_clock(self.slutt)}"


class Dagtid(Struct, frozen=True, order=True):
    """A day, and the clock of what is then."""

    dato: date
    tid: Tidsrom

    def overlaps(self, other: "Dagtid") -> bool:
        """Tell whether nobody can be at both."""
        return self.dato == other.dato and self.tid.overlaps(other.tid)

    def __str__(self) -> str:
        return f"{write_long_date(self.dato)}, kl. {self.tid}"


def _count_minutt(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def add_minutt(clock: time, minutt: int) -> time:
    """Move a clock time; past midnight stays at 23.59, for no clock spans days."""
    total = min(_count_minutt(clock) + minutt, 23 * 60 + 59)
    return time(total // 60, total % 60)


def parse_date(text: str) -> date:
    """Read «25.11.2026», «2026-11-25» or «25. november 2026»; ValueError tells what is wrong."""
    year, month, day = _date_numbers(text)
    if not 1900 <= year < 2200:
        raise ValueError(f"Årstalet i «{text}» kan ikkje stemma. {_DATE_HINT}")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"«{text}» finst ikkje i kalenderen. {_DATE_HINT}") from None


def _date_numbers(text: str) -> tuple[int, int, int]:
    if match := _ISO_DATE.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _DOTTED_DATE.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    match = _WRITTEN_DATE.fullmatch(text)
    if match and (month := find_month(match[2])):
        return int(match[3]), month, int(match[1])
    raise ValueError(f"«{text}» er ikkje ein dato. {_DATE_HINT}")


def find_month(word: str) -> int:
    """Find a month by its name, or by three letters or more of it; 0 is none."""
    start = word.lower()
    fits = [number for number, each in enumerate(MÅNADER, 1) if each.startswith(start)]
    return fits[0] if len(start) >= _SHORTEST and len(fits) == 1 else 0


def parse_time_range(text: str) -> Tidsrom:
    """Read «12.00–15.00», «12:00-15:00» or «kl. 12–15»; ValueError tells what is wrong."""
    match = _TIME_RANGE.fullmatch(text)
    if not match:
        raise ValueError(f"«{text}» er ikkje eit tidsrom. {_TIME_HINT}")
    try:
        start = time(int(match[1]), int(match[2] or 0))
        return Tidsrom(start, time(int(match[3]), int(match[4] or 0)))
    except ValueError:
        raise ValueError(f"Klokka kan ikkje vera «{text}». {_TIME_HINT}") from None


_ANY_DATE = re.compile("|".join(f"({each.pattern})" for each in _DATES))


def write_when(dagar: Iterable[Dagtid]) -> str:
    """Write when a meeting is, as a notice does, one day after the other."""
    *first, last = map(str, dagar)
    return f"{', '.join(first)}, og {last}" if first else last


def find_when(text: str) -> tuple[date | None, tuple[Dagtid, ...]]:
    """Find the first date in a text, and its clock with those of the days right after it.

    None and nothing are what the text does not say.
    """
    found: list[tuple[date, int, int]] = []
    for match in _ANY_DATE.finditer(text):
        with suppress(ValueError):
            found.append((parse_date(match[0]), match.start(), match.end()))
    if not found:
        return None, ()
    (first, _, end), *later = found
    clock = _find_time_range(text[end:])
    dagar = [Dagtid(first, clock)] if clock else []
    ends = [start for _, start, _ in later] + [len(text)]
    said = [_find_time_range(text[end:until]) for (*_, end), until in zip(found, ends, strict=True)]
    for (day, *_), before, tid in zip(later, said, said[1:], strict=False):
        if before is None or tid is None or day != dagar[-1].dato + _DAY:
            break
        dagar.append(Dagtid(day, tid))
    return first, tuple(dagar)


def _find_time_range(text: str) -> Tidsrom | None:
    for match in _TIME_RANGE.finditer(text):
        with suppress(ValueError):
            return parse_time_range(match[0])
    return None


_ONE_CLOCK = re.compile(r"kl(?:okka|\.)?\s*\d{1,2}(?:[.:]\d{2})?", re.IGNORECASE)
_NO_YEAR = re.compile(r"(\d{1,2})\.\s*(?:([^\W\d_]{3,})|(\d{1,2})(?:\.(?:\d{2})?)?(?!\.?\d))")


def list_when(text: str, near: date) -> tuple[set[date], set[Tidsrom]]:
    """List every date and clock in a text; a date without a year is that nearest to a day."""
    days, clocks = set(), set()
    for match in _ANY_DATE.finditer(text):
        with suppress(ValueError):
            days.add(parse_date(match[0]))
    rest = _ANY_DATE.sub(" ", text)
    for match in _TIME_RANGE.finditer(rest):
        with suppress(ValueError):
            clocks.add(parse_time_range(match[0]))
    for match in _NO_YEAR.finditer(_ONE_CLOCK.sub(" ", _TIME_RANGE.sub(" ", rest))):
        month = find_month(match[2]) if match[2] else int(match[3])
        days.update(_find_nearest(int(match[1]), month, near))
    return days, clocks


def _find_nearest(day: int, month: int, near: date) -> list[date]:
    """Find the day of a month nearest to another; none if the calendar has none."""
    found = []
    for year in range(near.year - 1, near.year + 2):
        with suppress(ValueError):
            found.append(date(year, month, day))
    return sorted(found, key=lambda each: abs(each - near))[:1]


def write_clock(clock: time) -> str:
    """Write a clock time as «08.30»."""
    return f"{clock.hour:02}.{clock.minute:02}"


def write_date(day: date) -> str:
    """Write a date as «25. november 2026»."""
    return f"{day.day}. {MÅNADER[day.month - 1]} {day.year}"


def write_weekday(day: date) -> str:
    """Write the name of the weekday."""
    return VEKEDAGAR[day.weekday()]


def write_long_date(day: date) -> str:
    """Write a date as «onsdag 25. november 2026»."""
    return f"{write_weekday(day)} {write_date(day)}"


def write_near_date(day: date) -> str:
    """Write a date as «onsdag 25. november», where nobody doubts the year."""
    return f"{write_weekday(day)} {day.day}. {MÅNADER[day.month - 1]}"


def write_short_date(day: date) -> str:
    """Write a date as «25.11.2026»."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def write_day(day: date) -> str:
    """Write a date without its year as «25.11.»."""
    return f"{day.day}.{day.month}."


def write_days(first: date, last: date) -> str:
    """Write a day or some days without the year, «3.11.» or «5.10.–9.10.»."""
    return write_day(first) if first == last else f"{write_day(first)}–{write_day(last)}"


def write_list(words: Iterable[str]) -> str:
    """Join words as «Klepp, Time og Hå»."""
    *first, last = [*words] or [""]
    return f"{', '.join(first)} og {last}" if first else last


def write_count(number: int, one: str, many: str) -> str:
    """Write «eitt møte»-like counts as a number with the right form of its noun."""
    return f"{number} {one if number == 1 else many}"


def capitalise(text: str) -> str:
    """Give a sentence its capital letter and leave the rest as it is."""
    return text[:1].upper() + text[1:]


_ENDS, _OF_ADDRESSES = {*".?!…:;,"}, {"/", "@"}


def end_sentence(text: str) -> str:
    """End a text with a full stop, unless it has another end, or ends with an address."""
    bare = text.rstrip()
    last = {*"".join(bare.split()[-1:])}
    if not bare or bare.rstrip("»)")[-1:] in _ENDS or last & _OF_ADDRESSES:
        return text
    return f"{bare}."


_NUMBERS = (
    *("null", "eitt", "to", "tre", "fire", "fem", "seks"),
    *("sju", "åtte", "ni", "ti", "elleve", "tolv"),
)


def write_number(number: int) -> str:
    """Write a number as a word up to twelve, with digits above."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def write_in_words(number: int, one: str, many: str) -> str:
    """Write a count as a sentence has it: «eitt møte», «fem møte» and «13 møte»."""
    return one if number == 1 else f"{write_number(number)} {many}"


def write_decimal(number: float, *, decimals: int = 1) -> str:
    """Write a number with so many decimals at most, as «3,6» or «3»."""
    # What is rounded to nothing has no sign.
    digits = f"{round(number, decimals) + 0.0:.{decimals}f}"
    return digits.rstrip("0").removesuffix(".").replace(".", ",")


_SLASH = r"\s?[/\u2044\u2215]\s?"
# A school year such as 2025/26 is no item.
SAKSNUMMER = rf"0*(?P<nr>(?!(?:19|20)\d\d)\d{{1,4}}){_SLASH}(?P<år>\d{{4}}|\d\d)(?![\w/])[\W_]*"
SAKSORD = r"[\W_]*(?:sak(?:s?\W?n(?:umme)?r)?|ps)\W*"
_NUMBERED = re.compile(rf"^(?:{SAKSORD}{SAKSNUMMER}|[\W_]*sak[\W_]+\d+[\W_]+)(?=\w)")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Fold a heading or a name: as a title, without the «Sak 4:» or «Sak 14/26:» before it."""
    return fold_title(_NUMBERED.sub("", normalize("NFKC", text).casefold(), 1))


@lru_cache(maxsize=4096)
def fold_title(text: str) -> str:
    """Fold a title that no number is printed before: to its letters and digits alone."""
    return " ".join(re.sub(r"[\W_]+", " ", normalize("NFKC", text).casefold()).split())
