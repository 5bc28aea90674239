"""The shipped pages, cut at their headings, and readable without the files they link to."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from posixpath import dirname, join, normpath

from msgspec import Struct

from nettverk.shipped import find_shipped_pages

PAGES: Mapping[str, tuple[str, str]] = {
    "rettleiing": ("rettleiing.md", "det første møtet, og alle kapitla"),
    "rotasjon": ("rotasjon.md", "kven som er vert, og reglane bak"),
    "samansetjinga": ("samansetjing.md", "kva skular som skal møtast, og reglane bak"),
    "data": ("data.md", "nøklane i data/networks.yaml og fila for skuleåret"),
    "språk": ("sprak.md", "ord og former i dokumenta"),
}
"""What each page is asked for by, its file, and what it is about."""
GUIDE = "rettleiing"

_PIECE = re.compile(
    r"(?P<code>^```.*?^```|`[^`\n]+`)"
    r"|<img\b[^>]*?\balt=\"(?P<alt>[^\"]*)\"[^>]*>"
    r"|</?p>\n?|<!--.*?-->\n*"
    r"|\[(?P<text>[^\]]+)\]\((?P<target>[^)\s]+)\)",
    re.DOTALL | re.MULTILINE,
)
_CONTENTS = re.compile(r"^- \[[^\]]+\]\((?P<target>[^)]+)\): (?P<about>.+)$", re.MULTILINE)


class Passage(Struct, frozen=True):
    """A heading with all below it: a page, a chapter or a part of one.

    The chapters of the guide are files of their own, and belong to its page.
    """

    page: str
    file: str
    level: int
    title: str
    text: str
    own: str = ""
    """What stands above the headings inside it."""

    @property
    def is_page(self) -> bool:
        """Whether it is a whole page, and no chapter or part."""
        return self.level == 1 and self.file == PAGES[self.page][0]

    @property
    def words(self) -> str:
        """What one types to ask for it."""
        return self.page if self.is_page else " ".join(re.findall(r"\w+", self.title.casefold()))

    @property
    def anchor(self) -> str:
        """The anchor that a forge makes of the heading."""
        return re.sub(r"[^\w\- ]", "", self.title.lower()).replace(" ", "-")

    @property
    def readable(self) -> str:
        """The text as Markdown without pictures, and with topics to ask for in place of links."""
        return _PIECE.sub(lambda piece: _reword(piece, self.file), self.text).strip() + "\n"


@cache
def read_sections() -> tuple[Passage, ...]:
    """Read every section of every page, a page before its chapters."""
    return tuple(
        section for page in PAGES for file in _list_files(page) for section in _cut(page, file)
    )


def list_chapters() -> dict[Passage, str]:
    """List the chapters of the guide, each with what its table of contents says about it."""
    file, _ = PAGES[GUIDE]
    listed = ((_find(match["target"], file), match["about"]) for match in _list_contents())
    return {section: about for section, about in listed if section}


def _list_files(page: str) -> Iterator[str]:
    """List the files of a page: its own, and those of the chapters in the order of its contents."""
    file, _ = PAGES[page]
    yield file
    if page == GUIDE:
        targets = (match["target"] for match in _list_contents())
        yield from (each for each in targets if not each.startswith("#"))


def _list_contents() -> Iterator[re.Match[str]]:
    return _CONTENTS.finditer(_read(PAGES[GUIDE][0]))


def _read(file: str) -> str:
    return (find_shipped_pages() / file).read_text(encoding="utf-8")


def _cut(page: str, file: str) -> Iterator[Passage]:
    text = _read(file)
    lines, heads = text.splitlines(keepends=True), list(_find_headings(text))
    for number, (line, level, title) in enumerate(heads):
        after = [*heads[number + 1 :], (len(lines), 0, "")]
        end = next(other for other, same, _ in after if same <= level)
        text, own = ("".join(lines[line:stop]) for stop in (end, after[0][0]))
        yield Passage(page, file, level, title, text, own)


def _find_headings(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the line, the level and the title of each heading; a comment in an example is none."""
    from markdown_it import MarkdownIt

    for token, title in pairwise(MarkdownIt("commonmark").parse(text)):
        if token.type == "heading_open" and token.map:
            yield token.map[0], int(token.tag[1:]), title.content


def _reword(piece: re.Match[str], file: str) -> str:
    if piece["code"]:
        return piece["code"]
    if piece["alt"]:
        return f"\n*Bilete: {piece['alt']}*\n"
    return _reword_link(piece["text"], piece["target"], file) if piece["text"] else ""


def _reword_link(text: str, target: str, file: str) -> str:
    """Name the topic that a link leads to, unless its text does so already."""
    section = _find(target, file)
    if section is None or section.title == text:
        return text
    asked = f"`nettverk hjelp {section.words}`"
    return asked if section.file.endswith(text) else f"{text} ({asked})"


def _find(target: str, file: str) -> Passage | None:
    """Find the section that a link in a file leads to."""
    path, _, anchor = target.partition("#")
    there = normpath(join(dirname(file), path)) if path else file
    at = (each for each in read_sections() if each.file == there)
    return next((each for each in at if not anchor or each.anchor == anchor), None)
