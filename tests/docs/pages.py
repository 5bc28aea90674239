"""The pages of the documentation, taken apart as Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.conftest import REPOSITORY

README = REPOSITORY / "README.md"
GUIDE = REPOSITORY / "docs" / "rettleiing.md"
ARCHITECTURE = REPOSITORY / "docs" / "architecture.md"
REQUIREMENTS = REPOSITORY / "docs" / "krav.md"
CONTRIBUTING = REPOSITORY / "CONTRIBUTING.md"
CHANGELOG = REPOSITORY / "CHANGELOG.md"
_CONTENTS = re.compile(r"^- \[.+\]\((rettleiing/.+)\)", re.MULTILINE)
CHAPTERS = tuple(
    GUIDE.parent / each for each in _CONTENTS.findall(GUIDE.read_text(encoding="utf-8"))
)
"""The chapters of the guide, in the order of its contents."""
GUIDE_PAGES = (GUIDE, *CHAPTERS)
USER_PAGES = (README, *sorted((REPOSITORY / "docs").glob("*.md")), *CHAPTERS)
PAGES = (*USER_PAGES, CONTRIBUTING, CHANGELOG)

TODAY = "2026-11-24"
"""The day that the outputs in the pages are from."""


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, and the lines it stands on."""

    language: str
    text: str
    first: int
    after: int


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path) -> list[Block]:
    return [
        Block(token.info, token.content, *token.map)
        for token in _tokens(page)
        if token.type == "fence" and token.map
    ]


def code_words(page: Path) -> list[str]:
    """List what stands in backticks in running text and tables."""
    return [each.content for each in _inline(page) if each.type == "code_inline"]


def targets(page: Path) -> list[str]:
    """List what the page links to, pictures too."""
    links = [each.attrs.get("href") or each.attrs.get("src") for each in _inline(page)]
    pictures = re.findall(r'<img src="([^"]+)"', read(page))
    return [unquote(str(each)) for each in (*links, *pictures) if each]


def anchors(page: Path) -> set[str]:
    """List the anchors that a forge makes of the headings."""
    tokens = _tokens(page)
    headings = [
        following.content for token, following in pairwise(tokens) if token.type == "heading_open"
    ]
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def _tokens(page: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(read(page))


def _inline(page: Path) -> Iterator[Token]:
    for token in _tokens(page):
        yield from token.children or ()
