"""How wide a text becomes in a picture, on the wide side, and how it is made to fit."""

from collections.abc import Iterator

from msgspec import Struct

from nettverk.letters import measure_text

# Each machine draws with a font of its own. With the air between labels, this makes room for one as
# broad as DejaVu Sans.
_MARGIN = 1.08
_NARROWER = 0.95
_ELLIPSIS = "…"


class Font(Struct, frozen=True):
    """A size and a weight of the one family that pictures use."""

    size: float
    bold: bool = False

    def measure(self, words: str) -> float:
        """Tell how much room a text takes on one line, in Arial and in fonts a little broader."""
        return measure_text(words, bold=self.bold) * self.size * _MARGIN

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
