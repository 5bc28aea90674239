"""The division is the best there is, by docs/samansetjing.md, held against all there are."""

from collections.abc import Sequence

import pytest
from msgspec.structs import astuple, replace

from nettverk.planning.samansetjing.avveging import list_flytt, weigh_flytt
from nettverk.planning.samansetjing.delingsleiting import Leiting
from nettverk.planning.samansetjing.flyttegrunn import RAMMER, REKKJEFØLGJE, explain_flytt
from nettverk.planning.samansetjing.grenser import can_hold, count_needed
from nettverk.planning.samansetjing.maltal import list_brot, measure_deling
from nettverk.planning.samansetjing.oppgave import Oppgåve
from tests.conftest import examples

from .by_definition import Division, all_divisions, keeps_bounds, make_up, moved, rank, try_all

pytestmark = pytest.mark.many
BATCH = 50


def make_up_small(seed: int) -> Oppgåve:
    return make_up(seed, skular=3 + seed % 4, nettverk=2 + seed // 4 % 2)


def list_seeds(batch: int) -> range:
    return range(batch * BATCH, (batch + 1) * BATCH)


def list_allowed(task: Oppgåve) -> list[Division]:
    return [each for each in all_divisions(task) if keeps_bounds(task, each)]


@pytest.mark.parametrize("batch", range(examples(4) // BATCH))
def test_no_division_is_better(batch: int) -> None:
    """Hold small cooperations, two hundred in the gate, against every division there is."""
    for seed in list_seeds(batch):
        task = make_up_small(seed)
        best, found = try_all(task), Leiting(task).find_best(task.faste)
        assert (found and found.fordeling) == best, f"seed {seed}"
        if found:
            assert found.måltal == measure_deling(task, found.fordeling)
            assert rank(task, found.fordeling)[:5] == astuple(found.måltal)


@pytest.mark.parametrize("batch", range(examples(2) // BATCH))
def test_no_division_with_as_few_moves_is_better(batch: int) -> None:
    """Hold each step of the trade-off against every division with so many moves at most."""
    for seed in list_seeds(batch):
        task = replace(make_up_small(seed), flytt=None, faste=frozenset())
        found = Leiting(task).find_best()
        if found is None:
            assert not list_allowed(task)
            continue
        weighed = weigh_flytt(Leiting(task), found)
        assert weighed.whole
        assert weighed.naudsynt == min(moved(task, each) for each in list_allowed(task))
        numbers = [each.flytt for each in weighed.trinn]
        assert numbers == [*range(weighed.naudsynt, found.måltal.flytt + 1)], f"seed {seed}"
        before = None
        for each in weighed.trinn:
            best = try_all(replace(task, flytt=each.flytt))
            assert each.deling.fordeling == best, f"seed {seed}, {each.flytt} moves"
            good = rank(task, best)[:4]
            assert each.gain == (before is None or good < before)
            before = good
        assert set(weighed.alltid) == move_in_all(
            task, [each.deling.fordeling for each in weighed.trinn if each.gain]
        )


def move_in_all(task: Oppgåve, divisions: Sequence[Division]) -> set[int]:
    some = [
        {n for n, at in enumerate(each) if task.skular[n].heim not in {-1, at}}
        for each in divisions
    ]
    return set.intersection(*([each for each in some if each] or [set()]))


@pytest.mark.parametrize("batch", range(examples(2) // BATCH))
def test_each_move_is_explained_by_what_would_be_worse(batch: int) -> None:
    for seed in list_seeds(batch):
        task = replace(make_up_small(seed), faste=frozenset())
        found = Leiting(task).find_best()
        if found is None:
            continue
        told = [*explain_flytt(task, found)]
        assert [each.skule for each in told] == [*list_flytt(task, found)]
        for each in told:
            flytt = moved(task, found.fordeling)
            held = try_all(replace(task, flytt=flytt, faste=frozenset({each.skule})))
            if held is None:
                assert each.regel == RAMMER
                continue
            ours, theirs = rank(task, found.fordeling), rank(task, held)
            first = next(n for n in range(6) if ours[n] != theirs[n])
            assert each.regel == first + 2, f"seed {seed}, {each.skule}"
            assert each.regel == REKKJEFØLGJE or each.verre == theirs[first] - ours[first] > 0


@pytest.mark.parametrize("batch", range(examples(2) // BATCH))
def test_bounds_are_told_as_they_are_broken(batch: int) -> None:
    """Hold what is told of any division, and how many must move, against the bounds as said."""
    for seed in list_seeds(batch):
        task = replace(make_up_small(seed), flytt=None, faste=frozenset())
        allowed = list_allowed(task)
        assert can_hold(task) == bool(allowed), f"seed {seed}"
        fewest = min((moved(task, each) for each in allowed), default=None)
        assert count_needed(task) == fewest, f"seed {seed}"
        for each in [*all_divisions(task)][:: seed % 7 + 3]:
            assert (not list_brot(task, each)) == keeps_bounds(task, each)


def test_the_cases_try_every_rule() -> None:
    """See that each rule, with and without a bound on moves, decides between best and others."""
    deciding = set()
    for seed in range(120):
        task = make_up_small(seed)
        ranked = sorted(rank(task, each) for each in list_allowed(task))
        for other in ranked[1:]:
            first = next(n for n in range(6) if ranked[0][n] != other[n])
            deciding.add((first, task.flytt is None))
    assert deciding == {(n, free) for n in range(6) for free in (True, False)}
