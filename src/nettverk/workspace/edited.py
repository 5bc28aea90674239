"""Documents that somebody has written in, in either format."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.reading.files import Files, UnopenedError
from nettverk.signatures import is_untouched

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


SUFFIXES = (".docx", ".md")


class Found(Struct, frozen=True):
    """The file that counts, and one that was written in too and does not.

    `issued` is the skeleton as it was written, where the other format is untouched. What is in it
    is asked of `files`, which keep as much as there is room for.
    """

    path: Path
    files: Files
    other: Path | None = None
    issued: "Found | None" = None
    untouched: bool = False

    @property
    def content(self) -> bytes:
        """Give what is in the file; UnopenedError when it cannot be opened."""
        return self.files.read(self.path)

    def read(self) -> "Reading":
        """Read the file; ValueError when it is no document, or cannot be opened."""
        from nettverk.referat.blocks import read_blocks

        return read_blocks(self.content, self.path.suffix)


def find_edited(files: Files, stem: Path) -> Found | None:
    """Find the document at a path without its suffix; None while nobody has written in it.

    Written in both formats, the newer file counts.
    """
    paths = [stem.with_name(f"{stem.name}{suffix}") for suffix in SUFFIXES]
    there = [(each.stat().st_mtime_ns, _open(files, each)) for each in paths if each.is_file()]
    written = [each for each in there if not each[1].untouched]
    if not written:
        return None
    _, found = max(written, key=lambda each: (each[0], each[1].path))
    rest = [each for _, each in there if each is not found]
    other = next((each.path for each in rest if len(written) > 1), None)
    return replace(found, other=other, issued=next((each for each in rest if not other), None))


def _open(files: Files, path: Path) -> Found:
    """Open a file; one that cannot be opened stops nobody who needs another."""
    try:
        untouched = is_untouched(files.read(path), path.suffix.casefold())
    except UnopenedError:
        return Found(path, files)
    return Found(path, files, untouched=untouched)


def is_edited(files: Files, path: Path) -> bool:
    """Tell whether somebody has written in a file, or holds it."""
    return not _open(files, path).untouched
