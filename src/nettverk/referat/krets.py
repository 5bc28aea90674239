"""Those who may be meant in minutes, and the ways each of them is written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.nynorsk import write_number
from nettverk.referat.kvenord import NUMBER, is_all

_SHORTEST = 4
"""How many letters a title has at least."""
_CUT = 3
"""How many letters a word that is cut has at most, or before its full stop at least."""
_ENDING = re.compile(r"(?:ar|ane|er|ene|ne|en|e|a|gruppa|gruppen|kollegiet|teamet)$")
_LEADS = re.compile(r"(?:nettverks|møte)?leiar(?:en|ar|ane|ne|e)?|(referent(?:en)?)")
_VERT = re.compile(
    r"(neste )?(?:møte)?(?:vert(?:en|skap(?:et)?|s?(?:kaps)?s?kul(?:e|en)|srektor(?:en)?)?)"
)
_GROUP = re.compile(r"(?:(?:den )?sentrale )?arb(?:eids)?\.? ?gr(?:upp(?:a|e|en))?\.?")
_KIND = re.compile(r"[\s-]*((?:barne|ungdoms|b|u)?s?kul(?:e|en))$")
_QUANTITY = re.compile(
    rf"(?:(?:alle|samtlege|samtlige|dei|de|begge)(?: dei| de)?(?: ({NUMBER}))?"
    r"|heile|hele|våre|kvar|hver|den enkelte|den einskild[ae]|kvar einskild|hver enkelt)\s+"
)
_PLURAL = re.compile(rf"(?:(?P<begge>begge|alle|dei)(?: ({NUMBER}))? )?(?P<namn>\w+)ane")
"""More than one of one name: «dei to Kariane»."""


class Ordslag(IntEnum):
    """What a word says of whom it means: the least says most."""

    NAMN = 1
    ROLLE = 2
    SKULE = 3
    ALLE = 4


class Kalla(Struct, frozen=True):
    """Somebody who was called; one who meets for no school is of the arbeidsgruppe."""

    namn: str
    rolle: str = ""
    skule: str = ""


class Meint(Struct, frozen=True):
    """Those whom a word may mean.

    `laus` are words, as «leiar», that another may be; with `tvil` one of them is meant.
    """

    slag: Ordslag
    folk: tuple[str, ...]
    laus: bool = False
    fleirtal: bool = False
    tvil: bool = False

    def meet(self, other: "Meint") -> "Meint | None":
        """Keep those whom both words mean; the one that says most of who it is, goes first."""
        first, second = sorted((self, other), key=lambda each: each.slag)
        both = tuple(each for each in first.folk if each in second.folk)
        if not both and first.slag is Ordslag.NAMN and second.laus:
            return first
        doubtful = (self.tvil or other.tvil) and len(both) > 1
        return replace(first, folk=both, tvil=doubtful) if both else None


class Krets(Struct, frozen=True):
    """Those who may be meant in the minutes of a meeting; `verten` and `neste_vert` are skular.

    `andre` are those whom the minutes do not name as called, and who are meant by name or school.
    """

    folk: tuple[Kalla, ...] = ()
    leiarar: tuple[str, ...] = ()
    verten: str = ""
    neste_vert: str = ""
    andre: "Krets | None" = None

    def among(self, called: Sequence[str]) -> "Krets":
        """Set those first whom the minutes name as called, if any: others may have come later."""
        known = {each.namn: each for each in self.folk}
        people = tuple(known.get(each, Kalla(each)) for each in called)
        rest = Krets(tuple(each for each in self.folk if each not in people))
        return replace(self, folk=people, andre=rest) if called else self

    def write_name(self, written: str) -> str:
        """Write the whole name of who stands in the table; of others it stays as it is written."""
        name = " ".join(written.partition(" (")[0].split())
        found = None if name in self.everybody else self._find_person(name.replace(",", ""))
        return found.folk[0] if found and len(found.folk) == 1 else name

    @property
    def everybody(self) -> tuple[str, ...]:
        """Name all of them."""
        return tuple(dict.fromkeys(each.namn for each in self.folk))

    def list_of(self, skule: str) -> tuple[str, ...]:
        """Name those who meet for a school."""
        return tuple(each.namn for each in self.folk if each.skule == skule) if skule else ()

    def find(self, words: str) -> Meint | None:
        """Find those whom a word or some mean as a whole: by name, by role, by school."""
        short = _list_initials(self).get(words.casefold(), ()) if words.isupper() else ()
        if short and is_all(words):
            return Meint(Ordslag.NAMN, short, tvil=True)
        return (
            self._find_rolle(words)
            or (Meint(Ordslag.ALLE, self.everybody) if is_all(words) else None)
            or self.find_named(words)
            or (self.andre.find_named(words) if self.andre else None)
        )

    def find_named(self, words: str) -> Meint | None:
        """Find those whom words name, or whose school they do."""
        return self._find_person(words) or self._find_namesakes(words) or self._find_skule(words)

    def _find_person(self, words: str) -> Meint | None:
        bare = words.replace(".", "").rstrip(" :")
        spaced = re.sub(r"(?<=[a-zæøåáé])(?=[A-ZÆØÅ])", " ", bare)
        names = _list_forms(self)
        found = names.get(bare.casefold()) or names.get(spaced.casefold())
        if bare[:1].isupper():
            found = found or _list_initials(self).get(bare.casefold())
        return Meint(Ordslag.NAMN, found, tvil=len(found) > 1) if found else None

    def _find_namesakes(self, words: str) -> Meint | None:
        said = _PLURAL.fullmatch(words.casefold())
        found = _list_forms(self).get(said["namn"], ()) if said else ()
        count = said and ("2" if said["begge"] == "begge" else said[2])
        right = not count or count in {str(len(found)), write_number(len(found))}
        return Meint(Ordslag.NAMN, found, tvil=not right) if len(found) > 1 else None

    def _find_rolle(self, words: str) -> Meint | None:
        """Find who has a role in the meeting, or a title at school."""
        folded = _write_nynorsk(words)
        quantity = _QUANTITY.match(folded)
        found = self._find_title(folded[quantity.end() :] if quantity else folded)
        if not found or not quantity:
            return found
        if found.laus:
            return None
        count = "2" if quantity[0].startswith("begge") else quantity[1]
        right = {str(len(found.folk)), write_number(len(found.folk))}
        return found if found.slag is Ordslag.ROLLE and (not count or count in right) else None

    def _find_title(self, word: str) -> Meint | None:
        if _is_word(word, _LEADS, ("nettverksleiar", "nettverksleiaren")):
            many = word.endswith(("ar", "ane", "ne"))
            return _mean(Ordslag.ROLLE, self.leiarar, laus=True, fleirtal=many)
        if vert := _VERT.fullmatch(word):
            return _mean(Ordslag.SKULE, self.list_of(self.neste_vert if vert[1] else self.verten))
        if _GROUP.fullmatch(word):
            return _mean(Ordslag.SKULE, (each.namn for each in self.folk if not each.skule))
        titled = _list_titled(self).get(word, ())
        if not titled and "." in word:
            titled = tuple(
                name
                for title, names in _list_titled(self).items()
                if _is_word(word, None, (title,))
                for name in names
            )
        if not titled:
            titled = _list_titled(self).get(_ENDING.sub("", word), ())
        many = bool(re.search(r"(?:ar|ane|ene|erne|gruppa|gruppen|kollegiet|teamet)$", word))
        return _mean(Ordslag.ROLLE, titled, fleirtal=many)

    def _find_skule(self, words: str) -> Meint | None:
        """Find the school that words name, whole or in short; a short name may be of several."""
        written = _fold_skule(words)
        skular = dict.fromkeys(each.skule for each in self.folk if each.skule)
        whole = [each for each in skular if _fold_skule(each) == written]
        found = whole or _list_skular(self).get(written, ())
        folk = tuple(name for each in found for name in self.list_of(each))
        return Meint(Ordslag.SKULE, folk, tvil=len(found) > 1) if folk else None


def _write_nynorsk(words: str) -> str:
    """Fold a word, and write «leder» and «skole» as nynorsk does; the full stop of a cut stays."""
    kept = " ".join(re.sub(r"[^\w\s.]+", " ", words.casefold()).split())
    return re.sub(r"skol(?=e|ar)", "skul", re.sub(r"leder", "leiar", kept)).rstrip(":")


@lru_cache(maxsize=16)
def list_called_words(krets: Krets) -> tuple[str, ...]:
    """List the words a slip may be of: names whole and in parts, schools and titles."""
    names = [
        form for each in krets.folk for form in (each.namn, *re.split(r"[\s-]", each.namn)) if form
    ]
    whole = [each for each in _list_skular(krets) if len(each) > _SHORTEST]
    skular = [*whole, *(word for each in whole for word in _KIND.sub("", each).split())]
    return tuple(dict.fromkeys([*names, *skular, *_list_titled(krets)]))


def _mean(
    slag: Ordslag, folk: Iterable[str], *, laus: bool = False, fleirtal: bool = False
) -> Meint | None:
    named = tuple(dict.fromkeys(folk))
    return Meint(slag, named, laus, fleirtal) if named else None


def _is_word(word: str, pattern: re.Pattern[str] | None, words: Iterable[str]) -> bool:
    """Tell whether a word is one of some, whole or cut at a full stop: «insp.», «arb.gruppa»."""
    if pattern and pattern.fullmatch(word):
        return True
    start, stop, end = word.partition(".")
    return (
        bool(stop)
        and len(start) >= _CUT
        and any(each.startswith(start) and each.endswith(end.strip()) for each in words)
    )


@lru_cache(maxsize=16)
def _list_forms(krets: Krets) -> dict[str, tuple[str, ...]]:
    """List every way the names are written, without full stops, with those who are written so."""
    return _gather((form, each) for each in krets.everybody for form in _write_forms(each))


@lru_cache(maxsize=16)
def _list_initials(krets: Krets) -> dict[str, tuple[str, ...]]:
    found = ((_write_initials(each), each) for each in krets.everybody)
    return _gather((short, each) for short, each in found if len(short) > 1)


@lru_cache(maxsize=16)
def _list_titled(krets: Krets) -> dict[str, tuple[str, ...]]:
    """List the titles, whole and word by word, with those who have them."""
    return _gather(
        (word, each.namn)
        for each in krets.folk
        for title in [_write_nynorsk(each.rolle)]
        for word in (title, *title.split())
        for word in (word, _ENDING.sub("", word))
        if len(word) >= _SHORTEST
    )


@lru_cache(maxsize=16)
def _list_skular(krets: Krets) -> dict[str, tuple[str, ...]]:
    """List the ways each school is written: whole, by its first words, and as «Åsen skule»."""
    skular = dict.fromkeys(each.skule for each in krets.folk if each.skule)
    return _gather((form, each) for each in skular for form in _write_skule(each))


def _write_skule(skule: str) -> Iterator[str]:
    whole = _fold_skule(skule)
    words = whole.split()
    core = _KIND.sub("", whole)
    yield from (" ".join(words[:length]) for length in range(1, len(words) + 1))
    yield from (
        f"{core}{between}{end}" for between in (" ", "", "s") for end in ("skule", "skulen")
    )


def _fold_skule(words: str) -> str:
    plain = " ".join(_write_nynorsk(words.replace("-", " ")).split())
    return re.sub(
        r"\b(b|u)\.? ?skule", lambda f: {"b": "barne", "u": "ungdoms"}[f[1]] + "skule", plain
    )


def _gather(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for form, name in pairs:
        found.setdefault(form, {})[name] = None
    return {form: (*names,) for form, names in found.items()}


def _write_initials(name: str) -> str:
    return "".join(each[0] for each in re.split(r"[\s-]", name.casefold()) if each)


def _write_forms(name: str) -> Iterator[str]:
    """Give the ways a name is written: all of it, a first or last name, and with one initial."""
    whole = name.casefold().replace(".", "")
    words = whole.split() or [name or "-"]
    first, *_, last = [*words, words[-1]]
    yield from (whole, whole.replace("-", " "), first, last, f"{first} {last}", f"{last} {first}")
    yield from (f"{first[0]} {last}", f"{last} {first[0]}", f"{first} {last[0]}")
    yield from (f"{first} {each[0]} {last}" for each in words[1:-1])
    yield from (" ".join(words[:length]) for length in range(2, len(words)))
