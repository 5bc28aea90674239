"""Documents as PDF: one start of LibreOffice for all of a run."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.store import Outcome, Saved, save
from nettverk.archive.sweeping import sweep_workplaces
from nettverk.characters import CHECKED, UNCHECKED
from nettverk.errors import NettverkError
from nettverk.markdown import decode_markdown
from nettverk.reading.files import Files, UnopenedError, read_whole
from nettverk.render.binding import bind_markdown
from nettverk.render.draft import Draft
from nettverk.render.formats import Writer
from nettverk.signatures import is_untouched, read_source
from nettverk.workspace.edited import Found, find_edited

if TYPE_CHECKING:
    from nettverk.ooxml.unpacking import Relation

_TICKED, _UNTICKED = re.compile(r"(?<!`)\[[xX]\](?![(\[`])"), re.compile(r"\[ \](?![(\[])")
_LINE_END = re.compile(r"(?<=[^\s\\]) ?\n(?=[^\S\n]*\S)")
"""Where Markdown has a blank for a new line, in what is written by hand."""


class Page(Struct, frozen=True):
    """A document as it goes out: where its PDF goes, its Word document and its day.

    `edited` is the file it was made of, where it is one that somebody has written in, and `lost`
    tells what of it does not go out.
    """

    path: Path
    word: bytes
    dato: date
    edited: Path | None = None
    lost: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Sum up the Word document."""
        return hashlib.sha256(self.word).hexdigest()[:32]

    def is_printed(self) -> bool:
        """Tell whether the PDF that lies there shows this very document."""
        try:
            content = read_whole(self.path)
        except OSError:
            return False
        return is_untouched(content, ".pdf") and read_source(content) == self.source


def fill_page(page: Page, draft: Draft, write: Writer, places: Iterable[Path], today: date) -> Page:
    """Let a page show the first file that somebody has written in, where there is one.

    `places` are paths without suffix. Of a form, nothing is left but what was written in it.
    """
    for place in places:
        # Files that were just written are read anew.
        if found := find_edited(Files(place.parent), place):
            lost = list["Relation"]()
            try:
                word = _rewrite(found, draft, write, [page.word], lost, held=draft.dato <= today)
            except UnopenedError:
                raise
            except NettverkError as fault:
                raise NettverkError(f"{found.path}: {fault}") from fault
            return replace(page, word=word, edited=found.path, lost=_explain(found, lost))
    return page


def _explain(found: Found, lost: "Iterable[Relation]") -> tuple[str, ...]:
    from nettverk.render.docx.losses import explain_loss

    return tuple(dict.fromkeys(explain_loss(found.path.name, each) for each in lost))


def _rewrite(
    found: Found,
    draft: Draft,
    write: Writer,
    forms: list[bytes],
    lost: "list[Relation]",
    *,
    held: bool,
) -> bytes:
    """Give what somebody has written as a Word document: its final text, and nothing private."""
    from nettverk.render.docx.cleaning import clean_form
    from nettverk.render.docx.finalizing import finalize

    def as_word(each: Found) -> bytes:
        if each.path.suffix == ".docx":
            return each.content
        text = bind_markdown(_keep_lines(decode_markdown(each.content)))
        return write(replace(draft, markdown=text))

    word = finalize(as_word(found), lost)
    if not draft.saker:
        return word
    forms += [as_word(found.issued)] if found.issued else []
    return clean_form(word, forms, draft.saker, held=held)


def _keep_lines(text: str) -> str:
    """Let each line be a line and each box a box, as whoever wrote them saw them."""
    boxed = _TICKED.sub(CHECKED, _UNTICKED.sub(UNCHECKED, text.replace("\r\n", "\n")))
    return _LINE_END.sub("  \n", boxed)


class Printing:
    """The pages of one run, and what stopped some of them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self.faults: list[str] = []

    def print(self, today: date, *, overwrite: bool, within: Path) -> Iterator[Saved]:
        """Print every page that shows something new, `within` a folder; a fault stops no other."""
        if not self._pages:
            return
        from nettverk.render.pdf import convert_to_pdf, finish_pdf

        sweep_workplaces()
        new = [each for each in self._pages if not each.is_printed()]
        try:
            made = convert_to_pdf([each.word for each in new]) if new else []
        except NettverkError as fault:
            self.faults.append(str(fault))
            return
        yield from (Saved(each.path, Outcome.UNCHANGED) for each in self._pages if each not in new)
        for page, content in zip(new, made, strict=True):
            finished = finish_pdf(content, page.dato, page.source) if content else None
            if finished is None:
                self.faults.append(
                    f"LibreOffice fekk ikkje laga {page.path.name}. Opne Word-fila og sjå."
                )
                continue
            try:
                yield save(page.path, finished, overwrite=overwrite, today=today, within=within)
            except NettverkError as fault:
                self.faults.append(str(fault))

    def tell_edited(self) -> list[str]:
        """Tell which PDFs show what somebody has written in the Word file, and what not of it."""
        return [
            told
            for each in self._pages
            if each.edited
            for told in (
                f"{each.path.name} viser {each.edited.name} slik fila er endra for hand.",
                *each.lost,
            )
        ]
