"""A plan with something in it tried: as it is, as it would be, and who then hosts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import astuple, replace

from nettverk.model.element import Element, Source
from nettverk.model.noklar import Møtenøkkel, Skuleårsnamn
from nettverk.model.skulear import Nettverksmøte, Skuleår
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


class Forsøk:
    """A plan as it is, `before`, and `after` networks say something else of some meetings."""

    def __init__(self, plan: Plan, changes: Sequence[_Change]) -> None:
        self.before, self.after = plan, _rewrite(plan, changes)

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
    """Tell whether two plans say the same of every meeting, wherever it is written."""
    return [*_tell(one)] == [*_tell(other)]


def _tell(plan: Plan) -> Iterator[tuple[object, ...]]:
    for møta in plan.møte.values():
        for each in møta:
            own = astuple(replace(each, saker=()))
            # The rest stands elsewhere, or tells where it stands.
            said = [one for one in own if not isinstance(one, Element | Source)]
            yield each.nettverk.namn, each.skuleår.skuleår, each.vert_namn, said


def _rewrite(plan: Plan, changes: Sequence[_Change]) -> Plan:
    """Plan anew with the networks' own entries of some meetings changed."""
    years = []
    for year in plan.skuleår:
        changed = year
        for møte, values in changes:
            if møte.skuleår is year:
                changed = _rewrite_year(changed, møte, values)
        years.append(changed)
    return remake_plan(plan, years)


def _rewrite_year(year: Skuleår, møte: Møte, values: Mapping[str, object]) -> Skuleår:
    own = year.own(møte.nettverk.namn)
    here = Source(year.source.file)
    blank = Nettverksmøte(dato=møte.nøkkel.dato, økt=møte.nøkkel.økt, source=here)
    old = next((each for each in own.møte if each.nøkkel == møte.nøkkel), blank)
    rest = [each for each in own.møte if each is not old]
    new = replace(old, **values)
    changed = replace(own, møte=(*rest, new), source=own.source if own.source.file else here)
    nettverka = [changed if each is own else each for each in year.nettverk]
    return replace(
        year, nettverk=tuple(nettverka if changed in nettverka else [*nettverka, changed])
    )
