"""The days that somebody has written in a form: dates, periods, weeks, months, in many ways."""

import re
from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import DAY, Fridagar
from nettverk.nynorsk import VEKEDAGAR, find_month, write_short_date, write_weekday
from nettverk.reading.scalars import shorten

_LONGEST = 1_000
"""How many signs anybody writes about days; what is longer is something else."""
_WEEKDAYS = {
    **{word: at for at, name in enumerate(VEKEDAGAR) for word in (name, name[:3])},
    **dict(zip(("mandag", "tirsdag", "lørdag", "sundag"), (0, 1, 5, 6), strict=True)),
    **dict(zip(("man", "tir", "lør", "sun"), (0, 1, 5, 6), strict=True)),
}
_WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})"
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:[-/ ](\d{4})|/(\d\d))?(?![\d/])")
_SHORT_YEAR = re.compile(r"\b(\d{1,2})([./])(\d{1,2})-(\d\d)(?![\d./])")
_TIDIED = (
    (re.compile(r"\bfr[åa] og med\b"), "frå"),
    (re.compile(r"\([^()]*\)"), " "),
    (_ISO, r"\3.\2.\1"),
    (re.compile(rf"\b{_WEEKDAY}\.?,\s*(?=\d)"), r"\1 "),
    (re.compile(r"\s*(?:\btil og med\b|\bt\.? ?o\.? ?m\b\.?|\btil\b|[-–—\u2212])\s*"), "–"),
)
_BETWEEN = re.compile(r"[,;\n&+]|\b(?:og|samt|eller)\b")
_BEFORE = re.compile(
    r"(?:(?:f\.? ?o\.? ?m\.?|frå|fra|i|på|den|dei|de|heile|hele|gjerne|helst|berre|bare)\s+)+"
)
_YEAR = r"(?P<year>[12]\d{3}|\d\d)"
_FORMS = [
    re.compile(rf"(?:{_WEEKDAY}\.?\s+)?(?:den\s+)?{form}")
    for form in (
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.?(?:\s?{_YEAR})?",
        rf"(?P<day>\d{{1,2}})\.?\s*(?P<name>[^\W\d_]{{3,}})(?:[.\s]+{_YEAR}|\.)?",
        r"(?P<day>\d{1,2})\.?",
    )
]
_MONTH = re.compile(rf"(?P<name>[^\W\d_]{{3,}})\.?(?:\s+{_YEAR})?")
_WEEK = re.compile(r"(?:veke|veka|vekene|uke|uka|uken|ukene|v|u)\.?\s*(\d{1,2})\.?")
_NUMBER = re.compile(r"(\d{1,2})\.?")
_HALVES = {
    **dict.fromkeys(("haust", "hausten", "høst", "høsten", "før jul", "før jol"), 0),
    **dict.fromkeys(("vår", "våren", "etter jul", "etter jol", "etter nyttår"), 1),
}
_FIRST_MONTH, _LAST_OF_SPRING = 8, 30


class _Day(Struct, frozen=True):
    """A date as it is written; 0 is what it leaves out."""

    day: int
    month: int = 0
    year: int = 0
    weekday: str = ""


class _Piece(Struct, frozen=True):
    """One of the pieces of a text, whether those before it are weeks, and a month after it."""

    text: str
    in_weeks: bool
    month: int


def read_days(text: str, name: Skuleårsnamn) -> tuple[list[Fridagar], list[str]]:
    """Read the days that a text lists, and say of each piece that is none what is wrong with it."""
    if len(text) > _LONGEST:
        return [], ["Teksten er altfor lang til å vera dagar. Skriv berre dagane."]
    found, faults = [], []
    tidied = _tidy(_write_years(text, name))
    pieces = _list_pieces([*filter(None, map(_strip, _BETWEEN.split(tidied)))])
    if not pieces:
        return [], [_tell_unreadable(text, name)]
    for piece in pieces:
        try:
            first, last = _read_piece(piece, name)
            found.append(_check(piece.text, first, last, name))
        except ValueError as fault:
            faults.append(str(fault))
    return found, [*dict.fromkeys(faults)]


def _list_pieces(texts: Sequence[str]) -> list[_Piece]:
    """Note with each piece what those beside it say: «veke 43, 44», «12. og 13. oktober»."""
    months, in_weeks = [0], False
    for text in reversed(texts):
        day = _parse_day(text.rpartition("–")[2])
        months.append((day.month if day else 0) or months[-1])
    found = []
    for text, month in zip(texts, months[-2::-1], strict=True):
        found.append(_Piece(text, in_weeks, month))
        first, _, last = text.partition("–")
        is_week, is_number = _WEEK.fullmatch(first.strip()), _NUMBER.fullmatch(last or first)
        in_weeks = bool(is_week) or (in_weeks and bool(is_number))
    return found


def _tidy(text: str) -> str:
    """Write all dates with dots, and all that goes on until a day with a dash."""
    tidied = normalize("NFC", text).casefold().replace("\u00a0", " ").replace("\r", "\n")
    tidied = _SLASHED.sub(_write_dotted, tidied)
    for form, instead in _TIDIED:
        tidied = form.sub(instead, tidied)
    return tidied


def _write_years(text: str, name: Skuleårsnamn) -> str:
    """Write «12/10-26» with its year; other numbers after a dash are days."""
    years = {f"{each % 100:02}" for each in (name.nr, name.nr + 1)}
    return _SHORT_YEAR.sub(
        lambda each: f"{each[1]}.{each[3]}.20{each[4]}" if each[4] in years else each[0], text
    )


def _write_dotted(match: re.Match[str]) -> str:
    return f"{match[1]}.{match[2]}.{match[3] or match[4] or ''}"


def _strip(piece: str) -> str:
    bare = piece.strip(" .:!\t")
    return bare[match.end() :] if (match := _BEFORE.match(bare)) else bare


def _check(piece: str, first: date, last: date, name: Skuleårsnamn) -> Fridagar:
    if last < first:
        raise ValueError(f"Perioden «{shorten(piece)}» sluttar før han startar. {_hint(name)}")
    outside = next((each for each in (first, last) if not name.covers(each)), None)
    if outside:
        raise ValueError(
            f"{write_short_date(outside)} er ikkje i skuleåret {name}. Rett datoen i arket."
        )
    return Fridagar("", first, last)


def _read_piece(piece: _Piece, name: Skuleårsnamn) -> tuple[date, date]:
    """Read a piece; what it leaves out, those beside it say."""
    one, _, other = (each.strip(" .") for each in piece.text.partition("–"))
    other = _strip(other)
    if week := _find_week(one, in_weeks=piece.in_weeks):
        until = _find_week(other, in_weeks=True) if other else week
        if until:
            return _find_monday(week, name), _find_monday(until, name) + 4 * DAY
    half, _, year = one.rpartition(" ") if one[-1:].isdecimal() else (one, "", "")
    if half in _HALVES and not other and year in {"", str(name.nr + _HALVES[half])}:
        start, end = name.span
        autumn = date(start.year, 12, 31)
        return (autumn + DAY, end) if _HALVES[half] else (start, autumn)
    if month := _find_month(one, name):
        until_month = _find_month(other, name) if other else month
        if until_month:
            return month, (until_month + 31 * DAY).replace(day=1) - DAY
    return _read_period(piece, one, other, name)


def _find_week(text: str, *, in_weeks: bool) -> int:
    """Find the number of a week; a number alone is one of weeks that are listed before it."""
    match = _WEEK.fullmatch(text) or (_NUMBER.fullmatch(text) if in_weeks else None)
    return int(match[1]) if match else 0


def _find_monday(week: int, name: Skuleårsnamn) -> date:
    year = name.nr if week > _LAST_OF_SPRING else name.nr + 1
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        raise ValueError(f"Det er ikkje noka veke {week} i {name}. {_hint(name)}") from None


def _find_month(text: str, name: Skuleårsnamn) -> date | None:
    """Find the first day of a month that is named."""
    match = _MONTH.fullmatch(text)
    month = find_month(match["name"]) if match else 0
    return date(_complete_year(match["year"], month, name), month, 1) if match and month else None


def _complete_year(said: str | None, month: int, name: Skuleårsnamn) -> int:
    """Read a year, as 26 too; where none is said, the month is in the school year."""
    if said:
        return _expand_year(said)
    return name.nr if month >= _FIRST_MONTH else name.nr + 1


def _expand_year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _read_period(piece: _Piece, one: str, other: str, name: Skuleårsnamn) -> tuple[date, date]:
    first, last = _parse_day(one), _parse_day(other or one)
    if first is None or last is None:
        raise ValueError(_tell_unreadable(piece.text, name))
    last = replace(last, month=last.month or (other and first.month) or piece.month)
    first = replace(first, month=first.month or last.month)
    if last.year and not first.year:
        turned = (first.month, first.day) > (last.month, last.day)
        first = replace(first, year=last.year - turned)
    return _find_date(first, piece.text, name), _find_date(last, piece.text, name)


def _parse_day(text: str) -> _Day | None:
    """Read a date, or the part of it that is written; None where it is none."""
    match = next(filter(None, (form.fullmatch(text.strip(" .")) for form in _FORMS)), None)
    said = match.groupdict() if match else {}
    month = int(said.get("month") or 0) or find_month(said.get("name") or "")
    if not said or (said.get("name") and not month):
        return None
    year = said.get("year")
    return _Day(int(said["day"]), month, _expand_year(year) if year else 0, said["weekday"] or "")


def _hint(name: Skuleårsnamn) -> str:
    return f"Skriv til dømes 12.10.{name.nr} eller 12.10–16.10.{name.nr}."


def _tell_unreadable(piece: str, name: Skuleårsnamn) -> str:
    what = "verken ein dato, ein periode, ei veke eller ein månad"
    return f"«{shorten(piece)}» er {what}. {_hint(name)}"


def _find_date(day: _Day, piece: str, name: Skuleårsnamn) -> date:
    if not day.month:
        raise ValueError(_tell_unreadable(piece, name))
    year = day.year or _complete_year(None, day.month, name)
    try:
        found = date(year, day.month, day.day)
    except ValueError:
        raise ValueError(f"«{shorten(piece)}» finst ikkje i kalenderen. {_hint(name)}") from None
    if day.weekday and _WEEKDAYS[day.weekday] != found.weekday():
        raise ValueError(
            f"{write_short_date(found)} er ein {write_weekday(found)}, ikkje ein "
            f"{VEKEDAGAR[_WEEKDAYS[day.weekday]]}. Rett den som er feil."
        )
    return found
