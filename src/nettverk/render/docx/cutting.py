"""What a block of a Word document shows, and how some of it is cut away."""

import itertools
import re

from nettverk.characters import UNCHECKED
from nettverk.ooxml.elements import Element, W, value

_TEXT, _PARAGRAPH, _TABLE, _BREAK = (f"{W}{each}" for each in ("t", "p", "tbl", "br"))
_SHOWN = tuple(f"{W}{each}" for each in ("drawing", "pict", "object", "sym", "sectPr"))


def join_text(element: Element) -> str:
    """Give the text of an element without a blank."""
    return "".join(gather_text(element).split())


def gather_text(element: Element) -> str:
    """Give the text of an element."""
    return "".join(each.text or "" for each in element.iter(_TEXT))


def shows(element: Element) -> bool:
    """Tell whether an element shows anything; a box that nobody has ticked says nothing."""
    said = gather_text(element).replace(UNCHECKED, "").strip()
    return bool(said) or next(element.iter(*_SHOWN), None) is not None


def cut_text(paragraph: Element, pattern: re.Pattern[str]) -> bool:
    """Take away what a pattern finds, in whatever runs it stands; tell whether it was there."""
    found = [*pattern.finditer(gather_text(paragraph))]
    for match in reversed(found):
        at = 0
        for piece in paragraph.iter(_TEXT):
            text = piece.text or ""
            start, end = max(match.start() - at, 0), max(match.end() - at, 0)
            piece.text = text[:start] + text[end:]
            at += len(text)
    return bool(found)


def trim_lines(paragraph: Element) -> None:
    """Take away the new lines that a text begins and ends with."""
    found = paragraph.iter(_TEXT, _BREAK, *_SHOWN)
    shown = [each for each in found if each.tag != _TEXT or (each.text or "").strip()]
    for some in (shown, shown[::-1]):
        for each in itertools.takewhile(_is_new_line, some):
            if each.getparent() is not None:
                each.getparent().remove(each)


def _is_new_line(element: Element) -> bool:
    return element.tag == _BREAK and not value(element, "type")


def remove_block(block: Element) -> None:
    """Remove a block; one that keeps two tables apart, or holds a section, is left empty."""
    before, after = block.getprevious(), block.getnext()
    apart = (
        before is not None and before.tag == _TABLE and (after is None or after.tag != _PARAGRAPH)
    )
    if block.tag == _PARAGRAPH and (apart or block.find(f".//{W}sectPr") is not None):
        for run in block.findall(f"{W}r"):
            block.remove(run)
    else:
        block.getparent().remove(block)
