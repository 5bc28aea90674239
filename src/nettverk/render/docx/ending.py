"""The end of a document: a last page has some lines, whatever the fonts make of those before it."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from nettverk.ooxml.elements import Element, W, find

_FEWEST = 4  # lines on a last page
_LINE = 110  # signs that surely fill a line
_PARAGRAPH, _TABLE, _ROW = (f"{W}{each}" for each in ("p", "tbl", "tr"))
_WHOLE = "<w:cantSplit/>"
_LOW = 8  # rows of a table that leaves no hole in a page when it goes over whole
_TAG = re.compile(r"<[^>]+>")
_LOOSE = re.compile(r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>)(?!<w:keepNext/>)')
_OPENING = re.compile(r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>(?:<w:keepNext/>)?)')


def count_last(texts: Iterable[str]) -> int:
    """Count the last paragraphs and rows that share a page, given their texts from the end."""
    lines = count = 0
    for text in texts:
        count += 1
        lines += 1 + len(text) // _LINE
        if lines >= _FEWEST:
            break
    return count


def keep_end(blocks: Sequence[str]) -> list[str]:
    """Hold the last blocks of a document together, each a paragraph or a table."""
    parted = [_part(block) for block in blocks]
    places = [(at, row) for at, rows in enumerate(parted) for row in range(len(rows))]
    last = count_last(_TAG.sub("", parted[at][row]) for at, row in reversed(places))
    for at, row in places[len(places) - last :]:
        parted[at][row] = _hold(parted[at][row], next_too=(at, row) != places[-1])
    return list(map("".join, parted))


def _part(block: str) -> list[str]:
    """Part a table into its rows, the first with what stands before it; nothing else is parted."""
    if not block.startswith("<w:tbl>") or block.count("<w:tbl>") > 1:
        return [block]
    head, *rows = block.split("<w:tr>")
    parted = [f"<w:tr>{each}" for each in rows]
    return [head + parted[0], *parted[1:]] if parted else [block]


def _hold(unit: str, *, next_too: bool) -> str:
    """Hold a paragraph together, or a row, and on the page of the next one."""
    held = _LOOSE.sub(r"\1<w:keepNext/>", unit) if next_too else unit
    return _OPENING.sub(r"\1<w:keepLines/>", held) if unit.startswith("<w:p>") else held


def hold_above_heading(table: str) -> str:
    """Hold the last two rows of a table with the heading below: LibreOffice parts heading and text.

    A row that may be longer than a page is not held, and a short table is not held as a whole.
    """
    rows = _part(table)
    if _WHOLE in rows[-1]:
        rows[-1] = _hold(rows[-1], next_too=True)
        if len(rows) > _LOW:
            rows[-3] = rows[-3].replace("<w:keepNext/>", "")
    return "".join(rows)


def hold_body(body: Element, headings: Collection[Element]) -> None:
    """Hold together anew what stands together, once some of a document is taken away."""
    blocks = [each for each in body if each.tag in {_PARAGRAPH, _TABLE}]
    for before, after in pairwise(blocks):
        listed = _is_item(after) and not _is_item(before)
        if before.tag == _PARAGRAPH and (after.tag == _TABLE or listed):
            _keep_next(before)
        if before.tag == _TABLE and after in headings:
            for each in before.findall(_ROW)[-1].iter(_PARAGRAPH):
                _keep_next(each)
    units = [
        unit for each in blocks for unit in (each.findall(_ROW) if each.tag == _TABLE else [each])
    ]
    last = count_last("".join(each.itertext()) for each in reversed(units))
    for unit in units[len(units) - last : -1]:
        for each in unit.iter(_PARAGRAPH):
            _keep_next(each)


def _is_item(block: Element) -> bool:
    return find(block, "pPr/numPr") is not None


def _keep_next(paragraph: Element) -> None:
    properties = find(paragraph, "pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr")
        paragraph.insert(0, properties)
    if find(properties, "keepNext") is None:
        styled = find(properties, "pStyle") is not None
        properties.insert(int(styled), properties.makeelement(f"{W}keepNext"))
