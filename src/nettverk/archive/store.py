"""Writing that never loses anything: atomic, and never over what a person has changed."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from nettverk.archive.beside import hold, wait_for, write_beside, write_down, write_new
from nettverk.archive.copies import copy_aside, drop_copy, move_aside
from nettverk.archive.locking import lock
from nettverk.archive.sweeping import sweep
from nettverk.errors import NettverkError, explain_os_fault
from nettverk.reading.files import read_whole
from nettverk.signatures import is_untouched


def _lock(file: BinaryIO) -> None:
    lock(file, Path(file.name))


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
    there = (each for each in path.absolute().parents if os.access(each, os.F_OK))
    advice, folder = "", next(there, None)
    if isinstance(fault, PermissionError) and folder and not os.access(folder, os.W_OK):
        advice = f" Mappa {folder} er skriveverna. Be om løyve, eller vel ei anna."
    elif isinstance(fault, PermissionError):
        advice = " Lukk fila om ho er open i Word eller Excel."
    return NettverkError(f"Fekk ikkje skriva {path}: {explain_os_fault(fault)}.{advice}")


def _follow(path: Path, within: Path) -> Path:
    """Find the file that is meant: what a link leads to, where others cannot be harmed by it."""
    try:
        target = path.resolve()
    except RuntimeError as fault:
        raise NettverkError(f"Fekk ikkje skriva {path}: lenkja går i ring.") from fault
    if target.is_relative_to(within.resolve()):
        return target if path.is_symlink() else path
    linked = next((each for each in (path, *path.parents) if each.is_symlink()), path)
    raise NettverkError(
        f"Fekk ikkje skriva {path}: {linked} er ei lenkje til {linked.resolve()}, utanfor mappa. "
        "Slett lenkja, eller flytt det som er der, hit."
    )


def _save(path: Path, content: bytes, *, overwrite: bool, today: date) -> Saved:
    sweep(path.parent)
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
    wait_for(path)
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
    with hold(path, None if keep else before) as held:
        copy, new = copy_aside(path, before, mode, today) if keep else (None, False)
        replaced = False
        try:
            replaced = _replace(path, content, before, mode)
        finally:
            if copy and new and not replaced:
                drop_copy(copy, path)
        if not replaced:
            return None
        gone = not copy.exists() if copy else held and _is_written_in(held, path, before)
        if held and gone:
            copy = move_aside(held, path, today)
    return Saved(path, Outcome.WRITTEN, copy)


def rewrite(path: Path, content: bytes, before: bytes, today: date, within: Path) -> Saved:
    """Write a file that people write in, in place of what it held `before`; else nothing."""
    try:
        saved = _write(_follow(path, within), content, before, today, keep=False)
    except OSError as fault:
        raise _explain(path, fault) from fault
    if not saved:
        raise NettverkError(
            f"Fekk ikkje skriva {path}: ho er endra mens kommandoen gjekk. Ingenting er skrive. "
            "Skriv kommandoen på nytt."
        )
    return saved


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
    sweep(path.parent)
    try:
        return move_aside(path, path, today)
    except OSError as fault:
        raise _explain(path, fault) from fault


def create(path: Path, content: bytes) -> Saved:
    """Write a whole new file or nothing; FileExistsError when anything has the name already."""
    sweep(path.parent)
    write_new(path, content)
    return Saved(path, Outcome.WRITTEN)


def append(path: Path, add: Callable[[bytes], bytes]) -> None:
    """Add what `add` makes of a file to its end: all or nothing, and one run at a time.

    To one that somebody saves as a new file meanwhile, it is added once more.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent)
        while not _append(path, add):
            pass
    except OSError as fault:
        raise _explain(path, fault) from fault


def _append(path: Path, add: Callable[[bytes], bytes]) -> bool:
    """Add to the end of a file, and tell whether it is there still."""
    with _open_alone(path) as file:
        before = file.read()
        if added := add(before):
            try:
                write_down(file, added)
            except BaseException:
                file.truncate(len(before))
                if not before and not path.is_symlink():
                    _drop_empty(path)
                raise
        return _is_open(path, file)


def _drop_empty(path: Path) -> None:
    """Remove a file that nothing was added to; another run that waits for it makes it anew."""
    with suppress(OSError):  # on Windows nobody removes what is open
        path.unlink()


@contextmanager
def _open_alone(path: Path) -> Iterator[BinaryIO]:
    """Open a file to add to, locked; one that somebody replaces meanwhile is opened once more."""
    while True:
        with path.open("a+b", buffering=0) as file:
            _lock(file)
            if _is_open(path, file):
                file.seek(0)
                yield file
                return


def _is_open(path: Path, file: BinaryIO) -> bool:
    """Tell whether a path leads to the file that is open."""
    return path.exists() and os.path.samestat(path.stat(), os.fstat(file.fileno()))
