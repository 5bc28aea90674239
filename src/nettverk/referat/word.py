"""The blocks of a Word document: the text that stands on its pages, with every change accepted."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache, partial
from io import BytesIO
from itertools import islice
from urllib.parse import unquote

from nettverk.nynorsk import MÅNADER
from nettverk.ooxml.elements import FORM, VML, A, Element, Styles, W, find, number, value
from nettverk.ooxml.lists import list_items
from nettverk.ooxml.settling import find_hidden_styles, settle
from nettverk.ooxml.unpacking import (
    Package,
    TooLargeError,
    UnreadableFileError,
    open_package,
    parse_xml,
)
from nettverk.referat.blocks import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Reading,
    TooLongError,
    join_rows,
)
from nettverk.referat.runs import ABOUT, Runs, tick_boxes

_PARAGRAPH, _TABLE, _ROW, _CELL = (W + each for each in ("p", "tbl", "tr", "tc"))
_BOX, _SPAN, _MERGED = (W + each for each in ("txbxContent", "gridSpan", "vMerge"))
_CLOSED = ABOUT | {_PARAGRAPH, _TABLE}
"""What holds no row or cell of the table around it."""
_PICTURES = f"{A}blip", f"{VML}imagedata"
_FILES = {f"{W}altChunk", f"{W}subDoc"}
_MOST = 63
"""The most columns that Word lets a table have; a cell takes no more."""
_MOST_ELEMENTS = 150_000
"""How many elements minutes are read of: a hundred pages have as many."""
_HEADING = re.compile("^#", re.MULTILINE)


def read_word(content: bytes) -> Reading:
    """Read a Word document; ValueError when it is not one, or is far too long."""
    try:
        return _WordReader(content).read()
    except TooLargeError as fault:
        raise TooLongError(fault.what) from fault
    except UnreadableFileError as fault:
        raise ValueError(fault.what) from fault
    except Exception as fault:  # a broken document fails in as many ways as it has parts
        raise ValueError(str(fault)) from fault


class _WordReader:
    def __init__(self, content: bytes) -> None:
        self._package = open_package(BytesIO(content), most=_MOST_ELEMENTS)
        self._name = next(iter(self._package.targets("", "officeDocument")), "")
        root = self._package.root(self._name)
        body = find(root, "body")
        if root is None or body is None:
            raise UnreadableFileError("Fila har ingen tekst.")
        # A method of its own would keep this reader, and all it has parsed, beyond its time.
        self._open = partial(_open_part, self._package, self._name)
        name = next(iter(self._package.targets(self._name, "styles")), "")
        self._styles, hidden = _read_styles(self._package.read(name), name)
        tick_boxes(root)
        settle(root, hidden)
        self._root, self._body = root, body
        self._items: dict[Element, int] | None = None
        self._below = False
        # Most cells and paragraphs have none, and to ask each of them takes longer than to read it.
        self._boxes = _list_boxes(root)
        self._grid = _list_grid(root)
        self._runs = Runs(root, self._styles, self._package.relations(self._name), self._open)

    def read(self) -> Reading:
        blocks, runs = tuple(self._list_blocks(self._body)), self._runs
        lenkjer = tuple(map(unquote, runs.lenkjer))
        return Reading(blocks, tuple(runs.lost), tuple(runs.struck), lenkjer, self._find_form())

    def _find_form(self) -> str:
        """Find what the file was written as, where no program has left it out."""
        for name in self._package.targets(self._name, "customXml"):
            with suppress(UnreadableFileError):  # data of another program may be anything
                root = self._package.root(name)
                if root is not None and root.tag == FORM and _HEADING.search(root.text or ""):
                    return str(root.text)
        return ""

    def _list_blocks(self, container: Element) -> Iterator[Block]:
        for each in container:
            if each.tag == _PARAGRAPH:
                yield from self._read_paragraph(each)
            elif each.tag == _TABLE:
                alone = _find_lone_cell(each)
                yield from [self._read_table(each)] if alone is None else self._list_blocks(alone)
            elif each.tag in _FILES:
                self._runs.lost["ei innsett fil"] = None
            elif each.tag not in ABOUT:  # whatever it is that stands around paragraphs
                yield from self._list_blocks(each)

    def _read_paragraph(self, element: Element) -> Iterator[Block]:
        level = self._styles.named_level(find(element, "pPr"))
        if text := self._runs.read(element, in_table=False):
            self._below = self._below or level > 1
            yield Heading(level, text) if level else Paragraph(self._number(element, text) + text)
        else:
            self._lose_picture(element)
        for each in self._boxes.get(element, ()):
            yield from self._list_blocks(each)

    def _read_table(self, element: Element) -> Block:
        rows: list[list[Cell]] = []
        before: list[int] = []
        above: dict[int, Cell] = {}
        for row in _list_inside(element, _ROW):
            before.append(at := _count(find(row, "trPr/gridBefore"), 0))
            rows.append([])
            begun = len(self._runs.struck)
            for each in _list_inside(row, _CELL):
                above[at] = self._read_cell(each, above.get(at))
                rows[-1].append(above[at])
                at += above[at].columns
            self._runs.join_struck(begun)
        return join_rows(rows, before)

    def _read_cell(self, element: Element, above: Cell | None) -> Cell:
        about = self._grid.get(element, {})
        merged, span = about.get(_MERGED), about.get(_SPAN)
        goes_on = merged is not None and value(merged) in {"", "continue"}
        text = above.text if goes_on and above else "\n".join(self._list_texts(element))
        return Cell(text, _count(span, 1), goes_on=goes_on)

    def _list_texts(self, cell: Element) -> Iterator[str]:
        """List the texts of a cell; of a table in it nobody can know what belongs to the row."""
        for each in cell:
            if each.tag == _TABLE and (alone := _find_lone_cell(each)) is not None:
                yield from self._list_texts(alone)
            elif each.tag == _TABLE:
                texts = " ".join(t for c in each.iter(_CELL) for t in self._list_texts(c))
                self._runs.lose("tabellen i ei rute", texts)
            elif each.tag == _PARAGRAPH:
                if text := self._runs.read(each, in_table=True):
                    yield self._number(each, text) + text
                else:
                    self._lose_picture(each)
                for box in self._boxes.get(each, ()):
                    yield from self._list_texts(box)
            elif each.tag not in ABOUT:
                yield from self._list_texts(each)

    def _lose_picture(self, paragraph: Element) -> None:
        """Note a picture that stands alone below the first part: it may show what was agreed."""
        if self._below and next(paragraph.iter(*_PICTURES), None) is not None:
            self._runs.lost["eit bilete"] = None

    def _number(self, paragraph: Element, text: str) -> str:
        """Give the number of an item that is a date: Word makes a list of «1. desember»."""
        if text.partition(" ")[0] not in MÅNADER:
            return ""
        if self._items is None:
            self._items = list_items(self._root, self._styles, self._open("numbering"))
        number = self._items.get(paragraph)
        return f"{number}. " if number else ""


@lru_cache(maxsize=8)
def _read_styles(part: bytes, name: str) -> tuple[Styles, dict[str, bool]]:
    """Read the styles, and which of them hide their text; many files have the same ones."""
    root = parse_xml(part, name) if part else None
    return Styles(root), {} if root is None else find_hidden_styles(root)


def _open_part(package: Package, name: str, kind: str) -> Element | None:
    names = package.targets(name, kind)
    return package.root(names[0]) if names else None


def _find_lone_cell(table: Element) -> Element | None:
    """Find the cell of a table that has no other: it is a frame around what stands in it."""
    cells = [
        *islice((cell for row in _list_inside(table, _ROW) for cell in _list_inside(row, _CELL)), 2)
    ]
    return cells[0] if len(cells) == 1 else None


def _list_inside(element: Element, tag: str) -> Iterator[Element]:
    """List the rows of a table or the cells of a row, whatever stands around them."""
    for each in element:
        if each.tag == tag:
            yield each
        elif each.tag not in _CLOSED:
            yield from _list_inside(each, tag)


def _list_boxes(root: Element) -> dict[Element, list[Element]]:
    """List the text boxes that hang on each paragraph; one in another hangs on that one's."""
    found: dict[Element, list[Element]] = {}
    for box in root.iter(_BOX):
        for paragraph in islice(box.iterancestors(_PARAGRAPH), 1):
            found.setdefault(paragraph, []).append(box)
    return found


def _list_grid(root: Element) -> dict[Element, dict[str, Element]]:
    """List what is said of each cell's place in the grid."""
    found: dict[Element, dict[str, Element]] = {}
    for each in root.iter(_SPAN, _MERGED):
        for cell in islice(each.iterancestors(_CELL), 1):
            found.setdefault(cell, {})[each.tag] = each
    return found


def _count(said: Element | None, usual: int) -> int:
    return usual if said is None else min(max(number(value(said)) or 0, usual), _MOST)
