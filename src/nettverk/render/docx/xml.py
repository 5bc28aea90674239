"""Text as XML text: what every part of the package is written with."""

import re
from collections.abc import Iterable

from markdown_it.token import Token

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_SPECIAL = re.compile(r"[&<>\t\r\n]")
_OPEN = '<w:t xml:space="preserve">'
_SIGNS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\n": " ",
        "\r": " ",
        "\t": f"</w:t><w:tab/>{_OPEN}",
    }
)
_ATTRIBUTE_SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\r": " ", "\t": " "}
)


def run_text(text: str) -> str:
    """Return the content of a run: text with every space kept and tabs as Word writes them."""
    if _SPECIAL.search(text):
        text = text.translate(_SIGNS)
    return f"{_OPEN}{text}</w:t>"


def attribute(text: str) -> str:
    """Return text that can stand between double quotes, or between tags."""
    return text.translate(_ATTRIBUTE_SIGNS)


_BLANKS = re.compile(r"[^\S\u00a0]+")
_TEXT = frozenset({"text", "code_inline"})
_BREAK = frozenset({"softbreak", "hardbreak", "html_inline"})


def plain_text(tokens: Iterable[Token]) -> str:
    """Return the text of block or inline tokens, the alternative text of pictures included."""
    return _BLANKS.sub(" ", _join(tokens)).strip()


def _join(tokens: Iterable[Token]) -> str:
    return "".join(_one(token) for token in tokens)


def _one(token: Token) -> str:
    if token.type in _TEXT:
        return token.content
    if token.type == "inline":
        return f"{_join(token.children or ())} "
    if token.type == "image":
        return _join(token.children or ())
    return " " if token.type in _BREAK and _breaks(token) else ""


def _breaks(token: Token) -> bool:
    return token.type != "html_inline" or token.content.lower().startswith("<br")
