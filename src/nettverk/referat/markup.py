"""The blocks of a Markdown document, the HTML in it included."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import unquote

from markdown_it.rules_core import StateCore, block, normalize
from markdown_it.token import Token

from nettverk.characters import CHECKED, UNCHECKED
from nettverk.markdown import BEYOND, markdown_parser, part_html, part_pictures
from nettverk.referat.blocks import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Reading,
    TooLongError,
    join_rows,
    name_lost,
    tidy,
)

_STRUCK = {"s", "del", "strike"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = {*_HEADINGS, "p", "li", "td", "th", "tr", "ul", "ol", "table", "div"}
_HTML = {"html_block", "html_inline"}
_BREAK = {"softbreak", "hardbreak"}
_TEXT = {"text", "text_special", "code_inline", "code_block", "fence"}
_PLAIN = re.compile(r"[^\\`*_\[\]<>&!~\n]*")
"""What holds no sign that means anything inside a paragraph; most lines of minutes do not."""
_BEFORE_HEADING = re.compile(r"\n(?=#{1,6} )")
_ACROSS = re.compile(r"^\s*<|```|~~~|\]:", re.MULTILINE)
"""What may go on below a heading, or mean something above it: HTML, code, addresses of links."""
_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<merke>[^\]\s]+)\]:[ \t]*(?P<tekst>.*(?:\n+(?: {4}|\t).*)*)\n?", re.MULTILINE
)
"""A footnote, with the lines that go on in it."""
_NOTE_SIGN = re.compile(r"\[\^([^\]\s]+)\]")
_NOTES, _NOTE_MARKS = "doc-endnotes", {"doc-noteref", "doc-backlink"}
"""What HTML says of notes, and of the marks that lead to them and back."""
_MOST_SIGNS, _MOST_LINES = 200_000, 10_000
"""How long minutes are read, without their pictures: a hundred pages have as many signs."""
_MOST = 1_000
"""The most columns or rows that a cell is believed to take; HTML itself has the same bound."""


def read_markdown(text: str) -> Reading:
    """Read a Markdown document; TooLongError when it is far too long."""
    text, _ = part_pictures(text)
    if len(text) > _MOST_SIGNS or text.count("\n") > _MOST_LINES:
        raise TooLongError
    notes = [*_NOTE.finditer(text)] if "[^" in text else []
    if notes:
        names = {each["merke"] for each in notes}
        text = _NOTE_SIGN.sub(lambda sign: "" if sign[1] in names else sign[0], _NOTE.sub("", text))
    parts = [text] if _ACROSS.search(text) else _BEFORE_HEADING.split(text)
    read = [_read_part(each) for each in parts]
    return Reading(
        tuple(block for each in read for block in each.blocks),
        tuple(dict.fromkeys((*map(_name_note, notes), *(it for each in read for it in each.lost)))),
        struck=tuple(text for each in read for text in each.struck),
        lenkjer=tuple(url for each in read for url in each.lenkjer),
    )


@lru_cache(maxsize=4096)
def _read_part(text: str) -> Reading:
    """Read what stands below a heading, once: forms of many meetings have most of it alike."""
    reader = _BlockReader()
    parser, state = markdown_parser(), StateCore(text, markdown_parser(), {})
    normalize(state)
    block(state)
    _number_sentences(state.tokens)
    for token in state.tokens:
        if token.type != "inline":
            reader.read_token(token)
        elif _PLAIN.fullmatch(token.content):
            reader.handle_data(token.content)
        else:
            children: list[Token] = []
            parser.inline.parse(token.content, parser, state.env, children)
            for each in children:
                reader.read_token(each)
    reader.close()
    reader.end_text()
    struck, lenkjer = tuple(reader.struck), tuple(map(unquote, reader.lenkjer))
    lost = tuple(name_lost("fotnoten", each) for each in reader.notes)
    return Reading(tuple(reader.blocks), lost, struck, lenkjer)


def _number_sentences(tokens: Sequence[Token]) -> None:
    """Give its number back to what is no list: «5. trinn» alone begins a sentence."""
    lists: list[list[tuple[str, Token]]] = []
    for at, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            lists.append([])
        elif token.type == "list_item_open" and token.info:
            lists[-1].append((token.info, tokens[min(at + 2, len(tokens) - 1)]))
        elif token.type == "ordered_list_close":
            items = lists.pop()
            is_list = len(items) > 1 and items[0][0] == "1"
            for number, text in () if is_list else items:
                if text.type == "inline" and text.content[:1].islower():
                    text.content = f"{number}. {text.content}"


def _name_note(note: re.Match[str]) -> str:
    return name_lost("fotnoten", note["tekst"])


class _BlockReader(HTMLParser):
    """Meets the tags of tokens and of HTML in one order, for the one stands around the other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.struck: list[str] = []
        self.lenkjer: list[str] = []
        self.notes: list[str] = []
        self._text = ""
        self._mark = self._noting = False
        self._level = 0
        self._depth = 0
        self._struck = self._beyond = 0
        self._gone = ""
        self._rows: list[list[Cell]] = []

    def read_token(self, token: Token) -> None:
        """Take a token as the tags and the text that it is written as."""
        if token.type in _HTML:
            tags, text = part_html(token.content)
            self.feed(tags)
            self.handle_data(text)  # somebody may have agreed on it
        elif token.type in _TEXT:
            self.handle_data(token.content)
        elif token.type in _BREAK:
            self._text += "\n"
        elif token.nesting > 0:
            self._beyond = token.meta.get("beyond", 0)
            self.handle_starttag(
                token.tag, [(name, str(value)) for name, value in token.attrs.items()]
            )
        elif token.nesting < 0:
            self.handle_endtag(token.tag)
            self._part_beyond()

    def _part_beyond(self) -> None:
        """Let what stands beyond the head of a table be cells of their own."""
        if self._beyond:
            *_, cell = self._rows[-1]
            self._rows[-1][-1:] = map(Cell, cell.text.rsplit(BEYOND, self._beyond))
            self._beyond = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_text()
        aria = dict(attrs).get("role")
        self._noting = self._noting or aria == _NOTES
        if tag == "br":
            self._text += "\n"
        elif aria in _NOTE_MARKS:
            self._mark = True
        elif tag == "input":
            self._text += CHECKED if "checked" in dict(attrs) else UNCHECKED
        elif tag == "a" and not self._struck:
            self.lenkjer += [value for name, value in attrs if name == "href" and value]
        elif tag in _STRUCK:
            self._struck += 1
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "table":
            self._depth += 1
        elif self._depth == 1:
            self._start_in_table(tag, attrs)

    def _start_in_table(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._rows.append([])
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].append(Cell("", _span(attrs, "colspan"), _span(attrs, "rowspan")))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end_text()
        if tag == "a":
            self._mark = False
        elif tag == "section":
            self.end_text()
            self._noting = False
        elif tag in _STRUCK:
            self._struck -= 1
        elif tag in _HEADINGS:
            self._level = 0
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.blocks.append(join_rows(self._rows, [0] * len(self._rows)))
                self._rows = []

    def handle_data(self, data: str) -> None:
        if self._mark:
            return
        if not self._struck:
            self._text += data
        elif self._depth:
            self._gone += data

    def end_text(self) -> None:
        """Hand over the text read so far: into a cell, or as a block of its own."""
        text, gone = tidy(self._text), tidy(self._gone)
        self._text = self._gone = ""
        if not text:
            self.struck += [gone] if gone else []  # beside other words it is only another wording
            return
        if self._noting:
            self.notes.append(text)
        elif self._depth and self._rows and self._rows[-1]:
            cell = self._rows[-1][-1]
            cell.text = f"{cell.text}\n{text}".lstrip("\n")
        else:
            self.blocks.append(Heading(self._level, text) if self._level else Paragraph(text))


def _span(attrs: list[tuple[str, str | None]], name: str) -> int:
    said = dict(attrs).get(name) or "1"
    # Python refuses to read a number of thousands of digits.
    return min(int(said[:9]), _MOST) if said.isdecimal() else 1
