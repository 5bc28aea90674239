"""A Word document read by mammoth: an independent telling of what stands in it.

Mammoth knows headings by the name of their own style alone, and shows hidden text; what it does
otherwise than our reader stands in `MEANT` of the test.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import mammoth
from lxml import etree, html

from nettverk.referat.blocks import Block, Table

Node = Any  # lxml ships no types
_GONE = "//s | //sup[a[contains(@href, 'note-')]] | //li[contains(@id, 'note-')]"
"""What is struck out, and notes with their marks."""
_ROWS = "./tr | ./thead/tr | ./tbody/tr"


def read(content: bytes) -> list[object]:
    """Read the blocks of a document: headings with their level, paragraphs, rows of tables."""
    body = mammoth.convert_to_html(BytesIO(content)).value
    if not body:
        return []
    root = html.fromstring(f"<div>{body}</div>")
    for gone in root.xpath(_GONE):
        gone.drop_tree()
    return [*_list_blocks(root)]


def tell(blocks: tuple[Block, ...]) -> list[object]:
    """Tell what our reader read in the same way."""
    return [
        [[squeeze(cell) for cell in row] for row in each.rows]
        if isinstance(each, Table)
        else (getattr(each, "level", 0), squeeze(each.text))
        for each in blocks
        if not isinstance(each, Table) or each.rows
    ]


def squeeze(text: str) -> str:
    """Leave of a text what both readers have: no blanks, and no hyphen that is a place to break."""
    return "".join(text.translate({0xAD: None, 0x2011: "-", 0x200B: None}).split())


def _list_blocks(element: Node) -> Iterator[object]:
    for each in element:
        if each.tag == "table":
            rows = [*_list_rows(each)]
            yield from [rows] if rows else []
        elif each.tag in {"ul", "ol", "li", "div"}:
            yield from _list_blocks_of_item(each)
        elif text := squeeze(_text(each)):
            yield (int(each.tag[1]) if each.tag[0] == "h" and each.tag[1:].isdigit() else 0, text)


def _list_blocks_of_item(item: Node) -> Iterator[object]:
    """List the text of an item of a list before the lists in it."""
    own = [each for each in item if each.tag in {"ul", "ol", "li", "div", "table", "p"}]
    text = _text(item, but=own)
    if squeeze(text):
        yield 0, squeeze(text)
    wrapper = etree.Element("div")
    wrapper.extend(own)
    yield from _list_blocks(wrapper)


def _text(element: Node, but: list[Node] | None = None) -> str:
    texts = [element.text or ""]
    for each in element:
        inside = "" if each in (but or ()) else _tick(each) or _text(each)
        texts += [inside, each.tail or ""]
    return "".join(texts)


def _tick(element: Node) -> str:
    if element.tag != "input":
        return ""
    return "☒" if "checked" in element.attrib else "☐"


def _list_rows(table: Node) -> Iterator[list[str]]:
    """List the rows, in which a cell that is merged downwards is said again."""
    left: dict[int, tuple[int, str, int]] = {}
    for row in table.xpath(_ROWS):
        cells, at, own = [], 0, iter(row)
        while True:
            if at in left and left[at][0]:
                count, text, width = left[at]
                left[at] = count - 1, text, width
            elif (cell := next(own, None)) is not None:
                text, width = squeeze(_text(cell)), int(cell.get("colspan", 1))
                left[at] = int(cell.get("rowspan", 1)) - 1, text, width
            else:
                break
            cells.append(text)
            at += width
        yield cells
