"""Nothing written by hand is ever lost, and no file is ever half written."""

import builtins
import os
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nettverk.archive import store
from nettverk.archive.store import Outcome, save
from nettverk.errors import NettverkError
from nettverk.signatures import sign

TODAY = date(2026, 11, 24)
OLD, NEW = sign(b"# Gammalt\n", ".md"), sign(b"# Nytt\n", ".md")
BY_HAND = OLD.replace(b"Gammalt", "Gammalt, retta på Hå".encode())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dokument" / "2026-2027" / "nord" / "2026-11-25-innkalling.md"


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def files(path: Path) -> dict[str, bytes]:
    """Read everything in the folder of a file, hidden leftovers too."""
    folder = path.parent
    return {each.name: each.read_bytes() for each in folder.iterdir()} if folder.is_dir() else {}


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize(
    ("before", "outcome"),
    [(None, Outcome.WRITTEN), (OLD, Outcome.WRITTEN), (NEW, Outcome.UNCHANGED)],
    ids=["no file", "the tool's own", "the same"],
)
def test_file_that_nobody_changed_becomes_the_new_one(
    before: bytes | None, outcome: Outcome, overwrite: bool, path: Path
) -> None:
    if before:
        put(path, before)
    saved = save(path, NEW, overwrite=overwrite, today=TODAY, within=path.parent)
    assert (saved.path, saved.outcome, saved.copy) == (path, outcome, None)
    assert files(path) == {path.name: NEW}


@pytest.mark.parametrize(
    "before",
    [BY_HAND, b"", b"Mine notat\n", OLD + b"\n", OLD.replace(b"\n", b"\r\n"), b"\xff\xfe\x00"],
    ids=["edited", "empty", "another's", "a line more", "line endings", "bytes"],
)
@pytest.mark.parametrize("suffix", [".md", ".docx"])
def test_file_that_somebody_changed_stays(before: bytes, suffix: str, path: Path) -> None:
    path = path.with_suffix(suffix)
    put(path, before)
    saved = save(path, NEW, overwrite=False, today=TODAY, within=path.parent)
    assert (saved.outcome, saved.copy) == (Outcome.KEPT, None)
    assert files(path) == {path.name: before}


def test_unchanged_file_is_not_even_opened_for_writing(path: Path) -> None:
    put(path, NEW)
    os.utime(path, (1, 1))
    save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
    assert path.stat().st_mtime == 1


def test_each_overwritten_version_is_kept_with_its_day(path: Path) -> None:
    for number in range(3):
        put(path, BY_HAND + bytes([number]))
        saved = save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
        assert saved.outcome is Outcome.WRITTEN
        assert saved.copy is not None
        assert saved.copy.read_bytes() == BY_HAND + bytes([number])
    assert files(path) == {
        "2026-11-25-innkalling.md": NEW,
        "2026-11-25-innkalling-kopi-2026-11-24.md": BY_HAND + b"\0",
        "2026-11-25-innkalling-kopi-2026-11-24-2.md": BY_HAND + b"\1",
        "2026-11-25-innkalling-kopi-2026-11-24-3.md": BY_HAND + b"\2",
    }


FAILING_STEPS = ["open", "write", "fsync", "replace"]
Break = Callable[[str, int], None]


@pytest.fixture
def fail_at(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Make one step of writing fail like a full disk, at its n-th turn."""

    def fail(step: str, nth: int) -> None:
        owner: Any = {"fsync": os, "link": os, "replace": Path}.get(step, builtins)
        name = "open" if step == "write" else step
        real, turns = getattr(owner, name), 0

        def broken(*args: Any, **kwargs: Any) -> Any:
            nonlocal turns
            turns += name != "open" or args[1:] == ("xb",)
            if turns != nth:
                return real(*args, **kwargs)
            turns += 1
            if step == "write":
                return HalfFull(real(*args, **kwargs))
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(owner, name, broken)

    return fail


class HalfFull:
    """A file on a disk that fills up half way."""

    def __init__(self, file: Any) -> None:
        self.file = file

    def __enter__(self) -> "HalfFull":
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def write(self, content: bytes) -> None:
        self.file.write(content[: len(content) // 2])
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", FAILING_STEPS)
@pytest.mark.parametrize("before", [None, OLD], ids=["no file", "old file"])
def test_failing_write_leaves_what_was_there(
    step: str, before: bytes | None, path: Path, fail_at: Break
) -> None:
    if before:
        put(path, before)
    elif step == "replace":
        step = "write"  # a new file takes no other's place
    fail_at(step, 1)
    with pytest.raises(NettverkError, match=r"Fekk ikkje skriva .*: disken er full\.$"):
        save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
    assert files(path) == ({path.name: before} if before else {})


@pytest.mark.parametrize(
    ("step", "nth"),
    [(step, nth) for step in FAILING_STEPS for nth in (1, 2)],
)
def test_failing_overwrite_loses_no_word(
    step: str, nth: int, path: Path, fail_at: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a disk without links, the copy is written too; it fails, or the write after it."""

    def refuse(*_: object) -> None:
        raise PermissionError

    put(path, BY_HAND)
    monkeypatch.setattr(os, "link", refuse)
    fail_at(step, nth)
    with pytest.raises(NettverkError):
        save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
    assert files(path) == {path.name: BY_HAND}


@pytest.mark.parametrize("step", FAILING_STEPS)
def test_failing_copy_leaves_the_changed_file(step: str, path: Path, fail_at: Break) -> None:
    put(path, BY_HAND)
    fail_at(step, 1)
    with pytest.raises(NettverkError):
        save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
    assert files(path) == {path.name: BY_HAND}


def test_interrupted_write_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    put(path, OLD)
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(path, NEW, overwrite=True, today=TODAY, within=path.parent)
    assert files(path) == {path.name: OLD}


def test_path_that_is_a_folder_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(NettverkError, match="Fekk ikkje skriva"):
        save(path, NEW, overwrite=True, today=TODAY, within=path.parent)


def test_folder_that_is_a_file_is_told(path: Path) -> None:
    put(path.parent, b"i vegen")
    with pytest.raises(NettverkError, match="Fekk ikkje skriva"):
        save(path, NEW, overwrite=False, today=TODAY, within=path.parent)
    assert path.parent.read_bytes() == b"i vegen"


@pytest.mark.parametrize("step", ["stat", "mkdir", "open"])
def test_closed_folder_is_told(step: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so the refusal is played."""

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise PermissionError(13, "Permission denied")

    path.parent.mkdir(parents=True)
    monkeypatch.setattr(builtins if step == "open" else Path, step, refuse)
    with pytest.raises(NettverkError, match=r"Fekk ikkje skriva .*: du har ikkje løyve\. Lukk"):
        save(path, NEW, overwrite=False, today=TODAY, within=path.parent)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_new_file_has_the_mode_of_any_new_file(path: Path) -> None:
    put(path.with_name("anna.md"), b"")
    save(path, NEW, overwrite=False, today=TODAY, within=path.parent)
    assert path.stat().st_mode == path.with_name("anna.md").stat().st_mode


@pytest.mark.parametrize("before", [None, OLD], ids=["no file", "old file"])
def test_many_at_once_leave_one_whole_file(before: bytes | None, path: Path) -> None:
    if before:
        put(path, before)
    contents = [sign(f"# {number}\n".encode() * 20_000, ".md") for number in range(4)]
    barrier = threading.Barrier(len(contents))
    faults: list[BaseException] = []

    def write(content: bytes) -> None:
        try:
            barrier.wait()
            for _ in range(10):
                save(path, content, overwrite=False, today=TODAY, within=path.parent)
        except BaseException as fault:  # noqa: BLE001 - told by the assertion
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(each,)) for each in contents]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not faults
    assert [*files(path)] == [path.name]
    assert path.read_bytes() in contents


def test_disk_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Path:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(store, "_follow", refuse)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(NettverkError, match="ho finst ikkje"):
        save(tmp_path / "a.md", b"x", overwrite=False, today=TODAY, within=tmp_path)


def test_folder_that_nobody_may_write_in_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store, "_follow", refuse)
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.F_OK and path == tmp_path)
    with pytest.raises(NettverkError, match=f"Mappa {tmp_path} er skriveverna"):
        save(tmp_path / "nytt" / "a.md", b"x", overwrite=False, today=TODAY, within=tmp_path)
