"""The plan: every network's meetings over all school years."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.folk import name_leiarar
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.model.skulear import Nettverksår, Skuleår
from nettverk.planning.arv import Rotasjonar
from nettverk.planning.mote import Møte
from nettverk.planning.motedagar import Announced, date_møta, plan_møta, show_møta
from nettverk.planning.saklistemal import Saklistemalar, make_malar
from nettverk.planning.standing import Occasion, Standing

if TYPE_CHECKING:
    from fractions import Fraction

_T = TypeVar("_T")


class _Made(Mapping[str, _T]):
    """What is made of each network the first time that somebody asks for it, by its name."""

    def __init__(self, make: Callable[[Nettverk], _T], nettverka: Sequence[Nettverk]) -> None:
        self._make = make
        self._nettverka = {each.namn: each for each in nettverka}
        self._made: dict[str, _T] = {}

    def __getitem__(self, name: str) -> _T:
        if name not in self._made:
            self._made[name] = self._make(self._nettverka[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._nettverka)

    def __len__(self) -> int:
        return len(self._nettverka)


class Plan(Struct, frozen=True):
    """What the files say; each network's meetings in time order and its templates, by its name.

    `occasions` are those meetings that somebody hosts and that count, as the rotation sees them.
    `nettverka` are those that somebody asks about. `announced` are the hosts that published notices
    named, and `arbeidsmåtar` the least minutes of each working method with a sheet, where that says
    it.
    """

    oversikt: Oversikt
    nettverka: tuple[Nettverk, ...]
    standard: Standard
    skuleår: tuple[Skuleår, ...]
    møte: Mapping[str, tuple[Møte, ...]]
    occasions: Mapping[str, tuple[Occasion, ...]]
    saklistemal: Mapping[str, Saklistemalar]
    announced: Announced
    arbeidsmåtar: Mapping[str, int | None]

    @property
    def is_whole(self) -> bool:
        """Tell whether somebody asks about all networks."""
        return len(self.nettverka) == len(self.oversikt.nettverk)

    @property
    def skular(self) -> Sequence[Skule]:
        """List the schools that somebody asks about."""
        oversikt = self.oversikt
        if self.is_whole:
            return oversikt.skular
        asked = (each for nettverk in self.nettverka for each in oversikt.skular_of(nettverk))
        return [*{each.namn: each for each in asked}.values()]

    def owns(self, year: Skuleår) -> Sequence[Nettverksår]:
        """List what the file of a school year says of the networks that somebody asks about."""
        asked = {each.namn for each in self.nettverka}
        return [each for each in year.nettverk if self.is_whole or each.namn in asked]

    def narrow(self, nettverka: Sequence[Nettverk]) -> "Plan":
        """Ask about some networks alone."""
        return replace(self, nettverka=tuple(nettverka))

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
        earlier = (
            each
            for each in reversed(self.held_by(møte.nettverk))
            if (each.dato, each.tid) < (møte.dato, møte.tid)
        )
        return next(earlier, None)

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
    dated = _Made(partial(date_møta, years=years), nettverka)
    rotasjonar = Rotasjonar(oversikt, lambda each: show_møta(oversikt, dated[each.namn], announced))
    return Plan(
        oversikt,
        nettverka,
        standard,
        tuple(years),
        _Made(lambda each: plan_møta(oversikt, dated[each.namn], rotasjonar), nettverka),
        _Made(lambda each: rotasjonar.decide(each.namn)[0], nettverka),
        _Made(partial(make_malar, oversikt, standard), nettverka),
        announced,
        arbeidsmåtar,
    )


def remake_plan(plan: Plan, years: Sequence[Skuleår], oversikt: Oversikt | None = None) -> Plan:
    """Plan other school years, or other networks, where all else is as in a plan."""
    oversikt = oversikt or plan.oversikt
    return make_plan(oversikt, plan.standard, years, plan.announced, plan.arbeidsmåtar)


def list_vertskap(plan: Plan, year: Skuleår, nettverk: Nettverk) -> list[Møte]:
    """List the meetings that count in a network to the end of a school year, in time order.

    Nobody need have written the host: a meeting was hosted by whom the plan says, as the rotation
    counts it. What a school hosted in other networks before it came, counts where it is.
    """
    own = _list_counted(plan, year, nettverk)
    brought = [*_list_brought(plan, year, nettverk)]
    return sorted([*own, *brought], key=lambda each: (each.dato, each.tid)) if brought else own


def _list_counted(plan: Plan, year: Skuleår, nettverk: Nettverk) -> list[Møte]:
    last = year.første_skuledag
    return [
        each
        for each in plan.held_by(nettverk)
        if each.vertskap and each.skuleår.første_skuledag <= last
    ]


def _list_brought(plan: Plan, year: Skuleår, nettverk: Nettverk) -> Iterator[Møte]:
    """List what schools hosted in other networks before they came last."""
    starts = {
        each.namn: each.frå
        for each in sorted(nettverk.skular, key=lambda each: each.frå or date.min)
        if each.frå and each.frå <= year.siste_skuledag
    }
    for name, start in starts.items():
        for other in plan.oversikt.homes.get(name, ()):
            if other.namn != nettverk.namn:
                counted = _list_counted(plan, year, other)
                yield from (m for m in counted if m.vert_namn == name and m.dato < start)


def list_shares(plan: Plan, year: Skuleår, nettverk: Nettverk) -> "dict[str, Fraction]":
    """Give the fair share that each school of a network has by its time there and in others."""
    last = year.første_skuledag
    held = [each for each in plan.held_by(nettverk) if each.vertskap]
    occasions = plan.occasions[nettverk.namn]
    standing = Standing(occasions)
    for each, occasion in zip(held, occasions, strict=True):
        if each.skuleår.første_skuledag <= last:
            standing.add(occasion, each.vert_namn)
    return {skule: standing.share_of(skule) for skule in standing.share}


def list_vertar(nettverk: Nettverk, year: Skuleår, counted: Sequence[Møte]) -> tuple[str, ...]:
    """Name the schools that are in the network some day of the year, and any other host of it."""
    skular = nettverk.skular_between(year.første_skuledag, year.siste_skuledag)
    vertar = (each.vert_namn for each in counted if each.vert_namn and each.skuleår is year)
    return tuple(dict.fromkeys((*skular, *vertar)))
