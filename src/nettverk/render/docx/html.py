"""Raw HTML blocks as the tokens Markdown itself would give: tables, paragraphs, breaks."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from markdown_it.token import Token

from nettverk.markdown import part_html
from nettverk.render.docx.grid import TABLE_LOOKS

_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "del", "dfn", "em"})
_INLINE |= {"font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small"}
_INLINE |= {"span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _HtmlReader(HTMLParser):
    """Reads one block of tags and text."""

    def __init__(self, expander: "_Expander") -> None:
        super().__init__(convert_charrefs=True)
        self._expander = expander
        self._children: list[Token] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._children.append(Token("hardbreak", "br", 0))
            return
        if tag not in _INLINE:
            self.end_paragraph()
        self._hidden = tag in {"script", "style"}
        self._expander.start(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False
        if tag not in _INLINE:
            self.end_paragraph()
        self._expander.end(tag)

    def handle_data(self, data: str) -> None:
        text = _SPACE.sub(" ", data)
        before = self._children[-1].content if self._children else ""
        if not before or before.endswith(" "):
            text = text.lstrip(" ")
        if text and not self._hidden:
            self._children.append(Token("text", "", 0, content=text))

    def handle_comment(self, data: str) -> None:
        self._expander.look(data.strip())

    def end_paragraph(self) -> None:
        """Hand over the text read so far, without the space before a closing tag."""
        while self._children and not self._children[-1].content.strip(" "):
            self._children.pop()
        if self._children:
            self._children[-1].content = self._children[-1].content.rstrip(" ")
            self._expander.paragraph(self._children)
        self._children = []


_CELLS = frozenset({"td", "th"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_TABLE = _CELLS | _SECTIONS | {"table", "tr", "caption"}
# What an end tag, or a start tag of the same rank, closes on its way.
_CLOSES = {
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr", "caption"},
    "thead": _TABLE - {"table"},
    "tbody": _TABLE - {"table"},
    "tfoot": _TABLE - {"table"},
    "caption": frozenset({"caption"}),
}


def expand_html(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens with every `html_block` written as table and paragraph tokens.

    The result nests properly whatever the tags do: an end tag without a start is dropped, and
    what is still open when its surroundings end is closed there.
    """
    expander = _Expander()
    for token in tokens:
        expander.take(token)
    expander.close_html()
    return expander.tokens


class _Expander:
    """Writes tags and text as tokens that nest, whatever the tags do."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self._open: list[str] = []  # HTML tags; an empty string is a Markdown container

    def take(self, token: Token) -> None:
        """Copy a Markdown token, or read the tags of an HTML block."""
        if token.type == "html_block":
            self._read(token.content)
            return
        if token.nesting < 0:
            self.close_html()
            self._open.pop()
        elif token.nesting > 0:
            self._open.append("")
        self.tokens.append(token)

    def close_html(self) -> None:
        """Close the tags opened inside the innermost Markdown container."""
        while self._open and self._open[-1]:
            self._close()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a part of a table, and what HTML lets people leave out around it."""
        if tag not in _TABLE:
            return
        while self._inside(_CLOSES.get(tag, frozenset())):
            self._close()
        if tag != "table" and not self._in_table():
            return
        if tag in _CELLS and self._open[-1] != "tr":
            self._push("tr", {})
        self._push(tag, attributes)

    def end(self, tag: str) -> None:
        """Close a tag and everything left open inside it."""
        reach = 0
        for depth, opened in enumerate(self._open, 1):
            # Neither a Markdown container nor a nested table is closed from the inside.
            if not opened or (opened == "table" and tag != "table"):
                reach = depth
        if tag in self._open[reach:]:
            while self._close() != tag:
                pass

    def look(self, name: str) -> None:
        """Add how the next table looks; any other comment says nothing to the reader."""
        if name in TABLE_LOOKS:
            self.tokens.append(Token("look", "", 0, content=name))

    def paragraph(self, children: list[Token]) -> None:
        """Add a paragraph of text that stood between tags."""
        self.tokens += [
            Token("paragraph_open", "p", 1),
            Token("inline", "", 0, children=children),
            Token("paragraph_close", "p", -1),
        ]

    def _read(self, content: str) -> None:
        reader = _HtmlReader(self)
        reader.feed(part_html(content)[0])  # a browser shows nothing of the rest
        reader.close()
        reader.end_paragraph()

    def _inside(self, tags: frozenset[str]) -> bool:
        return bool(self._open) and self._open[-1] in tags

    def _in_table(self) -> bool:
        return bool(self._open) and self._open[-1] in _SECTIONS | {"table", "tr"}

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        self._open.append(tag)
        self.tokens.append(
            Token(f"{tag}_open", tag, 1, attrs=dict(attributes), meta={"html": True})
        )

    def _close(self) -> str:
        tag = self._open.pop()
        self.tokens.append(Token(f"{tag}_close", tag, -1))
        return tag
