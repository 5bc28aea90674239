"""What runs that were killed have left on the way, found and removed by the next run."""

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from nettverk.archive.beside import HIDDEN, MACHINE, add_up, is_empty
from nettverk.archive.copies import is_same, list_copies, move_aside
from nettverk.signatures import is_untouched

_OTHERS = 24 * 60 * 60
"""How old, in seconds, what another machine writes in a synced folder is when nobody writes it."""
_BEGAN = time.time()
_WORKPLACE = re.compile(r"nettverk-(\d+)-\w{8}")
"""Where a run lets another program work, outside the workspace."""


@cache
def sweep(folder: Path) -> None:
    """Remove what runs that were killed have left in a folder, once in each run.

    It is surely nobody's when its run is over, or, of another machine, when it is a day old. What a
    person may have written in as it was replaced becomes a dated copy.
    """
    with suppress(OSError):  # whoever may not look there, need not
        for path, match in [*_list_left(folder)]:
            with suppress(OSError):  # nor remove it
                _remove(path, path.with_name(match["name"]), match)


def _remove(left: Path, path: Path, match: re.Match[str]) -> None:
    """Remove what a run has left on the way to a file, or give it the name of a copy."""
    if match["held"] and not _is_kept(left, path, match["sum"]):
        move_aside(left, path, datetime.fromtimestamp(left.stat().st_mtime, UTC).date())
        return
    # On a disk without links the run had taken the name, and was killed before it moved the file.
    if is_empty(path) and path.stat().st_mtime_ns >= left.stat().st_mtime_ns:
        path.unlink()
    left.unlink()


def _is_kept(held: Path, path: Path, replaced: str | None) -> bool:
    """Tell whether nothing that a person wrote in a file that was held is there alone.

    What a run was asked to replace, by the sum of it, shall nobody have back.
    """
    if _is_named(held, path):
        return True
    content = held.read_bytes()
    return is_untouched(content, path.suffix) or add_up(content) == replaced


def _is_named(held: Path, path: Path) -> bool:
    """Tell whether a file that was held has its own name yet, or that of a copy."""
    return any(is_same(each, held) for each in (path, *list_copies(path)))


def sweep_workplaces() -> None:
    """Remove the folders in which runs that were killed have let LibreOffice work."""
    for each in Path(tempfile.gettempdir()).glob("nettverk-*"):
        match = _WORKPLACE.fullmatch(each.name)
        if match and sys.platform != "win32" and not _runs(int(match[1])):
            shutil.rmtree(each, ignore_errors=True)


def _list_left(folder: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            match = HIDDEN.fullmatch(entry.name)
            if match and entry.is_file(follow_symlinks=False) and _is_left(entry, match):
                yield Path(entry.path), match


def _is_left(entry: os.DirEntry[str], match: re.Match[str]) -> bool:
    written = entry.stat(follow_symlinks=False).st_mtime
    if match["machine"] != MACHINE or sys.platform == "win32":
        return time.time() - written > _OTHERS
    pid = int(match["pid"])
    # A number is given anew, in a container mostly at once.
    return written < _BEGAN if pid == os.getpid() else not _runs(pid)


def _runs(pid: int) -> bool:
    """Tell whether a process runs; one that may not be asked is somebody's, and does."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OverflowError, OSError):
        return True
    return True
