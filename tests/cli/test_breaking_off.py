"""Who breaks a command off is told so in a line, whenever it is."""

import builtins
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.conftest import Copy

TOLD = "Avbroten. Det som alt er skrive, står. Skriv kommandoen på nytt, så kjem resten.\n"


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("golden")


def break_off(*_: Any, **__: Any) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "loaded",
    ["nettverk.cli.inside_typer", "nettverk.cli.output", "nettverk.cli.program", "nettverk.errors"],
)
def test_while_the_program_is_loaded(
    loaded: str, root: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, left = builtins.__import__, [loaded]

    def load_or_break_off(name: str, *asked: Any, **named: Any) -> Any:
        if name in left:
            left.remove(name)
            raise KeyboardInterrupt
        return load(name, *asked, **named)

    monkeypatch.setattr(builtins, "__import__", load_or_break_off)
    answer = cli("status", root=root)
    assert (answer.code, answer.out, answer.said) == (130, "", TOLD)


@pytest.mark.parametrize(
    ("where", "formats"),
    [
        ("nettverk.output.printing.Printing.print", ["--format", "md", "--format", "pdf"]),
        ("nettverk.cli.output.show", ["--format", "md"]),
    ],
)
def test_while_it_works_or_answers(
    where: str, formats: list[str], root: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, break_off)
    answer = cli("innkalling", "Alt", *formats, root=root)
    assert (answer.code, answer.said) == (130, TOLD)
    written = [*root.rglob("2026-12-02-innkalling.*")]
    assert [each.suffix for each in written] == [".md"], "what was written stands"


def test_twice(root: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nettverk.cli.output.show", break_off)
    monkeypatch.setattr("nettverk.cli.output.tell", break_off)
    answer = cli("status", root=root)
    assert (answer.code, answer.out, answer.said) == (130, "", "")
