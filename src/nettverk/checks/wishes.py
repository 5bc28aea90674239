"""Schools that ask to host: wishes that nothing can come of (R11)."""

from collections.abc import Iterator
from datetime import date

from nettverk.checks.doubt import knows_days, knows_networks, knows_schools
from nettverk.errors import Problem, warning
from nettverk.model.school_year import Skuleår, Vertsønske
from nettverk.nynorsk import write_short_date
from nettverk.planning.meetings import Møte, find_unavailable, own_year, span_of
from nettverk.planning.plan import Plan

NO_USE = "så ønsket har ikkje noko å seia"


def check_wishes(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of wishes that no meeting can fulfil; years that are over are left as they were."""
    for year in plan.skuleår:
        if year.siste_skuledag >= today and _knows_meetings(plan, year):
            for wish in year.vil_vera_vert:
                if _is_sound(plan, wish):
                    yield from _check_wish(plan, year, wish)


def _knows_meetings(plan: Plan, year: Skuleår) -> bool:
    networks = plan.oversikt.nettverk
    return (
        knows_days(year)
        and knows_networks(plan)
        and all(knows_schools(plan, each) for each in networks)
        and not any(own_year(each, year).source.flawed for each in networks)
    )


def _is_sound(plan: Plan, wish: Vertsønske) -> bool:
    """Tell whether the wish says who and when; a fault in it is told of elsewhere."""
    first, last = wish.dato or wish.frå, wish.dato or wish.til
    known = wish.skule in [each.namn for each in plan.oversikt.skular]
    return known and not wish.source.flawed and bool(first and last and first <= last)


def _check_wish(plan: Plan, year: Skuleår, wish: Vertsønske) -> Iterator[Problem]:
    networks = [each for each in plan.oversikt.nettverk if wish.skule in each.skulenamn]
    meetings = [
        møte
        for each in networks
        for møte in plan.meetings_of(each, year)
        if not møte.avlyst and wish.covers(møte.dato) and wish.skule in each.schools_on(møte.dato)
    ]
    if meetings:
        yield from _check_both(wish, meetings)
        return
    if not networks:
        why, fix = "er ikkje med i noko nettverk", "Legg skulen til i eit nettverk, eller"
    elif _is_outside(year, wish):
        why, fix = f"ber om ein dag utanfor skuleåret {year.skuleår}", "Rett datoen, eller"
    else:
        why, fix = "har ikkje noko møte i nettverket sitt då", "Rett datoen, eller"
    yield warning(
        wish.source.at(),
        f"{wish.skule} vil vera vert, men {why}, {NO_USE}.",
        f"{fix} slett ønsket under «vil_vera_vert».",
    )


def _is_outside(year: Skuleår, wish: Vertsønske) -> bool:
    span = span_of(year)
    first, last = wish.dato or wish.frå, wish.dato or wish.til
    return bool(span and first and last and (last < span[0] or span[1] < first))


def _check_both(wish: Vertsønske, meetings: list[Møte]) -> Iterator[Problem]:
    busy = [each for each in meetings if wish.skule in find_unavailable(each)]
    if busy:
        yield warning(
            wish.source.at(),
            f"{wish.skule} står både under «vil_vera_vert» og «kan_ikkje_vera_vert» "
            f"{write_short_date(busy[0].dato)}.",
            "Slett det eine.",
        )
