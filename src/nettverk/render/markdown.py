"""The one Markdown dialect of templates, documents and readers."""

from functools import cache

from markdown_it import MarkdownIt

# markdown-it drops the rest of the document at its own limit of 20, which is ten lists deep.
_NESTING = 100


@cache
def markdown_parser() -> MarkdownIt:
    """Return the shared parser: CommonMark with tables and strikethrough.

    HTML is kept, because the foundation table is written as HTML around Markdown; links are made
    only where the text says so, and no character is replaced by a prettier one.
    """
    options = {"html": True, "linkify": False, "typographer": False, "maxNesting": _NESTING}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
