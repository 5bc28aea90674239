"""What was agreed and what became of it: it lives until somebody says that it is over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.noklar import Møtenøkkel
from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.planning.mote import Møte

Referata = Sequence[tuple[Møte, Referat]]
"""A network's filled-in minutes, in time order."""

_BETWEEN = re.compile(r"\s*[,;/+&]\s*(?:og\s+)?|\s+(?:og|eller)\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_NOTHING = Referat()
_LEIAR = "nettverksleiar"
"""Who sees to changes and input; whoever it is that year."""


def list_names(written: str) -> frozenset[str]:
    """List those named, folded, so that «Per og Kari» are the same as «Kari, Per».

    It parts what was carried, where each name is whole; what they do stands in brackets after.
    """
    named = _BETWEEN.split(_ASIDE.sub("", written))
    return frozenset(each.strip().casefold() for each in named)


class Oppfølgingsslag(StrEnum):
    """What is followed: an action, an agreed change to the meetings, input to their template."""

    AVTALE = "avtale"
    ENDRING = "endring"
    INNSPEL = "innspel"


class Oppfølging(Struct, frozen=True):
    """What was agreed, on what day, and what the minutes of a later day said of it.

    Without `status` nobody has said that it is done or dropped; `sagt` is the day of the status.
    """

    avtale: Avtale
    avtalt: date
    status: Status | None = None
    sagt: date | None = None
    slag: Oppfølgingsslag = Oppfølgingsslag.AVTALE

    @property
    def open(self) -> bool:
        """Tell whether it lives on."""
        return self.status in {None, Status.IKKJE_GJORT}

    @property
    def is_avtale(self) -> bool:
        """Tell an action from a change or input, which the network leader sees to."""
        return self.slag is Oppfølgingsslag.AVTALE

    def is_called(self, kva: str) -> bool:
        """Tell whether a text names it: a change may have its kind before it."""
        forms = {self.avtale.kva}
        forms |= set() if self.is_avtale else {f"{self.slag}: {self.avtale.kva}"}
        return _fold(kva) in map(_fold, forms)

    def is_overdue(self, day: date) -> bool:
        """Tell whether an open action should have been done before a day."""
        frist = self.avtale.fristdato
        return self.open and frist is not None and frist < day


class Register(Struct, frozen=True):
    """All that is followed; `ukjende` are answers about none that was open, with their day."""

    alle: tuple[Oppfølging, ...] = ()
    ukjende: tuple[tuple[date, Svar], ...] = ()

    @property
    def opne(self) -> tuple[Oppfølging, ...]:
        """List the actions that live on, the next due first and those without a day last."""
        found = (each for each in self.alle if each.open and each.is_avtale)
        return tuple(sorted(found, key=lambda each: each.avtale.fristdato or date.max))

    def has_open(self, kva: str) -> bool:
        """Tell whether something that may be called so is open."""
        return any(each.open and each.is_called(kva) for each in self.alle)

    @property
    def endringar(self) -> tuple[Oppfølging, ...]:
        """List the changes and the input that nobody has heeded or dropped."""
        return tuple(each for each in self.alle if each.open and not each.is_avtale)


def follow_møta(møta: Iterable[Møte], referata: Referata, before: Møte | None = None) -> Register:
    """Follow a network's meetings in time order, in its minutes and in the year file.

    `before` leaves what lives when that meeting begins, with what the year file says of it.
    """
    written = {id(møte): referat for møte, referat in referata}
    last = before.dagar[0] if before else None
    return follow_up(
        (each.dato, _answer_in_file(each, None if each is before else written.get(id(each))))
        for each in møta
        if last is None or each.dagar[0] <= last
    )


def _answer_in_file(møte: Møte, referat: Referat | None) -> Referat:
    """Put what the year file says of changes before what the minutes of the meeting say."""
    referat = referat or _NOTHING
    if not (møte.følgt_opp or møte.fell_bort):
        return referat
    kept = () if møte.avlyst else møte.følgt_opp  # nothing is heeded at a meeting not held
    heeded = [Svar(each, status=Status.GJORT, nøkkel="følgt_opp") for each in kept]
    dropped = [Svar(each, status=Status.FELL_BORT, nøkkel="fell_bort") for each in møte.fell_bort]
    return replace(referat, svar=(*heeded, *dropped, *referat.svar))


def has_open(møta: Iterable[Møte], referata: Referata, before: Møte) -> bool:
    """Tell whether the minutes before a meeting carry anything to it that nobody has closed."""
    return bool(referata) and _is_open(follow_møta(møta, referata, before).alle)


def list_reached(møta: Iterable[Møte], referata: Referata) -> set[Møtenøkkel]:
    """List the meetings that something open reaches, all in one go."""
    written = {id(møte): referat for møte, referat in referata}
    follower, found = _Follower(), set[Møtenøkkel]()
    for each in møta:
        # The minutes of the meeting answer what is open before the file has closed any of it.
        if _is_open(follower.hear_apart(each.dato, _answer_in_file(each, None))):
            found.add(each.nøkkel)
        follower.hear(each.dato, _answer_in_file(each, written.get(id(each))))
    return found


def _is_open(alle: Iterable[Oppfølging]) -> bool:
    return any(each.open for each in alle)


def follow_up(referata: Iterable[tuple[date, Referat]]) -> Register:
    """Follow all that is agreed through a network's minutes, given in time order."""
    follower = _Follower()
    for day, referat in referata:
        if referat is not _NOTHING:
            follower.hear(day, referat)
    return Register(tuple(follower.alle), tuple(follower.ukjende))


class _Follower:
    """What is followed so far, one of the minutes after the other."""

    def __init__(self) -> None:
        self.alle: list[Oppfølging] = []
        self.ukjende: list[tuple[date, Svar]] = []

    def hear_apart(self, day: date, referat: Referat) -> list[Oppfølging]:
        """Give what would be followed after some minutes, and hear nothing of them."""
        other = _Follower()
        other.alle = [*self.alle]
        other.hear(day, referat)
        return other.alle

    def hear(self, day: date, referat: Referat) -> None:
        """Hear what the minutes of a day answer and agree on."""
        waiting = [number for number, each in enumerate(self.alle) if each.open]
        # The form of a later meeting that day may have been written before the first one's minutes.
        over = [n for n, each in enumerate(self.alle) if not each.open and each.sagt == day]
        for svar in referat.svar:
            number = _find(self.alle, waiting, over, svar)
            if number is None:
                self.ukjende.append((day, svar))
                continue
            self.alle[number] = _answer(self.alle[number], svar, day)
            if self.alle[number].is_avtale:
                (waiting if number in waiting else over).remove(number)
        earlier = len(self.alle)
        for avtale in referat.avtalar:
            said = day if avtale.status else None
            _agree(self.alle, earlier, Oppfølging(avtale, day, avtale.status, said))
        for endring in _list_endringar(referat, day):
            _agree(self.alle, len(self.alle), endring)


def _list_endringar(referat: Referat, day: date) -> Iterator[Oppfølging]:
    for each in referat.endringar:
        yield Oppfølging(Avtale(each, _LEIAR), day, slag=Oppfølgingsslag.ENDRING)
    for each in referat.innspel:
        yield Oppfølging(Avtale(each, _LEIAR), day, slag=Oppfølgingsslag.INNSPEL)


def _answer(oppfølging: Oppfølging, svar: Svar, day: date) -> Oppfølging:
    """Note what became of an action, and whom and what day it has been given anew.

    A row without a status, in a form written before an earlier meeting that day, is not answered.
    """
    if oppfølging.sagt == day and not svar.status:
        return oppfølging
    avtale = oppfølging.avtale
    if svar.kven:
        avtale = replace(avtale, kven=svar.kven)
    if svar.frist and (svar.fristdato is None or svar.fristdato != avtale.fristdato):
        avtale = replace(avtale, frist=svar.frist, fristdato=svar.fristdato)
    oppfølging = replace(oppfølging, avtale=avtale)
    return replace(oppfølging, status=svar.status, sagt=day) if svar.status else oppfølging


def _agree(oppfølgingar: list[Oppfølging], earlier: int, new: Oppfølging) -> None:
    """Add what is agreed; what lives from an earlier meeting only gets the new deadline."""
    for number, each in enumerate(oppfølgingar[:earlier]):
        if each.open and each.is_avtale == new.is_avtale and _is_same(each, new.avtale):
            again = new.avtale if new.avtale.frist else each.avtale
            oppfølgingar[number] = replace(each, avtale=again, status=new.status, sagt=new.sagt)
            return
    oppfølgingar.append(new)


def _find(
    oppfølgingar: list[Oppfølging], waiting: list[int], over: list[int], svar: Svar
) -> int | None:
    """Find the one that is meant: by what and who, else by what where one alone fits.

    An open one goes before one that is `over`.
    """
    same = [
        number
        for number in (*waiting, *over)
        if oppfølgingar[number].is_called(svar.kva)
        and not (svar.nøkkel and oppfølgingar[number].is_avtale)
    ]
    both = [number for number in same if _names_same(oppfølgingar[number].avtale, svar.kven)]
    if both:
        return both[0]
    alike = [number for number in same if number in waiting] or same
    return alike[0] if len(alike) == 1 else None


def _is_same(oppfølging: Oppfølging, avtale: Avtale) -> bool:
    """Tell whether it is agreed already: an action is somebody's, and a change is everybody's."""
    return _fold(oppfølging.avtale.kva) == _fold(avtale.kva) and (
        not oppfølging.is_avtale or _names_same(oppfølging.avtale, avtale.kven)
    )


def _names_same(avtale: Avtale, kven: str) -> bool:
    return list_names(avtale.kven) == list_names(kven)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
