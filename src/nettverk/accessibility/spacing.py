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
_WORD = re.compile(r"[^\W_]")
_COLUMNS, _ROWS = 3, 3
"""The least that is a table; less may be a programme or a letter head."""
_LINES = re.compile("[\n\f]")
_BREAKS = re.compile("\n[ \u00a0\t]*\n")
_SHOWN = re.compile(r"code|kode\b|preformatted|macro")
"""In the names of styles that show every sign as it is."""
_EVEN = re.compile(r"courier|consolas|menlo|monaco|.*\b(mono|code|console)\b", re.IGNORECASE)
"""The fonts whose letters are all as wide, as those of code are."""


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
        broken = each.is_body and "\n" in each.text and _BREAKS.search(each.text)
        if broken and (each.text.strip() or not each.cell):
            what = "Fleire linjeskift på rad er brukte til å laga luft."
            fix = "Slett dei, del avsnittet i to, og set avstand (Heim → Avsnitt → Avstand)."
            yield advice(each.spot, what, fix)


def _list_texts(document: Document) -> Iterator[tuple[Paragraph, str]]:
    """List what stands in the body; Word fills in the contents, and code is shown as it is."""
    for each in document.paragraphs:
        if not _MOVED.search(each.text) or not each.is_body or each.is_contents:
            continue
        if not _is_code(document, each):
            text = "".join([_write(document, each, run) for run in each.runs])
            # What stands at the end of a line moves nothing.
            yield each, "\n".join(line.rstrip() for line in _LINES.split(text))


def _is_code(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is shown as it is written, by its style or its font."""
    if _SHOWN.search(paragraph.style):
        return True
    plain = (
        document.styles.find("paragraph", "", "rPr/rFonts"),
        find(document.styles.document, "rFonts"),
    )
    if _EVEN.match(value(first(plain), "ascii")):
        return False  # all of it is typed so
    runs = (each for each in paragraph.runs if each.text.strip())
    fonts = (document.resolve(paragraph, each, "rFonts") for each in runs)
    return all(_EVEN.match(value(each, "ascii")) for each in fonts)


def _write(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Write what is underlined as a line."""
    lined = value(document.resolve(paragraph, run, "u")) not in OFF | {""}
    return re.sub("[^\\S\n\f]", "_", run.text) if lined else run.text


def _check_columns(document: Document) -> Iterator[Finding]:
    """Find tables of tabs: lines that follow on each other, each with words in three columns."""
    run: list[Paragraph] = []
    for each in (*document.paragraphs, None):
        if each and _is_row(document, each) and (not run or _follows(run[-1], each)):
            run.append(each)
            continue
        if len(run) >= _ROWS:
            what = "Linjene er ein tabell som er skriven med tabulatorar."
            fix = "Merk dei, og vel Set inn → Tabell → Konverter tekst til tabell."
            yield advice(run[0].spot, what, fix)
        run = [each] if each and _is_row(document, each) else []


def _is_row(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether a line has columns; with leaders it is to fill in, and may be a list of it."""
    if paragraph.text.count("\t") < _COLUMNS - 1 or not paragraph.is_body or paragraph.is_contents:
        return False
    if _is_code(document, paragraph) or any(map(_leads, _list_stops(document, paragraph))):
        return False
    text = "".join([_write(document, paragraph, run) for run in paragraph.runs])
    return sum(_WORD.search(each) is not None for each in text.split("\t")) >= _COLUMNS


def _follows(before: Paragraph, after: Paragraph) -> bool:
    return after.number == before.number + 1 and after.cell is before.cell


def _leads(stop: Element) -> bool:
    return value(stop, "leader") not in OFF | {""}


def _count_stops(document: Document, paragraph: Paragraph) -> int:
    return sum(value(each) != "clear" for each in _list_stops(document, paragraph))


def _list_stops(document: Document, paragraph: Paragraph) -> list[Element]:
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/tabs")
    stops = first((find(paragraph.properties, "tabs"), by_style))
    return [] if stops is None else [*stops]


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
            "footnoteRef",
            "endnoteRef",
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

    In an empty cell or control the room is to write in.
    """
    before, told = None, False
    is_open = cache(_is_open)
    for each in document.paragraphs:
        blank = _is_blank(each) and not _is_needed(each)
        blank = blank and not any(map(is_open, _list_forms(each)))
        again = blank and before is not None and _beside(each.element, -1) is before
        if again and not told:
            what = "Fleire tomme avsnitt på rad er brukte til å laga luft."
            fix = "Slett dei, og set avstand før og etter avsnitta (Heim → Avsnitt → Avstand)."
            yield advice(each.spot, what, fix)
        before, told = each.element if blank else None, bool(again)


def _is_blank(paragraph: Paragraph) -> bool:
    if not paragraph.is_body or paragraph.level or paragraph.text.strip():
        return False
    listed = find(paragraph.properties, "numPr") is not None
    return not (listed or holds_content(paragraph.element))


def holds_content(element: Element) -> bool:
    """Tell whether a paragraph without words holds something else than room."""
    return next(element.iter(*_CONTENT, _MATHS), None) is not None


def _list_forms(paragraph: Paragraph) -> Iterator[Element]:
    """List what a paragraph may be room to write in: its cell, and its content control."""
    if paragraph.cell:
        yield paragraph.cell.element
    if (parent := paragraph.element.getparent()).tag == W + "sdtContent":
        yield parent


def _is_open(form: Element) -> bool:
    """Tell whether nothing is written in a cell or a control."""
    return not plain_text(form)


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
    (Regel.DOKUMENT_MELLOMROM, _check_columns),
    (Regel.DOKUMENT_LINJESKIFT, _check_breaks),
    (Regel.DOKUMENT_TOMME_AVSNITT, _check_blank_paragraphs),
)
