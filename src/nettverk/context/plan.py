"""What the plan of a school year shows, on the screen, in documents, pictures and exports."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.model.folk import name_leiarar
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import Dagtid, Tidsrom, write_list, write_short_date
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.planning.plan import Plan, list_vertar, list_vertskap

NO_DAY = date.min
"""For documents, which are the same whatever day they are made: no meeting is held before it."""


class PlanmøteContext(Struct, frozen=True):
    """One meeting of the plan; `kvar` is where it is in a few words: the host or another place.

    `dagar` are all its days, each with its clock.
    `eigen_leiar` tells that others than the network's usual lead it.
    """

    nr: int
    dato: date
    tid: Tidsrom
    dagar: tuple[Dagtid, ...]
    oppstart: bool
    vert: str
    kvar: str
    stad: str
    lenkje: str
    status: Møtestatus
    leiarar: tuple[str, ...]
    eigen_leiar: bool

    @property
    def avlyst(self) -> bool:
        """Tell whether the meeting is cancelled."""
        return self.status is Møtestatus.AVLYST


class VertskapContext(Struct, frozen=True):
    """How often a school hosts: in the years before, this year, and when it last did or will."""

    skule: str
    før: int
    i_år: int
    sist: date | None


class NettverksplanContext(Struct, frozen=True):
    """One network's meetings and hosts; `leiar` says who leads it, and from when others do."""

    namn: str
    leiar: str
    møte: tuple[PlanmøteContext, ...]
    vertskap: tuple[VertskapContext, ...]


class PlanContext(Struct, frozen=True):
    """The schedule of one school year."""

    samarbeid: SamarbeidContext
    skuleår: Skuleårsnamn
    nettverk: tuple[NettverksplanContext, ...]


def describe_plan(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk], today: date
) -> PlanContext:
    """Make the context of a school year's schedule for some networks.

    Meetings before `today` are held.
    """
    return PlanContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        skuleår=year.skuleår,
        nettverk=tuple(_describe_nettverk(plan, year, each, today) for each in nettverka),
    )


def _describe_nettverk(
    plan: Plan, year: Skuleår, nettverk: Nettverk, today: date
) -> NettverksplanContext:
    møta = plan.møta_of(nettverk, year)
    return NettverksplanContext(
        nettverk.namn,
        ", ".join(tell_leiarar(nettverk, year, møta)),
        tuple(describe_planmøte(each, today) for each in møta),
        _describe_vertskap(plan, year, nettverk),
    )


def describe_planmøte(møte: Møte, today: date) -> PlanmøteContext:
    """Make the context of one meeting of the plan."""
    return PlanmøteContext(
        nr=møte.nr,
        dato=møte.dato,
        tid=møte.tid,
        dagar=møte.dagar,
        oppstart=møte.er_oppstart,
        vert=møte.vert_namn,
        kvar=møte.kvar,
        stad=møte.stad,
        lenkje=møte.lenkje,
        status=møte.status_on(today),
        leiarar=møte.leiarar,
        eigen_leiar=not møte.avlyst and møte.leiarar != møte.faste_leiarar,
    )


def tell_leiarar(nettverk: Nettverk, year: Skuleår, møta: Sequence[Møte]) -> tuple[str, ...]:
    """Say who leads a network, and from what meeting others do; who leads one alone is not told."""
    first = møta[0].faste_leiarar if møta else name_leiarar(nettverk.leiar, year.første_skuledag)
    since = [
        f"frå {write_short_date(_find_start(before, møte))} {_name(møte.faste_leiarar)}"
        for before, møte in pairwise(møta)
        if before.faste_leiarar != møte.faste_leiarar
    ]
    return (_name(first), *since)


def _find_start(before: Møte, møte: Møte) -> date:
    """Find the day from which others lead: as the file says, else that of their first meeting."""
    own = møte.skuleår.own(møte.nettverk.namn)
    days = [each.frå for each in (*own.leiar, *møte.nettverk.leiar) if each.frå]
    return max((each for each in days if before.dato < each <= møte.dato), default=møte.dato)


def _name(leiarar: Sequence[str]) -> str:
    return write_list(leiarar) or "ikkje avklart"


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
