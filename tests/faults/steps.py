"""The steps that a run takes at the disk: each is counted, and one of them may be its last."""

import builtins
import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

_PAGE = 4096
"""Where the system may stop in the middle of a write: between two of its pages."""
_OPENED = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGING = {
    *("os.rename", "os.link", "os.symlink", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"),
    *("os.truncate", "fcntl.flock"),
}
_FILLING = {"open", "write", "fsync", "os.link", "os.mkdir", "os.rename"}
"""What needs room on the disk."""


class Steps:
    """Count the steps, and end the run at one: by a kill, or by the fault that the disk has then.

    A disk that is full stays full: from that step on all that needs room fails.
    """

    def __init__(self, last: int, fault: int, meet: Callable[[], object]) -> None:
        self._last, self._fault, self._meet = last, fault, meet
        self.taken: list[str] = []

    def take(self, name: str) -> None:
        """Take a step, or fail in it; before the first, `meet` others who come as far."""
        if not self.taken:
            self._meet()
        self.taken.append(name)
        if not self._last or len(self.taken) < self._last:
            return
        if not self._fault:
            os.kill(os.getpid(), signal.SIGKILL)
        full = self._fault == errno.ENOSPC
        if name in _FILLING if full else len(self.taken) == self._last:
            raise OSError(self._fault, os.strerror(self._fault))

    def follow(self) -> None:
        """Count each step of this process, from now on and for good."""
        sys.addaudithook(self._hear)
        os.fsync = self._sync  # type: ignore[assignment]  # its argument has another name
        opened = io.open

        def open_followed(*asked: Any, **named: Any) -> Any:
            file = opened(*asked, **named)
            writable = "b" in file.mode and {*file.mode} & {*"wxa+"}
            return _Followed(file, self.take) if writable else file

        builtins.open = io.open = open_followed

    def _hear(self, event: str, asked: tuple[Any, ...]) -> None:
        if event in _CHANGING or (event == "open" and _is_written(asked)):
            self.take(event)

    def _sync(self, _file: object) -> None:
        """Wait for no disk: a run that is killed leaves what it wrote to the system."""
        self.take("fsync")


def _is_written(asked: tuple[Any, ...]) -> bool:
    _, _, flags = asked
    return bool((flags or 0) & _OPENED)


class _Followed:
    """A file in which each page that is written is a step."""

    def __init__(self, file: Any, take: Callable[[str], None]) -> None:
        self._file, self._take = file, take

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "_Followed":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> int:
        """Write page by page, as the system does."""
        rest = memoryview(content)
        while rest:
            self._take("write")
            place = os.fstat(self._file.fileno()).st_size
            size = self._file.write(rest[: _PAGE - place % _PAGE])
            self._file.flush()
            rest = rest[size:]
        return len(content)
