"""How wide text is in Arial, as the font in the package has it, which is made to its measure."""

from functools import cache
from pathlib import Path
from unicodedata import category

from msgspec import Struct, json

TABLE = Path(__file__).with_suffix(".json")
"""The width of each sign, written by `scripts/build_widths.py`."""

UNSEEN = frozenset({"Cf", "Me", "Mn"})
"""The categories of signs that take no room: what stands upon others, and what nobody sees."""

# No bold font is in the package. In that of the same family all digits, spaces and most marks keep
# their width, and a letter becomes at most this much wider, in parts of the size.
_BOLDER = 0.0562


class _Table(Struct, frozen=True):
    """Signs by their width, in parts of the size of which there are `em`."""

    em: int
    signs: dict[int, str]


class _Widths(dict[str, int]):
    """The widths of signs; one that the font lacks is as wide as it is high, which is safe."""

    def __init__(self, table: _Table) -> None:
        super().__init__((each, width) for width, signs in table.signs.items() for each in signs)
        self.em = table.em

    def __missing__(self, sign: str) -> int:
        return 0 if category(sign) in UNSEEN else self.em


@cache
def _load() -> _Widths:
    return _Widths(json.decode(TABLE.read_bytes(), type=_Table))


def measure_text(text: str, *, bold: bool = False) -> float:
    """Tell how wide a text is on one line, in parts of its size; bold, at the widest."""
    widths = _load()
    width = sum(map(widths.__getitem__, text)) / widths.em
    return width + _BOLDER * sum(map(str.isalpha, text)) if bold else width
