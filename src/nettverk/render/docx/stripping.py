"""A Word file stripped to its look: nothing stays of it but what is known to be of that."""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from nettverk.ooxml.elements import Element, R, W, find, value
from nettverk.ooxml.settling import find_hidden_styles
from nettverk.ooxml.unpacking import Relation, UnreadableFileError, open_package
from nettverk.render.docx.judging import judge_filled, judge_text, name_place
from nettverk.render.docx.keeping import LOOKS, clean_looks
from nettverk.render.docx.letterhead import Stays, clean_running, cut_lost, is_link, lead
from nettverk.render.docx.live_fields import is_safe, shorten_address
from nettverk.render.docx.losses import explain_loss, explain_lost_part
from nettverk.render.docx.mending import mend_styles
from nettverk.render.docx.part_writing import write_part
from nettverk.render.docx.picture_data import strip_data
from nettverk.render.docx.picture_kinds import open_picture
from nettverk.render.docx.renewal import NewPackage
from nettverk.render.docx.sections import RUNNING, join_sections
from nettverk.render.docx.wordings import choose_wordings

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
_WORD = W[1:-1]
_EMPTY = f'<w:document xmlns:w="{_WORD}" xmlns:r="{R[1:-1]}"/>'
_RELATIONS = "document.xml.rels"
_NO_STYLES = (
    f'<w:styles xmlns:w="{_WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style></w:styles>'
)
"""What a document without styles has; the others are lent to it."""
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
            looks = {"styles": self._make_styles(), **looks}
        section = join_sections(find(self._root, "body"), looks.get("settings"))
        self.notes = mend_styles(looks, named)
        running = [*self._find_running(section)]
        roots = [root for _, _, root in running]
        hidden = find_hidden_styles(looks["styles"])
        shown = [each for root in roots for each in _settle_running(root, hidden)]
        self.shown = tuple(dict.fromkeys(shown))
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

    def _make_styles(self) -> Element:
        """Make styles where there are none; a file that leads to nothing is broken."""
        leads = any(each.endswith(_RELATIONS) for each in self._old.names)
        if leads and not self._old.relations(self._main):
            raise UnreadableFileError("Fila er øydelagd: ho seier ikkje kvar delane er.")
        return etree.fromstring(_NO_STYLES)

    def _find_part(self, kind: str) -> str:
        return next(iter(self._old.targets(self._main, kind)), "")

    def _find_running(self, section: Element) -> Iterator[tuple[Element, str, Element]]:
        """Find the headers and footers of a section, and let those go that are not there."""
        relations = self._old.relations(self._main)
        for reference in [*section.iterchildren(*RUNNING)]:
            relation = relations.get(reference.get(f"{R}id", ""))
            root = self._old.wordings(relation.target) if relation else None
            if relation is None or root is None or root.tag != _ROOTS[reference.tag]:
                section.remove(reference)
                self.notes.append(explain_lost_part(header=reference.tag == RUNNING[0]))
            else:
                self._choose_wordings(root, relation.target)
                yield reference, relation.target, root

    def _choose_wordings(self, root: Element, name: str) -> None:
        """Leave of each drawing in a header or footer the wording that can be kept."""
        led = self._old.relations(name)
        choose_wordings(root, self._make_judge("header", led))

    def _put(self, kind: str, root: Element, source: str) -> str:
        """Put a part in the new file, with what it may lead to; return the id that leads to it."""
        name, led = self._new.name_part(kind), self._old.relations(source) if source else {}
        lost = cut_lost(root, self._make_judge(kind, led))
        if led:
            used = {found for each in root.iter() for found in each.values()} & {*led}
            stay = [key for key in led if key in used and self._may_stay(kind, led[key])]
            lead(root, {key: self._carry(name, led[key]) for key in stay})
        told = (explain_loss(name_place(root), led.get(each)) for each in lost)
        if root.tag in _ROOTS.values():
            self.notes += dict.fromkeys(each for each in told if each not in self.notes)
        return self._new.add(name, write_part(root), _TYPES[kind], kind, _DOCUMENT)

    def _make_judge(self, kind: str, led: Mapping[str, Relation]) -> Stays:
        """Make what tells whether that stays which an element leads to, or shows."""
        return lambda element, key: (
            key in led
            and is_link(element) == (led[key].kind == "hyperlink")
            and self._may_stay(kind, led[key])
        )

    def _may_stay(self, kind: str, relation: Relation) -> bool:
        """Tell whether what a part leads to is of the look, and may be kept with it."""
        if relation.kind not in _CARRIED.get(kind, ()):
            return False
        if relation.kind == "hyperlink":
            return relation.external and is_safe(relation.target)
        return bool(self._open(relation)[1])

    def _open(self, relation: Relation) -> tuple[bytes, str]:
        """Give a picture or a font, and how its name ends; that is empty for what is neither."""
        content = b"" if relation.external else self._old.read(relation.target)
        if relation.kind == "font":
            return content, "odttf" if content else ""
        return open_picture(content, self._old.content_type(relation.target), relation.target)

    def _carry(self, source: str, relation: Relation) -> str:
        """Carry what a part leads to over to the new file."""
        if relation.external:
            return self._new.relate(
                source, relation.kind, shorten_address(relation.target), external=True
            )
        content, ending = self._open(relation)
        return self._new.add_media(source, relation.kind, strip_data(content, ending), ending)

    def _document(self, section: Element) -> bytes:
        """Write a document of one section without a text, on the colour of its page."""
        document = etree.fromstring(_EMPTY)
        colour = value(find(self._root, "background"), "color")
        if colour:
            etree.SubElement(document, f"{W}background", {f"{W}color": colour})
        etree.SubElement(document, f"{W}body").append(section)
        return write_part(document)


def _settle_running(root: Element, hidden: dict[str, bool]) -> Iterator[tuple[str, str]]:
    """Settle a header or footer, and list what it shows that is of another case."""
    filled = [*judge_filled(root, hidden)]
    clean_running(root, hidden)
    yield from (*filled, *judge_text(root, filled))
