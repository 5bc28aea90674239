"""What was agreed and what became of it: an action lives until somebody says it is over."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.referat import Avtale, Referat, Status, Svar


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
    """Every action of a network; `unknown` are answers about none that was open, with their day."""

    actions: tuple[Oppfølging, ...] = ()
    unknown: tuple[tuple[date, Svar], ...] = ()

    @property
    def open(self) -> tuple[Oppfølging, ...]:
        """List the actions that live on."""
        return tuple(each for each in self.actions if each.open)


def follow_up(minutes: Iterable[tuple[date, Referat]]) -> Register:
    """Follow every action through a network's minutes, given in time order."""
    actions: list[Oppfølging] = []
    unknown: list[tuple[date, Svar]] = []
    for day, referat in minutes:
        for svar in referat.svar:
            number = _find(actions, svar)
            if number is None:
                unknown.append((day, svar))
            else:
                actions[number] = replace(actions[number], status=svar.status, sagt=day)
        actions += [Oppfølging(each, day) for each in referat.avtalar]
    return Register(tuple(actions), tuple(unknown))


def _find(register: list[Oppfølging], svar: Svar) -> int | None:
    """Find the open action that an answer is about: by what and who, else by what alone."""
    alive = [(number, each.avtale) for number, each in enumerate(register) if each.open]
    same = [number for number, each in alive if _fold(each.kva) == _fold(svar.kva)]
    both = [number for number in same if _fold(register[number].avtale.kven) == _fold(svar.kven)]
    return next(iter(both or same), None)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
