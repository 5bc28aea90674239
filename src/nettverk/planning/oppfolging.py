"""What was agreed and what became of it: an action lives until somebody says it is over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.planning.mote import Møte

Referata = Sequence[tuple[Møte, Referat]]
"""A network's filled-in minutes, in time order."""

_BETWEEN = re.compile(r"(\s*[,;/+&]\s*(?:og\s+)?|\s+og\s+)")
EVERYBODY = frozenset({"alle", "alle saman", "me", "oss", "nettverket"})
_NOBODY = EVERYBODY | {"eg", "meg", "du", "han", "ho", "dei"}
"""Words that are no short form of anybody's name, whatever initials people have."""


def write_out_names(written: str, names: Iterable[str]) -> str:
    """Write out the names of those meant; a word that fits nobody, or several, stays as it is."""
    known = list(dict.fromkeys(names))
    return "".join(_name(word, known) for word in _BETWEEN.split(written))


def list_names(written: str) -> frozenset[str]:
    """List those named, folded, so that «Per og Kari» are the same as «Kari, Per»."""
    return frozenset(each.strip().casefold() for each in _BETWEEN.split(written)[::2])


def _name(word: str, known: list[str]) -> str:
    bare = word.partition(" (")[0].strip()
    if not bare or bare.casefold() in _NOBODY:
        return word
    found = [name for name in known if _means(bare, name)]
    return found[0] if len(found) == 1 else word


def _means(word: str, name: str) -> bool:
    """Tell whether a word may mean a person; initials are written in capitals."""
    initials = "".join(each[0] for each in name.split()).upper()
    return word.casefold() in _short_forms(name) or (len(word) > 1 and word == initials)


def _short_forms(name: str) -> Iterator[str]:
    """Give the ways a name is written: all of it, a first or last name, and with one initial."""
    words = name.casefold().split()
    first, last = words[0], words[-1]
    yield from (name.casefold(), first, last, f"{first} {last}", f"{words[0][0]}. {last}")
    yield from (f"{first} {last[0]}", f"{first} {last[0]}.")


class Oppfølging(Struct, frozen=True):
    """An action, the day it was agreed, and what the minutes of a later day said of it.

    Without `status` nobody has said that it is done or dropped; `sagt` is the day of the status.
    """

    avtale: Avtale
    avtalt: date
    status: Status | None = None
    sagt: date | None = None

    @property
    def open(self) -> bool:
        """Tell whether the action lives on."""
        return self.status in {None, Status.IKKJE_GJORT}

    def is_overdue(self, day: date) -> bool:
        """Tell whether an open action should have been done before a day."""
        frist = self.avtale.fristdato
        return self.open and frist is not None and frist < day


class Register(Struct, frozen=True):
    """Every action of a network; `ukjende` are answers about none that was open, with their day."""

    alle: tuple[Oppfølging, ...] = ()
    ukjende: tuple[tuple[date, Svar], ...] = ()

    @property
    def opne(self) -> tuple[Oppfølging, ...]:
        """List the actions that live on."""
        return tuple(each for each in self.alle if each.open)


def follow_up(referata: Iterable[tuple[date, Referat]]) -> Register:
    """Follow every action through a network's minutes, given in time order."""
    oppfølgingar: list[Oppfølging] = []
    ukjende: list[tuple[date, Svar]] = []
    for day, referat in referata:
        waiting = [number for number, each in enumerate(oppfølgingar) if each.open]
        for svar in referat.svar:
            number = _find(oppfølgingar, waiting, svar.kva, svar.kven)
            if number is None:
                ukjende.append((day, svar))
            else:
                waiting.remove(number)
                oppfølgingar[number] = _answer(oppfølgingar[number], svar, day)
        earlier = len(oppfølgingar)
        for avtale in referat.avtalar:
            _agree(oppfølgingar, earlier, avtale, day)
    return Register(tuple(oppfølgingar), tuple(ukjende))


def _answer(oppfølging: Oppfølging, svar: Svar, day: date) -> Oppfølging:
    """Note what became of an action, and whom and what day it has been given anew."""
    avtale = oppfølging.avtale
    if svar.kven:
        avtale = replace(avtale, kven=svar.kven)
    if svar.frist and (svar.fristdato is None or svar.fristdato != avtale.fristdato):
        avtale = replace(avtale, frist=svar.frist, fristdato=svar.fristdato)
    oppfølging = replace(oppfølging, avtale=avtale)
    return replace(oppfølging, status=svar.status, sagt=day) if svar.status else oppfølging


def _agree(oppfølgingar: list[Oppfølging], earlier: int, avtale: Avtale, day: date) -> None:
    """Add an action; one from an earlier meeting that still lives only gets the new deadline."""
    for number, each in enumerate(oppfølgingar[:earlier]):
        if each.open and _same(each.avtale, avtale.kva, avtale.kven):
            again = avtale if avtale.frist else each.avtale
            oppfølgingar[number] = replace(each, avtale=again, status=None, sagt=None)
            return
    oppfølgingar.append(Oppfølging(avtale, day))


def _find(oppfølgingar: list[Oppfølging], waiting: list[int], kva: str, kven: str) -> int | None:
    """Find the open action that is meant: by what and who, else by what where one alone fits."""
    both = [number for number in waiting if _same(oppfølgingar[number].avtale, kva, kven)]
    same = [number for number in waiting if _fold(oppfølgingar[number].avtale.kva) == _fold(kva)]
    if both:
        return both[0]
    return same[0] if len(same) == 1 else None


def _same(avtale: Avtale, kva: str, kven: str) -> bool:
    return _fold(avtale.kva) == _fold(kva) and list_names(avtale.kven) == list_names(kven)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
