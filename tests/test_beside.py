"""What lies beside a file that is written: nothing that is left, and nothing that is lost."""

import os
import socket
import stat
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nettverk.archive.beside import MACHINE
from nettverk.archive.store import Outcome, Saved, save, set_aside
from nettverk.errors import NettverkError
from nettverk.signatures import sign

TODAY = date(2026, 11, 24)
OLD, NEW = sign(b"# Gammalt\n", ".md"), sign(b"# Nytt\n", ".md")
BY_HAND, LATER = b"# Retta\n", b"# Retta att\n"
COPY = "innkalling-kopi-2026-11-24.md"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions and files")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "innkalling.md"


def write(path: Path, *, overwrite: bool = False, within: Path | None = None) -> Saved:
    return save(path, NEW, overwrite=overwrite, today=TODAY, within=within or path.parent)


def files(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def in_place(path: Path) -> None:
    path.write_bytes(LATER)


def by_a_new_file(path: Path) -> None:
    """Save as Word does: a new file takes the place of the old one."""
    other = path.with_name("anna")
    other.write_bytes(LATER)
    other.replace(path)


def before(step: str, change: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody save just before a step of the writing, once."""
    owner = os if step in {"link", "fsync"} else Path
    real, turns = getattr(owner, step), [change]

    def late(*args: object, **kwargs: object) -> object:
        while turns:
            turns.pop()()
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, step, late)


@pytest.mark.parametrize("save_it", [in_place, by_a_new_file])
@pytest.mark.parametrize("step", ["fsync", "link"])
@pytest.mark.parametrize("overwrite", [False, True])
def test_what_is_saved_while_the_new_file_is_written_is_read_anew(
    overwrite: bool,
    step: str,
    save_it: Callable[[Path], None],
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path.write_bytes(OLD)
    before(step, lambda: save_it(path), monkeypatch)
    saved = write(path, overwrite=overwrite)
    if overwrite:
        assert files(path) == {path.name: NEW, COPY: LATER}
    else:
        assert saved.outcome is Outcome.KEPT
        assert files(path) == {path.name: LATER}


@pytest.mark.parametrize("there", [OLD, BY_HAND], ids=["the tool's own", "edited"])
def test_what_is_saved_in_the_last_moment_becomes_a_copy(
    there: bytes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(there)
    before("replace", lambda: in_place(path), monkeypatch)
    saved = write(path, overwrite=True)
    assert saved.copy == path.with_name(COPY)
    assert files(path) == {path.name: NEW, COPY: LATER}


def test_what_somebody_makes_first_is_not_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before("link", lambda: in_place(path), monkeypatch)
    assert write(path).outcome is Outcome.KEPT
    assert files(path) == {path.name: LATER}


@pytest.mark.parametrize("step", ["fsync", "link"])
def test_what_somebody_removes_is_written(
    step: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(OLD)
    before(step, path.unlink, monkeypatch)
    assert write(path).outcome is Outcome.WRITTEN
    assert files(path) == {path.name: NEW}


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("replaced", [True, False])
def test_copy_takes_no_name_that_another_run_takes(
    replaced: bool, links: bool, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two who keep a copy at once keep the text once each; neither copy replaces the other."""
    path.write_bytes(BY_HAND)
    other, link, lexists = path.with_name(COPY), os.link, os.path.lexists
    # Without links the name is looked for once more.
    looks = iter([links, True])

    def late(name: str | Path) -> bool:
        there = lexists(name)
        if not there and name == other and next(looks):
            other.write_bytes(LATER)
        return there

    def refuse(*names: Path) -> None:
        if not links:
            raise PermissionError
        link(*names)

    monkeypatch.setattr(os.path, "lexists", late)
    monkeypatch.setattr(os, "link", refuse)
    copy = write(path, overwrite=True).copy if replaced else set_aside(path, TODAY)
    second = "innkalling-kopi-2026-11-24-2.md"
    assert copy == path.with_name(second)
    kept = {COPY: LATER, second: BY_HAND}
    assert files(path) == ({path.name: NEW, **kept} if replaced else kept)


def test_many_who_overwrite_at_once_lose_no_word(path: Path) -> None:
    barrier = threading.Barrier(3)

    def overwrite() -> None:
        barrier.wait()
        write(path, overwrite=True)

    for _ in range(20):
        path.write_bytes(BY_HAND)
        threads = [threading.Thread(target=overwrite) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert BY_HAND in files(path).values()
        for left in path.parent.iterdir():
            left.unlink()


@POSIX
@pytest.mark.parametrize("links", [True, False])
def test_who_may_not_read_the_file_may_not_read_its_copies(
    links: bool, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(BY_HAND)
    path.chmod(0o640)
    seen: list[int] = []
    fsync = os.fsync

    def look(number: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(number).st_mode))
        fsync(number)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fsync", look)
    if not links:
        monkeypatch.setattr(os, "link", refuse)
    write(path, overwrite=True)
    assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o640}
    assert seen == [0o600] * (1 if links else 2)


def test_file_that_is_write_protected_is_left_and_told(path: Path) -> None:
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(NettverkError, match="fila er skriveverna"):
        write(path, overwrite=True)
    assert files(path) == {path.name: OLD}
    path.chmod(0o644)


@POSIX
def test_link_is_followed_inside_the_folder_alone(path: Path, tmp_path: Path) -> None:
    inside, outside = tmp_path / "mappe" / "delt.md", tmp_path / "utanfor.md"
    inside.parent.mkdir()
    for target in (inside, outside):
        target.write_bytes(OLD)
    link = inside.with_name("innkalling.md")
    link.symlink_to(inside)
    assert write(link).outcome is Outcome.WRITTEN
    assert (link.is_symlink(), inside.read_bytes()) == (True, NEW)
    link.unlink()
    link.symlink_to(outside)
    with pytest.raises(NettverkError, match=r"er ei lenkje til .*, utanfor mappa"):
        write(link, overwrite=True)
    outside.unlink()
    with pytest.raises(NettverkError, match="er ei lenkje til"):
        write(link)
    assert not outside.exists()


@POSIX
def test_folder_that_is_a_link_is_followed_inside_the_folder_alone(tmp_path: Path) -> None:
    root, outside = tmp_path / "mappe", tmp_path / "utanfor"
    for each in (root / "delt", outside):
        each.mkdir(parents=True)
    (root / "2026-2027").symlink_to(root / "delt")
    assert write(root / "2026-2027/a.md", within=root).outcome is Outcome.WRITTEN
    (root / "2027-2028").symlink_to(outside)
    with pytest.raises(NettverkError, match=r"2027-2028 er ei lenkje til .*, utanfor mappa"):
        write(root / "2027-2028/nord/a.md", within=root)
    assert [*outside.iterdir()] == []
    (tmp_path / "dokument").symlink_to(outside)
    assert write(tmp_path / "dokument/a.md").outcome is Outcome.WRITTEN


@POSIX
@pytest.mark.parametrize("kind", ["fifo", "socket", "device", "link to a device"])
def test_what_is_no_file_is_neither_opened_nor_replaced(kind: str, path: Path) -> None:
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.path.relpath(path))
    elif kind == "device" and os.geteuid():
        pytest.skip("only root makes a device")
    elif kind == "device":
        os.mknod(path, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    else:
        path.symlink_to("/dev/null")
    mode = path.lstat().st_mode
    with pytest.raises(NettverkError, match=r"noko som ikkje er ei fil|utanfor mappa"):
        write(path, overwrite=True)
    assert path.lstat().st_mode == mode


@pytest.mark.parametrize("fills", [True, False])
def test_a_name_that_another_run_has_taken_is_waited_for(fills: bool, path: Path) -> None:
    """On a disk without links a new file is empty for a moment; a person's own is let be."""
    path.touch()
    hidden = path.with_name(f".{path.name}.{MACHINE}-{os.getpid()}-1.tmp")
    hidden.write_bytes(NEW)
    other = threading.Timer(0.05, hidden.replace if fills else hidden.unlink, [path] * fills)
    other.start()
    saved = write(path)
    other.join()
    assert saved.outcome is (Outcome.UNCHANGED if fills else Outcome.KEPT)
    assert files(path) == {path.name: NEW if fills else b""}
