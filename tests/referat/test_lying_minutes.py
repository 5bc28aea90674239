"""Minutes that lie there: whose they are, and that no command takes them."""

import os

import pytest

from nettverk.cli import run
from tests.conftest import Copy

from .filling import Filling, fill_word
from .test_year import AGREED, DAYS, FILL, command, notice_of

pytestmark = pytest.mark.many


@pytest.mark.parametrize("change", ["ny_dato: 17.09.2026", "avlyst: ja"])
def test_minutes_stay_the_meetings_own(
    change: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    """A meeting that is moved or cancelled afterwards still has the minutes it has."""
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2026-09-16-referat.docx"
    fill_word(path, Filling({"Endringar til neste møte": ["Mitt"]}, AGREED[0]))
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    day = "      - dato: 16.09.2026\n"
    year.write_text(text.replace(day, f"{day}        {change}\n", 1), encoding="utf-8")
    capsys.readouterr()
    command(root, DAYS[1], "oppfølging", "Nettverk Aust")
    assert "2 opne avtalar" in capsys.readouterr().out


def test_minutes_of_no_meeting_are_told(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2026-09-16-referat.docx"
    fill_word(path, Filling({"Endringar til neste møte": ["Mitt"]}, AGREED[0]))
    path.rename(path.with_name("2026-09-20-referat.docx"))
    command(root, DAYS[1], "oppfølging", "Nettverk Aust")
    assert "2026-09-20-referat.docx: Referatet høyrer ikkje til noko møte i planen" in (
        capsys.readouterr().err
    )


def test_minutes_are_kept_when_the_command_runs_again(workspace: Copy) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2026-09-16-referat.docx"
    fill_word(path, Filling({"Endringar til neste møte": ["Mitt"]}))
    written = path.read_bytes()
    assert run(["--mappe", str(root), "--i-dag", DAYS[0], "referat", "Nettverk Aust"]) == 1
    assert path.read_bytes() == written


def test_both_files_written_in_is_told(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    folder = root / "dokument/2026-2027/nettverk-aust"
    for number, (suffix, fill) in enumerate(FILL.items()):
        path = folder / f"2026-09-16-referat.{suffix}"
        fill(path, Filling({"Endringar til neste møte": [f"Frå {suffix}"]}))
        os.utime(path, (number, number))
    command(root, DAYS[1], "innkalling", "Nettverk Aust")
    told = capsys.readouterr().err
    assert "2026-09-16-referat.md: Det er skrive både her og i 2026-09-16-referat.docx." in told
    texts, _ = notice_of(root, DAYS[1])
    assert "Frå md" in texts
    assert "Frå docx" not in texts


def test_minutes_nobody_filled_in_are_told(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    command(root, DAYS[0], "referat", "Nettverk Aust")
    command(root, DAYS[1], "innkalling", "Nettverk Aust")
    assert "Referatet frå det førre møtet er ikkje fylt ut i Nettverk Aust" in (
        capsys.readouterr().err
    )
    texts, _ = notice_of(root, DAYS[1])
    assert "Sidan sist" not in texts
