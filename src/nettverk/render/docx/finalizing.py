"""A Word document as it goes out: the final text alone, and nothing that its pages do not show."""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from nettverk.errors import NettverkError
from nettverk.ooxml.elements import Element, W
from nettverk.ooxml.settling import drop_stamps, find_hidden_styles, settle
from nettverk.ooxml.unpacking import (
    Relation,
    TooLargeError,
    UnreadableFileError,
    check_elements,
    unpack,
    use_usual_names,
)
from nettverk.render.docx.letterhead import cut_inserted, cut_lost, is_link
from nettverk.render.docx.live_fields import shows_something
from nettverk.render.docx.losses import brings_text, explain_text_elsewhere
from nettverk.render.docx.package import pack
from nettverk.render.docx.xml import RELATIONSHIPS

_TYPES = "[Content_Types].xml"
_LOOKS = {
    *("officeDocument", "core-properties", "styles", "numbering", "settings", "fontTable", "theme"),
    *("footnotes", "endnotes", "diagramDrawing"),
}
"""Kinds of parts that belong to a document although nothing in its text refers to them."""
_EMBEDDED = {
    *("oleObject", "package", "control", "aFChunk", "subDocument"),
    *("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "transform", "recipientData"),
}
"""Kinds of whole files, and of ways to them, behind what the pages show."""
_LINKED = {"hyperlink"}
"""Kinds of ways out of the file that nobody goes before a reader asks for it."""
_FOREIGN = ("META-INF/", "mimetype")
"""How the parts are named that make a package one of another kind."""
_SAID = {"title", "identifier", "language"}
"""The properties that a document keeps: what it is, and nothing of who wrote it, and when."""
_SETTINGS = {
    *("rsids", "docVars", "mailMerge", "trackRevisions", "documentProtection", "writeProtection"),
    *(
        "revisionView",
        "docId",
        "attachedSchema",
        "schemaLibrary",
        "saveThroughXslt",
        "readModeInkLockDown",
    ),
}
_NOTES = {"footnote": "footnoteReference", "endnote": "endnoteReference"}
_PAGES = {"first": "titlePg", "even": "evenAndOddHeaders"}
"""What turns on the headers of some pages."""


_UNSETTLED = "Eit dokument som nokon har skrive i, let seg ikkje gjera klart til å gå ut."
_NO_WORD = "Fila er ikkje eit Word-dokument."
_SAVE = "Opne det i Word, og lagre det på nytt."
_ADDRESS = re.compile(r"\s*(?:[a-z][a-z\d+.-]*:|//|\\)", re.IGNORECASE)
_MOST_ELEMENTS = 300_000
"""How many elements are settled: four hundred pages have as many."""


def finalize(content: bytes, lost: list[Relation] | None = None) -> bytes:
    """Return a Word document with its final text alone: what one sees who reads its pages.

    What is inserted is accepted, and deleted and hidden text, comments, versions, whole files
    behind a picture, and the names of those who wrote are gone, and so are parts that are broken,
    and what a program would fetch from elsewhere to show the page.
    NettverkError for what is no Word document, which nobody knows what programs make of, when its
    changes cannot be settled, and when its whole text is that of another file: it must not go out.
    What one would have seen and is cut out, is added to what is `lost`.
    """
    try:
        final = _Final(content)
        final.settle()
        made = final.pack()
        final.check()
    except TooLargeError as fault:
        raise NettverkError(f"{_UNSETTLED} {fault.what} {fault.fix}") from fault
    except UnreadableFileError as fault:
        raise NettverkError(f"{fault.what} {fault.fix}") from fault
    except Exception as fault:  # zipfile and lxml let many kinds through
        raise NettverkError(f"{_UNSETTLED} {_SAVE}") from fault
    if lost is not None:
        lost += final.lost
    return made


class _Final:
    """The parts of a document, of which those that are XML are open."""

    def __init__(self, content: bytes) -> None:
        parts = unpack(content)
        if _TYPES not in parts:
            raise UnreadableFileError(_NO_WORD)
        self.lost: list[Relation] = []
        self._xml: dict[str, Element] = {}
        self._broken: set[str] = set()
        left = _MOST_ELEMENTS
        for name in (name for name in parts if name.endswith((".xml", ".rels"))):
            left -= check_elements(parts[name], left)
            try:
                self._xml[name] = parse_part(use_usual_names(parts[name]))
            except etree.XMLSyntaxError:
                self._broken.add(name)
        self._parts, self._types = parts, self._xml[_TYPES]
        lost = [each for each in self._broken if each.endswith(".rels")]
        if lost or (self._broken and not any(True for _ in self._roots("document"))):
            raise ValueError(min(self._broken))
        if not self._is_word():
            raise UnreadableFileError(_NO_WORD)

    def _is_word(self) -> bool:
        """Tell whether the package begins with a text of Word, and nothing else."""
        led = self._xml.get("_rels/.rels", ())
        begins = [each for each in led if _read_kind(each) == "officeDocument"]
        roots = [self._xml.get(_find_path("", each)) for each in begins]
        return bool(roots) and all(
            each is not None and each.tag == f"{W}document" for each in roots
        )

    def settle(self) -> None:
        """Settle the text of every part, then keep the parts that the pages show."""
        styles = next((each for each in self._roots("styles")), None)
        hidden = {} if styles is None else find_hidden_styles(styles)
        for root in self._xml.values():
            settle(root, hidden)
            drop_stamps(root)
        self._drop_notes()
        for root in self._roots("settings"):
            _drop(each for each in root if etree.QName(each).localname in _SETTINGS)
        for root in self._roots("coreProperties"):
            _drop(each for each in root if etree.QName(each).localname not in _SAID)
        self._drop_headers()

    def _roots(self, *names: str) -> Iterator[Element]:
        """Find parts by what they are."""
        return (each for each in self._xml.values() if etree.QName(each).localname in names)

    def _drop_notes(self) -> None:
        """Drop the notes that no text refers to any more."""
        for kind, reference in _NOTES.items():
            used = {
                each.get(f"{W}id")
                for root in self._roots("document")
                for each in root.iter(f"{W}{reference}")
            }
            for root in self._roots(f"{kind}s"):
                _drop(
                    each
                    for each in root.findall(f"{W}{kind}")
                    if each.get(f"{W}type", "normal") == "normal" and each.get(f"{W}id") not in used
                )

    def _drop_headers(self) -> None:
        """Drop the headers of pages that there are none of."""
        for root in self._roots("document"):
            for kind, switch in _PAGES.items():
                holders = [root, *self._roots("settings")]
                if not any(True for each in holders for _ in each.iter(f"{W}{switch}")):
                    _drop(
                        each
                        for each in root.iter(f"{W}headerReference", f"{W}footerReference")
                        if each.get(f"{W}type") == kind
                    )

    def pack(self) -> bytes:
        """Return what can be reached from the beginning, and no other part."""
        kept = {_TYPES}
        self._keep("", kept)
        _drop(
            each
            for each in self._types
            if each.get("PartName") and each.get("PartName").lstrip("/") not in kept
        )
        return pack({name: self._write(name) for name in kept})

    def _keep(self, name: str, kept: set[str]) -> None:
        """Keep a part, and what it leads to."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self._xml:
            return
        kept.add(relations)
        root = self._xml.get(name)
        every = [*self._xml[relations].iter("{*}Relationship")]
        if root is not None:
            self._cut_inserted(root, every)
            self._cut_outside(root, [each for each in every if _leads_out(each)])
        belongs = _make_judge(every, root)
        for relation in every:
            if not belongs(relation):
                relation.getparent().remove(relation)
                continue
            path = _find_path(folder, relation)
            if (
                path in self._parts
                and path not in {*kept, *self._broken}
                and not path.startswith(_FOREIGN)
                and not _leads_out(relation)
            ):
                kept.add(path)
                self._keep(path, kept)

    def check(self) -> None:
        """Hold up a document that shows nothing without the text of another file."""
        brought = [each for each in self.lost if brings_text(each)]
        if brought and not shows_something([*self._roots("document")]):
            raise UnreadableFileError(*explain_text_elsewhere(brought[0]))

    def _cut_inserted(self, root: Element, relations: Sequence[Element]) -> None:
        """Cut out what brings in the text of another file, in this one or not, and note it."""
        led = {each.get("Id"): each for each in relations}
        for kind, key in cut_inserted(root):
            out = key in led and _leads_out(led[key])
            target = led[key].get("Target", "") if key in led else ""
            self.lost.append(Relation(kind, target, external=out))

    def _cut_outside(self, root: Element, relations: Sequence[Element]) -> None:
        """Cut out what a program would fetch from outside the file, and note what one saw of it."""
        outside = {each.get("Id"): each for each in relations}
        # A picture is fetched even where what it leads to is called a link.
        for key in cut_lost(
            root,
            lambda element, key: (
                key not in outside or (is_link(element) and _read_kind(outside[key]) in _LINKED)
            ),
        ):
            kind, target = _read_kind(outside[key]), outside[key].get("Target", "")
            self.lost.append(Relation("image" if kind in _LINKED else kind, target, external=True))

    def _write(self, name: str) -> bytes:
        if name not in self._xml:
            return self._parts[name]
        written: bytes = etree.tostring(
            self._xml[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return written


def parse_part(part: bytes) -> Element:
    """Parse a part without trust; what is written for programs alone is left out.

    ValueError when it has names of its own for texts, which may lead anywhere.
    """
    if b"<!ENTITY" in part:
        raise ValueError(part[:40])
    parser = etree.XMLParser(
        resolve_entities=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(part, parser)


def _drop(elements: Iterator[Element]) -> None:
    for each in [*elements]:
        each.getparent().remove(each)


def _make_judge(relations: Sequence[Element], root: Element) -> Callable[[Element], bool]:
    """Make what tells whether a relation leads to what is seen; nothing does to embedded files."""
    if root is None:
        return lambda relation: _read_kind(relation) in _LOOKS and not _leads_out(relation)
    embedded = {each.get("Id") for each in relations if _read_kind(each) in _EMBEDDED}
    if embedded:
        _drop(each for each in root.iter() if not embedded.isdisjoint(_ids(each)))
    # Gone through once: a text may have as many elements as it has relations.
    named = {value for each in root.iter() for value in each.attrib.values()}
    return lambda relation: (
        _read_kind(relation) in _LINKED and relation.get("Id") in named
        if _leads_out(relation)
        else _read_kind(relation) not in _EMBEDDED
        and (_read_kind(relation) in _LOOKS or relation.get("Id") in named)
    )


def _find_path(folder: str, relation: Element) -> str:
    """Find the part that a relation of another in a folder leads to."""
    target = relation.get("Target", "")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _leads_out(relation: Element) -> bool:
    """Tell whether a relation leads out of the file, or says where no part can be."""
    said = relation.get("TargetMode", "").strip().casefold() == "external"
    return said or bool(_ADDRESS.match(relation.get("Target", "")))


def _read_kind(relation: Element) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _ids(element: Element) -> set[str]:
    prefix = f"{{{RELATIONSHIPS}}}"
    return {value for name, value in element.attrib.items() if name.startswith(prefix)}
