"""Meetings tried on another day: the plan with the move made, and what it makes of the rest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from nettverk.model.skulear import Fellestema, Informasjon, Skuleår
from nettverk.nynorsk import Tidsrom
from nettverk.planning.forsok import Forsøk, identify, try_changes
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.saker import applies, find_høyringsmøte


class Saksbyte(Struct, frozen=True):
    """Something on the agenda that goes from one meeting to another; no day is no meeting."""

    slag: str
    tekst: str
    frå: date | None
    til: date | None


class Samtidig(Struct, frozen=True):
    """Somebody who should be in another network at the same time."""

    namn: str
    nettverk: str
    tid: Tidsrom


def move_møta(plan: Plan, møta: Sequence[Møte], day: date, tid: Tidsrom | None) -> Forsøk:
    """Try some meetings on another day, and at another time too if there is one."""
    clock: dict[str, object] = {"tid": tid} if tid else {}
    days = [(each, day if day != each.nøkkel.dato else None) for each in møta]
    return try_changes(plan, [(each, {**clock, "ny_dato": moved}) for each, moved in days])


def find_substitute(forsøk: Forsøk, møte: Møte) -> str | None:
    """Name who would host instead of the host decided; None where that one can host."""
    moved = forsøk.find_again(møte)
    if moved.vertsnamn in moved.find_able() or not moved.fastsett:
        return None
    return try_changes(forsøk.after, [(moved, {"vert": ""})]).find_again(moved).vert_namn


def list_saksbyte(forsøk: Forsøk, møte: Møte) -> tuple[Saksbyte, ...]:
    """List the hearings, topics and news of a network's year that change meeting."""
    pairs = [
        (each, forsøk.find_again(each))
        for each in forsøk.before.held_by(møte.nettverk)
        if each.skuleår is møte.skuleår
    ]
    return (*_list_høyringar(møte.skuleår, pairs), *_list_tema(møte.skuleår, pairs))


def changes_order(forsøk: Forsøk, møte: Møte) -> bool:
    """Tell whether a network's meetings come in another order."""
    was, will = (
        [identify(each) for each in plan.held_by(møte.nettverk)]
        for plan in (forsøk.before, forsøk.after)
    )
    return was != will


def list_samtidige(forsøk: Forsøk, møta: Sequence[Møte]) -> list[tuple[Samtidig, ...]]:
    """List of each moved meeting those who should be in two networks at once, and not before.

    A participant from the arbeidsgruppe in two networks is left out: the rules tell of that.
    """
    was, will = _Folk(forsøk.before), _Folk(forsøk.after)
    found = []
    for møte in møta:
        before = {(each.namn, each.nettverk) for each in was.find_clashes(møte)}
        after = will.find_clashes(forsøk.find_again(møte))
        found.append(tuple(each for each in after if (each.namn, each.nettverk) not in before))
    return found


class _Folk:
    """Where everybody is, by the day; of a day it is found out when somebody asks."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._found: dict[date, dict[str, list[Møte]]] = {}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {each.namn: nr for nr, each in enumerate(self._plan.oversikt.nettverk)}

    @cached_property
    def _on_day(self) -> dict[date, list[Møte]]:
        found: dict[date, list[Møte]] = defaultdict(list)
        for nettverk in self._plan.oversikt.nettverk:
            for each in self._plan.held_by(nettverk):
                for day in each.dates:
                    found[day].append(each)
        return found

    def _find(self, name: str, day: date) -> Sequence[Møte]:
        if day not in self._found:
            self._found[day] = defaultdict(list)
            for each in self._on_day.get(day, ()):
                for person in list_people(self._plan, each):
                    self._found[day][person].append(each)
        return self._found[day].get(name, ())

    def find_clashes(self, møte: Møte) -> list[Samtidig]:
        """Find who should be in another network while a meeting is, in the order of networks."""
        people = list_people(self._plan, møte)
        others = {
            (self._order[other.nettverk.namn], other.dato, rank): (name, other)
            for rank, name in enumerate(people)
            for day in møte.dates
            for other in self._find(name, day)
            if other.nettverk is not møte.nettverk and other.overlaps(møte)
            if not name == møte.arbeidsgruppe == other.arbeidsgruppe
        }
        return [
            Samtidig(name, other.nettverk.namn, _find_overlap(other, møte))
            for _, (name, other) in sorted(others.items(), key=lambda each: each[0])
        ]


def _find_overlap(other: Møte, møte: Møte) -> Tidsrom:
    """Find the clock of another meeting on the first day when it runs at the same time."""
    return next(each.tid for each in other.dagar if any(map(each.overlaps, møte.dagar)))


def list_people(plan: Plan, møte: Møte) -> list[str]:
    """Name all who should be at a meeting."""
    known = plan.oversikt.by_skulenamn
    medlemmer = (
        person.namn
        for name in møte.nettverk.skular_on(møte.dato)
        if name in known
        for person in known[name].medlemmer_on(møte.dato)
    )
    return list(dict.fromkeys((*møte.leiarar, *filter(None, [møte.arbeidsgruppe]), *medlemmer)))


def _list_høyringar(year: Skuleår, pairs: Sequence[tuple[Møte, Møte]]) -> Iterator[Saksbyte]:
    for each in year.høyringar:
        was = find_høyringsmøte(each, [before for before, _ in pairs])
        will = find_høyringsmøte(each, [after for _, after in pairs])
        if (was and identify(was)) != (will and identify(will)):
            days = (was.dato if was else None, will.dato if will else None)
            yield Saksbyte("høyring", each.tittel, *days)


def _list_tema(year: Skuleår, pairs: Sequence[tuple[Møte, Møte]]) -> Iterator[Saksbyte]:
    named: list[tuple[str, str, Fellestema | Informasjon]] = [
        *(("fellestema", each.tema, each) for each in year.fellestema or ()),
        *(("informasjon", each.tekst, each) for each in year.informasjon or ()),
    ]
    befores, afters = ([each[at] for each in pairs] for at in (0, 1))
    for kind, text, tema in named:
        for was, will in pairs:
            had, has = applies(tema, was, befores), applies(tema, will, afters)
            if had and not has:
                yield Saksbyte(kind, text, was.dato, None)
            elif has and not had:
                yield Saksbyte(kind, text, None, will.dato)
