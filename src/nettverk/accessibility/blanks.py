"""Blank paragraphs, which are read aloud as «tom»."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, advice
from nettverk.accessibility.walking import Paragraph
from nettverk.accessibility.xml import Element, W, find

# What can be seen, or is there for another reason than to make room.
_CONTENT = tuple(
    W + name
    for name in (
        *("drawing", "pict", "object", "sym", "fldChar", "fldSimple", "br", "del", "moveFrom"),
        *(
            "sdt",
            "sectPr",
            "footnoteReference",
            "endnoteReference",
            "pBdr",
            "ptab",
            "hyperlink",
            "vanish",
        ),
    )
)
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_BLOCKS = {W + "p", W + "tbl", W + "sdt"}


def check_blank_paragraphs(document: Document) -> Iterator[Finding]:
    """Find paragraphs that hold nothing but room."""
    for each in document.paragraphs:
        if not each.area and not each.level and _is_blank(each) and not _is_needed(each):
            what = "Eit tomt avsnitt er brukt til å laga luft."
            fix = "Slett det, og set avstand før og etter avsnitta (Heim → Avsnitt → Avstand)."
            yield advice(each.spot, what, fix)


def _is_blank(paragraph: Paragraph) -> bool:
    element = paragraph.element
    listed = find(element, "pPr/numPr") is not None
    wrapped = element.getparent().tag == W + "sdtContent"
    seen = next(element.iter(*_CONTENT, _MATHS), None) is not None
    return not (listed or wrapped or seen or any(each.text.strip() for each in paragraph.runs))


def _is_needed(paragraph: Paragraph) -> bool:
    """Tell whether Word itself demands the paragraph: in an empty cell, and after a table."""
    element = paragraph.element
    before, after = _beside(element, -1), _beside(element, 1)
    if paragraph.cell and before is None and after is None:
        return True
    ends = after is None or after.tag == W + "tbl"
    return before is not None and before.tag == W + "tbl" and ends


def _beside(element: Element, step: int) -> Element | None:
    siblings = element.itersiblings(preceding=step < 0)
    return next((each for each in siblings if each.tag in _BLOCKS), None)
