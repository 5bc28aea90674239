"""Days that a meeting had better avoid, and people that cannot come (R10, R49); wishes in vain."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from nettverk.checks.doubt import (
    is_unread,
    is_unsure,
    knows_days,
    knows_nettverka,
    list_unknown,
)
from nettverk.errors import Problem, warning
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår, Vertsønske
from nettverk.nynorsk import Tidsrom, write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.skuledagar import name_day_off
from nettverk.reglar import Regel
from nettverk.suggest import find_meant


def check_dagar(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of bad days, of double-booked people, and of wishes in vain."""
    yield from _check_held(plan)
    yield from _check_ønska(plan, today)


def _check_held(plan: Plan) -> Iterator[Problem]:
    held = [*_list_sure(plan, plan.nettverka)]
    for møte in held:
        yield from _check_day_off(møte)
    yield from _check_double_booking(plan, held)


def _list_sure(plan: Plan, nettverka: Iterable[Nettverk]) -> Iterator[Møte]:
    for nettverk in nettverka:
        yield from (each for each in plan.held_by(nettverk) if not each.doubtful)


def _check_day_off(møte: Møte) -> Iterator[Problem]:
    for day in møte.dates:
        if møte.skuleår.skuleår.covers(day) and (reason := name_day_off(møte.skuleår, day)):
            yield warning(
                Regel.DAG_UTAN_SKULE,
                møte.place_of_day() if day == møte.dato else møte.place_of("dagane_etter"),
                f"Møtet {write_short_date(day)} er på ein dag utan skule: {reason}.",
                "Vel ein annan dag.",
            )


def _list_others(plan: Plan, held: Iterable[Møte]) -> list[Nettverk]:
    """List the networks that nobody asks about, but that somebody there has to be in as well."""
    people, asked = {each.arbeidsgruppe for each in held} - {""}, {*plan.nettverka}
    return [
        each
        for each in plan.oversikt.nettverk
        if each not in asked
        and people & {each.arbeidsgruppe, *(o.own(each.namn).arbeidsgruppe for o in plan.skuleår)}
    ]


def _check_double_booking(plan: Plan, held: list[Møte]) -> Iterator[Problem]:
    by_day: dict[tuple[str, date], list[tuple[Tidsrom, Møte]]] = defaultdict(list)
    asked = {each.namn for each in plan.nettverka}
    for møte in (*held, *_list_sure(plan, _list_others(plan, held))):
        for dag in møte.dagar:
            by_day[møte.arbeidsgruppe, dag.dato].append((dag.tid, møte))
    clashes: dict[tuple[str, ...], list[tuple[date, Møte]]] = defaultdict(list)
    for (person, day), clocked in by_day.items():
        met = _list_clashes(sorted(clocked, key=lambda each: each[0])) if person else ()
        touching = (each for each in met if asked & {møte.nettverk.namn for møte in each})
        if clash := next(touching, None):
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


def _list_clashes(clocked: Iterable[tuple[Tidsrom, Møte]]) -> Iterator[tuple[Møte, Møte]]:
    """List the meetings of two networks at a time, given in the order they begin."""
    running: list[tuple[Tidsrom, Møte]] = []
    for tid, møte in clocked:
        running = [each for each in running if each[0].overlaps(tid)]
        yield from ((one, møte) for _, one in running if one.nettverk is not møte.nettverk)
        running.append((tid, møte))


_NO_USE = "så ønsket har ikkje noko å seia"


def _check_ønska(plan: Plan, today: date) -> Iterator[Problem]:
    """Find wishes that no meeting can fulfil; years that are over are left as they were."""
    nettverka, asked = plan.oversikt.nettverk, {each.namn for each in plan.skular}
    if not knows_nettverka(plan) or any(is_unread(plan, each) for each in nettverka):
        return
    unknown = [*filter(None, (list_unknown(plan, each) for each in nettverka))]
    for year in plan.skuleår:
        for ønske in year.vil_vera_vert if not year.is_over(today) and knows_days(year) else ():
            may_be_meant = any(find_meant(ønske.skule, each) for each in unknown)
            if ønske.skule in asked and _is_sound(plan, year, ønske) and not may_be_meant:
                yield from _check_ønske(plan, year, ønske)


def _is_sound(plan: Plan, year: Skuleår, ønske: Vertsønske) -> bool:
    """Tell whether the wish says when, and it could be read when its school has meetings.

    A fault in it is told of elsewhere.
    """
    first, last = ønske.first, ønske.last
    if ønske.source.flawed or not (first and last and first <= last):
        return False
    nettverka = plan.oversikt.homes.get(ønske.skule, ())
    unsure = any(is_unsure(each, ønske.skule) for each in nettverka)
    return not unsure and not any(year.own(each.namn).source.flawed for each in nettverka)


def _check_ønske(plan: Plan, year: Skuleår, ønske: Vertsønske) -> Iterator[Problem]:
    nettverka = plan.oversikt.homes.get(ønske.skule, ())
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
