"""What goes on from the year before, meeting by meeting: clocks, days, places, second meetings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from nettverk.model.skulear import Møtedag, Nettverksmøte, Skuleår
from nettverk.model.skulerute import DAY, is_weekday
from nettverk.nynorsk import Dagtid, Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg, Veke
from nettverk.planning.plan import Plan


class Vane(Struct, frozen=True):
    """A meeting of the year before: what all share of it, what is the network's own, and both."""

    felles: Møtedag | None
    eige: Nettverksmøte
    møte: Møte


Vanar = Sequence[Sequence[Vane]]
"""A network's meetings of the year before by their number, those of one day together."""


class Førre(Struct, frozen=True):
    """The year before: what it shares, and what each network was used to, by the rhythms' order."""

    skuleår: Skuleår
    vanar: tuple[Vanar, ...]

    def felles(self, number: int) -> list[Møtedag]:
        """List what all share of the day that has a number, from 0."""
        days = sorted({each.dato for each in self.skuleår.møte})[number : number + 1]
        shared = (each for each in self.skuleår.møte if each.dato in days)
        return sorted(shared, key=lambda each: each.økt)


def find_førre(plan: Plan, year: Skuleår, rhythms: Sequence[Rytme]) -> Førre:
    """Find what a year was like for the networks that some rhythms are of."""
    nettverka = {each.namn: each for each in plan.oversikt.nettverk}
    vanar = (_list_vanar(plan.møta_of(nettverka[each.nettverk], year), year) for each in rhythms)
    return Førre(year, tuple(vanar))


def _list_vanar(møta: Sequence[Møte], year: Skuleår) -> Vanar:
    """List a network's meetings on the shared days, or on its own where none are shared."""
    shared = {each.nøkkel: each for each in year.møte}
    own = {each.nøkkel: each for name in møta[:1] for each in year.own(name.nettverk.namn).møte}
    days = sorted({each.dato for each in shared} or {each.nøkkel.dato for each in møta})
    blank = Nettverksmøte(dato=date.min)
    return [
        [
            Vane(shared.get(each.nøkkel), own.get(each.nøkkel, blank), each)
            for each in sorted(møta, key=lambda each: each.nøkkel)
            if each.nøkkel.dato == day
        ]
        for day in days
    ]


def choose_clocks(
    ramme: Ramme, rhythms: Sequence[Rytme], framlegg: Framlegg, vanar: Sequence[Vanar]
) -> list[list[tuple[Tidsrom, ...]]]:
    """Choose each network's clocks, week by week: one a day, as they were where that can be.

    It cannot where the network got another place in the week, where the day after has no school,
    and where somebody from the arbeidsgruppe would be in two places.
    """
    return [
        _choose_in(ramme, rhythms, week, [each[number : number + 1] for each in vanar])
        for number, week in enumerate(framlegg.veker)
    ]


def _choose_in(
    ramme: Ramme, rhythms: Sequence[Rytme], week: Veke, vanar: Sequence[Vanar]
) -> list[tuple[Tidsrom, ...]]:
    chosen = [
        tuple(_find_clocks(ramme, rhythm.plass, week, place, had))
        for rhythm, place, had in zip(rhythms, week.plassar, vanar, strict=True)
    ]
    while clashing := _find_clashing(rhythms, week, chosen):
        # The places in the week are such that all can be at theirs.
        for number in clashing:
            chosen[number] = (week.plassar[number].tid,)
    return chosen


def _find_clashing(
    rhythms: Sequence[Rytme], week: Veke, chosen: Sequence[Sequence[Tidsrom]]
) -> set[int]:
    """Find the networks whose participant is in another of them at the same time."""
    days = [
        [Dagtid(week.day(place) + each * DAY, tid) for each, tid in enumerate(clocks)]
        for place, clocks in zip(week.plassar, chosen, strict=True)
    ]
    of_person: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(rhythms):
        of_person[each.deltakar] += [number] if each.deltakar else []
    return {
        number
        for numbers in of_person.values()
        for one, two in combinations(numbers, 2)
        if any(each.overlaps(other) for each in days[one] for other in days[two])
        for number in (one, two)
    }


def _find_clocks(
    ramme: Ramme, usual: Plass, week: Veke, place: Plass, had: Vanar
) -> Iterator[Tidsrom]:
    møte = had[0][0].møte if had and had[0] else None
    # A meeting that was moved off its weekday was not as it is used to be.
    if not møte or place.tid != usual.tid or møte.dato.weekday() != usual.vekedag:
        yield place.tid
        return
    yield møte.tid
    day = week.day(place)
    for number, tid in enumerate(møte.dagane_etter, 1):
        if not _has_skule(ramme, day + number * DAY):
            return
        yield tid


def _has_skule(ramme: Ramme, day: date) -> bool:
    """Tell whether there is school on a day."""
    inside = ramme.første_skuledag <= day <= ramme.siste_skuledag
    return inside and is_weekday(day) and not any(day in each for each in ramme.fri)
