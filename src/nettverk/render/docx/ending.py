"""What stays on one page, whatever the fonts make of those before: the last lines, a short list."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby, pairwise

from nettverk.ooxml.elements import Element, W, find
from nettverk.render.docx.body import Block, Rows

_FEWEST = 4  # lines on a last page
_LINE = 110  # signs that surely fill a line
_SHORT_LIST = 3
_PARAGRAPH, _TABLE, _ROW = (f"{W}{each}" for each in ("p", "tbl", "tr"))


def count_last(texts: Iterable[str]) -> int:
    """Count the last paragraphs and rows that share a page, given their texts from the end."""
    lines = count = 0
    for text in texts:
        count += 1
        lines += 1 + len(text) // _LINE
        if lines >= _FEWEST:
            break
    return count


def keep_end(blocks: Sequence[Block]) -> None:
    """Hold the last paragraphs and rows of a document together."""
    units = [unit for each in blocks for unit in (each.rows if isinstance(each, Rows) else [each])]
    held = units[len(units) - count_last(each.text() for each in reversed(units)) :]
    for each in held:
        each.keep_whole()
    for each in held[:-1]:
        each.keep_next()


def keep_lists(blocks: Sequence[Block]) -> None:
    """Hold the items of a short list together: one alone looks like all of it."""
    for is_list, some in groupby(blocks, lambda each: "numPr" in getattr(each, "properties", ())):
        items = [*some]
        for each in items[:-1] if is_list and len(items) <= _SHORT_LIST else ():
            each.keep_next()


def hold_body(body: Element, headings: Collection[Element]) -> None:
    """Hold together anew what stands together, once some of a document is taken away."""
    blocks = [each for each in body if each.tag in {_PARAGRAPH, _TABLE}]
    for before, after in pairwise(blocks):
        listed = _is_item(after) and not _is_item(before)
        if before.tag == _PARAGRAPH and (after.tag == _TABLE or listed):
            _keep_next(before)
        elif before.tag == _TABLE:
            _let_go(before.findall(_ROW)[-1])
        elif after in headings and before not in headings:
            _let_go(before)
    units = [
        unit for each in blocks for unit in (each.findall(_ROW) if each.tag == _TABLE else [each])
    ]
    last = count_last("".join(each.itertext()) for each in reversed(units))
    for unit in units[len(units) - last : -1]:
        for each in unit.iter(_PARAGRAPH):
            _keep_next(each)


def _is_item(block: Element) -> bool:
    return find(block, "pPr/numPr") is not None


def _let_go(block: Element) -> None:
    """Let a block no longer stay with what was below it: a prompt or a row that is taken away."""
    for each in [*block.iter(f"{W}keepNext")]:
        each.getparent().remove(each)


def _keep_next(paragraph: Element) -> None:
    properties = find(paragraph, "pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr")
        paragraph.insert(0, properties)
    if find(properties, "keepNext") is None:
        styled = find(properties, "pStyle") is not None
        properties.insert(int(styled), properties.makeelement(f"{W}keepNext"))
