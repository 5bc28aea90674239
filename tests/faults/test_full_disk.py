"""A disk that is really full: what cannot be written is told, and what was there is there."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from tests.conftest import by_night, copy_workspace

from .starter import Starter, order
from .typed import WRITING
from .verdict import judge_refused, list_left
from .workshop import read_tree

_MOUNT = 'mount -t tmpfs -o size=1m tmpfs "$1" && shift && exec "$@"'
_SPACE = ["unshare", "--map-root-user", "--mount"]
ROOMS = (0, 1, 2, 4, 10, 20) if by_night() else (1,)
"""How many pages there is room for."""
COMMANDS = {name: words for name, words in WRITING.items() if by_night() or name == "nytt-år"}


class Disk(Struct, frozen=True):
    """A small disk that only one process sees, and where others find it."""

    inside: Path
    outside: Path
    starter: Starter

    def fill(self, pages: int) -> None:
        """Leave room for so many pages."""
        free = os.statvfs(self.outside)
        with (self.outside / "fyll").open("wb") as file:
            file.write(bytes(free.f_bavail * free.f_frsize - pages * free.f_frsize))


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Disk]:
    if not shutil.which("unshare") or subprocess.run([*_SPACE, "true"], check=False).returncode:
        pytest.skip("no disk of one's own here")
    place = tmp_path_factory.mktemp("disk")
    with Starter([*_SPACE, "sh", "-c", _MOUNT, "sh", str(place)]) as starter:
        starter.run(order(place, "hjelp"))  # it has its disk now
        pid = starter.process.pid
        yield Disk(place, Path(f"/proc/{pid}/root{place}"), starter)


@pytest.mark.parametrize("pages", ROOMS)
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_full_disk_tears_nothing_and_leaves_nothing(
    words: list[str], pages: int, disk: Disk
) -> None:
    for each in disk.outside.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    root, there = disk.inside / "mappe", disk.outside / "mappe"
    copy_workspace("golden", there)
    job = order(root, *words)
    before = read_tree(there)
    disk.fill(pages)
    done = disk.starter.run(job)
    after = read_tree(there)
    (disk.outside / "fyll").unlink()
    whole = disk.starter.run(job)
    assert list_left({}, after) == []
    assert before.items() <= after.items()
    made = read_tree(there)
    assert {name: made[name] for name in after} == after, "what was written was whole"
    if after.keys() != made.keys():
        assert judge_refused(done) == []
    assert whole.code in {0, 1}
