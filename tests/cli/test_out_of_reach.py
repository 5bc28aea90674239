"""What cannot be opened or is gone is told as what it is: a template, and the folder one is in."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import NAME, give

HUGE = 100_000_001
GONE = "Feil: Mappa du står i, er sletta eller flytta. Gå til ei mappe som finst, eller skriv "


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in a folder that somebody has deleted."""
    before, gone = Path.cwd(), tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    try:
        gone.rmdir()
    except OSError:
        pytest.skip("nobody can delete a folder here that a program stands in")
    yield
    os.chdir(before)


def test_template_that_is_too_large_is_told_with_all_else(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "")
    os.truncate(root / "templates" / NAME, HUGE)
    give(root, "Tittel\n{{ tull }}\n", "plan.md")
    told = cli("sjekk", root=root).err
    assert f"Feil i templates/{NAME}: Malen kan ikkje lesast: ho er for stor." in told
    assert "Feil i templates/plan.md, linje 2: Namnet «tull» finst ikkje." in told
    told = cli("mal", root=root).err
    assert told.endswith(f"{NAME}: ho er for stor. Er det rett fil, så gjer ho mindre.\n")


@pytest.mark.parametrize("words", [("sjekk",), ("plan",), ("ny", "x")], ids=str)
@pytest.mark.usefixtures("nowhere")
def test_folder_that_is_gone_is_told(words: tuple[str, ...], cli: Cli) -> None:
    answer = cli(*words)
    assert answer.code == 1
    assert answer.err.startswith(GONE)


@pytest.mark.usefixtures("nowhere")
def test_named_workspace_needs_no_folder_to_stand_in(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    answer = cli("plan", "--format", "md", root=root)
    assert answer.code == 0
    assert Path(answer.out.split("\n")[0]).is_file()
