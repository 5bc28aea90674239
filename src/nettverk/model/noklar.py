"""What school years, meetings and items are known by, in files and where people type them."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from msgspec import Struct

from nettverk.nynorsk import SAKSNUMMER, SAKSORD, fold_title, parse_date

_NAME = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
_EARLIEST, _LATEST = 1900, 2198


class Skuleårsnamn(Struct, frozen=True, order=True):
    """A school year by the calendar year it begins in; 0 is one that could not be read.

    As text it is «2026–2027», and `nøkkel` is what files, folders and programs call it.
    """

    nr: int

    def __str__(self) -> str:
        return f"{self.nr:04}–{self.nr + 1:04}"

    @property
    def nøkkel(self) -> str:
        """Write the name with a hyphen, as people type it."""
        return f"{self.nr:04}-{self.nr + 1:04}"

    @property
    def span(self) -> tuple[date, date]:
        """Give the first and last day it may have, from August to July."""
        if not self.nr:
            return date.min, date.max
        return date(self.nr, 8, 1), date(self.nr + 1, 7, 31)

    def covers(self, day: date) -> bool:
        """Tell whether a day lies in the school year, as far as its name tells."""
        first, last = self.span
        return first <= day <= last


def parse_skuleårsnamn(text: str) -> Skuleårsnamn:
    """Read «2028-2029», «2028–2029» or «2028/2029»; ValueError tells what is wrong."""
    match = _NAME.fullmatch(text.strip())
    if not match or int(match[1]) + 1 != int(match[2]):
        raise ValueError(f"«{text}» er ikkje eit skuleår. Skriv det slik: 2026-2027.")
    return make_skuleårsnamn(int(match[1]))


def make_skuleårsnamn(nr: int) -> Skuleårsnamn:
    """Name the school year that begins in a calendar year; ValueError for one out of range."""
    name, first, last = map(Skuleårsnamn, (nr, _EARLIEST, _LATEST))
    if not first <= name <= last:
        raise ValueError(f"Skuleåret {name} er for langt unna. Det må vera frå {first} til {last}.")
    return name


def name_skuleår(day: date) -> Skuleårsnamn:
    """Name the school year that a day belongs to, from August to July."""
    return Skuleårsnamn(day.year if day.month >= 8 else day.year - 1)


class Møtenøkkel(Struct, frozen=True, order=True):
    """What a meeting is known by, whatever happens to it: the day it was first meant for.

    `økt` counts the meetings that a network has on one day, from 1. As text it is «2026-11-25», or
    «2026-11-25-2» for the second.
    """

    dato: date
    økt: int = 1

    @property
    def ending(self) -> str:
        """Give what stands after the day: nothing for the first meeting of it."""
        return f"-{self.økt}" if self.økt > 1 else ""

    def __str__(self) -> str:
        return f"{self.dato.isoformat()}{self.ending}"


_ØKT = re.compile(r"(.+\w)-([1-9]\d?)")
_YEARLESS = re.compile(r"(\d{1,2}\.\s?\d{1,2}|\d{1,2}\.?\s+[^\W\d_]+)\.?")


def parse_day(text: str, year: Skuleårsnamn) -> date:
    """Read a day as people write it; ValueError tells what is wrong.

    One without its year lies in the school year.
    """
    if match := _YEARLESS.fullmatch(text):
        said = f"{match[1]} " if match[1][-1].isalpha() else f"{match[1]}."
        for number in (year.nr, year.nr + 1):
            with suppress(ValueError):
                day = parse_date(f"{said}{number}")
                if year.covers(day):
                    return day
    return parse_date(text)


def parse_møtenøkkel(text: str, read: Callable[[str], date] = parse_date) -> Møtenøkkel:
    """Read a day as people write it, with «-2» after it for its second meeting; else ValueError."""
    if match := _ØKT.fullmatch(text):
        with suppress(ValueError):
            return Møtenøkkel(read(match[1]), int(match[2]))
    return Møtenøkkel(read(text))


class Saksnummer(Struct, frozen=True, order=True):
    """What an item is known by in a network: its number in a calendar year, as «14/26»."""

    år: int
    nr: int

    def __str__(self) -> str:
        return f"{self.nr}/{self.år % 100:02}"


Nummererte = tuple[tuple[Saksnummer, str], ...]
"""Items with numbers, each with its title, folded."""

_NUMBERED = re.compile(rf"(?P<ord>{SAKSORD})?[\W_]*{SAKSNUMMER}", re.IGNORECASE)


def part_saksnummer(text: str, year: int) -> tuple[Saksnummer | None, str, bool]:
    """Part the number that a text begins with from the rest, and tell whether it says «sak».

    Its year is the one given or one beside it; else it is no number of an item.
    """
    if (match := _NUMBERED.match(text)) and int(match["nr"]):
        for near in (year, year - 1, year + 1):
            if str(near).endswith(match["år"]):
                return Saksnummer(near, int(match["nr"])), text[match.end() :], bool(match["ord"])
    return None, text, False


def write_nummererte(saker: Nummererte) -> str:
    """Write numbers and titles on one line, as the list of events keeps them."""
    return ", ".join(f"{nr.nr}/{nr.år} {tittel}".rstrip() for nr, tittel in saker)


def parse_nummererte(text: str) -> Nummererte:
    """Read what `write_nummererte` wrote, as somebody may have mended it."""
    found = filter(None, map(_KEPT.fullmatch, _part_kept(text)))
    return tuple(
        (Saksnummer(int(f"20{m['år']}"[-4:]), int(m["nr"])), fold_title(m["tittel"])) for m in found
    )


def list_unread(text: str) -> list[str]:
    """List what stands among numbers with titles and is none."""
    return [each for each in _part_kept(text) if not _KEPT.fullmatch(each)]


def _part_kept(text: str) -> list[str]:
    """Part numbers with titles at the commas before a number, for titles may have commas too."""
    return [*filter(None, (each.strip(" ,") for each in _BETWEEN.split(text)))]


_BETWEEN = re.compile(rf",(?=\s*(?:{SAKSORD})?\s*\d+\s?/)", re.IGNORECASE)
_KEPT = re.compile(
    rf"(?:{SAKSORD})?\s*0*(?P<nr>[1-9]\d{{0,3}})"
    r"\s?/\s?(?P<år>\d{4}|\d\d)(?!\d)[\W_]*(?P<tittel>.*)",
    re.IGNORECASE | re.DOTALL,
)
