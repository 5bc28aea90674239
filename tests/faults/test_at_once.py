"""Ten who publish at once lose no line of the list and double none, whoever else writes in it."""

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from tests.conftest import REPOSITORY, by_night

from .crowd import NETTVERKA, gather
from .starter import TODAY, Starter, order
from .workshop import HENDINGAR

ROUNDS = 50 if by_night() else 1
MEMORY = Path("/dev/shm")  # noqa: S108 — a disk in memory, not a place for what one keeps
DISKS = ["here", "memory"] if by_night() else ["here"]
TEN = {"five twice": NETTVERKA[:5] * 2, **({"ten": NETTVERKA} if by_night() else {})}


@pytest.fixture(scope="module", params=DISKS)
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Give a folder on the disk of the tests, and on one in memory."""
    if request.param == "here":
        yield tmp_path_factory.mktemp("mengd")
        return
    if not os.access(MEMORY, os.W_OK):
        pytest.skip("no disk in memory")
    with TemporaryDirectory(dir=MEMORY) as name:
        yield Path(name)


@pytest.fixture(scope="module")
def starter(place: Path) -> Iterator[Starter]:
    with Starter() as started:
        gather(place / "mappe", started)
        yield started


def read_lines(root: Path) -> Counter[str]:
    """Count the lines of the list, each by its network, or whole where it is no event."""
    lines = (root / HENDINGAR).read_text(encoding="utf-8").splitlines()
    return Counter(each.split(";")[1] if ";" in each else each for each in lines[1:])


def renew(root: Path) -> None:
    (root / HENDINGAR).unlink(missing_ok=True)


@pytest.mark.parametrize("names", TEN.values(), ids=TEN)
def test_ten_at_once_lose_no_line_and_double_none(
    names: Sequence[str], place: Path, starter: Starter
) -> None:
    root = place / "mappe"
    for number in range(ROUNDS):
        renew(root)
        jobs = [
            order(root, "utlagt", "innkalling", each, "--likevel", met=number % 2 == 0)
            for each in names
        ]
        done = starter.run_together(jobs)
        assert [each.code for each in done] == [0] * len(names), done
        assert read_lines(root) == Counter({*names}), f"round {number} on {name_disk(root)}"
    sys.stdout.write(f"{ROUNDS} rounds of {len(names)} on {name_disk(root)}\n")


PLANTED = """
import time
from nettverk.archive import store
store._lock, write = print, store.write_down
store.write_down = lambda *asked: time.sleep(0.2) or write(*asked)
"""


def test_runs_that_do_not_wait_for_each_other_are_found(place: Path, starter: Starter) -> None:
    """One that is late, on a busy machine, sees what the other has written: it is tried again."""
    root, other = place / "mappe", NETTVERKA[1]
    for _ in range(5):
        renew(root)
        starter.run(order(root, "utlagt", "innkalling", other, "--likevel"))
        words = ("utlagt", "innkalling", NETTVERKA[0], "--likevel")
        starter.run_together([order(root, *words, met=True, first=PLANTED) for _ in range(2)])
        if read_lines(root) == Counter({NETTVERKA[0]: 2, other: 1}):
            return
    pytest.fail("nothing was doubled")


@pytest.mark.skipif(not by_night(), reason="ten starts of their own take seconds")
def test_ten_programs_at_once_lose_no_line(place: Path, starter: Starter) -> None:
    root = place / "mappe"
    for number in range(5):
        renew(root)
        runs = [
            subprocess.Popen(
                [
                    *(sys.executable, "-m", "nettverk", "--mappe", str(root), "--i-dag", TODAY),
                    *("utlagt", "innkalling", each, "--likevel"),
                ],
                cwd=REPOSITORY,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            for each in NETTVERKA
        ]
        assert [each.wait() for each in runs] == [0] * len(NETTVERKA)
        assert read_lines(root) == Counter(NETTVERKA), number


def test_what_a_person_saves_meanwhile_is_there(place: Path, starter: Starter) -> None:
    """An editor writes over what came since it read the list; what it writes is never lost."""
    root, random, missing = place / "mappe", Random(16), 0  # noqa: S311 — no secret
    names = NETTVERKA if by_night() else NETTVERKA[:3]
    for number in range(ROUNDS):
        renew(root)
        starter.run(order(root, "utlagt", "innkalling", NETTVERKA[0], "--likevel"))
        person = Thread(target=save_often, args=(root / HENDINGAR, random.random() / 20))
        person.start()
        done = starter.run_together(
            [order(root, "utlagt", "innkalling", each, "--likevel", met=True) for each in names[1:]]
        )
        person.join()
        assert {each.code for each in done} == {0}, number
        lines = read_lines(root)
        assert [each for each in lines if each.startswith("#")] == [f"# {n}" for n in range(5)]
        assert set(lines.values()) == {1}, number
        missing += len(names) + 5 - len(lines)
    sys.stdout.write(
        f"{ROUNDS} rounds on {name_disk(root)}: an editor wrote over {missing} lines\n"
    )


def save_often(path: Path, pause: float) -> None:
    """Save as an editor does: read, write a new file, and put it in the place of the old one."""
    for number in range(5):
        time.sleep(pause)
        content = path.read_bytes()
        other = path.with_name("hendingar.csv~")
        other.write_bytes(content + f"# {number}\n".encode())
        other.replace(path)


def name_disk(path: Path) -> str:
    """Say what kind of disk a path lies on."""
    if not shutil.which("findmnt"):
        return "a disk"
    command = ["findmnt", "--noheadings", "--output", "FSTYPE", "--target", str(path)]
    return subprocess.check_output(command, text=True).split()[0]
