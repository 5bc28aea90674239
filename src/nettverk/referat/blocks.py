"""A document as headings, paragraphs and tables, whatever program saved it last."""

import re
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import CHECKED, UNCHECKED
from nettverk.markdown import markdown_parser

_STRUCK = {"s", "del", "strike"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NAMESPACE = re.compile(r"\{.*\}|.*: ")
_BREAKS = {*_HEADINGS, "p", "li", "td", "th", "tr", "ul", "ol", "table", "div"}


class Heading(Struct, frozen=True):
    """A heading and its level, from 1."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph or an item of a list, outside tables."""

    text: str


class Table(Struct, frozen=True):
    """The texts of a table, row by row; paragraphs of a cell stand on lines of their own."""

    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Table


class Reading(Struct, frozen=True):
    """The blocks of a document, and the names of the elements that could not be read.

    `struck` are texts in tables that somebody has struck out; they are in no block. `lenkjer` are
    the addresses that texts lead to.
    """

    blocks: tuple[Block, ...]
    lost: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    lenkjer: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Give all the text there is, line by line."""
        return "\n".join(line for block in self.blocks for line in _lines(block))


def _lines(block: Block) -> tuple[str, ...]:
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    return (block.text,)


def read_blocks(content: bytes, suffix: str) -> Reading:
    """Read a file as Word or as Markdown; ValueError when it is no document."""
    return (_read_word if suffix == ".docx" else _read_markdown)(content)


def _read_markdown(content: bytes) -> Reading:
    """Read a Markdown file; what is no UTF-8 is read as the sign for it."""
    return _from_html(markdown_parser().render(content.decode("utf-8-sig", "replace")))


def _read_word(content: bytes) -> Reading:
    """Read a Word document, with insertions accepted; ValueError when it is not one."""
    import mammoth

    try:
        result = mammoth.convert_to_html(BytesIO(content))
    except Exception as fault:  # a broken package fails in as many ways as it has parts
        raise ValueError(str(fault)) from fault
    lost = [each.message for each in result.messages if "style" not in each.message]
    return replace(_from_html(result.value), lost=tuple(dict.fromkeys(map(_name_lost, lost))))


def _name_lost(message: str) -> str:
    """Take the name of the element out of what mammoth says of it."""
    return _NAMESPACE.sub("", message)


def _from_html(html: str) -> Reading:
    reader = _BlockReader()
    reader.feed(html)
    reader.close()
    reader.end_text()
    struck, lenkjer = tuple(reader.struck), tuple(map(unquote, reader.lenkjer))
    return Reading(tuple(reader.blocks), struck=struck, lenkjer=lenkjer)


class _Cell(Struct):
    text: str = ""
    columns: int = 1
    rows: int = 1


class _BlockReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.struck: list[str] = []
        self.lenkjer: list[str] = []
        self._text = ""
        self._level = 0
        self._depth = 0
        self._struck = 0
        self._rows: list[list[_Cell]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_text()
        if tag == "br":
            self._text += "\n"
        elif tag == "input":
            self._text += CHECKED if ("checked", "checked") in attrs else UNCHECKED
        elif tag == "a" and not self._struck:
            self.lenkjer += [value for name, value in attrs if name == "href" and value]
        elif tag in _STRUCK:
            self._struck += 1
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "table":
            self._depth += 1
        elif tag == "tr" and self._depth == 1:
            self._rows.append([])
        elif tag in {"td", "th"} and self._depth == 1 and self._rows:
            spans = {name: int(value or 1) for name, value in attrs if name.endswith("span")}
            cell = _Cell("", spans.get("colspan", 1), spans.get("rowspan", 1))
            self._rows[-1].append(cell)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end_text()
        if tag in _STRUCK:
            self._struck -= 1
        elif tag in _HEADINGS:
            self._level = 0
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.blocks.append(Table(_expand(self._rows)))
                self._rows = []

    def handle_data(self, data: str) -> None:
        if not self._struck:
            self._text += data
        elif self._depth and data.strip():
            self.struck.append(data.strip())

    def end_text(self) -> None:
        """Hand over the text read so far: into a cell, or as a block of its own."""
        lines = (" ".join(line.split()) for line in self._text.split("\n"))
        text = "\n".join(line for line in lines if line)
        self._text = ""
        if not text:
            return
        if self._depth and self._rows and self._rows[-1]:
            cell = self._rows[-1][-1]
            cell.text = f"{cell.text}\n{text}".lstrip("\n")
        elif self._level:
            self.blocks.append(Heading(self._level, text))
        else:
            self.blocks.append(Paragraph(text))


def _expand(rows: list[list[_Cell]]) -> tuple[tuple[str, ...], ...]:
    """Give every row all its columns: a merged cell is said in each row, and once in a row."""
    grid: list[tuple[str, ...]] = []
    above: dict[int, _Cell] = {}
    for row in rows:
        texts: list[str] = []
        cells = iter(row)
        while True:
            at = len(texts)
            if at in above and above[at].rows > 0:
                cell = above[at]
            elif (found := next(cells, None)) is not None:
                cell = above[at] = found
            else:
                break
            cell.rows -= 1
            texts += [cell.text, *[""] * (cell.columns - 1)]
        grid.append(tuple(texts))
    return tuple(grid)
