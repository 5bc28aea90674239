"""Edits of the lines of a data file that people go on writing in."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile
from unicodedata import normalize

from msgspec import Struct

from nettverk.model.element import Element
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom, write_short_date
from nettverk.planning.mote import Møte

QUOTED = r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|"""
_IN_FLOW = re.compile(QUOTED + r"[^,{}\[\]]*?(?=\s+#|\s*[,}\]]|\s*$)")
_IN_BLOCK = re.compile(QUOTED + r".*?(?=\s+#|\s*$)")
_PLAIN = re.compile(r"\w[\w .()–-]*")


class Linjeendring(Struct, frozen=True):
    """New lines after a line of a file, whose text is `står`; or instead of it."""

    fil: str
    linje: int
    står: str
    linjer: tuple[str, ...]
    erstattar: bool = False


def apply_edits(content: bytes, edits: Sequence[Linjeendring]) -> bytes:
    """Edit the lines of a file; every other byte of it stays as it was."""
    lines = content.decode().split("\n")
    if lines[-1] and len(lines) in {each.linje for each in edits}:  # it lacks its end
        lines = [*lines[:-1], lines[-1] + "\r" * (b"\r\n" in content), ""]
    # From below, so that the numbers of the lines above hold.
    for edit in sorted(edits, key=lambda each: (each.linje, each.erstattar), reverse=True):
        line = lines[edit.linje - 1]
        end = "\r" if line.endswith("\r") else ""
        new = [f"{each}{end}" for each in edit.linjer]
        if edit.erstattar and len(new) == 1:
            lines[edit.linje - 1] = _carry(line.removesuffix("\r"), edit) + end
        elif edit.erstattar:
            lines[edit.linje - 1 : edit.linje] = new
        else:
            lines[edit.linje : edit.linje] = new
    return "\n".join(lines).encode()


def _carry(line: str, edit: Linjeendring) -> str:
    """Put what is new into a line, which may be written with other signs for the same letters."""
    (new,) = edit.linjer
    before = _count_alike(edit.står, new)
    after = _count_alike(edit.står[before:][::-1], new[before:][::-1])
    start = _find_end(line, edit.står[:before])
    end = _find_end(line, edit.står[: len(edit.står) - after])
    return line[:start] + new[before : len(new) - after] + line[end:]


def _count_alike(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _find_end(line: str, beginning: str) -> int:
    """Find where the beginning of a line ends, when it is read as NFC and without a mark."""
    ends = range(len(line), -1, -1)
    return next(each for each in ends if _read(line[:each]) == beginning)


def _read(text: str) -> str:
    return normalize("NFC", text.removeprefix("\ufeff"))


class MoveWriter:
    """Gathers what must be written in one file to move meetings, each of its own network."""

    def __init__(self, content: bytes, file: str) -> None:
        self._lines, self._file = _split_lines(content), file
        self._spliced: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self._blocks: dict[tuple[int, bool], list[str]] = {}
        self._new: dict[str, tuple[Skuleår, list[dict[str, str]]]] = {}

    def move(self, møte: Møte, day: date, tid: Tidsrom | None) -> None:
        """Write that a meeting is moved, and its clock where that changes too."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        self._write(møte, keys | ({"tid": str(tid)} if tid and tid != møte.tid else {}))

    def settle(self, møte: Møte, day: date, vert: str) -> None:
        """Write the day of a meeting and its host, each where it is another than before."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        self._write(møte, keys | ({"vert": write_scalar(vert)} if vert != møte.vertsnamn else {}))

    def _write(self, møte: Møte, keys: dict[str, str]) -> None:
        """Write some keys of a meeting, where it stands already or as one more."""
        own = møte.skuleår.own(møte.nettverk.namn)
        entry = next((each for each in own.møte if each.nøkkel == møte.nøkkel), None)
        item = {"dato": write_short_date(møte.nøkkel.dato)}
        item |= {"økt": str(møte.nøkkel.økt)} if møte.nøkkel.økt > 1 else {}
        item |= keys
        if entry:
            self._set_keys(entry, keys)
        elif own.møte:
            self._put_before(own.møte[0], braces(item), lambda dash: _block(dash, item))
        else:
            self._new.setdefault(møte.nettverk.namn, (møte.skuleår, []))[1].append(item)

    def finish(self) -> tuple[Linjeendring, ...]:
        """List the edits by their lines, which count as the file stands now."""
        for name, (year, items) in self._new.items():
            own = year.own(name)
            if own.source.file:
                self._add_list(own, items)
            else:
                self._add_section(year, name, items)
        self._new = {}
        edits = []
        for number, pieces in self._spliced.items():
            line = self._lines[number - 1]
            for start, end, text in sorted(pieces, reverse=True):
                line = line[:start] + text + line[end:]
            edits.append(self._edit(number, [line], instead=True))
        edits += [
            self._edit(number, new, instead=instead)
            for (number, instead), new in self._blocks.items()
        ]
        return tuple(sorted(edits, key=lambda each: (each.linje, not each.erstattar)))

    def _edit(self, number: int, new: Sequence[str], *, instead: bool) -> Linjeendring:
        return Linjeendring(self._file, number, self._lines[number - 1], tuple(new), instead)

    def _set_keys(self, entry: Nettverksmøte, keys: dict[str, str]) -> None:
        """Change the keys that stand in a mapping, and put the others in after its day."""
        others = []
        for key, value in keys.items():
            if (key,) in entry.source.marks:
                number, start, end = self._span(entry, key)
                self._spliced[number].append((start, end, value))
            else:
                others.append(f"{key}: {value}")
        number, _, end = self._span(entry, "dato")
        if others and self._is_flow(entry):
            self._spliced[number].append((end, end, "".join(f", {each}" for each in others)))
        elif others:
            indent = " " * (entry.source.at().column - 1)
            self._blocks[number, False] = [indent + each for each in others]

    def _add_list(self, own: Nettverksår, items: Sequence[dict[str, str]]) -> None:
        """Give a network that has decided nothing its list of meetings."""
        number, _, end = self._span(own, "namn")
        if self._is_flow(own):
            self._spliced[number].append((end, end, f", møte: {_brackets(items)}"))
            return
        indent = own.source.at().column - 1
        there = ("møte",) in own.source.marks
        at = (own.source.at("møte").line, True) if there else (number, False)
        self._blocks[at] = [f"{' ' * indent}møte:", *write_items(indent + 2, items)]

    def _add_section(self, year: Skuleår, name: str, items: Sequence[dict[str, str]]) -> None:
        """Give a network its section in the year."""
        name = write_scalar(name)
        if year.nettverk:
            section = f"{{namn: {name}, møte: {_brackets(items)}}}"
            self._put_before(year.nettverk[0], section, lambda dash: _section(name, items, dash))
            return
        there = ("nettverk",) in year.source.marks
        at = (year.source.at("nettverk").line, True) if there else (len(self._lines), False)
        self._blocks.setdefault(at, ["nettverk:"]).extend(_section(name, items, 2)[:-1])

    def _put_before(self, first: Element, text: str, write: Callable[[int], list[str]]) -> None:
        """Put an item before the first of a list: in brackets a text, else lines below a dash."""
        place = first.source.at()
        number, start = place.line, place.column - 1
        if self._is_flow(first) and self._lines[number - 1][:start].strip() != "-":
            self._spliced[number].append((start, start, f"{text}, "))
            return
        while not self._lines[number - 1].lstrip().startswith("-"):
            number -= 1
        dash = self._lines[number - 1].index("-")
        while number > 1 and self._lines[number - 2].lstrip().startswith("#"):
            number -= 1
        self._blocks.setdefault((number - 1, False), []).extend(write(dash))

    def _span(self, element: Element, key: str) -> tuple[int, int, int]:
        """Find the line of a value, and where in it the value starts and ends."""
        place = element.source.at(key)
        scalar = _IN_FLOW if self._is_flow(element) else _IN_BLOCK
        match = scalar.match(self._lines[place.line - 1], place.column - 1)
        return place.line, place.column - 1, match.end() if match else place.column - 1

    def _is_flow(self, element: Element) -> bool:
        place = element.source.at()
        return self._lines[place.line - 1][place.column - 1 :].startswith("{")


def _split_lines(content: bytes) -> list[str]:
    """Split a file into the lines that places count."""
    text = normalize("NFC", content.decode("utf-8-sig").replace("\r\n", "\n"))
    return text.removesuffix("\n").split("\n")


def braces(item: dict[str, str]) -> str:
    """Write a mapping in braces."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in item.items()) + "}"


def _brackets(items: Sequence[dict[str, str]]) -> str:
    return f"[{', '.join(map(braces, items))}]"


def write_scalar(text: str) -> str:
    """Write a text as YAML, plain where nothing in it can be taken for anything else."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return text if _PLAIN.fullmatch(text) else f'"{escaped}"'


def _section(name: str, items: Sequence[dict[str, str]], dash: int) -> list[str]:
    """Write the section of a network, with an empty line before the next."""
    indent = " " * dash
    return [f"{indent}- namn: {name}", f"{indent}  møte:", *write_items(dash + 4, items), ""]


def write_items(indent: int, items: Sequence[dict[str, str]]) -> list[str]:
    """Write the lines of a list of mappings, a key a line."""
    return [line for item in items for line in _block(indent, item)]


def _block(indent: int, item: dict[str, str]) -> list[str]:
    """Write a mapping as an item of a list, a key a line."""
    first, *rest = (f"{key}: {value}" for key, value in item.items())
    return [f"{' ' * indent}- {first}", *(f"{' ' * (indent + 2)}{each}" for each in rest)]
