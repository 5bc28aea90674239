"""The fields of a header that stay fields: those that count its pages, or lead to the web."""

import re
from collections.abc import Iterator

from nettverk.ooxml.elements import Element, W
from nettverk.ooxml.field_codes import WordField, list_fields, write_out

_PAGES = r"(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b"
_FUNCTIONS = r"(?:ABS|AND|AVERAGE|IF|INT|MAX|MIN|MOD|NOT|OR|PRODUCT|ROUND|SIGN|SUM)\b"
_FORMS = (
    r"(?:\\\*\s*(?:MERGEFORMAT|CHARFORMAT|Arabic(?:Dash)?|Roman|Alphabetic|Ordinal|CardText|OrdText|"
    r'Caps|FirstCap|Lower|Upper)\b|\\#\s*"?[#0.,]+"?)'
)
_COUNTING = re.compile(
    rf"\s*(?:=(?:[\s\d+*/^%(),.;<>=-]|{_PAGES}|{_FUNCTIONS})*|{_PAGES}"
    r"|SYMBOL\s+(?:0x[\da-f]+|\d+)(?:\s+\\(?:[ahju]|s\s+\d+|f\s+(?:\"[\w ]+\"|\w+)))*"
    r"|ADVANCE(?:\s*\\[dlruxy]\s*\d+)*|EQ(?:\s|\\[a-z]{1,2}|[\d(),;.+*/=<>-])*)"
    rf"(?:\s*{_FORMS})*\s*",
    re.IGNORECASE,
)
"""What counts pages, or is drawn of numbers and signs alone; names of elsewhere are no part."""
_SAFE = re.compile(r"https?://|mailto:", re.IGNORECASE)
_SEEN = tuple(f"{W}{each}" for each in ("drawing", "pict", "object", "sym"))
_CODE, _MARK, _SIMPLE = (f"{W}{each}" for each in ("instrText", "fldChar", "fldSimple"))


def is_safe(address: str) -> bool:
    """Tell whether an address leads where anybody can go."""
    return bool(_SAFE.match(address))


def shorten_address(address: str) -> str:
    """Leave of an address to write to the address alone, without a subject or a text."""
    return address.partition("?")[0] if address[:7].casefold() == "mailto:" else address


def is_live(field: WordField) -> bool:
    """Tell whether a field, and all that stands in its code, tells of pages or leads to the web."""
    if field.link:
        return is_safe(field.link[0]) and not field.inner
    counts = _COUNTING.fullmatch(field.code)
    return counts is not None and all(is_live(each) for each in field.inner)


def shows_something(elements: list[Element]) -> bool:
    """Tell whether there is a text or a drawing among elements, or in them."""
    return any(
        each.tag in _SEEN or bool((each.text or "").strip())
        for one in elements
        for each in one.iter(f"{W}t", *_SEEN)
    )


def tidy_fields(root: Element) -> None:
    """Leave live fields with what tells them what to do, and nothing else of any field."""
    live: set[Element] = set()
    for field in list_fields(root):
        if field.link and not shows_something(field.shown):
            write_out(field)
        elif is_live(field):
            live.update(_tidy(field))
    for mark in [*root.iter(_MARK, _CODE)]:
        if mark not in live:  # of a field without an end
            mark.getparent().remove(mark)


def _tidy(field: WordField) -> Iterator[Element]:
    """Take from a field what nobody sees, and give what marks it."""
    if field.link:
        _tidy_link(field, *field.link)
    for each in field.marks:
        if each.tag in {_MARK, _CODE}:
            del each[:]  # what a form asks for, or a copy
            yield each
        elif each.tag != _SIMPLE and each.getparent() is not None:
            each.getparent().remove(each)


def _tidy_link(field: WordField, address: str, bookmark: str) -> None:
    """Let a link say where it leads, and not what it says under the pointer, or which window."""
    place = f' \\l "{bookmark}"' if bookmark else ""
    code = f' HYPERLINK "{shorten_address(address)}"{place} '
    for each in field.marks:
        if each.tag == _SIMPLE:
            each.set(f"{W}instr", code)
        elif each.tag == _CODE:
            each.text, code = code, ""
