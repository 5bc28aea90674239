"""The rest of a running year, planned again: what cannot stay, why, and the plan with it changed.

What stands in the way is what `sjekk` warns of, where nobody has accepted it, and what is asked for
besides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from nettverk.errors import Place, Problem
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Fråvær, Skuleår
from nettverk.model.skulerute import DAY, find_monday_of
from nettverk.nynorsk import write_short_date
from nettverk.planning.forsok import Forsøk, try_changes
from nettverk.planning.fravaer import is_long, list_fråvær
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.skuledagar import name_day_off
from nettverk.reglar import Regel

Møteplass = tuple[str, Møtenøkkel]
"""What a meeting is known by in all networks: the network, and the day it was meant for."""


class Vilkår(Struct, frozen=True):
    """What the rest of a year is planned by.

    It begins on `frå`, and `i_dag` is today: no meeting is moved to a day before tomorrow.
    `godtekne` are warnings that somebody has accepted, `kunngjorde` are the meetings with a notice,
    `veker` the Mondays that are asked for, and `borte` the schools that are off, by the day.
    """

    frå: date
    i_dag: date
    godtekne: tuple[Problem, ...] = ()
    kunngjorde: frozenset[Møteplass] = frozenset()
    veker: tuple[date, ...] = ()
    ytterveker: bool = False
    borte: Mapping[date, frozenset[str]] = {}

    def list_accepted(self, regel: Regel) -> list[Place]:
        """List where somebody has accepted what a rule warns of."""
        return [each.place for each in self.godtekne if each.regel is regel]

    @property
    def tidlegast(self) -> date:
        """Give the first day that a meeting can be moved to."""
        return max(self.frå, self.i_dag + DAY)


class Samling(Struct, frozen=True):
    """A network's meetings of one day, which move together, and what stands in the way there.

    `ønskt` is the Monday of the week that is asked for, and `kunngjorde` how many have a notice.
    """

    møta: tuple[Møte, ...]
    grunnar: tuple[str, ...] = ()
    kunngjorde: int = 0
    ønskt: date | None = None

    @property
    def nettverk(self) -> Nettverk:
        """Give the network that meets."""
        return self.møta[0].nettverk

    @property
    def dato(self) -> date:
        """Give the day it begins on."""
        return self.møta[0].dato

    @property
    def siste_dag(self) -> date:
        """Give its last day."""
        return max(each.siste_dag for each in self.møta)

    @property
    def måndag(self) -> date:
        """Give the Monday of its week."""
        return find_monday_of(self.dato)

    def blocked(self, reason: str) -> "Samling":
        """Give it with one more thing in the way."""
        return replace(self, grunnar=(*self.grunnar, reason))


def list_rest(plan: Plan, year: Skuleår, vilkår: Vilkår) -> dict[str, list[Samling]]:
    """List what is left of a year from a day on, network by network, with what is in the way."""
    rows = {each.namn: [*_list_ahead(plan, each, year, vilkår)] for each in plan.oversikt.nettverk}
    return _block_clashes({name: some for name, some in rows.items() if some}, vilkår)


def _list_ahead(plan: Plan, nettverk: Nettverk, year: Skuleår, vilkår: Vilkår) -> Iterator[Samling]:
    first = max(vilkår.frå, vilkår.i_dag)
    ahead = (each for each in plan.held_by(nettverk) if each.skuleår is year and each.dato >= first)
    for _, some in groupby(ahead, key=lambda each: each.dato):
        møta = tuple(some)
        told = sum((nettverk.namn, each.nøkkel) in vilkår.kunngjorde for each in møta)
        reasons = dict.fromkeys(reason for each in møta for reason in _explain(each, vilkår))
        yield Samling(møta, tuple(reasons), told)


def _explain(møte: Møte, vilkår: Vilkår) -> Iterator[str]:
    yield from _explain_off(møte, vilkår)
    yield from _explain_away(møte, vilkår)


def _explain_off(møte: Møte, vilkår: Vilkår) -> Iterator[str]:
    """Say which days of a meeting have no school, where nobody has accepted that."""
    for day in møte.dates:
        place = møte.place_of_day() if day == møte.dato else møte.place_of("dagane_etter")
        reason = name_day_off(møte.skuleår, day)
        if reason and place not in vilkår.list_accepted(Regel.DAG_UTAN_SKULE):
            yield f"{write_short_date(day)} er utan skule: {reason}"


def _explain_away(møte: Møte, vilkår: Vilkår) -> Iterator[str]:
    """Say who cannot come to a meeting, where nobody has accepted that."""
    for day, fråvær in list_short(møte):
        place = møte.place_of_day() if day == møte.dato else møte.place_of("dagane_etter")
        if place not in vilkår.list_accepted(Regel.OPPTATT):
            yield f"{fråvær.kven} kan ikkje møta {write_short_date(day)}"


def list_short(møte: Møte) -> Iterator[tuple[date, Fråvær]]:
    """List who cannot come to a meeting, but for those away so long that they need a stand-in."""
    for day, each in list_fråvær(møte):
        if not is_long(each):
            yield day, each


def _block_clashes(
    rows: Mapping[str, Sequence[Samling]], vilkår: Vilkår
) -> dict[str, list[Samling]]:
    """Let one of two meetings of a person give way: the one nobody has got a notice of."""
    known = [each.what for each in vilkår.godtekne if each.regel is Regel.TO_STADER]
    found = {name: [*some] for name, some in rows.items()}
    taken: dict[tuple[str, date], list[Møte]] = defaultdict(list)
    places = [(name, at) for name, some in found.items() for at in range(len(some))]
    for name, at in sorted(places, key=lambda each: not found[each[0]][each[1]].kunngjorde):
        samling = found[name][at]
        if samling.grunnar:
            continue
        if reason := _find_clash(samling, taken, known):
            found[name][at] = samling.blocked(reason)
            continue
        for each in samling.møta:
            for day in each.dates:
                taken[each.arbeidsgruppe, day].append(each)
    return found


def _find_clash(
    samling: Samling, taken: Mapping[tuple[str, date], Sequence[Møte]], known: Sequence[str]
) -> str:
    for each in samling.møta:
        others = (one for day in each.dates for one in taken.get((each.arbeidsgruppe, day), ()))
        for other in others if each.arbeidsgruppe else ():
            names = (each.arbeidsgruppe, each.nettverk.namn, other.nettverk.namn)
            accepted = any(all(one in what for one in names) for what in known)
            if each.overlaps(other) and not accepted:
                return f"{each.arbeidsgruppe} er i {other.nettverk.namn} samtidig"
    return ""


class Møteendring(Struct, frozen=True):
    """A meeting as it was, the day and host it gets, and what stood in the way."""

    møte: Møte
    dag: date
    vert: str
    grunnar: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Tell whether anything has to be written of it."""
        return self.dag != self.møte.dato or self.vert != self.møte.vertsnamn

    @property
    def values(self) -> Mapping[str, object]:
        """Give what the network says of it then."""
        moved = self.dag if self.dag != self.møte.nøkkel.dato else None
        return {"ny_dato": moved, "vert": self.vert}


def try_rest(plan: Plan, changes: Iterable[Møteendring]) -> Forsøk:
    """Try some meetings on other days, and with other hosts."""
    return try_changes(plan, [(each.møte, each.values) for each in changes if each.changed])
