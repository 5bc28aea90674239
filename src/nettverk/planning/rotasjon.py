"""Who hosts, by the rules of `docs/rotasjon.md`.

A school year is decided at a time, with all earlier years behind it, and in parts where a school
comes from another network in the middle of it. Each aim is met as well as it
can be once those before it are; the last, the wait in meetings and the order of the file, decide
meeting by meeting.

What a network has asked to be heeded comes just before: room for all is one more aim, hosts that
are not twice in a row are looked for among the best, and whose municipality has waited longest goes
first meeting by meeting.

The aims are numbers that can be added. A school that hosts several times in the year has a column
for each. Evenness costs more from one to the next, and only the first has waited for years. So each
aim is a sum over meetings, and the best sum is an assignment.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from nettverk.planning.assignment import Assignment, assign
from nettverk.planning.spreiing import Rad, Spreiing, find_spreiing
from nettverk.planning.standing import Occasion, Standing, part_occasions


def propose_vertar(occasions: Sequence[Occasion]) -> tuple[str, ...]:
    """Give each occasion its host, in time order; empty where no school can."""
    standing = Standing(occasions)
    return tuple(vert for part in part_occasions(occasions) for vert in decide_year(standing, part))


def decide_year(standing: Standing, occasions: Sequence[Occasion]) -> Iterator[str]:
    """Decide the hosts of a school year or a part, taking the standing past each occasion."""
    aims = Aims(standing, occasions)
    vertar, chosen = aims.vertar, dict[int, str]()
    for number, occasion in enumerate(occasions):
        if number in vertar:
            for skule in list_in_turn(standing, occasion, aims.list_near(number)):
                others = vertar if skule == vertar[number] else aims.complete(chosen, number, skule)
                if others:
                    vertar = others
                    break
            chosen[number] = vertar[number]
        vert = chosen.get(number, occasion.vert)
        standing.add(occasion, vert)
        yield vert


def list_in_turn(standing: Standing, occasion: Occasion, skular: Sequence[str]) -> list[str]:
    """List schools by whose turn it is; those who have waited alike keep the order of the file."""

    def wait(skule: str) -> tuple[int, int]:
        return standing.wait_of_kommune(occasion, skule), standing.wait(skule)

    return sorted(skular, key=wait, reverse=True)


class _Score(NamedTuple):
    """How well the aims are met, the weightiest first; less is better.

    `uneven` is the sum of the squares of hostings less share, up to a constant and a factor.
    `waits` has the school years each host has waited as digits, the first meeting first.
    `repeats` is nothing where nobody asks that hosts are not twice in a row.
    """

    announced: int
    uneven: int
    waits: int
    ønske: int
    cramped: int
    repeats: int = 0


class Aims:
    """One school year to decide; its occasions are named by their number in the year.

    `open` are those that nobody has decided and somebody can host, and `vertar` meet the aims as
    well as can be there.
    """

    def __init__(self, before: Standing, occasions: Sequence[Occasion]) -> None:
        self.open = [n for n, each in enumerate(occasions) if not each.vert and each.able]
        self.vertar: dict[int, str] = {}
        if occasions:
            before.receive(occasions[0])
        if not self.open:
            return
        self._occasions, self._latest = occasions, before.latest
        self._apart = any(each.apart for each in occasions)
        self._waits, self._after = _pass_decided(before, occasions)
        self._digit = 2 + max(wait for each in self._waits for wait in each.values())
        self._places = [int(self._digit**n) for n in reversed(range(len(occasions)))]
        self._gone = [*self._list_gone()]
        self._skular = list(dict.fromkeys(s for n in self.open for s in occasions[n].able))
        self._lay_out(1 - len(self.open) // -len(self._skular))

    def list_near(self, number: int) -> list[str]:
        """List the schools that may host an open one in choices as good as the best."""
        return [each for each in self._occasions[number].able if each in self._near[number]]

    def complete(self, chosen: Mapping[int, str], number: int, skule: str) -> dict[int, str] | None:
        """Complete a choice with one more host as well as the best; None where nothing does."""
        made = assign(self._list_rows({**chosen, number: skule}))
        if made.cost != self._best.cost:
            return None
        found = self._spread(made)
        return self._name(found) if found and found.repeats == self._found.repeats else None

    def judge(self, chosen: Mapping[int, str]) -> _Score:
        """Tell how well the aims are met where a choice of hosts is completed as well as can be."""
        if not self.open:
            return _Score(0, 0, 0, 0, 0)
        made = assign(self._list_rows(chosen))
        taken = [self._columns[each] for each in made.columns]
        near = [self._columns[each] for row in made.near for each in row] if self._apart else taken
        if any(nth == self._depth for _, nth in near):
            self._lay_out(2 * self._depth)
            return self.judge(chosen)
        scores = (self._score(n, *each) for n, each in zip(self.open, taken, strict=True))
        found = self._spread(made)
        repeats = found.repeats if found else 0
        return _Score(*map(sum, zip(*scores, strict=True)))._replace(repeats=repeats)

    def _lay_out(self, depth: int) -> None:
        """Give each school so many columns, and more until no best choice has use for the last.

        That is the proof that still more of them would change nothing.
        """
        self._depth = depth
        self._columns = [(skule, nth) for skule in self._skular for nth in range(1, depth + 1)]
        self._costs = dict(self._weigh())
        highest = max(abs(cost) for row in self._costs.values() for cost in row)
        self._barred = 2 * len(self.open) * highest + 1
        self._best = assign(self._list_rows({}))
        near = [[self._columns[each] for each in row] for row in self._best.near]
        if any(nth == depth for row in near for _, nth in row):
            self._lay_out(2 * depth)
            return
        self._near = {
            n: {skule for skule, _ in row} for n, row in zip(self.open, near, strict=True)
        }
        found = self._spread(self._best)
        # Where the choices are too many to go through, they are not asked to be apart.
        self._apart = self._apart and found is not None
        self._found = found or self._take(self._best)
        self.vertar = self._name(self._found)

    def _name(self, found: Spreiing) -> dict[int, str]:
        return dict(zip(self.open, found.vertar, strict=True))

    def _take(self, made: Assignment) -> Spreiing:
        return Spreiing(0, tuple(self._columns[column][0] for column in made.columns))

    def _spread(self, made: Assignment) -> Spreiing | None:
        """Find hosts as good as those of an assignment, and the fewest times twice in a row."""
        if not self._apart:
            return self._take(made)
        near = dict(zip(self.open, made.near, strict=True))
        rader = [
            Rad(each.vert, [self._columns[column] for column in near.get(n, ())])
            for n, each in enumerate(self._occasions)
        ]
        # A school that takes a later column of its own has taken those before it.
        needed = dict(self._columns[each] for each in made.needed)
        return find_spreiing(rader, needed, self._latest)

    def _list_rows(self, chosen: Mapping[int, str]) -> list[list[int]]:
        return [self._row(number, chosen.get(number)) for number in self.open]

    def _row(self, number: int, chosen: str | None) -> list[int]:
        able = {chosen} if chosen else set(self._occasions[number].able)
        return [
            cost if skule in able else self._barred
            for cost, (skule, _) in zip(self._costs[number], self._columns, strict=True)
        ]

    def _weigh(self) -> Iterator[tuple[int, list[int]]]:
        """Make one number of each score, so that no sum of lighter aims outweighs a heavier one."""
        uneven = [self._count_uneven(*each) for each in self._columns]
        ønske = len(self.open) + 1
        wait = ønske**2
        even = wait * self._digit ** len(self._occasions)
        kept = even * (len(self.open) * (max(uneven) - min(uneven)) + 2)
        for number in self.open:
            firsts = {each: self._score(number, each, 1) for each in self._skular}
            costs = {
                name: kept * each.announced + ønske * each.ønske + each.cramped
                for name, each in firsts.items()
            }
            yield (
                number,
                [
                    costs[skule] + even * each + (wait * firsts[skule].waits if nth == 1 else 0)
                    for (skule, nth), each in zip(self._columns, uneven, strict=True)
                ],
            )

    def _score(self, number: int, skule: str, nth: int) -> _Score:
        occasion = self._occasions[number]
        return _Score(
            announced=-(occasion.announced == skule),
            uneven=self._count_uneven(skule, nth),
            waits=-self._wait(number, skule) if nth == 1 else 0,
            ønske=-(skule in occasion.wishing),
            cramped=skule in occasion.cramped,
        )

    def _count_uneven(self, skule: str, nth: int) -> int:
        hosted = self._after.hosted[skule] + nth
        return self._after.parts * (2 * hosted - 1) - 2 * self._after.share[skule]

    def _wait(self, number: int, skule: str) -> int:
        """Give the wait as a digit, less that of a later decided one, which then waits no more."""
        waited = self._places[number] * self._waits[number].get(skule, 0)
        return waited - self._gone[number].get(skule, 0)

    def _list_gone(self) -> Iterator[dict[str, int]]:
        """List by occasion what each school's wait counts at the first decided after it."""
        for number in range(1, len(self._occasions) + 1):
            later = reversed(range(number, len(self._occasions)))
            decided = ((n, self._occasions[n].vert) for n in later)
            yield {vert: self._places[n] * self._waits[n][vert] for n, vert in decided if vert}


def _pass_decided(
    before: Standing, occasions: Sequence[Occasion]
) -> tuple[list[dict[str, int]], Standing]:
    """List who has waited how many years at each occasion, counting only decided hosts."""
    standing, waits = before.copy(), []
    for each in occasions:
        skular = {*each.skular, each.vert} - {""}
        waits.append({skule: standing.wait_in_years(skule, each.year) for skule in skular})
        standing.add(each, each.vert)
    return waits, standing
