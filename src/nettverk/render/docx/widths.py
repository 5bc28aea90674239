"""Column widths from what the columns hold: short ones keep their line, the rest share."""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import fsum, sqrt

from markdown_it.token import Token
from msgspec import Struct

from nettverk.characters import UNCHECKED
from nettverk.letters import measure_text
from nettverk.render.docx.frame import QUOTE
from nettverk.render.docx.grid import Cell, Table
from nettverk.render.docx.lowering import Lines, lower

_SPACES = re.compile(r"[ \t\n]+")
PADDING = 220  # twips: both sides of a cell, with a little air
_NARROW = 1500  # twips: a column this wide is never squeezed
_INDENTS = {"bullet_list": 357, "ordered_list": 357, "blockquote": QUOTE}  # twips
_POINT = 20  # twips
_MARGIN = 1.02  # Word rounds the width of each letter
_LEADING = 1.4  # of the size of the text: from line to line, and between paragraphs
_LIGHTEST = 0.4  # of the heaviest column: little text gets room too
_LONGEST = (0.6, 0.4)  # of the table: a longer word, such as an address, may break


class _Column(Struct):
    """What a column holds, in twips with padding: its widest word, its widest lines, its all."""

    word: int = PADDING
    body: int = PADDING
    head: int = PADDING
    volume: int = 0


def column_widths(table: Table, total: int, size: float) -> list[int]:
    """Return the widths of the columns in twips; their sum is `total`."""
    if table.look:
        return _share(total, table.columns)
    measured = [[_measure_cell(cell, size) for cell in row.cells] for row in table.rows]
    columns = _measure_columns(table, measured)
    floors = _list_floors(columns, total)
    blank = total // (len(columns) + 1)  # for a column that somebody will fill in
    needs = [
        max(column.body if column.volume else blank, floor)
        for column, floor in zip(columns, floors, strict=True)
    ]
    if len(columns) > 2 and not any(column.volume for column in columns):
        needs[0] = max(2 * blank, floors[0])  # what a form is about stands first and is longest
    if sum(needs) <= total:
        widths = _spread(needs, [column.head for column in columns], total)
    elif sum(floors) <= total:
        weights = [sqrt(column.volume) for column in columns]
        lightest = max(weights) * _LIGHTEST or 1  # where nothing is filled in, all weigh the same
        widths = _squeeze(floors, needs, [max(weight, lightest) for weight in weights], total)
        kept = [
            floor if column.volume and need > _NARROW else width
            for column, floor, need, width in zip(columns, floors, needs, widths, strict=True)
        ]
        widths = lower(_list_cells(table, measured), widths, kept, _measure(" ", size), PADDING)
    else:
        widths = [floor * total // sum(floors) for floor in floors]
    widths[widths.index(max(widths))] += total - sum(widths)
    return widths


def _share(total: int, columns: int) -> list[int]:
    return [total * (n + 1) // columns - total * n // columns for n in range(columns)]


def _list_floors(columns: Sequence[_Column], total: int) -> list[int]:
    """Let no word break; where the longest leave no room for the others, they do."""
    tried = [[min(column.word, int(total * most)) for column in columns] for most in _LONGEST]
    return next((each for each in tried if sum(each) <= total), tried[-1])


def _spread(needs: Sequence[int], heads: Sequence[int], total: int) -> list[int]:
    """Give room to spare: first to headings that would break, then to the columns of text."""
    widths = list(needs)
    for index, head in enumerate(heads):
        if widths[index] < head <= widths[index] + total - sum(widths):
            widths[index] = head
    growing = [width if width > _NARROW else 0 for width in widths]
    if not any(growing):
        growing = list(widths)
    spare = total - sum(widths)
    return [
        width + spare * part // sum(growing) for width, part in zip(widths, growing, strict=True)
    ]


def _squeeze(
    floors: Sequence[int], needs: Sequence[int], weights: Sequence[float], total: int
) -> list[int]:
    """Share too little room: narrow columns keep theirs, no word breaks, long text gets most."""
    settled = {i: need for i, need in enumerate(needs) if need <= _NARROW}
    if sum(settled.values()) + sum(f for i, f in enumerate(floors) if i not in settled) > total:
        settled = {}
    while len(settled) < len(needs):
        loose = [i for i in range(len(needs)) if i not in settled]
        room = total - sum(settled.values())
        heaviness = fsum(weights[i] for i in loose)
        shares = {i: int(room * weights[i] / heaviness) for i in loose}
        fixed = {i: floors[i] for i in loose if shares[i] < floors[i]} or {
            i: needs[i] for i in loose if shares[i] > needs[i]
        }
        settled |= fixed or shares
    return [settled[i] for i in range(len(needs))]


def measure_height(tokens: Iterable[Token], width: int, size: float) -> int:
    """Return how high the text of a cell is in twips, with room for fonts that are wider."""
    lines = [
        1 + max(_measure(text, size, bold=strong) - 1, 0) // max(width - PADDING - indent, 1)
        for text, indent, strong in _lines(tokens)
    ]
    return int(sum(lines) * size * _POINT * _LEADING)


class _Line(Struct):
    """A line of a cell: how far in it stands, and how wide it and its words are."""

    indent: int
    width: int
    words: list[int]
    blank: bool


_Measured = Sequence[Sequence[Sequence[_Line]]]
"""The lines of each cell in each row."""


def _measure_cell(cell: Cell, size: float) -> list[_Line]:
    lines = []
    for text, indent, strong in _lines(cell.tokens) if cell.span == 1 else ():
        bold = cell.head or strong
        words = [_measure(each, size, bold=bold) for each in _SPACES.split(text)]
        lines.append(_Line(indent, _measure(text, size, bold=bold), words, not text.strip()))
    return lines


def _list_cells(table: Table, measured: _Measured) -> list[list[Lines]]:
    """List the cells of each column with the widths of their words; a wide cell is in none."""
    cells: list[list[Lines]] = [[] for _ in range(table.columns)]
    for row, said in zip(table.rows, measured, strict=True):
        at = 0
        for cell, lines in zip(row.cells, said, strict=True):
            cells[at].append([each.words for each in lines])
            for beside in cells[at + 1 : at + cell.span]:
                beside.append([])
            at += cell.span
    return cells


def _measure(text: str, size: float, *, bold: bool = False) -> int:
    return int(measure_text(text, bold=bold) * size * _POINT * _MARGIN)


def _measure_columns(table: Table, measured: _Measured) -> list[_Column]:
    columns = [_Column() for _ in range(table.columns)]
    for row, said in zip(table.rows, measured, strict=True):
        at = 0
        for cell, lines in zip(row.cells, said, strict=True):
            if cell.span == 1 and cell.field in {"", UNCHECKED}:  # a prompt leaves the cell empty
                _add(columns[at], lines, header=row.header)
            at += cell.span
    return columns


def _add(column: _Column, lines: Iterable[_Line], *, header: bool) -> None:
    for each in (each for each in lines if not each.blank):
        width = each.width + each.indent
        column.word = max(column.word, max(each.words) + each.indent + PADDING)
        if header:
            column.head = max(column.head, width + PADDING)
        else:
            column.body = max(column.body, width + PADDING)
            column.volume += width


def _lines(tokens: Iterable[Token]) -> Iterator[tuple[str, int, bool]]:
    """Yield each line of a cell with its indent and whether some of it is bold."""
    indent = 0
    for token in tokens:
        indent += token.nesting * _INDENTS.get(token.type.rpartition("_")[0], 0)
        if token.type in {"fence", "code_block"}:
            yield from ((line, indent, False) for line in token.content.splitlines())
        elif token.type == "table":
            yield from _lines(_inner(token.meta["table"]))
        for text, strong in _inline_lines(token.children or ()):
            yield text, indent, strong


def _inner(table: Table) -> list[Token]:
    return [token for row in table.rows for cell in row.cells for token in cell.tokens]


def _inline_lines(children: Iterable[Token]) -> Iterator[tuple[str, bool]]:
    text, strong = "", False
    for child in children:
        if child.type == "hardbreak" or child.content.lower().startswith("<br"):
            yield text, strong
            text, strong = "", False
        elif child.type in {"text", "code_inline"}:
            text += child.content
        elif child.type == "softbreak":
            text += " "
        strong = strong or child.type == "strong_open"
    if text:
        yield text, strong
