"""The whole proposal of small cooperations: the best, its steps and reasons, or what is near."""

import sys

import pytest
from msgspec.structs import replace

from nettverk.planning.samansetjing import delingsleiting
from nettverk.planning.samansetjing.framlegg import compose
from nettverk.planning.samansetjing.maltal import list_brot
from nettverk.planning.samansetjing.oppgave import Oppgåve

from .by_definition import Division, all_divisions, keeps_bounds, make_up, rank, try_all

TASKS = [
    replace(make_up(seed, skular=6, nettverk=2 + seed % 2), faste=frozenset()) for seed in range(24)
]
TASKS_THAT_CAN_BE = [(task, best) for task in TASKS if (best := try_all(task))]


@pytest.fixture
def _nothing_is_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delingsleiting, "MOST_WORK", 1)


def test_what_can_be_is_proposed_and_weighed() -> None:
    assert 12 < len(TASKS_THAT_CAN_BE) < len(TASKS)
    for task in TASKS:
        found = compose(task)
        assert (found and found.deling.fordeling) == try_all(task)
        if found:
            assert found.botn is None
            assert found.avveging
            assert found.avveging.trinn[-1].deling == found.deling
            assert len(found.grunnar) == found.deling.måltal.flytt


@pytest.mark.usefixtures("_nothing_is_looked_through")
def test_what_is_near_keeps_the_bounds_and_knows_how_near() -> None:
    alike = 0
    for task, best in TASKS_THAT_CAN_BE:
        alike += find_near(task, best)
    assert alike > len(TASKS_THAT_CAN_BE) / 2


@pytest.mark.usefixtures("_nothing_is_looked_through")
def test_what_is_near_is_found_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    monkeypatch.delitem(sys.modules, "nettverk.planning.samansetjing.heiltal", raising=False)
    for task, best in TASKS_THAT_CAN_BE:
        find_near(task, best)


def find_near(task: Oppgåve, best: Division) -> bool:
    """See that what is not proven claims no more than is so; tell whether it is as good as any."""
    found = compose(task)
    assert found
    assert keeps_bounds(task, found.deling.fordeling)
    first = rank(task, found.deling.fordeling)[:5], rank(task, best)[:5]
    assert first[0] >= first[1]
    assert found.botn is not None
    assert found.avveging is None
    if first[0][:2] == first[1][:2]:
        assert found.botn <= first[1][2]
    return first[0] == first[1]


def test_of_those_whose_bond_does_not_hold_today_some_must_move() -> None:
    """Hold what is said beside a move against every division that is allowed."""
    forced = 0
    for task in TASKS:
        today = [each.heim for each in task.skular]
        bonds = [each.binding for each in list_brot(task, today) if each.binding]
        for division in (each for each in all_divisions(task) if keeps_bounds(task, each)):
            for bond in bonds:
                assert any(task.moves(each, division[each]) for each in bond.skular)
                forced += 1
    assert forced > 50
