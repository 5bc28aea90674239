"""From the earlier years to what is asked of the next one."""

from collections.abc import Sequence

from msgspec import Struct

from nettverk.model.samarbeid import Nettverk
from nettverk.model.school_year import Skuleår
from nettverk.planning.meetings import Møte
from nettverk.planning.next_year.names import Årsnamn, parse_year_name
from nettverk.planning.next_year.order import (
    Deltaking,
    Haust,
    Krav,
    Oppdrag,
    Stengt,
    Tal,
    Ytterveke,
)
from nettverk.planning.next_year.proposal import Ramme
from nettverk.planning.next_year.rhythm import Plass, Rytme, find_rhythm, find_usual
from nettverk.planning.plan import Plan
from nettverk.planning.skulerute import list_holidays


class Ønske(Struct, frozen=True):
    """How many meetings are wanted, 0 for as many as last year, and whether in the outer weeks."""

    tal: int = 0
    ytterveker: bool = False


def list_years_before(plan: Plan, name: Årsnamn) -> tuple[tuple[Årsnamn, Skuleår], ...]:
    """List the school years before one, in time order."""
    named = [(parse_year_name(each.skuleår), each) for each in plan.skuleår]
    return tuple(
        sorted(((one, year) for one, year in named if one < name), key=lambda each: each[0])
    )


def find_rhythms(plan: Plan, years: Sequence[Skuleår]) -> tuple[Rytme, ...]:
    """Find each network's place in the week; one that never met takes the most usual place."""
    networks = plan.oversikt.nettverk
    found = [_latest_rhythm(plan, each, years) for each in networks]
    known = [each for each in found if each]
    usual = find_shared_place(known) if known else None
    return tuple(
        Rytme(each.namn, each.arbeidsgruppe, place)
        for each, own in zip(networks, found, strict=True)
        if (place := own or usual)
    )


def find_shared_place(places: Sequence[Plass]) -> Plass:
    """Find the weekday and the clock that most networks have; of as many, the first ones'."""
    backwards = places[::-1]
    return Plass(
        find_usual([each.vekedag for each in backwards]),
        find_usual([each.tid for each in backwards]),
    )


def count_meetings(plan: Plan, year: Skuleår) -> int:
    """Count the meetings of a school year: the shared days, or what most networks have."""
    if year.møte:
        return len(year.møte)
    counts = [len(plan.meetings_of(each, year)) for each in plan.oversikt.nettverk]
    return find_usual([each for each in counts if each] or [1])


def make_order(ramme: Ramme, rhythms: Sequence[Rytme], count: int, wish: Ønske) -> Oppdrag:
    """Put together all that is required of the meetings."""
    first, last = ramme.første_skuledag, ramme.siste_skuledag
    edges: tuple[Krav, ...] = (
        () if wish.ytterveker else (Ytterveke(siste=False), Ytterveke(siste=True))
    )
    closed = map(Stengt, (*ramme.fri, *list_holidays(first, last)))
    clocks = tuple(sorted({each.plass.tid for each in rhythms}))
    return Oppdrag(
        first, last, clocks, (Tal(count), Haust(), *edges, *closed, *map(Deltaking, rhythms))
    )


def _latest_rhythm(plan: Plan, nettverk: Nettverk, years: Sequence[Skuleår]) -> Plass | None:
    found = (find_rhythm(_held(plan, nettverk, year)) for year in reversed(years))
    return next(filter(None, found), None)


def _held(plan: Plan, nettverk: Nettverk, year: Skuleår) -> tuple[Møte, ...]:
    return tuple(each for each in plan.meetings_of(nettverk, year) if not each.avlyst)
