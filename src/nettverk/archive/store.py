"""Writing that never loses anything: atomic, and never over what a person has changed."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from nettverk.archive.beside import copy_aside, hold, move_aside, write_beside, write_down
from nettverk.errors import NettverkError, explain_os_fault
from nettverk.reading.files import read_whole
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


def save(path: Path, content: bytes, *, overwrite: bool, today: date, within: Path) -> Saved:
    """Write a file unless a person has changed the one that is there.

    With `overwrite`, a changed file is copied beside itself, dated, before it is replaced. A link
    is followed where it stays `within` a folder.
    """
    try:
        return _save(_follow(path, within), content, overwrite=overwrite, today=today)
    except OSError as fault:
        raise _explain(path, fault) from fault


def _explain(path: Path, fault: OSError) -> NettverkError:
    locked = isinstance(fault, PermissionError)
    advice = " Lukk fila om ho er open i Word eller Excel." if locked else ""
    return NettverkError(f"Fekk ikkje skriva {path}: {explain_os_fault(fault)}.{advice}")


def _follow(path: Path, within: Path) -> Path:
    """Find the file that is meant: what a link leads to, where others cannot be harmed by it."""
    if not path.is_symlink():
        return path
    try:
        target = path.resolve()
    except RuntimeError as fault:
        raise NettverkError(f"Fekk ikkje skriva {path}: lenkja går i ring.") from fault
    if target.is_relative_to(within.resolve()):
        return target
    raise NettverkError(
        f"Fekk ikkje skriva {path}: ho er ei lenkje til {target}, utanfor mappa. Slett lenkja, "
        "eller flytt fila hit."
    )


def _save(path: Path, content: bytes, *, overwrite: bool, today: date) -> Saved:
    while True:
        existing = _read(path)
        if existing == content:
            return Saved(path, Outcome.UNCHANGED)
        changed = existing is not None and not is_untouched(existing, path.suffix)
        if changed and not overwrite:
            return Saved(path, Outcome.KEPT)
        saved = _write(path, content, existing, today, keep=changed)
        if saved:
            return saved


def _read(path: Path) -> bytes | None:
    """Read what a file holds; what is no file is not even opened."""
    try:
        return read_whole(path)
    except FileNotFoundError:
        return None


def _write(
    path: Path, content: bytes, before: bytes | None, today: date, *, keep: bool
) -> Saved | None:
    """Write a file in place of what it held `before`; nothing where that is no longer so."""
    if before is None:
        try:
            return create(path, content)
        except FileExistsError:
            return None
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if not mode & stat.S_IWUSR:
        raise NettverkError(
            f"Fekk ikkje skriva {path}: fila er skriveverna. Ta bort skrivevernet, eller flytt ho."
        )
    held = copy_aside(path, before, mode, today) if keep else hold(path)
    late: Path | None = None
    try:
        replaced = _replace(path, content, before, mode)
        late = held if held and replaced and (keep or _is_written_in(held, path, before)) else None
    finally:
        if held and not late:
            held.unlink()
    if late and not keep:
        late = move_aside(late, path, today)
    return Saved(path, Outcome.WRITTEN, late) if replaced else None


def _is_written_in(held: Path, path: Path, before: bytes) -> bool:
    """Tell whether a person has written in a file since; other runs write what is untouched."""
    content = held.read_bytes()
    return content != before and not is_untouched(content, path.suffix)


def _replace(path: Path, content: bytes, before: bytes, mode: int) -> bool:
    """Replace what a file held `before`, and tell whether it still did."""
    hidden = write_beside(path, content, mode)
    try:
        same = path.read_bytes() == before
        if same:
            hidden.replace(path)
    except FileNotFoundError:
        return False
    finally:
        hidden.unlink(missing_ok=True)
    return same


def set_aside(path: Path, today: date) -> Path:
    """Give a file that holds no longer the name of a dated copy, and return that."""
    try:
        return move_aside(path, path, today)
    except OSError as fault:
        raise _explain(path, fault) from fault


def create(path: Path, content: bytes) -> Saved:
    """Write a whole new file or nothing; FileExistsError when anything has the name already."""
    hidden = write_beside(path, content)
    try:
        # A link, unlike a move, replaces nothing.
        os.link(hidden, path)
    except FileExistsError:
        raise
    except OSError:
        _create_in_place(path, content)
    finally:
        hidden.unlink(missing_ok=True)
    return Saved(path, Outcome.WRITTEN)


def _create_in_place(path: Path, content: bytes) -> None:
    """Write a new file on a disk that knows no links, such as a memory stick."""
    with path.open("xb") as file:
        try:
            write_down(file, content)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def append(path: Path, add: Callable[[bytes], bytes]) -> None:
    """Add what `add` makes of a file to its end: all or nothing, and one run at a time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _open_alone(path) as file:
            before = file.read()
            try:
                write_down(file, add(before))
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
