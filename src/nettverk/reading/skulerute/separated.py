"""A skulerute in CSV: one row a day and school, in the form of Stavanger's open data."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from nettverk.errors import DataError, Place, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute
from nettverk.reading.skulerute.decoding import decode_text
from nettverk.reading.skulerute.tabellhovud import understand_table
from nettverk.reglar import Regel

_SEPARATOR = re.compile(r"\"?sep=(.)\"?[ \t]*\r?\n", re.IGNORECASE)


def read_separated(
    data: bytes, file: str, name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read the days of a school year from a table; DataError tells all that is wrong."""
    lines = _list_lines(decode_text(data), file)
    return understand_table(lines, file, name, skular, chosen)


def _list_lines(text: str, file: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Go through the rows that are not blank, each with the line that it ends on."""
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
        raise DataError([error(Regel.SKULERUTE, place, what, fix)]) from fault
