"""What a table style says of a cell: header row, first column and bands have their own looks."""

from collections.abc import Iterator

from nettverk.accessibility.styles import Styles, find_in, first
from nettverk.accessibility.walking import Cell, Table
from nettverk.accessibility.xml import Element, W, find, value

_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


def has_look(table: Table, name: str) -> bool:
    """Tell whether a choice such as «Overskriftsrad» is on for a table."""
    look = find(table.element, "tblPr/tblLook")
    if said := value(look, name):
        return said in {"1", "true", "on"}
    try:
        return bool(int(value(look) or "0", 16) & _BITS[name])
    except ValueError:
        return False


def find_in_table(styles: Styles, cell: Cell, path: str) -> Element | None:
    """Find a property of a cell in the style of its table."""
    name = value(find(cell.table.element, "tblPr/tblStyle"))
    chain = styles.chain("table", name)
    conditional = (
        find(part, path)
        for kind in _parts(cell)
        for style in chain
        for part in style.element.findall(f"{W}tblStylePr")
        if value(part, "type") == kind
    )
    found = first(conditional)
    return found if found is not None else find_in(chain, path)


def _parts(cell: Cell) -> Iterator[str]:
    """Name the parts of the table that a cell is in, the one that wins first."""
    table, last = cell.table, len(cell.table.rows)
    headed = has_look(table, "firstRow")
    beside = has_look(table, "firstColumn")
    width = len(table.rows[cell.row - 1][1])
    if headed and cell.row == 1:
        yield "firstRow"
    if has_look(table, "lastRow") and cell.row == last:
        yield "lastRow"
    if beside and cell.column == 1:
        yield "firstCol"
    if has_look(table, "lastColumn") and cell.column == width:
        yield "lastCol"
    if not has_look(table, "noHBand"):
        yield "band1Horz" if (cell.row - headed) % 2 else "band2Horz"
    if not has_look(table, "noVBand"):
        yield "band1Vert" if (cell.column - beside) % 2 else "band2Vert"
