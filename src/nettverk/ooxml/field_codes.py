"""The fields of a Word text: what each is told to show, what it shows, and what marks it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from nettverk.ooxml.elements import Element, W

_RUN, _PROPERTIES, _TEXT, _SIMPLE = (f"{W}{each}" for each in ("r", "rPr", "t", "fldSimple"))
_MARK, _CODE = f"{W}fldChar", f"{W}instrText"
_LINK = re.compile(r"\s*HYPERLINK\s", re.IGNORECASE)
_TOLD = re.compile(r"(?:\\([lot])\s+)?(?:\"([^\"]*)\"|([^\s\\\"]\S*))|\\[a-z]", re.IGNORECASE)
"""What a link is told: an address alone, a bookmark after `l`; other switches stand alone."""
_DEEPEST = 20  # fields in one another, in Word


class WordField(Struct):
    """A field: its `code`, what is `shown`, and the `marks` that go when it is written out.

    `inner` are the fields that stand in its code.
    """

    code: str
    marks: list[Element]
    shown: list[Element]
    coded: bool = True
    inner: list["WordField"] = []

    @property
    def link(self) -> tuple[str, str] | None:
        """Return the address and the bookmark that it leads to; None where it is no link."""
        asked = _LINK.match(self.code)
        if not asked:
            return None
        told = _TOLD.findall(self.code[asked.end() :])
        said = {key.lower(): one or other for key, one, other in told if one or other}
        return said.get("", ""), said.get("l", "")


def list_fields(root: Element) -> Iterator[WordField]:
    """List the fields of a text, those first that stand inside others."""
    if next(root.iter(_SIMPLE, _MARK), None) is None:
        return  # as in most texts, and to look through them takes longer
    for each in [*root.iter(_SIMPLE)]:
        yield WordField(each.get(f"{W}instr", ""), [each], [*each.iter(_TEXT)], coded=False)
    opened: list[WordField] = []
    for each in [child for run in root.iter(_RUN) for child in run if child.tag != _PROPERTIES]:
        kind = each.get(f"{W}fldCharType")
        if kind == "begin" and len(opened) < _DEEPEST:
            opened.append(WordField("", [], []))
        if opened:
            _note(opened[-1], each, kind)
        if kind == "end" and opened:
            yield (field := opened.pop())
            for around in opened[-1:]:
                _take_in(around, field)


def _note(field: WordField, each: Element, kind: str | None) -> None:
    """Note what stands in a field: all of its code goes with it, whatever it holds."""
    if each.tag == _CODE and field.coded:
        field.code += each.text or ""
    if field.coded or kind:
        field.marks.append(each)
    else:
        field.shown.append(each)
    if kind == "separate":
        field.coded = False


def _take_in(field: WordField, inner: WordField) -> None:
    """Note what stands in a field inside another."""
    if field.coded:
        field.marks += inner.marks
        field.inner.append(inner)
    (field.marks if field.coded else field.shown).extend(inner.shown)


def write_out(field: WordField) -> None:
    """Let a field be what it shows."""
    for each in field.marks:
        parent = each.getparent()
        for child in [*each] if each.tag == _SIMPLE else ():
            each.addprevious(child)
        if parent is not None:  # it may have gone with the field around it
            parent.remove(each)
