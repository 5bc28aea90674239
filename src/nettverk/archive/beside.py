"""The files beside the one that is written: hidden ones on the way, and dated copies."""

import os
import re
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from nettverk.signatures import is_untouched

_MACHINE = f"{zlib.crc32((os.environ.get('COMPUTERNAME') or os.uname().nodename).encode()):08x}"
_HELD = ".held"
_NAME = re.compile(
    r"\.(?P<name>.+?)\."
    # Earlier versions named no machine.
    rf"(?:(?P<machine>[0-9a-f]{{8}})-(?P<pid>\d+)-\d+(?P<held>{_HELD})?|\d+-\d{{9,}})\.tmp"
)
_OTHERS = 24 * 60 * 60
"""How old, in seconds, what another machine writes in a synced folder is when nobody writes it."""


def write_beside(path: Path, content: bytes, mode: int | None = None) -> Path:
    """Write a hidden file beside the one that is meant, down to the disk.

    `mode` are the permissions of the file that it stands for; without them it has the usual ones.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
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


def hold(path: Path) -> Path | None:
    """Give a file another name too, a hidden one, so that it outlives its own.

    Nothing where the disk knows no links.
    """
    held = _hide(path, _HELD)
    try:
        os.link(path, held)
    except OSError:
        return None
    return held


def copy_aside(path: Path, content: bytes, mode: int, day: date) -> Path:
    """Keep what a file holds as a dated copy, with its permissions, and return that.

    The copy is the file itself under another name: what somebody still writes in it is in both.
    """
    if copy := _link_copy(path, path, day):
        return copy
    while True:
        copy = _name_copy(path, day)
        try:
            copy.open("xb").close()  # nobody else is given the name
        except FileExistsError:
            continue
        try:
            return _write_over(copy, content, mode)
        except BaseException:
            copy.unlink()
            raise


def _write_over(path: Path, content: bytes, mode: int) -> Path:
    hidden = write_beside(path, content, mode)
    try:
        return hidden.replace(path)
    finally:
        hidden.unlink(missing_ok=True)


def move_aside(file: Path, path: Path, day: date) -> Path:
    """Give a file the name of a dated copy of another, and return that."""
    if copy := _link_copy(file, path, day):
        file.unlink()
        return copy
    return file.rename(_name_copy(path, day))


def _link_copy(file: Path, path: Path, day: date) -> Path | None:
    """Give a file the name of a copy too, one that nobody takes meanwhile."""
    while True:
        copy = _name_copy(path, day)
        try:
            os.link(file, copy)
        except FileExistsError:
            continue
        except OSError:
            return None
        return copy


def _name_copy(path: Path, day: date) -> Path:
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        copy = path.with_name(f"{path.stem}-kopi-{day.isoformat()}{ending}{path.suffix}")
        if not os.path.lexists(copy):
            return copy
        number += 1


def write_down(file: BinaryIO, content: bytes) -> None:
    """Write what a file holds, and wait until the disk has it."""
    rest = memoryview(content)
    while rest:  # what is not buffered may write a part, and tell only the next time why
        rest = rest[file.write(rest) :]
    file.flush()
    os.fsync(file.fileno())


def _hide(path: Path, kind: str = "") -> Path:
    """Give a file that this run alone writes a name, which tells whose it is."""
    run = f"{_MACHINE}-{os.getpid()}-{threading.get_ident()}"
    return path.with_name(f".{path.name}.{run}{kind}.tmp")


@cache
def _sweep(folder: Path) -> None:
    """Remove what runs that were killed have left in a folder, once in each run.

    It is surely nobody's when its run is over, or, of another machine, when it is a day old. What a
    person may have written in as it was replaced becomes a dated copy.
    """
    for path, match in _list_left(folder):
        try:
            if match["held"] and not is_untouched(path.read_bytes(), Path(match["name"]).suffix):
                day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
                move_aside(path, path.with_name(match["name"]), day)
            else:
                path.unlink()
        except OSError:
            continue  # whoever may not remove it, need not


def _list_left(folder: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match and entry.is_file(follow_symlinks=False) and _is_left(entry, match):
                yield Path(entry.path), match


def _is_left(entry: os.DirEntry[str], match: re.Match[str]) -> bool:
    if match["machine"] == _MACHINE and sys.platform != "win32":
        return not _runs(int(match["pid"]))
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > _OTHERS


def _runs(pid: int) -> bool:
    """Tell whether a process runs; one that may not be asked is somebody's, and does."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OverflowError, OSError):
        return True
    return True
