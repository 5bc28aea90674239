"""What a move touches, as the screen and other programs are shown it."""

from datetime import date

from msgspec import Struct

from nettverk.context.samarbeid import SamarbeidContext
from nettverk.nynorsk import Tidsrom
from nettverk.planning.flytting import Saksbyte, Samtidig, Vertsbyte


class ProblemContext(Struct, frozen=True):
    """What `nettverk sjekk` says of the plan after the move and not before; `grad` is how bad."""

    grad: str
    stad: str
    kva: str
    råd: str


class AvtaleContext(Struct, frozen=True):
    """An open action that was to be done by the old day."""

    kva: str
    kven: str


class EndringContext(Struct, frozen=True):
    """New lines after a line of a file, whose text is `står`; or instead of it."""

    fil: str
    linje: int
    står: str
    linjer: tuple[str, ...]
    erstattar: bool = False


class InnkallingContext(Struct, frozen=True):
    """The notice of a moved meeting: its deadlines, and what has been done with the old one.

    `over` tells that the new deadline is out; `fil` is a notice of the old day that lies about.
    """

    gammal_frist: date
    frist: date
    over: bool
    lagd_ut: date | None
    send: bool
    fil: str


class FlyttContext(Struct, frozen=True):
    """One network's meeting before and after the move; `neste` and `førre` stand beside it after.

    `vikar` is who would host if the host decided were not, and None where that one can host.
    """

    nettverk: str
    gammalt_nr: int
    nr: int
    gammal_dato: date
    dato: date
    gammal_tid: Tidsrom
    tid: Tidsrom
    omrokert: bool
    førre: date | None
    neste: date | None
    gammal_vert: str
    vert: str
    fastsett: bool
    vikar: str | None
    samtidig: tuple[Samtidig, ...]
    saker: tuple[Saksbyte, ...]
    innkalling: InnkallingContext | None
    avtalar: tuple[AvtaleContext, ...]


class FlyttingContext(Struct, frozen=True):
    """Everything that a move touches; `mogleg` tells that the plan stays without errors."""

    samarbeid: SamarbeidContext
    dag: date
    mogleg: bool
    møte: tuple[FlyttContext, ...]
    vertar: tuple[Vertsbyte, ...]
    problem: tuple[ProblemContext, ...]
    løyste: tuple[ProblemContext, ...]
    endringar: tuple[EndringContext, ...]
