"""Dated copies of files that are replaced or hold no longer."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from glob import escape
from itertools import count
from pathlib import Path

from nettverk.archive.beside import move_to, wait_for, write_new


def copy_aside(path: Path, content: bytes, mode: int, day: date) -> tuple[Path, bool]:
    """Keep what a file holds as a dated copy, with its permissions; give that, and if it is new.

    The copy is the file itself under another name: what somebody still writes in it is in both.
    """
    if copied := _link_copy(path, path, day):
        return copied
    while True:
        copy = next(_name_copies(path, day, partial(_holds, content)))
        try:
            write_new(copy, content, mode)
        except FileExistsError:
            if _holds(content, copy):
                return copy, False
        else:
            return copy, True


def drop_copy(copy: Path, path: Path) -> None:
    """Remove a copy of a file that holds the same: it was not replaced."""
    with suppress(OSError):
        if copy.read_bytes() == path.read_bytes():
            copy.unlink()


def move_aside(file: Path, path: Path, day: date) -> Path:
    """Give a file the name of a dated copy of another, and return that."""
    if copied := _link_copy(file, path, day):
        file.unlink()
        return copied[0]
    for copy in _name_copies(path, day, lambda _: False):
        with suppress(FileExistsError):
            move_to(file, copy)
            break
    return copy


def _link_copy(file: Path, path: Path, day: date) -> tuple[Path, bool] | None:
    """Give a file the name of a copy too, and tell if that is new; nobody takes it meanwhile."""
    for copy in _name_copies(path, day, partial(is_same, file)):
        try:
            os.link(file, copy)
        except FileExistsError:
            if is_same(file, copy):
                return copy, False
        except OSError:
            return None
        else:
            return copy, True
    return None


def _name_copies(path: Path, day: date, fits: Callable[[Path], bool]) -> Iterator[Path]:
    """Name the copies that a file can have: one that `fits`, as of a killed run, or has no file."""
    for number in count(1):
        ending = "" if number == 1 else f"-{number}"
        copy = path.with_name(f"{path.stem}-kopi-{day.isoformat()}{ending}{path.suffix}")
        if not os.path.lexists(copy) or fits(copy):
            yield copy


def list_copies(path: Path) -> Iterator[Path]:
    """List what has the name of a copy of a file."""
    return path.parent.glob(f"{escape(path.stem)}-kopi-*{escape(path.suffix)}")


def _holds(content: bytes, file: Path) -> bool:
    wait_for(file)
    return file.is_file() and file.read_bytes() == content


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two names are those of one file."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except FileNotFoundError:
        return False
