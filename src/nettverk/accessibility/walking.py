"""The paragraphs and tables of a part in the order they are read, each with its spot."""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice

from msgspec import Struct

from nettverk.accessibility.looks import Look, Place, make_finder, read_looks
from nettverk.ooxml.elements import (
    COMPATIBILITY,
    Element,
    Style,
    Styles,
    W,
    find,
    first,
    inside,
    is_on,
    value,
)

_WORDS, _LETTERS, _SEEN = 6, 45, 400
"""The most that is quoted, and what is looked at to find it."""
_WORD = re.compile(r"\S+")
_WRAPPERS = frozenset(
    (
        *(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink")),
        *(W + name for name in ("ins", "moveTo", "fldSimple", "dir", "bdo")),
        *(f"{COMPATIBILITY}AlternateContent", f"{COMPATIBILITY}Choice"),
    )
)
_SIGNS = {W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-"}
_ROW, _CELL, _RUN, _TEXT, _BREAK = (W + name for name in ("tr", "tc", "r", "t", "br"))
_BLOCK, _TABLE = (W + name for name in ("p", "tbl"))
_LOOKS_OF_BLOCK, _LOOKS_OF_RUN = (W + name for name in ("pPr", "rPr"))
_MARGINS = {"i toppteksten", "i botnteksten"}
_ENDS = {"page", "column"}


class Spot(Struct, frozen=True, order=True):
    """A place in a document: its number from the top, where that is, and the first words there."""

    number: int = 0
    where: str = ""
    quote: str = ""

    def __str__(self) -> str:
        return ", ".join(each for each in (self.where, self.quote and f"ved {self.quote}") if each)


DOCUMENT = Spot()
"""The document as a whole."""


class Table(Struct, frozen=True):
    """A table and its rows of cells."""

    element: Element
    spot: Spot
    nested: bool
    rows: "tuple[Row, ...]"
    properties: Element | None
    looks: frozenset[str]
    """The choices, such as «Overskriftsrad», that are on."""


class Cell(Struct, frozen=True, gc=False):
    """A cell, and where it stands: which table from the first, what that is called, and the row."""

    element: Element
    properties: Element | None
    table: int
    where: str
    row: int
    look: Look


class Row(Struct, frozen=True, gc=False):
    """A row of a table."""

    properties: Element | None
    cells: tuple[Cell, ...]


class Run(Struct, frozen=True, gc=False):
    """Text that looks the same from end to end; hidden text is no text."""

    properties: Element | None
    text: str
    style_id: str = ""


class Paragraph(Struct, frozen=True, gc=False):
    """A paragraph; `level` is 0 but in headings, `area` is empty in the body of the document."""

    element: Element
    properties: Element | None
    number: int
    under: str
    area: str
    styles: tuple[Style, ...]
    style_id: str
    level: int
    cell: Cell | None
    runs: tuple[Run, ...]
    text: str
    """What a reader sees."""

    @property
    def spot(self) -> Spot:
        """Return the place a person finds it by."""
        said = quote(self.text)
        if self.level and said:
            return Spot(self.number, f"i overskrifta {said}")
        if self.cell:
            return Spot(self.number, f"{self.cell.where}, rad {self.cell.row}", said)
        under = f"under overskrifta {self.under}" if self.under else "fremst i dokumentet"
        return Spot(self.number, self.area or under, said)

    @property
    def style(self) -> str:
        """Return the name of the style, as Word keeps it in every language."""
        return self.styles[0].name.casefold() if self.styles else ""

    @property
    def is_body(self) -> bool:
        """Tell whether it is read with the text, as notes are; headers and footers are not."""
        return self.area not in _MARGINS

    @property
    def is_contents(self) -> bool:
        """Tell whether Word has made the paragraph itself, for a table of contents."""
        return self.style.startswith(("toc ", "table of ", "index "))


class Walker:
    """Goes through one part after another and keeps what it meets."""

    def __init__(self, styles: Styles) -> None:
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self._styles, self._hides = styles, styles.mention("vanish")
        self._area = self._heading = ""
        self._first = 0

    def walk(self, container: Element, area: str) -> None:
        """Go through a part; the body has no name."""
        self._area, self._heading = area, ""
        self._first = len(self.tables)
        self._blocks(container, None)

    def _blocks(self, container: Element, cell: Cell | None) -> None:
        for each in inside(container, _WRAPPERS):
            if each.tag == _BLOCK:
                self._paragraph(each, cell)
            elif each.tag == _TABLE:
                self._table(each, nested=cell is not None)

    def _paragraph(self, element: Element, cell: Cell | None) -> None:
        held = [*inside(element, _WRAPPERS)]
        properties = next((each for each in held if each.tag == _LOOKS_OF_BLOCK), None)
        style = value(find(properties, "pStyle"))
        every = [make_run(each) for each in held if each.tag == _RUN]
        runs = tuple([each for each in every if not self._is_hidden(each, style)])
        text = runs[0].text if len(runs) == 1 else "".join([each.text for each in runs])
        level = 0 if self._area else self._styles.level(properties)
        if level and not cell:
            self._heading = quote(text) or self._heading
        styles = self._styles.chain("paragraph", style)
        where = (len(self.paragraphs) + 1, self._heading, self._area)
        found = Paragraph(element, properties, *where, styles, style, level, cell, runs, text)
        self.paragraphs.append(found)

    def _is_hidden(self, run: Run, style: str) -> bool:
        own = None if run.properties is None else find(run.properties, "vanish")
        if own is not None or not self._hides:
            return is_on(own)
        by_run = (
            self._styles.find("character", run.style_id, "rPr/vanish") if run.style_id else None
        )
        return is_on(first((by_run, self._styles.find("paragraph", style, "rPr/vanish"))))

    def _name_table(self) -> str:
        """Name a table by its number in the body, nested ones with the rest, or by its part."""
        number = len(self.tables) - self._first + 1
        if self._area and number == 1:
            return f"i tabellen {self._area}"
        return f"i tabell {number} {self._area}".rstrip()

    def _table(self, element: Element, *, nested: bool) -> None:
        place, properties = (len(self.tables), self._name_table()), find(element, "tblPr")
        looks = read_looks(properties)
        find_look = make_finder(self._styles, properties, looks)
        lines = _children(element, _ROW)
        rows = tuple(
            _read_row(each, place, at, partial(find_look, (at, len(lines))))
            for at, each in enumerate(lines, 1)
        )
        spot = Spot(len(self.paragraphs) + 1, place[1], _quote_table(rows))
        self.tables.append(Table(element, spot, nested, rows, properties, looks))
        for row in rows:
            for cell in row.cells:
                self._blocks(cell.element, cell)


def _read_row(
    element: Element, table: tuple[int, str], row: int, find_look: Callable[[Place], Look]
) -> Row:
    # What a row, a cell or a paragraph holds is gone through once: a table may have many.
    held = [*inside(element, _WRAPPERS)]
    cells = [each for each in held if each.tag == _CELL]
    read = [
        Cell(each, find(each, "tcPr"), *table, row, find_look((at, len(cells))))
        for at, each in enumerate(cells, 1)
    ]
    properties = None if len(held) == len(cells) else find(element, "trPr")
    return Row(properties, tuple(read))


def _children(element: Element, tag: str) -> list[Element]:
    return [each for each in inside(element, _WRAPPERS) if each.tag == tag]


def _quote_table(rows: tuple[Row, ...]) -> str:
    """Quote the first words of a table, which a person knows it by."""
    texts = (plain_text(each.element) for row in rows[:1] for each in row.cells)
    return quote(" ".join(each for each in texts if each))


def quote(text: str) -> str:
    """Quote the first words of a text."""
    # No more is looked at than is quoted: a long paragraph may be quoted as many times.
    words = [each[0] for each in islice(_WORD.finditer(text.lstrip()[:_SEEN]), _WORDS + 1)]
    short = " ".join(words[:_WORDS])[:_LETTERS].rstrip()
    return f"«{short}{'' if short == ' '.join(words) else ' …'}»" if short else ""


def plain_text(element: Element) -> str:
    """Return the text of an element, whatever is in it."""
    return "".join(each.text or "" for each in element.iter(W + "t")).strip()


def make_run(element: Element) -> Run:
    """Make a run of what an element shows."""
    properties = None
    parts: list[str] = []
    for node in element:
        tag = node.tag
        if tag == _TEXT:
            parts.append(node.text or "")
        elif tag == _LOOKS_OF_RUN:
            properties = node
        elif tag == _BREAK:
            parts.append("\f" if value(node, "type") in _ENDS else "\n")
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
    style = "" if properties is None else value(find(properties, "rStyle"))
    return Run(properties, "".join(parts), style)
