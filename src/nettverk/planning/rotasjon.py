"""Who hosts, by the rules of `docs/rotasjon.md`.

A school year is decided at a time, with all earlier years behind it. Each aim is met as well as it
can be once those before it are; the last, the wait in meetings and the order of the file, decide
meeting by meeting.

The aims are numbers that can be added. A school that hosts several times in the year has a column
for each. Evenness costs more from one to the next, and only the first has waited for years. So each
aim is a sum over meetings, and the best sum is an assignment.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from nettverk.planning.assignment import assign
from nettverk.planning.standing import Occasion, Standing


def propose_vertar(occasions: Sequence[Occasion]) -> tuple[str, ...]:
    """Give each occasion its host, in time order; empty where no school can."""
    standing = Standing(occasions)
    return tuple(
        vert
        for _, year in groupby(occasions, key=lambda each: each.year)
        for vert in decide_year(standing, tuple(year))
    )


def decide_year(standing: Standing, occasions: Sequence[Occasion]) -> Iterator[str]:
    """Decide the hosts of a school year, taking the standing past each occasion."""
    aims = Aims(standing, occasions)
    best, vertar = aims.solve({})
    chosen: dict[int, str] = {}
    for number, occasion in enumerate(occasions):
        if number in vertar:
            # Sorting keeps the order of the file between those who have waited alike.
            for skule in sorted(occasion.able, key=standing.wait, reverse=True):
                score, others = aims.solve(chosen | {number: skule})
                if score == best:
                    vertar = others
                    break
            chosen[number] = vertar[number]
        vert = chosen.get(number, occasion.vert)
        standing.add(occasion, vert)
        yield vert


class _Score(NamedTuple):
    """How well the aims are met, the weightiest first; less is better.

    `uneven` is the sum of the squares of hostings less share, up to a constant and a factor.
    `waits` has the school years each host has waited as digits, the first meeting first.
    """

    announced: int
    uneven: int
    waits: int
    ønske: int


class Aims:
    """One school year to decide; its occasions are named by their number in the year.

    `open` are those that nobody has decided and somebody can host.
    """

    def __init__(self, before: Standing, occasions: Sequence[Occasion]) -> None:
        self.open = [n for n, each in enumerate(occasions) if not each.vert and each.able]
        self._occasions = occasions
        self._waits, self._after = _pass_decided(before, occasions)
        self._digit = 2 + max((wait for each in self._waits for wait in each.values()), default=0)
        self._list_skular = list(dict.fromkeys(s for n in self.open for s in occasions[n].able))
        if self.open:
            self._lay_out(2 + len(self.open) // len(self._list_skular))

    def solve(self, chosen: Mapping[int, str]) -> tuple[_Score, dict[int, str]]:
        """Complete a choice of hosts as well as can be."""
        if not self.open:
            return _Score(0, 0, 0, 0), {}
        rows = [self._row(number, chosen.get(number)) for number in self.open]
        taken = [self._columns[each] for each in assign(rows)]
        if any(nth == self._depth for _, nth in taken):
            # A last column that nobody took is the proof that more of them would change nothing.
            self._lay_out(2 * self._depth)
            return self.solve(chosen)
        scores = (self._score(n, *each) for n, each in zip(self.open, taken, strict=True))
        vertar = {n: skule for n, (skule, _) in zip(self.open, taken, strict=True)}
        return _Score(*map(sum, zip(*scores, strict=True))), vertar

    def _lay_out(self, depth: int) -> None:
        self._depth = depth
        self._columns = [(skule, nth) for skule in self._list_skular for nth in range(1, depth + 1)]
        scores = {n: [self._score(n, *each) for each in self._columns] for n in self.open}
        self._costs = _weigh(scores, self._digit ** len(self._occasions))
        highest = max(abs(cost) for row in self._costs.values() for cost in row)
        self._barred = 2 * len(self.open) * highest + 1

    def _row(self, number: int, chosen: str | None) -> list[int]:
        able = {chosen} if chosen else set(self._occasions[number].able)
        return [
            cost if skule in able else self._barred
            for cost, (skule, _) in zip(self._costs[number], self._columns, strict=True)
        ]

    def _score(self, number: int, skule: str, nth: int) -> _Score:
        occasion = self._occasions[number]
        hosted = self._after.hosted[skule] + nth
        return _Score(
            announced=-(occasion.announced == skule),
            uneven=self._after.parts * (2 * hosted - 1) - 2 * self._after.share[skule],
            waits=-self._wait(number, skule) if nth == 1 else 0,
            ønske=-(skule in occasion.wishing),
        )

    def _wait(self, number: int, skule: str) -> int:
        """Give the wait as a digit, less that of a later decided one, which then waits no more."""
        later = range(number + 1, len(self._occasions))
        decided = next((n for n in later if self._occasions[n].vert == skule), None)
        gone = 0 if decided is None else self._place(decided) * self._waits[decided][skule]
        return self._place(number) * self._waits[number].get(skule, 0) - gone

    def _place(self, number: int) -> int:
        return int(self._digit ** (len(self._occasions) - 1 - number))


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


def _weigh(scores: Mapping[int, Sequence[_Score]], most_waits: int) -> dict[int, list[int]]:
    """Make one number of each score, so that no sum of lighter aims outweighs a heavier one."""
    rows = len(scores)
    uneven = [each.uneven for row in scores.values() for each in row]
    wait = rows + 1
    even = wait * most_waits
    kept = even * (rows * (max(uneven) - min(uneven)) + 2)
    return {
        number: [
            kept * each.announced + even * each.uneven + wait * each.waits + each.ønske
            for each in row
        ]
        for number, row in scores.items()
    }
