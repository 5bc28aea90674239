"""Writing that never loses anything: atomic, and never over what a person has changed."""

import errno
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from nettverk.errors import NettverkError, explain_os_fault
from nettverk.signatures import is_untouched

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        """Lock a file until it is closed, by a byte that no text of it reaches."""
        file.seek(2**30)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        """Lock a file until it is closed, on a disk that knows locks."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError as fault:
            if fault.errno not in {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS}:
                raise


class Outcome(Enum):
    """What became of a file."""

    WRITTEN = auto()
    UNCHANGED = auto()
    KEPT = auto()


class Saved(Struct, frozen=True):
    """One file after the attempt to write it; `copy` is where an overwritten version lies."""

    path: Path
    outcome: Outcome
    copy: Path | None = None


def save(path: Path, content: bytes, *, overwrite: bool, today: date) -> Saved:
    """Write a file unless a person has changed the one that is there.

    With `overwrite`, a changed file is copied beside itself, dated, before it is replaced.
    """
    try:
        return _save(path, content, overwrite=overwrite, today=today)
    except RuntimeError as fault:
        raise NettverkError(f"Fekk ikkje skriva {path}: lenkja går i ring.") from fault
    except OSError as fault:
        raise _explain(path, fault) from fault


def _explain(path: Path, fault: OSError) -> NettverkError:
    locked = isinstance(fault, PermissionError)
    advice = " Lukk fila om ho er open i Word eller Excel." if locked else ""
    return NettverkError(f"Fekk ikkje skriva {path}: {explain_os_fault(fault)}.{advice}")


def _save(path: Path, content: bytes, *, overwrite: bool, today: date) -> Saved:
    path = path.resolve() if path.is_symlink() else path
    existing = path.read_bytes() if path.exists() else None
    if existing == content:
        return Saved(path, Outcome.UNCHANGED)
    if existing is None or is_untouched(existing, path.suffix):
        write_atomically(path, content)
        return Saved(path, Outcome.WRITTEN)
    if not overwrite:
        return Saved(path, Outcome.KEPT)
    copy = _free_copy_name(path, today)
    write_atomically(copy, existing)
    write_atomically(path, content)
    return Saved(path, Outcome.WRITTEN, copy)


def set_aside(path: Path, today: date) -> Path:
    """Give a file that holds no longer the name of a dated copy, and return that."""
    copy = _free_copy_name(path, today)
    try:
        path.rename(copy)
    except OSError as fault:
        raise _explain(path, fault) from fault
    return copy


def create(path: Path, content: bytes) -> Saved:
    """Write a whole new file or nothing; FileExistsError when anything has the name already."""
    neighbour = _write_neighbour(path, content)
    try:
        # A link, unlike a move, replaces nothing.
        os.link(neighbour, path)
    except FileExistsError:
        raise
    except OSError:
        _create_in_place(path, content)
    finally:
        neighbour.unlink(missing_ok=True)
    return Saved(path, Outcome.WRITTEN)


def _create_in_place(path: Path, content: bytes) -> None:
    """Write a new file on a disk that knows no links, such as a memory stick."""
    with path.open("xb") as file:
        try:
            _write_down(file, content)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def write_atomically(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: into a neighbour first, then moved into place."""
    neighbour = _write_neighbour(path, content)
    try:
        if path.exists():
            neighbour.chmod(path.stat().st_mode)
        neighbour.replace(path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def _write_neighbour(path: Path, content: bytes) -> Path:
    """Write a file beside the one that is meant, down to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    neighbour = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with neighbour.open("xb") as file:
            _write_down(file, content)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise
    return neighbour


def _write_down(file: BinaryIO, content: bytes) -> None:
    """Write what a file holds, and wait until the disk has it."""
    rest = memoryview(content)
    while rest:  # what is not buffered may write a part, and tell only the next time why
        rest = rest[file.write(rest) :]
    file.flush()
    os.fsync(file.fileno())


def append(path: Path, add: Callable[[bytes], bytes]) -> None:
    """Add what `add` makes of a file to its end: all or nothing, and one run at a time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _open_alone(path) as file:
            before = file.read()
            try:
                _write_down(file, add(before))
            except BaseException:
                file.truncate(len(before))
                raise
    except OSError as fault:
        raise _explain(path, fault) from fault


@contextmanager
def _open_alone(path: Path) -> Iterator[BinaryIO]:
    """Open a file to add to, locked; one that somebody replaces meanwhile is opened once more."""
    while True:
        with path.open("a+b", buffering=0) as file:
            _lock(file)
            if path.exists() and os.path.samestat(path.stat(), os.fstat(file.fileno())):
                file.seek(0)
                yield file
                return


def _free_copy_name(path: Path, today: date) -> Path:
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        copy = path.with_name(f"{path.stem}-kopi-{today.isoformat()}{ending}{path.suffix}")
        if not copy.exists():
            return copy
        number += 1
