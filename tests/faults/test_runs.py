"""Each command: undisturbed, killed, on a full disk, and where it may not write or read.

A run that asked for a socket would be ended at once, whatever it is.
"""

import errno
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import by_night

from .access import SCENES, open_place
from .killing import Killer, Tally
from .starter import order
from .typed import READING, REPLACING, WRITING
from .workshop import Workshop, read_tree

KILLS, FAULTS = (30, 25) if by_night() else (1, 1)
"""How often each command is killed, and meets a full disk; by day always at the same steps."""
COMMANDS = {**WRITING, **REPLACING}
IDLE = {"referat", "kalender"}
"""What finds only files that people have written in, and leaves them."""
BY_DAY = (
    *("innkalling, overskriven", "melding, overskriven", "mal, overskriven", "ark, overskriven"),
    *("kalender, overskriven", "plan som bilete", "oppfølging", "grunnlag i eitt format"),
    "samansetjing",
    *("utlagt", "utlagt med melding", "tatt tilbake", "nytt-år", "ny", "rydda"),
    *("i ei anna mappe", "referat frå oppstart", "svar", "samansetjinga, skriven"),
)
FULL_BY_DAY = (
    *("mal, overskriven", "ark, overskriven", "utlagt", "nytt-år", "ny"),
    "plan som bilete",
)
CHOSEN = {name: COMMANDS[name] for name in (COMMANDS if by_night() else BY_DAY)}
READ = READING if by_night() else {words[0]: words for words in READING.values() if words}
REFUSALS = [
    (scene, name)
    for number, scene in enumerate(SCENES)
    for name in (CHOSEN if by_night() else BY_DAY[number : number + 1])
]
Scene = Callable[[Path], None]
Killers = Callable[[str], Killer]


@pytest.fixture(scope="module")
def killers(workshop: Workshop) -> Iterator[Killers]:
    """Give each command one who ends it; what it does undisturbed is seen once."""
    made: dict[str, Killer] = {}
    with open_place() as place:

        def find(name: str) -> Killer:
            made[name] = made.get(name) or Killer(workshop, place / "mappe", CHOSEN[name])
            return made[name]

        yield find


@pytest.fixture(scope="module")
def total() -> Tally:
    return Tally()


@pytest.mark.parametrize("name", CHOSEN)
def test_killed_run_tears_and_loses_nothing(name: str, killers: Killers, total: Tally) -> None:
    killer, tally = killers(name), Tally()
    assert bool(killer.whole.done.steps) is (name not in IDLE)
    for each in killer.list_kills(KILLS, name):
        killer.kill(each, tally)
    total.add(tally)
    sys.stdout.write(f"{name}: {tally}; in all {total}\n")
    assert tally.faults == []


@pytest.mark.parametrize("name", CHOSEN if by_night() else FULL_BY_DAY)
def test_full_disk_is_told_and_tears_nothing(name: str, killers: Killers) -> None:
    killer, tally = killers(name), Tally()
    for each in killer.list_faults(FAULTS, errno.ENOSPC, name):
        killer.fail(each, tally)
    for fault in (errno.EIO, errno.EACCES, errno.EROFS) if by_night() else ():
        for each in killer.list_faults(FAULTS // 5, fault, f"{name} {fault}"):
            killer.fail(each, tally)
    for each in killer.list_bounds(*((8_000, 20_000) if by_night() else (4_000,))):
        killer.fail(each, tally)
    sys.stdout.write(f"{name}: {tally}\n")
    assert tally.faults == []


@pytest.mark.parametrize(("scene", "name"), REFUSALS)
def test_what_may_not_be_done_is_told(scene: Scene, name: str, killers: Killers) -> None:
    assert killers(name).refuse(scene) == []


@pytest.mark.parametrize("words", READ.values(), ids=READ)
def test_what_only_reads_writes_nothing(words: list[str], workshop: Workshop) -> None:
    done = workshop.starter.run(order(workshop.root, *words))
    assert done.code in {0, 1}, done.err
    assert "Traceback" not in done.err
    assert done.steps == ()
    assert read_tree(workshop.root) == workshop.before


PLANTED = {
    "written in place": "store._replace = lambda path, content, *_: path.open('wb').write(content)",
    "copied once more": "copies.is_same = lambda *_: False",
    "not copied": "store.copy_aside = lambda *_: (None, False)",
    "never swept": "sweeping._remove = lambda *_, **__: None",
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_what_tears_loses_or_leaves_something_is_found(
    planted: str, workshop: Workshop, tmp_path: Path
) -> None:
    first = f"from nettverk.archive import copies, store, sweeping; {planted}"
    whole = Killer(workshop, tmp_path / "mappe", CHOSEN["mal, overskriven"])
    killer = Killer(workshop, tmp_path / "mappe", CHOSEN["mal, overskriven"], first=first)
    tally = Tally()
    for each in killer.list_kills(24, planted):
        if not tally.faults:
            killer.kill(each, tally)
    assert tally.faults or killer.whole.tree != whole.whole.tree


def test_every_command_that_writes_is_tried_by_day() -> None:
    assert {COMMANDS[name][0] for name in BY_DAY} == {words[0] for words in WRITING.values()}
