"""What a page must not look like: each rule names what breaks it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from nettverk.characters import WRITE

from .layout import Layout, Piece

FEWEST = 4
"""Lines on a last page that is not the only one."""
_TOGETHER = re.compile(
    r"\d{1,2}\.\d{1,2}\.\d{4}|\S+\u00a0\S+(?:\u00a0\S+)*|\d[\d.:]*[–-]\d[\d.:]*"
    r"|(?<!\S)\d{1,4}/\d{2}(?!\S)"
)
"""A date, what a hard space holds, a dash between numbers, and the number of an item."""
_MAY_END = re.compile(r"[-–/@._?=&%:+|]")
"""Signs after which a line may end."""


def find_faults(layout: Layout) -> list[str]:
    """Find what is wrong with the pages of a document."""
    return [
        *_find_short_end(layout),
        *_find_alone(layout.pieces),
        *_find_parted_lists(layout.pieces),
        *_find_parted_rows(layout),
        *_find_parted_tables(layout.pieces),
        *_find_lost_heads(layout),
        *_find_broken(layout.pieces),
        *_find_single_lines(layout.pieces),
    ]


def _find_short_end(layout: Layout) -> Iterator[str]:
    last = layout.lines[layout.pages]
    if layout.pages > 1 and last < FEWEST:
        yield f"page {layout.pages} has {last} lines: «{layout.pieces[-1].text[:40]}»"


def _find_alone(pieces: Sequence[Piece]) -> Iterator[str]:
    """Find headings, and what leads to a prompt, table or list, that stand on the page before."""
    for before, after in pairwise(pieces):
        leads = (
            before.kind == "heading"
            or after.text.startswith(WRITE)
            or (
                before.cell is None
                and before.kind == "p"
                and (after.kind == "item" or after.cell is not None)
            )
        )
        seen = before.lines and after.lines
        if leads and seen and before.lines[-1].page != after.lines[0].page:
            yield f"{before.kind} alone: «{before.text[:40]}»"


def _find_parted_lists(pieces: Sequence[Piece]) -> Iterator[str]:
    """Find lists of two or three items on two pages: one item alone looks like all of them."""
    for (kind, cell), group in groupby(pieces, lambda each: (each.kind, each.cell)):
        items = [each for each in group if each.lines]
        firsts = {each.lines[0].page for each in items}
        if kind == "item" and cell is None and len(items) <= _SHORT_LIST and len(firsts) > 1:
            yield f"list of {len(items)} items is parted"


_SHORT_LIST = 3


def _find_parted_rows(layout: Layout) -> Iterator[str]:
    """Find rows on two pages that would have had room on one."""
    in_tables = [each for each in layout.pieces if each.cell]
    for (table, row), group in groupby(in_tables, _name_row):
        pieces = [*group]
        pages = {line.page for each in pieces for line in each.lines}
        if len(pages) > 1 and sum(len(each.lines) for each in pieces) <= _MOST:
            yield f"row {row} of table {table} is parted: «{pieces[0].text[:40]}»"


def _find_parted_tables(pieces: Sequence[Piece]) -> Iterator[str]:
    """Find tables on two pages that would leave no large hole in one by going over whole."""
    in_tables = [each for each in pieces if each.cell]
    for table, group in groupby(in_tables, lambda each: each.cell and each.cell.table):
        lines = {(line.page, round(line.middle)) for each in group for line in each.lines}
        if len({page for page, _ in lines}) > 1 and len(lines) <= _FEW:
            yield f"table {table} of {len(lines)} lines is parted"


def _name_row(piece: Piece) -> tuple[int, int]:
    return piece.cell[:2] if piece.cell else (0, 0)


_MOST = 25
"""Lines in a row that would surely have had room on one page."""
_FEW = 7
"""Lines in a table that surely is lower than a third of a page, also of one that lies."""


def _find_lost_heads(layout: Layout) -> Iterator[str]:
    headed = {each.cell.table for each in layout.pieces if each.cell and each.cell.header}
    first: dict[int, int] = {}
    headed_on = {*layout.repeated}
    for each in layout.pieces:
        if each.cell and each.cell.table in headed:
            for line in each.lines:
                page = first.setdefault(each.cell.table, line.page)
                if line.page != page and (each.cell.table, line.page) not in headed_on:
                    headed_on.add((each.cell.table, line.page))
                    yield f"table {each.cell.table} has no head on page {line.page}"


def _find_broken(pieces: Sequence[Piece]) -> Iterator[str]:
    """Find words, clocks, dates and numbers that stand on two lines."""
    for piece in pieces:
        ends, count = set(), 0
        for line in piece.lines[:-1]:
            count += line.signs
            ends.add(count)
        signs = "".join(piece.text.split())
        for start, text in _list_held(piece.text):
            length = len("".join(text.split()))
            for end in sorted(ends):
                inside = start < end < start + length
                may_end = _MAY_END.match(signs[end - 1]) and not _TOGETHER.fullmatch(text)
                if inside and not may_end:
                    yield f"broken: «{text}» in {piece.cell or piece.kind}"


def _list_held(text: str) -> Iterator[tuple[int, str]]:
    """List what must stay on one line, and how many signs stand before it."""
    for each in re.finditer(r"[^ \t\n]+", text):
        yield len("".join(text[: each.start()].split())), each[0]
    for each in _TOGETHER.finditer(text):
        yield len("".join(text[: each.start()].split())), each[0]


def _find_single_lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """Find paragraphs that leave one line alone on a page; LibreOffice lets rows do so."""
    for piece in (each for each in pieces if not each.cell):
        counts = [len([*group]) for _, group in groupby(piece.lines, lambda line: line.page)]
        if len(counts) > 1 and min(counts[0], counts[-1]) < 2 and len(piece.lines) > 1:
            yield f"a line alone of «{piece.text[:40]}»"
