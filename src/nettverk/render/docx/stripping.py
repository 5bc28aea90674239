"""A Word file stripped to its look: nothing stays of it but what is known to be of that."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from nettverk.ooxml.elements import Element, R, W, find, value
from nettverk.ooxml.settling import find_hidden_styles
from nettverk.ooxml.unpacking import Relation, UnreadableFileError, open_package
from nettverk.render.docx.keeping import LOOKS, clean_looks
from nettverk.render.docx.letterhead import clean_running, lead, list_shown
from nettverk.render.docx.mending import mend_styles, round_measures
from nettverk.render.docx.renewal import ENDINGS, NewPackage
from nettverk.render.docx.sections import RUNNING, join_sections

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORDS = f"{_OFFICE}.wordprocessingml"
_DOCUMENT, _APP = "word/document.xml", "docProps/app.xml"
_TYPES = {
    **{kind: f"{_WORDS}.{kind}+xml" for kind in (*LOOKS, "header", "footer")},
    "theme": f"{_OFFICE}.theme+xml",
}
# Without the counts and paths of the reference document.
_APP_PART = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>nettverk</Application></Properties>'
)
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD = W[1:-1]
_EMPTY = f'<w:document xmlns:w="{_WORD}" xmlns:r="{R[1:-1]}"/>'
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
# Each document has its own; without one python-docx would invent a part with a clock in it.
_CORE_PART = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"/>'
)
_CARRIED = {
    "header": {"image", "hyperlink"},
    "footer": {"image", "hyperlink"},
    "fontTable": {"font"},
}
"""What the parts may lead to; the others lead nowhere."""
_ROOTS = dict(zip(RUNNING, (f"{W}hdr", f"{W}ftr"), strict=True))
_SAFE = ("http://", "https://", "mailto:")


class Stripped:
    """The look of a Word file as one of its own, without a text.

    `named` are the styles that are asked for by name. `notes` tell what was mended, and `shown`
    what headers and footers show of another case, with how to mend it. Raises UnreadableFileError
    for what is no Word file.
    """

    def __init__(self, content: bytes, named: Collection[str]) -> None:
        self._old, self._new = open_package(BytesIO(content), whole=True), NewPackage()
        self._main = next(iter(self._old.targets("", "officeDocument")), "")
        self._root = self._old.root(self._main)
        if find(self._root, "body") is None:
            raise UnreadableFileError("Fila er ikkje eit Word-dokument.")
        self._new.add(_DOCUMENT, b"", f"{_WORDS}.document.main+xml", "officeDocument")
        self._new.add(_CORE, _CORE_PART, _CORE_TYPE, RELATIONSHIP_TYPE.CORE_PROPERTIES)
        self._new.add(_APP, _APP_PART, f"{_OFFICE}.extended-properties+xml", "extended-properties")
        self._fill(named)
        self.content = self._new.pack()

    def _fill(self, named: Collection[str]) -> None:
        """Fill the new file part by part."""
        looks = dict(self._find_looks())
        if "styles" not in looks:
            raise UnreadableFileError("Fila har ingen stilar.")
        section = join_sections(find(self._root, "body"), looks.get("settings"))
        self.notes = mend_styles(looks, named)
        running = [*self._find_running(section)]
        roots = [root for _, _, root in running]
        self.shown = tuple(dict.fromkeys(each for one in roots for each in list_shown(one)))
        hidden = find_hidden_styles(looks["styles"])
        for root in roots:
            clean_running(root, hidden)
        clean_looks(looks, roots)
        theme = looks.pop("theme", None)
        for kind, root in looks.items():
            self._put(kind, root, self._find_part(kind) if kind in _CARRIED else "")
        for reference, name, root in running:
            kind = "header" if root.tag == f"{W}hdr" else "footer"
            reference.set(f"{R}id", self._put(kind, root, name))
        if theme is not None:
            self._put("theme", theme, "")
        self._new.add(_DOCUMENT, self._document(section), f"{_WORDS}.document.main+xml")

    def _find_looks(self) -> Iterator[tuple[str, Element]]:
        for kind in LOOKS:
            root = self._old.root(self._find_part(kind))
            if root is not None:
                yield kind, root

    def _find_part(self, kind: str) -> str:
        return next(iter(self._old.targets(self._main, kind)), "")

    def _find_running(self, section: Element) -> Iterator[tuple[Element, str, Element]]:
        """Find the headers and footers of a section, and let those go that are not there."""
        relations = self._old.relations(self._main)
        for reference in [*section.iterchildren(*RUNNING)]:
            relation = relations.get(reference.get(f"{R}id", ""))
            root = self._old.root(relation.target) if relation else None
            if relation is None or root is None or root.tag != _ROOTS[reference.tag]:
                section.remove(reference)
            else:
                yield reference, relation.target, deepcopy(root)  # two may lead to one

    def _put(self, kind: str, root: Element, source: str) -> str:
        """Put a part in the new file, with what it may lead to; return the id that leads to it."""
        name = self._new.name_part(kind)
        used = {found for each in root.iter() for found in each.values()} if source else set()
        kept = {
            key: self._carry(name, relation)
            for key, relation in self._old.relations(source).items()
            if key in used and self._may_stay(kind, relation)
        }
        lead(root, kept)
        return self._new.add(name, _write(root), _TYPES[kind], kind, _DOCUMENT)

    def _may_stay(self, kind: str, relation: Relation) -> bool:
        """Tell whether what a part leads to is of the look, and may be kept with it."""
        if relation.kind not in _CARRIED.get(kind, ()):
            return False
        if relation.kind == "hyperlink":
            return relation.external and relation.target.casefold().startswith(_SAFE)
        known = relation.target.rpartition(".")[2].casefold() in ENDINGS
        return known and not relation.external and bool(self._old.read(relation.target))

    def _carry(self, source: str, relation: Relation) -> str:
        """Carry what a part leads to over to the new file."""
        if relation.external:
            return self._new.relate(source, relation.kind, relation.target, external=True)
        ending = relation.target.rpartition(".")[2].casefold()
        return self._new.add_media(source, relation.kind, self._old.read(relation.target), ending)

    def _document(self, section: Element) -> bytes:
        """Write a document of one section without a text, on the colour of its page."""
        document = etree.fromstring(_EMPTY)
        colour = value(find(self._root, "background"), "color")
        if colour:
            etree.SubElement(document, f"{W}background", {f"{W}color": colour})
        etree.SubElement(document, f"{W}body").append(section)
        return _write(document)


def _write(root: Element) -> bytes:
    """Write a part with the usual prefix, by which the writer joins its own text to it."""
    round_measures(root)
    if root.nsmap.get("w") != _WORD and _WORD in root.nsmap.values():
        others = {each: name for each, name in root.nsmap.items() if each and name != _WORD}
        usual = etree.Element(root.tag, root.attrib, {**others, "w": _WORD})
        usual.extend([*root])
        root = usual
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return _DECLARATION + written + b"\n"
