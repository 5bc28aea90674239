"""What runs that were killed have left: found and removed, and nothing else."""

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from nettverk.archive.beside import MACHINE, add_up
from nettverk.archive.store import Outcome, Saved, save
from nettverk.archive.sweeping import sweep, sweep_workplaces
from nettverk.cli import run
from nettverk.signatures import sign

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows does not tell which runs are over")
TODAY = date(2026, 11, 24)
OLD, NEW = sign(b"# Gammalt\n", ".md"), sign(b"# Nytt\n", ".md")
BY_HAND, LATER = b"# Retta\n", b"# Retta att\n"
COPY = "innkalling-kopi-2026-11-24.md"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "innkalling.md"


def write(path: Path, *, overwrite: bool = False) -> Saved:
    sweep.cache_clear()
    return save(path, NEW, overwrite=overwrite, today=TODAY, within=path.parent)


def files(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def ended_run() -> int:
    """Give the number of a process that is over."""
    return int(subprocess.check_output([sys.executable, "-c", "import os; print(os.getpid())"]))


def test_only_what_ended_runs_have_left_is_removed(path: Path) -> None:
    ended, host = ended_run(), MACHINE
    left = (f".{path.name}.{host}-{ended}-1.tmp", f".anna.docx.{host}-{ended}-22.tmp")
    kept = (
        *(f".{path.name}.{host}-{os.getppid()}-1.tmp", f".{path.name}.00000000-{ended}-1.tmp"),
        *(f".{path.name}.{ended}-1.tmp", f"{path.name}.{host}-{ended}-1.tmp", ".notat.2026-11.tmp"),
        *(f".{path.name}.{host}-{ended}.tmp", f".{host}-{ended}-1.tmp"),
    )
    for name in (*left, *kept):
        path.with_name(name).write_bytes(b"halv")
    folder = path.with_name(f".mappe.{host}-{ended}-1.tmp")
    folder.mkdir()
    write(path)
    assert {each.name for each in path.parent.iterdir()} == {path.name, folder.name, *kept}


def test_what_another_machine_left_is_removed_when_it_is_old(path: Path) -> None:
    names = (f".{path.name}.00000000-1-1.tmp", f".{path.name}.1-140703403469696.tmp")
    own = ".notat.2026-11.tmp"
    for name in (*names, own):
        path.with_name(name).write_bytes(b"halv")
        os.utime(path.with_name(name), (1, 1))
    write(path)
    assert files(path) == {path.name: NEW, own: b"halv"}


@pytest.mark.parametrize(
    ("held", "replaced"),
    [(OLD, b""), (LATER, b""), (BY_HAND, BY_HAND), (LATER, BY_HAND)],
    ids=["the tool's own", "edited", "replaced", "edited as it was replaced"],
)
def test_what_was_held_by_an_ended_run_is_a_copy_if_somebody_wrote_in_it(
    held: bytes, replaced: bytes, path: Path
) -> None:
    path.write_bytes(NEW)
    mark = f"-{add_up(replaced)}" if replaced else ""
    left = path.with_name(f".{path.name}.{MACHINE}-{ended_run()}-1.held{mark}.tmp")
    left.write_bytes(held)
    os.utime(left, (1_700_000_000, 1_700_000_000))
    write(path.with_name("anna.md"))
    copies = {"innkalling-kopi-2023-11-14.md": LATER} if held == LATER else {}
    assert files(path) == {path.name: NEW, "anna.md": NEW, **copies}


@pytest.mark.parametrize("old", [True, False])
def test_an_ended_run_may_have_had_the_number_of_this_one(old: bool, path: Path) -> None:
    """A container gives its runs the same numbers each time."""
    left = path.with_name(f".{path.name}.{MACHINE}-{os.getpid()}-1.tmp")
    left.write_bytes(b"halv")
    if old:
        os.utime(left, (1, 1))
    write(path)
    assert left.exists() is not old


def test_what_is_left_is_removed_where_all_is_done(path: Path) -> None:
    path.write_bytes(NEW)
    path.with_name(f".{path.name}.{MACHINE}-{ended_run()}-1.tmp").write_bytes(NEW)
    assert write(path).outcome is Outcome.UNCHANGED
    assert files(path) == {path.name: NEW}


def test_only_the_workplaces_of_ended_runs_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / f"nettverk-{ended_run()}-a1b2c3_d"
    kept = {f"nettverk-{os.getpid()}-a1b2c3_d", "nettverk-2026", "nettverk-1-notat", "anna"}
    for name in (left.name, *kept):
        (tmp_path / name).mkdir()
        (tmp_path / name / "0.docx").write_bytes(b"referat")
    sweep_workplaces()
    assert {each.name for each in tmp_path.iterdir()} == kept


@pytest.mark.parametrize("replaced", [True, False])
def test_copy_that_a_killed_run_has_made_is_the_copy(replaced: bool, path: Path) -> None:
    path.write_bytes(BY_HAND)
    held = path.with_name(f".{path.name}.{MACHINE}-{ended_run()}-1.held.tmp")
    for name in (held, path.with_name(COPY)):
        os.link(path, name)
    if replaced:
        path.unlink()
        path.write_bytes(NEW)
    write(path, overwrite=True)
    assert files(path) == {path.name: NEW, COPY: BY_HAND}


def test_copy_that_says_the_same_is_the_copy_on_a_disk_without_links(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path.write_bytes(BY_HAND)
    path.with_name(COPY).write_bytes(BY_HAND)
    monkeypatch.setattr(os, "link", refuse)
    write(path, overwrite=True)
    assert files(path) == {path.name: NEW, COPY: BY_HAND}


@pytest.mark.parametrize("older", [True, False])
def test_name_that_a_killed_run_had_taken_is_free_again(older: bool, path: Path) -> None:
    """On a disk without links it is taken first; a person's own empty file lay there before."""
    left = path.with_name(f".{path.name}.{MACHINE}-{ended_run()}-1.tmp")
    left.write_bytes(NEW)
    path.touch()
    if older:
        os.utime(path, (1_700_000_000, 1_700_000_000))
    path.with_name("tom.md").touch()
    write(path.with_name("anna.md"))
    own = {path.name: b""} if older else {}
    assert files(path) == {"anna.md": NEW, "tom.md": b"", **own}


def test_year_that_a_killed_run_had_begun_stops_nobody(example: Path) -> None:
    path = example / "data" / "2028-2029.yaml"
    path.with_name(f".{path.name}.{MACHINE}-{ended_run()}-1.tmp").write_bytes(b"halv")
    path.touch()
    sweep.cache_clear()
    place = ["--mappe", str(example), "--i-dag", str(TODAY)]
    assert run([*place, "innkalling", "--format", "md"]) == 0
    assert [each.name for each in path.parent.iterdir() if path.name in each.name] == []
