"""What the label of an event in a skulerute means for pupils, in nynorsk, bokmål or English."""

import re
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.reading.skulerute.labels import SEASONS, Merkelapp, Merkelappdel, read_label


class Slag(Enum):
    """What an event is."""

    FØRSTE_DAG = auto()
    SISTE_DAG = auto()
    SOMMARFERIE = auto()
    FRI = auto()
    ANNA = auto()


class Side(Enum):
    """On which side of a break a school day is."""

    FØR = auto()
    ETTER = auto()


class Meining(Struct, frozen=True):
    """What a label means: of a school day beside a break, the side, and the break if it is named.

    `pause` is «ferie» where it says that there is a break, but not which.
    """

    slag: Slag
    side: Side | None = None
    pause: str = ""


_NOTHING = Meining(Slag.ANNA)
_FREE = re.compile(
    r"\b(?:elev|skule|undervisnings|jule|romjuls|haust|vinter|påske|lang)?fri(?:e|tt|dag\w*)?\b"
    r"(?P<rest>.*)"
)
_BOUND = re.compile(
    r"(?:for|i|på|til|etter|før|og|eller|frå|fra|pga|grunna|heile?|hele|også|òg|dag\w*|elev\w*"
    r"|skul\w*|barnehage\w*|sfo\w*|alle|jul\w*|påske\w*|haust\w*|vinter\w*|pinse\w*|høgtidsdag"
    r"|planlegg\w*|val\w*dag\w*)\b|\W*$"
)
_PLANNING = (
    r"planlegging|\bp(?:lan|-)dag|\b(?:kurs|studie|lærings|utviklings)dag|lærarstemne"
    r"|\bavspasering|\binn?e?klemt?d?\b|klemmedag|\bskule- og \S*fri\b"
    r"|\bikkje (?:skule|undervisning|skuledag|elevar)\b"
)
_BREAK = (
    r"\b(?:haust|vinter|(?:rom)?juls?e?|påske|pinse|nyttårs)ferie(?!-)|^ferie(?:dag\w*)?\b"
    r"|\b(?:jule?|nyttårs|påske)(?:aft|kveld)|^(?:(?:rom)?jul|påsk|pins)(?:a|e|en)?(?: og nyttår)?$"
)
_HOLIDAY = (
    r"høgtidsdag(?!-)|høytidsdag|hell?i[gd]+dag|heilagdag|himm?el\w*fart|helgetorsdag"
    # That of another people or country is a day of school.
    r"|grunnlovsdag|(?:^|\b(?:nor(?:ges|egs|sk|ske)|vår|fri|mai|og) )nasjonaldag|^nyttår$"
    r"|skjærtorsdag|langfredag"
)
_OFF = re.compile(f"{_PLANNING}|{_BREAK}|{_HOLIDAY}")
_STAFF = re.compile(r"\b(?:lærar|tilsett|ansatt|personal|kollegi|assistent)\w*|arbeidsdag")
_STAFF_OFF = re.compile(r"\b(?:kurs|fag|felles)dag")
_CLOSED = re.compile(r"\b(?:stengt?|stengde)\b")
_TIED = re.compile(
    r"påmelding|\bfrist\b|søknad|\bslutt\b.*ferie|ferie\w* (?:start|slutt|beg[iy]n|byrj)"
    r"|\breis|reise\b|departure"
)
_AROUND = re.compile(r"\b(?:før|etter|til)\b.*(?:ferie|sommar)")
_SKULE = re.compile(
    r"(?<!siste )(?<!første )(?<!ikkje )\b(?:har|vanleg|vanlig|ordinær\w*|alternativ|er det)\b"
    r"(?: (?:vanleg|vanlig|ordinær\w*|heil|hel|full))? skule(?:dag)?\b(?! ?fri)"
    r"|skule\w* (?:som|har) vanl|^skuledag(?!\w| fri)|er på skulen|\bhalv\w* planlegg"
)
_NEGATED = re.compile(r"\bikkje\b.*(?:fri|planlegging|plandag|ferie|avspaser|stengt)")
_DAY = r"(?:elev|skule|undervisnings)dag"
_BARE_DAY = r"dag(?:en)?(?=$|\W*$| (?:før|etter|for elev|for skul|i skul|på skul|med skule))"
_BEGINS = r"(?:startar|starter|byrjar|begynner|byrjer|tek til|tar til)"
_FIRST = re.compile(
    rf"\bførste (?:\w+ )?{_DAY}|\bførste {_BARE_DAY}|\bskule(?:års)?-?(?:start|oppstart|byrjing)\b"
    rf"|\b(?:skulen|skulane|skuleåret|undervisninga|undervisningen|elevane|elevene) {_BEGINS}"
    r"|^oppstart$|^oppstart\b.*(?:\bskule(?:n|år|året)?\b|elev|vg\b|etter )"
    r"|\bskule- og \S*start\b|\bundervisningsstart"
)
_LAST = re.compile(
    rf"\bsiste (?:\w+ )?{_DAY}|\bsiste {_BARE_DAY}|\bskule(?:års)?-?(?:slutt|avslutning)\b"
    r"|\b(?:skulen|skulane|skuleåret|undervisninga|undervisningen) (?:sluttar|slutter|er slutt)"
)
_FIRST_SLIP = re.compile(rf"\bførst {_DAY}")
_SEASON = re.compile(
    rf"\b(?:før|etter|over|til|for)\s+(?P<season>{'|'.join(SEASONS)}|nyttår|ferie)"
)
BREAKS = {
    "jul": "Juleferie",
    "haust": "Haustferie",
    "vinter": "Vinterferie",
    "påske": "Påskeferie",
    "pinse": "Pinseferie",
    "sommar": "Sommarferie",
}
_CALLED = re.compile(rf"(?:rom)?({'|'.join(BREAKS)})s?e?ferie")
_EARLY = 11
"""The first day of August when teachers may plan a school year; others do so before."""
_IN_SUMMER = frozenset({5, 6, 7, 8, 9})


def classify(name: str) -> Slag:
    """Tell what an event is by its label; what is not understood is something else."""
    return read_meining(name).slag


@lru_cache(1_000)
def read_meining(name: str) -> Meining:
    """Tell what a label means; the first part that says something decides, brackets last."""
    label = read_label(name)
    if _CLOSED.match(label.tekst):
        return _NOTHING
    found = (_judge(each, label) for each in label.ledd)
    said = [each for each in found if each]
    if any(each is _NOTHING for each in said):
        return _NOTHING
    if not said:
        return _judge_slip(label)
    pause = next((each.pause for each in said if each.slag is Slag.FRI and each.pause), "")
    return replace(said[0], pause=pause) if said[0].slag is Slag.FRI else said[0]


def name_nynorsk(name: str) -> str:
    """Call a break by its nynorsk name, whatever it is called; all else by its label."""
    match = _CALLED.match(read_label(name).tekst)
    is_off = match and read_meining(name).slag in {Slag.FRI, Slag.SOMMARFERIE}
    return BREAKS[match[1]] if match and is_off else name


def _judge(ledd: Merkelappdel, label: Merkelapp) -> Meining | None:
    """Judge one part; None where it says nothing of whether pupils have school."""
    text = ledd.tekst
    if ledd.berre_andre or _TIED.search(text):
        return None
    by_staff = bool(_STAFF.search(text)) and not re.search(r"\belev", text)
    for pattern, side in ((_FIRST, Side.ETTER), (_LAST, Side.FØR)):
        if pattern.search(text):
            return None if by_staff else _judge_side(side, label)
    if _SKULE.search(text) or _NEGATED.search(text):
        return _NOTHING
    if _is_before_start(label) and not ledd.elevar:
        return None
    return _judge_off(ledd, by_staff=by_staff)


def _is_before_start(label: Merkelapp) -> bool:
    """Tell whether a label names a day when no teacher works: it is one of the SFO's own."""
    return label.månad == 7 or (label.månad == 8 and label.dag < _EARLY)


def _judge_off(ledd: Merkelappdel, *, by_staff: bool) -> Meining | None:
    text = ledd.tekst
    around = _AROUND.search(text)
    if re.search(r"\bsommar(?:ferie|fri)|^sommar$", text):
        return None if around else Meining(Slag.SOMMARFERIE, pause="sommar")
    free = _FREE.search(text)
    is_free = free and _BOUND.match(free["rest"].lstrip())
    off = _OFF.search(text)
    is_off = off and not (around and "ferie" in off[0])
    closed = ledd.elevar and _CLOSED.search(text)
    staff = by_staff and _STAFF_OFF.search(text)
    if not (is_free or is_off or closed or staff):
        return None
    return Meining(Slag.FRI, pause=_find_season(text))


def _find_season(text: str) -> str:
    match = re.search(rf"\b(?:rom)?({'|'.join(SEASONS)}|nyttår)", text)
    return match[1].replace("nyttår", "jul") if match else ""


def _judge_side(side: Side, label: Merkelapp) -> Meining:
    """Tell which break a school day is beside, of which its label may say nothing."""
    match = _SEASON.search(label.tekst)
    pause = match["season"] if match else ""
    pause = {"nyttår": "jul"}.get(pause, pause)
    month = label.månad or (1 if label.år and side is Side.ETTER else 0)
    if not pause and month and month not in _IN_SUMMER:
        pause = "jul" if month in {12, 1} else "ferie"
    if pause in {"", "sommar"} or (pause == "ferie" and side is Side.FØR and not month):
        slag = Slag.FØRSTE_DAG if side is Side.ETTER else Slag.SISTE_DAG
        return Meining(slag, side, pause)
    return Meining(Slag.ANNA, side, pause)


def _judge_slip(label: Merkelapp) -> Meining:
    """See a school day after a break in a label that nothing else is understood of."""
    is_slip = any(_FIRST_SLIP.search(each.tekst) for each in label.ledd)
    return Meining(Slag.ANNA, Side.ETTER, "ferie") if is_slip else _NOTHING
