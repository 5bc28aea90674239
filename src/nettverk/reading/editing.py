"""Where in a school-year file a meeting is moved, line by line, as a person would write it."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from unicodedata import normalize

from nettverk.context.moving import EndringContext
from nettverk.model.element import Element
from nettverk.model.school_year import Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom, write_short_date
from nettverk.planning.meetings import Møte, own_year

_SCALAR = re.compile(r"""'[^']*'|"[^"]*"|[^,{}\[\]]*?(?=\s+#|\s*[,}\]]|\s*$)""")
_PLAIN = re.compile(r"\w[\w .()–-]*")


def split_lines(data: bytes) -> list[str]:
    """Split a file into the lines that places count."""
    text = normalize("NFC", data.decode("utf-8-sig").replace("\r\n", "\n"))
    return text.removesuffix("\n").split("\n")


def write_move(
    lines: Sequence[str], møte: Møte, day: date, tid: Tidsrom | None
) -> tuple[EndringContext, ...]:
    """Say how to write that a meeting is moved, and its clock where that changes too."""
    moved = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
    keys = moved | ({"tid": str(tid)} if tid and tid != møte.tid else {})
    year, writer = møte.skuleår, _Writer(lines, møte.skuleår.source.file)
    own = own_year(møte.nettverk, year)
    entry = next((each for each in own.møte if each.dato == møte.opphavleg_dato), None)
    if entry:
        return writer.set_keys(entry, keys)
    item = {"dato": write_short_date(møte.opphavleg_dato)} | keys
    if own.møte:
        return writer.add_beside(own.møte, item)
    if own.source.file:
        return writer.add_list(own, item)
    return writer.add_section(year, møte.nettverk.namn, item)


class _Writer:
    """Knows the lines of a file and whether a thing in it is written in braces."""

    def __init__(self, lines: Sequence[str], file: str) -> None:
        self.lines, self.file = lines, file

    def set_keys(self, entry: Nettverksmøte, keys: dict[str, str]) -> tuple[EndringContext, ...]:
        """Change the keys that stand in a mapping, and put the others in after its day."""
        there = {key: value for key, value in keys.items() if (key,) in entry.source.marks}
        edits = [(*self._span(entry, key), value) for key, value in there.items()]
        others = [f"{key}: {value}" for key, value in keys.items() if key not in there]
        line, _, end = self._span(entry, "dato")
        if others and self._is_flow(entry):
            edits.append((line, end, end, "".join(f", {each}" for each in others)))
            others = []
        changes = [self._replace(number, edits) for number in sorted({each[0] for each in edits})]
        indent = " " * (entry.source.at().column - 1)
        added = [self._insert(line, [indent + each for each in others])] if others else []
        return (*changes, *added)

    def add_beside(
        self, entries: Sequence[Nettverksmøte], item: dict[str, str]
    ) -> tuple[EndringContext, ...]:
        """Put a meeting first in a list of meetings."""
        return (self._put_before(entries[0], _braces(item), lambda dash: _block(dash, item)),)

    def add_list(self, own: Nettverksår, item: dict[str, str]) -> tuple[EndringContext, ...]:
        """Give a network that has decided nothing its list of meetings."""
        line, _, end = self._span(own, "namn")
        if self._is_flow(own):
            return (self._replace(line, [(line, end, end, f", møte: [{_braces(item)}]")]),)
        indent = own.source.at().column - 1
        new = [f"{' ' * indent}møte:", *_block(indent + 2, item)]
        if ("møte",) in own.source.marks:
            number = own.source.at("møte").line
            return (self._instead(number, new),)
        return (self._insert(line, new),)

    def add_section(
        self, year: Skuleår, name: str, item: dict[str, str]
    ) -> tuple[EndringContext, ...]:
        """Give a network its section in the year."""
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = name if _PLAIN.fullmatch(name) else f'"{escaped}"'
        if not year.nettverk:
            new = ["nettverk:", f"  - namn: {name}", "    møte:", *_block(6, item)]
            if ("nettverk",) in year.source.marks:
                number = year.source.at("nettverk").line
                return (self._instead(number, new),)
            return (self._insert(len(self.lines), new),)
        section = f"{{namn: {name}, møte: [{_braces(item)}]}}"
        return (self._put_before(year.nettverk[0], section, partial(_section, name, item)),)

    def _put_before(
        self, first: Element, text: str, write: Callable[[int], list[str]]
    ) -> EndringContext:
        """Put an item before the first of a list: in brackets a text, else lines below a dash."""
        place = first.source.at()
        number, start = place.line, place.column - 1
        if self._is_flow(first) and self.lines[number - 1][:start].strip() != "-":
            return self._replace(number, [(number, start, start, f"{text}, ")])
        while not self.lines[number - 1].lstrip().startswith("-"):
            number -= 1
        dash = self.lines[number - 1].index("-")
        while number > 1 and self.lines[number - 2].lstrip().startswith("#"):
            number -= 1
        return self._insert(number - 1, write(dash))

    def _span(self, element: Element, key: str) -> tuple[int, int, int]:
        """Find the line of a value, and where in it the value starts and ends."""
        place = element.source.at(key)
        match = _SCALAR.match(self.lines[place.line - 1], place.column - 1)
        return place.line, place.column - 1, match.end() if match else place.column - 1

    def _is_flow(self, element: Element) -> bool:
        place = element.source.at()
        return self.lines[place.line - 1][place.column - 1 :].startswith("{")

    def _replace(self, number: int, edits: Sequence[tuple[int, int, int, str]]) -> EndringContext:
        line = self.lines[number - 1]
        for at, start, end, text in sorted(edits, reverse=True):
            if at == number:
                line = line[:start] + text + line[end:]
        return self._instead(number, [line])

    def _insert(self, after: int, new: Sequence[str]) -> EndringContext:
        return EndringContext(self.file, after, self.lines[after - 1], tuple(new))

    def _instead(self, number: int, new: Sequence[str]) -> EndringContext:
        return EndringContext(self.file, number, self.lines[number - 1], tuple(new), erstattar=True)


def _braces(item: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in item.items()) + "}"


def _section(name: str, item: dict[str, str], dash: int) -> list[str]:
    """Write the section of a network, with an empty line before the next."""
    indent = " " * dash
    return [f"{indent}- namn: {name}", f"{indent}  møte:", *_block(dash + 4, item), ""]


def _block(indent: int, item: dict[str, str]) -> list[str]:
    """Write a mapping as an item of a list, a key a line."""
    first, *rest = (f"{key}: {value}" for key, value in item.items())
    return [f"{' ' * indent}- {first}", *(f"{' ' * (indent + 2)}{each}" for each in rest)]
