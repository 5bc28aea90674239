"""One run at a time at a file: who waits for another says so, and does not wait for ever."""

import errno
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO

from nettverk.errors import NettverkError
from nettverk.progress import say

_LOOK, _PATIENCE, _LONGEST = 0.05, 2, 30
"""Seconds between two looks, until somebody wonders, and until something is wrong."""

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        """Lock a file by a byte that no text of it reaches; tell whether no other has it."""
        file.seek(2**30)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            if fault.errno not in {errno.EACCES, errno.EDEADLK}:
                raise
            return False
        return True

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        """Lock a file, on a disk that knows locks; tell whether no other has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as fault:
            if fault.errno not in {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS}:
                raise
        return True


def lock(file: BinaryIO, path: Path) -> None:
    """Lock a file until it is closed; NettverkError when another program keeps it."""
    begun, told = monotonic(), False
    while not _take(file):
        waited = monotonic() - begun
        if waited > _LONGEST:
            raise NettverkError(
                f"Fekk ikkje skriva {path}: eit anna program har hatt fila i bruk i {_LONGEST} "
                "sekund. Lukk det, eller vent til det er ferdig, og skriv kommandoen på nytt."
            )
        if waited > _PATIENCE and not told:
            say(f"Ventar på {path}, som eit anna program har i bruk.")
            told = True
        sleep(_LOOK)
