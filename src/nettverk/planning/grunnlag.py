"""What a network has added to the foundation: it stands until later minutes strike or reword it."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.element import keys_of
from nettverk.model.referat import Grunnlagsendring
from nettverk.model.samarbeid import Supplement
from nettverk.nynorsk import fold
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata

DELAR = tuple(keys_of(Supplement))
"""The parts of the foundation that a network can add to, in their order."""


class Supplering(Struct, frozen=True):
    """An addition as it stands; `møte` is where it was made, and None for `networks.yaml`.

    `endra` is the day of the minutes that reworded it last.
    """

    part: str
    tekst: str
    møte: Møte | None = None
    endra: date | None = None

    def __str__(self) -> str:
        return self.tekst


class Grunnlagssteg(Struct, frozen=True):
    """What a meeting did to one addition; no `gammal` is a new one, and no `ny` a struck one."""

    møte: Møte
    part: str
    gammal: str = ""
    ny: str = ""


class _Suppleringar:
    """The additions that stand, and every step on the way.

    `ukjende` are changes of what cannot be told, each with its day and what stood then.
    """

    def __init__(self, supplement: Supplement) -> None:
        self.alle = [Supplering(part, each) for part in DELAR for each in getattr(supplement, part)]
        self.steg: list[Grunnlagssteg] = []
        self.ukjende: list[tuple[date, Grunnlagsendring, Sequence[Supplering]]] = []

    def change(self, møte: Møte, endring: Grunnlagsendring) -> None:
        """Strike or reword what a line means."""
        meant = _find_meant(self.alle, endring)
        if not meant:
            self.ukjende.append((møte.dato, endring, self.alle))
        self.steg += [Grunnlagssteg(møte, each.part, each.tekst, endring.ny) for each in meant]
        reworded = [
            replace(each, tekst=endring.ny, endra=møte.dato) if each in meant else each
            for each in self.alle
        ]
        self.alle = [each for each in reworded if each.tekst]

    def add(self, møte: Møte, part: str, tekst: str) -> None:
        """Add what a line says."""
        self.alle = [*self.alle, Supplering(part, tekst, møte)]
        self.steg.append(Grunnlagssteg(møte, part, ny=tekst))


def follow_grunnlag(supplement: Supplement, referata: Referata) -> _Suppleringar:
    """Follow the additions of a network from `networks.yaml` on, through some of its minutes."""
    suppleringar = _Suppleringar(supplement)
    for møte, referat in referata:
        for endring in referat.grunnlagsendringar:
            suppleringar.change(møte, endring)
        for part in DELAR:
            for tekst in referat.supplement.get(part, ()):
                suppleringar.add(møte, part, tekst)
    return suppleringar


def list_alike(alle: Sequence[Supplering], tekst: str) -> list[Supplering]:
    """List the additions that say a text, whatever its case, blanks and signs."""
    return [each for each in alle if fold(each.tekst) == fold(tekst)]


def _find_meant(alle: Sequence[Supplering], endring: Grunnlagsendring) -> list[Supplering]:
    """Find what a line means: in its own part, else in the one part that says it."""
    alike = list_alike(alle, endring.gammal)
    here = [each for each in alike if each.part == endring.part]
    elsewhere = {each.part for each in alike}
    return here or (alike if len(elsewhere) == 1 else [])
