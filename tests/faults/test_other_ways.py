"""Other kills, and many at once: as it is typed, with LibreOffice, on a disk without links.

They are collected at night alone: each takes seconds.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.conftest import REPOSITORY

from .killing import Killer, Tally
from .starter import TODAY
from .typed import OTHERS, PRINTED, REPLACING
from .verdict import judge_ended, judge_next
from .workshop import HENDINGAR, Workshop, read_tree

LINKLESS = {
    **{name: OTHERS[name] for name in ("ny", "nytt-år", "rydda", "utlagt", "mal")},
    "utlagt med melding": OTHERS["utlagt med melding"],
    **{
        name: words for name, words in REPLACING.items() if name.startswith(("innk", "oppf", "ark"))
    },
}
TOGETHER = {
    **{name: OTHERS[name] for name in ("ny", "nytt-år", "utlagt", "tatt tilbake", "mal")},
    "innkalling i Word": OTHERS["innkalling i Word"],
    **{name: words for name, words in REPLACING.items() if words[0] in {"ark", "plan", "melding"}},
}
STEPPED = """
import sys
from tests.faults.steps import Steps
Steps(int(sys.argv.pop(1)), 0, int).follow()
from nettverk.cli import main
main()
"""


def kill_often(killer: Killer, count: int, seed: str) -> None:
    tally = Tally()
    for each in killer.list_kills(count, seed):
        killer.kill(each, tally)
    sys.stdout.write(f"{seed}: {tally}\n")
    assert tally.faults == []


@pytest.mark.parametrize("name", LINKLESS)
def test_killed_run_on_a_disk_without_links(name: str, workshop: Workshop, tmp_path: Path) -> None:
    killer = Killer(workshop, tmp_path / "mappe", LINKLESS[name], linkless=True)
    kill_often(killer, 15, f"{name}, linkless")


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
def test_killed_run_that_makes_a_pdf(workshop: Workshop, tmp_path: Path) -> None:
    """What LibreOffice works with lies outside the workspace, and is removed too."""
    work = tmp_path / "arbeid"
    work.mkdir()
    first = f"import tempfile; tempfile.tempdir = {str(work)!r}"
    words = PRINTED["innkalling som PDF"]
    killer = Killer(workshop, tmp_path / "mappe", words, first=first)
    kill_often(killer, 9, "innkalling som PDF")
    assert [*work.iterdir()] == []


@pytest.mark.parametrize("name", ["utlagt", "tatt tilbake", "utlagt med melding"])
def test_line_of_the_list_that_lies_on_two_pages(
    name: str, workshop: Workshop, tmp_path: Path
) -> None:
    """There the system may stop in the middle of a line; the next run makes it whole."""
    root = workshop.copy(tmp_path / "full")
    path = root / HENDINGAR
    held = path.read_bytes()
    path.write_bytes(held + b"\n" + b"#" * (4096 - len(held) - 40) + b"\n")
    before = read_tree(root)
    other = Workshop(root, workshop.starter, before, {HENDINGAR: before[HENDINGAR]})
    kill_often(Killer(other, tmp_path / "mappe", OTHERS[name]), 24, f"{name}, on two pages")


@pytest.mark.parametrize("linkless", [False, True])
@pytest.mark.parametrize("name", ["utlagt", "utlagt med melding"])
def test_list_that_is_not_there_yet(
    name: str, linkless: bool, workshop: Workshop, tmp_path: Path
) -> None:
    root = workshop.copy(tmp_path / "tom")
    (root / HENDINGAR).unlink()
    own = {each: content for each, content in workshop.own.items() if each != HENDINGAR}
    other = Workshop(root, workshop.starter, read_tree(root), own)
    killer = Killer(other, tmp_path / "mappe", OTHERS[name], linkless=linkless)
    kill_often(killer, 24, f"{name}, no list")


@pytest.mark.parametrize("stepped", [True, False], ids=["at a step", "any time"])
@pytest.mark.parametrize("name", ["ark, overskriven", "melding, overskriven"])
def test_killed_program(name: str, stepped: bool, workshop: Workshop, tmp_path: Path) -> None:
    place, random = tmp_path / "mappe", Random(name)  # noqa: S311 — no secret
    killer = Killer(workshop, place, REPLACING[name])
    words = ["--mappe", str(place), "--i-dag", TODAY, *REPLACING[name]]
    began = time.monotonic()
    start(words, tmp_path).wait()
    seconds, killed = time.monotonic() - began, 0
    for number in range(1, 16):
        workshop.copy(place)
        step = 1 + number % len(killer.whole.done.steps)
        run = start(["-c", STEPPED, str(step), *words] if stepped else words, tmp_path)
        if not stepped:
            time.sleep(random.uniform(seconds / 3, seconds))
            run.kill()
        killed += run.wait() == -signal.SIGKILL
        after = read_tree(place)
        assert judge_ended(workshop.before, workshop.own, killer.whole.tree, after) == []
        assert start(words, tmp_path).wait() == killer.whole.done.code
        assert judge_next(killer.whole.tree, read_tree(place)) == []
    sys.stdout.write(f"{name} as a program: 15 runs, {killed} killed, 0 faults\n")
    assert killed


def start(words: list[str], folder: Path) -> "subprocess.Popen[bytes]":
    entry = [] if words[0] == "-c" else ["-m", "nettverk"]
    return subprocess.Popen(
        [sys.executable, *entry, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("linkless", [False, True])
@pytest.mark.parametrize("name", TOGETHER)
def test_six_runs_of_one_command_make_what_one_makes(
    name: str, linkless: bool, workshop: Workshop, tmp_path: Path
) -> None:
    killer = Killer(workshop, tmp_path / "mappe", TOGETHER[name], linkless=linkless)
    for number in range(10):
        done, after = killer.run_together(6, met=number % 2 == 0)
        assert {each.code for each in done} <= {0, 1}, done
        assert not [each for each in done if "Traceback" in each.err]
        told = "endra for hand" in killer.whole.done.err
        assert [each for each in done if "endra for hand" in each.err and not told] == []
        assert judge_next(killer.whole.tree, after) == [], number
