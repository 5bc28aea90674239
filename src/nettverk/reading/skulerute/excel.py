"""A skulerute in Excel: the same rows as in CSV, in the first sheet that has its columns."""

from collections.abc import Sequence

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute
from nettverk.reading.skulerute.tabellhovud import find_head, understand_table
from nettverk.reading.workbook import list_workbook_rows
from nettverk.reglar import Regel


def read_excel(
    data: bytes, file: str, name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read the days of a school year from a workbook; DataError tells all that is wrong."""
    lines = list_workbook_rows(data, file, Regel.SKULERUTE, find_head)
    return understand_table(lines, file, name, skular, chosen)
