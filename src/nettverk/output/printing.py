"""Documents as PDF: one start of LibreOffice for all of a run."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from nettverk.archive.store import Outcome, Saved, save
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_count
from nettverk.signatures import is_untouched, read_source


class Page(Struct, frozen=True):
    """A document to print: where its PDF goes, its Word document and its day.

    `edited` is the Word file itself, where it is one that somebody has written in.
    """

    path: Path
    word: bytes
    dato: date
    edited: Path | None = None

    @property
    def source(self) -> str:
        """Sum up the Word document."""
        return hashlib.sha256(self.word).hexdigest()[:32]

    def is_printed(self) -> bool:
        """Tell whether the PDF that lies there shows this very document."""
        content = self.path.read_bytes() if self.path.is_file() else b""
        return is_untouched(content, ".pdf") and read_source(content) == self.source


class _Printed(Struct, frozen=True):
    """The files that were printed, and what stopped the others."""

    saved: tuple[Saved, ...] = ()
    faults: tuple[str, ...] = ()


def make_page(path: Path, written: bytes, dato: date, places: Iterable[Path]) -> Page:
    """Make a page of the first Word file that somebody has written in, else of the one written."""
    for word in places:
        existing = word.read_bytes() if word.is_file() else b""
        if existing and not is_untouched(existing, ".docx"):
            return Page(path, existing, dato, word)
    return Page(path, written, dato)


def print_pages(
    pages: Sequence[Page], today: date, tell: Callable[[str], None], *, overwrite: bool
) -> _Printed:
    """Print every page that shows something new; a fault stops no other."""
    if not pages:
        return _Printed()
    from nettverk.render.pdf import convert_to_pdf, finish_pdf

    tell(f"Lagar PDF av {write_count(len(pages), 'dokument', 'dokument')} …")
    new = [each for each in pages if not each.is_printed()]
    try:
        made = convert_to_pdf([each.word for each in new]) if new else []
    except NettverkError as fault:
        return _Printed(faults=(str(fault),))
    saved = [Saved(each.path, Outcome.UNCHANGED) for each in pages if each not in new]
    faults: list[str] = []
    for page, content in zip(new, made, strict=True):
        if content is None:
            faults.append(f"LibreOffice fekk ikkje laga {page.path.name}. Opne Word-fila og sjå.")
            continue
        try:
            finished = finish_pdf(content, page.dato, page.source)
            saved.append(save(page.path, finished, overwrite=overwrite, today=today))
        except NettverkError as fault:
            faults.append(str(fault))
    return _Printed(tuple(saved), tuple(faults))


def tell_edited(pages: Iterable[Page]) -> list[str]:
    """Tell which PDFs show what somebody has written in the Word file."""
    return [
        f"{each.path.name} viser {each.edited.name} slik fila er endra for hand."
        for each in pages
        if each.edited
    ]
