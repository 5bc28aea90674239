"""The page of a reference document: the size, the margins, and whose header and footer it has."""

from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Length

from nettverk.nynorsk import write_decimal
from nettverk.render.docx.adapting import parse

_A4 = (Length(7560310), Length(10692130))
_MARGIN = Length(900430)  # 2.5 cm
_NEAR = 36000  # English metric units: a tenth of a centimetre
_CENTIMETRE = 360000
_REFERENCES = ("headerReference", "footerReference")


def settle_sections(document: Document) -> list[str]:
    """Leave one section, with a page of its own; tell what its page lacked."""
    _keep_last_section(document)
    return _settle_page(document.sections[-1])


def _keep_last_section(document: Document) -> None:
    """Leave one section in the body, with the headers and footers it took over from others."""
    body = document.element.body
    sections = body.xpath(".//w:sectPr[not(ancestor::w:sectPrChange)]")
    if not sections or sections[-1].getparent() is not body:
        body.append(deepcopy(sections[-1]) if sections else parse("<w:sectPr/>"))
        sections = [*sections, body[-1]]
    last = sections[-1]
    for earlier in reversed(sections[:-1]):
        _take_over(earlier, last)
    for child in list(body):
        if child is not last:
            body.remove(child)


def _take_over(earlier: BaseOxmlElement, last: BaseOxmlElement) -> None:
    """Take over the headers and footers that a section has and the last one lacks."""
    for name in _REFERENCES:
        has = {each.get(qn("w:type")) for each in last.iterfind(qn(f"w:{name}"))}
        for reference in earlier.findall(qn(f"w:{name}")):
            if reference.get(qn("w:type")) not in has:
                last.insert(0, deepcopy(reference))


def _settle_page(section: Section) -> list[str]:
    """Make a page without a size A4, with margins, and tell so; tell of another size than A4."""
    notes = []
    if section.page_width is None or section.page_height is None:
        section.page_width, section.page_height = _A4
        notes.append("Sidestorleiken manglar. Sida er sett til A4.")
    if section.left_margin is None or section.right_margin is None:
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
        notes.append("Margane manglar. Dei er sette til 2,5 cm.")
    width, height = sorted((section.page_width, section.page_height))
    if abs(width - _A4[0]) > _NEAR or abs(height - _A4[1]) > _NEAR:
        size = f"{_centimetres(section.page_width)} × {_centimetres(section.page_height)} cm"
        notes.append(f"Sida er {size}, ikkje A4. Rett det i Word under Oppsett om de vil ha A4.")
    return notes


def _centimetres(length: int) -> str:
    return write_decimal(length / _CENTIMETRE)
