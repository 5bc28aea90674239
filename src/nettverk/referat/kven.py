"""Who is meant by what stands under «Kven» in minutes, and whom nobody can know."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.nynorsk import fold, write_list
from nettverk.suggest import ALIKE, closest

_BETWEEN = re.compile(
    r"\s*[,;/+&\n]\s*(?:og\s+)?|\s+(?:og|samt|-|–)\s+"
    r"|(\s+(?:eller|(?:saman |sammen )?med)\s+|\s+m\.?/\s*)",
    re.IGNORECASE,
)
"""What stands between names; words that say how people are in it are kept."""
_HOW = re.compile(r"(?:eller|(?:saman |sammen )?med|m\.?/)\s*", re.IGNORECASE)
_VED = re.compile(r"(?:^|(?<=[,;+&\n]))[^,;+&\n]*\bv(?:ed)?/\s*", re.IGNORECASE)
_BEFORE = re.compile(r"(?:ansvar(?:leg|lig)?|kven)\s*:\s*|@", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:m\.? ?fl|med fleire|m\.m)\.?$", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_ALL = re.compile(
    r"me|vi|oss|nettverket|skul[ea]ne|heile? (?:nettverket|gruppa)|hele (?:nettverket|gruppen)"
    r"|kvar (?:skule|ein)|(?:me |vi )?alle(?: (?:saman|sammen|sk[ou]l\w+|med\w+|delt\w+))?",
    re.IGNORECASE,
)
_WHO = re.compile(r"n\. ?n|nn|eg|jeg|meg|du|han|ho|hun|dei|\?+", re.IGNORECASE)
_LEADS = re.compile(r"(?:nettverks|møte)?(?:leiar|leder)(?:en|e|ane|ne)?|referent(?:en)?")
_SHORTEST = 4
"""How many letters a title has at least."""
_ENDING = re.compile(r"(?:ar|ane|er|ene|en|a)$")


class Kalla(Struct, frozen=True):
    """Somebody who was called; one who meets for no school is of the arbeidsgruppe."""

    namn: str
    rolle: str = ""
    skule: str = ""


class Krets(Struct, frozen=True):
    """Those who may be meant in the minutes of a meeting; `verten` and `neste_vert` are skular."""

    folk: tuple[Kalla, ...] = ()
    leiarar: tuple[str, ...] = ()
    verten: str = ""
    neste_vert: str = ""

    def among(self, called: Sequence[str]) -> "Krets":
        """Keep those whom the minutes name as called, where they name any: others came later."""
        known = {each.namn: each for each in self.folk}
        people = tuple(known.get(each, Kalla(each)) for each in called)
        return replace(self, folk=people) if called else self

    def list_of(self, skule: str) -> tuple[str, ...]:
        """Name who answers for a school: the first who meets for it."""
        return tuple(each.namn for each in self.folk if each.skule == skule)[:1] if skule else ()


class Kven(Struct, frozen=True):
    """Who is meant, each with the whole name, and the words that nobody can know."""

    namn: str
    uklart: tuple[str, ...] = ()


def read_kven(written: str, krets: Krets) -> Kven:
    """Read «Kari og Per», «KS/PL», «rektorane», «verten» or «Bjørkelia v/ Kari».

    Who is nobody of those called, as «PPT», stays as written, and so does everybody.
    """
    bare = _BEFORE.sub("", " ".join(written.split(" "))).strip()
    if not bare.strip(" -–—") or says_all(bare):
        return Kven(" ".join(written.split()))
    found = [(each, _find(each, krets)) for each in _list_parts(bare) if each]
    unclear = tuple(each for each, names in found if not names and _is_unclear(each, krets))
    if not any(names for _, names in found):
        return Kven(" ".join(written.split()), unclear)
    named = _drop_qualifying(found, krets)
    helped = [each for each in named if _HOW.match(each)]
    return Kven(", ".join(named) if helped else write_list(named), unclear)


def says_all(kven: str) -> bool:
    """Tell whether a text means everybody in the network."""
    return any(_ALL.fullmatch(each.rstrip(" .!:")) for each in (kven, *_list_parts(kven)))


def _list_parts(text: str) -> Iterator[str]:
    """Part a text at what stands between names; what is in brackets stands alone."""
    asides = _ASIDE.findall(text)
    parts = _BETWEEN.split(_VED.sub("", _ASIDE.sub("", text)))
    for how, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        yield f"{(how or '').strip()} {_MORE.sub('', part)}".strip(" .:!")
    yield from (f"({each})" for each in asides)


def _drop_qualifying(found: Sequence[tuple[str, tuple[str, ...]]], krets: Krets) -> list[str]:
    """List the names once; a school, a title or what is in brackets may say more of a name."""
    skular = {each.namn: each.skule for each in krets.folk}
    titles = {each.namn: {fold(each.rolle), *fold(each.rolle).split()} for each in krets.folk}
    people = [name for part, names in found for name in names if not _is_skule(part, krets)]
    named: list[str] = []
    for part, names in found:
        aside = part.startswith("(")
        at_skule = {skular.get(each) for each in people}
        if _is_skule(part, krets) and at_skule & {skular.get(each) for each in names}:
            continue
        if named and fold(part) in titles.get(named[-1], ()):
            continue
        # In brackets stands a name more, or a word about the one before.
        more = tuple(each for each in names if not aside or _means(part.strip("()"), each))
        named += more or ([] if aside else [part])
    return list(dict.fromkeys(named))


def _find(part: str, krets: Krets) -> tuple[str, ...]:
    """Find those whom a word or two mean: by name, by role, by school."""
    bare = _HOW.sub("", part.strip("() "), count=1)
    if _WHO.fullmatch(bare):
        return ()
    return (
        _find_person(bare, krets)
        or _find_rolle(fold(bare), krets)
        or krets.list_of(_find_skule(bare, krets))
        or _find_with_title(bare, krets)
        or _find_initials(bare, krets)
    )


def _find_person(bare: str, krets: Krets) -> tuple[str, ...]:
    found = list(dict.fromkeys(each.namn for each in krets.folk if _means(bare, each.namn)))
    return tuple(found) if len(found) == 1 else ()


def _means(word: str, name: str) -> bool:
    """Tell whether a word may mean a person; initials begin with a capital."""
    initials = "".join(each[0] for each in re.split(r"[\s-]", name) if each)
    spaced = re.sub(r"(?<=[a-zæøåáé])(?=[A-ZÆØÅ])", " ", word)
    short = len(word) > 1 and word[0].isupper() and word.casefold() == initials.casefold()
    return short or bool({word.casefold(), spaced.casefold()} & {*_list_forms(name)})


def _list_forms(name: str) -> Iterator[str]:
    """Give the ways a name is written: all of it, a first or last name, and with one initial."""
    words = name.casefold().split() or [name or "-"]
    first, last = words[0], words[-1]
    yield from (name.casefold(), first, last, f"{first} {last}", f"{first[0]}. {last}")
    yield from (f"{first} {last[0]}", f"{first} {last[0]}.", f"{first[0]} {last}")
    yield from (f"{first} {each[0]}. {last}" for each in words[1:-1])


def _find_rolle(folded: str, krets: Krets) -> tuple[str, ...]:
    """Find who has a role in the meeting, or a title at school."""
    if _LEADS.fullmatch(folded):
        return krets.leiarar
    if folded in {"verten", "vert", "vertsskulen", "vertskulen"}:
        return krets.list_of(krets.verten)
    if folded in {"neste vert", "neste vertsskule"}:
        return krets.list_of(krets.neste_vert)
    if folded in {"arbeidsgruppa", "arbeidsgruppen"}:
        return tuple(each.namn for each in krets.folk if not each.skule)
    wanted = _list_stems(folded.removeprefix("alle "))
    titled = (each for each in krets.folk if wanted & _list_titles(each))
    return tuple(dict.fromkeys(each.namn for each in titled))


def _list_titles(kalla: Kalla) -> set[str]:
    title = fold(kalla.rolle)
    return {stem for word in (title, *title.split()) for stem in _list_stems(word)}


def _list_stems(word: str) -> set[str]:
    """List a title as it is, and without the ending it may have."""
    return {each for each in (word, _ENDING.sub("", word)) if len(each) >= _SHORTEST}


def _find_skule(bare: str, krets: Krets) -> str:
    """Find the one school that a word or two begin the name of."""
    skular = dict.fromkeys(each.skule for each in krets.folk if each.skule)
    found = [each for each in skular if f"{each} ".casefold().startswith(f"{bare.casefold()} ")]
    return found[0] if len(found) == 1 else ""


def _is_skule(part: str, krets: Krets) -> bool:
    return bool(_find_skule(part.strip("() "), krets))


def _find_with_title(bare: str, krets: Krets) -> tuple[str, ...]:
    """Find a name or a school after a title: «rektor Kari», «rektor Strandvik»."""
    title, _, rest = bare.partition(" ")
    known = _LEADS.fullmatch(fold(title)) or any(
        _list_stems(fold(title)) & _list_titles(each) for each in krets.folk
    )
    if not rest or not known:
        return ()
    return _find_person(rest, krets) or krets.list_of(_find_skule(rest, krets))


def _find_initials(bare: str, krets: Krets) -> tuple[str, ...]:
    """Find several by their initials alone: «KS PL»."""
    words = bare.split()
    found = [_find_person(each, krets) for each in words if each.isupper() and len(each) > 1]
    return tuple(name for each in found for name in each) if len(found) == len(words) > 1 else ()


def _is_unclear(part: str, krets: Krets) -> bool:
    """Tell whether a word stands for somebody nobody knows, or is a slip of a name."""
    bare = part.strip("() ")
    known = [form for each in krets.folk for form in (each.namn, *each.namn.split())]
    return bool(_WHO.fullmatch(bare)) or bool(closest(bare, known, ALIKE))
