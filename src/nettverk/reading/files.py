"""The files of a workspace, each read from the disk once."""

from pathlib import Path


class Files:
    """What lies below a folder; a file that was read is not opened again.

    What is written meanwhile is not seen: who replaces a file reads it anew.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._contents: dict[Path, bytes] = {}

    def read(self, path: Path) -> bytes:
        """Read a file; OSError when it cannot be read."""
        if path not in self._contents:
            self._contents[path] = path.read_bytes()
        return self._contents[path]

    def read_text(self, path: Path) -> str:
        """Read a file as the text that people and editors see."""
        return self.read(path).decode("utf-8-sig")

    def name(self, path: Path) -> str:
        """Call a file as messages do: from the folder, with `/` on every system."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()
