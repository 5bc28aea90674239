"""A plan with something in it tried: as it is, as it would be, and who then hosts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import astuple, replace

from nettverk.model.element import Element, Source
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, remake_plan

_Change = tuple[Møte, Mapping[str, object]]


class Vertsbyte(Struct, frozen=True):
    """A meeting that another school would host; no name is no host.

    `framlegg` tells that nobody has decided it, and `kunngjort` that a published notice names the
    one before.
    """

    nettverk: str
    skuleår: Skuleårsnamn
    dato: date
    frå: str
    til: str
    framlegg: bool
    kunngjort: bool


class Forsøk(Struct, frozen=True):
    """A plan as it is, `before`, and as it would be, `after`."""

    before: Plan
    after: Plan

    def find_again(self, møte: Møte) -> Møte:
        """Find a meeting as it would be; it is known by the day it was meant for."""
        again = self.after.møte[møte.nettverk.namn]
        return next(each for each in again if identify(each) == identify(møte))

    def list_vertsbyte(self, beside: Sequence[Møte] = ()) -> tuple[Vertsbyte, ...]:
        """List the meetings that get another host, in every network and year, but for some."""
        told = [*map(identify, beside)]
        before = self.before.møte.values()
        was = {identify(each): each.vert_namn for all_of in before for each in all_of}
        return tuple(
            self._describe(nettverk.namn, each, was[identify(each)])
            for nettverk in self.after.oversikt.nettverk
            for each in self.after.held_by(nettverk)
            if was[identify(each)] != each.vert_namn and identify(each) not in told
        )

    def _describe(self, nettverk: str, møte: Møte, was: str) -> Vertsbyte:
        said = self.before.announced.get((nettverk, møte.nøkkel), "")
        return Vertsbyte(
            nettverk,
            møte.skuleår.skuleår,
            møte.dato,
            was,
            møte.vert_namn,
            framlegg=not møte.fastsett,
            kunngjort=bool(was) and said == was,
        )


def identify(møte: Møte) -> tuple[str, Skuleårsnamn, Møtenøkkel]:
    """Give what a meeting is known by, whatever day it is on."""
    return møte.nettverk.namn, møte.skuleår.skuleår, møte.nøkkel


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


def try_changes(plan: Plan, changes: Sequence[_Change]) -> Forsøk:
    """Plan anew with the networks' own entries of some meetings changed."""
    years = [_rewrite_year(each, changes) for each in plan.skuleår]
    return Forsøk(plan, remake_plan(plan, years))


def _rewrite_year(year: Skuleår, changes: Sequence[_Change]) -> Skuleår:
    """Change what networks decide of some meetings; what stands nowhere is new."""
    changed: dict[str, Nettverksår] = {}
    for møte, values in changes:
        if møte.skuleår is year:
            name = møte.nettverk.namn
            own = changed.get(name) or year.own(name)
            changed[name] = _rewrite_own(own, møte, values, year.source.file)
    nettverka = [changed.pop(each.namn, each) for each in year.nettverk]
    return replace(year, nettverk=(*nettverka, *changed.values())) if changes else year


def _rewrite_own(
    own: Nettverksår, møte: Møte, values: Mapping[str, object], file: str
) -> Nettverksår:
    here = Source(file)
    blank = Nettverksmøte(dato=møte.nøkkel.dato, økt=møte.nøkkel.økt, source=here)
    old = next((each for each in own.møte if each.nøkkel == møte.nøkkel), blank)
    rest = [each for each in own.møte if each is not old]
    new = replace(old, **values)
    return replace(own, møte=(*rest, new), source=own.source if own.source.file else here)
