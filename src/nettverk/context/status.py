"""What is done and what is due, for each network and on a day."""

from datetime import date

from msgspec import Struct

from nettverk.context.samarbeid import SamarbeidContext


class OppgåveContext(Struct, frozen=True):
    """One thing to do for a meeting; `over` tells that it should have been done before today."""

    nettverk: str
    møte: date
    plikt: str
    frist: date
    over: bool
    kommandoar: tuple[str, ...]


class NettverksstatusContext(Struct, frozen=True):
    """A network's next meeting with its host, and how many actions live and are late."""

    namn: str
    leiar: str
    neste: date | None
    vert: str
    fastsett: bool
    opne: int
    seine: int


class StatusContext(Struct, frozen=True):
    """The state of several networks; the duties stand in the order they fall due."""

    samarbeid: SamarbeidContext
    dato: date
    oppgåver: tuple[OppgåveContext, ...]
    nettverk: tuple[NettverksstatusContext, ...]
