"""Calendars written again: what a person has changed stays, and what is the same is left alone."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.calendar.event import _least
from tests.conftest import Copy

from .conftest import TODAY, Cli, call_program
from .files import DATA, ICS, YEAR, events


def test_a_file_a_person_has_changed_stays(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    path = root / YEAR / "plan.ics"
    cli(*ICS, root=root)
    mine = path.read_bytes().replace(b"SUMMARY:Alt", b"SUMMARY:Mitt")
    path.write_bytes(mine)
    answer = cli(*ICS, root=root)
    assert (answer.code, answer.out, path.read_bytes()) == (1, "", mine)
    assert "er endra for hand" in answer.err
    assert cli(*ICS, "--overskriv", root=root).code == 0
    assert path.with_name("plan-kopi-2026-11-24.ics").read_bytes() == mine
    assert b"SUMMARY:Alt" in path.read_bytes()


def test_an_unchanged_plan_leaves_the_file_as_it_is(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    path = root / YEAR / "plan.ics"
    cli(*ICS, root=root)
    before = path.read_bytes()
    cli(*ICS, root=root, today="2026-12-24")
    assert path.read_bytes() == before
    path.unlink()
    cli(*ICS, root=root)
    assert path.read_bytes() == before, "the same input gives the same bytes"


@pytest.mark.parametrize(
    "environment", [{"PYTHONHASHSEED": "1"}, {"TZ": "Asia/Tokyo"}, {"LC_ALL": "C"}], ids=str
)
def test_same_bytes_from_another_process(
    environment: dict[str, str], cli: Cli, workspace: Copy, tmp_path: Path
) -> None:
    root = workspace("golden")
    done = call_program(*ICS, "--ut", str(tmp_path / "ut"), cwd=root, env=environment)
    assert done.returncode == 0
    cli(*ICS, root=root)
    other = tmp_path / "ut/2026-2027/plan.ics"
    assert other.read_bytes() == (root / YEAR / "plan.ics").read_bytes()


def test_a_lost_file_is_numbered_by_the_plan_and_what_was_published(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    year = (root / DATA).read_text(encoding="utf-8")

    def number(keys: str) -> int:
        own = f"      - {{dato: 02.12.2026, {keys}}}\n"
        (root / DATA).write_text(f"{year.rstrip()}\n{own}", encoding="utf-8")
        path = root / YEAR / "minst/plan.ics"
        path.unlink(missing_ok=True)
        assert cli(*ICS, "Minst", root=root).code == 0
        return int(events(path)[2]["SEQUENCE"]) - _least(date.fromisoformat(TODAY))

    for told, clock in enumerate(("12.00–15.00", "13.00–15.00", "12.00–14.00")):
        assert number(f"tid: {clock}") == told
        cli("innkalling", "Minst", root=root)
        assert cli("utlagt", "innkalling", "Minst", "--likevel", root=root).code == 0
        assert number(f"tid: {clock}") == told
    assert number("ny_dato: 03.12.2026") == 3
    assert number("ny_dato: 03.12.2026, avlyst: ja") == 4


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"tull"])
def test_a_calendar_that_cannot_be_read_is_told_of(
    content: bytes, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    other = root / YEAR / "alt/skulerute.ics"
    other.parent.mkdir(parents=True)
    other.write_bytes(content)
    answer = cli(*ICS, root=root)
    assert answer.code == 0
    assert "skulerute.ics er ikkje ein kalender som kan lesast" in answer.err
    assert other.read_bytes() == content


def test_a_calendar_of_others_is_of_no_account(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    other = root / YEAR / "skulerute.ics"
    other.parent.mkdir(parents=True)
    other.write_bytes(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:x\r\n"
        b"DTSTART;VALUE=DATE:20261005\r\nSUMMARY:Haustferie\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert (cli(*ICS, root=root).code, cli(*ICS, root=root).err) == (0, "")
    assert b"Haustferie" not in (root / YEAR / "plan.ics").read_bytes()
