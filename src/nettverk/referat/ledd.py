"""A piece of what stands under «Kven»: whom it means, and what it says beside."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.referat.krets import Krets, Meint, Ordslag
from nettverk.referat.kvenord import BESIDE, LABEL, WITH, is_unknown
from nettverk.referat.slips import find_slip

_WINDOW = 5
"""How many words a name, a role or a school has at most."""
_LONGEST = 40
"""How many words a piece has at most that is read word by word."""
_AT = {"på", "ved", "i", "frå", "fra", "hos", "av", "for", "åt", "som"}
_SOMEONE = {"ein", "en", "éin", "én", "nokon", "noen", "nokre", "to", "tre", "begge"}
_SOMEONE |= {"dei", "de", "den", "vikar", "skulen", "skolen", "skule", "skole"}
"""Words before others that leave it open who is meant."""
_INSTEAD = re.compile(r"\b(?:vikar|vara|stedfortr|stadfortr|i staden|på vegne)", re.IGNORECASE)
_NOUN = re.compile(
    r"\w*(?:l[æe]r[ae]r|leiar|leder|vikar|g[ji]evar|giver|pleiar|pleier|planleggar|planlegger"
    r"|(?:miljø|sosial)arbeid[ae]r|forelder|elever|(?:fag|team|trinn)\w*)",
)
_OFTEN = re.compile(
    r"(?:les|skriv|te?k|tar|har|gir|gjev|ser|legg|set|held|skal|må|bør|kan|vil|får|gjer|gjør|kjem"
    r"|spør|går|bidreg|deltek|deltar)"
    r"|(?:send|svar|lag|meld|prøv|drøft|ordn|følgj?|legg|del|fyll|bidr|gjer|kom|koordin|hent|tenk"
    r"|førebu|forbered|gjennomfør|vurder|kartlegg|rapporter|sjekk|snakk|hold)(?:er|ar|erer)"
)
"""What everybody may be said to do: after «alle», other words that end so are often nouns."""
_DOES = re.compile(
    r"(?:\w{2,}(?:ar|er|år)|\w*(?:tek|tar|skriv|les|gjev|gir|held|kjem|finn|ber|dreg|legg|set|syt)"
    r"|gjer|gjør|har|er|tar|ser|skal|kan|vil|bør|må|får|går|står|ser|spør|syng|ryddar|vel|bed|ordn)"
)


class Ledd(Struct, frozen=True):
    """A piece, the sign before it, whom it means, what it says of them, and what is unclear.

    `rolle` and `skule` are the parts of «rektor Strandvik», that may be said of another too; one
    of `kanskje` is meant, as of two with one name.
    """

    tekst: str
    sign: str = ""
    meint: Meint | None = None
    rolle: Meint | None = None
    skule: Meint | None = None
    kanskje: Meint | None = None
    merknad: str = ""
    uklart: tuple[str, ...] = ()

    @property
    def slag(self) -> Ordslag | None:
        """Tell what it says of whom it means."""
        return self.meint.slag if self.meint else None

    @property
    def folk(self) -> tuple[str, ...]:
        """Name those whom it means."""
        return self.meint.folk if self.meint else ()

    @property
    def is_plain(self) -> bool:
        """Tell whether it says nothing but whom it means."""
        return bool(self.meint) and not self.merknad and not self.uklart


class _Ord(Struct, frozen=True):
    """A word or some, and whom they mean."""

    tekst: str
    meint: Meint | None = None

    @property
    def is_at(self) -> bool:
        return not self.meint and self.tekst.casefold() in _AT


def read_piece(text: str, sign: str, krets: Krets) -> Iterator[Ledd]:
    """Read a piece as it is; else part it at «med», or where a sentence ends."""
    whole = _judge(text, sign, krets)
    if WITH.search(text) and not whole.is_plain:
        yield from _part_helpers(whole, krets)
        return
    sentences = [_judge(each, "," if n else sign, krets) for n, each in _number(text)]
    good = whole.uklart and len(sentences) > 1 and all(each.meint for each in sentences)
    yield from sentences if good else _list_side_by_side(whole, krets)


def _number(text: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(each.strip(" .") for each in re.split(r"\.\s", text) if each.strip(" ."))


def _part_helpers(whole: Ledd, krets: Krets) -> Iterator[Ledd]:
    """Read «Kari saman med Per»; who helps and is not called, stands with how."""
    before, how, after = WITH.split(whole.tekst, maxsplit=1)
    leads = _judge(before, whole.sign, krets)
    helps = _judge(after, "og", krets)
    alone = not before or leads.is_plain or (not leads.uklart and _is_outsider(leads))
    if not alone:
        yield whole if whole.uklart else replace(whole, uklart=_doubt(whole, krets))
        return
    if before:
        yield leads
    name = helps if helps.meint else replace(helps, tekst=f"{how} {after}", sign=",")
    yield replace(
        name, uklart=(f"{how} {after}",) if helps.uklart and not helps.meint else name.uklart
    )


def _is_outsider(ledd: Ledd) -> bool:
    words = ledd.tekst.split()
    return not ledd.meint and (len(words) == 1 or ledd.tekst[:1].isupper())


def _doubt(whole: Ledd, krets: Krets) -> tuple[str, ...]:
    found = _scan(whole.tekst, krets)
    return (whole.tekst,) if any(each.meint for each in found) else ()


def _list_side_by_side(whole: Ledd, krets: Krets) -> Iterator[Ledd]:
    """Part names that stand with nothing between, where initials or whole names leave no doubt."""
    found = _scan(whole.tekst, krets) if whole.uklart else []
    sure = (each.tekst.isupper() or " " in each.tekst for each in found)
    if len(found) > 1 and all(sure) and all(_is_one(each.meint) for each in found):
        for number, each in enumerate(found):
            yield Ledd(each.tekst, "og" if number else whole.sign, each.meint)
    else:
        yield whole


def _is_one(meint: Meint | None) -> bool:
    if meint is None or meint.slag is not Ordslag.NAMN:
        return False
    return not meint.tvil and len(meint.folk) == 1


def _judge(text: str, sign: str, krets: Krets) -> Ledd:
    """Read a piece that is one: its words may all say who, or also what they do."""
    if is_unknown(text.rstrip("? ") or text):
        return Ledd(text, sign, uklart=(text,))
    bare = _drop_label(text)
    sure = bare.rstrip("? ")
    found = _scan(sure, krets)
    ledd = _judge_words(Ledd(bare, sign), found, krets)
    unsure = sure != bare and any(each.meint for each in found)
    return replace(ledd, uklart=ledd.uklart or (text,)) if unsure else ledd


def _drop_label(text: str) -> str:
    bare = text
    while (label := LABEL.match(bare)) and label.end() < len(bare):
        bare = bare[label.end() :]
    return bare


def _judge_words(ledd: Ledd, found: Sequence[_Ord], krets: Krets) -> Ledd:
    says = [each.meint for each in found if each.meint]
    first_other = next(
        (n for n, each in enumerate(found) if not each.meint and not each.is_at), None
    )
    if not says:
        return replace(ledd, uklart=find_slip(ledd.tekst, krets))
    if first_other is None:
        return _join(ledd, says, found)
    return _judge_sentence(ledd, found, first_other, krets)


def _join(ledd: Ledd, says: Sequence[Meint], found: Sequence[_Ord]) -> Ledd:
    """Keep those whom all the words mean: «rektor på Strandvik»; none, or more, is unclear."""
    both: Meint | None = says[0]
    for each in says[1:]:
        both = both and both.meet(each)
    stray = found[-1].is_at or found[0].is_at
    if not both or stray or both.tvil:
        named = next((each for each in says if _is_one(each)), None)
        other = len({each.folk for each in says if each.slag is Ordslag.NAMN}) > 1
        one_of = both if both and both.tvil else None
        return replace(ledd, meint=None if other else named, kanskje=one_of, uklart=(ledd.tekst,))
    rolle = next((each for each in says if each.slag is Ordslag.ROLLE), None)
    skule = next((each for each in says if each.slag is Ordslag.SKULE), None)
    at = (rolle, skule) if rolle and skule else (None, None)
    return replace(ledd, meint=both, rolle=at[0], skule=at[1])


def _judge_sentence(ledd: Ledd, found: Sequence[_Ord], at: int, krets: Krets) -> Ledd:
    """Read «Kari ringer PPT»: who does it comes first, and nobody who was called after."""
    while at and found[at - 1].is_at:
        at -= 1
    subject = [each.meint for each in found[:at] if each.meint]
    word, rest = found[at].tekst, found[at:]
    note = " ".join(each.tekst for each in rest)
    others = any(each.meint and each.meint.slag is Ordslag.NAMN for each in rest)
    whom = _join(Ledd(ledd.tekst, ledd.sign), subject, found[:at]) if subject else None
    does = whom and (_does(word, whom) or (not others and BESIDE.fullmatch(note)))
    if whom and whom.meint and not whom.uklart and does:
        said = (ledd.tekst,) if others or _INSTEAD.search(note) else ()
        return replace(whom, merknad=note, uklart=said)
    strange = " ".join(each.tekst for each in found if not each.meint and each.tekst[0].isupper())
    told = _may_concern(found) or (strange and find_slip(strange, krets))
    return replace(ledd, uklart=(ledd.tekst,) if told else ())


def _does(word: str, whom: Ledd) -> bool:
    if word.casefold() != word:
        return False
    if whom.slag is Ordslag.ALLE:
        return bool(_OFTEN.fullmatch(word)) and not _NOUN.fullmatch(word)
    return bool(_DOES.fullmatch(word)) and not _NOUN.fullmatch(word)


def _may_concern(found: Sequence[_Ord]) -> bool:
    """Tell whether words that are not understood may concern somebody who was called."""
    slags = [each.meint.slag for each in found if each.meint]
    somebody = any(each.tekst.casefold() in _SOMEONE for each in found)
    if Ordslag.NAMN in slags:
        return True
    if slags[0] is Ordslag.ALLE and found[0].meint:
        return any(each.tekst.casefold() == "som" or each.meint for each in found[1:])
    if Ordslag.SKULE in slags:
        outside = found[0].meint is None and found[-1].meint is not None and found[-2].is_at
        return not outside or somebody or not found[0].tekst[:1].islower()
    return somebody


def _scan(text: str, krets: Krets) -> list[_Ord]:
    """Find the words that mean somebody who was called, the longest first."""
    words = [each.strip(",;!:") or each for each in text.split()]
    found: list[_Ord] = []
    at = 0
    while at < len(words):
        longest = min(_WINDOW if at < _LONGEST else 1, len(words) - at)
        for length in range(longest, 0, -1):
            each = " ".join(words[at : at + length])
            meint = krets.find(each)
            if meint and (length > 1 or _is_whole(each, meint, found)):
                break
        else:
            each, meint, length = words[at], None, 1
        found.append(_Ord(each, meint))
        at += length
    return found


def _is_whole(word: str, meint: Meint, found: Sequence[_Ord]) -> bool:
    """Tell a name from a small word: «per» is one only where a name would stand."""
    if meint.slag is not Ordslag.NAMN or not word.islower() or not found:
        return True
    return bool(found[-1].meint) or found[-1].is_at
