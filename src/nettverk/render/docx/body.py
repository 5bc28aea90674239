"""What a body is made of before it is written: paragraphs and tables, and what holds them."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

_ORDER = (
    *("keepNext", "keepLines", "numPr", "pBdr", "spacing", "ind", "contextualSpacing", "jc"),
    "sectPr",
)
_TAG = re.compile(r"<[^>]+>")


class Paragraph(Struct):
    """A paragraph: the identifier of its style, its runs, and ready elements by their names."""

    style: str
    runs: str
    properties: dict[str, str]

    def text(self) -> str:
        """Return what one reads."""
        return _TAG.sub("", self.runs)

    def keep_next(self) -> None:
        """Stay on the page of what follows."""
        self.properties["keepNext"] = "<w:keepNext/>"

    def keep_whole(self) -> None:
        """Stand on one page."""
        self.properties["keepLines"] = "<w:keepLines/>"

    def xml(self) -> str:
        """Return a `w:p`, with its properties in the order Word demands."""
        inner = "".join([self.properties[name] for name in _ORDER if name in self.properties])
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{inner}</w:pPr>{self.runs}</w:p>'


class Row(Struct):
    """A row of a table: what begins it, and its cells, each as what begins it and its blocks."""

    opening: str
    cells: "_Cells"
    whole: bool

    def text(self) -> str:
        """Return what one reads."""
        return "".join(each.text() for each in _list_paragraphs(self.cells))

    def keep_next(self) -> None:
        """Stay on the page of the next row, or of what follows the table."""
        for each in _list_paragraphs(self.cells):
            each.keep_next()

    def keep_whole(self) -> None:
        """Stand on one page, as rows do that can."""

    def xml(self) -> str:
        """Return a `w:tr`."""
        cells = "".join([f"{each}{write_blocks(blocks)}</w:tc>" for each, blocks in self.cells])
        return f"<w:tr>{self.opening}{cells}</w:tr>"


class Rows(Struct):
    """A table: what begins it, and its rows."""

    opening: str
    rows: list[Row]

    def keep_next(self) -> None:
        """Let the last row stay on the page of what follows, if one page has room for it."""
        if self.rows[-1].whole:
            self.rows[-1].keep_next()

    def xml(self) -> str:
        """Return a `w:tbl`."""
        return f"<w:tbl>{self.opening}{''.join([each.xml() for each in self.rows])}</w:tbl>"


Block: TypeAlias = Paragraph | Rows
_Cells: TypeAlias = Sequence[tuple[str, Sequence[Block]]]


def _list_paragraphs(cells: _Cells) -> Iterator[Paragraph]:
    for block in (block for _, blocks in cells for block in blocks):
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (each for row in block.rows for each in _list_paragraphs(row.cells))


def write_blocks(blocks: Sequence[Block]) -> str:
    """Return the XML of blocks."""
    return "".join([each.xml() for each in blocks])
