"""The shipped pages, cut at their headings, and readable without the files they link to."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from msgspec import Struct

from nettverk.shipped import find_shipped_pages

PAGES: Mapping[str, tuple[str, str]] = {
    "rettleiing": ("rettleiing.md", "heile rettleiinga"),
    "rotasjon": ("rotasjon.md", "kven som er vert, og reglane bak"),
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
_CONTENTS = re.compile(r"^- \[[^\]]+\]\(#(?P<anchor>[^)]+)\): (?P<about>.+)$", re.MULTILINE)


class Passage(Struct, frozen=True):
    """A heading with all below it: a page, a chapter or a part of one."""

    page: str
    level: int
    title: str
    text: str

    @property
    def words(self) -> str:
        """What one types to ask for it."""
        return " ".join(re.findall(r"\w+", self.title.casefold())) if self.level > 1 else self.page

    @property
    def anchor(self) -> str:
        """The anchor that a forge makes of the heading."""
        return re.sub(r"[^\w\- ]", "", self.title.lower()).replace(" ", "-")

    @property
    def readable(self) -> str:
        """The text as Markdown without pictures, and with topics to ask for in place of links."""
        return _PIECE.sub(lambda piece: _reword(piece, self.page), self.text).strip() + "\n"


@cache
def read_sections() -> tuple[Passage, ...]:
    """Read every section of every page, a page before its chapters."""
    return tuple(section for page in PAGES for section in _cut(page))


def list_chapters() -> dict[Passage, str]:
    """List the chapters of the guide, each with what its table of contents says about it."""
    guide = [each for each in read_sections() if each.page == GUIDE]
    about = {match["anchor"]: match["about"] for match in _CONTENTS.finditer(guide[0].text)}
    return {each: about.get(each.anchor, "") for each in guide if each.level == 2}


def _cut(page: str) -> Iterator[Passage]:
    file, _ = PAGES[page]
    text = (find_shipped_pages() / file).read_text(encoding="utf-8")
    lines, heads = text.splitlines(keepends=True), list(_find_headings(text))
    for number, (line, level, title) in enumerate(heads):
        after = (other for other, same, _ in heads[number + 1 :] if same <= level)
        yield Passage(page, level, title, "".join(lines[line : next(after, len(lines))]))


def _find_headings(text: str) -> Iterator[tuple[int, int, str]]:
    """Find the line, the level and the title of each heading; a comment in an example is none."""
    from markdown_it import MarkdownIt

    for token, title in pairwise(MarkdownIt("commonmark").parse(text)):
        if token.type == "heading_open" and token.map:
            yield token.map[0], int(token.tag[1:]), title.content


def _reword(piece: re.Match[str], page: str) -> str:
    if piece["code"]:
        return piece["code"]
    if piece["alt"]:
        return f"\n*Bilete: {piece['alt']}*\n"
    return _reword_link(piece["text"], piece["target"], page) if piece["text"] else ""


def _reword_link(text: str, target: str, page: str) -> str:
    """Name the topic that a link leads to, unless its text does so already."""
    file, _, anchor = target.partition("#")
    found = (each for each in read_sections() if _is_at(each, file or PAGES[page][0], anchor))
    section = next(found, None)
    if section is None or section.title == text:
        return text
    asked = f"`nettverk hjelp {section.words}`"
    return asked if text == file else f"{text} ({asked})"


def _is_at(section: Passage, file: str, anchor: str) -> bool:
    if PAGES[section.page][0] != file:
        return False
    return section.anchor == anchor if anchor else section.level == 1
