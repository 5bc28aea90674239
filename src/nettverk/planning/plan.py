"""The plan: every network's meetings over all school years."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import Nettverk, Oversikt, name_leiarar
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.planning.motedagar import Announced, plan_møta
from nettverk.planning.saklistemal import Saklistemalar, make_malar


class Plan(Struct, frozen=True):
    """What the files say; each network's meetings in time order and its templates, by its name.

    `announced` are the hosts that published notices named, and `arbeidsmåtar` the least minutes of
    each working method with a sheet, where that says it.
    """

    oversikt: Oversikt
    standard: Standard
    skuleår: tuple[Skuleår, ...]
    møte: Mapping[str, tuple[Møte, ...]]
    saklistemal: Mapping[str, Saklistemalar]
    announced: Announced
    arbeidsmåtar: Mapping[str, int | None]

    def møta_of(self, nettverk: Nettverk, year: Skuleår | None = None) -> tuple[Møte, ...]:
        """Pick a network's meetings, in one school year or in all."""
        return tuple(
            each for each in self.møte[nettverk.namn] if year is None or each.skuleår is year
        )

    def held_by(self, nettverk: Nettverk) -> tuple[Møte, ...]:
        """Pick a network's meetings that are not cancelled."""
        return tuple(each for each in self.møte[nettverk.namn] if not each.avlyst)

    def held_in(self, year: Skuleår) -> tuple[Møte, ...]:
        """Pick the meetings of a school year that are not cancelled, network by network."""
        return tuple(
            each
            for nettverk in self.oversikt.nettverk
            for each in self.held_by(nettverk)
            if each.skuleår is year
        )

    def next_møte(self, nettverk: Nettverk, today: date) -> Møte | None:
        """Find the first meeting that is not over before today."""
        return next((each for each in self.held_by(nettverk) if each.siste_dag >= today), None)

    def latest_møte(self, nettverk: Nettverk, today: date) -> Møte | None:
        """Find the last meeting today or earlier."""
        return next((each for each in reversed(self.held_by(nettverk)) if each.dato <= today), None)

    def leiarar_of(self, nettverk: Nettverk, today: date) -> tuple[str, ...]:
        """Name those who lead the next meeting; with none ahead, those who lead the network."""
        ahead = self.next_møte(nettverk, today)
        return ahead.leiarar if ahead else name_leiarar(nettverk.leiar, today)

    def following(self, møte: Møte) -> Møte | None:
        """Find the meeting after another in the same network."""
        later = (
            each
            for each in self.held_by(møte.nettverk)
            if (each.dato, each.tid) > (møte.dato, møte.tid)
        )
        return next(later, None)

    def preceding(self, møte: Møte) -> Møte | None:
        """Find the meeting before another in the same network."""
        earlier = [
            each
            for each in self.held_by(møte.nettverk)
            if (each.dato, each.tid) < (møte.dato, møte.tid)
        ]
        return earlier[-1] if earlier else None

    def cancelled_before(self, møte: Møte) -> tuple[Møte, ...]:
        """List the meetings of a school year cancelled between the meeting before and another."""
        before = self.preceding(møte)
        first = before.dato if before else date.min
        return tuple(
            each
            for each in self.møta_of(møte.nettverk, møte.skuleår)
            if each.avlyst and first <= each.dato <= møte.dato
        )

    def year_of(self, today: date) -> Skuleår | None:
        """Find the school year that runs or comes next, else the last one there is."""
        ahead = (each for each in self.skuleår if not each.is_over(today))
        return next(ahead, self.skuleår[-1] if self.skuleår else None)

    def years_before(self, name: Skuleårsnamn) -> tuple[Skuleår, ...]:
        """List the school years before one, in time order."""
        before = (each for each in self.skuleår if each.skuleår < name)
        return tuple(sorted(before, key=lambda each: each.skuleår))

    @property
    def default_tema(self) -> tuple[str, ...]:
        """List the shared topics of a school year that has named none."""
        name = self.oversikt.samarbeid.namn
        return tuple(each.replace("{samarbeid}", name) for each in self.standard.fellestema)


def make_plan(
    oversikt: Oversikt,
    standard: Standard,
    years: Sequence[Skuleår],
    announced: Announced = MappingProxyType({}),
    arbeidsmåtar: Mapping[str, int | None] = MappingProxyType({}),
) -> Plan:
    """Plan every network of the cooperation."""
    nettverka = oversikt.nettverk
    skular = {each.namn: each for each in oversikt.skular}
    return Plan(
        oversikt,
        standard,
        tuple(years),
        {each.namn: plan_møta(skular, years, each, announced) for each in nettverka},
        {each.namn: make_malar(oversikt, standard, each) for each in nettverka},
        announced,
        arbeidsmåtar,
    )


def remake_plan(plan: Plan, years: Sequence[Skuleår]) -> Plan:
    """Plan other school years, where all else is as in a plan."""
    return make_plan(plan.oversikt, plan.standard, years, plan.announced, plan.arbeidsmåtar)


def list_vertskap(plan: Plan, year: Skuleår, nettverk: Nettverk) -> list[Møte]:
    """List the meetings that count, to the end of a school year.

    Nobody need have written the host: a meeting was hosted by whom the plan says, as the rotation
    counts it.
    """
    last = year.første_skuledag
    return [
        each
        for each in plan.held_by(nettverk)
        if each.vertskap and each.skuleår.første_skuledag <= last
    ]


def list_vertar(nettverk: Nettverk, year: Skuleår, counted: Sequence[Møte]) -> tuple[str, ...]:
    """Name the schools that are in the network some day of the year, and any other host of it."""
    skular = nettverk.skular_between(year.første_skuledag, year.siste_skuledag)
    vertar = (each.vert_namn for each in counted if each.vert_namn and each.skuleår is year)
    return tuple(dict.fromkeys((*skular, *vertar)))
