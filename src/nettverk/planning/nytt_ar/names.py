"""The name of a school year: «2028-2029»."""

import re
from datetime import date

from msgspec import Struct

_NAME = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")


class Årsnamn(Struct, frozen=True, order=True):
    """A school year by the calendar year it begins in."""

    first: int

    def __str__(self) -> str:
        return f"{self.first}-{self.first + 1}"

    @property
    def printed(self) -> str:
        """Write the name as running text does."""
        return f"{self.first}–{self.first + 1}"

    @property
    def span(self) -> tuple[date, date]:
        """Give the first and last day it may have, from August to July."""
        return date(self.first, 8, 1), date(self.first + 1, 7, 31)


def parse_year_name(text: str) -> Årsnamn:
    """Read «2028-2029»; ValueError tells what is wrong."""
    match = _NAME.fullmatch(text.strip())
    if not match or int(match[1]) + 1 != int(match[2]) or not 1900 <= int(match[1]) < 2199:
        raise ValueError(f"«{text}» er ikkje eit skuleår. Skriv det slik: 2028-2029.")
    return Årsnamn(int(match[1]))
