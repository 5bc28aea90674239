"""The label of an event as parts that can be understood one by one, whoever has written it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from unicodedata import normalize

from msgspec import Struct

from nettverk.nynorsk import MÅNADER, find_month

_LONGEST = 300
"""How much of a label is read: more than any has, and too little to take long."""
SEASONS = ("jul", "haust", "vinter", "påske", "sommar")
_SEASON = rf"(?:{'|'.join((*SEASONS, 'pinse'))})"
_ENGLISH = {
    r"first": "første",
    r"last": "siste",
    r"before": "før",
    r"after": "etter",
    r"christmas": "jul",
    r"easter": "påske",
    r"autumn|fall": "haust",
    r"summer": "sommar",
    r"winter": "vinter",
    r"vacation|holidays?|break": "ferie",
    r"no\s(?:school|classes|lessons)": "ingen skule",
    r"school\sday|day\sof\sschool": "skuledag",
    r"schools?": "skule",
    r"days?\soff": "fridag",
    r"planning\sday": "planleggingsdag",
    r"students|pupils": "elevar",
    r"(1|17)(?:st|th)(?: of)? may": r"\1. mai",
    r"day": "dag",
}
_SAME = {
    **{rf"\b(?:{english})\b": norsk for english, norsk in _ENGLISH.items()},
    r"skole": "skule",
    r"\båpen skule\b": "sfo",
    r"sommer": "sommar",
    r"høst": "haust",
    r"lærer": "lærar",
    r"\b(?:fyrste|føste)\b": "første",
    r"\bjol(?=\b|e)": "jul",
    r"\bpåsk(?:a|en|i)\b": "påske",
    r"\b(?:nytt?[- ]?år|nyttårsskiftet)\b": "nyttår",
    r"\b(?:ikke|ingen|inga)\b": "ikkje",
    r"\bnon-": "ikkje ",
    r"planl(?:egg(?:j?ings?|j?)|\.\s?)-?dag": "planleggingsdag",
    r"\bplan-?dag": "plandag",
    r"\b(første|siste)(?=(?:elev|skule|undervisnings)?dag)": r"\1 ",
    r"\b1\.\s*(?=(?:elev|skule|undervisnings)?dag)": "første ",
    r"\bjule?[\s-]*(?=ferie|fri\b)": "jule",
    rf"\b({_SEASON})[\s-]+(?=ferie|fri\b)": r"\1",
    r"(?<!\d)(?:1|17)\.?\s*mai\b": "høgtidsdag",
    r"\b(?:\d\.?|første|andre)\s*(?:jule|påske|pinse|nyttårs)dag": "høgtidsdag",
    rf"\b({_SEASON})e?ferie\w*\s+(?:er\s+)?(?:slutt|ferdig|over)\w*": r"etter \1",
    r"\bkr(?:isti)?\.?\s*(?:h\w*\.?\s*f\w*\.?|him\w+)\s*(?:dag\w*)?": "høgtidsdag",
    r"\bbh\b": "barnehage",
    r"\boff\.": "offentleg ",
    r"\bfri (?:(?:frå|fra|etter) )?kl\b": "sluttar kl",
    r"\bf(?:or)?\.?\s?o\.?\s?m\b\.?|\bt\.?\s?o\.?\s?m\b\.?|\b(?:fra|frå|til) og med\b": " ",
}
"""What is written in several ways, and the one way it is understood."""
_VOCABULARY = (
    *("planleggingsdag", "planleggingsdagar", "plandagar", "studiedag", "avspasering", "inneklemt"),
    *("haustferie", "høstferie", "vinterferie", "juleferie", "påskeferie", "sommarferie"),
    *("elevfri", "skulefri", "fridagar", "skuledag", "skulestart", "skuleslutt"),
    *("høgtidsdag", "heilagdag", "barnehage"),
)
_RIGHT = re.compile(
    r"(?:haust|vinter|jule|påske|sommar)ferie\w*|planleggingsdag\w*|skule(?:dag|start|slutt|fri)\w*"
    r"|elevfri\w*|fridag\w*|barnehage\w*|fagdag\w*|plandag\w*"
)
_ALIKE = 0.86
_WORD = re.compile(r"[^\W\d_]{8,}|\w*[^\W\d_]\w{7,}")
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "des")
_MONTH = rf"(?:{'|'.join((*MÅNADER, *_SHORT))})"
_DATED = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.?\s*(?P<named>{_MONTH})\b|\.\s?(?P<number>1[0-2]|0?[1-9])\b(?!\.?\d{{3,}}))"
)
_YEAR = re.compile(r"dag(?:en)? (20\d\d)\W*$")
_TIMES = re.compile(
    rf"\b(?:man|mån|tirs|tys|ons|tors|fre|laur|lør|søn|sun)dag\b|\b\d{{1,2}}\.?\s*{_MONTH}\b\.?"
    r"|\b(?:uke|veke)r?\b|\bu(?=\d)|\bkl\b\.?|\d[\d.:/]*|\b(?:januar|februar|mars|april|juni|juli"
    r"|august|september|oktober|november|desember)\b"
)
_BRACKETS = re.compile(r"[(\[]([^)\]]*)(?:[)\]]|$)")
_SPLIT = re.compile(r"\s*[;:/.,!|*]\s*|\s+[-–—]+\s*|[-–—]+\s+(?!og\b)")
_NOT_OTHERS = re.compile(
    r"\b(?:gjeld\w*|men|og)?\s*(?:ikkje|utan|unntatt|unnateke|bortsett frå|bortsett fra)\s+"
    r"(?:for |i |på )*\w*(?:sfo|barnehag)\w*(?:\s+(?:og|eller)\s+\w*(?:sfo|barnehag)\w*)*"
)
_OTHERS = re.compile(r"\b[\w-]*(?:sfo|barnehag|kulturskule|førskule)\w*|\baks\b")
_PUPILS = (
    r"\belev(?:ar|ane|er|ene|anes|enes)?\b|\b(?:barne|ungdoms|grunn)?skul(?:e|en|ar|ane|er|ene|eår(?:et)?)\b"
    r"|\b(?:kurs)?deltak\w+|\b(?:vgs|vg\d?)\b|\bklass\w+|\balle\b"
)
_OURS = re.compile(rf"{_PUPILS}|\belev|\bskule(?:fri|dag|start|slutt)")
_FILLING = re.compile(
    r"\b(?:for|i|på|ved|og|den|det|dei|de|òg|også|samt|gjeld\w*|berre|bare|kun)\b|\W|\d"
)
_SUBJECTS = re.compile(rf"(?:{_OTHERS.pattern}|{_PUPILS})")


class Merkelappdel(Struct, frozen=True):
    """A part of a label: what it says, and whom it speaks of."""

    tekst: str

    @property
    def elevar(self) -> bool:
        """Tell whether it names pupils or their school."""
        return bool(_OURS.search(self.tekst))

    @property
    def berre_andre(self) -> bool:
        """Tell whether it speaks of the SFO, the kindergarten and such, and not of pupils."""
        return bool(_OTHERS.search(self.tekst)) and not self.elevar


class Merkelapp(Struct, frozen=True):
    """A label: its parts, those in brackets last, and the day, month and year it names, or 0."""

    tekst: str
    ledd: tuple[Merkelappdel, ...]
    dag: int = 0
    månad: int = 0
    år: int = 0


def read_label(name: str) -> Merkelapp:
    """Part a label, with one way to write each word and without its days and clocks."""
    text = " ".join(normalize("NFKC", name[:_LONGEST]).casefold().split())
    for pattern, same in _SAME.items():
        text = re.sub(pattern, same, text)
    dated = _DATED.search(text)
    year = _YEAR.search(text)
    text = _WORD.sub(_mend_slip, text).replace("høst", "haust")
    plain = _NOT_OTHERS.sub(" ", _TIMES.sub(" ", text))
    outside = _BRACKETS.sub(" . ", plain)
    parts = [
        *_split(outside),
        *(each for inner in _BRACKETS.findall(plain) for each in _split(inner)),
    ]
    return Merkelapp(
        plain,
        tuple(map(Merkelappdel, _join_subjects(parts))),
        int(dated["day"]) if dated else 0,
        _find_month(dated) if dated else 0,
        int(year[1]) if year else 0,
    )


def _mend_slip(match: re.Match[str]) -> str:
    word = match[0]
    if _RIGHT.search(word):
        return word
    return next(iter(get_close_matches(word, _VOCABULARY, n=1, cutoff=_ALIKE)), word)


def _find_month(dated: re.Match[str]) -> int:
    return int(dated["number"]) if dated["number"] else find_month(dated["named"])


def _split(text: str) -> Iterator[str]:
    yield from (part for each in _SPLIT.split(text) if (part := " ".join(each.split())))


def _join_subjects(parts: list[str]) -> list[str]:
    """Let a part that only names somebody belong to what is said before it, or else after it."""
    joined: list[str] = []
    waiting = ""
    for part in parts:
        names = _SUBJECTS.search(part)
        if not names or _FILLING.sub("", _SUBJECTS.sub("", part)):
            joined.append(f"{waiting} {part}".strip())
            waiting = ""
        elif joined:
            joined[-1] += f" {part}"
        else:
            waiting += f" {part}"
    return [*joined, waiting.strip()] if waiting.strip() else joined
