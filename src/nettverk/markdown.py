"""The one Markdown dialect of templates, documents and readers."""

import re
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


# What a heading can say without any sign that only the parser knows, first in a text.
_PLAIN_TITLE = re.compile(r"\n*#{1,6} ([^\W_](?:[^\W_]|[ .,:–-](?=[^\W_]))*)\n")


def find_title(markdown: str) -> str:
    """Find the first heading of a text, without its signs; else an empty text."""
    # To import the parser takes longer than all that a command does with a sheet.
    if plain := _PLAIN_TITLE.match(markdown):
        return plain[1]
    tokens = markdown_parser().parse(markdown)
    found = [at for at, each in enumerate(tokens) if each.type == "heading_open"]
    children = tokens[found[0] + 1].children if found else ()
    return "".join(each.content for each in children or () if each.type != "html_inline").strip()


def find_images(markdown: str) -> frozenset[str]:
    """Find what the images of a text are called, as their addresses are written out."""
    inline = (each for each in markdown_parser().parse(markdown) if each.type == "inline")
    children = (child for each in inline for child in each.children or ())
    return frozenset(unquote(str(each.attrs["src"])) for each in children if each.type == "image")
