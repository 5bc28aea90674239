"""Hidden files beside the one that is written: what is on the way, and what is held meanwhile."""

import os
import re
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from glob import escape
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

MACHINE = f"{zlib.crc32((os.environ.get('COMPUTERNAME') or os.uname().nodename).encode()):08x}"
_HELD = ".held"
_TRIES, _PAUSE = 100, 0.01
HIDDEN = re.compile(
    r"\.(?P<name>.+?)\."
    # Earlier versions named no machine.
    rf"(?:(?P<machine>[0-9a-f]{{8}})-(?P<pid>\d+)-\d+(?P<held>{_HELD}(?:-(?P<sum>[0-9a-f]{{8}}))?)?"
    r"|\d+-\d{9,})\.tmp"
)


def write_beside(path: Path, content: bytes, mode: int | None = None) -> Path:
    """Write a hidden file beside the one that is meant, down to the disk.

    `mode` are the permissions of the file that it stands for; without them it has the usual ones.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    hidden = _hide(path)
    try:
        private = partial(os.open, mode=0o600)
        # Nobody may read it on the way who may not read the other.
        with open(hidden, "xb", opener=private if mode else None) as file:
            write_down(file, content)
        if mode:
            hidden.chmod(mode)
    except BaseException:
        hidden.unlink(missing_ok=True)
        raise
    return hidden


def write_new(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a whole new file or nothing; FileExistsError when anything has the name already."""
    hidden = write_beside(path, content, mode)
    try:
        _give_name(hidden, path)
    except FileExistsError:
        wait_for(path)
        raise
    finally:
        hidden.unlink(missing_ok=True)


def _give_name(hidden: Path, path: Path) -> None:
    """Give a file a name that nothing has: by a link, which, unlike a move, replaces nothing."""
    try:
        os.link(hidden, path)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links, such as a memory stick
        move_to(hidden, path)


def move_to(file: Path, path: Path) -> None:
    """Move a file to a name that is taken first, for a move replaces what has it.

    A run that is killed in between leaves it empty, which `nettverk.archive.sweeping` mends.
    """
    try:
        path.open("xb").close()
        _replace_empty(file, path)
    except FileExistsError:
        raise
    except BaseException:
        if is_empty(path):
            path.unlink(missing_ok=True)
        raise


def _replace_empty(file: Path, path: Path) -> None:
    if not is_empty(path):  # somebody has saved in it since
        raise FileExistsError
    file.replace(path)


def wait_for(path: Path) -> None:
    """Wait while another run has taken a name and not yet moved its file there; never long."""
    for _ in range(_TRIES):
        if not is_empty(path) or not any(path.parent.glob(f".{escape(path.name)}.*.tmp")):
            return
        time.sleep(_PAUSE)


def is_empty(path: Path) -> bool:
    """Tell whether a path leads to a file that holds nothing, and is no link."""
    try:
        there = path.lstat()
    except FileNotFoundError:
        return False
    return S_ISREG(there.st_mode) and not there.st_size


def add_up(content: bytes) -> str:
    """Give a short sum that tells what a file held."""
    return f"{zlib.crc32(content):08x}"


@contextmanager
def hold(path: Path, before: bytes | None) -> Iterator[Path | None]:
    """Give a file another name too, a hidden one, so that it outlives its own.

    The name tells what it holds where that is to be replaced, and nobody shall have it back.
    Nothing where the disk knows no links.
    """
    held = _hide(path, _HELD if before is None else f"{_HELD}-{add_up(before)}")
    try:
        os.link(path, held)
    except OSError:
        yield None
        return
    try:
        yield held
    finally:
        held.unlink(missing_ok=True)


def write_down(file: BinaryIO, content: bytes) -> None:
    """Write what a file holds, and wait until the disk has it."""
    rest = memoryview(content)
    while rest:  # what is not buffered may write a part, and tell only the next time why
        rest = rest[file.write(rest) :]
    file.flush()
    os.fsync(file.fileno())


def _hide(path: Path, kind: str = "") -> Path:
    """Give a file that this run alone writes a name, which tells whose it is."""
    run = f"{MACHINE}-{os.getpid()}-{threading.get_ident()}"
    return path.with_name(f".{path.name}.{run}{kind}.tmp")
