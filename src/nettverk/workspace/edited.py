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

    `issued` is the skeleton as it was written, where the other format is untouched. `fault` says
    why the file cannot be opened, and then it is empty.
    """

    path: Path
    content: bytes
    other: Path | None = None
    issued: "Found | None" = None
    fault: UnopenedError | None = None

    def read(self) -> "Reading":
        """Read the file; ValueError when it is no document, or cannot be opened."""
        from nettverk.referat.blocks import read_blocks

        if self.fault:
            raise self.fault
        return read_blocks(self.content, self.path.suffix)


def find_edited(files: Files, stem: Path) -> Found | None:
    """Find the document at a path without its suffix; None while nobody has written in it.

    Written in both formats, the newer file counts.
    """
    paths = [stem.with_name(f"{stem.name}{suffix}") for suffix in SUFFIXES]
    there = [(each.stat().st_mtime_ns, _open(files, each)) for each in paths if each.is_file()]
    written = [each for each in there if each[1].fault or not _is_untouched(each[1])]
    if not written:
        return None
    _, found = max(written, key=lambda each: (each[0], each[1].path))
    rest = [each for _, each in there if each is not found]
    other = next((each.path for each in rest if len(written) > 1), None)
    return replace(found, other=other, issued=next((each for each in rest if not other), None))


def _open(files: Files, path: Path) -> Found:
    """Open a file; one that cannot be opened stops nobody who needs another."""
    try:
        return Found(path, files.read(path))
    except UnopenedError as fault:
        return Found(path, b"", fault=fault)


def _is_untouched(found: Found) -> bool:
    return is_untouched(found.content, found.path.suffix.casefold())


def is_edited(files: Files, path: Path) -> bool:
    """Tell whether somebody has written in a file; one that cannot be opened is left to them."""
    found = _open(files, path)
    return bool(found.fault) or not _is_untouched(found)
