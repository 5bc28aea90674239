"""Python-docx at work: a reference document opened, emptied, and asked about its styles."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import ParagraphStyle

from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list
from nettverk.render.docx.adapting import (
    adapt,
    join_fields,
    numbering_part,
    parse,
)
from nettverk.render.docx.lending import lend_styles
from nettverk.render.docx.numbering import LEVELS, ListKind, default_levels
from nettverk.render.docx.sections import settle_page
from nettverk.render.docx.stripping import Stripped

_BREADTHS: Mapping[str, float] = {
    "arial": 1.0,
    "arialblack": 1.28,
    "calibri": 1.0,
    "carlito": 1.0,
    "couriernew": 1.2,
    "helvetica": 1.0,
    "liberationsans": 1.0,
    "liberationserif": 1.0,
    "timesnewroman": 1.0,
}
# DejaVu Sans, as broad as Verdana, stands in for a font that a machine lacks; its bold letters are
# broader still.
_UNKNOWN = 1.2


def _breadth(font: str) -> float:
    """Return how broad a font is as a part of Arial; an unknown one is taken for a broad one."""
    return _BREADTHS.get(font.casefold().replace(" ", ""), _UNKNOWN)


_TWIP = 635  # English metric units
_KINDS = {
    WD_STYLE_TYPE.PARAGRAPH: "paragraph",
    WD_STYLE_TYPE.CHARACTER: "character",
    WD_STYLE_TYPE.TABLE: "table",
}

_SHOWN = {
    "List Bullet": "Punktliste",
    "List Number": "Nummerert liste",
    "Quote": "Sitat",
    "Hyperlink": "Hyperkopling",
}
NAMED = "Referansedokumentet (templates/referanse.docx eller .dotx)"
UNUSABLE = (
    f"{NAMED} kan ikkje opnast som Word-dokument. "
    "Opne det i Word og lagre det på nytt som .docx eller .dotx."
)
_MACROS = b"macroEnabled"
_OLD = b"\xd0\xcf\x11\xe0"


class Opened:
    """A `.docx` or `.dotx` in python-docx, as reference document without its text."""

    def __init__(self, content: bytes, named: Collection[str]) -> None:
        stripped = _strip(content, named)
        self.document = document = Document(BytesIO(stripped.content))
        if "Normal" not in document.styles:
            message = f"{NAMED} manglar stilen Normal. Lagre det på nytt i Word."
            raise NettverkError(message)
        self.shown = stripped.shown
        self.document_name = document.part.partname.membername
        self._numbering = numbering_part(document)
        self.numbering_name = self._numbering.partname.membername
        self.notes = [*settle_page(document.sections[-1]), *adapt(document), *stripped.notes]
        self.field_parts = join_fields(document)

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
        around = (section.left_margin, section.right_margin, section.gutter)
        return ((section.page_width or 0) - sum(each or 0 for each in around)) // _TWIP

    def lend(self, names: Sequence[str]) -> None:
        """Take styles that are missing from the shipped reference document."""
        lend_styles(self.document, names, self.text_size)
        self.notes.append(
            f"Manglar stilane {write_list(map(_nynorsk, names))}. Dei vanlege er brukte i staden. "
            "Lag dei i Word om de vil ha dei annleis."
        )

    def text_size(self, name: str) -> float:
        """Return the font size of a paragraph style in points, its own or an inherited one."""
        for style in self._inherited(name):
            if style.font.size is not None:
                return float(style.font.size.pt)
        sizes = self.document.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
        return int(sizes[0]) / 2 if sizes else 10.0

    def text_breadth(self, name: str) -> float:
        """Return how broad the letters of a paragraph style are, as a part of Arial's."""
        fonts = (style.font.name for style in self._inherited(name))
        defaults = self.document.styles.element.xpath(
            "./w:docDefaults/w:rPrDefault/w:rPr/w:rFonts/@w:ascii"
        )
        return _breadth(next(filter(None, (*fonts, *defaults)), ""))

    def _inherited(self, name: str) -> Iterator[ParagraphStyle]:
        """Yield a style and those it is based on, down to the one all text has."""
        found = {each.name: each for each in self.document.styles}
        style = found.get(name)
        while isinstance(style, ParagraphStyle):
            yield style
            style = style.base_style

    def list_kind(self, name: str) -> ListKind:
        """Return the nine levels behind a list style, or levels of our own where it has none."""
        style = self.document.styles[name].element
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
        markup, kind = default_levels(abstract, numbered=numbered)
        place = len(root.xpath("./w:numPicBullet | ./w:abstractNum"))
        root.insert(place, parse(markup))
        return kind


def _nynorsk(name: str) -> str:
    """Return the name of a style as Word shows it to the one who will make it."""
    return _SHOWN.get(name, name.replace("Heading", "Overskrift"))


def _strip(content: bytes, named: Collection[str]) -> Stripped:
    if content.startswith(_OLD):
        raise NettverkError(
            f"{NAMED} er i det gamle Word-formatet, eller det har passord. "
            "Lagre det i Word som .docx eller .dotx, utan passord."
        )
    with ZipFile(BytesIO(content)) as package:
        if _MACROS in package.read("[Content_Types].xml"):
            raise NettverkError(
                f"{NAMED} har makroar og kan ikkje brukast. "
                "Lagre det i Word som .docx eller .dotx, utan makroar."
            )
    return Stripped(content, named)


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
