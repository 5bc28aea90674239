"""Meetings tried on another day: the plan with the move made, and what it makes of the rest."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import astuple, replace

from nettverk.model.element import Element, Source
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn
from nettverk.model.skulear import Fellestema, Informasjon, Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, remake_plan
from nettverk.planning.saker import applies, find_høyringsmøte

_Edit = Callable[[Nettverksmøte], Nettverksmøte]


class Vertsbyte(Struct, frozen=True):
    """A meeting that another school hosts after the move; no name is no host."""

    nettverk: str
    dato: date
    frå: str
    til: str


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


class Planbyte:
    """A plan as it is, `before`, and as it would be, `after`."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = before, after
        self._was, self._will = _Folk(before), _Folk(after)

    def find_again(self, møte: Møte) -> Møte:
        """Find a meeting after the move."""
        return _find_again(self.after, møte)

    def find_substitute(self, møte: Møte) -> str | None:
        """Name who would host instead of the host decided; None where that one can host."""
        moved = self.find_again(møte)
        skular = moved.nettverk.skular_on(moved.dato)
        able = moved.vertsnamn in skular and moved.vertsnamn not in moved.find_unavailable()
        if able or not moved.fastsett:
            return None
        freed = _rewrite(self.after, [moved], lambda own: replace(own, vert=""))
        return _find_again(freed, moved).vert_namn

    def list_vertsbyte(self) -> tuple[Vertsbyte, ...]:
        """List the meetings that get another host, in every network and year."""
        before = self.before.møte.values()
        was = {_key(each): each.vert_namn for all_of in before for each in all_of}
        return tuple(
            Vertsbyte(nettverk.namn, each.dato, was[_key(each)], each.vert_namn)
            for nettverk in self.after.oversikt.nettverk
            for each in self.after.held_by(nettverk)
            if was[_key(each)] != each.vert_namn
        )

    def list_saksbyte(self, møte: Møte) -> tuple[Saksbyte, ...]:
        """List the hearings, topics and news of a network's year that change meeting."""
        pairs = [
            (each, self.find_again(each))
            for each in self.before.held_by(møte.nettverk)
            if each.skuleår is møte.skuleår
        ]
        return (*_list_høyringar(møte.skuleår, pairs), *_list_tema(møte.skuleår, pairs))

    def changes_order(self, møte: Møte) -> bool:
        """Tell whether a network's meetings come in another order."""
        was, will = (
            [_key(each) for each in plan.held_by(møte.nettverk)]
            for plan in (self.before, self.after)
        )
        return was != will

    def list_samtidige(self, møte: Møte) -> tuple[Samtidig, ...]:
        """List those who should be in two networks at once after the move, and not before.

        A participant from the arbeidsgruppe in two networks is left out: the rules tell of that.
        """
        before = {(each.namn, each.nettverk) for each in self._was.find_clashes(møte)}
        after = self._will.find_clashes(self.find_again(møte))
        return tuple(each for each in after if (each.namn, each.nettverk) not in before)


class Flytting(Planbyte):
    """A plan as it is, and after some meetings are on another day.

    They are at another time too, if there is one.
    """

    def __init__(self, plan: Plan, møta: Sequence[Møte], day: date, tid: Tidsrom | None) -> None:
        def edit(own: Nettverksmøte) -> Nettverksmøte:
            moved = day if day != own.dato else None
            return replace(own, ny_dato=moved, tid=tid or own.tid)

        super().__init__(plan, _rewrite(plan, møta, edit))


def plans_same(one: Plan, other: Plan) -> bool:
    """Tell whether two plans say the same of every meeting and day, wherever it is written."""
    return [*_tell(one)] == [*_tell(other)]


def _tell(plan: Plan) -> Iterator[tuple[object, ...]]:
    for møta in plan.møte.values():
        for each in møta:
            own = astuple(replace(each, saker=()))
            # The rest stands elsewhere, or tells where it stands.
            said = [one for one in own if not isinstance(one, Element | Source)]
            yield each.nettverk.namn, each.skuleår.skuleår, each.vert_namn, said
    yield from map(_tell_days, plan.skuleår)


def _tell_days(year: Skuleår) -> tuple[object, ...]:
    off = sorted((each.namn, str(each.first), str(each.last)) for each in year.fri)
    busy = sorted(
        (each.skule, str(each.first), str(each.last)) for each in year.kan_ikkje_vera_vert
    )
    return year.skuleår, year.første_skuledag, year.siste_skuledag, off, busy


def _find_again(plan: Plan, møte: Møte) -> Møte:
    """Find a meeting of one plan in another; a meeting is known by the day it was meant for."""
    return next(each for each in plan.møte[møte.nettverk.namn] if _key(each) == _key(møte))


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
        if (was and _key(was)) != (will and _key(will)):
            days = (was.dato if was else None, will.dato if will else None)
            yield Saksbyte("høyring", each.tittel, *days)


def _list_tema(year: Skuleår, pairs: Sequence[tuple[Møte, Møte]]) -> Iterator[Saksbyte]:
    named: list[tuple[str, str, Fellestema | Informasjon]] = [
        *(("fellestema", each.tema, each) for each in year.fellestema or ()),
        *(("informasjon", each.tekst, each) for each in year.informasjon or ()),
    ]
    for kind, text, tema in named:
        for was, will in pairs:
            if applies(tema, was) and not applies(tema, will):
                yield Saksbyte(kind, text, was.dato, None)
            elif applies(tema, will) and not applies(tema, was):
                yield Saksbyte(kind, text, None, will.dato)


def _key(møte: Møte) -> tuple[str, Skuleårsnamn, Møtenøkkel]:
    return møte.nettverk.namn, møte.skuleår.skuleår, møte.nøkkel


def _rewrite(plan: Plan, møta: Sequence[Møte], edit: _Edit) -> Plan:
    """Plan anew with the networks' own entries of some meetings changed."""
    years = []
    for year in plan.skuleår:
        changed = year
        for møte in møta:
            if møte.skuleår is year:
                changed = rewrite_own(changed, møte, edit)
        years.append(changed)
    return remake_plan(plan, years)


def rewrite_own(year: Skuleår, møte: Møte, edit: _Edit) -> Skuleår:
    """Change a network's own entry of a meeting in a school year."""
    name = møte.nettverk.namn
    return put_own(year, {name: edit_own(year.own(name), møte, edit, year.source.file)})


def edit_own(own: Nettverksår, møte: Møte, edit: _Edit, file: str) -> Nettverksår:
    """Change what a network decides of a meeting; what stands nowhere, is of a file."""
    here = Source(file)
    blank = Nettverksmøte(dato=møte.nøkkel.dato, økt=møte.nøkkel.økt, source=here)
    old = next((each for each in own.møte if each.nøkkel == møte.nøkkel), blank)
    rest = [each for each in own.møte if each is not old]
    return replace(own, møte=(*rest, edit(old)), source=own.source if own.source.file else here)


def put_own(year: Skuleår, changed: Mapping[str, Nettverksår]) -> Skuleår:
    """Put what some networks decide into a year, instead of what they decided or as something new.

    Of one that stands twice, the first counts.
    """
    left = dict(changed)
    nettverka = [left.pop(each.namn, each) for each in year.nettverk]
    return replace(year, nettverk=(*nettverka, *left.values()))
