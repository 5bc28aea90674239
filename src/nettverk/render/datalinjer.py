"""The lines of a data file, and where in them the parts of it stand."""

import re

from nettverk.model.element import Element
from nettverk.render.linjeendring import split_lines

QUOTED = r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\""""
_IN_BRACES = re.compile(QUOTED + r"|[^,{}\[\]]*?(?=\s+#|\s*[,}\]]|\s*$)")
_ALONE = re.compile(QUOTED + r"|.*?(?=\s+#|\s*$)")
# Quotes stand about a text where it begins, and are signs as others inside it.
_SIGNS = re.compile(rf"(?<![^\s{{\[,:])(?:{QUOTED})|(?:^|\s)#.*|[{{\[]|[}}\]]")


class Datalinjer:
    """Finds values, items and what is between them in the lines of one file."""

    def __init__(self, content: bytes, file: str) -> None:
        self._lines, self._file = split_lines(content), file
        # A file that is JSON, which YAML can read, stays so.
        self._quote = '"' if "".join(self._lines).lstrip().startswith("{") else ""

    def _span(self, element: Element, key: str, *, within: bool = False) -> tuple[int, int, int]:
        """Find the line of a value, and where in it the value starts and ends.

        One without braces of its own may be `within` those of a list.
        """
        place = element.source.at(key)
        value = _IN_BRACES if within or self._is_flow(element) else _ALONE
        match = value.match(self._lines[place.line - 1], place.column - 1)
        return place.line, place.column - 1, match.end() if match else place.column - 1

    def _find_end(self, element: Element) -> tuple[int, int]:
        """Find where a mapping in braces ends: its line, and the sign after it there."""
        place = element.source.at()
        depth = 0
        for number, line in enumerate(self._lines[place.line - 1 :], place.line):
            for sign in _SIGNS.finditer(line, place.column - 1 if number == place.line else 0):
                depth += (sign[0] in "{[") - (sign[0] in "}]")
                if not depth:
                    return number, sign.end()
        return place.line, place.column - 1

    def _in_brackets(self, element: Element) -> bool:
        """Tell whether an item is of a list in brackets, where it may have no braces itself."""
        place = element.source.at()
        before = self._lines[place.line - 1][: place.column - 1].strip()
        return before != "-" and (bool(before) or self._is_flow(element))

    def _find_dash(self, element: Element) -> tuple[int, int]:
        """Find the dash of an item: its line, and how much stands before it there."""
        place = element.source.at()
        above = range(place.line, 0, -1)
        lines = (at for at in above if self._lines[at - 1].lstrip().startswith("-"))
        number = next(lines, place.line)
        return number, max(0, self._lines[number - 1].find("-"))

    def _find_last(self, element: Element, dash: int) -> int:
        """Find the last line of an item of a list with dashes."""
        if self._is_flow(element):
            return self._find_end(element)[0]
        last = element.source.at().line
        for number, line in enumerate(self._lines[last:], last + 1):
            text = line.strip()
            if text and len(line) - len(line.lstrip()) > dash:
                last = number
            elif text and not text.startswith("#"):
                break
        return last

    def _is_flow(self, element: Element) -> bool:
        place = element.source.at()
        return self._lines[place.line - 1][place.column - 1 :].startswith("{")

    def _find_comma(self, number: int, start: int) -> tuple[int, int] | None:
        """Find the comma before an item, on its line or above."""
        for at in range(number, 0, -1):
            line = self._lines[at - 1]
            before = start if at == number else find_comment(line)
            if bare := line[:before].rstrip():
                return (at, len(bare) - 1) if bare.endswith(",") else None
        return None

    def _has_comma(self, number: int, end: int) -> bool:
        """Tell whether a comma comes after something, as it may after the last too."""
        return self._lines[number - 1][end:].lstrip().startswith(",")


def find_comment(line: str) -> int:
    """Find where the comment at the end of a line begins; where there is none, the line ends."""
    signs = (each for each in _SIGNS.finditer(line) if each[0].lstrip().startswith("#"))
    return next((each.end() - len(each[0].lstrip()) for each in signs), len(line))


def begins(element: Element) -> tuple[int, int]:
    """Give the line of an element, and how much stands before it there."""
    place = element.source.at()
    return place.line, place.column - 1
