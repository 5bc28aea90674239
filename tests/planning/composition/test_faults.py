"""A rule that is told wrong is seen: each is broken on purpose, and the comparison fails."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest
from msgspec.structs import replace

from nettverk.planning.samansetjing import (
    delingsleiting,
    former,
    fritt,
    maltal,
    rekkje,
    slagval,
    sveip,
)
from nettverk.planning.samansetjing.delingsleiting import Leiting
from nettverk.planning.samansetjing.oppgave import Oppgåve

from .by_definition import make_up, try_all

CASES = [
    (task, try_all(task))
    for task in (make_up(seed, skular=3 + seed % 4, nettverk=2) for seed in range(160))
]


def count_differences() -> int:
    """Count the cases where what is found is not what is right."""
    wrong = 0
    for task, best in CASES:
        found = Leiting(task).find_best(task.faste)
        wrong += (found and found.fordeling) != best
    return wrong


def test_nothing_differs_where_nothing_is_broken() -> None:
    assert count_differences() == 0


def flat_kinds(task: Oppgåve, steps: int, spend: Callable[[int], None]) -> Any:
    """Let any school count as any kind for nothing."""
    return slagval.list_slagval(task, steps + 1, spend)


FAULTS: dict[str, tuple[object, str, Callable[..., Any]]] = {
    "1 bonds": (Oppgåve, "pairs", lambda task: ()),
    "2 kinds": (delingsleiting, "list_slagval", flat_kinds),
    "3 even sizes": (
        delingsleiting,
        "list_former",
        lambda task, some, real=former.list_former: {
            -squares: each for squares, each in real(task, some).items()
        },
    ),
    "4 distance": (rekkje.Rekkje, "count", lambda self, at, before, known: 0),
    "5 municipalities": (
        fritt,
        "count_pairs",
        lambda task, group, real=maltal.count_pairs: -real(task, group),
    ),
    "6 moves": (Oppgåve, "moves", lambda task, skule, plass: False),
    "6 order": (Oppgåve, "rank", lambda task, skule, plass: 0),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_rule_is_seen(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, name, broken = FAULTS[fault]
    if isinstance(getattr(owner, name), cached_property):
        broken = property(broken)  # type: ignore[assignment]  # read as the one it replaces
    monkeypatch.setattr(owner, name, broken)
    assert count_differences() > 0


def test_bounds_on_sizes_that_are_forgotten_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, real in (("list_slagval", slagval.list_slagval), ("list_former", former.list_former)):
        monkeypatch.setattr(delingsleiting, name, forget_sizes(real))
    assert count_differences() > 0


def forget_sizes(real: Callable[..., Any]) -> Callable[..., Any]:
    def make(task: Oppgåve, *some: Any) -> Any:
        return real(replace(task, minst=1, mest=len(task.skular)), *some)

    return make


def test_what_a_sweep_keeps_of_municipalities_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    real = sveip.Sveip._extend

    def forget(self: Any, *asked: Any) -> Any:
        node, way = real(self, *asked)
        return node, way._replace(kommunepar=0)

    monkeypatch.setattr(sveip.Sveip, "_extend", forget)
    assert count_differences() > 0


@pytest.mark.parametrize("figure", ["ulike", "skeivt", "avstand", "kommunepar", "flytt"])
def test_a_figure_that_is_wrong_is_seen(figure: str) -> None:
    """See that each figure is something in some case, so that telling it wrong would differ."""
    measured = [maltal.measure_deling(task, best) for task, best in CASES if best]
    assert len({getattr(each, figure) for each in measured}) > 1
