"""Bounds that collide are a smallest set: each is needed, and no fewer collide."""

from collections.abc import Sequence
from itertools import combinations, product

import pytest
from msgspec.structs import replace

from nettverk.planning.samansetjing.motstrid import Grense, Grenseslag, Motstrid, find_motstrid
from nettverk.planning.samansetjing.oppgave import Binding, Oppgåve
from tests.conftest import examples

from .by_definition import keeps, make_up, moved

pytestmark = pytest.mark.many
TWICE_BOUND = 3453
"""Where the same bond is there twice, and four bounds collide."""


def all_bounds(task: Oppgåve) -> list[Grense]:
    return [
        Grense(Grenseslag.TAL, task.tal),
        Grense(Grenseslag.MINST, task.minst),
        Grense(Grenseslag.MEST, task.mest),
        *([Grense(Grenseslag.FLYTT, task.flytt)] if task.flytt is not None else []),
        *(Grense(Grenseslag.BINDING, binding=each) for each in task.bindingar),
    ]


def can_be(task: Oppgåve, bounds: Sequence[Grense]) -> bool:
    """Try every division, with a place for each school besides today's networks."""
    places = range(len(task.nettverk) + len(task.skular))
    tried = product(places[: max(len(task.nettverk), len(task.skular))], repeat=len(task.skular))
    return any(all(holds(task, each, division) for each in bounds) for division in tried)


def holds(task: Oppgåve, bound: Grense, division: tuple[int, ...]) -> bool:
    match bound.slag:
        case Grenseslag.TAL:
            return len({*division}) == bound.tal
        case Grenseslag.MINST:
            return min(map(division.count, division)) >= bound.tal
        case Grenseslag.MEST:
            return max(map(division.count, division)) <= bound.tal
        case Grenseslag.FLYTT:
            return moved(task, division) <= bound.tal
        case Grenseslag.BINDING:
            return keeps(bound.binding or Binding((), saman=True), division)


@pytest.mark.parametrize("batch", [*range(examples(2) // 25), TWICE_BOUND // 25])
def test_a_smallest_set_is_told(batch: int) -> None:
    for seed in range(batch * 25, (batch + 1) * 25):
        task = replace(make_up(seed, skular=3 + seed % 2, nettverk=2), faste=frozenset())
        found = find_motstrid(task)
        bounds = all_bounds(task)
        assert can_be(task, bounds) == (not found.sett), f"seed {seed}"
        for n, told in enumerate(found.sett):
            bounds = [each for each in bounds if n == 0 or each not in found.sett[n - 1]]
            assert not can_be(task, told), f"seed {seed}"
            assert {*map(str, told)} <= {*map(str, bounds)}
            fewer = (some for size in range(1, len(told)) for some in combinations(bounds, size))
            assert all(can_be(task, some) for some in fewer), f"seed {seed}"
        gone = [each for told in found.sett for each in told]
        every = all_bounds(task)
        assert can_be(task, [each for each in every if each not in gone]), f"seed {seed}"
        enough = [one for one in gone if can_be(task, [each for each in every if each != one])]
        assert [*found.nok] == enough, f"seed {seed}"


def test_a_number_that_cannot_be_is_told_with_its_size() -> None:
    task = make_up(1, skular=6, nettverk=2)
    asked = replace(task, tal=4, minst=2, mest=6, bindingar=(), flytt=None)
    both = (Grense(Grenseslag.TAL, 4), Grense(Grenseslag.MINST, 2))
    assert find_motstrid(asked) == Motstrid((both,), both)
