"""The paragraphs and tables of a part in the order they are read, each with its spot."""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice

from msgspec import Struct

from nettverk.ooxml.elements import (
    COMPATIBILITY,
    ON,
    Element,
    Style,
    Styles,
    W,
    find,
    inside,
    is_on,
    value,
)

_WORDS, _LETTERS = 6, 45
"""The most that is quoted."""
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
_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


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
    """A table and its rows of cells; `number` counts from 1, nested ones with the rest."""

    element: Element
    number: int
    spot: Spot
    nested: bool
    rows: "tuple[Row, ...]"
    properties: Element | None
    looks: frozenset[str]
    """The choices, such as «Overskriftsrad», that are on."""


Look = tuple[str, tuple[str, ...]]
"""The style of a table, and the parts of it that a cell is in, the one that wins first."""


class Cell(Struct, frozen=True, gc=False):
    """A cell, and where it stands: the number of its table, and its row, which counts from 1."""

    element: Element
    properties: Element | None
    table: int
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
            return Spot(self.number, f"i tabell {self.cell.table}, rad {self.cell.row}", said)
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
        self._styles = styles
        self._area = self._heading = ""

    def walk(self, container: Element, area: str) -> None:
        """Go through a part; the body has no name."""
        self._area, self._heading = area, ""
        self._blocks(container, None)

    def _blocks(self, container: Element, cell: Cell | None) -> None:
        for each in inside(container, _WRAPPERS):
            if each.tag == _BLOCK:
                self._paragraph(each, cell)
            elif each.tag == _TABLE:
                self._table(each, nested=cell is not None)

    def _paragraph(self, element: Element, cell: Cell | None) -> None:
        properties, runs = _read_runs(element)
        text = runs[0].text if len(runs) == 1 else "".join([each.text for each in runs])
        level = 0 if self._area else self._styles.level(properties)
        if level and not cell:
            self._heading = quote(text) or self._heading
        style = value(find(properties, "pStyle"))
        styles = self._styles.chain("paragraph", style)
        where = (len(self.paragraphs) + 1, self._heading, self._area)
        found = Paragraph(element, properties, *where, styles, style, level, cell, runs, text)
        self.paragraphs.append(found)

    def _table(self, element: Element, *, nested: bool) -> None:
        number, properties = len(self.tables) + 1, find(element, "tblPr")
        looks = _read_looks(find(properties, "tblLook"))
        style = value(find(properties, "tblStyle"))
        lines = _children(element, _ROW)
        rows = tuple(
            _read_row(each, number, at, partial(_find_look, style, looks, at, len(lines)))
            for at, each in enumerate(lines, 1)
        )
        spot = Spot(len(self.paragraphs) + 1, f"i tabell {number}", _quote_table(rows))
        self.tables.append(Table(element, number, spot, nested, rows, properties, looks))
        for row in rows:
            for cell in row.cells:
                self._blocks(cell.element, cell)


def _read_looks(look: Element | None) -> frozenset[str]:
    try:
        bits = int(value(look) or "0", 16)
    except ValueError:
        bits = 0
    said = {name: value(look, name) for name in _LOOKS}
    return frozenset(
        name for name, bit in _LOOKS.items() if (said[name] in ON if said[name] else bits & bit)
    )


def _read_row(element: Element, table: int, row: int, find_look: Callable[[int, int], Look]) -> Row:
    # What a row, a cell or a paragraph holds is gone through once: a table may have many.
    held = [*inside(element, _WRAPPERS)]
    cells = [each for each in held if each.tag == _CELL]
    read = [
        Cell(each, find(each, "tcPr"), table, row, find_look(at, len(cells)))
        for at, each in enumerate(cells, 1)
    ]
    properties = None if len(held) == len(cells) else find(element, "trPr")
    return Row(properties, tuple(read))


def _find_look(
    style: str, looks: frozenset[str], row: int, last: int, column: int, width: int
) -> Look:
    """Name the parts of the table that a cell is in, the one that wins first."""
    if not style:
        return "", ()
    headed, beside = "firstRow" in looks, "firstColumn" in looks
    parts = (
        ("firstRow", headed and row == 1),
        ("lastRow", "lastRow" in looks and row == last),
        ("firstCol", beside and column == 1),
        ("lastCol", "lastColumn" in looks and column == width),
        (f"band{2 - (row - headed) % 2}Horz", "noHBand" not in looks),
        (f"band{2 - (column - beside) % 2}Vert", "noVBand" not in looks),
    )
    return style, tuple([part for part, is_on in parts if is_on])


def _children(element: Element, tag: str) -> list[Element]:
    return [each for each in inside(element, _WRAPPERS) if each.tag == tag]


def _quote_table(rows: tuple[Row, ...]) -> str:
    """Quote the first words of a table, which a person knows it by."""
    texts = (plain_text(each.element) for row in rows[:1] for each in row.cells)
    return quote(" ".join(each for each in texts if each))


def quote(text: str) -> str:
    """Quote the first words of a text."""
    # No more is looked at than is quoted: a long paragraph may be quoted as many times.
    words = [each[0] for each in islice(_WORD.finditer(text), _WORDS + 1)]
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


def _read_runs(paragraph: Element) -> tuple[Element | None, tuple[Run, ...]]:
    """Return the properties of a paragraph, and the runs that are seen."""
    properties = None
    runs: list[Run] = []
    for each in inside(paragraph, _WRAPPERS):
        if each.tag == _RUN:
            run = make_run(each)
            if run.properties is None or not is_on(find(run.properties, "vanish")):
                runs.append(run)
        elif each.tag == _LOOKS_OF_BLOCK:
            properties = each
    return properties, tuple(runs)
