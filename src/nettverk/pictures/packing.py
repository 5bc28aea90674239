"""Labels on as few lines as hold them, so that no two meet."""

from collections.abc import Sequence

from msgspec import Struct

_GAP = 10.0


class Label(Struct, frozen=True):
    """A place where a label may stand, and where its text is anchored; `x` is the anchor."""

    left: float
    right: float
    x: float
    anchor: str

    def begin(self, width: float) -> float:
        """Find where a text of some width begins."""
        return self.x - {"start": 0, "middle": width / 2, "end": width}[self.anchor]


_Chain = tuple["_Chain", Label] | None


class Placed(Struct, frozen=True):
    """The lane, counted from 0, and the spot that a label got."""

    lane: int
    spot: Label


class _State(Struct, frozen=True):
    """One way to place all labels of a lane so far: the cost of it, and the spots, last first."""

    cost: int
    chain: _Chain

    @property
    def right(self) -> float:
        return self.chain[1].right if self.chain else float("-inf")


def pack_labels(choices: Sequence[Sequence[Label]]) -> tuple[Placed, ...]:
    """Place labels, sorted from left to right, each at one of its spots; the first are dearest."""
    frontiers: list[list[_State]] = []
    lanes: list[list[int]] = []
    for number, spots in enumerate(choices):
        lane = _first_with_room(frontiers, lanes, spots)
        lanes[lane].append(number)
    placed: dict[int, Placed] = {}
    for lane, (states, numbers) in enumerate(zip(frontiers, lanes, strict=True)):
        chain = min(states, key=lambda each: each.cost).chain
        for number in reversed(numbers):
            if chain:
                placed[number] = Placed(lane, chain[1])
                chain = chain[0]
    return tuple(placed[number] for number in range(len(choices)))


def _first_with_room(
    frontiers: list[list[_State]], lanes: list[list[int]], spots: Sequence[Label]
) -> int:
    for lane, states in enumerate(frontiers):
        if longer := _extend(states, spots):
            frontiers[lane] = longer
            return lane
    frontiers.append(_extend([_State(0, None)], spots))
    lanes.append([])
    return len(frontiers) - 1


def _extend(states: Sequence[_State], spots: Sequence[Label]) -> list[_State]:
    longer = []
    for cost, spot in enumerate(spots):
        before = [each for each in states if each.right + _GAP <= spot.left]
        if before:
            best = min(before, key=lambda each: each.cost)
            longer.append(_State(best.cost + cost, (best.chain, spot)))
    return longer
