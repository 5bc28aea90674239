"""A document as it lies on pages: each paragraph of the Word file with the lines that it takes."""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from lxml import etree
from msgspec import Struct

from tests.documents.reading import W, docx_text, read_parts

_LABEL = re.compile(r"[•●◦▪–-]|\d{1,3}[.)]|[a-z][.)]")
_SURE = 15  # signs that are alike by no chance
_SAME = 5  # points between the middles of what stands on one line
_NEAR = 6  # points by which a line may reach into a margin


class MisalignedError(AssertionError):
    """What is on the page is not what the document says in that order: a row was parted."""


class Cell(NamedTuple):
    """Where in tables a paragraph stands; a row of the `header` comes again on each page."""

    table: int
    row: int
    column: int
    header: bool


class Line(Struct):
    """A line of a paragraph: its page, its middle in points, and how many signs stand on it."""

    page: int
    middle: float
    signs: int = 0


class Piece(Struct):
    """A paragraph: what it is, where it stands, and its lines as they were laid out."""

    kind: str
    text: str
    cell: Cell | None = None
    lines: list[Line] = []

    @property
    def pages(self) -> tuple[int, int]:
        return self.lines[0].page, self.lines[-1].page


class Word(NamedTuple):
    text: str
    page: int
    middle: float


class Layout(Struct):
    """A document on its pages: `lines` are how many each page has, and `repeated` where a head is.

    `repeated` are pairs of a table and a page.
    """

    pieces: list[Piece]
    pages: int
    lines: dict[int, int]
    repeated: set[tuple[int, int]]


def read_layout(word: bytes, pdf: Path) -> Layout:
    """Find each paragraph of a Word file on the pages of its PDF."""
    pieces = [*_list_pieces(word)]
    words, pages = _list_words(pdf, word)
    repeated = _place(pieces, words)
    pieces = [each for each in pieces if each.lines or each.kind == "picture"]
    lines = {page: _count_lines(each for each in words if each.page == page) for page in pages}
    return Layout(pieces, len(pages), lines, repeated)


def _list_pieces(word: bytes) -> Iterator[Piece]:
    parts = read_parts(word)
    styles = etree.fromstring(parts["word/styles.xml"])
    names = {
        each.get(f"{W}styleId"): each.find(f"{W}name").get(f"{W}val")
        for each in styles.iter(f"{W}style")
    }
    table = 0
    for element in etree.fromstring(parts["word/document.xml"]).find(f"{W}body"):
        if element.tag == f"{W}tbl":
            table += 1
            for number, row in enumerate(element.findall(f"{W}tr")):
                header = row.find(f"{W}trPr/{W}tblHeader") is not None
                for column, each in enumerate(row.findall(f"{W}tc")):
                    cell = Cell(table, number, column, header)
                    for inner in each.iter(f"{W}p"):
                        yield _read_piece(inner, names, cell)
        elif element.tag == f"{W}p":
            yield _read_piece(element, names, None)


def _read_piece(element: etree._Element, names: dict[str, str], cell: Cell | None) -> Piece:
    style = element.find(f"{W}pPr/{W}pStyle")
    name = names[style.get(f"{W}val")] if style is not None else "Normal"
    kind = "heading" if name.startswith("heading") else "item" if " List" in f" {name}" else "p"
    drawn = element.find(f".//{W}drawing") is not None
    return Piece("picture", "", cell) if drawn else Piece(kind, docx_text(element), cell)


def _list_words(pdf: Path, word: bytes) -> tuple[list[Word], list[int]]:
    """List the words of the text in the order of their file; headers and footers are none."""
    above, below = (_read_margin(word, side) for side in ("top", "bottom"))
    command = ["pdftotext", "-raw", "-bbox", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    tree = ElementTree.fromstring(re.sub(r' xmlns="[^"]+"', "", text))
    found, pages = [], []
    for number, page in enumerate(tree.iter("page"), 1):
        pages.append(number)
        height = float(page.get("height", 0))
        for each in page.iter("word"):
            top, low = (float(each.get(side, 0)) for side in ("yMin", "yMax"))
            if top > above - _NEAR and low < height - below + _NEAR:
                found.append(Word(each.text or "", number, (top + low) / 2))
    return found, pages


def _read_margin(word: bytes, side: str) -> float:
    """Read how far from an edge of the page its text ends, in points."""
    document = etree.fromstring(read_parts(word)["word/document.xml"])
    return max(int(each.get(f"{W}{side}")) / 20 for each in document.iter(f"{W}pgMar"))


def _place(pieces: Sequence[Piece], words: Sequence[Word]) -> set[tuple[int, int]]:
    """Give each paragraph its lines, sign by sign."""
    signs = [(sign, each) for each in pieces for sign in each.text if not sign.isspace()]
    expected = "".join(sign for sign, _ in signs)
    heads = _list_heads(pieces)
    repeated: set[tuple[int, int]] = set()
    at = number = 0
    # What is written in a picture is no paragraph.
    drawn = any(each.kind == "picture" for each in pieces)
    while number < len(words):
        word = words[number]
        text = "".join(word.text.split())
        owner = signs[at][1] if at < len(signs) else None
        if expected.startswith(text, at):
            for _, piece in signs[at : at + len(text)]:
                _add(piece, word)
            at += len(text)
            number += 1
        elif (
            owner
            and owner.cell
            and (size := _match(heads.get(owner.cell.table, ""), words[number:]))
        ):
            repeated.add((owner.cell.table, word.page))
            number += size
        elif drawn and (size := _find_next(words[number:], expected[at:])):
            number += size
        elif _LABEL.fullmatch(text):
            number += 1
        else:
            around = expected[max(at - 20, 0) : at], expected[at : at + 20]
            raise MisalignedError(f"page {word.page} has «{text}» between {around}")
    assert at == len(expected), f"«{expected[at : at + 40]}» is on no page"
    return repeated


def _find_next(words: Sequence[Word], expected: str) -> int:
    """Count the words before those that are expected."""
    texts = ["".join(each.text.split()) for each in words]
    begun = expected[:_SURE]
    found = (n for n in range(1, len(texts)) if "".join(texts[n : n + _SURE]).startswith(begun))
    return next(found, 0)


def _add(piece: Piece, word: Word) -> None:
    last = piece.lines[-1] if piece.lines else None
    if last is None or last.page != word.page or abs(last.middle - word.middle) > _SAME:
        last = Line(word.page, word.middle)
        piece.lines.append(last)
    last.signs += 1


def _list_heads(pieces: Sequence[Piece]) -> dict[int, str]:
    heads: dict[int, str] = defaultdict(str)
    for each in pieces:
        if each.cell and each.cell.header:
            heads[each.cell.table] += "".join(each.text.split())
    return heads


def _match(head: str, words: Sequence[Word]) -> int:
    """Count the words that are the head of a table once more."""
    count = 0
    for word in words:
        text = "".join(word.text.split())
        if not head or not head.startswith(text):
            break
        head = head[len(text) :]
        count += 1
    return count if count and not head else 0


def _count_lines(words: Iterator[Word]) -> int:
    lines: list[float] = []
    for middle in sorted(each.middle for each in words):
        if not lines or middle - lines[-1] > _SAME:
            lines.append(middle)
    return len(lines)
