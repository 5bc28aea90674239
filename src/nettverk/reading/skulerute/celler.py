"""What a cell of a skulerute in a table says, however a spreadsheet has written it."""

import re
from collections.abc import Sequence
from datetime import date

from nettverk.nynorsk import parse_date

_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TIME = re.compile(r"[T ]\d\d[:.].*")


def read_day(cell: str) -> date:
    """Read a day, as «20170801» too, and with a clock after it; ValueError tells what is wrong."""
    return parse_date(_PACKED.sub(r"\1-\2-\3", _TIME.sub("", cell)))


def fold_head(head: Sequence[str]) -> list[str]:
    """Write the names of columns alike."""
    return [" ".join(each.casefold().split()) for each in head]
