"""A document as HTML, to stand in a page: headings, tables and lists, and pictures drawn."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nettverk.markdown import markdown_parser

if TYPE_CHECKING:
    from markdown_it.token import Token

_TABLE = (
    '<div class="rull" tabindex="0" role="region" aria-label="Tabell, kan rullast sidelengs">\n'
)
_FIGURE = (
    '<figure class="rull" tabindex="0" role="region" aria-label="Bilete, kan rullast sidelengs">\n'
)


def write_html(markdown: str, pictures: Mapping[str, str]) -> str:
    """Write a text as HTML; a picture that stands alone is drawn where it stands."""
    parser = markdown_parser()
    tokens = _frame_tables(_place_pictures(parser.parse(markdown), pictures))
    return str(parser.renderer.render([*tokens], parser.options, {}))


def _frame_tables(tokens: Iterable["Token"]) -> Iterator["Token"]:
    """Let each table stand in what can be scrolled, with the heads of its columns told as such."""
    for each in tokens:
        if each.type == "th_open":
            each.attrSet("scope", "col")
        if each.type == "table_open":
            yield _make_html(_TABLE)
        yield each
        if each.type == "table_close":
            yield _make_html("</div>\n")


def _place_pictures(tokens: Sequence["Token"], pictures: Mapping[str, str]) -> Iterator["Token"]:
    skip = 0
    for number, each in enumerate(tokens):
        name = _find_picture(tokens[number : number + 2])
        if name in pictures:
            yield _make_html(f"{_FIGURE}{pictures[name]}</figure>\n")
            skip = 3
        if not skip:
            yield each
        skip = max(skip - 1, 0)


def _make_html(content: str) -> "Token":
    from markdown_it.token import Token

    return Token("html_block", "", 0, content=content, block=True)


def _find_picture(tokens: Sequence["Token"]) -> str:
    """Find the name of a picture that is all of a paragraph."""
    opened, *rest = tokens
    if opened.type != "paragraph_open" or not rest:
        return ""
    children = rest[0].children or []
    alone = len(children) == 1 and children[0].type == "image"
    return str(children[0].attrs["src"]) if alone else ""
