"""The rows of a table in Excel, in the first sheet that has its columns."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any
from zipfile import ZipFile

from nettverk.errors import DataError, Place, error
from nettverk.reglar import Regel

_Rows = Sequence[tuple[int, Sequence[str]]]
_LARGEST = 30_000_000
_MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 50_000, 50, 20
"""What a workbook may have: a row for each day of each school in a large city, and some notes."""
_TOO_LARGE = "Reknearket er altfor stort."
_FEWER = "Lagre det som trengst, i eit ark åleine, eller som .csv."
_HEAD = 100
"""How many rows are looked at before it is sure that a sheet is another."""
_UNREADABLE = "Fila er ikkje eit rekneark som kan lesast."
_FIX = "Lagre ho på nytt i Excel utan passord, eller som .csv."
_UNCOUNTED = "Formelen i celle {} har ikkje noko svar i fila."
_COUNT = "Opne fila i Excel og lagre ho på nytt, eller skriv svaret i staden for formelen."
_MOST_TOLD = 20


def list_workbook_rows(
    data: bytes, file: str, regel: Regel, find_head: Callable[[_Rows], int | None]
) -> _Rows:
    """List the rows that are not blank, by their numbers; DataError tells why it cannot be read."""
    try:
        rows, uncounted = _read_sheet(data, find_head)
    except OverflowError as fault:
        raise DataError([error(regel, Place(file), _TOO_LARGE, _FEWER)]) from fault
    except Exception as fault:  # the library raises many kinds for what is no workbook
        raise DataError([error(regel, Place(file), _UNREADABLE, _FIX)]) from fault
    if uncounted:
        raise DataError(
            error(regel, Place(file, line), _UNCOUNTED.format(cell), _COUNT)
            for line, cell in uncounted[:_MOST_TOLD]
        )
    return rows


def _read_sheet(
    data: bytes, find_head: Callable[[_Rows], int | None]
) -> tuple[_Rows, Sequence[tuple[int, str]]]:
    from openpyxl import load_workbook

    with ZipFile(BytesIO(data)) as package:
        if sum(each.file_size for each in package.infolist()) > _LARGEST:
            raise OverflowError
        counts = any(
            b"<f" in package.read(each) for each in package.namelist() if "worksheets/" in each
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out, which is no cell
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = book.worksheets[:_MOST_SHEETS]
        heads = (at for at, each in enumerate(sheets) if _has_head(each, find_head))
        at = next(heads, 0)
        rows = [*_list_rows(sheets[at], _MOST_ROWS + 1)] if sheets else []
        if rows and rows[-1][0] > _MOST_ROWS:
            raise OverflowError
        typed = load_workbook(BytesIO(data), read_only=True) if counts else None
        return rows, [*_list_uncounted(typed.worksheets[at], sheets[at])] if typed else []


def _has_head(sheet: Any, find_head: Callable[[_Rows], int | None]) -> bool:
    return find_head([*_list_rows(sheet, _HEAD)]) is not None


def _list_rows(sheet: Any, most: int) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the rows that are not blank, by their numbers; the first of them is the head."""
    rows = sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
    for number, row in enumerate(islice(rows, most), 1):
        cells = [_write_cell(each) for each in row]
        if any(cells):
            yield number, cells


def _list_uncounted(typed: Any, counted: Any) -> Iterator[tuple[int, str]]:
    """List the formulas whose answers the program that made the file has not counted."""
    rows = zip(*(each.iter_rows(max_col=_MOST_COLUMNS) for each in (typed, counted)), strict=False)
    for row, answers in islice(rows, _MOST_ROWS):
        for cell, answer in zip(row, answers, strict=False):
            # An answer that is an empty text says that it is a text.
            if cell.data_type == "f" and answer.value is None and answer.data_type == "n":
                yield cell.row, cell.coordinate


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
