"""The page of a reference document: the size, the margins, and whose header and footer it has."""

from copy import deepcopy

from docx.section import Section
from docx.shared import Length
from lxml import etree

from nettverk.nynorsk import write_decimal
from nettverk.ooxml.elements import Element, W, find, is_on, value

_A4 = (Length(7560310), Length(10692130))
_MARGIN = Length(900430)  # 2.5 cm
_NEAR = 36000  # English metric units: a tenth of a centimetre
_CENTIMETRE = 360000
RUNNING = (f"{W}headerReference", f"{W}footerReference")
_SECTION = {
    *("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "cols"),
    *("pgNumType", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid"),
}
"""What a section says of its pages, and may stay."""
_OF_TEXT = {f"{W}cols": {f"{W}space"}, f"{W}pgNumType": {f"{W}fmt"}}
"""What may be said of columns and page numbers: the rest was for the text of that document."""
_PAGES = {"first": "titlePg", "even": "evenAndOddHeaders"}
"""What turns on the headers of some pages."""


def join_sections(body: Element, settings: Element | None) -> Element:
    """Make one section of all, of its pages alone, with the headers it took over from others."""
    sections = [*body.iter(f"{W}sectPr")]
    sections = [each for each in sections if each.getparent().tag != f"{W}sectPrChange"]
    last = deepcopy(sections[-1]) if sections else etree.Element(f"{W}sectPr")
    for earlier in reversed(sections[:-1]):
        _take_over(earlier, last)
    for child in [*last]:
        if child.tag.removeprefix(W) not in _SECTION or _is_idle(child, last, settings):
            last.remove(child)
    for each in last.iter():
        known = _OF_TEXT.get(each.tag, {*each.attrib})
        for name in [
            name
            for name in each.attrib
            if name not in known or (not name.startswith(W) and each.tag not in RUNNING)
        ]:
            del each.attrib[name]
    for columns in last.findall(f"{W}cols"):
        del columns[:]
    last.attrib.clear()
    last.tail = None
    return last


def _take_over(earlier: Element, last: Element) -> None:
    """Take over the headers and footers that a section has and the last one lacks."""
    has = {(each.tag, value(each, "type")) for each in last.iterchildren(*RUNNING)}
    for reference in earlier.iterchildren(*RUNNING):
        if (reference.tag, value(reference, "type")) not in has:
            last.insert(0, deepcopy(reference))


def _is_idle(child: Element, section: Element, settings: Element | None) -> bool:
    """Tell whether something is a header of pages that there are none of."""
    switch = _PAGES.get(value(child, "type")) if child.tag in RUNNING else None
    return switch is not None and not any(is_on(find(each, switch)) for each in (section, settings))


def settle_page(section: Section) -> list[str]:
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
