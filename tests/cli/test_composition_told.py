"""A proposed composition in words: what is said once for several schools says it of each."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from .conftest import Cli
from .test_composition import CASES, edit, show

pytestmark = pytest.mark.usefixtures("_composed_once")
_AS_BEFORE = re.compile(r"Dei som ved (\d+), og (.+)")
_BETWEEN = re.compile(r", | og ")


def ask(cli: Cli, root: Path, *words: str) -> Any:
    return json.loads(show(cli, root, *words, "--format", "json"))


def resolve(kven: str, before: Mapping[int, set[str]]) -> set[str]:
    """Read who moves as a person would: those of the step that is named, and the others."""
    found = _AS_BEFORE.fullmatch(kven)
    if kven == "Ingen":
        return set()
    if not found:
        return {*_BETWEEN.split(kven)}
    return before[int(found[1])] | {*_BETWEEN.split(found[2])}


@pytest.mark.parametrize("case", [None, "apart", "grows"])
def test_who_moves_can_be_read_from_the_steps_above(
    case: str | None, cli: Cli, example: Path
) -> None:
    if case:
        edit(example, *CASES[case])
    told: dict[int, set[str]] = {}
    for each in ask(cli, example)["trinn"]:
        told[each["flytt"]] = resolve(each["kven"], told)
        assert told[each["flytt"]] == {name.split()[0] for name in each["skular"]}
    assert len(told) > 3


def list_told(lines: Sequence[str]) -> dict[tuple[str, str, str], str]:
    """Read the moves on a wide screen: the reason that each school stands above."""
    waiting: list[tuple[str, str, str]] = []
    found: dict[tuple[str, str, str], str] = {}
    way = ("", "")
    for line in lines:
        if match := re.fullmatch("Frå (.+) til (.+):", line):
            way = (match[1], match[2])
        elif line.startswith("  "):
            waiting += [(each, *way) for each in _BETWEEN.split(line.strip())]
        elif line:
            found |= dict.fromkeys(waiting, line)
            waiting = []
    return found


def test_every_move_stands_once_with_its_reason(
    cli: Cli, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(example, *CASES["apart"])
    monkeypatch.setenv("COLUMNS", "400")
    part = show(cli, example).partition("Kven flyttar, og kvifor\n")[2].partition("Kva kvart")[0]
    found = list_told(part.splitlines())
    moves = ask(cli, example)["flytt"]
    assert len({*found.values()}) == len({each["kvifor"] for each in moves}) < len(moves)
    assert {key: each.replace("Vart éin av dei", "Vart han") for key, each in found.items()} == {
        (each["skule"], each["frå"], each["til"]): each["kvifor"] for each in moves
    }
