"""The paragraphs and tables of a part in the order they are read, each with its spot."""

from collections.abc import Iterator

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
_WRAPPERS = frozenset(
    (
        *(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "hyperlink")),
        *(W + name for name in ("ins", "moveTo", "fldSimple", "dir", "bdo")),
        *(f"{COMPATIBILITY}AlternateContent", f"{COMPATIBILITY}Choice"),
    )
)
_SIGNS = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-"}
_BITS = {
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
    rows: tuple[tuple[Element, tuple[Element, ...]], ...]

    def has_look(self, name: str) -> bool:
        """Tell whether a choice such as «Overskriftsrad» is on."""
        look = find(self.element, "tblPr/tblLook")
        if said := value(look, name):
            return said in ON
        try:
            return bool(int(value(look) or "0", 16) & _BITS[name])
        except ValueError:
            return False


class Cell(Struct, frozen=True):
    """A cell, and where in its table it stands; rows and columns count from 1."""

    element: Element
    table: Table
    row: int
    column: int


class Run(Struct, frozen=True):
    """Text that looks the same from end to end; hidden text is no text."""

    element: Element
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph; `level` is 0 but in headings, `area` is empty in the body of the document."""

    element: Element
    spot: Spot
    area: str
    styles: tuple[Style, ...]
    level: int
    cell: Cell | None
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Return the text as a reader sees it."""
        return "".join(each.text for each in self.runs)

    @property
    def style(self) -> str:
        """Return the name of the style, as Word keeps it in every language."""
        return self.styles[0].name.casefold() if self.styles else ""

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
            if each.tag == W + "p":
                self._paragraph(each, cell)
            elif each.tag == W + "tbl":
                self._table(each, nested=cell is not None)

    def _paragraph(self, element: Element, cell: Cell | None) -> None:
        runs = tuple(_runs(element))
        text = "".join(each.text for each in runs)
        level = 0 if self._area else self._styles.level(element)
        if level and not cell:
            self._heading = quote(text) or self._heading
        number = len(self.paragraphs) + 1
        if level and quote(text):
            spot = Spot(number, f"i overskrifta {quote(text)}")
        else:
            spot = Spot(number, self._where(cell), quote(text))
        styles = self._styles.chain("paragraph", value(find(element, "pPr/pStyle")))
        found = Paragraph(element, spot, self._area, styles, level, cell, runs)
        self.paragraphs.append(found)

    def _where(self, cell: Cell | None) -> str:
        if cell:
            return f"i tabell {cell.table.number}, rad {cell.row}"
        under = f"under overskrifta {self._heading}" if self._heading else "fremst i dokumentet"
        return self._area or under

    def _table(self, element: Element, *, nested: bool) -> None:
        rows = tuple((each, tuple(_children(each, "tc"))) for each in _children(element, "tr"))
        number = len(self.tables) + 1
        spot = Spot(len(self.paragraphs) + 1, f"i tabell {number}", _quote_table(rows))
        table = Table(element, number, spot, nested, rows)
        self.tables.append(table)
        for row, (_, cells) in enumerate(rows, 1):
            for column, each in enumerate(cells, 1):
                self._blocks(each, Cell(each, table, row, column))


def _children(element: Element, name: str) -> Iterator[Element]:
    return (each for each in inside(element, _WRAPPERS) if each.tag == W + name)


def _quote_table(rows: tuple[tuple[Element, tuple[Element, ...]], ...]) -> str:
    """Quote the first words of a table, which a person knows it by."""
    texts = (plain_text(each) for _, cells in rows[:1] for each in cells)
    return quote(" ".join(each for each in texts if each))


def quote(text: str) -> str:
    """Quote the first words of a text."""
    words = text.split()
    short = " ".join(words[:_WORDS])[:_LETTERS].rstrip()
    return f"«{short}{'' if short == ' '.join(words) else ' …'}»" if short else ""


def plain_text(element: Element) -> str:
    """Return the text of an element, whatever is in it."""
    return "".join(each.text or "" for each in element.iter(W + "t")).strip()


def _runs(paragraph: Element) -> Iterator[Run]:
    for each in inside(paragraph, _WRAPPERS):
        if each.tag == W + "r" and not is_on(find(each, "rPr/vanish")):
            yield Run(each, "".join(_SIGNS.get(node.tag) or _text(node) for node in each))


def _text(node: Element) -> str:
    return node.text or "" if node.tag == W + "t" else ""
