"""The rows of a table in CSV, with whatever separator it has."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from nettverk.errors import DataError, Place, error
from nettverk.reading.decoding import decode_text
from nettverk.reglar import Regel

_SEPARATOR = re.compile(r"\"?sep=(.)\"?[ \t]*\r?\n", re.IGNORECASE)


def list_csv_rows(data: bytes, file: str, regel: Regel) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the rows that are not blank, each with the line that it ends on.

    DataError tells where it cannot be read on.
    """
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
