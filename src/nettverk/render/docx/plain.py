"""What is left of inline tokens when nothing is seen but the text."""

from collections.abc import Iterable

from markdown_it.token import Token

_TEXT = frozenset({"text", "code_inline"})
_BREAK = frozenset({"softbreak", "hardbreak", "html_inline"})


def plain_text(tokens: Iterable[Token]) -> str:
    """Return the text of block or inline tokens, the alternative text of pictures included."""
    return " ".join(_join(tokens).split())


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
