"""What goes on from the year before, meeting by meeting: clocks, days, places, second meetings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from nettverk.model.noklar import name_skuleår
from nettverk.model.skulear import Møtedag, Nettverksmøte, Skuleår
from nettverk.model.skulerute import DAY
from nettverk.nynorsk import Dagtid, Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.proposal import Ramme, same_week
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg
from nettverk.planning.plan import Plan

_WEEKS_AWAY = (0, 1, -1, 2, -2)
"""Where a network's own day may go, from the week it was in."""


class Vane(Struct, frozen=True):
    """A meeting of the year before: what all share of it, what is the network's own, and both."""

    felles: Møtedag | None
    eige: Nettverksmøte
    møte: Møte

    @property
    def økt(self) -> int:
        """Tell which of the day it was."""
        return self.møte.nøkkel.økt

    @property
    def clocks(self) -> tuple[Tidsrom, ...]:
        """List the clocks of its days."""
        return (self.møte.tid, *self.møte.dagane_etter)


class Framhald(Struct, frozen=True):
    """A meeting that goes on, on its days; one that cannot has none. `vane` is what it was."""

    økt: int
    dagar: tuple[Dagtid, ...]
    vane: Vane | None = None

    @property
    def clocks(self) -> tuple[Tidsrom, ...]:
        """List the clocks of its days."""
        return tuple(each.tid for each in self.dagar)


Møteframhald = tuple[Framhald, ...]
"""A network's meetings of one day, the first one first."""


class Nettverksframhald(Struct, frozen=True):
    """How a network goes on: week by week, and on the days that are its own."""

    veker: tuple[Møteframhald, ...]
    eigne: tuple[Møteframhald, ...]


class Framhalda(Struct, frozen=True):
    """How a year goes on: what was shared, day by day, and each network by the rhythms' order."""

    førre: Skuleår
    felles: tuple[tuple[Møtedag, ...], ...]
    nettverk: tuple[Nettverksframhald, ...]


class _Nettverk(Struct, frozen=True):
    """A network's place in each new week, and its meetings of the year before, day by day.

    `opptatt` are all the meetings of whoever must be at its own: they are chosen one by one, and
    none on a day that is taken, or when somebody cannot meet, but where its place is so.
    """

    rytme: Rytme
    plassar: Sequence[Dagtid]
    vanar: Sequence[Sequence[Vane]]
    eigne: Sequence[Sequence[Vane]]
    opptatt: list[Dagtid]

    def had(self, at: int) -> Sequence[Vane]:
        """List the meetings of the day with a number, from 0."""
        return self.vanar[at] if at < len(self.vanar) else ()

    def take(self, tries: Iterable[tuple[Dagtid, ...]]) -> tuple[Dagtid, ...]:
        """Take the first of some times when nobody would be in two places; none when none does."""
        free = (each for each in tries if not any(map(self._is_taken, each)))
        chosen = next(free, ())
        self.opptatt.extend(chosen)
        return chosen

    def _is_taken(self, dagtid: Dagtid) -> bool:
        placed = any(dagtid.dato == each.dato for each in self.plassar)
        away = dagtid.dato in self.rytme.borte and not placed
        return away or any(dagtid.overlaps(each) for each in self.opptatt)


def carry_on(
    plan: Plan, year: Skuleår, ramme: Ramme, rhythms: Sequence[Rytme], framlegg: Framlegg
) -> Framhalda:
    """Let each meeting go on as it was, where that can be.

    It cannot where the network got another place in the week, where a day has no school, and where
    somebody from the arbeidsgruppe would be in two places. The first meetings of the days are
    chosen before all others, and the networks' own days last.
    """
    nettverka = _list_nettverk(plan, year, rhythms, framlegg)
    first = [[*_carry_first(ramme, each)] for each in nettverka]
    veker = [[*_carry_days(ramme, each, some)] for each, some in zip(nettverka, first, strict=True)]
    eigne = [[*_carry_own(ramme, each, year)] for each in nettverka]
    shared = sorted(year.møte, key=lambda each: each.nøkkel)
    return Framhalda(
        year,
        tuple(tuple(some) for _, some in groupby(shared, key=lambda each: each.dato)),
        tuple(
            Nettverksframhald(tuple(days), tuple(own))
            for days, own in zip(veker, eigne, strict=True)
        ),
    )


def _list_nettverk(
    plan: Plan, year: Skuleår, rhythms: Sequence[Rytme], framlegg: Framlegg
) -> list[_Nettverk]:
    nettverka = {each.namn: each for each in plan.oversikt.nettverk}
    shared = {each.dato for each in year.møte}
    opptatt: dict[str, list[Dagtid]] = defaultdict(list)
    found = []
    for number, each in enumerate(rhythms):
        days = framlegg.days_of(number)
        of_person = opptatt[each.deltakar or f"\n{number}"]
        # The places in the weeks are such that everybody can be at all of theirs.
        of_person += days
        rows = _list_vanar(plan.møta_of(nettverka[each.nettverk], year), year)
        vanar = [row for day, row in rows.items() if day in shared or not shared]
        eigne = [row for day, row in rows.items() if shared and day not in shared]
        found.append(_Nettverk(each, days, vanar, eigne, of_person))
    return found


def _list_vanar(møta: Sequence[Møte], year: Skuleår) -> dict[date, list[Vane]]:
    """List a network's meetings of the year before, by the day they were meant for."""
    shared = {each.nøkkel: each for each in year.møte}
    own = {each.nøkkel: each for some in møta[:1] for each in year.own(some.nettverk.namn).møte}
    blank = Nettverksmøte(dato=date.min)
    rows: dict[date, list[Vane]] = defaultdict(list)
    for each in sorted(møta, key=lambda each: each.nøkkel):
        vane = Vane(shared.get(each.nøkkel), own.get(each.nøkkel, blank), each)
        rows[each.nøkkel.dato].append(vane)
    return rows


def _carry_first(ramme: Ramme, nettverk: _Nettverk) -> Iterator[Framhald]:
    """Give the first meeting of each day the clocks it had, or else its place in the week."""
    for at, place in enumerate(nettverk.plassar):
        vane = next((each for each in nettverk.had(at) if each.økt == 1), None)
        wished = ramme.fit(place.dato, _recall_first(nettverk.rytme, place, vane))
        nettverk.opptatt.remove(place)
        yield Framhald(1, nettverk.take((*_shorten(wished), (place,))), vane)


def _recall_first(rytme: Rytme, place: Dagtid, vane: Vane | None) -> tuple[Tidsrom, ...]:
    """Find the clocks of a meeting that was as it is used to be; none of any other."""
    if not vane or place.tid != rytme.plass.tid:
        return ()
    møte = vane.møte
    if møte.avlyst:
        return () if vane.eige.tid else _list_shared(vane)
    moved = møte.dato != møte.nøkkel.dato and møte.dato.weekday() != rytme.plass.vekedag
    # What all share, or a gathering, is as it was; another clock for another day was for that day.
    return () if moved and vane.eige.tid and not møte.dagane_etter else vane.clocks


def _carry_days(
    ramme: Ramme, nettverk: _Nettverk, firsts: Sequence[Framhald]
) -> Iterator[Møteframhald]:
    for at, first in enumerate(firsts):
        yield first, *_carry_others(ramme, nettverk, first, nettverk.had(at))


def _carry_others(
    ramme: Ramme, nettverk: _Nettverk, first: Framhald, had: Sequence[Vane]
) -> Iterator[Framhald]:
    """Let the other meetings of a day go on; what was cancelled does as all share it."""
    for each in had:
        if each.økt > 1:
            wished = _list_shared(each) if each.møte.avlyst else each.clocks
            fitting = ramme.fit(first.dagar[0].dato, wished)
            yield Framhald(each.økt, nettverk.take(_shorten(fitting)), each)


def _carry_own(ramme: Ramme, nettverk: _Nettverk, year: Skuleår) -> Iterator[Møteframhald]:
    """Let a network's own days go on in a week when it has no other meeting, after its oppstart."""
    years = name_skuleår(ramme.første_skuledag).nr - year.skuleår.nr
    busy = {each.dato.isocalendar()[:2] for each in nettverk.plassar}
    for had in nettverk.eigne:
        vane = had[0]
        usual = same_week(vane.møte.dato, years)
        days = [usual + weeks * 7 * DAY for weeks in _WEEKS_AWAY]
        tries = (
            ramme.fit(day, vane.clocks)
            for day in days
            if day > nettverk.plassar[0].dato and day.isocalendar()[:2] not in busy
        )
        whole = (each for each in tries if len(each) == len(vane.clocks))
        first = Framhald(vane.økt, () if vane.møte.avlyst else nettverk.take(whole), vane)
        busy |= {each.dato.isocalendar()[:2] for each in first.dagar}
        others = _carry_others(ramme, nettverk, first, had[1:]) if first.dagar else ()
        yield first, *others


def _list_shared(vane: Vane) -> tuple[Tidsrom, ...]:
    felles = vane.felles
    return (felles.tid, *felles.dagane_etter) if felles else ()


def _shorten(days: tuple[Dagtid, ...]) -> Iterator[tuple[Dagtid, ...]]:
    """Try all days, and then ever fewer."""
    return (days[:count] for count in range(len(days), 0, -1))
