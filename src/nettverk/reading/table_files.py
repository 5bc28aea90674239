"""The rows of a table that somebody has given, in CSV or in Excel."""

import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

from nettverk.errors import DataError, Place, error
from nettverk.reading.decoding import decode_text
from nettverk.reglar import Regel

TABLES = {".csv": "linje", ".xlsx": "rad"}
"""The endings of tables, and what a row is called in each."""
_SEPARATOR = re.compile(r"\"?sep=(.)\"?[ \t]*\r?\n", re.IGNORECASE)


def list_table_rows(
    kind: str,
    data: bytes,
    file: str,
    regel: Regel,
    find_head: Callable[[Sequence[tuple[int, Sequence[str]]]], int | None],
) -> Sequence[tuple[int, Sequence[str]]]:
    """List the rows that are not blank, by their numbers; DataError tells why it cannot be read.

    Of a workbook they are those of the first sheet that has a head.
    """
    if kind == ".csv":
        return [*_list_csv_rows(data, file, regel)]
    from nettverk.reading.workbook import list_workbook_rows

    return list_workbook_rows(data, file, regel, find_head)


def _list_csv_rows(data: bytes, file: str, regel: Regel) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the rows with whatever separator there is, each with the line that it ends on."""
    import csv

    text = decode_text(data)
    said = _SEPARATOR.match(text)  # which separator there is, some programs write first
    before = 1 if said else 0
    text = text[said.end() :] if said else text
    head = text.partition("\n")[0]
    delimiter = said[1] if said else max(",;\t", key=head.count)
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    try:
        yield from ((reader.line_num + before, row) for row in reader if row)
    except csv.Error as fault:
        what = "Tabellen kan ikkje lesast vidare herifrå."
        fix = "Sjå til at kvart hermeteikn i linjene her har ein make."
        place = Place(file, max(1, reader.line_num) + before)
        raise DataError([error(regel, place, what, fix)]) from fault
