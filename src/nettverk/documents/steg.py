"""What a leader does for a meeting, step by step, and the commands that do it and note it."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from nettverk.model.dokumentslag import MELDING_AVLYSING, MELDING_ENDRING, MELDING_TILBAKE
from nettverk.model.samarbeid import Nettverk
from nettverk.planning.fristar import find_skjemamøte
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

_Near = Callable[[Plan, Nettverk, date], Møte | None]


class Steg(Struct, frozen=True):
    """A duty in the words of a leader's list, and the commands that do it and note it.

    `near` finds the meeting that the commands mean when none is named; None is about no meeting.
    """

    plikt: str
    kommandoar: tuple[str, ...]
    near: _Near | None = Plan.next_møte


INNKALLINGSSTEG = (
    Steg("skriv innkallinga", ("nettverk innkalling",)),
    Steg("legg ut innkallinga", ("nettverk utlagt innkalling",)),
    Steg("send melding om innkallinga", ("nettverk melding innkalling --sendt",)),
)
ENDRA = Steg(
    "skriv innkallinga på nytt og legg ho ut, for planen er endra",
    ("nettverk innkalling", "nettverk utlagt innkalling"),
)
ENDRA_UTLAGT = Steg(
    "legg ut den nye innkallinga, for planen er endra", ("nettverk utlagt innkalling",)
)
ENDRA_RETT = Steg(
    "rett innkallinga du har skrive i, og legg ho ut, for planen er endra",
    ("nettverk utlagt innkalling",),
)
RETT = Steg("rett innkallinga du har skrive i", ("nettverk utlagt innkalling",))
VARSEL: Mapping[str, Steg] = {
    MELDING_ENDRING.namn: Steg(
        "sei frå til medlemmene at møtet er endra", ("nettverk melding endring --sendt",)
    ),
    MELDING_AVLYSING.namn: Steg(
        "sei frå til medlemmene at møtet er avlyst", ("nettverk melding avlysing --sendt",)
    ),
    MELDING_TILBAKE.namn: Steg(
        "sei frå til medlemmene at innkallinga ikkje gjeld", ("nettverk melding tilbake --sendt",)
    ),
}
LIKEVEL = Steg(
    "sei frå til medlemmene at møtet blir halde likevel", ("nettverk melding endring --sendt",)
)
REFERAT_TILBAKE = Steg(
    "sei frå til medlemmene at referatet ikkje gjeld",
    ("nettverk melding tilbake --sendt",),
    Plan.latest_møte,
)
VERT_ENDRA = Steg("sei frå til verten om det som er endra", ("nettverk melding vert --sendt",))
SPØR_VERT = Steg("spør verten om rom og tema", ("nettverk melding vert --sendt",))
SPØR_VERT_OPPSTART = Steg("spør verten om rom", ("nettverk melding vert --sendt",))
SPØR_INNSPEL = Steg("spør medlemmene om saker", ("nettverk melding innspel --sendt",))
ENDRINGAR = Steg("ta endringar og innspel frå referata inn i saklista", ("nettverk oppfølging",))
BORTE = Steg(
    "møtet er borte frå planen, og medlemmene veit ikkje om det", ("nettverk sjekk",), None
)


RYDD = Steg("rydd i filer som viser det som galdt før", ("nettverk sjekk --rydd",), None)
SJÅ_OVER = Steg(
    "sjå over filer du har skrive i, som viser det som galdt før", ("nettverk sjekk",), None
)
ULESE = Steg("rett fila med referatet, som ikkje kan lesast", ("nettverk sjekk",), None)
KALENDER = Steg("skriv kalenderen på nytt, for planen er endra", ("nettverk sjekk",), None)
SKJEMA = Steg(
    "skriv skjemaet til referatet, og ta det med på møtet", ("nettverk referat",), find_skjemamøte
)
REFERATSTEG = (
    Steg("fyll ut referatet", ("nettverk referat",), find_skjemamøte),
    Steg("legg ut referatet", ("nettverk utlagt referat",), Plan.latest_møte),
    Steg("send melding om referatet", ("nettverk melding referat --sendt",), Plan.latest_møte),
)


REKKJEFØLGJE = (
    *(REFERAT_TILBAKE, BORTE, ENDRINGAR, SPØR_VERT, SPØR_VERT_OPPSTART, SPØR_INNSPEL),
    *(ENDRA_RETT, RETT, ENDRA, INNKALLINGSSTEG[0], ENDRA_UTLAGT, *INNKALLINGSSTEG[1:]),
    *(*VARSEL.values(), LIKEVEL, VERT_ENDRA, RYDD, KALENDER, SJÅ_OVER),
    *(SKJEMA, ULESE, *REFERATSTEG),
)
"""The steps in the order that they are taken for a meeting."""
