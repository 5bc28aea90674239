"""Upright and lying pages: a picture too wide for an upright page turns the page it stands on."""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.render.docx.body import Block, Paragraph, write_blocks

_SECTION = re.compile(r"<w:sectPr\b.*</w:sectPr>", re.DOTALL)
_SIZE, _MARGINS = re.compile(r"<w:pgSz\b[^>]*/>"), re.compile(r"<w:pgMar\b[^>]*/>")
_LENGTH = re.compile(r'w:(\w+)="(-?[\d.]+)"')
# A first page of its own belongs to the first section.
_ONLY_ONCE = re.compile(r"<w:titlePg\b[^>]*/>")
_HEADER = 1400  # twips below the edge of a header; more room is there for a high one
_HEADING = 800  # twips that the heading above a picture takes
_LOW = 0.5  # of the page
_READABLE = 1.25  # of the width of a page: a picture that is wider becomes too small to read
_TABLE_END = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


class _Sheet(Struct, frozen=True):
    """A page: what its section says of it, and the room between its margins, in twips."""

    section: str
    width: int
    height: int


@lru_cache(8)
def _read_sheet(tail: str) -> _Sheet:
    """Read the page of a reference document from what ends its body."""
    found = _SECTION.search(tail)
    section = found.group() if found else ""
    size, margins = _lengths(_SIZE, section), _lengths(_MARGINS, section)
    return _Sheet(section, _room(size, margins, "w"), _room(size, margins, "h"))


def _turn_sheet(sheet: _Sheet) -> _Sheet:
    """Turn a page on its side; one that lies already stays as it is."""
    size, margins = _lengths(_SIZE, sheet.section), _lengths(_MARGINS, sheet.section)
    width, height = size.get("h", 0), size.get("w", 0)
    if width <= height:
        return sheet
    if margins.get("top", 0) - margins.get("header", 0) <= _HEADER:
        margins["top"] = min(margins.get("top", 0), margins.get("left", 0))
    margins["bottom"] = min(margins.get("bottom", 0), margins.get("right", 0))
    lying = f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/>'
    section = _SIZE.sub(lying, sheet.section, count=1)
    inner = " ".join(f'w:{name}="{value}"' for name, value in margins.items())
    section = _MARGINS.sub(f"<w:pgMar {inner}/>", section, count=1)
    turned = {"w": width, "h": height}
    return _Sheet(section, _room(turned, margins, "w"), _room(turned, margins, "h") - _HEADING)


class Turning:
    """Which blocks of a document stand on lying pages; blocks are known by their number.

    A page is turned from the heading above a picture to the picture itself. A picture so low that
    it would leave the page half empty lets all that follows lie too.
    """

    def __init__(self, tail: str, width: int) -> None:
        self._tail, self._upright = tail, replace(_read_sheet(tail), width=width)
        self.sheet = self._upright
        self._ends: list[tuple[int, _Sheet]] = []
        self._part = self._section = 0

    def begin_part(self, block: int) -> None:
        """Take note of a heading."""
        self._part = block

    def turn_for(self, width: int, height: int, block: int) -> _Sheet:
        """Return the page for a picture of this size, in twips: a lying one if it is too wide."""
        if self.sheet is not self._upright or width <= self._upright.width * _READABLE:
            return self.sheet
        lying = _turn_sheet(self._upright)
        if lying is self._upright:
            return lying
        self._end(max(self._part, self._section), self._upright)
        shown = min(lying.width / width, lying.height / height, 1) * height
        if shown < lying.height * _LOW:
            self.sheet = lying
        else:
            self._end(block + 1, lying)
        return lying

    def lying_width(self) -> int:
        """Return the width of the text on lying pages; 0 where there are none."""
        sheets = [self.sheet, *(sheet for _, sheet in self._ends)]
        return max((each.width for each in sheets if each is not self._upright), default=0)

    def divide(self, blocks: list[Block], style: str) -> tuple[str, str]:
        """Return all blocks, with the end of each section at its last, and the end of the body."""
        ends = [each for each in self._ends if each[0] < len(blocks)]
        last = next((sheet for number, sheet in self._ends if number >= len(blocks)), self.sheet)
        first, *later = (sheet.section for sheet in (*(sheet for _, sheet in ends), last))
        sections = [first, *(_ONLY_ONCE.sub("", each) for each in later)]
        for (number, _), section in reversed([*zip(ends, sections, strict=False)]):
            end = blocks[number - 1]
            if not isinstance(end, Paragraph):
                end = Paragraph(style, "", {"spacing": _TABLE_END})
                blocks.insert(number, end)
            end.properties["sectPr"] = section
        return write_blocks(blocks), self._tail.replace(self._upright.section, sections[-1])

    def _end(self, block: int, sheet: _Sheet) -> None:
        """End a section before a block, if there is something in it."""
        if block > self._section:
            self._ends.append((block, sheet))
            self._section = block


def _lengths(part: re.Pattern[str], section: str) -> dict[str, int]:
    found = part.search(section)
    return {
        name: int(float(value)) for name, value in _LENGTH.findall(found.group() if found else "")
    }


def _room(size: Mapping[str, int], margins: Mapping[str, int], side: str) -> int:
    around = ("left", "right", "gutter") if side == "w" else ("top", "bottom")
    return size.get(side, 0) - sum(abs(margins.get(each, 0)) for each in around)
