"""One block of HTML, tag by tag, for the expander."""

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markdown_it.token import Token

if TYPE_CHECKING:
    from nettverk.render.docx.html import Expander

_INLINE = frozenset({"a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "del", "dfn", "em"})
_INLINE |= {"font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small"}
_INLINE |= {"span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
_SPACE = re.compile(r"[ \t\r\n\f]+")


class HtmlReader(HTMLParser):
    """Reads one block of tags and text."""

    def __init__(self, expander: "Expander") -> None:
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
        if not self._children or self._children[-1].type == "hardbreak":
            text = text.lstrip(" ")
        if text and not self._hidden:
            self._children.append(Token("text", "", 0, content=text))

    def end_paragraph(self) -> None:
        """Hand over the text read so far, without the space before a closing tag."""
        while self._children and not self._children[-1].content.strip(" "):
            self._children.pop()
        if self._children:
            self._children[-1].content = self._children[-1].content.rstrip(" ")
            self._expander.paragraph(self._children)
        self._children = []
