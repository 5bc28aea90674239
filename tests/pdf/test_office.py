"""LibreOffice that is missing, fails or hangs is told, and takes nothing else with it."""

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from nettverk.commands.innkalling import write_innkallingar
from nettverk.output.writing import Options
from nettverk.render import pdf as office
from nettverk.workspace.workspace import open_workspace
from tests.conftest import Copy
from tests.documents.every import call


def test_missing_office_is_told_and_stops_nothing_else(
    workspace: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    monkeypatch.setattr(office, "_NAMES", ("finst-ikkje",))
    monkeypatch.setattr(office, "_PLACES", ())
    assert call(root, "innkalling", "Alt", "--format", "pdf", "--format", "md") == 1
    printed = capsys.readouterr()
    assert "Feil: Fann ikkje LibreOffice, som lagar PDF." in printed.err
    assert [Path(each).name for each in printed.out.splitlines()] == ["2026-12-02-innkalling.md"]


# Each document that it is given becomes half a PDF where it was told to lay it.
_TORN = """
while [ "$1" != --outdir ]; do shift; done
echo %PDF-1.7 > "$2/0.pdf"
"""


def program(folder: Path, lines: str) -> str:
    """Write a program that stands in for LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("sleep 600 & echo $! > child; wait", "LibreOffice svarar ikkje."),
        ("exit 1", "LibreOffice fekk ikkje laga 2026-12-02-innkalling.pdf."),
        (_TORN, "LibreOffice fekk ikkje laga 2026-12-02-innkalling.pdf."),
    ],
)
def test_office_that_fails_is_told(
    lines: str,
    told: str,
    workspace: Copy,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = workspace("golden")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(office, "_find_office", lambda: program(tmp_path, lines))
    monkeypatch.setattr(office, "_START", 1)
    monkeypatch.setattr(office, "_EACH", 0)
    assert call(root, "innkalling", "Alt", "--format", "pdf") == 1
    assert f"Feil: {told}" in capsys.readouterr().err
    if (tmp_path / "child").is_file():
        assert ends(int((tmp_path / "child").read_text(encoding="utf-8")))


def ends(number: int) -> bool:
    """Tell whether a process that was killed ends; the system takes its time when it is busy."""
    until = time.monotonic() + 20
    while is_alive(number) and time.monotonic() < until:
        time.sleep(0.05)
    return not is_alive(number)


def is_alive(number: int) -> bool:
    """Tell whether a process runs; one that has ended and waits for its parent does not."""
    state = Path(f"/proc/{number}/stat")
    return state.is_file() and state.read_text(encoding="utf-8").split()[2] != "Z"


def test_office_that_cannot_start_is_told(
    workspace: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    monkeypatch.setattr(office, "_find_office", lambda: str(root / "data"))
    assert call(root, "innkalling", "Alt", "--format", "pdf") == 1
    assert "Feil: Fekk ikkje starta LibreOffice" in capsys.readouterr().err


def test_whoever_waits_can_see_how_many_are_made(
    workspace: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_workspace(workspace("golden"), date(2026, 11, 24))
    slow = 'for last; do :; done; made="${last%.docx}.pdf"; : > "$made"; sleep 1; rm "$made"'
    monkeypatch.setattr(office, "_find_office", lambda: program(tmp_path, slow))
    seen: list[tuple[str, int, int]] = []
    monkeypatch.setattr(office, "report", lambda *said: seen.append(said))
    write_innkallingar(opened, [], "", Options(formats=("pdf",)))
    assert {each[::2] for each in seen} == {("Lagar PDF", 2)}
    assert seen[-1][1] == 1


def test_office_is_started_once_for_all_of_a_run(
    workspace: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    assert call(root, "referat", "--format", "md") == 0
    first, *others = map(Path, capsys.readouterr().out.splitlines())
    assert others
    lines = first.read_text(encoding="utf-8").splitlines(keepends=True)
    first.write_text("".join([*lines[:-1], "Me var einige.\n", lines[-1]]), encoding="utf-8")
    started: list[int] = []

    def convert(documents: Sequence[bytes]) -> list[None]:
        started.append(len(documents))
        return [None] * len(documents)

    monkeypatch.setattr(office, "convert_to_pdf", convert)
    call(root, "referat", "--format", "pdf")
    assert started == [1 + len(others)]
    call(root, "referat", "--format", "pdf", "--format", "md")
    assert started == [1 + len(others)] * 2
    assert f"{first.name} er fylt ut og står urørt" in capsys.readouterr().err
