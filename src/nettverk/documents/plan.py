"""What the rotation schedule shows, in every format of `nettverk plan`."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår, Skuleårsnamn
from nettverk.nynorsk import Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.vertskap import list_vertar, list_vertskap


class PlanmøteContext(Struct, frozen=True):
    """One meeting in the schedule; `fastsett` tells that the host is decided, not proposed."""

    nr: int
    dato: date
    tid: Tidsrom
    oppstart: bool
    vert: str
    fastsett: bool
    avlyst: bool

    @property
    def status(self) -> str:
        """Say in a word how firm the meeting and its host are."""
        if self.avlyst:
            return "avlyst"
        return "fastsett" if self.fastsett else "framlegg"


class VertskapContext(Struct, frozen=True):
    """How often a school hosts: in the years before, this year, and when it last did or will."""

    skule: str
    før: int
    i_år: int
    sist: date | None


class NettverksplanContext(Struct, frozen=True):
    """One network's meetings and hosts."""

    namn: str
    leiar: str
    møte: tuple[PlanmøteContext, ...]
    vertskap: tuple[VertskapContext, ...]


class PlanContext(Struct, frozen=True):
    """The schedule of one school year."""

    samarbeid: SamarbeidContext
    skuleår: Skuleårsnamn
    nettverk: tuple[NettverksplanContext, ...]


def describe_plan(plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk]) -> PlanContext:
    """Make the context of a school year's schedule for some networks."""
    return PlanContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        skuleår=year.skuleår,
        nettverk=tuple(_describe_nettverk(plan, year, each) for each in nettverka),
    )


def _describe_nettverk(plan: Plan, year: Skuleår, nettverk: Nettverk) -> NettverksplanContext:
    møta = plan.møta_of(nettverk, year)
    leiar = next((each.leiar for each in møta), nettverk.leiar)
    return NettverksplanContext(
        nettverk.namn,
        leiar,
        tuple(_describe_møte(each) for each in møta),
        _describe_vertskap(plan, year, nettverk),
    )


def _describe_møte(møte: Møte) -> PlanmøteContext:
    return PlanmøteContext(
        nr=møte.nr,
        dato=møte.dato,
        tid=møte.tid,
        oppstart=møte.er_oppstart,
        vert=møte.vert_namn,
        fastsett=møte.fastsett,
        avlyst=møte.avlyst,
    )


def _describe_vertskap(
    plan: Plan, year: Skuleår, nettverk: Nettverk
) -> tuple[VertskapContext, ...]:
    until = list_vertskap(plan, year, nettverk)
    this_year = Counter(each.vert_namn for each in until if each.vert_namn and each.skuleår is year)
    all_years = Counter(each.vert_namn for each in until if each.vert_namn)
    last = {each.vert_namn: each.dato for each in until if each.vert_namn}
    return tuple(
        VertskapContext(name, all_years[name] - this_year[name], this_year[name], last.get(name))
        for name in list_vertar(nettverk, year, until)
    )
