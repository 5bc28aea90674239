"""Edits of the lines of a data file that people go on writing in."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import takewhile
from unicodedata import normalize

from msgspec import Struct

from nettverk.model.element import Element
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom, write_short_date
from nettverk.planning.mote import Møte

_QUOTED = r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\""""
_IN_BRACES = re.compile(_QUOTED + r"|[^,{}\[\]]*?(?=\s+#|\s*[,}\]]|\s*$)")
_ALONE = re.compile(_QUOTED + r"|.*?(?=\s+#|\s*$)")
_COMMENT = re.compile(r"\s#")
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


class _Entry(Struct, frozen=True):
    """What is written of a meeting, and a comment beside it."""

    values: dict[str, str]
    note: str

    def in_braces(self) -> str:
        """Write it on a line of its own or others'; the comment goes at the end of that line."""
        return "{" + ", ".join(f"{key}: {value}" for key, value in self.values.items()) + "}"

    def as_block(self, indent: int) -> list[str]:
        """Write it as an item of a list, a key a line."""
        first, *rest = self.as_lines()
        return [f"{' ' * indent}- {first}", *(f"{' ' * (indent + 2)}{each}" for each in rest)]

    def as_lines(self) -> list[str]:
        """Write a key a line, the comment on the last."""
        *lines, last = (f"{key}: {value}" for key, value in self.values.items())
        return [*lines, f"{last}  # {self.note}" if self.note else last]


class MoveWriter:
    """Gathers what must be written in one file to change meetings, each of its own network."""

    def __init__(self, content: bytes, file: str) -> None:
        self._lines, self._file = _split_lines(content), file
        self._spliced: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self._notes: dict[int, list[str]] = defaultdict(list)
        self._blocks: dict[tuple[int, bool], list[str]] = {}
        self._new: dict[str, list[tuple[Møte, _Entry]]] = defaultdict(list)

    def move(self, møte: Møte, day: date, tid: Tidsrom | None) -> None:
        """Write that a meeting is moved, and its clock where that changes too."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        keys |= {"tid": str(tid)} if tid and tid != møte.tid else {}
        self._write(møte, keys, "")

    def give_vert(self, møte: Møte, vert: str, swapped: date | None) -> None:
        """Write who hosts a meeting, and beside it with which day the host was swapped, if any."""
        note = f"bytt med {write_short_date(swapped)}" if swapped else ""
        self._write(møte, {"vert": _quote(vert)}, note)

    def _write(self, møte: Møte, keys: dict[str, str], note: str) -> None:
        own = møte.skuleår.own(møte.nettverk.namn)
        own_entry = next((each for each in own.møte if each.nøkkel == møte.nøkkel), None)
        day = {"dato": write_short_date(møte.nøkkel.dato)}
        økt = {"økt": str(møte.nøkkel.økt)} if møte.nøkkel.økt > 1 else {}
        entry = _Entry(day | økt | keys, note)
        if own_entry:
            self._set_keys(own_entry, _Entry(keys, note))
        elif own.møte:
            self._put_before(own.møte[0], entry.in_braces(), entry.as_block, entry)
        else:
            self._new[møte.nettverk.namn].append((møte, entry))

    def finish(self) -> tuple[Linjeendring, ...]:
        """List the edits by their lines, which count as the file stands now."""
        for name, new in self._new.items():
            year, entries = new[0][0].skuleår, [entry for _, entry in new]
            if year.own(name).source.file:
                self._add_list(year.own(name), entries)
            else:
                self._add_section(year, name, entries)
        edits = []
        for number, pieces in self._spliced.items():
            line = self._lines[number - 1]
            for start, end, text in sorted(pieces, reverse=True):
                line = line[:start] + text + line[end:]
            line = _annotate(line, self._notes[number])
            edits.append(self._edit(number, [line], instead=True))
        edits += [
            self._edit(number, new, instead=instead)
            for (number, instead), new in self._blocks.items()
        ]
        return tuple(sorted(edits, key=lambda each: (each.linje, not each.erstattar)))

    def _edit(self, number: int, new: Sequence[str], *, instead: bool) -> Linjeendring:
        return Linjeendring(self._file, number, self._lines[number - 1], tuple(new), instead)

    def _splice(self, number: int, start: int, end: int, text: str, *entries: _Entry) -> None:
        self._spliced[number].append((start, end, text))
        self._notes[number] += [each.note for each in entries if each.note]

    def _set_keys(self, own: Nettverksmøte, entry: _Entry) -> None:
        """Change the keys that stand in a mapping, and put the others in after its day."""
        others = {}
        for key, value in entry.values.items():
            if (key,) in own.source.marks:
                number, start, end = self._span(own, key)
                empty = " " if start == end and self._lines[number - 1][start - 1] == ":" else ""
                self._splice(number, start, end, empty + value, entry)
            else:
                others[key] = value
        number, _, end = self._span(own, "dato")
        rest = _Entry(others, entry.note)
        if others and self._is_flow(own):
            self._splice(number, end, end, f", {rest.in_braces()[1:-1]}", rest)
        elif others:
            indent = " " * (own.source.at().column - 1)
            self._blocks[number, False] = [indent + each for each in rest.as_lines()]

    def _add_list(self, own: Nettverksår, entries: Sequence[_Entry]) -> None:
        """Give a network that has decided nothing its list of meetings."""
        number, _, end = self._span(own, "namn")
        if self._is_flow(own):
            self._splice(number, end, end, f", møte: [{_join(entries)}]", *entries)
            return
        indent = own.source.at().column - 1
        there = ("møte",) in own.source.marks
        at = (own.source.at("møte").line, True) if there else (number, False)
        self._blocks[at] = [f"{' ' * indent}møte:", *_stack(entries, indent + 2)]

    def _add_section(self, year: Skuleår, name: str, entries: Sequence[_Entry]) -> None:
        """Give a network its section in the year."""
        name = _quote(name)
        write = partial(_section, name, entries)
        if year.nettverk:
            section = f"{{namn: {name}, møte: [{_join(entries)}]}}"
            self._put_before(year.nettverk[0], section, write, *entries)
            return
        there = ("nettverk",) in year.source.marks
        at = (year.source.at("nettverk").line, True) if there else (len(self._lines), False)
        self._blocks.setdefault(at, ["nettverk:"]).extend(write(2)[:-1])

    def _put_before(
        self, first: Element, text: str, write: Callable[[int], list[str]], *entries: _Entry
    ) -> None:
        """Put an item before the first of a list: in brackets a text, else lines below a dash."""
        place = first.source.at()
        number, start = place.line, place.column - 1
        if self._is_flow(first) and self._lines[number - 1][:start].strip() != "-":
            self._splice(number, start, start, f"{text}, ", *entries)
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
        value = _IN_BRACES if self._is_flow(element) else _ALONE
        match = value.match(self._lines[place.line - 1], place.column - 1)
        return place.line, place.column - 1, match.end() if match else place.column - 1

    def _is_flow(self, element: Element) -> bool:
        place = element.source.at()
        return self._lines[place.line - 1][place.column - 1 :].startswith("{")


def _split_lines(content: bytes) -> list[str]:
    """Split a file into the lines that places count."""
    text = normalize("NFC", content.decode("utf-8-sig").replace("\r\n", "\n"))
    return text.removesuffix("\n").split("\n")


def _join(entries: Sequence[_Entry]) -> str:
    return ", ".join(each.in_braces() for each in entries)


def _stack(entries: Sequence[_Entry], indent: int) -> list[str]:
    return [line for each in entries for line in each.as_block(indent)]


def _section(name: str, entries: Sequence[_Entry], dash: int) -> list[str]:
    """Write the section of a network, with an empty line before the next."""
    indent = " " * dash
    return [f"{indent}- namn: {name}", f"{indent}  møte:", *_stack(entries, dash + 4), ""]


def _quote(name: str) -> str:
    """Write a name as YAML reads it, in quotes where it could be read as something else."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return name if _PLAIN.fullmatch(name) else f'"{escaped}"'


def _annotate(line: str, notes: Sequence[str]) -> str:
    """Put a comment at the end of a line, after one that stands there."""
    note = "; ".join(notes)
    there = _COMMENT.search(re.sub(_QUOTED, lambda each: "_" * len(each[0]), line))
    return f"{line.rstrip()}{'; ' if there else '  # '}{note}" if note else line
