"""A document as headings, paragraphs and tables, whatever program saved it last."""

import re
from itertools import accumulate
from unicodedata import normalize

from msgspec import Struct

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u200b\u200e\u200f\u2011\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""What programs put between letters, and what turns a terminal around: no person writes them."""
_HYPHEN = "\u2011"
"""A hyphen at which no line breaks."""
_JOINERS = "\u200c\u200d"
"""What joins two letters or pictures, and at an end joins nothing: LibreOffice fills cells so."""
_LETTERS = 40
"""How much of what is not read is told, in letters."""


class Heading(Struct, frozen=True):
    """A heading and its level, from 1."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph or an item of a list, outside tables."""

    text: str


class Table(Struct, frozen=True):
    """The texts of a table, row by row; paragraphs of a cell stand on lines of their own.

    `edges` tell for each row where in the grid its cells begin, and where the last one ends. A cell
    that is merged downwards is said in each row.
    """

    rows: tuple[tuple[str, ...], ...]
    edges: tuple[tuple[int, ...], ...] = ()


Block = Heading | Paragraph | Table


class Reading(Struct, frozen=True):
    """The blocks of a document, and what in it that is not read, in words.

    `struck` are texts in tables that somebody has struck out; they are in no block. `lenkjer` are
    the addresses that texts lead to, and `form` the Markdown of the form that was filled in, if the
    file tells.
    """

    blocks: tuple[Block, ...]
    lost: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    lenkjer: tuple[str, ...] = ()
    form: str = ""

    @property
    def text(self) -> str:
        """Give all the text there is, line by line."""
        return "\n".join(line for block in self.blocks for line in _lines(block))


def _lines(block: Block) -> tuple[str, ...]:
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    return (block.text,)


class TooLongError(ValueError):
    """A document far longer than any that people fill in."""


def read_blocks(content: bytes, suffix: str) -> Reading:
    """Read a file as Word or as Markdown; ValueError when it is no document, or far too long."""
    if suffix == ".docx":
        from nettverk.referat.word import read_word

        return read_word(content)
    from nettverk.markdown import decode_markdown
    from nettverk.referat.markup import read_markdown

    return read_markdown(decode_markdown(content))


class Cell(Struct):
    """A cell of a row that is being read: its text, and how much of the grid it takes.

    One that `goes_on` is merged with the cell above, and says what that one says.
    """

    text: str = ""
    columns: int = 1
    rows: int = 1
    goes_on: bool = False


def name_lost(what: str, text: str) -> str:
    """Name what is not read by what it is and how it begins."""
    words = " ".join(text.split())
    short = words if len(words) <= _LETTERS else f"{words[:_LETTERS].rstrip()} …"
    return f"{what} «{short}»"


def tidy(text: str) -> str:
    """Give a text in lines, each with single spaces, and without the signs that nobody sees.

    A letter and its ring are one sign, however a program has written them.
    """
    text = normalize("NFC", text)
    if text.isprintable() and _HYPHEN not in text:  # as nearly all are, on one line
        return " ".join(text.split())
    seen = _UNSEEN.sub(lambda sign: "-" if sign[0] == _HYPHEN else "", text)
    lines = (" ".join(line.split()).strip(_JOINERS) for line in seen.split("\n"))
    return "\n".join(line for line in lines if line)


def join_rows(rows: list[list[Cell]], before: list[int]) -> Table:
    """Give every row all its cells; `before` is how much of the grid each row leaves empty.

    A row that says nothing but what is merged down into it is empty.
    """
    texts: list[tuple[str, ...]] = []
    edges: list[tuple[int, ...]] = []
    above: dict[int, Cell] = {}
    for row, start in zip(rows, before, strict=True):
        own = [each for each in row if not each.goes_on]
        says = not own or any(each.text for each in own)
        cells = _fill_in(row, start, above)
        texts.append(tuple(each.text if says else "" for each in cells))
        edges.append(tuple(accumulate((each.columns for each in cells), initial=start)))
    return Table(tuple(texts), tuple(edges))


def _fill_in(row: list[Cell], at: int, above: dict[int, Cell]) -> list[Cell]:
    """Give the cells of a row, and between them those that reach down into it."""
    cells: list[Cell] = []
    own = iter(row)
    while True:
        if at in above and above[at].rows > 0:
            cell = above[at]
        elif (found := next(own, None)) is not None:
            cell = above[at] = found
        else:
            return cells
        cell.rows -= 1
        cells.append(cell)
        at += cell.columns
