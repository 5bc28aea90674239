"""The one Markdown dialect of templates, documents and readers."""

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# markdown-it drops the rest of the document at its own limit of 20, which is ten lists deep.
_NESTING = 100


@cache
def markdown_parser() -> "MarkdownIt":
    """Return the shared parser: CommonMark with tables and strikethrough.

    HTML is kept, because the foundation table is written as HTML around Markdown; links are made
    only where the text says so, and no character is replaced by a prettier one.
    """
    from markdown_it import MarkdownIt

    options = {"html": True, "linkify": False, "typographer": False, "maxNesting": _NESTING}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def find_images(markdown: str) -> frozenset[str]:
    """Find what the images of a text are called, as their addresses are written out."""
    inline = (each for each in markdown_parser().parse(markdown) if each.type == "inline")
    children = (child for each in inline for child in each.children or ())
    return frozenset(unquote(str(each.attrs["src"])) for each in children if each.type == "image")
