"""A gathered table as rows of a Word document."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token

from nettverk.render.docx.body import Block, Row, Rows
from nettverk.render.docx.fields import name_field
from nettverk.render.docx.frame import Frame
from nettverk.render.docx.grid import Cell, Table
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.widths import PADDING, column_widths, measure_height
from nettverk.render.docx.xml import attribute, plain_text

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ROOM = 0.9  # of a page: what a header may leave of it
_LOW = 1 / 3  # of a page: a table that leaves no large hole in one when it goes over whole

_CellRenderer = Callable[[Sequence[Token], Frame], list[Block]]


def lay_table(
    table: Table,
    heading: str,
    reference: Reference,
    frame: Frame,
    cell: _CellRenderer,
    height: int,
) -> Rows:
    """Return the table as wide as its place, with fixed columns; `heading` is what it is under.

    A row that a page of some `height` has room for is not parted.
    """
    widths = column_widths(table, frame.room, reference.size)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heights = _measure_rows(table, widths, reference.size)
    kept = _kept(table, heights, height)
    rows = [
        _row(
            table,
            number,
            widths,
            cell,
            keep=row.header or number in kept,
            whole=row.header or not table.html or heights[number] < height * _ROOM,
        )
        for number, row in enumerate(table.rows)
    ]
    properties = _properties(table, heading, reference, frame)
    return Rows(f"{properties}<w:tblGrid>{grid}</w:tblGrid>", rows)


def _measure_rows(table: Table, widths: Sequence[int], size: float) -> list[int]:
    """Return how high the rows are in twips; in a row of fewer cells, each has more room."""
    least = table.look.height if table.look else 0
    return [
        max(
            least,
            *(
                measure_height(cell.tokens, width, size)
                for cell, width in zip(row.cells, widths, strict=False)
            ),
        )
        for row in table.rows
    ]


def _kept(table: Table, heights: Sequence[int], page: int) -> range:
    """Return the rows that stay on the page of the next one; none is left alone on a page."""
    last = len(heights) - 1
    if sum(heights) < page * (_ROOM if table.look else _LOW):
        return range(last)
    # A row of the foundation table can be longer than a page, so nothing can hold it.
    return range(0) if table.html else range(last - 1, last)


def _properties(table: Table, heading: str, reference: Reference, frame: Frame) -> str:
    header, heads = table.header() is not None, table.row_heads
    look = 0x0600 | (0x0020 if header else 0) | (0x0080 if heads else 0)
    indent = f'<w:tblInd w:w="{frame.indent}" w:type="dxa"/>' if frame.indent else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{reference.styles["Nettverk"]}"/>'
        f'<w:tblW w:w="{frame.room}" w:type="dxa"/>{indent}{_lines(table)}'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{look:04X}" w:firstRow="{header:d}" w:lastRow="0" '
        f'w:firstColumn="{heads:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{_caption(table, heading)}</w:tblPr>"
    )


def _lines(table: Table) -> str:
    if not table.look:
        return ""
    edges = "".join(f"<w:{each} {table.look.line}/>" for each in _EDGES)
    return f"<w:tblBorders>{edges}</w:tblBorders>"


def _caption(table: Table, heading: str) -> str:
    """Return what a screen reader says: the heading it stands under, and its columns."""
    title = plain_text(table.caption) or heading
    header = table.header()
    names = [plain_text(cell.tokens) for cell in header.cells] if header else []
    columns = ", ".join(name for name in names if name)
    return (f'<w:tblCaption w:val="{attribute(title)}"/>' if title else "") + (
        f'<w:tblDescription w:val="Kolonnar: {attribute(columns)}"/>' if columns else ""
    )


def _row(
    table: Table,
    number: int,
    widths: Sequence[int],
    render: _CellRenderer,
    *,
    keep: bool,
    whole: bool,
) -> Row:
    row = table.rows[number]
    properties = "<w:cantSplit/>" if whole else ""
    properties += "<w:tblHeader/>" if row.header else ""
    look = None if row.header else table.look
    properties += f'<w:trHeight w:val="{look.height}" w:hRule="atLeast"/>' if look else ""
    cells = []
    at = 0
    for column, cell in enumerate(row.cells):
        width = sum(widths[at : at + cell.span])
        frame = Frame(
            "Table Head" if cell.head else "Table Text",
            max(width - PADDING, 1),
            cell=True,
            align=cell.align if cell.align != "left" else "",
            keep=keep,
            name=_field_name(table, number, column) if cell.field else "",
            size=look.size if look else 0,
        )
        cells.append((_open_cell(cell, width, frame), render(cell.tokens, frame)))
        at += cell.span
    opening = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return Row(opening, cells, whole)


def _field_name(table: Table, number: int, column: int) -> str:
    """Name the field in a cell after its row and its column."""
    cells, header = table.rows[number].cells, table.header()
    heads = [plain_text(cell.tokens) for cell in header.cells] if header else []
    first = plain_text(cells[0].tokens) if column else ""
    row = first or f"Rad {number if header else number + 1}"
    return name_field(row, heads[column] if column < len(heads) else "")


def _open_cell(cell: Cell, width: int, frame: Frame) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    span += '<w:vAlign w:val="center"/>' if frame.size else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>'
