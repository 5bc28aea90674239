"""`--opne`: what was written is opened in the user's own program, each document once."""

from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []

    def launch(path: str) -> int:
        opened.append(Path(path).name)
        return int("utan program" in path)

    monkeypatch.setattr("typer.launch", launch)
    return opened


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        (["innkalling", "Alt"], ["2026-12-02-innkalling.docx"]),
        (["innkalling", "Alt", "--format", "md"], ["2026-12-02-innkalling.md"]),
        (["referat", "Alt"], ["2026-10-28-referat.docx"]),
        (["grunnlag", "Alt"], ["2026-09-16-grunnlag.docx"]),
        (["plan", "--format", "md", "--format", "html"], ["plan.html"]),
        (["ark", "dialogspel", "--nettverk", "Alt"], ["2026-12-02-dialogspel.docx"]),
        (["plan", "--format", "svg"], ["plan.svg"]),
        (["oppfølging", "--format", "docx"], ["oppfolging.docx"]),
        (["melding", "innspel", "Alt", "--eml"], ["2026-12-02-melding-innspel.eml"]),
    ],
    ids=" ".join,
)
def test_each_document_is_opened_once(
    words: list[str], opened: list[str], workspace: Copy, launched: list[str]
) -> None:
    root = workspace("golden")
    assert run(["--mappe", str(root), "--i-dag", "2026-11-24", *words]) == 0
    assert launched == [], "only when asked"
    run(["--mappe", str(root), "--i-dag", "2026-11-24", *words, "--opne"])
    assert launched == opened


def test_what_cannot_be_opened_is_told(
    tmp_path: Path, workspace: Copy, launched: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden").rename(tmp_path / "utan program")
    run(["--mappe", str(root), "--i-dag", "2026-11-24", "innkalling", "Alt", "--opne"])
    assert len(launched) == 1
    assert "2026-12-02-innkalling.docx. Opne fila i mappa." in capsys.readouterr().err


def test_nothing_is_opened_of_what_stands_on_the_screen(
    workspace: Copy, launched: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(workspace("golden"))
    assert run(["--mappe", root, "plan", "--opne"]) == 2
    assert "--opne og --overskriv gjeld berre filer" in capsys.readouterr().err
    assert launched == []
