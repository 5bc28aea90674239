"""A skulerute in CSV: one row a day and school, in the form of Stavanger's open data."""

from collections.abc import Sequence

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute
from nettverk.reading.csv_file import list_csv_rows
from nettverk.reading.skulerute.tabellhovud import understand_table
from nettverk.reglar import Regel


def read_separated(
    data: bytes, file: str, name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read the days of a school year from a table; DataError tells all that is wrong."""
    lines = list_csv_rows(data, file, Regel.SKULERUTE)
    return understand_table(lines, file, name, skular, chosen)
