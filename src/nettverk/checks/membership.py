"""Which schools are in which network, and when (R6)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from nettverk.checks.doubt import knows_schools
from nettverk.errors import Place, Problem, error, warning
from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt
from nettverk.nynorsk import write_short_date
from nettverk.planning.plan import Plan
from nettverk.suggest import ALIKE, closest, question

NEW_SCHOOL = "Skriv skulen inn i lista «skular», med kommune, slag og medlemmer."


def check_membership(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold each school's time in its network against the other schools and networks."""
    oversikt = plan.oversikt
    yield from _check_shared_schools(oversikt)
    yield from _check_unplaced(oversikt)
    for nettverk in oversikt.nettverk:
        if not nettverk.skular and not nettverk.source.flawed:
            place = nettverk.source.at("skular")
            what = f"{nettverk.namn} har ingen skular."
            yield error(place, what, "Skriv inn skulane som er med.")
        yield from _check_known(nettverk, [each.namn for each in oversikt.skular])
        yield from _check_terms(nettverk)
        yield from _check_deserted(plan, nettverk, today)


def changes_from(nettverk: Nettverk, today: date) -> list[date]:
    """List today and the days after it when a school joins the network or has left it."""
    joins = (each.frå for each in nettverk.skular if each.frå)
    leaves = (each.til for each in nettverk.skular if each.til and each.til < date.max)
    days = {*joins, *(each + timedelta(1) for each in leaves)}
    return [today, *sorted(each for each in days if each > today)]


def _place(nettverk: Nettverk, number: int, key: str = "namn") -> Place:
    source = nettverk.skular[number].source
    return source.at(key) if source.file else nettverk.source.at("skular", number)


def _check_known(nettverk: Nettverk, schools: list[str]) -> Iterator[Problem]:
    if not schools or "" in schools:
        return
    for number, each in enumerate(nettverk.skular):
        if each.namn and each.namn not in schools:
            yield error(
                _place(nettverk, number),
                f"Skulen «{each.namn}» finst ikkje.",
                question(closest(each.namn, schools, ALIKE)) or NEW_SCHOOL,
            )


def _check_terms(nettverk: Nettverk) -> Iterator[Problem]:
    """Find times that end before they start, and a school that is there twice at once."""
    for number, each in enumerate(nettverk.skular):
        if each.is_reversed:
            yield error(
                _place(nettverk, number, "til"),
                f"{each.namn} sluttar i {nettverk.namn} før skulen er med.",
                "Byt om «frå» og «til».",
            )
        if any(_clash(each, other) for other in nettverk.skular[:number]):
            yield error(
                _place(nettverk, number),
                f"«{each.namn}» står to gonger i {nettverk.namn}.",
                "Slett den eine, eller skriv «frå» og «til» så tidene ikkje overlappar.",
            )


def _clash(one: Nettverksskule, two: Nettverksskule) -> bool:
    return bool(one.namn) and one.namn == two.namn and one.overlaps(two)


def _check_shared_schools(oversikt: Oversikt) -> Iterator[Problem]:
    listed = [
        (nettverk, number)
        for nettverk in oversikt.nettverk
        for number in range(len(nettverk.skular))
    ]
    for (first, here), (second, there) in combinations(listed, 2):
        school = second.skular[there]
        if first is not second and _clash(first.skular[here], school):
            yield error(
                _place(second, there),
                f"«{school.namn}» er med i både {first.namn} og {second.namn}.",
                "Ein skule høyrer til eitt nettverk. Slett han frå det eine, eller skriv «til» "
                "og «frå» om han har bytt.",
            )


def _check_unplaced(oversikt: Oversikt) -> Iterator[Problem]:
    networks = oversikt.nettverk
    if not networks or any(each.source.flawed or not each.skular for each in networks):
        return
    names = [each.namn for each in oversikt.skular]
    placed = {name for each in oversikt.nettverk for name in each.skulenamn}
    placed |= {closest(each, names) for each in placed.difference(names)}
    for skule in oversikt.skular:
        if skule.namn and skule.namn not in placed:
            yield warning(
                skule.source.at("namn"),
                f"{skule.namn} er ikkje med i noko nettverk.",
                "Legg skulen til i eit nettverk, eller slett han.",
            )


def _check_deserted(plan: Plan, nettverk: Nettverk, today: date) -> Iterator[Problem]:
    """Find the first meeting ahead that no school is there for."""
    if not knows_schools(plan, nettverk):
        return
    for møte in plan.held_by(nettverk):
        if møte.dato >= today and not nettverk.schools_on(møte.dato):
            yield error(
                nettverk.source.at("skular"),
                f"{nettverk.namn} har ingen skular {write_short_date(møte.dato)}.",
                "Rett «frå» og «til» for skulane, eller avlys møtet.",
            )
            return
