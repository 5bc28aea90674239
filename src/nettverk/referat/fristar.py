"""The day that a deadline names, in the words people write, and what must be told of it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from unicodedata import normalize

from msgspec import Struct

from nettverk.nynorsk import find_month, write_short_date
from nettverk.referat.dagord import (
    DAYS,
    FORMS,
    MONTH_ALONE,
    NEXT,
    WEEKDAY,
    WHOLE_DATE,
    Fristramme,
    find_weekday,
)

_LONGEST = 100
_FAR = timedelta(270)
"""A deadline without a year, so far ahead that it may have been meant for the past."""
_WRITE_SO = "Skriv han slik: 15.12.2026."


class Frist(Struct, frozen=True):
    """The day of a deadline, and what must be told of it, with how it is mended."""

    dag: date | None
    fortald: tuple[str, str] | None = None


def read_frist(text: str, ramme: Fristramme) -> Frist:
    """Read «15.12.», «fre 4/12 kl. 12», «veke 49», «i løpet av november», «til neste møte» …

    Without a year it is the first such day from when it was agreed; a week is its Friday, and of
    some days it is the last. What names no time, names no day, and nothing is told of it.
    """
    bare = _tidy(text)
    # What is longer is a tale; to look for days in it would take its length many times.
    day = _read(bare, ramme) if len(bare) <= _LONGEST else None
    if day is None:
        *_, core = _strip(bare[:_LONGEST])
        # Of the last meeting, nobody may know the next.
        unread = _SIGN.search(bare) and not _AGAIN.match(bare) and not re.fullmatch(NEXT, core)
        told = (f"Fristen «{_line(text)}» er ikkje forstått.", _WRITE_SO)
        return Frist(None, told if unread else None)
    return Frist(day, _doubt(_line(text), bare, day, ramme))


def _doubt(text: str, bare: str, day: date, ramme: Fristramme) -> tuple[str, str] | None:
    """Say what is doubtful about a day that was read."""
    written = write_short_date(day)
    *_, core = _strip(bare)
    said = WEEKDAY.match(core)
    if said and WHOLE_DATE.search(bare) and find_weekday(said["vekedag"]) != day.weekday():
        return f"{written} er ingen {said['vekedag']}: «{text}».", "Rett dagen eller datoen."
    if day < ramme.avtalt:
        return f"Fristen «{text}» er før møtet.", "Rett dagen eller året."
    month = MONTH_ALONE.fullmatch(core)
    ends = (day + timedelta(1)).day == 1
    unsure = (ends and month and find_month(month["månad"])) or (
        day - ramme.avtalt > _FAR and not re.search(r"\d{4}", text)
    )
    if unsure:
        return (
            f"Fristen «{text}» er lesen som {written}.",
            "Skriv dagen og året om det er eit anna.",
        )
    return None


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NO_SIGNS = re.compile("[\u00ad\u2018\u2019\u00b4']")
_END = " .,;:!-"


def _tidy(text: str) -> str:
    """Fold a deadline so that only its words and numbers tell it from another."""
    # Word makes a sign of a fraction: «¼» is «1/4».
    plain = normalize("NFKC", _NO_SIGNS.sub("", text)).replace("\u2044", "/")
    return " ".join(_DASHES.sub("-", plain).casefold().split()).rstrip(_END).lstrip(":-, ")


_BEFORE = re.compile(
    r"(?:(?:ny )?frist(?:en)?\b:?|seinast|senest|inn(?:an|en)|før|til og med|t\.?o\.?m\.?"
    r"|fram til|frem til|til|på|mot|i løpet av|ila\.?|i|utgangen av|slutten av|ultimo|ca\.?|cirka"
    r"|omtrent|rundt|kring|omkring|den|dato|møtet|ferdig|klart?)(?=[\s\d])[\s:]*"
)
_AFTER = re.compile(
    r"[\s,]*(?:(?:innan|innen|før|seinast|senest|til)\s+)?"
    r"(?:kl\.?|klokk[ea]n?)\s*\d{1,2}(?:[.:]?\d{2})?$|[\s,]*før lunsj$"
)
_ASIDE = re.compile(r"\s*\([^()]*\)$")


def _strip(bare: str) -> Iterator[str]:
    """Take away the clock after a day, and one by one the words before it: they change nothing."""
    yield bare
    bare = _AFTER.sub("", bare).rstrip(_END)
    yield bare
    while match := _BEFORE.match(bare):
        bare = bare[match.end() :]
        yield bare


def _read(bare: str, ramme: Fristramme) -> date | None:
    """Read a text with one day in it, or with several parts that all say the same."""
    if (day := _read_part(bare, ramme)) is not None:
        return day
    aside = _ASIDE.sub("", bare)
    if aside != bare:
        return _read(aside, ramme)
    parts = [each for each in re.split(r"[,;]\s", bare) if each]
    if len(parts) < 2:
        return None
    days = {_read_part(each.strip(_END), ramme) for each in parts}
    return days.pop() if len(days) == 1 else None


def _read_part(bare: str, ramme: Fristramme) -> date | None:
    found = (
        reader(match, ramme)
        for text in dict.fromkeys(_strip(bare))
        for pattern, reader in FORMS
        if (match := pattern.fullmatch(text))
    )
    return next((each for each in found if each), None)


_SIGN = re.compile(
    rf"\d|(?:{DAYS})dag|\b(?:vek[ae]|uk[ae]|helga?|jul|nyt?tår|nyår|skules(?:lutt|tart)|påske|pinse|advent|s[ou]mm[ae]r"
    r"|haust|høst|vår|vinter|halvår|kvartal|tertial|semester|månad|måned|morg[oe]n|møte|samling|år\b)"
    rf"|\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)"
)
"""What is about a time, though nobody can say which day it is."""
_AGAIN = re.compile(r"(?:ved |etter )?(?:kvar|hver|alle|årl|dagl|vekentl|ukentl|månadl|månedl)")
