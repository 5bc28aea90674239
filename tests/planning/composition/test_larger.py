"""Larger divisions are the best there are, held against OR-tools, and HiGHS finds no better."""

import random
import sys
from contextlib import suppress

import pytest
from msgspec.structs import replace

from nettverk.planning.samansetjing import lokalsok, sveip
from nettverk.planning.samansetjing.delingsleiting import Deling, Leiting
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.lokalsok import (
    begin_in_order,
    begin_with_today,
    search_nearby,
)
from nettverk.planning.samansetjing.maltal import list_brot, measure_deling
from nettverk.planning.samansetjing.oppgave import Binding, Oppgåve, Skulekort
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.tilnaerming import approach
from tests.conftest import examples

from .by_definition import keeps_bounds, make_up, moved

pytestmark = pytest.mark.many
BATCH = 10


def make_up_larger(seed: int) -> Oppgåve:
    return make_up(seed, skular=9 + seed % 4, nettverk=3)


def find(task: Oppgåve) -> Deling | None:
    """Find the best; None too where there is too much to look through."""
    with suppress(BeyondReachError):
        return Leiting(task).find_best(task.faste)
    return None


@pytest.mark.parametrize("batch", range(examples(1) // BATCH))
def test_the_solver_finds_nothing_better(batch: int) -> None:
    """Hold larger cooperations, fifty in the gate, against OR-tools."""
    from tests.planning.composition.solver import find_better

    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        task = make_up_larger(seed)
        if found := find(task):
            assert find_better(task, found.fordeling) is None, f"seed {seed}"


def test_the_solver_tells_a_worse_division() -> None:
    from tests.planning.composition.solver import find_better

    tried = 0
    for seed in range(2, 9):
        task = make_up_larger(seed)
        found = find(task)
        if found is None:
            continue
        for n in range(len(task.skular)):
            for plass in range(3):
                worse = (*found.fordeling[:n], plass, *found.fordeling[n + 1 :])
                if keeps_bounds(task, worse) and worse != found.fordeling:
                    rule = find_better(task, worse)
                    assert rule is not None or rank_alike(task, found, worse), f"seed {seed}"
                    tried += 1
    assert tried > 5


def rank_alike(task: Oppgåve, found: Deling, other: tuple[int, ...]) -> bool:
    """Tell whether the order of the file alone parts two divisions."""
    from .by_definition import rank

    return rank(task, found.fordeling)[:5] == rank(task, other)[:5]


@pytest.mark.parametrize("batch", range(max(1, examples(0.2) // BATCH)))
def test_what_is_approached_keeps_the_bounds_and_is_no_better(batch: int) -> None:
    alike = tried = 0
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        task = make_up_larger(seed)
        best = find(task)
        free = Leiting(without_bound(task)).find_best()
        near = approach(task, free) if free and best else None
        if near and best:
            assert keeps_bounds(task, near.deling.fordeling)
            assert not list_brot(task, near.deling.fordeling)
            assert near.deling.måltal >= best.måltal, f"seed {seed}"
            assert near.botn <= near.deling.måltal.avstand
            alike += near.deling.måltal == best.måltal
            tried += 1
    assert alike >= tried / 3


@pytest.mark.parametrize("batch", range(examples(4) // BATCH))
def test_bounds_are_kept(batch: int) -> None:
    """See of many that they keep all bounds, two hundred in the gate and ten thousand at night."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        task = make_up(seed, skular=7 + seed % 4, nettverk=2 + seed % 2)
        if found := find(task):
            assert keeps_bounds(task, found.fordeling), f"seed {seed}"
            assert not list_brot(task, found.fordeling)


def without_bound(task: Oppgåve) -> Oppgåve:
    return replace(task, flytt=None, faste=frozenset())


def test_the_solver_is_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    task = without_bound(make_up_larger(3))
    free = find(task)
    assert free
    assert approach(task, free)
    assert capfd.readouterr() == ("", "")


def test_without_the_extra_a_search_nearby_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    task = without_bound(make_up_larger(3))
    monkeypatch.setitem(sys.modules, "highspy", None)
    monkeypatch.delitem(sys.modules, "nettverk.planning.samansetjing.heiltal", raising=False)
    near = approach(task, None)
    assert near
    assert not near.solver
    assert not list_brot(task, near.deling.fordeling)


def test_no_more_changes_are_tried_than_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count what a search nearby tries: fewer changes are those it begins with, and no more."""
    task = without_bound(make_up_larger(3))
    tried: list[object] = []
    take = lokalsok._Lokalsøk._take_better

    def look(search: lokalsok._Lokalsøk, change: lokalsok._Change) -> bool:
        tried.append(change)
        return take(search, change)

    monkeypatch.setattr(lokalsok._Lokalsøk, "_take_better", look)
    search_nearby(task, begin_in_order(task))
    whole = [*tried]
    assert len(whole) > 60
    tried.clear()
    monkeypatch.setattr(lokalsok, "_MOST_TRIED", 60)
    search_nearby(task, begin_in_order(task))
    assert tried == whole[:60]


def test_ways_between_states_are_counted_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    task = replace(without_bound(make_up_larger(3)), bland=True, flytt=9)
    assert find(task)
    monkeypatch.setattr(sveip, "_MOST_WAYS", 5)
    assert find(task) is None


def make_up_bound(seed: int) -> Oppgåve:
    """Make up twenty schools in four networks by size, of which some are bound."""
    rng = random.Random(seed)  # noqa: S311 — a test
    sizes = sorted(rng.randint(5000, 9000) for _ in range(20))
    skular = tuple(
        Skulekort(f"Skule {n}", rng.choice("AB"), 0, size + rng.randint(-800, 800), n // 5)
        for n, size in enumerate(sizes)
    )
    bound = tuple(
        Binding(tuple(rng.sample(range(20), 2)), saman=rng.random() < 0.3)
        for _ in range(rng.choice([4, 6, 8]))
    )
    return Oppgåve(skular, tuple("ABCD"), 4, 5, 5, bound)


def test_where_few_may_move_bounds_are_kept_without_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Let no more schools move than must for the bounds to hold, and only look nearby."""
    monkeypatch.setitem(sys.modules, "highspy", None)
    monkeypatch.delitem(sys.modules, "nettverk.planning.samansetjing.heiltal", raising=False)
    tried = 0
    for seed in range(40):
        task = make_up_bound(seed)
        needed = count_needed(task)
        if needed:
            near = approach(replace(task, flytt=needed), None)
            assert near, f"seed {seed}"
            assert near.deling.måltal.flytt == moved(task, near.deling.fordeling) == needed
            tried += 1
    assert tried > 20


@pytest.mark.parametrize("seed", range(examples(0.4)))
def test_a_search_nearby_keeps_the_bounds_that_can_be_kept(seed: int) -> None:
    """Hold what is found near today, and near the schools in order, against the best there is."""
    task = make_up_larger(seed)
    best = find(task)
    for begin in (begin_with_today, begin_in_order):
        found = search_nearby(task, begin(task))
        if not list_brot(task, found) and keeps_bounds(task, found):
            assert best, "where one is found, there is one"
            assert measure_deling(task, found) >= best.måltal
