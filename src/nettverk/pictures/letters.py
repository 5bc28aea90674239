"""How wide a text becomes, estimated on the wide side, and how it is made to fit.

No font is at hand when a picture is drawn, and each machine has its own. The widths are those of
Arial and the fonts made to its measure, and a little more, so that a text fits in what is usual.
"""

from collections.abc import Iterator
from math import fsum
from unicodedata import category, east_asian_width

from msgspec import Struct

_GROUPS = {
    "i.j,l:I;!·’ f|t/'": 0.3,
    'r()[]-"': 0.37,
    "cksvxyzJ": 0.53,
    "abdeghnopquå0123456789L–?«»+=<>*#$€": 0.59,
    "øTFZ": 0.65,
    "ABEKPRSVXYÅ&": 0.71,
    "CDGHNOQUØwß": 0.79,
    "mMæ": 0.92,
    "WÆ@%…—": 1.03,
}
_WIDTHS = {sign: width for signs, width in _GROUPS.items() for sign in signs}
_OTHER, _WIDE, _BOLDER = 0.83, 1.05, 1.1
_NARROWER = 0.95
_UPON_OTHERS = frozenset({"Mn", "Me"})
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff"
_ELLIPSIS = "…"


class Font(Struct, frozen=True):
    """A size and a weight of the one family that pictures use."""

    size: float
    bold: bool = False

    def measure(self, words: str) -> float:
        """Estimate how wide a text becomes on one line."""
        width = fsum(_measure(sign) for sign in words) * self.size
        return width * _BOLDER if self.bold else width

    def fit(self, words: str, width: float) -> str:
        """Cut a text that is too wide, and let an ellipsis tell that it is cut."""
        if self.measure(words) <= width:
            return words
        kept = words
        while kept and self.measure(kept + _ELLIPSIS) > width:
            kept = kept[:-1]
        return kept.rstrip() + _ELLIPSIS

    def wrap(self, words: str, width: float, most: int) -> tuple[str, ...]:
        """Break a text into lines between words; what is left over ends in an ellipsis."""
        lines = list(self._lines(words, width))
        if len(lines) > most:
            lines[most - 1 :] = [" ".join(lines[most - 1 :])]
            return tuple(self.fit(each, width) for each in lines)
        return tuple(self.fit(each, width) for each in self._balance(words, width, lines))

    def _balance(self, words: str, width: float, lines: list[str]) -> list[str]:
        """Narrow the lines as long as they stay as many, so that none is left with one word."""
        balanced = lines
        narrower = width * _NARROWER
        while len(lines) > 1 and narrower > self.size:
            tried = list(self._lines(words, narrower))
            if len(tried) > len(lines):
                break
            balanced, narrower = tried, narrower * _NARROWER
        return balanced

    def _lines(self, words: str, width: float) -> Iterator[str]:
        current = ""
        for word in words.split():
            longer = f"{current} {word}" if current else word
            if current and self.measure(longer) > width:
                yield current
                current = word
            else:
                current = longer
        yield current


def _measure(sign: str) -> float:
    if sign in _WIDTHS:
        return _WIDTHS[sign]
    kind = category(sign)
    if kind in _UPON_OTHERS or sign in _UNSEEN:
        return 0
    return _WIDE if kind[0] == "S" or east_asian_width(sign) in "WF" else _OTHER
