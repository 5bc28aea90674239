"""People whom the agenda and the notice name: a slip of the pen sends a task to nobody."""

from collections.abc import Iterator

from nettverk.errors import Place, Problem, error, warning
from nettverk.model.sakliste import Punkt, Sak
from nettverk.model.samarbeid import Nettverk, Samarbeid
from nettverk.model.school_year import Høyring
from nettverk.planning.agenda import ROLES
from nettverk.planning.plan import Plan
from nettverk.suggest import ALIKE, closest, question


def check_mentions(plan: Plan) -> Iterator[Problem]:
    """Find names that nobody has, and tell which were meant."""
    members = [each.namn for skule in plan.oversikt.skular for each in skule.medlemmer]
    people = [*members, *(each.namn for each in plan.oversikt.samarbeid.arbeidsgruppe)]
    if "" in people:
        return
    for nettverk in plan.oversikt.nettverk:
        yield from _check_contact(nettverk.forfall_til, people, nettverk.source.at("forfall_til"))
    for each in _items(plan):
        name = each.ansvarleg
        near = "" if _is_known(name, people) else closest(name, [*people, *ROLES], ALIKE)
        if near:
            yield warning(
                each.source.at("ansvarleg"),
                f"«{name}» er verken medlem eller i arbeidsgruppa.",
                question(near),
            )


def _check_contact(name: str, people: list[str], place: Place) -> Iterator[Problem]:
    if name and name not in people and (near := closest(name, people, ALIKE)):
        yield error(place, f"«{name}» er verken medlem eller i arbeidsgruppa.", question(near))


def _is_known(name: str, people: list[str]) -> bool:
    return not name or name in people or name.lower() in ROLES


def _items(plan: Plan) -> Iterator[Sak | Punkt | Høyring]:
    owners: list[Samarbeid | Nettverk] = [plan.oversikt.samarbeid, *plan.oversikt.nettverk]
    for owner in owners:
        yield from owner.sakliste
        yield from owner.sakliste_oppstart
    for year in plan.skuleår:
        yield from year.høyringar
        for own in year.nettverk:
            for møte in own.møte:
                yield from møte.saker
