"""A Word document as the rules see it: paragraphs, tables, styles and settings."""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from nettverk.accessibility.findings import DOCUMENT, Spot
from nettverk.accessibility.styles import Styles, find_in, first
from nettverk.accessibility.walking import Paragraph, Run, Walker, find_in_table
from nettverk.accessibility.xml import BrokenXmlError, Element, W, find, parse, value
from nettverk.errors import explain_os_fault

_MOST_ENTRIES = 5_000
MOST_OF_A_PART = 48 * 2**20
_MOST_OF_ALL = 96 * 2**20
_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "Opne fila i Word, og lagra ho på nytt som Word-dokument (.docx)."


class UnreadableFileError(Exception):
    """A file that cannot be checked: `what` is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str = _SAVE) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


class Relation(Struct, frozen=True):
    """Where a part leads to; `target` is a part, or an address outside the file."""

    kind: str
    target: str
    external: bool


class _Package:
    """The XML of a Word file, part by part, and what leads from one to another."""

    def __init__(self, parts: dict[str, bytes], names: set[str]) -> None:
        self._parts, self.names = parts, names
        self._roots: dict[str, Element] = {}

    def root(self, name: str) -> Element | None:
        """Parse a part once; None when it is not there."""
        if name not in self._roots:
            if name not in self._parts:
                return None
            try:
                self._roots[name] = parse(self._parts[name])
            except BrokenXmlError:
                raise UnreadableFileError(f"Fila er øydelagd: {name} kan ikkje lesast.") from None
        return self._roots[name]

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part leads to, by id; the empty name is the whole package."""
        folder, _, file = name.rpartition("/")
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = root.iter("{*}Relationship") if root is not None else ()
        return {each.get("Id", ""): _relation(each, folder) for each in found}

    def targets(self, name: str, kind: str) -> list[str]:
        """Return the parts of a kind that a part leads to, each once."""
        found = (each for each in self.relations(name).values() if not each.external)
        return [*dict.fromkeys(each.target for each in found if each.kind == kind)]


def open_package(path: Path) -> _Package:
    """Read a Word file; UnreadableFileError when it is not one."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_OLD_FORMAT))
            if start == _OLD_FORMAT:
                raise _explain_old(file.read(MOST_OF_A_PART))
        return _read(path)
    except OSError as fault:
        reason = explain_os_fault(fault)
        fix = "Lukk ho om ho er open i Word, og prøv ein gong til."
        raise UnreadableFileError(f"Fila kan ikkje opnast: {reason}.", fix) from fault


def _explain_old(content: bytes) -> UnreadableFileError:
    if _ENCRYPTED in content:
        fix = "Ta bort passordet i Word: Fil → Info → Vern dokument → Krypter med passord."
        return UnreadableFileError("Fila er låst med passord.", fix)
    return UnreadableFileError("Fila er i eit gammalt Word-format.")


def _read(path: Path) -> _Package:
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            _check_bounds(entries)
            xml = (each for each in entries if each.filename.endswith((".xml", ".rels")))
            parts = {each.filename: _read_part(package, each) for each in xml}
    except (OSError, UnreadableFileError):
        raise
    except Exception as fault:  # zipfile lets zlib's, struct's and many others through
        raise UnreadableFileError("Fila er ikkje eit Word-dokument.") from fault
    return _Package(parts, {each.filename for each in entries})


def _check_bounds(entries: list[zipfile.ZipInfo]) -> None:
    text = [each.file_size for each in entries if each.filename.endswith((".xml", ".rels"))]
    if len(entries) > _MOST_ENTRIES or max(text, default=0) > MOST_OF_A_PART:
        raise _too_large()
    if sum(text) > _MOST_OF_ALL:
        raise _too_large()


def _read_part(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read no more than the entry says it holds; zipfile itself ends there."""
    with package.open(entry) as part:
        return part.read(MOST_OF_A_PART)


def _too_large() -> UnreadableFileError:
    return UnreadableFileError(
        "Fila er for stor til å bli sjekka.", "Del dokumentet i fleire filer."
    )


def _relation(element: Element, folder: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, external)


_AREAS = {
    "header": "i toppteksten",
    "footer": "i botnteksten",
    "footnotes": "i fotnotane",
    "endnotes": "i sluttnotane",
}
_NOT_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


class Document:
    """Everything the rules ask for."""

    def __init__(self, package: _Package) -> None:
        self.package = package
        self.name = next(iter(package.targets("", "officeDocument")), "word/document.xml")
        root = package.root(self.name)
        body = find(root, "body")
        if body is None:
            raise UnreadableFileError("Fila er ikkje eit Word-dokument.")
        self.body = body
        styles = self.part("styles")
        self.styles = Styles(styles)
        self.alignment = find(styles, "docDefaults/pPrDefault/pPr/jc")
        self.settings, self.numbering = self.part("settings"), self.part("numbering")
        self.background = find(root, "background")
        self.core = self._core()
        self.areas = {name: area for kind, area in _AREAS.items() for name in self._parts(kind)}
        self.texts: dict[str, Any] = {self.name: root}
        self.texts |= {name: package.root(name) for name in self.areas}
        walker = Walker(self.styles)
        walker.walk(body, "")
        for name, area in self.areas.items():
            for container in _containers(self.texts[name]):
                walker.walk(container, area)
        self.paragraphs, self.tables = tuple(walker.paragraphs), tuple(walker.tables)
        self.spots = {each.element: each.spot for each in self.paragraphs}

    def part(self, kind: str) -> Element | None:
        """Return the part of a kind that the document leads to."""
        return next((self.package.root(name) for name in self._parts(kind)), None)

    def _parts(self, kind: str) -> list[str]:
        targets = self.package.targets(self.name, kind)
        return [each for each in targets if self.package.root(each) is not None]

    def _core(self) -> Element | None:
        names = ("core-properties", "metadata")
        found = (each for name in names for each in self.package.targets("", name))
        return first(self.package.root(each) for each in found if each.endswith(".xml"))

    def spot(self, element: Element) -> Spot:
        """Return the spot of the paragraph that something stands in."""
        for each in (element, *element.iterancestors()):
            if each in self.spots:
                return self.spots[each]
        inside = (self.spots[each] for each in element.iter(W + "p") if each in self.spots)
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
            yield find_in_table(self.styles, paragraph.cell, path)
        yield find(self.styles.document, name)


def _containers(part: Element) -> Iterator[Element]:
    """Find what holds the text: the part itself, or each note in it."""
    notes = [each for each in part if each.tag in {W + "footnote", W + "endnote"}]
    yield from (each for each in notes if value(each, "type") not in _NOT_NOTES)
    if not notes:
        yield part
