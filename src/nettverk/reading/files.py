"""The files of a workspace, each read from the disk once, but for what would fill the memory."""

import errno
import stat
from collections.abc import Mapping
from pathlib import Path

from nettverk.errors import DataError, NettverkError, Place, error, explain_os_fault
from nettverk.reglar import Regel

_TOO_LARGE = "ho er for stor"
_CLOSE = "Lukk ho der ho er open, og prøv ein gong til."
_LARGEST = 100_000_000
"""How many bytes a file may have: more than any honest one."""
_MOST_GIVEN = 8_000_000
"""How many bytes a skulerute or answers may have."""
_MOST_KEPT = 32_000_000
"""How many bytes of all files are kept: minutes may have photos, and there may be hundreds."""


def read_whole(path: Path) -> bytes:
    """Read a file; OSError when it cannot be read, is too large, or is no file but a device."""
    lying = path.stat()
    if not stat.S_ISREG(lying.st_mode):
        raise OSError(errno.ENXIO, "ikkje ei fil")
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1) if lying.st_size <= _LARGEST else b""
    if max(len(content), lying.st_size) > _LARGEST:
        raise OSError(_TOO_LARGE)
    return content


def read_given(path: Path, regel: Regel, what: str) -> bytes:
    """Read a file that a command is given as `what`; NettverkError tells why it cannot be."""
    try:
        data = read_whole(path)
    except OSError as fault:
        why = f"{explain_os_fault(fault)}. Sjå til at fila finst og kan opnast."
        raise NettverkError(f"Fekk ikkje lesa {path}: {why}") from fault
    if len(data) > _MOST_GIVEN:
        said = f"Fila er større enn {_MOST_GIVEN // 1_000_000} MB og er neppe {what}."
        raise DataError([error(regel, Place(path.as_posix()), said, "Last ho ned på nytt.")])
    return data


class UnopenedError(NettverkError, OSError, ValueError):
    """A file that cannot be opened now: to who only asks what it says, it is no document."""

    @property
    def advice(self) -> str:
        """Say what helps."""
        if self.strerror == _TOO_LARGE:
            return "Er det rett fil, så gjer ho mindre."
        held = self.errno in {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}
        return _CLOSE if held else "Sjå til at ho finst og kan opnast."

    def __str__(self) -> str:
        return f"Fekk ikkje lesa {self.filename}: {explain_os_fault(self)}. {self.advice}"


class Files:
    """What lies below a folder; a file that was read is not opened again, if there is room for it.

    What is written meanwhile is not seen: who replaces a file reads it anew.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._contents: dict[Path, bytes] = {}
        self._room = _MOST_KEPT

    def read(self, path: Path) -> bytes:
        """Read a file; UnopenedError when it cannot be read."""
        if path in self._contents:
            return self._contents[path]
        try:
            content = read_whole(path)
        except OSError as fault:
            raise UnopenedError(fault.errno, explain_os_fault(fault), str(path)) from fault
        if len(content) <= self._room:
            self._contents[path] = content
            self._room -= len(content)
        return content

    def holding(self, contents: Mapping[Path, bytes]) -> "Files":
        """Make others of the same folder, in which some files hold something else."""
        others = Files(self.root)
        others._contents.update({**self._contents, **contents})
        return others

    def read_text(self, path: Path) -> str:
        """Read a file as the text that people and editors see."""
        return self.read(path).decode("utf-8-sig")

    def name(self, path: Path) -> str:
        """Call a file as messages do: from the folder, with `/` on every system."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()
