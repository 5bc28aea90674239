"""A Word document as the rules see it, how its text looks, and what a rule finds in it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from nettverk.accessibility.walking import DOCUMENT, Cell, Paragraph, Run, Spot, Walker
from nettverk.errors import Severity
from nettverk.ooxml.elements import Element, Styles, W, find, find_in, first, value
from nettverk.ooxml.unpacking import UnreadableFileError, open_package

_AREAS = {
    "header": "i toppteksten",
    "footer": "i botnteksten",
    "footnotes": "i fotnotane",
    "endnotes": "i sluttnotane",
}
_NOT_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


class Document:
    """Everything the rules ask for."""

    def __init__(self, source: Path | BytesIO) -> None:
        package = self.package = open_package(source)
        self._name = next(iter(package.targets("", "officeDocument")), "word/document.xml")
        root = package.root(self._name)
        body = find(root, "body")
        if body is None:
            raise UnreadableFileError("Fila er ikkje eit Word-dokument.")
        self.body = body
        styles = self._part("styles")
        self.styles = Styles(styles)
        self.alignment = find(styles, "docDefaults/pPrDefault/pPr/jc")
        self.settings, self.numbering = self._part("settings"), self._part("numbering")
        self.background = find(root, "background")
        self.core = self._core()
        areas = {name: area for kind, area in _AREAS.items() for name in self._parts(kind)}
        self.texts: dict[str, Element] = {name: package.root(name) for name in (self._name, *areas)}
        walker = Walker(self.styles)
        walker.walk(body, "")
        for name, area in areas.items():
            for container in _containers(self.texts[name]):
                walker.walk(container, area)
        self.paragraphs, self.tables = tuple(walker.paragraphs), tuple(walker.tables)
        self._spots = {each.element: each.spot for each in self.paragraphs}

    def _part(self, kind: str) -> Element | None:
        return next((self.package.root(name) for name in self._parts(kind)), None)

    def _parts(self, kind: str) -> list[str]:
        targets = self.package.targets(self._name, kind)
        return [each for each in targets if self.package.root(each) is not None]

    def _core(self) -> Element | None:
        names = ("core-properties", "metadata")
        found = (each for name in names for each in self.package.targets("", name))
        return first(self.package.root(each) for each in found if each.endswith(".xml"))

    def spot(self, element: Element) -> Spot:
        """Return the spot of the paragraph that something stands in."""
        for each in (element, *element.iterancestors()):
            if each in self._spots:
                return self._spots[each]
        inside = (self._spots[each] for each in element.iter(W + "p") if each in self._spots)
        return next(inside, DOCUMENT)

    def resolve(self, paragraph: Paragraph, run: Run, name: str) -> Element | None:
        """Find a property of text where Word finds it: in the run, and then ever farther out."""
        return first(self._layers(paragraph, run, name))

    def _layers(self, paragraph: Paragraph, run: Run, name: str) -> Iterator[Element | None]:
        path = f"rPr/{name}"
        yield find(run.element, path)
        if style := value(find(run.element, "rPr/rStyle")):
            yield self.styles.find("character", style, path)
        yield find_in(paragraph.styles, path)
        if paragraph.cell:
            yield self.find_in_table(paragraph.cell, path)
        yield find(self.styles.document, name)

    def find_in_table(self, cell: Cell, path: str) -> Element | None:
        """Find a property of a cell in the style of its table."""
        chain = self.styles.chain("table", value(find(cell.table.element, "tblPr/tblStyle")))
        conditional = (
            find(part, path)
            for kind in _parts_around(cell)
            for style in chain
            for part in style.element.findall(f"{W}tblStylePr")
            if value(part, "type") == kind
        )
        found = first(conditional)
        return found if found is not None else find_in(chain, path)


def _containers(part: Element) -> Iterator[Element]:
    """Find what holds the text: the part itself, or each note in it."""
    notes = [each for each in part if each.tag in {W + "footnote", W + "endnote"}]
    yield from (each for each in notes if value(each, "type") not in _NOT_NOTES)
    if not notes:
        yield part


def _parts_around(cell: Cell) -> Iterator[str]:
    """Name the parts of the table that a cell is in, the one that wins first."""
    table, last = cell.table, len(cell.table.rows)
    headed = table.has_look("firstRow")
    beside = table.has_look("firstColumn")
    width = len(table.rows[cell.row - 1][1])
    if headed and cell.row == 1:
        yield "firstRow"
    if table.has_look("lastRow") and cell.row == last:
        yield "lastRow"
    if beside and cell.column == 1:
        yield "firstCol"
    if table.has_look("lastColumn") and cell.column == width:
        yield "lastCol"
    if not table.has_look("noHBand"):
        yield "band1Horz" if (cell.row - headed) % 2 else "band2Horz"
    if not table.has_look("noVBand"):
        yield "band1Vert" if (cell.column - beside) % 2 else "band2Vert"


class Finding(Struct, frozen=True):
    """One thing a rule has found; `what` and `fix` are the same wherever it is found."""

    severity: Severity
    spot: Spot
    what: str
    fix: str


def fault(spot: Spot, what: str, fix: str) -> Finding:
    """Make a finding that shuts somebody out."""
    return Finding(Severity.ERROR, spot, what, fix)


def advice(spot: Spot, what: str, fix: str) -> Finding:
    """Make a finding that may be meant so."""
    return Finding(Severity.WARNING, spot, what, fix)
