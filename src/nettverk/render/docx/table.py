"""A gathered table as a `w:tbl`."""

from collections.abc import Callable, Sequence

from markdown_it.token import Token

from nettverk.render.docx.fields import name_field
from nettverk.render.docx.frame import Frame
from nettverk.render.docx.grid import Cell, Table
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.widths import PADDING, column_widths, measure_height
from nettverk.render.docx.xml import attribute, plain_text

_FEW_ROWS = 12
_ONE_LINE = 70  # characters
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ROOM = 0.9  # of a page: what a header may leave of it

_CellRenderer = Callable[[Sequence[Token], Frame], str]


def table_xml(
    table: Table,
    heading: str,
    reference: Reference,
    frame: Frame,
    cell: _CellRenderer,
    height: int,
) -> str:
    """Return the table as wide as its place, with fixed columns; `heading` is what it is under.

    A row that a page of some `height` has room for is not parted.
    """
    widths = column_widths(table, frame.room, reference.size)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    kept = _kept(table)
    rows = "".join(
        _row(
            table,
            number,
            widths,
            cell,
            keep=row.header or number in kept,
            whole=row.header or not table.html or _is_low(row.cells, widths, reference, height),
        )
        for number, row in enumerate(table.rows)
    )
    return (
        f"<w:tbl>{_properties(table, heading, reference, frame)}"
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _kept(table: Table) -> range:
    """Return the rows that stay on the page of the next one; none is left alone on a page."""
    last = len(table.rows) - 1
    if _is_short(table):
        return range(last)
    # A row of the foundation table can be longer than a page, so nothing can hold it.
    return range(0) if table.html else range(last - 1, last)


def _is_short(table: Table) -> bool:
    """Tell whether a table looks torn when a page ends inside it: few rows, a line in each."""
    cells = (plain_text(cell.tokens) for row in table.rows for cell in row.cells)
    few = len(table.rows) <= _FEW_ROWS
    return few and (bool(table.look) or all(len(text) <= _ONE_LINE for text in cells))


def _is_low(
    cells: Sequence[Cell], widths: Sequence[int], reference: Reference, height: int
) -> bool:
    """Tell whether a page surely has room for a row; a higher one must be parted."""
    pairs = zip(cells, widths, strict=False)  # in a row of fewer cells, each has more room
    rows = (measure_height(cell.tokens, width, reference.size) for cell, width in pairs)
    return max(rows, default=0) < height * _ROOM


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
) -> str:
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
        cells.append(_cell(cell, width, frame, render))
        at += cell.span
    opening = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{opening}{''.join(cells)}</w:tr>"


def _field_name(table: Table, number: int, column: int) -> str:
    """Name the field in a cell after its row and its column."""
    cells, header = table.rows[number].cells, table.header()
    heads = [plain_text(cell.tokens) for cell in header.cells] if header else []
    first = plain_text(cells[0].tokens) if column else ""
    row = first or f"Rad {number if header else number + 1}"
    return name_field(row, heads[column] if column < len(heads) else "")


def _cell(cell: Cell, width: int, frame: Frame, render: _CellRenderer) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    span += '<w:vAlign w:val="center"/>' if frame.size else ""
    content = render(cell.tokens, frame)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{content}</w:tc>'
