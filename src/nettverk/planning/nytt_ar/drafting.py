"""The school year as a model: the shared days, what each network has of its own, and the hosts."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Møtedag, Møteslag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Fri, Fridagar
from nettverk.nynorsk import Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.order import find_shared_place
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg, Veke
from nettverk.planning.plan import Plan, remake_plan


def draft_year(
    name: Skuleårsnamn, ramme: Ramme, rhythms: Sequence[Rytme], framlegg: Framlegg
) -> Skuleår:
    """Make the school year; nobody hosts yet."""
    shared = find_shared_place(framlegg.plassar)
    days = [_find_shared_day(week, shared) for week in framlegg.veker]
    return Skuleår(
        skuleår=name,
        første_skuledag=ramme.første_skuledag,
        siste_skuledag=ramme.siste_skuledag,
        fri=tuple(map(_write_days_off, ramme.fri)),
        møte=tuple(
            Møtedag(
                dato=day,
                tid=shared.tid,
                slag=Møteslag.ORDINÆRT if number else Møteslag.OPPSTART,
            )
            for number, day in enumerate(days)
        ),
        nettverk=tuple(
            Nettverksår(
                namn=each.nettverk,
                møte=tuple(
                    _make_own_møte(day, week, week.plassar[number], shared.tid)
                    for day, week in zip(days, framlegg.veker, strict=True)
                ),
            )
            for number, each in enumerate(rhythms)
        ),
    )


def _find_shared_day(week: Veke, shared: Plass) -> date:
    """Find the shared day of a week: the usual one, or that of most when none meets then."""
    weekdays = [each.vekedag for each in week.plassar]
    plass = shared if shared.vekedag in weekdays else find_shared_place(week.plassar)
    return week.day(plass)


def decide_vertar(plan: Plan, draft: Skuleår) -> Skuleår:
    """Let the rotation decide the hosts, with all years as its history."""
    years = sorted((*plan.skuleår, draft), key=lambda each: each.første_skuledag)
    whole = remake_plan(plan, years)
    nettverka = {each.namn: each for each in plan.oversikt.nettverk}
    return replace(
        draft,
        nettverk=tuple(
            _set_vertar(each, whole.møta_of(nettverka[each.namn], draft)) for each in draft.nettverk
        ),
    )


def _set_vertar(own: Nettverksår, møta: Sequence[Møte]) -> Nettverksår:
    vertar = {each.nøkkel: each.vert_namn for each in møta}
    return replace(own, møte=tuple(replace(each, vert=vertar[each.nøkkel]) for each in own.møte))


def _make_own_møte(day: date, week: Veke, plass: Plass, tid: Tidsrom) -> Nettverksmøte:
    own = week.day(plass)
    return Nettverksmøte(
        dato=day,
        ny_dato=own if own != day else None,
        tid=plass.tid if plass.tid != tid else None,
    )


def _write_days_off(each: Fridagar) -> Fri:
    if each.frå == each.til:
        return Fri(namn=each.namn, dato=each.frå)
    return Fri(namn=each.namn, frå=each.frå, til=each.til)
