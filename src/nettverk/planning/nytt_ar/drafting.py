"""The school year as a model: the shared days, what each network has of its own, and the hosts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import astuple, replace

from nettverk.model.element import NOWHERE
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Møtedag, Møteslag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Fri, Fridagar
from nettverk.nynorsk import Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.motedagar import is_hosted
from nettverk.planning.nytt_ar.carrying import (
    Framhald,
    Framhalda,
    Møteframhald,
    Nettverksframhald,
    Vane,
)
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
    framhalda: Framhalda,
) -> Skuleår:
    """Make the school year, where meetings go on as they were; nobody hosts yet."""
    shared = [*_share_days(ramme, framlegg, framhalda)] if is_shared(framlegg, framhalda) else []
    before = framhalda.førre
    return Skuleår(
        skuleår=name,
        første_skuledag=ramme.første_skuledag,
        siste_skuledag=ramme.siste_skuledag,
        fri=write_days_off(ramme.fri),
        møte=tuple(each for some in shared for each in some),
        # What nobody has to say goes on; topics and news are of their year.
        fellestema=() if before.fellestema == () else None,
        informasjon=() if before.informasjon == () else None,
        nettverk=tuple(
            Nettverksår(
                namn=each.nettverk, møte=_make_own(shared, own) if shared else _make_alone(own)
            )
            for each, own in zip(rhythms, framhalda.nettverk, strict=True)
        ),
    )


def is_shared(framlegg: Framlegg, framhalda: Framhalda) -> bool:
    """Tell whether the networks share their days, each with a meeting for every one of them.

    Networks that each had days of its own go on so, unless all meet in the same weeks.
    """
    alike = len({len(each.veker) for each in framlegg.løpa}) == 1
    return alike and (len(framlegg.løpa) == 1 or bool(framhalda.felles))


def _share_days(
    ramme: Ramme, framlegg: Framlegg, framhalda: Framhalda
) -> Iterator[tuple[Møtedag, ...]]:
    usual = find_shared_place(framlegg.felles)
    for at, week in enumerate(framlegg.veker):
        had = framhalda.felles[at] if at < len(framhalda.felles) else ()
        new = [each.veker[at] for each in framhalda.nettverk]
        yield tuple(_share(ramme, had, at, _find_shared_day(week, usual), new))


def _share(
    ramme: Ramme, had: Sequence[Møtedag], at: int, day: date, new: Sequence[Møteframhald]
) -> Iterator[Møtedag]:
    """Share a day: the clocks that most have, the place it had, and other meetings all can have."""
    tid, *later = _find_shared_clocks(ramme, day, [each[0] for each in new])
    first = next((each for each in had if each.økt == 1), Møtedag(dato=day, tid=tid))
    yield Møtedag(
        dato=day,
        tid=tid,
        dagane_etter=tuple(later),
        slag=Møteslag.ORDINÆRT if at else Møteslag.OPPSTART,
        stad=first.stad,
        lenkje=first.lenkje,
        vertskap=first.vertskap,
    )
    for each in had:
        can = [one for some in new for one in some if one.økt == each.økt > 1 and one.dagar]
        if len(can) == len(new):
            tid, *later = _find_shared_clocks(ramme, day, can)
            yield replace(
                each, dato=day, tid=tid, dagane_etter=tuple(later), førebuing="", source=NOWHERE
            )


def _find_shared_clocks(ramme: Ramme, day: date, new: Sequence[Framhald]) -> Iterator[Tidsrom]:
    """Find the clocks that most have; of as many, the first networks', on days with school."""
    usual = find_usual([each.clocks for each in new][::-1])
    return (each.tid for each in ramme.fit(day, usual))


def _make_own(
    shared: Sequence[Sequence[Møtedag]], own: Nettverksframhald
) -> tuple[Nettverksmøte, ...]:
    """Make what a network has of its own: on each shared day, and on days that all do not share."""
    of_weeks = (
        møte
        for felles, new in zip(shared, own.veker, strict=True)
        for møte in _write_day(felles[0].dato, {each.økt: each for each in felles}, new)
    )
    alone = (
        møte
        for new in own.eigne
        for first in new[0].dagar[:1]
        for møte in _write_day(first.dato, {}, new)
    )
    return tuple(sorted((*of_weeks, *alone), key=lambda each: each.nøkkel))


def _make_alone(own: Nettverksframhald) -> tuple[Nettverksmøte, ...]:
    """Make the meetings of a network that shares no day with the others."""
    møta = (
        replace(møte, slag=Møteslag.OPPSTART) if not at and møte.økt == 1 else møte
        for at, new in enumerate(own.veker)
        for møte in _write_day(new[0].dagar[0].dato, {}, new)
    )
    return tuple(sorted(møta, key=lambda each: each.nøkkel))


def _write_day(
    dato: date, felles: Mapping[int, Møtedag], new: Møteframhald
) -> Iterator[Nettverksmøte]:
    for each in new:
        if each.dagar:
            own = _write_own(dato, felles.get(each.økt), each)
            if each.økt == 1 or _says_something(own):
                yield own


def _write_own(dato: date, felles: Møtedag | None, new: Framhald) -> Nettverksmøte:
    """Write what a network's meeting has that no other has: its day, its clocks, its place."""
    day, tid, later = new.dagar[0].dato, new.clocks[0], new.clocks[1:]
    own = Nettverksmøte(
        dato=dato,
        økt=new.økt,
        ny_dato=day if day != dato else None,
        tid=tid if not felles or tid != felles.tid else None,
        dagane_etter=tuple(later)
        if tuple(later) != (felles.dagane_etter if felles else ())
        else None,
    )
    return _carry(own, new.vane, felles) if new.vane else own


def _says_something(own: Nettverksmøte) -> bool:
    """Tell whether a meeting says more than which it is; each element is equal to itself alone."""
    return astuple(own) != astuple(Nettverksmøte(dato=own.dato, økt=own.økt))


def _carry(own: Nettverksmøte, had: Vane, felles: Møtedag | None) -> Nettverksmøte:
    """Let a meeting be where it was, and count as it did; one that was cancelled was nowhere."""
    before = Nettverksmøte(dato=own.dato) if had.møte.avlyst else had.eige
    alone = had.felles if had.felles and not felles else None
    shared = felles or Møtedag(dato=own.dato, økt=own.økt, tid=had.møte.tid)
    stad = before.stad or (alone.stad if alone else "")
    carried = replace(
        own,
        stad=stad,
        rom=before.rom if stad or shared.stad else "",  # the next school has its own
        lenkje=before.lenkje or (alone.lenkje if alone else ""),
        bevertning=before.bevertning,
    )
    unsaid = is_hosted(shared, carried)
    # A second meeting had a turn of its own where the first was not held, and has none by that.
    said = own.økt == 1 or had.møte.vertsnamn or had.eige.vertskap is not None
    hosted = had.møte.vertskap if said and not had.møte.avlyst else unsaid
    return replace(carried, vertskap=hosted if hosted != unsaid else None)


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


def write_days_off(periods: Iterable[Fridagar]) -> tuple[Fri, ...]:
    """Write periods as a year's file has them."""
    return tuple(map(_write_period, periods))


def _write_period(each: Fridagar) -> Fri:
    if each.frå == each.til:
        return Fri(namn=each.namn, dato=each.frå)
    return Fri(namn=each.namn, frå=each.frå, til=each.til)
