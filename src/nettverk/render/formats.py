"""The formats of a document: each name makes a writer for one workspace."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from nettverk.render.draft import Draft
from nettverk.shipped import find_reference
from nettverk.signatures import sign_markdown

REFERENCE = "referanse.docx"

Writer = Callable[[Draft], bytes]


def make_markdown_writer(_root: Path) -> Writer:
    """Make the writer of Markdown files."""
    return lambda draft: sign_markdown(draft.markdown)


def make_docx_writer(root: Path) -> Writer:
    """Make the writer of Word documents; it reads the reference document once."""
    from nettverk.render.docx import (  # noqa: PLC0415 — only where a document is made
        DocxWriter,
        Properties,
        open_reference,
    )

    writer = DocxWriter(open_reference(find_reference(root).read_bytes()), root)

    def write(draft: Draft) -> bytes:
        properties = Properties(
            title=draft.title,
            subject=draft.samarbeid,
            author=draft.author,
            identifier=draft.path.as_posix(),
            date=draft.dato,
            fields={
                "samarbeid": draft.samarbeid,
                "dokument": draft.kind,
                "nettverk": draft.nettverk,
                "gjeld": draft.gjeld,
            },
        )
        return writer.write(draft.markdown, properties, draft.pictures)

    return write


PDF = "pdf"
"""Made of the Word document, and of all of them at once."""

WRITERS: Mapping[str, Callable[[Path], Writer]] = {
    "docx": make_docx_writer,
    "md": make_markdown_writer,
}


TEMPLATE = "referanse.dotx"
LOOKS = (REFERENCE, TEMPLATE)
MACROS = ("referanse.docm", "referanse.dotm")


def tell_look(root: Path) -> tuple[str, ...]:
    """Tell what an own reference document lacks and what is used instead, and what is not used."""
    return (*_tell_unused(root / "templates"), *_tell_lacking(root))


def _tell_unused(folder: Path) -> Iterator[str]:
    if all((folder / each).is_file() for each in LOOKS):
        yield f"{REFERENCE} og {TEMPLATE} ligg båe i templates. {REFERENCE} gjeld; slett den eine."
    for name in MACROS:
        if (folder / name).is_file():
            yield (
                f"templates/{name} har makroar og blir ikkje brukt. "
                f"Lagre ho i Word som {REFERENCE} eller {TEMPLATE}, utan makroar."
            )


def _tell_lacking(root: Path) -> Iterator[str]:
    path = find_reference(root)
    if path.is_relative_to(root / "templates"):
        from nettverk.render.docx import open_reference  # noqa: PLC0415 — only for an own one

        name = path.relative_to(root).as_posix()
        yield from (f"{name}: {note}" for note in open_reference(path.read_bytes()).notes)
