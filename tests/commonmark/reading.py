"""Examples written to Word, and read twice by pandoc: as Word and as Markdown."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from nettverk.render.docx import DocxWriter, open_reference
from nettverk.render.draft import Draft
from tests.conftest import REPOSITORY

from .examples import SECTIONS, Example
from .normal import Lines
from .pandoc import BETWEEN, DIALECT, Node, read
from .word import facts_of_tree, facts_of_word

Normal = tuple[list[str], dict[str, list[str]]]


@dataclass(frozen=True)
class Readings:
    """What was written, and both trees, by the name of the example."""

    written: dict[str, bytes]
    word: dict[str, list[Node]]
    markdown: dict[str, list[Node]]

    def of_word(self, name: str) -> Normal:
        """Return the normal form of what pandoc read in Word, and what it does not read."""
        return Lines().read(self.word[name]), facts_of_word(self.written[name])

    def of_markdown(self, name: str) -> Normal:
        """Return the same of the Markdown."""
        tree = self.markdown[name]
        return Lines().read(tree), facts_of_tree(tree)


def write_word(text: str, title: str = "Døme") -> bytes:
    """Write Markdown as a Word document with the shipped look."""
    day = dt.date(2026, 11, 25)
    return _writer().write(Draft(PurePosixPath(title), text, title, "", "", "", "", "", day))


@cache
def _writer() -> DocxWriter:
    reference = open_reference((REPOSITORY / "templates" / "referanse.docx").read_bytes())
    return DocxWriter(reference, SECTIONS)


def read_both(examples: Sequence[Example], folder: Path) -> Readings:
    """Write every example, and read it both ways."""
    texts = {BETWEEN: BETWEEN} | {example.name: example.text for example in examples}
    meanings = {BETWEEN: BETWEEN} | {example.name: example.meaning for example in examples}
    written = {name: write_word(text, name) for name, text in texts.items()}
    markdown = {name: text.encode() for name, text in meanings.items()}
    return Readings(
        written,
        read(written, "docx", folder / "word"),
        read(markdown, DIALECT, folder / "markdown"),
    )
