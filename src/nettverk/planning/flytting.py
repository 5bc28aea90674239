"""Meetings tried on another day: the plan with the move made, and what it makes of the rest."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from nettverk.model.skulear import Fellestema, Informasjon, Skuleår
from nettverk.nynorsk import Tidsrom
from nettverk.planning.forsok import Forsøk, identify
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


class Flytting(Forsøk):
    """Some meetings on another day, and at another time too if there is one."""

    def __init__(self, plan: Plan, møta: Sequence[Møte], day: date, tid: Tidsrom | None) -> None:
        clock: dict[str, object] = {"tid": tid} if tid else {}
        days = [(each, day if day != each.nøkkel.dato else None) for each in møta]
        super().__init__(plan, [(each, {**clock, "ny_dato": moved}) for each, moved in days])

    def find_substitute(self, møte: Møte) -> str | None:
        """Name who would host instead of the host decided; None where that one can host."""
        moved = self.find_again(møte)
        skular = moved.nettverk.skular_on(moved.dato)
        able = moved.vertsnamn in skular and moved.vertsnamn not in moved.find_unavailable()
        if able or not moved.fastsett:
            return None
        return Forsøk(self.after, [(moved, {"vert": ""})]).find_again(moved).vert_namn

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
            [identify(each) for each in plan.held_by(møte.nettverk)]
            for plan in (self.before, self.after)
        )
        return was != will

    def list_samtidige(self, møte: Møte) -> tuple[Samtidig, ...]:
        """List those who should be in two networks at once after the move, and not before.

        A participant from the arbeidsgruppe in two networks is left out: the rules tell of that.
        """
        before = {(each.namn, each.nettverk) for each in _find_clashes(self.before, møte)}
        after = _find_clashes(self.after, self.find_again(møte))
        return tuple(each for each in after if (each.namn, each.nettverk) not in before)


def _find_clashes(plan: Plan, møte: Møte) -> Iterator[Samtidig]:
    people = _people(plan, møte)
    return (
        Samtidig(name, other.nettverk.namn, dag.tid)
        for nettverk in plan.oversikt.nettverk
        if nettverk is not møte.nettverk
        for other in plan.held_by(nettverk)
        for dag in [each for each in other.dagar if any(map(each.overlaps, møte.dagar))][:1]
        for name in people
        if name in _people(plan, other) and not name == møte.arbeidsgruppe == other.arbeidsgruppe
    )


def _people(plan: Plan, møte: Møte) -> list[str]:
    skular = møte.nettverk.skular_on(møte.dato)
    medlemmer = (
        person.namn
        for skule in plan.oversikt.skular
        if skule.namn in skular
        for person in skule.medlemmer_on(møte.dato)
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
    for kind, text, tema in named:
        for was, will in pairs:
            if applies(tema, was) and not applies(tema, will):
                yield Saksbyte(kind, text, was.dato, None)
            elif applies(tema, will) and not applies(tema, was):
                yield Saksbyte(kind, text, None, will.dato)
