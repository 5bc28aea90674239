"""The one Markdown dialect of templates, documents and readers."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

BEYOND = " | "
"""What stands between the last cell of a row and those that its table has no column for."""

_OLD_ENCODINGS = ("cp1252", "mac_roman")
_NORWEGIAN = re.compile("[æøåÆØÅ«»]")

# markdown-it drops the rest of the document at its own limit of 20, which is ten lists deep.
_NESTING = 100

_MOST_SIGNS = 2_000
"""How many brackets a paragraph is read with: for each, all that follows may be looked through."""

_SIGNS = re.compile(r"[\n\\`*_\[<&~]")
"""What the text of a paragraph must have for anything in it to be more than text."""


@cache
def markdown_parser() -> "MarkdownIt":
    """Return the shared parser: CommonMark with tables and strikethrough.

    HTML is kept, because the foundation table is written as HTML around Markdown; links are made
    only where the text says so, and no character is replaced by a prettier one.
    """
    from markdown_it import MarkdownIt

    options = {"html": True, "linkify": False, "typographer": False, "maxNesting": _NESTING}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.block.ruler.at("table", _read_table, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.at("inline", _read_inline)
    parser.inline.ruler.before("text", "plain", _take_plain)
    return parser


def _read_inline(state: "StateCore") -> None:
    """Read the text of each paragraph; most have nothing that means anything, and stay as is."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _SIGNS.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def _take_plain(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 # as a rule is called
    """Take a paragraph of nothing but brackets, as an attacker writes it, for the text it is."""
    if state.pos or not any(state.src.count(sign) > _MOST_SIGNS for sign in "[<"):
        return False
    if not silent:
        state.pending += state.src
    state.pos = state.posMax
    return True


def part_pictures(markdown: str) -> tuple[str, dict[str, str]]:
    """Part a text from the pictures that lie in it, and name those by addresses as short as others.

    An editor that saves one file writes them there, each longer than all that people have written.
    """
    held: dict[str, str] = {}

    def take(found: re.Match[str]) -> str:
        name = f"{found['kind']};{len(held) + 1}"
        held[name] = found["data"]
        return name

    return _PICTURE.sub(take, markdown), held


_PICTURE = re.compile(
    r"(?P<kind>data:image/[\w.+-]+)(?:;[\w.=+-]+)*,(?P<data>[\w+/=%.~-]*)", re.ASCII
)


def part_html(block: str) -> tuple[str, str]:
    """Part a block of HTML where it opens what it never closes; what follows is no tags.

    Python's reader of HTML would look for the end again from every sign that follows.
    """
    for opening, closing, most in _CLOSINGS:
        last = block.rfind(closing) + 1
        if block.count(opening, last) > most:
            at = block.find(opening, last)
            return block[:at], block[at:]
    return block, ""


_CLOSINGS = (("<!--", "-->", 0), ("<![", "]>", 0), ("<", ">", 20))
"""What ends what, and how many are let be that never do: of the last kind a text has some."""


def _read_table(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 # as a rule is called
    """Read a table; what stands in a row beyond its head is written, and stays in the last cell."""
    from markdown_it.rules_block.table import table

    begun = len(state.tokens)
    found = table(state, start, end, silent)
    cells: list[Token] = []
    for token in () if silent else state.tokens[begun:]:
        if token.type == "tr_open":
            cells = []
        elif token.type in {"td_open", "inline"}:
            cells.append(token)
        elif token.type == "tr_close" and cells and cells[0].type == "td_open":
            _keep_beyond(state, cells)
    return found


def _keep_beyond(state: "StateBlock", cells: Sequence["Token"]) -> None:
    from markdown_it.rules_block.table import escapedSplit, getLine

    *_, opened, last = cells
    columns = len(cells) // 2
    line = (
        getLine(state, last.map[0] if last.map else 0).strip().removeprefix("|").removesuffix("|")
    )
    if line.count("|") < columns:
        return
    beyond = [each.strip() for each in escapedSplit(line)[columns:]]
    if any(beyond):
        last.content = BEYOND.join([last.content, *beyond])
        opened.meta["beyond"] = len(beyond)


def decode_markdown(content: bytes) -> str:
    """Decode a text as editors save it: UTF-8, UTF-16 with its mark, or an old set of letters.

    Of the old ones, it is the one in which most letters are Norwegian.
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        texts = (content.decode(each, "replace") for each in _OLD_ENCODINGS)
        return max(texts, key=lambda text: len(_NORWEGIAN.findall(text)))


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


def drop_blank_lines(text: str) -> str:
    """Leave one blank line where tags left several."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line if line.strip() else "")
    return "\n".join(lines).rstrip("\n") + "\n"
