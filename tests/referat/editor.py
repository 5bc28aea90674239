"""A Word-like editor: what it has open, and the moves that people make in it."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from random import Random
from typing import Any, TypeVar

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from msgspec import Struct

from .telling import Fact
from .verdict import After

Element = Any  # lxml gives elements without types
WHO = 'w:id="900" w:author="Kari" w:date="2026-11-05T08:00:00Z"'
_T = TypeVar("_T")
_NAMES = nsdecls("w", "r", "wp", "a", "pic") + (
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_LISTS = {"prioriterte", "evaluering", "endringar", "innspel", "supplement"}
_LASTS = {"Frist": "avtalar", "Status": "svar", "Forfall": "frammøte"}
"""The last head of each table, and the kind of the facts in it."""


def make(xml: str) -> Element:
    """Make an element; its names need not be declared."""
    start = xml.index(">") - xml[: xml.index(">")].endswith("/")
    return parse_xml(f"{xml[:start]} {_NAMES}{xml[start:]}")


def text_of(element: Element) -> str:
    """Give the text of an element in single blanks, as it stands on the page."""
    signs = {qn("w:br"): " ", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}
    texts = element.iter(qn("w:t"), *signs)
    return " ".join("".join(signs.get(each.tag) or each.text or "" for each in texts).split())


class CannotError(Exception):
    """A move that cannot be made in a document."""


class Page(Struct):
    """A document that is open, what must come of it, and the dice."""

    document: Document
    after: After
    random: Random

    @property
    def body(self) -> Element:
        return self.document.element.body

    def tables(self, *kinds: str) -> list["Grid"]:
        """List the tables that are filled in, of all kinds or of some."""
        found = []
        for each in self.body.iterchildren(qn("w:tbl")):
            rows = [*each.iterchildren(qn("w:tr"))]
            last = text_of([*rows[0].iterchildren(qn("w:tc"))][-1]) if rows else ""
            kind = _LASTS.get(last, "")
            if kind and (not kinds or kind in kinds):
                found.append(Grid(each, kind))
        return found

    def choose(self, some: Sequence[_T]) -> _T:
        """Choose one; without any, the move cannot be made."""
        self.need(bool(some))
        return self.random.choice(some)

    def need(self, is_so: bool) -> None:
        """Stop a move that cannot be made; nothing must be changed before."""
        if not is_so:
            raise CannotError

    def table(self, *kinds: str) -> "Grid":
        return self.choose(self.tables(*kinds))

    def rows(self, *kinds: str) -> "list[tuple[Grid, Element, str]]":
        """List the rows in which something is written, each with the text that begins it."""
        known = {(each.kind, each.text) for each in self.after.facts}
        rows = ((grid, row, self.key(row)) for grid in self.tables(*kinds) for row in grid.rows[1:])
        return [each for each in rows if (each[0].kind, each[2]) in known]

    def row(self, *kinds: str) -> "tuple[Grid, Element, str]":
        return self.choose(self.rows(*kinds))

    def lone_row(self) -> "tuple[Grid, Element, str]":
        """Choose a row that can go: without the people, nobody knows whom an action names."""
        agreed = any(each.kind == "avtalar" for each in self.after.facts)
        return self.row(*(("avtalar", "svar") if agreed else ()))

    def key(self, row: Element) -> str:
        """Give what a row is about; in brackets stands a role."""
        said = text_of(next(row.iter(qn("w:tc"))))
        names = {each.text for each in self.after.facts if each.kind == "frammøte"}
        name = said.partition(" (")[0]
        return name if name in names else said

    def keys(self, rows: Sequence[Element]) -> list[str]:
        return [self.key(each) for each in rows]

    def lines(self, *kinds: str) -> list[tuple[Element, Fact]]:
        """List the paragraphs outside tables in which something is written."""
        known = {each.text: each for each in self.after.facts if each.kind in (kinds or _LISTS)}
        found = ((each, known.get(text_of(each))) for each in self.body.iterchildren(qn("w:p")))
        return [(each, fact) for each, fact in found if fact and not is_touched(each)]

    def line(self, *kinds: str) -> tuple[Element, Fact]:
        return self.choose(self.lines(*kinds))

    def headings(self, *levels: int) -> list[Element]:
        names = {f"Heading{level}" for level in levels or (2, 3)}
        return [each for each in self.body.iterchildren(qn("w:p")) if each.style in names]

    def heading(self, *levels: int) -> Element:
        return self.choose(self.headings(*levels))

    def texts(self) -> list[Element]:
        """List the texts that mean something: headings, lines and cells."""
        cells = (each for grid in self.tables() for each in grid.table.iter(qn("w:t")))
        lines = (each for line, _ in self.lines() for each in line.iter(qn("w:t")))
        titles = (each for title in self.headings() for each in title.iter(qn("w:t")))
        return [each for each in (*cells, *lines, *titles) if each.text and is_plain(each)]

    def text(self, least: int = 1) -> Element:
        return self.choose([each for each in self.texts() if len(each.text) >= least])


class Grid(Struct):
    """A table and the kind of what stands in it."""

    table: Element
    kind: str

    @property
    def rows(self) -> list[Element]:
        return [*self.table.iterchildren(qn("w:tr"))]

    @property
    def columns(self) -> list[Element]:
        return [*self.table.find(qn("w:tblGrid")).iterchildren(qn("w:gridCol"))]

    @property
    def is_even(self) -> bool:
        """Tell whether no cell is merged, none comes or goes, and no border is dragged."""
        odd = ("gridSpan", "vMerge", "gridBefore", "gridAfter", "cellIns", "cellDel")
        return next(self.table.iter(*(qn(f"w:{each}") for each in odd)), None) is None


def cells_of(row: Element) -> list[Element]:
    """List the cells of a row."""
    return [*row.iterchildren(qn("w:tc"))]


def is_plain(text: Element) -> bool:
    """Tell whether a text stands in a run that nothing surrounds."""
    run = text.getparent()
    return run.tag == qn("w:r") and run.getparent().tag == qn("w:p") and len(_held(run)) == 1


def _held(run: Element) -> list[Element]:
    return [each for each in run if each.tag != qn("w:rPr")]


def is_touched(paragraph: Element) -> bool:
    """Tell whether a move has made the paragraph something else than runs alone."""
    allowed = {qn("w:pPr"), qn("w:r")}
    return any(each.tag not in allowed for each in paragraph)


def runs_of(element: Element) -> Iterator[Element]:
    yield from element.iter(qn("w:r"))


Move = Callable[[Page], None]
MOVES: dict[str, Move] = {}
"""The moves by their names; the modules that hold them note them here."""


def move(act: Move) -> Move:
    """Note a move by its name."""
    MOVES[act.__name__] = act
    return act


def _can(act: Move, page: Page) -> bool:
    try:
        act(page)
    except CannotError:
        return False
    return True


def edit(
    content: bytes, facts: Sequence[Fact], names: Sequence[str], random: Random
) -> tuple[bytes, After, list[str]]:
    """Make the moves that can be made, and tell what must come of it, and which they are."""
    document = docx.Document(BytesIO(content))
    page = Page(document, After([*facts]), random)
    made = [name for name in names if _can(MOVES[name], page)]
    document.save(buffer := BytesIO())
    return buffer.getvalue(), page.after, made
