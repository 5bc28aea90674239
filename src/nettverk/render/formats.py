"""The formats of a document: each name makes a writer for one workspace."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from nettverk.model.dokumentslag import REFERANSE
from nettverk.reading.files import Files
from nettverk.render.draft import Draft
from nettverk.shipped import find_reference, find_shipped_malar
from nettverk.signatures import sign

if TYPE_CHECKING:
    from nettverk.render.docx.reference import Reference

DOCX, MD, PDF = "docx", "md", "pdf"

Writer = Callable[[Draft], bytes]


def _make_markdown_writer(_files: Files) -> Writer:
    """Make the writer of Markdown files."""
    return lambda draft: sign(draft.markdown.encode(), ".md")


def _make_docx_writer(files: Files) -> Writer:
    """Make the writer of Word documents; it reads the reference document once."""
    from nettverk.render.docx import DocxWriter, open_reference

    reference = open_reference(files.read(find_reference(files.root)))
    return DocxWriter(reference, files.root).write


WRITERS: Mapping[str, Callable[[Files], Writer]] = {
    DOCX: _make_docx_writer,
    MD: _make_markdown_writer,
}
"""A PDF is made of the Word document, and all of them at once."""


LOOKS = (REFERANSE, "referanse.dotx")
MACROS = ("referanse.docm", "referanse.dotm")


def tell_look(files: Files) -> tuple[str, ...]:
    """Tell what an own reference document lacks and what is used instead, and what is not used."""
    return (*_tell_unused(files.root / "templates"), *_tell_lacking(files))


def _tell_unused(folder: Path) -> Iterator[str]:
    if all((folder / each).is_file() for each in LOOKS):
        yield f"{' og '.join(LOOKS)} ligg begge i templates. {REFERANSE} gjeld; slett den eine."
    for name in MACROS:
        if (folder / name).is_file():
            yield (
                f"templates/{name} har makroar og blir ikkje brukt. "
                f"Lagre ho i Word som {' eller '.join(LOOKS)}, utan makroar."
            )


def _tell_lacking(files: Files) -> Iterator[str]:
    if look := open_own_look(files):
        yield from (f"{files.name(find_reference(files.root))}: {note}" for note in look.notes)


def open_own_look(files: Files) -> "Reference | None":
    """Open the workspace's own reference document, where it has one that is not the shipped."""
    path, shipped = find_reference(files.root), find_shipped_malar() / REFERANSE
    own = path.is_relative_to(files.root / "templates") and path != shipped
    if not own or files.read(path) == shipped.read_bytes():
        return None
    from nettverk.render.docx import open_reference

    return open_reference(files.read(path))
