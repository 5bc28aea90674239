"""Which file holds the minutes of a meeting: the one that a person has written in."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.marks import is_untouched

if TYPE_CHECKING:
    from nettverk.minutes.blocks import Reading

SUFFIXES = (".docx", ".md")


class Found(Struct, frozen=True):
    """The file that counts, and one that was written in too and does not."""

    path: Path
    content: bytes
    other: Path | None = None

    def read(self) -> "Reading":
        """Read the file; ValueError when it is no document."""
        from nettverk.minutes.blocks import read_markdown, read_word  # noqa: PLC0415 — most find none

        return (read_word if self.path.suffix == ".docx" else read_markdown)(self.content)


def find_minutes(stem: Path) -> Found | None:
    """Find the minutes at a path without its suffix; None while nobody has written in them.

    Written in both formats, the newer file counts.
    """
    written = [
        (path.stat().st_mtime_ns, path, content)
        for path in (stem.with_name(f"{stem.name}{suffix}") for suffix in SUFFIXES)
        if path.is_file() and not is_untouched(content := path.read_bytes(), path.suffix)
    ]
    if not written:
        return None
    _, path, content = max(written)
    other = next((each for _, each, _ in written if each != path), None)
    return Found(path, content, other)
