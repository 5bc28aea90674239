"""Python-docx at work: a reference document opened, emptied, and asked about its styles."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle

from nettverk.errors import NettverkError
from nettverk.render.docx.adapting import (
    drop_strangers,
    empty_body,
    join_fields,
    numbering_part,
    parse,
    set_language,
)
from nettverk.render.docx.numbering import LEVELS, ListKind, default_kind, default_levels

_TYPES = "[Content_Types].xml"
_TEMPLATE = b"template.main+xml"
_TWIP = 635  # English metric units
_KINDS = {
    WD_STYLE_TYPE.PARAGRAPH: "paragraph",
    WD_STYLE_TYPE.CHARACTER: "character",
    WD_STYLE_TYPE.TABLE: "table",
}

UNUSABLE = (
    "Referansedokumentet (templates/referanse.docx) kan ikkje opnast som Word-dokument. "
    "Opne det i Word og lagre det på nytt som .docx eller .dotx."
)


class Opened:
    """A reference document in python-docx, without its text."""

    def __init__(self, document: DocumentObject) -> None:
        self.document = document
        self.document_name = document.part.partname.membername
        self._numbering = numbering_part(document)
        self.numbering_name = self._numbering.partname.membername
        self._types = {style.name: style for style in document.styles}
        empty_body(document)
        drop_strangers(document)
        set_language(document)
        self.field_parts = join_fields(document)
        # Without this python-docx would invent a part with a clock in it when saving.
        self.document.core_properties.language = "nn-NO"

    def style_ids(self) -> dict[tuple[str, str], str]:
        """Return style ids by English name and type, whatever language Word named the ids in."""
        return {
            (style.name, _KINDS[style.type]): style.style_id
            for style in self.document.styles
            if style.name and style.type in _KINDS
        }

    def text_width(self) -> int:
        """Return the width between the margins, in twips."""
        section = self.document.sections[-1]
        width, left, right = section.page_width, section.left_margin, section.right_margin
        if width is None or left is None or right is None:
            message = "Referansedokumentet manglar sidestorleik eller margar. Set dei i Word."
            raise NettverkError(message)
        return int((width - left - right) // _TWIP)

    def text_size(self, name: str) -> float:
        """Return the font size of a paragraph style in points, its own or an inherited one."""
        style = self._types.get(name)
        while isinstance(style, ParagraphStyle):
            if style.font.size is not None:
                return float(style.font.size.pt)
            style = style.base_style
        return 11.0

    def list_kind(self, name: str) -> ListKind:
        """Return the nine levels behind a list style, or levels of our own where it has none."""
        style = self._types[name].element
        root = self._numbering.element
        for number in style.xpath("./w:pPr/w:numPr/w:numId/@w:val"):
            for abstract in root.xpath(
                f"./w:num[@w:numId='{number}']/w:abstractNumId/@w:val",
            ):
                levels = root.xpath(f"./w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl")
                if len(levels) >= LEVELS:
                    return _list_kind(int(abstract), levels[:LEVELS])
        return self._own_levels(numbered=name == "List Number")

    def next_number(self) -> int:
        """Return the first free number for a numbering instance."""
        return _next(self._numbering.element.xpath("./w:num/@w:numId"), 1)

    def _own_levels(self, *, numbered: bool) -> ListKind:
        root = self._numbering.element
        abstract = _next(root.xpath("./w:abstractNum/@w:abstractNumId"), 0)
        markup = default_levels(abstract, numbered=numbered)
        place = len(root.xpath("./w:numPicBullet | ./w:abstractNum"))
        root.insert(place, parse(markup))
        return default_kind(abstract)


def open_document(content: bytes) -> Opened:
    """Open a `.docx` or `.dotx`."""
    document = Document(BytesIO(_as_document(content)))
    if "Normal" not in document.styles:
        message = "Referansedokumentet manglar stilen Normal. Lagre det på nytt i Word."
        raise NettverkError(message)
    return Opened(document)


def _as_document(content: bytes) -> bytes:
    """Make a template a document, which is the only thing python-docx opens."""
    with ZipFile(BytesIO(content)) as package:
        types = package.read(_TYPES)
        if _TEMPLATE not in types:
            return content
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_STORED) as copy:
            copy.writestr(_TYPES, types.replace(_TEMPLATE, b"document.main+xml"))
            for name in package.namelist():
                if name != _TYPES:
                    copy.writestr(name, package.read(name))
    return buffer.getvalue()


def _list_kind(abstract: int, levels: list[BaseOxmlElement]) -> ListKind:
    return ListKind(
        abstract,
        tuple(_length(level, "left", "start") for level in levels),
        tuple(_length(level, "hanging") for level in levels),
    )


def _length(level: BaseOxmlElement, *names: str) -> int:
    """Return an indent in twips; a measure with a unit, which Word never writes, counts as 0."""
    for indent in level.iterfind(f"{qn('w:pPr')}/{qn('w:ind')}"):
        for name in names:
            value = indent.get(qn(f"w:{name}"), "")
            if value.isdecimal():
                return int(value)
    return 0


def _next(numbers: list[str], first: int) -> int:
    return max((int(number) + 1 for number in numbers), default=first)
