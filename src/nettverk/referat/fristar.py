"""The day that a deadline names, in the words people write, and what must be told of it."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from unicodedata import normalize

from msgspec import Struct

from nettverk.nynorsk import VEKEDAGAR, find_month, write_short_date
from nettverk.referat.dagord import (
    DAY_NAME,
    DAYS,
    FORMS,
    NEXT,
    WHOLE_DATE,
    Fristramme,
    find_weekday,
)
from nettverk.referat.periodar import MONTH_ALONE, PERIODS, find_before

_LONGEST = 100
_FAR = timedelta(270)
"""A deadline without a year, so far ahead that it may have been meant for the past."""
_TOO_FAR = timedelta(3 * 365)
"""So far ahead that the year is rather a slip."""
_SAYS_END = re.compile(r".*\b(?:utgangen|slutten|ut|ultimo)\b")
_ANY_DAY = re.compile(rf"\b{DAY_NAME}\b")
_WRITE_SO = "Skriv han slik: 15.12.2026."


class Frist(Struct, frozen=True):
    """The day of a deadline, and what must be told of it, with how it is mended."""

    dag: date | None
    fortald: tuple[str, str] | None = None


def read_frist(text: str, ramme: Fristramme, kva: str = "") -> Frist:
    """Read «15.12.», «fre 4/12 kl. 12», «veke 49», «i løpet av november», «til neste møte» …

    Without a year it is the first such day from when it was agreed; a week is its Friday, and of
    some days it is the last. What names no time, names no day, and nothing is told of it. What is
    told names the action, `kva`.
    """
    bare = _tidy(text)
    said = f"«{_line(text)}»{kva and f' ved «{kva}»'}"
    # What is longer is a tale; to look for days in it would take its length many times.
    day = _read(bare, ramme) if 0 < len(bare) <= _LONGEST else None
    if day is None:
        *_, core = _strip(bare[:_LONGEST])
        # Of the last meeting, nobody may know the next.
        unread = _SIGN.search(bare) and not _AGAIN.match(bare) and not re.fullmatch(NEXT, core)
        told = (f"Fristen {said} er ikkje forstått.", _WRITE_SO)
        return Frist(None, told if unread else None)
    return Frist(day, _doubt(said, bare, day, ramme))


def _doubt(frist: str, bare: str, day: date, ramme: Fristramme) -> tuple[str, str] | None:
    """Say what is doubtful about a day that was read."""
    written = write_short_date(day)
    *_, core = _strip(bare)
    *_, said = (None, *_ANY_DAY.finditer(core))
    if said and WHOLE_DATE.search(bare) and find_weekday(said[0]) != day.weekday():
        return f"{written} er ingen {said[0]}: {frist}.", "Rett dagen eller datoen."
    if day < ramme.avtalt:
        return f"Fristen {frist} er før møtet.", "Rett dagen eller året."
    month = MONTH_ALONE.fullmatch(core)
    ends = day.day == monthrange(day.year, day.month)[1] and not _SAYS_END.match(bare)
    far = day - ramme.avtalt
    unsure = (
        (ends and month and find_month(month["månad"]))
        or far > _TOO_FAR
        or (far > _FAR and not re.search(r"\d{4}", bare))
    )
    if unsure:
        return (
            f"Fristen {frist} er lesen som {written}.",
            "Skriv dagen og året om det er ein annan.",
        )
    return None


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NO_SIGNS = re.compile("[\u00ad\u2018\u2019\u00b4']")
_END = " .,;:!-"


_SHORT = dict(
    zip(("ma", "ty", "on", "to", "fr", "la", "sø", "ti"), (*VEKEDAGAR, "tysdag"), strict=True)
)
_SHORT_DAY = re.compile(rf"\b({'|'.join(_SHORT)})\.?(?= (?:den |d\. ?)?\d{{1,2}}\s?[./-]\s?\d)")
_SLIPS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        ("[\u2190-\u27bf\ufe0f\U0001f300-\U0001faff*]", " "),
        (r"(?<=dag)(?=\d)", " "),
        (r"(?<=\d)\s+\.\s*(?=\d)|\.{2,}", "."),
        (r"^\(([^()]*)\)$", r"\1"),
    )
)
"""Pictures, blanks and points too few or too many, and brackets around it all."""


def _tidy(text: str) -> str:
    """Fold a deadline so that only its words and numbers tell it from another."""
    # Word makes a sign of a fraction: «¼» is «1/4».
    plain = normalize("NFKC", _NO_SIGNS.sub("", text)).replace("\u2044", "/")
    plain = _DASHES.sub("-", plain).casefold()
    for pattern, sign in _SLIPS:
        plain = pattern.sub(sign, plain)
    plain = " ".join(plain.split()).rstrip(_END).lstrip(":-, ")
    return _SHORT_DAY.sub(lambda said: _SHORT[said[1]], plain)


_BEFORE = re.compile(
    r"(?:(?:ny |svar)?frist(?:en)?\b|seinast|senest|helst|uts[ea]tt(?: til)?|inn(?:an|en)|før"
    r"|til og med|t\.?o\.?m\.?|i (?:forkant av|god tid før)|fram til|frem til|til|på|mot|i løpet av"
    r"|ila\.?|i|ut(?:gangen av)?|slutten av|ultimo|ca\.?|cirka|omtrent|rundt|kring|omkring|den|d\."
    r"|dato|møtet|ferdig|klart?|(?:kl\.?|klokk[ea]n?) ?\d{1,2}(?:[.:]\d{2})?)(?=[\s\d:])[\s:]*"
)
_CLOCK = r"(?:kl\.?|klokk[ea]n?)\s*\d{1,2}(?:[.:]?\d{2})?|\d{1,2}:\d{2}|\d{1,2}[.]\d{2}(?=\s*-)"
_AFTER = re.compile(
    rf"[\s,]*(?:(?:innan|innen|før|seinast|senest|til)\s+)?(?:{_CLOCK})"
    r"(?:\s*-\s*\d{1,2}(?:[.:]\d{2})?)?$"
    r"|[\s,]*(?:før|innan|innen) (?:lunsj|\d{1,2})$|[\s,]*ved arbeidsdagens slutt$"
    r"|(?<!\bi)\s(?:på )?(?:morg(?:on|en)|f[øo]re?middag|ettermiddag|kveld)(?:en)?$|\stidl[ei]g$"
)
_FILLING = re.compile(
    r"snarast|snarest|asap|så (?:snart|fort|tidl[ei]g) (?:som|det) .*"
    r"|.*\b(?:helst|mogleg|mulig)\b.*"
)
"""What stands beside a day, and tells of no other."""
_ASIDE = re.compile(r"^(?P<før>.*\S)\s*\((?P<i>[^()]*)\)$")


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
    aside = _ASIDE.match(bare)
    parts = [aside["før"], aside["i"]] if aside else re.split(r"[,;]\s|\s/\s", bare)
    timed = [each.strip(_END) for each in parts if not _FILLING.fullmatch(each.strip(_END))]
    if len(parts) < 2 or not timed:
        return None
    return _read_joint(timed, ramme)


def _read_joint(parts: Sequence[str], ramme: Fristramme) -> date | None:
    """Read parts of a time, as «veke 48» and «fredag», or parts that are about the same day."""
    whole = (" ".join(each) for each in dict.fromkeys((tuple(parts), tuple(parts[::-1]))))
    for each in whole:
        if (day := _read_part(each, ramme)) is not None:
            return day
    days = [_read_part(each, ramme) for each in parts]
    weeks = {each and each.isocalendar()[:2] for each in days}
    named = [day for day, each in zip(days, parts, strict=True) if not _WEEK.search(each)]
    same = len({*days}) == 1 or (len(weeks) == len({*named}) == 1)
    return (named or days)[0] if same else None


def _read_part(bare: str, ramme: Fristramme) -> date | None:
    if (before := _BEFORE_TIME.fullmatch(bare)) and (day := find_before(before[1], ramme)):
        return day
    turned = _DAY_AFTER.fullmatch(bare)
    texts = [*_strip(bare), *(_strip(f"{turned[2]} {turned[1]}") if turned else ())]
    found = (
        reader(match, ramme)
        for text in dict.fromkeys(texts)
        for pattern, reader in _FORMS
        if (match := pattern.fullmatch(text))
    )
    return next((each for each in found if each), None)


_WEEK = re.compile(r"(?:vek[ae]|uk[ae]|vk|\b[vu])\.?\s*\d")
_DAY_AFTER = re.compile(rf"(.*\d.*|.*(?:vek|uk)[ae]n?),? ({DAY_NAME}\.?)")
_FORMS = (*FORMS, *PERIODS)
_BEFORE_TIME = re.compile(r"(?:(?:seinast|senest) )?(?:før|i forkant av) (.*)")


_SIGN = re.compile(
    rf"\d|(?:{DAYS})dag|\b(?:vek[ae]|uk[ae]|helga?|romjul|jul(?:a(?:ft\w*)?|e\w*)?\b|nyttår|nyår|årsskift"
    r"|påske|pinse|advent|sk[uo]le(?:slutt|start|år)|sumar|halvår|kvartal|tertial|semester"
    r"|(?:s[ou]mm[ae]r|haust|høst|vår|vinter)(?:en|a|s?(?:feri|part|semester|halv|fri)\w*)?\b"
    r"|månad|måned|morg[oe]n|møte(?!vert|lei|led)|samling|i går|kveld|året|år\b)"
    r"|\b(?:(?:jan(?:uar)?|mars|mai|jun[iy]?|jul[iy]?)\b"
    r"|(?:feb|apr|aug|sep|okt|nov|des)(?:\.|/|-|[a-z]{2,6}|$))"
)
"""What is about a time, though nobody can say which day it is."""
_OPENS = re.compile(
    r"(?:(?:ny|svar)?frist(?:en)?|seinast|senest|helst|uts[ea]tt|inn[ae]n|før|til|ila|i|ut|ca|om"
    r"|på|mot|over|frå|fra|etter|ikk?j?e|den|denne|dette|neste|løpet|utgangen|slutten|midten|ultimo"
    r"|primo|medio|cirka|omtrent|rundt|(?:om)?kring|ved|[ft]\.?o\.?m|kl|klokk[ea]n?|(?:opp)?start\w*"
    r"|b(?:yrj|egynn)\w+|tid(?:leg|lig)\w*|sei?nt|f[øy]rst\w*|siste|halvdel(?:en)?"
    r"|kom(?:m?ande|mende))\.?",
    re.IGNORECASE,
)
"""Words that a time may begin with, beside those that are about one."""
_SOON = re.compile(r"snara?st|fortl[øa]pande|løp[ae]nde|asap|straks|omg[åa]ande", re.IGNORECASE)
_AT_EACH = re.compile(r"\b(?:alle|kvart?|hvert?)\s+$", re.IGNORECASE)
_MANY = re.compile(r"(?:møt|samling|vek|uk|dag|m[åa]n|år|halvår|semester)", re.IGNORECASE)
"""What comes again: «alle møte», where everybody at 15.12. are people."""
_INSIDE = re.compile(
    r"av|og|med|god|tid|forkant|nr\.?|par|e[in]n?|eit|et|to|tre|fire|fem|seks|det|dei",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w.]+")


def find_time(text: str) -> int:
    """Find where the time begins that a text ends with; without one it is where the text ends."""
    begins, is_time = len(text), False
    for word in reversed([*_WORD.finditer(text, max(0, len(text) - _LONGEST))]):
        says_time = bool(_SIGN.match(word[0].casefold()) or _SOON.fullmatch(word[0]))
        if says_time or _OPENS.fullmatch(word[0]):
            begins, is_time = word.start(), is_time or says_time
        elif not _INSIDE.fullmatch(word[0]):
            break
    again = _AT_EACH.search(text[:begins]) if is_time and _MANY.match(text[begins:]) else None
    return again.start() if again else begins if is_time else len(text)


_AGAIN = re.compile(r"(?:ved |etter )?(?:kvar|hver|alle|årl|dagl|vekentl|ukentl|månadl|månedl)")
