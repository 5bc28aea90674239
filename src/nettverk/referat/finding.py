"""Which file holds the minutes of a meeting: the one that a person has written in."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.signatures import is_untouched

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading

SUFFIXES = (".docx", ".md")
TEXTS = {*SUFFIXES, ".docm", ".doc", ".odt", ".rtf", ".pages", ".txt", ".html", ".htm"}
"""What people and programs save minutes as; only the first two are read."""


class Found(Struct, frozen=True):
    """The file that counts, and one that was written in too and does not.

    `issued` is the skeleton as it was written, where the other format is untouched.
    """

    path: Path
    content: bytes
    other: Path | None = None
    issued: "Found | None" = None

    def read(self) -> "Reading":
        """Read the file; ValueError when it is no document."""
        from nettverk.referat.blocks import read_markdown, read_word  # noqa: PLC0415 — most find none

        return (read_word if self.path.suffix == ".docx" else read_markdown)(self.content)


def find_minutes(stem: Path) -> Found | None:
    """Find the minutes at a path without its suffix; None while nobody has written in them.

    Written in both formats, the newer file counts.
    """
    paths = [stem.with_name(f"{stem.name}{suffix}") for suffix in SUFFIXES]
    files = [(path.stat().st_mtime_ns, path, path.read_bytes()) for path in paths if path.is_file()]
    written = [each for each in files if not is_untouched(each[2], each[1].suffix)]
    if not written:
        return None
    _, path, content = max(written)
    rest = [each for each in files if each[1] != path]
    other = next((each for _, each, _ in rest if len(written) > 1), None)
    issued = next((Found(each, text) for _, each, text in rest if not other), None)
    return Found(path, content, other, issued)
