"""What the name of an event in a skulerute means, in nynorsk or bokmål."""

import re
from enum import Enum, auto
from unicodedata import normalize


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
_OF_SCHOOL = re.compile(r"elev|skule|lærar|lærer|ferie")
_NOTICE = re.compile(r"\bpåmelding|\bfrist\b|^sfo\b")


def classify(name: str) -> Slag:
    """Tell what an event is by its name; what is not understood is something else."""
    text = fold_name(name)
    if _FIRST.match(text):
        return Slag.FØRSTE_DAG
    if _LAST.match(text):
        return Slag.SISTE_DAG
    if _NOTICE.search(text) or ("sfo" in text and not _OF_SCHOOL.search(text)):
        return Slag.ANNA
    if _SUMMER.search(text):
        return Slag.ANNA if _AROUND.search(text) else Slag.SOMMARFERIE
    is_break = _BREAK.search(text) and not _AROUND.search(text)
    return Slag.FRI if is_break or _FREE.search(text) else Slag.ANNA


def fold_name(name: str) -> str:
    """Write a name in nynorsk and small letters, without what it says of the SFO."""
    text = " ".join(normalize("NFKC", name).casefold().split())
    for bokmål, nynorsk in _BOKMÅL:
        text = text.replace(bokmål, nynorsk)
    return _SFO_OPEN.sub(" ", text).strip()
