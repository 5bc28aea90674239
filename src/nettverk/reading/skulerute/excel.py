"""A skulerute in Excel: the same rows as in CSV, in the first sheet that has its columns."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from nettverk.errors import DataError, Place, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute
from nettverk.reading.skulerute.tabellhovud import find_head, understand_table
from nettverk.reglar import Regel

_LARGEST = 30_000_000
_MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 50_000, 50, 20
"""What a workbook may have: a row for each day of each school in a large city, and some notes."""
_TOO_LARGE = "Reknearket er altfor stort til å vera ei skulerute."
_FEWER = "Hent skuleruta åleine, eller lagre arket som .csv."
_HEAD = 100
"""How many rows are looked at before it is sure that a sheet is another."""
_UNREADABLE = "Fila er ikkje eit rekneark som kan lesast."
_FIX = "Lagre ho på nytt i Excel utan passord, eller som .csv."


def read_excel(
    data: bytes, file: str, name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read the days of a school year from a workbook; DataError tells all that is wrong."""
    try:
        lines = _read_sheet(data)
    except OverflowError as fault:
        raise DataError([error(Regel.SKULERUTE, Place(file), _TOO_LARGE, _FEWER)]) from fault
    except Exception as fault:  # the library raises many kinds for what is no workbook
        raise DataError([error(Regel.SKULERUTE, Place(file), _UNREADABLE, _FIX)]) from fault
    return understand_table(lines, file, name, skular, chosen)


def _read_sheet(data: bytes) -> list[tuple[int, Sequence[str]]]:
    from openpyxl import load_workbook

    with ZipFile(BytesIO(data)) as package:
        if sum(each.file_size for each in package.infolist()) > _LARGEST:
            raise OverflowError
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out, which is no cell
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = book.worksheets[:_MOST_SHEETS]
        heads = (each for each in sheets if find_head([*_list_rows(each, _HEAD)]) is not None)
        sheet = next(heads, sheets[0] if sheets else None)
        rows = [*_list_rows(sheet, _MOST_ROWS + 1)] if sheet else []
    if rows and rows[-1][0] > _MOST_ROWS:
        raise OverflowError
    return rows


def _list_rows(sheet: Any, most: int) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the rows that are not blank, by their numbers; the first of them is the head."""
    rows = sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
    for number, row in enumerate(islice(rows, most), 1):
        cells = [_write_cell(each) for each in row]
        if any(cells):
            yield number, cells


def _write_cell(value: object) -> str:
    """Write a cell as a table has it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "Ja" if value else "Nei"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
