"""The schools of one kind, smallest first, placed one by one in its networks.

Here it matters which network is which, for it is asked how many move.
"""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError, Rekkje
from nettverk.planning.samansetjing.tak import Tak
from nettverk.planning.samansetjing.utan_namn import UtanNamn

MOST = 60_000
"""How many states are gone through; beyond it somebody else must look."""

_MOST_WAYS = 1_000_000
"""How many ways are gone on between states, to choose one by rules 5 and 6."""
WAYS_A_STATE = 15
"""How many of them count as a state."""

_Tilstand = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""How many each network has of unknown and of known size, and where those are who bind others."""


class _Steg(NamedTuple):
    """One way to place the next school: the network, what it costs, and what comes of it."""

    plass: int
    avstand: int
    moved: int
    after: _Tilstand


class _Framme(NamedTuple):
    """The least distance on the way to a state by how many moved, and how much both may be."""

    costs: dict[int, int]
    flytt: float
    avstand: float


class Delsvar(NamedTuple):
    """The best way for some schools: rules 4 to 6 in order, their places, and if all was tried."""

    avstand: int
    kommunepar: int
    flytt: int
    order: int
    plassar: tuple[tuple[int, int], ...]
    whole: bool = True

    def add(self, other: "Delsvar") -> "Delsvar":
        """Put two together, of schools that share nothing."""
        return Delsvar(
            self.avstand + other.avstand,
            self.kommunepar + other.kommunepar,
            self.flytt + other.flytt,
            self.order + other.order,
            self.plassar + other.plassar,
            whole=self.whole and other.whole,
        )


class Sveip:
    """What can be done with some schools in networks of given places and sizes, under a roof.

    The answers are by how many move; where moves have no bound there is one, by 0. `utan_namn`
    knows what distance is still to come, at least.
    """

    def __init__(
        self,
        oppgåve: Oppgåve,
        skular: Sequence[int],
        nettverk: Sequence[tuple[int, int]],
        tak: Tak,
        utan_namn: UtanNamn | None = None,
    ) -> None:
        self.oppgåve, self.tak, self.utan_namn = oppgåve, tak, utan_namn
        self.rekkje = Rekkje(oppgåve, skular)
        self.skular = self.rekkje.skular
        self.plassar = [plass for plass, _ in nettverk]
        self.sizes = [size for _, size in nettverk]
        self.bare: list[tuple[int, ...]] = [()] * len(self.sizes)
        self.at_home = [*self._count_home()]
        self.ways = 0
        self._reach()
        self._look_back()

    def _count_home(self) -> Iterator[list[int]]:
        """Count, of those who are not placed yet, who are in each network, and in none of them."""
        for at in range(len(self.skular) + 1):
            homes = [self.oppgåve.skular[each].heim for each in self.skular[at:]]
            others = sum(each != HEIMLAUS and each not in self.plassar for each in homes)
            yield [*map(homes.count, self.plassar), others]

    def _reach(self) -> None:
        """Find every state that can be reached under the roof, and the steps from it."""
        empty = (0,) * len(self.sizes)
        self.steps: list[dict[_Tilstand, list[_Steg]]] = []
        layer: dict[_Tilstand, _Framme] = {(empty, empty, ()): _Framme({0: 0}, inf, inf)}
        self.reached = 1
        for at in range(len(self.skular)):
            found: dict[_Tilstand, list[_Steg]] = {}
            longer: dict[_Tilstand, _Framme] = {}
            for each, here in layer.items():
                found[each] = [
                    step
                    for step in self._list_steps(at, each)
                    if self._advance(at + 1, step, here.costs, longer)
                ]
            self.steps.append(found)
            layer = {each: there for each, there in longer.items() if there.costs}
            self.reached += sum(1 + len(there.costs) for there in longer.values())
            if self.reached > MOST:
                raise BeyondReachError
        self.last = layer

    def _advance(
        self,
        at: int,
        step: _Steg,
        costs: dict[int, int],
        longer: dict[_Tilstand, "_Framme"],
    ) -> bool:
        """Take a step from a state that is reached so; tell whether the roof allows it."""
        if step.after not in longer:
            longer[step.after] = _Framme({}, *self._leave_room(at, step.after))
        there = longer[step.after]
        moved = self._count_moved(step)
        within = False
        for key, cost in costs.items():
            total = cost + step.avstand
            if key + moved <= there.flytt and total <= there.avstand:
                within = True
                there.costs[key + moved] = min(there.costs.get(key + moved, total), total)
        return within

    def _count_moved(self, step: _Steg) -> int:
        """Count a step that moves a school, where that is asked."""
        return step.moved if self.tak.flytt is not None else 0

    def _leave_room(self, at: int, state: _Tilstand) -> tuple[float, float]:
        """Tell how many may have moved on the way to a state, and how great a distance it has."""
        unknown, known, memory = state
        flytt = avstand = inf
        if self.tak.flytt is not None:
            *homes, others = self.at_home[at]
            flytt = self.tak.flytt - others
            for home, size, some, more in zip(homes, self.sizes, unknown, known, strict=True):
                if home + some + more > size:
                    flytt -= home + some + more - size
        if self.tak.avstand is not None and self.utan_namn is not None:
            marks = (
                self._list_marks(at, memory) if self.utan_namn.rekkje.remembered[at] else self.bare
            )
            rest = self.utan_namn.measure_rest(
                at, zip(self.sizes, unknown, known, marks, strict=True)
            )
            avstand = -inf if rest is None else self.tak.avstand - rest
        return flytt, avstand

    def _list_marks(self, at: int, memory: tuple[int, ...]) -> list[tuple[int, ...]]:
        """List which of those who still bind somebody are in each network."""
        where = [*zip(self.rekkje.remembered[at], memory, strict=True)]
        return [tuple(each for each, there in where if there == n) for n in range(len(self.sizes))]

    def _list_steps(self, at: int, before: _Tilstand) -> Iterator[_Steg]:
        unknown, known, memory = before
        skule = self.skular[at]
        kort = self.oppgåve.skular[skule]
        rekkje, bound, held = self.rekkje, self.rekkje.bound[at], skule in self.oppgåve.faste
        where = dict(zip(rekkje.remembered[at], memory, strict=True))
        for n, plass in enumerate(self.plassar):
            of_known = self.sizes[n] - unknown[n]
            if known[n] == of_known or (held and plass != kort.heim):
                continue
            if bound and any((where[each] == n) != saman for each, saman in bound):
                continue
            where[at] = n
            after = rekkje.remembered[at + 1]
            remembered = tuple(where[each] for each in after) if after else ()
            moved = int(kort.heim not in {HEIMLAUS, plass})
            avstand = rekkje.count(at, known[n], of_known)
            if kort.storleik is None:
                yield _Steg(n, avstand, moved, (_add_one(unknown, n), known, remembered))
            else:
                yield _Steg(n, avstand, moved, (unknown, _add_one(known, n), remembered))

    def _look_back(self) -> None:
        """Find the least distance from each state to the end, by how many move on the way."""
        ahead: dict[_Tilstand, dict[int, int]] = {each: {0: 0} for each in self.last}
        self.ahead = [ahead]
        for layer in reversed(self.steps):
            ahead = {
                each: self._keep(self._count_on(steps, ahead)) for each, steps in layer.items()
            }
            self.ahead.append(ahead)
        self.ahead.reverse()

    def _count_on(
        self, steps: Sequence[_Steg], ahead: dict[_Tilstand, dict[int, int]]
    ) -> dict[int, int]:
        found: dict[int, int] = {}
        for step in steps:
            moved = self._count_moved(step)
            for key, avstand in ahead[step.after].items():
                total = avstand + step.avstand
                if key + moved not in found or total < found[key + moved]:
                    found[key + moved] = total
        return found

    def _keep(self, found: dict[int, int]) -> dict[int, int]:
        """Keep what nothing with fewer moves is better than."""
        kept: dict[int, int] = {}
        least: int | None = None
        for key in sorted(found):
            better = least is None or found[key] < least
            tied = self.oppgåve.bland and found[key] == least
            if (better or tied) and (self.tak.flytt is None or key <= self.tak.flytt):
                kept[key] = found[key]
                least = found[key]
        return kept

    def answer(self) -> dict[int, Delsvar]:
        """Give the best by how many move; what is no better with more is left out."""
        (start,) = self.steps[0] if self.steps else self.last
        return {key: self._go(start, key) for key in self.ahead[0][start]}

    def _go(self, start: _Tilstand, key: int) -> Delsvar:
        """Go the ways with the least distance, and keep the best of them by rules 5 and 6."""
        avstand = self.ahead[0][start][key]
        nodes: dict[_Node, _Way] = {_Node(start, (), key): _Way(0, 0, 0, ())}
        for at, layer in enumerate(self.steps):
            longer: dict[_Node, _Way] = {}
            for node, way in nodes.items():
                least = self.ahead[at][node.tilstand][node.left]
                for step in layer[node.tilstand]:
                    left = node.left - self._count_moved(step)
                    if self.ahead[at + 1][step.after].get(left) == least - step.avstand:
                        self.ways += 1
                        after, reached = self._extend(at, node, way, step, left)
                        if after not in longer or reached < longer[after]:
                            longer[after] = reached
            nodes = longer
            if len(nodes) > MOST or self.ways > _MOST_WAYS:
                raise BeyondReachError
        best = min(nodes.values())
        return Delsvar(avstand, best.kommunepar, best.flytt, best.order, best.plassar)

    def _extend(
        self, at: int, node: "_Node", way: "_Way", step: _Steg, left: int
    ) -> tuple["_Node", "_Way"]:
        skule, plass = self.skular[at], self.plassar[step.plass]
        kommunar, pairs = node.kommunar, 0
        if self.oppgåve.bland:
            mine = (step.plass, self.oppgåve.skular[skule].kommune)
            pairs = kommunar.count(mine)
            kommunar = tuple(sorted((*kommunar, mine)))
        return _Node(step.after, kommunar, left), _Way(
            way.kommunepar + pairs,
            way.flytt + step.moved,
            way.order + self.oppgåve.rank(skule, plass),
            (*way.plassar, (skule, plass)),
        )


class _Node(NamedTuple):
    """A state, what municipalities each network has, where that counts, and the moves left."""

    tilstand: _Tilstand
    kommunar: tuple[tuple[int, str], ...]
    left: int


class _Way(NamedTuple):
    """How a node was reached; less is better."""

    kommunepar: int
    flytt: int
    order: int
    plassar: tuple[tuple[int, int], ...]


def _add_one(numbers: tuple[int, ...], at: int) -> tuple[int, ...]:
    return (*numbers[:at], numbers[at] + 1, *numbers[at + 1 :])
