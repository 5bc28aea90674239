"""What the file of a new school year is written from: the year, and why it is as it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from nettverk.documents.framhald import explain_lost
from nettverk.documents.grunnar import (
    Grunnar,
    Opphav,
    explain_day_off,
    explain_fråvær,
    explain_week,
)
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.skulear import Møtedag, Nettverksmøte, Skuleår
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import (
    VEKEDAGAR,
    Dagtid,
    capitalise,
    write_list,
    write_short_date,
    write_weekday,
)
from nettverk.planning.motedagar import is_hosted
from nettverk.planning.nytt_ar.carrying import Møteframhald
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass

_INGEN_VERT = "Ingen skule kan vera vert denne dagen."


_Key = tuple[str, str | int | list[str]]


class _MøtedagContext(Struct, frozen=True):
    """A shared meeting day: its weekday and week, and why it is not on the usual weekday.

    `nøklar` are what the file says of it besides its day and kind.
    """

    dag: Møtedag
    nøklar: tuple[_Key, ...]
    når: str
    merknad: str


class _NettverksmøteContext(Struct, frozen=True):
    """A network's meeting, and why it is moved or has no host.

    `nøklar` are what the file says of it besides its days and its host.
    """

    møte: Nettverksmøte
    nøklar: tuple[_Key, ...]
    merknad: str


class _NettverksårContext(Struct, frozen=True):
    """A network's meetings, and why it has another weekday or clock than the shared."""

    namn: str
    merknad: str
    møte: tuple[_NettverksmøteContext, ...]


class NyttÅrContext(Struct, frozen=True):
    """The school year, as its file tells it."""

    opphav: Opphav
    skuleår: Skuleår
    ramme: Ramme
    fri: tuple[Fri, ...]
    møte: tuple[_MøtedagContext, ...]
    nettverk: tuple[_NettverksårContext, ...]
    som_før: bool
    dømedagar: tuple[Dagtid, ...]
    døme_skule: str


def describe_new_year(reasons: Grunnar, year: Skuleår) -> NyttÅrContext:
    """Say of every part of the year what its file should tell."""
    numbers = {day: at for at, day in enumerate(sorted({each.dato for each in year.møte}))}
    displaced, lost = dict(reasons.explain_displaced()), defaultdict(list)
    for nettverk, said in reasons.explain_lost_days():
        lost[nettverk].append(said)
    remarks = [
        _join(
            displaced.get(own.namn) or _explain_place(reasons, number, reasons.felles),
            *lost[own.namn],
        )
        for number, own in enumerate(year.nettverk)
    ]
    return NyttÅrContext(
        opphav=reasons.opphav,
        skuleår=year,
        ramme=reasons.ramme,
        fri=year.fri,
        som_før=any(reasons.framlegg.løpa[0].ønskte[1:]),
        møte=tuple(_describe_shared(reasons, each, numbers[each.dato]) for each in year.møte),
        nettverk=tuple(
            _NettverksårContext(own.namn, remark, tuple(_describe_møta(reasons, year, number)))
            for number, (own, remark) in enumerate(zip(year.nettverk, remarks, strict=True))
        ),
        dømedagar=tuple(reasons.framlegg.days_of(0)),
        døme_skule=next(filter(None, (m.vert for n in year.nettverk for m in n.møte)), ""),
    )


def _describe_shared(reasons: Grunnar, møte: Møtedag, at: int) -> _MøtedagContext:
    løp = reasons.framlegg.løpa[0]
    off = explain_day_off(reasons, løp.veker[at].måndag, reasons.felles, møte.dato)
    week = explain_week(reasons, løp, at)
    return _MøtedagContext(
        møte,
        tuple(_list_keys(møte)),
        f"{write_weekday(møte.dato)} i veke {møte.dato.isocalendar().week}",
        _join(
            *((week, off, _explain_borte(reasons, møte.dato)) if møte.økt == 1 else ()),
            _explain_stad(reasons, møte),
        ),
    )


def _explain_borte(reasons: Grunnar, day: date) -> str:
    """Say how many schools have no school on a day; those that are met where all are there."""
    off, every = reasons.ramme.borte.get(day, (0, 0))
    return f"{off} av {every} skular har ikkje skule denne dagen." if off else ""


def _describe_møta(reasons: Grunnar, year: Skuleår, number: int) -> Iterator[_NettverksmøteContext]:
    """Describe a network's meetings, each with its number among the shared days, or its own."""
    felles = {each.nøkkel: each for each in year.møte}
    own = [each[0].dagar[0].dato for each in reasons.framhalda.nettverk[number].veker]
    days = sorted({each.dato for each in year.møte}) or own
    numbers = {day: at for at, day in enumerate(days)}
    for each in year.nettverk[number].møte:
        yield _describe_møte(reasons, number, each, felles, numbers.get(each.dato))


def _describe_møte(
    reasons: Grunnar,
    number: int,
    møte: Nettverksmøte,
    felles: Mapping[Møtenøkkel, Møtedag],
    at: int | None,
) -> _NettverksmøteContext:
    """Say of a meeting what is not as it was, and that it has no host."""
    own = reasons.framhalda.nettverk[number]
    new = _find_own(own.eigne, møte) if at is None else own.veker[at]
    moved = _explain_own(new) if at is None else _explain_moved(reasons, number, møte, at)
    day_of = felles.get(møte.nøkkel) or Møtedag(dato=møte.dato, økt=møte.økt, tid=new[0].clocks[0])
    hosted = "" if møte.vert or not is_hosted(day_of, møte) else _INGEN_VERT
    lost = explain_lost(new, reasons.rytmar[number].plass.tid, reasons.opphav.førre)
    alone = møte.ny_dato or (None if møte.nøkkel in felles else møte.dato)
    borte = _explain_borte(reasons, alone) if alone else ""
    away = _explain_away(reasons, number, møte.ny_dato or møte.dato)
    of_day = [moved, borte, away, *lost] if møte.økt == 1 else []
    remarks = _join(*of_day, hosted, _explain_stad(reasons, møte))
    return _NettverksmøteContext(møte, tuple(_list_keys(møte)), remarks)


def _explain_away(reasons: Grunnar, number: int, day: date) -> str:
    """Say that somebody cannot meet on the day of a meeting all the same."""
    who = reasons.rytmar[number].borte.get(day)
    return f"{who} kan ikkje møta denne dagen, men ingen annan dag går i hop." if who else ""


def _find_own(eigne: Sequence[Møteframhald], møte: Nettverksmøte) -> Møteframhald:
    return next(each for each in eigne for day in each[0].dagar[:1] if day.dato == møte.dato)


def _explain_own(new: Møteframhald) -> str:
    """Say what day a day of a network's own comes from, for nobody has decided it."""
    days = [write_short_date(each.vane.møte.dato) for each in new[:1] if each.vane]
    return f"Eige møte, som {days[0]}. Rett dagen om det blir ein annan." if days else ""


def _explain_moved(reasons: Grunnar, number: int, møte: Nettverksmøte, at: int) -> str:
    """Say why a meeting is moved, unless its shared day says so."""
    usual, løp = reasons.framlegg.plassar[number], reasons.framlegg.løp_of(number)
    day, week = reasons.framlegg.days_of(number)[at], løp.veker[at]
    is_shared = løp is reasons.framlegg.løpa[0] and bool(reasons.shared_days)
    other = "" if is_shared else explain_week(reasons, løp, at)
    off = explain_day_off(reasons, week.måndag, usual, day.dato)
    if off:
        with_all = usual.vekedag == reasons.felles.vekedag and not møte.ny_dato
        return _join(other, "" if with_all and is_shared else off)
    is_moved = Plass(day.dato.weekday(), day.tid) != usual
    if is_moved and (away := explain_fråvær(reasons, number, week.måndag)):
        return _join(other, away)
    person = reasons.rytmar[number].deltakar
    return _join(other, f"Flytta så {person} rekk alle møta sine denne veka." if is_moved else "")


def _list_keys(møte: Møtedag | Nettverksmøte) -> Iterator[_Key]:
    """List the keys of a meeting as a file says them; a network alone can say that a day is one."""
    if møte.økt > 1:
        yield "økt", møte.økt
    if møte.tid:
        yield "tid", str(møte.tid)
    if møte.dagane_etter or (isinstance(møte, Nettverksmøte) and møte.dagane_etter is not None):
        yield "dagane_etter", [str(each) for each in møte.dagane_etter]
    places = ("stad", "rom", "lenkje")
    yield from ((key, text) for key in places if (text := getattr(møte, key, "")))
    if møte.vertskap is not None:
        yield "vertskap", "ja" if møte.vertskap else "nei"
    if isinstance(møte, Nettverksmøte) and møte.slag:
        yield "slag", str(møte.slag)
    if isinstance(møte, Nettverksmøte) and møte.bevertning:
        yield "bevertning", str(møte.bevertning)


def _join(*remarks: str) -> str:
    return " ".join(filter(None, remarks))


def _explain_stad(reasons: Grunnar, møte: Møtedag | Nettverksmøte) -> str:
    """Say that a place is that of the year before; what is booked, nobody can know."""
    rom = isinstance(møte, Nettverksmøte) and bool(møte.rom) and not møte.stad
    found = {"staden": bool(møte.stad), "rommet": rom, "lenkja": bool(møte.lenkje)}
    what = write_list(each for each, is_there in found.items() if is_there)
    said = f"{capitalise(what)} er frå {reasons.opphav.førre}. Rett om det blir annleis."
    return said if what else ""


def _explain_place(reasons: Grunnar, number: int, shared: Plass) -> str:
    """Say why a network stands on its own weekday or clock."""
    place = reasons.framlegg.plassar[number]
    if place == shared:
        return ""
    firsts = [each[0].clocks for each in reasons.framhalda.nettverk[number].veker]
    always = all(each == (place.tid,) for each in firsts)
    when = [
        f"på {VEKEDAGAR[place.vekedag]}ar" if place.vekedag != shared.vekedag else "",
        f"kl. {place.tid}" if place.tid != shared.tid and always else "",
    ]
    others = reasons.others_at(number, shared)
    person = reasons.rytmar[number].deltakar
    because = f", for {person} er òg med i {write_list(others)}" if others else ""
    said = " ".join(filter(None, when))
    return f"Møtest {said} som i {reasons.opphav.førre}{because}." if said else ""
