"""Why a new school year is as it is: what networks are used to, and what they have got."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from nettverk.documents.framhald import explain_lost_day
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import DAY, name_holiday
from nettverk.model.svar import Årssvar
from nettverk.nynorsk import (
    VEKEDAGAR,
    capitalise,
    write_list,
    write_short_date,
    write_weekday,
)
from nettverk.planning.nytt_ar.carrying import Framhalda
from nettverk.planning.nytt_ar.order import find_shared_place
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg, Løp


class Opphav(Struct, frozen=True):
    """Where a year comes from: the command, the school year before it, and its skulerute."""

    namn: Skuleårsnamn
    førre: Skuleårsnamn
    kommando: str
    skulerute: str = ""
    svar: str = ""
    skjema: str = ""


class Grunnar(Struct, frozen=True, dict=True):
    """All that the reasons are found in: what networks are used to, and what they have got."""

    opphav: Opphav
    ramme: Ramme
    rytmar: tuple[Rytme, ...]
    framlegg: Framlegg
    framhalda: Framhalda
    shared_days: bool = True
    svar: Årssvar = Årssvar()

    @property
    def felles(self) -> Plass:
        """Find the place that most networks have."""
        return find_shared_place(self.framlegg.felles)

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
        together = {*self.framlegg.løp_of(number).nummer}
        return [
            self.rytmar[other].nettverk
            for other in of_person
            if other in together and other != number and self.framlegg.plassar[other].meets(place)
        ]

    @cached_property
    def _of_deltakar(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for number, rhythm in enumerate(self.rytmar):
            found.setdefault(rhythm.deltakar, []).append(number)
        return found

    def _placed(self) -> Iterator[tuple[Rytme, Plass]]:
        return zip(self.rytmar, self.framlegg.plassar, strict=True)

    def list_busy(self, løp: Løp, monday: date) -> str:
        """Say which other networks the people of some networks are in, in a week."""
        people = {self.rytmar[number].deltakar for number in løp.nummer} - {""}
        others = [
            self.rytmar[number]
            for each in self.framlegg.løpa
            if each is not løp and any(week.måndag == monday for week in each.veker)
            for number in each.nummer
            if self.rytmar[number].deltakar in people
        ]
        names = write_list(each.nettverk for each in others)
        return f"då er {others[0].deltakar} i {names}" if others else ""


def explain_day_off(reasons: Grunnar, monday: date, usual: Plass, day: date) -> str:
    """Say why a meeting is not on its usual weekday, where that is a day without school."""
    expected = monday + usual.vekedag * DAY
    if expected == day:
        return ""
    when = f"{capitalise(write_weekday(expected))} {write_short_date(expected)}"
    if some := _count_some_off(reasons.ramme, expected):
        return f"{when} {some}."
    reason = _name_day_off(reasons.ramme, expected)
    return f"{when} er det ikkje skule: {reason}." if reason else ""


def explain_fråvær(reasons: Grunnar, number: int, monday: date) -> str:
    """Say who cannot meet on the usual weekday of a network, in a week."""
    said = _tell_away(reasons, number, monday)
    return capitalise(f"{said}.") if said else ""


def _tell_away(reasons: Grunnar, number: int, monday: date) -> str:
    day = monday + reasons.framlegg.plassar[number].vekedag * DAY
    who = reasons.rytmar[number].borte.get(day)
    return f"{write_weekday(day)} {write_short_date(day)} kan ikkje {who} møta" if who else ""


def _name_day_off(ramme: Ramme, day: date) -> str:
    if not ramme.første_skuledag <= day <= ramme.siste_skuledag:
        return "utanfor skuleåret"
    return name_holiday(day) or next((each.namn for each in ramme.stengt if day in each), "")


def _tell_off(ramme: Ramme, day: date) -> str:
    """Say how many have no school on a day or, where nobody has any, why."""
    reason = _name_day_off(ramme, day)
    why = f"er det ikkje skule ({reason})" if reason else ""
    return _count_some_off(ramme, day) or why


def _count_some_off(ramme: Ramme, day: date) -> str:
    """Say how many have no school on a day when others have."""
    off, every = ramme.borte.get(day, (0, 0))
    inside = ramme.første_skuledag <= day <= ramme.siste_skuledag
    some = 0 < off < every and inside and not name_holiday(day)
    return f"har {off} av {every} skular ikkje skule" if some else ""


def explain_week(reasons: Grunnar, løp: Løp, at: int) -> str:
    """Say why some networks do not meet in the week that they would have."""
    ønskt = løp.ønskte[at]
    if not ønskt or ønskt == løp.veker[at].måndag:
        return ""
    return f"Flytta frå veke {ønskt.isocalendar().week}: {_explain_lost_week(reasons, løp, ønskt)}."


def _explain_lost_week(reasons: Grunnar, løp: Løp, monday: date) -> str:
    ramme = reasons.ramme
    week = [monday + number * DAY for number in range(5)]
    off = [_tell_off(ramme, day) for day in week]
    if all(off):
        return f"då {off[2]}"
    if ramme.første_skuledag in week or ramme.siste_skuledag in week:
        which = "første" if ramme.første_skuledag in week else "siste"
        return f"det er den {which} skuleveka"
    places = [reasons.framlegg.plassar[number] for number in løp.nummer]
    closed = next((each.vekedag for each in places if off[each.vekedag]), None)
    if closed is not None:
        day = week[closed]
        return f"{write_weekday(day)} {write_short_date(day)} {off[closed]}"
    if away := next(filter(None, (_tell_away(reasons, each, monday) for each in løp.nummer)), ""):
        return away
    busy = reasons.list_busy(løp, monday)
    return busy or "det går ikkje i hop med dei andre møta"
