"""Days that a meeting had better avoid, and people that cannot come (R10, R49); wishes in vain."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from nettverk.checks.doubt import knows_days, knows_nettverka, may_be_listed
from nettverk.errors import Problem, warning
from nettverk.model.skulear import Skuleår, Vertsønske
from nettverk.model.skulerute import name_holiday
from nettverk.nynorsk import Tidsrom, write_list, write_short_date, write_weekday
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel


def check_dagar(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of bad days, of double-booked people, and of wishes in vain."""
    yield from _check_held(plan)
    yield from _check_ønska(plan, today)


def _check_held(plan: Plan) -> Iterator[Problem]:
    held = [
        each
        for nettverk in plan.oversikt.nettverk
        for each in plan.held_by(nettverk)
        if not each.doubtful
    ]
    for møte in held:
        yield from _check_day_off(møte)
    yield from _check_double_booking(held)


def _check_day_off(møte: Møte) -> Iterator[Problem]:
    for day in møte.dates:
        if møte.skuleår.skuleår.covers(day) and (reason := _day_off(møte.skuleår, day)):
            yield warning(
                Regel.DAG_UTAN_SKULE,
                møte.place_of_day() if day == møte.dato else møte.place_of("dagane_etter"),
                f"Møtet {write_short_date(day)} er på ein dag utan skule: {reason}.",
                "Vel ein annan dag.",
            )


def _day_off(year: Skuleår, day: date) -> str:
    if day.weekday() >= 5:
        return write_weekday(day)
    if holiday := name_holiday(day):
        return holiday
    if _runs(year):
        if day < year.første_skuledag:
            return "skuleåret har ikkje starta"
        if day > year.siste_skuledag:
            return "skuleåret er slutt"
    return next((each.namn for each in year.fri if each.covers(day)), "")


def _runs(year: Skuleår) -> bool:
    return not year.source.flawed and year.første_skuledag < year.siste_skuledag


def _check_double_booking(held: list[Møte]) -> Iterator[Problem]:
    by_day: dict[tuple[str, date], list[tuple[Tidsrom, Møte]]] = defaultdict(list)
    for møte in held:
        for dag in møte.dagar:
            by_day[møte.arbeidsgruppe, dag.dato].append((dag.tid, møte))
    clashes: dict[tuple[str, ...], list[tuple[date, Møte]]] = defaultdict(list)
    for (person, day), clocked in by_day.items():
        if person and (clash := _first_clash(sorted(clocked, key=lambda each: each[0]))):
            names = sorted(each.nettverk.namn for each in clash)
            clashes[person, clash[1].skuleår.skuleår.nøkkel, *names].append((day, clash[1]))
    for (person, _, *nettverka), found in clashes.items():
        days = write_list(write_short_date(day) for day, _ in found)
        yield warning(
            Regel.TO_STADER,
            found[0][1].place_of("tid"),
            f"{person} frå arbeidsgruppa skal vera i {write_list(nettverka)} samtidig {days}.",
            "Flytt det eine møtet, eller vel ein annan deltakar.",
        )


def _first_clash(clocked: list[tuple[Tidsrom, Møte]]) -> tuple[Møte, Møte] | None:
    clashes = (
        (one, two)
        for (earlier, one), (later, two) in pairwise(clocked)
        if earlier.overlaps(later) and one.nettverk is not two.nettverk
    )
    return next(clashes, None)


_NO_USE = "så ønsket har ikkje noko å seia"


def _check_ønska(plan: Plan, today: date) -> Iterator[Problem]:
    """Find wishes that no meeting can fulfil; years that are over are left as they were."""
    for year in plan.skuleår:
        if not year.is_over(today) and knows_days(year) and knows_nettverka(plan):
            for ønske in year.vil_vera_vert:
                if _is_sound(plan, ønske) and _knows_møta(plan, year, ønske.skule):
                    yield from _check_ønske(plan, year, ønske)


def _knows_møta(plan: Plan, year: Skuleår, skule: str) -> bool:
    """Tell whether it could be read when a school has meetings."""
    nettverka = plan.oversikt.nettverk
    unsure = any(may_be_listed(plan, each, skule) for each in nettverka)
    own = [year.own(each.namn) for each in nettverka if skule in each.skulenamn]
    return not unsure and not any(each.source.flawed for each in own)


def _is_sound(plan: Plan, ønske: Vertsønske) -> bool:
    """Tell whether the wish says who and when; a fault in it is told of elsewhere."""
    first, last = ønske.first, ønske.last
    known = ønske.skule in [each.namn for each in plan.oversikt.skular]
    return known and not ønske.source.flawed and bool(first and last and first <= last)


def _check_ønske(plan: Plan, year: Skuleår, ønske: Vertsønske) -> Iterator[Problem]:
    nettverka = [each for each in plan.oversikt.nettverk if ønske.skule in each.skulenamn]
    møta = [
        møte
        for each in nettverka
        for møte in plan.møta_of(each, year)
        if not møte.avlyst and møte.is_in(ønske) and ønske.skule in each.skular_on(møte.dato)
    ]
    if møta:
        yield from _check_both(ønske, møta)
        return
    if not nettverka:
        why, fix = "er ikkje med i noko nettverk", "Legg skulen til i eit nettverk, eller"
    elif _is_outside(year, ønske):
        why, fix = f"ber om ein dag utanfor skuleåret {year.skuleår}", "Rett datoen, eller"
    else:
        why, fix = "har ikkje noko møte i nettverket sitt då", "Rett datoen, eller"
    yield warning(
        Regel.ØNSKE,
        ønske.source.at(),
        f"{ønske.skule} vil vera vert, men {why}, {_NO_USE}.",
        f"{fix} slett ønsket under «vil_vera_vert».",
    )


def _is_outside(year: Skuleår, ønske: Vertsønske) -> bool:
    start, end = year.skuleår.span
    return bool(ønske.first and ønske.last and (ønske.last < start or end < ønske.first))


def _check_both(ønske: Vertsønske, møta: list[Møte]) -> Iterator[Problem]:
    busy = [each for each in møta if ønske.skule in each.find_unavailable()]
    if busy:
        yield warning(
            Regel.ØNSKE,
            ønske.source.at(),
            f"{ønske.skule} står både under «vil_vera_vert» og «kan_ikkje_vera_vert» "
            f"{write_short_date(busy[0].dato)}.",
            "Slett det eine.",
        )
