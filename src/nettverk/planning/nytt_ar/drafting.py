"""The school year as a model: the shared days, what each network has of its own, and the hosts."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import astuple, replace

from nettverk.model.element import NOWHERE
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Møtedag, Møteslag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Fri, Fridagar
from nettverk.nynorsk import Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.carrying import Førre, Vanar, Vane, choose_clocks
from nettverk.planning.nytt_ar.order import find_shared_place
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme, find_usual
from nettverk.planning.nytt_ar.weeks import Framlegg, Veke
from nettverk.planning.plan import Plan, remake_plan


def draft_year(
    name: Skuleårsnamn,
    ramme: Ramme,
    rhythms: Sequence[Rytme],
    framlegg: Framlegg,
    førre: Førre,
) -> Skuleår:
    """Make the school year, where meetings go on as they were; nobody hosts yet."""
    usual = find_shared_place(framlegg.plassar)
    days = [_find_shared_day(week, usual) for week in framlegg.veker]
    clocks = choose_clocks(ramme, rhythms, framlegg, førre.vanar)
    shared = [
        tuple(_share(førre.felles(number), number, day, clocks[number]))
        for number, day in enumerate(days)
    ]
    before = førre.skuleår
    return Skuleår(
        skuleår=name,
        første_skuledag=ramme.første_skuledag,
        siste_skuledag=ramme.siste_skuledag,
        fri=tuple(map(_write_days_off, ramme.fri)),
        møte=tuple(each for some in shared for each in some),
        # What nobody has to say goes on; topics and news are of their year.
        fellestema=() if before.fellestema == () else None,
        informasjon=() if before.informasjon == () else None,
        nettverk=tuple(
            Nettverksår(
                namn=each.nettverk,
                møte=tuple(
                    møte
                    for at, week in enumerate(framlegg.veker)
                    for møte in _make_own(
                        shared[at], week.day(week.plassar[number]), clocks[at][number], vanar[at:]
                    )
                ),
            )
            for number, (each, vanar) in enumerate(zip(rhythms, førre.vanar, strict=True))
        ),
    )


def _share(
    had: Sequence[Møtedag], number: int, day: date, clocks: Sequence[tuple[Tidsrom, ...]]
) -> Iterator[Møtedag]:
    """Share a day: the clocks that most have, the place it had, and its other meetings."""
    tid, *later = find_usual(clocks[::-1])
    first = had[0] if had else Møtedag(dato=day, tid=tid)
    yield Møtedag(
        dato=day,
        tid=tid,
        dagane_etter=tuple(later),
        slag=Møteslag.ORDINÆRT if number else Møteslag.OPPSTART,
        stad=first.stad,
        lenkje=first.lenkje,
        vertskap=first.vertskap,
    )
    for each in had[1:]:
        if not any(each.tid.overlaps(some[0]) for some in clocks):
            yield replace(each, dato=day, førebuing="", source=NOWHERE)


def _make_own(
    shared: Sequence[Møtedag], own: date, clocks: Sequence[Tidsrom], vanar: Vanar
) -> Iterator[Nettverksmøte]:
    """Make what a network has of its own on a shared day, where it meets on its own day."""
    first, *others = shared
    had = vanar[0] if vanar else ()
    tid, later = clocks[0], tuple(clocks[1:])
    main = Nettverksmøte(
        dato=first.dato,
        ny_dato=own if own != first.dato else None,
        tid=tid if tid != first.tid else None,
        dagane_etter=later if later != first.dagane_etter else None,
    )
    yield _carry(main, had[0], first) if had else main
    by_økt = {each.økt: each for each in others}
    for each in had[1:]:
        felles = by_økt.get(each.møte.nøkkel.økt)
        if felles or not (each.felles or each.møte.tid.overlaps(tid)):
            again = replace(
                main,
                økt=each.møte.nøkkel.økt,
                tid=each.eige.tid if felles else each.møte.tid,
                dagane_etter=None,
            )
            carried = _carry(again, each, felles)
            if not felles or _says_something(carried):
                yield carried


def _says_something(own: Nettverksmøte) -> bool:
    """Tell whether a meeting says more than which it is; each element is equal to itself alone."""
    return astuple(own) != astuple(Nettverksmøte(dato=own.dato, økt=own.økt))


def _carry(own: Nettverksmøte, had: Vane, felles: Møtedag | None) -> Nettverksmøte:
    """Let a meeting be where it was, and count as it did."""
    before = had.eige
    shared = felles or Møtedag(dato=own.dato, tid=had.møte.tid)
    elsewhere = before.stad or before.lenkje or shared.stad or shared.lenkje
    unsaid = not elsewhere and own.økt == 1 if shared.vertskap is None else shared.vertskap
    return replace(
        own,
        stad=before.stad,
        lenkje=before.lenkje,
        vertskap=had.møte.vertskap if had.møte.vertskap != unsaid else None,
        bevertning=before.bevertning,
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
    vertar = {each.nøkkel: each.vert_namn for each in møta if each.vertskap}
    return replace(
        own, møte=tuple(replace(each, vert=vertar.get(each.nøkkel, "")) for each in own.møte)
    )


def _write_days_off(each: Fridagar) -> Fri:
    if each.frå == each.til:
        return Fri(namn=each.namn, dato=each.frå)
    return Fri(namn=each.namn, frå=each.frå, til=each.til)
