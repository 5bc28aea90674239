"""The text of a paragraph in Word, run by run, and what in it that is no text."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from nettverk.characters import CHECKED, UNCHECKED
from nettverk.ooxml.elements import (
    OFF,
    W14,
    Element,
    M,
    R,
    Styles,
    W,
    find,
    first,
    is_on,
    number,
    value,
)
from nettverk.ooxml.field_codes import list_fields
from nettverk.ooxml.unpacking import Relation
from nettverk.referat.blocks import name_lost, tidy

ABOUT = {
    *(W + name for name in ("pPr", "rPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr")),
    *(W + name for name in ("delText", "delInstrText", "rt", "fldData")),
}
"""Elements that say something of a text, and hold none that stands on the page."""

SYMBOLS = Path(__file__).with_name("symbols.json")
"""What the signs of the fonts of pictures are in Unicode."""
_PARAGRAPH, _RUN, _TEXT, _SYMBOL = (W + each for each in ("p", "r", "t", "sym"))
_LINK = f"{W}hyperlink"
_LOOK, _STYLE = f"{W}rPr", f"{W}rStyle"
_FIELD = f"{W}fldChar"
_SIGNS = {
    **dict.fromkeys((f"{W}br", f"{W}cr"), "\n"),
    **dict.fromkeys((f"{W}tab", f"{W}ptab"), "\t"),
    f"{W}noBreakHyphen": "-",
}
_SKIPPED = ABOUT | {W + each for each in ("drawing", "pict", "object", "instrText")}
_FORMULA = f"{M}oMath"
_STRUCK = ("strike", "dstrike")
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SPECIAL = (
    *(_SYMBOL, _LINK, _FIELD, _FORMULA, *_NOTES),
    *(W + each for each in (*_STRUCK, "drawing", "pict", "object", "rt")),
    *_SIGNS,
)
"""What makes the text of a paragraph another than the texts in it."""
_TICKS, _CODE = {*"\u2611\u2612\u2713\u2714xX"}, re.compile("[0-9A-Fa-f]{1,4}")
_UNSPELT = re.compile("[\uf000-\uf0ff]")
_Pieces = list[tuple[str, bool]]
"""Texts, each with whether it is struck out."""


class Runs:
    """Reads paragraphs, and gathers what is struck out in tables, linked to, or not read.

    `root` holds all paragraphs. `lost` are the things that are not read, in words. `open_part`
    opens a part of a kind.
    """

    def __init__(
        self,
        root: Element,
        styles: Styles,
        relations: Mapping[str, Relation],
        open_part: Callable[[str], Element | None],
    ) -> None:
        self._styles, self._relations, self._open_part = styles, relations, open_part
        tags = (*_SPECIAL, _STYLE) if styles.mention(*_STRUCK) else _SPECIAL
        self._special = {
            above for each in root.iter(*tags) for above in each.iterancestors(_PARAGRAPH)
        }
        self._notes: dict[str, dict[str, Element]] = {}
        self.struck: list[str] = []
        found = (each.link for each in list_fields(root))
        self.lenkjer = [link[0] for link in found if link and link[0]]
        self.lost: dict[str, None] = {}

    def read(self, paragraph: Element, *, in_table: bool) -> str:
        """Read the text of a paragraph, without what is struck out."""
        if paragraph not in self._special:  # as nearly all are; text by text takes twice as long
            text = "".join(paragraph.itertext(_TEXT, with_tail=False))
            if not _UNSPELT.search(text):
                return tidy(text)
        pieces: _Pieces = []
        self._gather(paragraph, pieces, struck=False)
        text = tidy("".join(piece for piece, struck in pieces if not struck))
        gone = "".join(piece for piece, struck in pieces if struck).strip()
        if gone and in_table and not text:  # beside other words it is only another wording
            self.struck.append(gone)
        return text

    def join_struck(self, begun: int) -> None:
        """Let what is struck out in one row be told as one."""
        if gone := self.struck[begun:]:
            self.struck[begun:] = [" / ".join(gone)]

    def _gather(self, element: Element, pieces: _Pieces, *, struck: bool) -> None:
        for each in element:
            if each.tag in _SKIPPED:
                continue
            if each.tag == _TEXT:
                pieces.append((each.text or "", struck))
            elif each.tag == _RUN:
                self._read_run(each, pieces)
            elif each.tag == _LINK:
                self._read_link(each, pieces)
            elif each.tag in _NOTES:
                self.lose("fotnoten", self._read_note(_NOTES[each.tag], value(each, "id")))
            elif each.tag == _FORMULA:
                self.lose("formelen", "".join(t.text or "" for t in each.iter(f"{M}t")))
            elif (sign := self._read_sign(each)) is not None:
                pieces.append((sign, struck))
            else:  # whatever it is that stands around texts
                self._gather(each, pieces, struck=struck)

    def _read_sign(self, element: Element) -> str | None:
        """Read what stands for a sign; None where it is something else."""
        if element.tag == _SYMBOL:
            return _find_symbol(value(element, "font"), value(element, "char"))
        return _read_form_field(element) if element.tag == _FIELD else _SIGNS.get(element.tag)

    def _read_run(self, run: Element, pieces: _Pieces) -> None:
        look = run[0] if len(run) and run[0].tag == _LOOK else None
        before = len(pieces)
        self._gather(run, pieces, struck=look is not None and self._is_struck(look))
        for at in range(before, len(pieces)):
            text, struck = pieces[at]
            if _UNSPELT.search(text):
                pieces[at] = _spell(text, look), struck

    def _is_struck(self, look: Element) -> bool:
        """Tell whether a text is struck out, by one line or two, by hand or by its style."""
        own = {each.tag: each for each in look}
        style = value(own.get(_STYLE))
        return any(
            is_on(own.get(W + each))
            if W + each in own or not style
            else is_on(self._styles.find("character", style, f"rPr/{each}"))
            for each in _STRUCK
        )

    def _read_link(self, element: Element, pieces: _Pieces) -> None:
        before = len(pieces)
        self._gather(element, pieces, struck=False)
        found = self._relations.get(element.get(f"{R}id", ""))
        if found and not all(struck for _, struck in pieces[before:]):
            self.lenkjer.append(found.target)

    def _read_note(self, kind: str, key: str) -> str:
        if kind not in self._notes:
            notes = self._open_part(f"{kind}s")
            found = () if notes is None else notes.findall(f"{W}{kind}")
            self._notes[kind] = {value(each, "id"): each for each in found}
        note = self._notes[kind].get(key)
        return "" if note is None else " ".join(each.text or "" for each in note.iter(_TEXT))

    def lose(self, what: str, text: str) -> None:
        """Note what is not read."""
        if text.strip():
            self.lost[name_lost(what, text)] = None


def tick_boxes(root: Element) -> None:
    """Let every box of a form show whether it is ticked, with the sign that is ours.

    A cross that somebody wrote in place of the empty sign ticks it too.
    """
    for each in root.iter(f"{W14}checkbox"):
        ticked = each.find(f"{W14}checked")
        is_ticked = ticked is not None and ticked.get(f"{W14}val", "1") not in OFF
        content = find(each.getparent().getparent(), "sdtContent")
        texts = [] if content is None else [*content.iter(_TEXT, _SYMBOL)]
        empty = each.find(f"{W14}uncheckedState")
        code = "" if empty is None else empty.get(f"{W14}val", "")
        ticks = _TICKS - {chr(int(code, 16))} if _CODE.fullmatch(code) else _TICKS
        is_ticked = is_ticked or any((text.text or "").strip() in ticks for text in texts)
        for at, text in enumerate(texts):
            text.tag = _TEXT
            text.text = "" if at else (CHECKED if is_ticked else UNCHECKED)


def _read_form_field(mark: Element) -> str:
    """Read what an old kind of form shows: a box, or what is chosen of a list."""
    box, choices = find(mark, "ffData/checkBox"), find(mark, "ffData/ddList")
    if box is not None:
        said = first((find(box, "checked"), find(box, "default")))
        return CHECKED if is_on(said) else UNCHECKED
    names = [] if choices is None else [value(each) for each in choices.findall(f"{W}listEntry")]
    chosen = number(value(find(choices, "result")) or "0") or 0
    return names[chosen] if 0 <= chosen < len(names) else ""


def _spell(text: str, look: Element | None) -> str:
    """Spell out the signs of a font of pictures, which lie where Unicode has none."""
    font = value(find(look, "rFonts"), "ascii")
    return _UNSPELT.sub(lambda sign: _find_symbol(font, f"{ord(sign[0]):x}"), text)


def _find_symbol(font: str, code: str) -> str:
    return _symbols().get(font.casefold(), {}).get(code.casefold()[-2:], "")


@cache
def _symbols() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(SYMBOLS.read_text("utf-8"))
    return found
