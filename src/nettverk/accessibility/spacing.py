"""Room and places made with characters, which a screen reader spells out or loses the thread in."""

import re
from collections.abc import Iterator
from functools import cache

from nettverk.accessibility.document import Document, Finding, advice
from nettverk.accessibility.walking import Paragraph, Run, plain_text
from nettverk.ooxml.elements import OFF, Element, W, find, first, value
from nettverk.reglar import Regel

_MOVED = re.compile("[ \t\u00a0\u2002-\u200a\u202f]{2}")
_BLANKS = re.compile("[ \u00a0\u2002-\u200a\u202f]{3}")
_TABS = re.compile("\t(?:[ \u00a0]*\t)+")
_LINES = re.compile("[\n\f]")
_BREAKS = re.compile("\n[ \u00a0\t]*\n")
_SHOWN = ("code", "preformatted", "macro")
"""In the names of styles that show every sign as it is."""


def _check_blanks(document: Document) -> Iterator[Finding]:
    """Find blanks that move a text; what is underlined is a line to write on."""
    for each, text in _list_texts(document):
        if _BLANKS.search(text):
            what = "Fleire mellomrom på rad er brukte til å flytta tekst."
            fix = "Slett dei, og bruk innrykk, tabulatorstopp eller ein tabell."
            yield advice(each.spot, what, fix)


def _check_tabs(document: Document) -> Iterator[Finding]:
    """Find tabs in a row, where the paragraph has no stops of its own for them."""
    for each, text in _list_texts(document):
        most = max((found[0].count("\t") for found in _TABS.finditer(text)), default=0)
        if most > _count_stops(document, each):
            what = "Fleire tabulatorar på rad er brukte til å flytta tekst."
            fix = "Slett alle utan éin, og set eit tabulatorstopp (Heim → Avsnitt → Tabulatorar)."
            yield advice(each.spot, what, fix)


def _check_breaks(document: Document) -> Iterator[Finding]:
    """Find line breaks that hold nothing but room; in an empty cell it is to write in."""
    for each in document.paragraphs:
        broken = not each.area and "\n" in each.text and _BREAKS.search(each.text)
        if broken and (each.text.strip() or not each.cell):
            what = "Fleire linjeskift på rad er brukte til å laga luft."
            fix = "Slett dei, del avsnittet i to, og set avstand (Heim → Avsnitt → Avstand)."
            yield advice(each.spot, what, fix)


def _list_texts(document: Document) -> Iterator[tuple[Paragraph, str]]:
    """List what stands in the body; Word fills in the contents, and code is shown as it is."""
    for each in document.paragraphs:
        if not _MOVED.search(each.text) or each.area or each.is_contents:
            continue
        if not any(name in each.style for name in _SHOWN):
            text = "".join([_write(document, each, run) for run in each.runs])
            # What stands at the end of a line moves nothing.
            yield each, "\n".join(line.rstrip() for line in _LINES.split(text))


def _write(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Write what is underlined as a line."""
    lined = value(document.resolve(paragraph, run, "u")) not in OFF | {""}
    return re.sub("[^\\S\n\f]", "_", run.text) if lined else run.text


def _count_stops(document: Document, paragraph: Paragraph) -> int:
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/tabs")
    stops = first((find(paragraph.properties, "tabs"), by_style))
    return sum(value(each) != "clear" for each in stops) if stops is not None else 0


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


def _check_blank_paragraphs(document: Document) -> Iterator[Finding]:
    """Find paragraphs in a row that hold nothing but room; one alone is soon passed.

    In an empty cell the room is to write in.
    """
    before, told = None, False
    is_open = cache(_is_open)
    for each in document.paragraphs:
        blank = _is_blank(each) and not _is_needed(each)
        blank = blank and not (each.cell and is_open(each.cell.element))
        again = blank and before is not None and _beside(each.element, -1) is before
        if again and not told:
            what = "Fleire tomme avsnitt på rad er brukte til å laga luft."
            fix = "Slett dei, og set avstand før og etter avsnitta (Heim → Avsnitt → Avstand)."
            yield advice(each.spot, what, fix)
        before, told = each.element if blank else None, bool(again)


def _is_blank(paragraph: Paragraph) -> bool:
    if paragraph.area or paragraph.level or paragraph.text.strip():
        return False
    element = paragraph.element
    listed = find(paragraph.properties, "numPr") is not None
    wrapped = element.getparent().tag == W + "sdtContent"
    seen = next(element.iter(*_CONTENT, _MATHS), None) is not None
    return not (listed or wrapped or seen)


def _is_open(cell: Element) -> bool:
    """Tell whether nothing is written in a cell."""
    return not plain_text(cell)


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


RULES = (
    (Regel.DOKUMENT_MELLOMROM, _check_blanks),
    (Regel.DOKUMENT_MELLOMROM, _check_tabs),
    (Regel.DOKUMENT_LINJESKIFT, _check_breaks),
    (Regel.DOKUMENT_TOMME_AVSNITT, _check_blank_paragraphs),
)
