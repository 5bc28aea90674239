"""`--endra`: what has changed, for those who import; and what Outlook cuts or leaves out."""

from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import DATA, ICS, YEAR, events

CHANGED = "plan-endra-2026-11-24.ics"
PLACE = "nettverk-aust/plan.ics"
AUST = "  - namn: Nettverk Aust\n    møte:\n"
EXTRA = "      - {dato: 12.05.2027, tid: 09.00–11.00}\n"
TOLD = "Nettverk Aust 2026–2027: "


def edit(root: Path, old: str, new: str, name: str = DATA) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def test_only_what_has_changed(cli: Cli, root: Path) -> None:
    words = (*ICS, "Nettverk Aust", "--endra")
    answer = cli(*words, root=root)
    assert answer.names == ["plan.ics"]
    assert f"{TOLD}Her er ingen kalender frå før, så alt er nytt." in answer.err
    assert f"{TOLD}Ingen møte har anna tid eller anna stad enn sist." in cli(*words, root=root).err
    days = [each["DTSTART"].dt.date().isoformat() for each in events(root / YEAR / PLACE)]
    assert len(days) == 4
    edit(root, "dato: 27.01.2027", "dato: 27.01.2027\n    stad: Kommunehuset")
    changed = root / YEAR / "nettverk-aust" / CHANGED
    assert cli(*words, root=root).names == ["plan.ics", CHANGED]
    (event,) = events(changed)
    assert event["DTSTART"].dt.date().isoformat() == "2027-01-27"
    assert b"X-WR-CALNAME" not in changed.read_bytes(), "Outlook would make it a calendar"
    edit(root, AUST, f"{AUST}{EXTRA}")
    before = cli(*words, root=root)
    assert len(events(changed)) == 2, "all that has changed on the day"
    assert cli(*words, root=root).names == before.names
    assert len(events(changed)) == 2
    later = cli(*words, root=root, today="2026-11-25")
    assert "anna tid eller anna stad enn sist" in later.err


def test_what_is_taken_out_is_among_it(cli: Cli, root: Path) -> None:
    edit(root, AUST, f"{AUST}{EXTRA}")
    words = (*ICS, "Nettverk Aust", "--endra")
    cli(*words, root=root)
    edit(root, EXTRA, "")
    cli(*words, root=root)
    (event,) = events(root / YEAR / "nettverk-aust" / CHANGED)
    assert str(event["SUMMARY"]).startswith("Avlyst: ")


@pytest.mark.parametrize(("words", "told"), [(["7", "2t"], True), (["7"], False), ([], False)])
def test_that_outlook_has_one_reminder_is_told(
    words: list[str], told: bool, cli: Cli, root: Path
) -> None:
    said = cli(*ICS, *[part for each in words for part in ("--påminning", each)], root=root).err
    assert ("Outlook tar berre éi påminning" in said) == told


@pytest.mark.parametrize(("length", "told"), [(230, False), (300, True)])
def test_what_outlook_cuts_is_told(length: int, told: bool, cli: Cli, root: Path) -> None:
    edit(root, "dato: 27.01.2027", f"dato: 27.01.2027\n    stad: {'k' * length}")
    said = " ".join(cli(*ICS, "Nettverk Aust", root=root).err.split())
    cut = f"Nettverk Aust 27.01.2027: I kalenderen har staden {length} teikn, og Outlook viser dei "
    assert (cut in said) == told
    assert "tittelen" not in said


def test_a_title_that_outlook_cuts_is_told(cli: Cli, root: Path) -> None:
    name = "Aust " * 60
    for path in (root / "data").glob("*.yaml"):
        text = path.read_text("utf-8").replace("Nettverk Aust", name.strip())
        path.write_text(text, "utf-8")
    said = " ".join(cli(*ICS, root=root).err.split())
    assert "I kalenderen har tittelen 299 teikn" in said
