"""The text of a skulerute, and what the names of its events mean, in nynorsk or bokmål."""

import re
from collections.abc import Iterable
from enum import Enum, auto
from unicodedata import normalize

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.model.skulerute import DAY, Fridagar, each_day, is_weekday

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode_text(data: bytes) -> str:
    """Decode a file, without the signs that nobody sees and our own files cannot hold."""
    text = normalize("NFC", _decode(data))
    return CONTROLS.sub("", ILLEGAL.sub("", text))


def _decode(data: bytes) -> str:
    """Decode as UTF-16 where the file says so, else UTF-8, else the encoding of older Windows."""
    if encoding := _MARKS.get(data[:2]):
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class Slag(Enum):
    """What an event is."""

    FØRSTE_DAG = auto()
    SISTE_DAG = auto()
    SOMMARFERIE = auto()
    FRI = auto()
    ANNA = auto()


_BOKMÅL = (("skole", "skule"), ("sommer", "sommar"), ("høst", "haust"), ("fyrste", "første"))
_SFO_OPEN = re.compile(r"[(,–-]?\s*\bsfo\b[^,.)]*\b(?:open|ope|opi|åpen|åpent|ordinær)\b\)?")
_IN_SUMMER = r"(?!.*\b(?:før|etter|til)\b(?!.*sommar))"
_FIRST = re.compile(
    rf"{_IN_SUMMER}.*(?:\b(?:første|1\.)\s*(?:elev|skule)dag|\bskulestart"
    r"|\bskuleåret (?:startar|byrjar|starter|begynner))"
)
_LAST = re.compile(rf"{_IN_SUMMER}.*(?:\bsiste\s*(?:elev|skule)dag|\bskuleslutt|\bskuleåret slutt)")
_SUMMER = re.compile(r"\bsommar(?:ferie|fri)")
_FREE = re.compile(
    r"\b(?:elev|skule|undervisnings)?fri(?:dag\w*)?\b|planlegg?ings?dag|\bplandag|\bkursdag"
    r"|\bavspasering|\binneklemt?d?\b|\bstudiedag"
)
_BREAK = re.compile(r"(?:haust|vinter|jule|påske|pinse)ferie|^ferie\b")
_AROUND = re.compile(r"\b(?:før|etter)\b")
_OF_SKULE = re.compile(r"elev|skule|lærar|lærer|ferie")
_PÅMELDING = re.compile(r"\bpåmelding|\bfrist\b|^sfo\b")


def classify(name: str) -> Slag:
    """Tell what an event is by its name; what is not understood is something else."""
    text = _fold_name(name)
    if _FIRST.match(text):
        return Slag.FØRSTE_DAG
    if _LAST.match(text):
        return Slag.SISTE_DAG
    if _PÅMELDING.search(text) or ("sfo" in text and not _OF_SKULE.search(text)):
        return Slag.ANNA
    if _SUMMER.search(text):
        return Slag.ANNA if _AROUND.search(text) else Slag.SOMMARFERIE
    is_break = _BREAK.search(text) and not _AROUND.search(text)
    return Slag.FRI if is_break or _FREE.search(text) else Slag.ANNA


def _fold_name(name: str) -> str:
    """Write a name in nynorsk and small letters, without what it says of the SFO."""
    text = " ".join(normalize("NFKC", name).casefold().split())
    for bokmål, nynorsk in _BOKMÅL:
        text = text.replace(bokmål, nynorsk)
    return _SFO_OPEN.sub(" ", text).strip()


_NAMES = {
    "jul": "Juleferie",
    "haust": "Haustferie",
    "vinter": "Vinterferie",
    "påske": "Påskeferie",
}
_SEASON = rf"(?P<season>{'|'.join(_NAMES)})"
_LAST_BEFORE = re.compile(rf"\bsiste\s*(?:elev|skule)?dag\b.*\bfør\s+{_SEASON}")
_FIRST_AFTER = re.compile(rf"\b(?:første|1\.)\s*(?:elev|skule)?dag\b.*\better\s+{_SEASON}")


def find_between(events: Iterable[Fridagar]) -> dict[Fridagar, tuple[Fridagar, Fridagar]]:
    """Find the breaks that lie between two school days, each with the events of those days."""
    last: dict[str, Fridagar] = {}
    first: dict[str, Fridagar] = {}
    for event in events:
        for side, pattern in ((last, _LAST_BEFORE), (first, _FIRST_AFTER)):
            if match := pattern.search(_fold_name(event.namn)):
                side[match["season"]] = event
    pairs = [(_NAMES[each], last[each], first[each]) for each in last if each in first]
    return {
        Fridagar(name, days[0], days[-1]): (one, other)
        for name, one, other in pairs
        if (days := [*filter(is_weekday, each_day(one.til + DAY, other.frå - DAY))])
    }
