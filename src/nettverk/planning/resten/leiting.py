"""Where the networks of which something is in the way find room, one group after the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from nettverk.errors import NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fridagar, list_holidays
from nettverk.nynorsk import Dagtid, write_in_words, write_short_date
from nettverk.planning.flytting import list_people
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.order import Ytterveke
from nettverk.planning.nytt_ar.slots import find_rhythm
from nettverk.planning.plan import Plan
from nettverk.planning.resten.plassering import (
    Borte,
    Nemndveke,
    Opptekentid,
    Restgruppe,
    Restkrav,
    list_times,
)
from nettverk.planning.resten.samlingar import Samling, Vilkår
from nettverk.planning.thinning import thin_out

_Row = Sequence[Samling]


class Restleiting:
    """A search for days, group by group, which remembers where everybody is."""

    def __init__(self, plan: Plan, year: Skuleår, vilkår: Vilkår, rest: Mapping[str, _Row]) -> None:
        self._plan, self._year, self._vilkår, self._rest = plan, year, vilkår, rest
        self._møta: dict[str, list[Møte]] = defaultdict(list)
        for each in plan.held_in(year):
            for name in list_people(plan, each):
                self._møta[name].append(each)
        self._places = {
            id(each): at
            for row in rest.values()
            for at, samling in enumerate(row)
            for each in samling.møta
        }
        alike: dict[object, list[str]] = defaultdict(list)
        for name, row in rest.items():
            alike[tuple(each.ønskt for each in row)].append(name)
        # A week that is asked for is that of most networks; others only wish for theirs.
        self._bound = {*max(alike.values(), key=len, default=[])}
        self._weekdays = {name: self._find_weekday(row[0]) for name, row in rest.items()}

    def place(self) -> dict[str, list[date]]:
        """Place the networks of which something is in the way; NettverkError where that cannot be.

        Those that find no room together are placed one by one, and one that finds none after the
        others goes before them.
        """
        groups, first = self._part(), set[str]()
        while True:
            days, lost = self._try(groups)
            if lost is None:
                return days
            if len(lost) > 1:
                at = groups.index(lost)
                groups[at : at + 1] = [[each] for each in lost]
            elif lost[0] in first:
                raise NettverkError(self._explain(lost[0], days))
            else:
                first.add(lost[0])
                groups = [lost, *(each for each in groups if each != lost)]

    def _part(self) -> list[list[str]]:
        """Part the networks by their weeks and by what is in the way, the largest group first."""
        groups: dict[object, list[str]] = defaultdict(list)
        for name, row in self._rest.items():
            if any(each.grunnar for each in row):
                alike = tuple((each.måndag, bool(each.grunnar), each.ønskt) for each in row)
                groups[alike].append(name)
        return sorted(groups.values(), key=len, reverse=True)

    def _try(self, groups: Sequence[list[str]]) -> tuple[dict[str, list[date]], list[str] | None]:
        days: dict[str, list[date]] = {}
        for names in groups:
            found = self._place_group(names, days)
            if found is None:
                return days, names
            days |= found
        return days, None

    def _place_group(
        self, names: list[str], days: Mapping[str, list[date]]
    ) -> dict[str, list[date]] | None:
        """Place networks in the same weeks, unless fewer need move when each has its own."""
        found = self._group(names).place(self._list_krav(names, days))
        together = (
            {name: [each[at] for each in found] for at, name in enumerate(names)} if found else None
        )
        if len(names) == 1 or (together and not any(self._count_given_way(together))):
            return together
        apart: dict[str, list[date]] = {}
        for name in names:
            one = self._place_group([name], {**days, **apart})
            if one is None:
                return together
            apart |= one
        fewer = not together or self._count_given_way(apart) < self._count_given_way(together)
        return apart if fewer else together

    def _count_given_way(self, days: Mapping[str, list[date]]) -> tuple[int, int]:
        """Count the notices and the meetings that give way although nothing is in their way."""
        moved = [
            samling
            for name, row in days.items()
            for samling, day in zip(self._rest[name], row, strict=True)
            if day != samling.dato and not samling.grunnar
        ]
        return sum(each.kunngjorde for each in moved), sum(len(each.møta) for each in moved)

    def _group(self, names: Sequence[str]) -> Restgruppe:
        rows = [self._rest[name] for name in names]
        return Restgruppe(self._plan, self._vilkår, rows, self._weekdays)

    def _list_krav(self, names: Sequence[str], days: Mapping[str, list[date]]) -> list[Restkrav]:
        year, first = self._year, self._vilkår.tidlegast
        off = [fri for each in year.fri if (fri := each.fridagar) and fri.til >= first]
        nr = year.skuleår.nr
        christmas = Fridagar("jula", date(nr, 12, 24), date(nr + 1, 1, 1))
        edges = () if self._vilkår.ytterveker else (Ytterveke(siste=True),)
        fixed = [
            Nemndveke(at, each.ønskt)
            for at, each in enumerate(self._rest[names[0]])
            if each.ønskt and names[0] in self._bound
        ]
        holidays = list_holidays(first, year.siste_skuledag)
        taken = self._list_taken(names, days)
        away = map(Borte, year.kan_ikkje_møta)
        return [*taken, *away, christmas, *off, *holidays, *edges, *fixed]

    def _list_taken(
        self, names: Sequence[str], days: Mapping[str, list[date]]
    ) -> Iterator[Opptekentid]:
        """List when somebody of some networks is in others, as far as that is known."""
        inside = {*names}
        together = {
            person
            for name in names
            for samling in self._rest[name]
            for each in samling.møta
            for person in list_people(self._plan, each)
        }
        for person in sorted(together):
            for møte in self._møta[person]:
                if møte.nettverk.namn not in inside:
                    yield from (
                        Opptekentid(person, møte.nettverk.namn, each)
                        for each in self._find_times(møte, days)
                        if each.dato >= self._vilkår.tidlegast
                    )

    def _find_times(self, møte: Møte, days: Mapping[str, list[date]]) -> Sequence[Dagtid]:
        """Find when a meeting is now; one that is in the way and not yet placed is nowhere."""
        if (at := self._places.get(id(møte))) is None:
            return møte.dagar
        row = self._rest[møte.nettverk.namn]
        if møte.nettverk.namn in days:
            return list_times(row[at], days[møte.nettverk.namn][at])
        return () if row[at].grunnar else møte.dagar

    def _find_weekday(self, first: Samling) -> int:
        held = self._plan.møta_of(first.nettverk, self._year)
        usual = find_rhythm([each for each in held if not each.avlyst])
        return usual.vekedag if usual else first.dato.weekday()

    def _explain(self, name: str, days: Mapping[str, list[date]]) -> str:
        """Say what of a network's meetings cannot be, by the fewest things that collide."""
        krav = sorted(self._list_krav([name], days), key=_weigh)
        group = self._group([name])
        clash = thin_out(krav, lambda some: group.place(some) is None)
        left = write_in_words(len(self._rest[name]), "eitt møte", "møte")
        first, last = map(write_short_date, (self._vilkår.tidlegast, self._year.siste_skuledag))
        told = (f"ingen skule: {each}" if isinstance(each, Fridagar) else each for each in clash)
        between = f"{name} får ikkje plass til møta sine mellom {first} og {last}."
        if not clash:
            return (
                f"{between} {left.capitalize()} er att. Rett siste skuledag, eller avlys eit møte."
            )
        mends = [*dict.fromkeys(map(_advise, clash)), "avlys eit møte"]
        advice = f"Lat eitt av krava fara: {' eller '.join((', '.join(mends[:-1]), mends[-1]))}."
        lines = (f"  - {each}" for each in (f"{left} att", *told))
        return "\n".join(
            (f"{between} Dette går ikkje i hop:", *lines, f"{advice} Ingenting er skrive.")
        )


def _weigh(krav: Restkrav) -> int:
    """Say how much a requirement takes; what takes little is left out first."""
    match krav:
        case Opptekentid() | Borte():
            return 0
        case Fridagar():
            return 1 + (krav.til - krav.frå).days
        case _:
            return 1_000


def _advise(krav: Restkrav) -> str:
    match krav:
        case Fridagar():
            return "rett fridagane"
        case Ytterveke():
            return "skriv --ytterveker"
        case Nemndveke():
            return "vel andre veker"
        case Borte():
            return "vel ein annan i staden"
        case _:
            return "flytt møtet i det andre nettverket"
