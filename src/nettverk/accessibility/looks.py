"""How the style of a table looks on each of its cells."""

from collections.abc import Callable

from nettverk.ooxml.elements import ON, Element, Styles, find, first, number, value

_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
_BANDS = ("tblStyleRowBandSize", "tblStyleColBandSize")

Look = tuple[str, tuple[str, ...]]
"""The style of a table, and the parts of it that a cell is in, the one that wins first."""
Place = tuple[int, int]
"""A row or a column, which count from 1, and how many there are."""


def read_looks(properties: Element | None) -> frozenset[str]:
    """Return the choices, such as «Overskriftsrad», that are on for a table."""
    look = find(properties, "tblLook")
    try:
        bits = int(value(look) or "0", 16)
    except ValueError:
        bits = 0
    said = {name: value(look, name) for name in _LOOKS}
    return frozenset(
        name for name, bit in _LOOKS.items() if (said[name] in ON if said[name] else bits & bit)
    )


def make_finder(
    styles: Styles, properties: Element | None, looks: frozenset[str]
) -> Callable[[Place, Place], Look]:
    """Make what names the parts of a table that a cell is in, the one that wins first."""
    style = value(find(properties, "tblStyle"))
    headed, beside = "firstRow" in looks, "firstColumn" in looks
    rows, columns = (_read_band(styles, style, properties, name) for name in _BANDS)

    def find_look(row: Place, column: Place) -> Look:
        parts = (
            ("firstRow", headed and row[0] == 1),
            ("lastRow", "lastRow" in looks and row[0] == row[1]),
            ("firstCol", beside and column[0] == 1),
            ("lastCol", "lastColumn" in looks and column[0] == column[1]),
            (f"band{_band(row[0] - headed, rows)}Horz", "noHBand" not in looks and row[0] > headed),
            (
                f"band{_band(column[0] - beside, columns)}Vert",
                "noVBand" not in looks and column[0] > beside,
            ),
        )
        return style, tuple([part for part, is_on in parts if is_on])

    return find_look if style else lambda _row, _column: ("", ())


def _band(at: int, size: int) -> int:
    return (at - 1) // size % 2 + 1


def _read_band(styles: Styles, style: str, properties: Element | None, name: str) -> int:
    """Return how many rows or columns are in a band."""
    by_style = styles.find("table", style, f"tblPr/{name}")
    return max(number(value(first((find(properties, name), by_style)))) or 1, 1)
