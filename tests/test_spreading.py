"""What is shared between processes becomes what one process would have made of it."""

import os
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.errors import DataError, NettverkError, Place, error
from nettverk.output import spreading
from nettverk.output.spreading import spread
from nettverk.progress import NOW
from nettverk.reglar import Regel
from tests.growth.nation import TODAY, make_nation

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity"), reason="nothing is forked on this system"
)


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three processors share whatever there is two of for each."""
    monkeypatch.setattr(spreading, "FEWEST", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})


def note(part: Iterable[int]) -> tuple[int, list[int]]:
    return os.getpid(), [each * each for each in part]


def test_few_things_are_done_here() -> None:
    assert spread([*range(99)], note, "Reknar") == [note(range(99))]
    assert spread([], note, "Reknar") == [note([])]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("many", [4, 6, 7, 8, 20])
def test_many_are_shared_and_come_back_in_order(many: int) -> None:
    parts = spread([*range(many)], note, "Reknar")
    assert [each for _, part in parts for each in part] == [each * each for each in range(many)]
    assert len({process for process, _ in parts} - {os.getpid()}) == len(parts) == min(3, many // 2)
    assert not NOW.what


class OddError(Exception):
    """A fault that cannot be made anew from its text."""

    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"{one}{other}")


def throw(fault: Exception) -> None:
    raise fault


PROBLEM = error(Regel.MAL, Place("a.md"), "Noko er gale.", "Rett det.")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("fault", "raised", "says"),
    [
        (lambda: throw(OSError(28, "disken er full")), OSError, "disken er full"),
        (lambda: throw(NettverkError("Nei.")), NettverkError, "Nei."),
        (lambda: throw(DataError([PROBLEM])), DataError, str(PROBLEM)),
        (lambda: throw(OddError(1, 2)), NettverkError, spreading._STOPPED),
        (lambda: throw(NettverkError(lambda: 1)), NettverkError, spreading._STOPPED),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), NettverkError, spreading._STOPPED),
    ],
    ids=["os", "ours", "data", "odd", "unsendable", "killed"],
)
def test_what_stops_a_part_is_told(
    fault: Callable[[], None],
    raised: type[Exception],
    says: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def work(part: Iterable[int]) -> list[int]:
        done = []
        for each in part:
            done.append(each)
            if each == 5:
                fault()
        return done

    with pytest.raises(raised) as told:
        spread([*range(8)], work, "Reknar")
    assert type(told.value) is raised
    assert says in str(told.value)
    assert not capfd.readouterr().err


def test_a_process_works_as_it_is_asked() -> None:
    said: list[object] = []

    class End:
        send = said.append

    before = signal.getsignal(signal.SIGINT)
    try:
        spreading._work(End(), [1, 2], sum)  # type: ignore[arg-type] # it only sends
    finally:
        signal.signal(signal.SIGINT, before)
    assert said[:2] == [None, None]
    assert isinstance(said[2], spreading._Made)
    assert said[2].part == 3


def write(root: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    words = ["innkalling", "--format", "docx", "--format", "md", "--ut", str(out)]
    assert run(["--mappe", str(root), "--i-dag", str(TODAY), *words]) == 0
    told = capsys.readouterr()
    return told.out.replace(str(out), ""), told.err


def test_the_same_documents_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_nation(tmp_path / "nasjon", 7)
    alone = write(root, tmp_path / "ein", capsys)
    monkeypatch.setattr(spreading, "FEWEST", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2})
    assert write(root, tmp_path / "tre", capsys) == alone
    one, other = (read_all(tmp_path / name) for name in ("ein", "tre"))
    assert one == other != {}


def read_all(folder: Path) -> dict[Path, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder): each.read_bytes() for each in files}
