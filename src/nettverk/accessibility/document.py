"""A Word document as the rules see it, how its text looks, and what a rule finds in it."""

from collections.abc import Collection, Iterator
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from nettverk.accessibility.colours import WHITE, Colours
from nettverk.accessibility.looks import Look
from nettverk.accessibility.margins import list_margins
from nettverk.accessibility.walking import DOCUMENT, Paragraph, Run, Spot, Walker
from nettverk.errors import Severity
from nettverk.ooxml.elements import Element, Styles, W, find, first, is_on, value
from nettverk.ooxml.hyperlinks import Link, list_links
from nettverk.ooxml.unpacking import TooLargeError, UnreadableFileError, open_package

_AREAS = {
    "header": "i toppteksten",
    "footer": "i botnteksten",
    "footnotes": "i fotnotane",
    "endnotes": "i sluttnotane",
}
_MOST = {"p": 30_000, "r": 60_000}
"""How many paragraphs and runs are gone through: eight hundred pages have as many."""
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
        self.colours = Colours(self._part("theme"), find(self.settings, "clrSchemeMapping"))
        shown = is_on(find(self.settings, "displayBackgroundShape"))
        page = find(root, "background") if shown else None
        self.page_colour = self.colours.read(page, "color") or WHITE
        self.core = self._core()
        unused = self._list_unused_margins()
        areas = {
            name: area
            for kind, area in _AREAS.items()
            for name in self._parts(kind)
            if name not in unused
        }
        self.texts: dict[str, Element] = {name: package.root(name) for name in (self._name, *areas)}
        _check_size(self.texts.values())
        for each in self.texts.values():
            _empty_deleted(each)
        walker = Walker(self.styles)
        walker.walk(body, "")
        for name, area in areas.items():
            for container in _containers(self.texts[name]):
                walker.walk(container, area)
        self.paragraphs, self.tables = tuple(walker.paragraphs), tuple(walker.tables)
        self._inherited, self.find_in_table = cache(self._inherit), cache(self._find_in_table)

    def _part(self, kind: str) -> Element | None:
        return next((self.package.root(name) for name in self._parts(kind)), None)

    def _parts(self, kind: str) -> list[str]:
        targets = self.package.targets(self._name, kind)
        return [each for each in targets if self.package.root(each) is not None]

    def _list_unused_margins(self) -> set[str]:
        """List the headers and footers that no page has."""
        relations = self.package.relations(self._name)
        shown, kept = list_margins(self.body, self.settings)
        return {relations[each].target for each in kept - shown if each in relations} - {
            relations[each].target for each in shown if each in relations
        }

    def _core(self) -> Element | None:
        names = ("core-properties", "metadata")
        found = (each for name in names for each in self.package.targets("", name))
        return first(self.package.root(each) for each in found if each.endswith(".xml"))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """List the links that people have made; Word makes those of a table of contents."""
        every = (
            link
            for name, root in self.texts.items()
            for link in list_links(root, self.package.relations(name))
        )
        places = ((each, self.find_paragraph(each.element)) for each in every)
        return tuple(each for each, place in places if place is None or not place.is_contents)

    @cached_property
    def _places(self) -> dict[Element, Paragraph]:
        return {each.element: each for each in self.paragraphs}

    def spot(self, element: Element) -> Spot:
        """Return the spot of the paragraph that something stands in."""
        paragraph = self.find_paragraph(element)
        if paragraph is None:
            inside = (self._places.get(each) for each in element.iter(W + "p"))
            paragraph = first(inside)
        return DOCUMENT if paragraph is None else paragraph.spot

    def find_paragraph(self, element: Element) -> Paragraph | None:
        """Find the paragraph that something stands in, outside any text box."""
        around = (element, *element.iterancestors())
        return first(self._places.get(each) for each in around)

    def resolve(self, paragraph: Paragraph, run: Run, name: str) -> Element | None:
        """Find a property of text where Word finds it: in the run, and then ever farther out."""
        own = find(run.properties, name)
        look = paragraph.cell and paragraph.cell.look
        if own is not None:
            return own
        return self._inherited(run.style_id, paragraph.style_id, look, name)

    def _inherit(self, run: str, paragraph: str, look: Look | None, name: str) -> Element | None:
        path = f"rPr/{name}"
        layers = (
            self.styles.find("character", run, path) if run else None,
            self.styles.find("paragraph", paragraph, path),
            self.find_in_table(look, path),
            find(self.styles.document, name),
        )
        return first(layers)

    def _find_in_table(self, look: Look | None, path: str) -> Element | None:
        """Find a property of a cell in the style of its table."""
        if look is None:
            return None
        style, parts = look
        conditional = (
            find(part, path)
            for kind in parts
            for each in self.styles.chain("table", style)
            for part in each.element.findall(f"{W}tblStylePr")
            if value(part, "type") == kind
        )
        return first((*conditional, self.styles.find("table", style, path)))


def _check_size(parts: Collection[Element]) -> None:
    for name, most in _MOST.items():
        if sum(1 for part in parts for _ in part.iter(W + name)) > most:
            raise TooLargeError


def _empty_deleted(part: Element) -> None:
    """Leave of what is deleted only that something is: it is no longer read."""
    for each in part.iter(W + "del", W + "moveFrom"):
        del each[:]


def _containers(part: Element) -> Iterator[Element]:
    """Find what holds the text: the part itself, or each note in it."""
    notes = [each for each in part if each.tag in {W + "footnote", W + "endnote"}]
    yield from (each for each in notes if value(each, "type") not in _NOT_NOTES)
    if not notes:
        yield part


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
