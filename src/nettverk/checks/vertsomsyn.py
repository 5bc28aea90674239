"""What the choice of host heeds: that rooms are known, and that all called have room (R11)."""

from collections.abc import Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_skular
from nettverk.errors import Problem, warning
from nettverk.model.samarbeid import Nettverk, Samarbeid, Skule
from nettverk.model.vertsomsyn import Vertsomsyn
from nettverk.nynorsk import write_number, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.vertsomsyn import count_kalla, find_cramped, list_omsyn
from nettverk.reglar import Regel


def check_omsyn(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold the rooms of hosts against those who are called, where a network asks for it."""
    if plan.oversikt.source.flawed:
        return
    yield from _check_known(plan.oversikt.samarbeid, plan.oversikt.skular)
    for nettverk in plan.nettverka:
        if nettverk.vertsomsyn:
            yield from _check_known(nettverk, plan.oversikt.skular_of(nettverk))
        if Vertsomsyn.ROM in list_omsyn(plan.oversikt, nettverk):
            yield from _check_rooms(plan, nettverk, today)


def _check_known(asking: Samarbeid | Nettverk, skular: Sequence[Skule]) -> Iterator[Problem]:
    """Warn where nobody has said how many there is room for, so that nothing can be heeded."""
    asked = Vertsomsyn.ROM in (asking.vertsomsyn or ())
    if asked and skular and not any(each.plass for each in skular):
        what = f"{asking.namn} ber om stort nok rom, men ingen skule der har «plass»."
        fix = "Skriv «plass» på skulane, eller ta bort «stort nok rom»."
        yield warning(Regel.UTAN_PLASS, asking.source.at("vertsomsyn"), what, fix)


def _check_rooms(plan: Plan, nettverk: Nettverk, today: date) -> Iterator[Problem]:
    if not knows_skular(plan, nettverk):
        return
    for møte in plan.held_by(nettverk):
        # What follows another the same day is where that one is, which is told.
        if møte.siste_dag >= today and not (møte.doubtful or møte.er_tillegg):
            yield from _check_room(plan, møte)


def _check_room(plan: Plan, møte: Møte) -> Iterator[Problem]:
    vert = møte.vert
    if vert and find_cramped(plan.oversikt, møte, {vert.namn}):
        called = write_number(count_kalla(plan.oversikt, møte))
        yield warning(
            Regel.FOR_LITE_ROM,
            møte.place_of("vert"),
            f"{vert.namn} har plass til {write_number(vert.plass or 0)}, og {called} er kalla inn "
            f"til møtet i {møte.nettverk.namn} {write_short_date(møte.dato)}.",
            "Skriv eit større rom som «rom» på møtet, vel ein annan vert, eller rett «plass» på "
            "skulen.",
        )
