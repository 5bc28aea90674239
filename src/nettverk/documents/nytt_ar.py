"""What the file of a new school year is written from: the year, and why it is as it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from nettverk.documents.framhald import explain_lost, explain_lost_day
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn
from nettverk.model.skulear import Møtedag, Nettverksmøte, Skuleår
from nettverk.model.skulerute import Fri, name_holiday
from nettverk.nynorsk import (
    VEKEDAGAR,
    capitalise,
    write_list,
    write_short_date,
    write_weekday,
)
from nettverk.planning.motedagar import is_hosted
from nettverk.planning.nytt_ar.carrying import Framhalda, Møteframhald
from nettverk.planning.nytt_ar.order import find_shared_place
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg

_INGEN_VERT = "Ingen skule kan vera vert denne dagen."


class Opphav(Struct, frozen=True):
    """Where a year comes from: the command, the school year before it, and its skulerute."""

    namn: Skuleårsnamn
    førre: Skuleårsnamn
    kommando: str
    skulerute: str = ""
    skjema: str = ""


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
    døme_skule: str


class Grunnar(Struct, frozen=True, dict=True):
    """All that the reasons are found in: what networks are used to, and what they have got."""

    opphav: Opphav
    ramme: Ramme
    rytmar: tuple[Rytme, ...]
    framlegg: Framlegg
    framhalda: Framhalda

    @property
    def felles(self) -> Plass:
        """Find the place that most networks have."""
        return find_shared_place(self.framlegg.plassar)

    def explain_displaced(self) -> Iterator[tuple[str, str]]:
        """Say which networks have got another place than they are used to, and why."""
        for number, (rhythm, place) in enumerate(self._placed()):
            if place != rhythm.plass and rhythm.deltakar:
                others = self.others_at(number, rhythm.plass)
                same_clock = place.tid == rhythm.plass.tid
                to = VEKEDAGAR[place.vekedag] if same_clock else str(place)
                said = (
                    f"Flytta til {to}: {rhythm.plass} er {rhythm.deltakar} frå arbeidsgruppa i "
                    f"{write_list(others)}."
                )
                yield rhythm.nettverk, said

    def explain_lost_days(self) -> Iterator[tuple[str, str]]:
        """Say which days of a network's own do not go on, and why."""
        for rhythm, own in zip(self.rytmar, self.framhalda.nettverk, strict=True):
            for first, *_ in own.eigne:
                if not first.dagar and first.vane:
                    yield rhythm.nettverk, explain_lost_day(first.vane)

    def others_at(self, number: int, place: Plass) -> Sequence[str]:
        """List the other networks of a network's participant that meet at some place."""
        person = self.rytmar[number].deltakar
        of_person = self._of_deltakar[person] if person else ()
        return [
            self.rytmar[other].nettverk
            for other in of_person
            if other != number and self.framlegg.plassar[other].meets(place)
        ]

    @cached_property
    def _of_deltakar(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for number, rhythm in enumerate(self.rytmar):
            found.setdefault(rhythm.deltakar, []).append(number)
        return found

    def _placed(self) -> Iterator[tuple[Rytme, Plass]]:
        return zip(self.rytmar, self.framlegg.plassar, strict=True)


def describe_new_year(reasons: Grunnar, year: Skuleår) -> NyttÅrContext:
    """Say of every part of the year what its file should tell."""
    numbers = {day: at for at, day in enumerate(sorted({each.dato for each in year.møte}))}
    felles = {each.nøkkel: each for each in year.møte}
    displaced, lost = dict(reasons.explain_displaced()), defaultdict(list)
    for nettverk, said in reasons.explain_lost_days():
        lost[nettverk].append(said)
    return NyttÅrContext(
        opphav=reasons.opphav,
        skuleår=year,
        ramme=reasons.ramme,
        fri=year.fri,
        møte=tuple(_describe_shared(reasons, each, numbers[each.dato]) for each in year.møte),
        nettverk=tuple(
            _NettverksårContext(
                own.namn,
                _join(
                    displaced.get(own.namn) or _explain_place(reasons, number, reasons.felles),
                    *lost[own.namn],
                ),
                tuple(
                    _describe_møte(reasons, number, each, felles, numbers.get(each.dato))
                    for each in own.møte
                ),
            )
            for number, own in enumerate(year.nettverk)
        ),
        døme_skule=next(filter(None, (m.vert for n in year.nettverk for m in n.møte)), ""),
    )


def _describe_shared(reasons: Grunnar, møte: Møtedag, at: int) -> _MøtedagContext:
    monday = reasons.framlegg.veker[at].måndag
    off = _explain_day_off(reasons, monday, reasons.felles, møte.dato)
    return _MøtedagContext(
        møte,
        tuple(_list_keys(møte)),
        f"{write_weekday(møte.dato)} i veke {møte.dato.isocalendar().week}",
        _join(
            *((off, _explain_borte(reasons, møte.dato)) if møte.økt == 1 else ()),
            _explain_stad(reasons, møte),
        ),
    )


def _explain_borte(reasons: Grunnar, day: date) -> str:
    """Say how many schools have no school on a day; those that are met where all are there."""
    off, every = reasons.ramme.borte.get(day, (0, 0))
    return f"{off} av {every} skular har ikkje skule denne dagen." if off else ""


def _explain_day_off(reasons: Grunnar, monday: date, usual: Plass, day: date) -> str:
    """Say why a meeting is not on its usual weekday, where that is a day without school."""
    expected = date.fromordinal(monday.toordinal() + usual.vekedag)
    reason = _name_day_off(reasons.ramme, expected)
    off, every = reasons.ramme.borte.get(expected, (0, 0))
    when = f"{capitalise(write_weekday(expected))} {write_short_date(expected)}"
    if expected == day or not (reason or off):
        return ""
    if not reason:
        return f"{when} har {off} av {every} skular ikkje skule."
    return f"{when} er det ikkje skule: {reason}."


def _name_day_off(ramme: Ramme, day: date) -> str:
    if not ramme.første_skuledag <= day <= ramme.siste_skuledag:
        return "utanfor skuleåret"
    return name_holiday(day) or next((each.namn for each in ramme.stengt if day in each), "")


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
    alone = møte.ny_dato or (møte.dato if at is None else None)
    borte = _explain_borte(reasons, alone) if alone else ""
    of_day = [moved, borte, *lost] if møte.økt == 1 else []
    remarks = _join(*of_day, hosted, _explain_stad(reasons, møte))
    return _NettverksmøteContext(møte, tuple(_list_keys(møte)), remarks)


def _find_own(eigne: Sequence[Møteframhald], møte: Nettverksmøte) -> Møteframhald:
    return next(each for each in eigne for day in each[0].dagar[:1] if day.dato == møte.dato)


def _explain_own(new: Møteframhald) -> str:
    """Say what day a day of a network's own comes from, for nobody has decided it."""
    days = [write_short_date(each.vane.møte.dato) for each in new[:1] if each.vane]
    return f"Eige møte, som {days[0]}. Rett dagen om det blir ein annan." if days else ""


def _explain_moved(reasons: Grunnar, number: int, møte: Nettverksmøte, at: int) -> str:
    """Say why a meeting is moved, unless its shared day says so."""
    usual, week = reasons.framlegg.plassar[number], reasons.framlegg.veker[at]
    place = week.plassar[number]
    off = _explain_day_off(reasons, week.måndag, usual, week.day(place))
    if off:
        with_all = usual.vekedag == reasons.felles.vekedag and not møte.ny_dato
        return "" if with_all else off
    person = reasons.rytmar[number].deltakar
    return f"Flytta så {person} rekk alle møta sine denne veka." if place != usual else ""


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
