"""Where meetings that cannot stay are placed in the rest of a year.

Networks with the same weeks and the same obstacles are placed together. Of what is possible, the
fewest notices are changed, then the fewest meetings; then it is as in a new year: where fewest
schools are off, near the week and the weekday that was, evenly spread, and early.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.skulear import Fråvær
from nettverk.model.skulerute import DAY, Fridagar, find_monday_of
from nettverk.nynorsk import Dagtid, write_short_date
from nettverk.planning.flytting import list_people
from nettverk.planning.fristar import find_innkallingsfrist
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.order import Ytterveke
from nettverk.planning.plan import Plan
from nettverk.planning.resten.samlingar import Samling, Vilkår, list_short

_WEEK = 7 * DAY
_Cost = tuple[int, ...]
"""What is lost: notices, meetings, schools off, hosts at all, time for the notice, the usual week
and weekday, hosts decided, evenness, and earliness.
"""
_FREE: _Cost = (0,) * 9


class Opptekentid(Struct, frozen=True):
    """Somebody of a network is in another one then."""

    namn: str
    nettverk: str
    dagtid: Dagtid

    def __str__(self) -> str:
        when = write_short_date(self.dagtid.dato)
        return f"{self.namn} er i {self.nettverk} {when} kl. {self.dagtid.tid}"


class Nemndveke(Struct, frozen=True):
    """A meeting of those that are left, from 0, in the week of a Monday that somebody has named."""

    nr: int
    måndag: date

    def __str__(self) -> str:
        return f"møte {self.nr + 1} av dei skal vera i veke {self.måndag.isocalendar().week}"


class Borte(Struct, frozen=True):
    """A network, or somebody it needs, cannot meet some days."""

    fråvær: Fråvær

    def __str__(self) -> str:
        return f"{self.fråvær.kven} kan ikkje møta {self.fråvær.dagar}"


Restkrav = Fridagar | Ytterveke | Nemndveke | Opptekentid | Borte
"""What is required of the meetings that are left, besides how many they are."""


class _Plassering(Struct, frozen=True):
    """One way to place a meeting of each network of a group: the week, and the days in it."""

    måndag: date
    dagar: tuple[date, ...]
    flytta: bool
    kostnad: _Cost


class _Kjede(Struct, frozen=True):
    """The best ways to place the first meetings, one after the other, and what they cost."""

    kostnad: _Cost
    siste: _Plassering
    før: "_Kjede | None" = None

    def list_days(self) -> list[tuple[date, ...]]:
        """List the days, from the first meeting on."""
        return [*self.før.list_days(), self.siste.dagar] if self.før else []


class Restgruppe:
    """Networks whose meetings are placed together: each with as many, of which the same are in
    the way.
    """

    def __init__(
        self,
        plan: Plan,
        vilkår: Vilkår,
        rader: Sequence[Sequence[Samling]],
        plassar: Mapping[str, int],
    ) -> None:
        """Make it of the rows of meetings, and the usual weekday of each network."""
        self._plan, self._vilkår, self._rader = plan, vilkår, rader
        self._year = rader[0][0].møta[0].skuleår
        self._folk = {
            row[0].nettverk.namn: {
                name for each in row for møte in each.møta for name in list_people(plan, møte)
            }
            for row in rader
        }
        self._weekdays = [plassar[each[0].nettverk.namn] for each in rader]

    def place(self, krav: Sequence[Restkrav]) -> list[tuple[date, ...]] | None:
        """Place all meetings, each row's by their number; None where what is required cannot be."""
        self._read(krav)
        before = max(_find_before(self._plan, each[0]) for each in self._rader)
        start = _Plassering(find_monday_of(before), (), flytta=False, kostnad=_FREE)
        best: list[_Kjede] = [_Kjede(start.kostnad, start)]
        for at in range(len(self._rader[0])):
            ways = self._list_ways(at)
            best = [found for each in ways if (found := self._follow(each, best))]
        if not best:
            return None
        end = self._veker[-1] if self._veker else before
        chosen = min(best, key=lambda each: _add(each.kostnad, self._gap(each.siste.måndag, end)))
        return chosen.list_days()

    def _read(self, krav: Sequence[Restkrav]) -> None:
        """Sort what is required by what it is about."""
        first, last = self._year.første_skuledag, self._year.siste_skuledag
        self._closed = {day for each in krav if isinstance(each, Fridagar) for day in each.days()}
        self._taken: dict[tuple[str, date], list[Dagtid]] = defaultdict(list)
        for each in krav:
            if isinstance(each, Opptekentid):
                self._taken[each.namn, each.dagtid.dato].append(each.dagtid)
        self._away = {each.fråvær for each in krav if isinstance(each, Borte)}
        self._fixed = {each.nr: each.måndag for each in krav if isinstance(each, Nemndveke)}
        mondays = (
            find_monday_of(first) + number * _WEEK
            for number in range((find_monday_of(last) - find_monday_of(first)) // _WEEK + 1)
        )
        self._veker = [
            each
            for each in mondays
            if any(self._is_open(each + number * DAY) for number in range(5))
        ]
        outer = any(isinstance(each, Ytterveke) for each in krav)
        self._last = self._veker[-1] - DAY if outer and self._veker else last

    def _is_open(self, day: date) -> bool:
        inside = self._year.første_skuledag <= day <= self._year.siste_skuledag
        return inside and day.weekday() < 5 and day not in self._closed

    def _list_ways(self, at: int) -> Iterator[_Plassering]:
        row = [each[at] for each in self._rader]
        stays = self._fixed.get(at, row[0].måndag) == row[0].måndag
        if stays and not any(each.grunnar for each in row):
            days = tuple(each.dato for each in row)
            yield _Plassering(row[0].måndag, days, flytta=False, kostnad=_FREE)
        for monday in self._veker:
            if self._fixed.get(at, monday) == monday and (days := self._place_in(row, monday)):
                yield self._weigh(row, monday, days)

    def _number(self, day: date) -> int:
        return bisect_left(self._veker, find_monday_of(day))

    def _place_in(self, row: Sequence[Samling], monday: date) -> tuple[date, ...]:
        """Find the best day of a week for each network, so that nobody is in two places."""
        found: list[date] = []
        beside: dict[str, list[Dagtid]] = defaultdict(list)
        for samling, weekday in zip(row, self._weekdays, strict=True):
            days = sorted(
                (monday + number * DAY for number in range(5)),
                key=lambda day: self._rank(samling, day, weekday),
            )
            own = self._folk[samling.nettverk.namn]
            busy = [each for name in own for each in beside.get(name, ())]
            day = next((each for each in days if self._fits(samling, each, own, busy)), None)
            if day is None:
                return ()
            found.append(day)
            for name in own:
                beside[name] += list_times(samling, day)
        return tuple(found)

    def _rank(self, samling: Samling, day: date, weekday: int) -> tuple[object, ...]:
        off, nobody, lost = self._judge(samling, day)
        return off, nobody, abs(day.weekday() - weekday), lost, day

    def _fits(
        self, samling: Samling, day: date, own: Collection[str], beside: Sequence[Dagtid]
    ) -> bool:
        times = list_times(samling, day)
        if day < self._vilkår.tidlegast or max(each.dato for each in times) > self._last:
            return False
        if any(each.er_oppstart for each in samling.møta) and day.month < 8:
            return False
        if self._is_away(samling, day):
            return False
        busy = (
            each for one in times for name in own for each in self._taken.get((name, one.dato), ())
        )
        return all(self._is_open(each.dato) for each in times) and not any(
            one.overlaps(other) for other in (*busy, *beside) for one in times
        )

    def _is_away(self, samling: Samling, day: date) -> bool:
        """Tell whether somebody who must be there cannot, of those that are required."""
        by = day - samling.dato
        moved = (replace(each, dato=each.dato + by) for each in samling.møta)
        return any(away in self._away for each in moved for _, away in list_short(each))

    def _judge(self, samling: Samling, day: date) -> tuple[int, int, int]:
        """Count the network's schools that are off, and tell whether none or its own can host."""
        days = {each.dato for each in list_times(samling, day)}
        off = {skule for each in days for skule in self._vilkår.borte.get(each, ())}
        hosted = [replace(each, dato=day) for each in samling.møta if each.vertskap]
        able = [each.find_able() for each in hosted]
        nobody = not all(able)
        decided = any(
            each.vertsnamn and each.vertsnamn not in some
            for each, some in zip(hosted, able, strict=True)
        )
        return len(off & {*samling.nettverk.skular_on(day)}), nobody, decided

    def _weigh(self, row: Sequence[Samling], monday: date, days: tuple[date, ...]) -> _Plassering:
        judged = [self._judge(each, day) for each, day in zip(row, days, strict=True)]
        wished = row[0].ønskt or row[0].måndag
        away = abs(monday - wished) // _WEEK
        moved = sum(
            day.weekday() != weekday for day, weekday in zip(days, self._weekdays, strict=True)
        )
        late = sum(
            self._is_late(each, day)
            for samling, day in zip(row, days, strict=True)
            for each in samling.møta
        )
        cost = (
            sum(each.kunngjorde for each in row),
            sum(len(each.møta) for each in row),
            sum(off for off, *_ in judged),
            sum(nobody for _, nobody, _ in judged),
            late,
            2 * (len(row) * away * away + moved) - bool(away),
            sum(lost for *_, lost in judged),
            0,
            self._number(monday),
        )
        return _Plassering(monday, days, flytta=True, kostnad=cost)

    def _is_late(self, møte: Møte, day: date) -> bool:
        """Tell whether the notice of a meeting would have had to be out already."""
        frist = find_innkallingsfrist(self._plan, replace(møte, dato=day))
        return frist < self._vilkår.i_dag

    def _gap(self, one: date, two: date) -> _Cost:
        return (*_FREE[:-2], (self._number(two) - self._number(one)) ** 2, 0)

    def _follow(self, new: _Plassering, best: Sequence[_Kjede]) -> _Kjede | None:
        """Let a meeting follow on the best that can come before it."""
        costs = (
            (_add(each.kostnad, self._gap(each.siste.måndag, new.måndag)), each)
            for each in best
            if _comes_after(new, each.siste)
        )
        cost, before = min(costs, key=lambda each: each[0], default=((), None))
        return _Kjede(_add(cost, new.kostnad), new, before) if before else None


def list_times(samling: Samling, day: date) -> list[Dagtid]:
    """List the days and clocks of meetings that are moved together to a day."""
    by = day - samling.dato
    return sorted(Dagtid(each.dato + by, each.tid) for one in samling.møta for each in one.dagar)


def _find_before(plan: Plan, first: Samling) -> date:
    """Find the last day of the meeting before the rest, which stays."""
    before = plan.preceding(first.møta[0])
    return before.siste_dag if before else first.møta[0].skuleår.første_skuledag - _WEEK


def _comes_after(new: _Plassering, old: _Plassering) -> bool:
    """Tell whether meetings are in order; those that are moved in weeks of their own."""
    return old.måndag < new.måndag or not (new.flytta or old.flytta)


def _add(one: _Cost, two: _Cost) -> _Cost:
    return tuple(a + b for a, b in zip(one, two, strict=True))
