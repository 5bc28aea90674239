"""The lines of a file that say when a meeting is, and who hosts it."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from nettverk.model.element import Element
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Tidsrom, write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.render.linjeendring import Linjeendring, quote_text, split_lines

QUOTED = r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\""""
_IN_BRACES = re.compile(QUOTED + r"|[^,{}\[\]]*?(?=\s+#|\s*[,}\]]|\s*$)")
_ALONE = re.compile(QUOTED + r"|.*?(?=\s+#|\s*$)")
_COMMENT = re.compile(r"\s+#.*")
_NOTE = re.compile(r"(?:\s*#|;) bytt (?:med|vert) [\d. og-]+$")
_NAMES = ("namn", "skule", "vert")


class Listeledd(Struct, frozen=True):
    """What is written of a meeting, and a comment beside it; `quote` is what JSON has about all."""

    values: dict[str, str]
    note: str
    quote: str

    def in_braces(self) -> str:
        """Write it on a line of its own or others'; the comment goes at the end of that line."""
        return "{" + ", ".join(self._list_pairs()) + "}"

    def as_block(self, indent: int) -> list[str]:
        """Write it as an item of a list, a key a line."""
        first, *rest = self.as_lines()
        return [f"{' ' * indent}- {first}", *(f"{' ' * (indent + 2)}{each}" for each in rest)]

    def as_lines(self) -> list[str]:
        """Write a key a line, the comment on the last."""
        *lines, last = self._list_pairs()
        return [*lines, f"{last}  # {self.note}" if self.note else last]

    def _list_pairs(self) -> list[str]:
        key = self.quote
        return [
            f"{key}{each}{key}: {_write_value(each, text, key)}"
            for each, text in self.values.items()
        ]


class MøteWriter:
    """Gathers what must be written in one file to change meetings, each of its own network."""

    def __init__(self, content: bytes, file: str) -> None:
        self._lines, self._file = split_lines(content), file
        # A file that is JSON, which YAML can read, stays so.
        self._quote = '"' if "".join(self._lines).lstrip().startswith("{") else ""
        self._spliced: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self._notes: dict[int, list[Listeledd]] = defaultdict(list)
        self._blocks: dict[tuple[int, bool], list[str]] = {}
        self._new: dict[str, list[tuple[Møte, Listeledd]]] = defaultdict(list)

    def move(self, møte: Møte, day: date, tid: Tidsrom | None) -> None:
        """Write that a meeting is moved, and its clock where that changes too."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        keys |= {"tid": str(tid)} if tid and tid != møte.tid else {}
        self._write(møte, keys, "")

    def give_vert(self, møte: Møte, vert: str, swapped: str) -> None:
        """Write who hosts a meeting, and beside it with which day the host was swapped, if any."""
        self._write(møte, {"vert": vert}, f"bytt med {swapped}" if swapped else "")

    def settle(self, møte: Møte, day: date, vert: str) -> None:
        """Write the day of a meeting and its host, each where it is another than before."""
        keys = {"ny_dato": write_short_date(day)} if day != møte.dato else {}
        self._write(møte, keys | ({"vert": vert} if vert != møte.vertsnamn else {}), "")

    def _write(self, møte: Møte, keys: dict[str, str], note: str) -> None:
        own = møte.skuleår.own(møte.nettverk.namn)
        own_entry = next((each for each in own.møte if each.nøkkel == møte.nøkkel), None)
        day = {"dato": write_short_date(møte.nøkkel.dato)}
        økt = {"økt": str(møte.nøkkel.økt)} if møte.nøkkel.økt > 1 else {}
        note = "" if self._quote else note
        entry = Listeledd(day | økt | keys, note, self._quote)
        if own_entry:
            self._set_keys(own_entry, Listeledd(keys, note, self._quote))
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

    def _splice(self, number: int, start: int, end: int, text: str, *entries: Listeledd) -> None:
        self._spliced[number].append((start, end, text))
        self._notes[number] += [each for each in entries if "vert" in each.values]

    def _set_keys(self, own: Nettverksmøte, entry: Listeledd) -> None:
        """Change the keys that stand in a mapping, and put the others in after its day."""
        others = {}
        for key, value in entry.values.items():
            if (key,) in own.source.marks:
                number, start, end = self._span(own, key)
                line = self._lines[number - 1]
                quote = line[start : start + 1] if line[start:end][:1] in "'\"" else self._quote
                empty = " " if start == end and line[start - 1] == ":" else ""
                self._splice(number, start, end, empty + _write_value(key, value, quote), entry)
            else:
                others[key] = value
        number, _, end = self._span(own, "dato")
        rest = Listeledd(others, entry.note, self._quote)
        if others and self._is_flow(own):
            self._splice(number, end, end, f", {rest.in_braces()[1:-1]}", rest)
        elif others:
            indent = " " * (own.source.at().column - 1)
            self._blocks[number, False] = [indent + each for each in rest.as_lines()]

    def _add_list(self, own: Nettverksår, entries: Sequence[Listeledd]) -> None:
        """Give a network that has decided nothing its list of meetings."""
        number, _, end = self._span(own, "namn")
        if self._is_flow(own):
            key = f"{self._quote}møte{self._quote}"
            self._splice(number, end, end, f", {key}: [{_join(entries)}]", *entries)
            return
        indent = own.source.at().column - 1
        there = ("møte",) in own.source.marks
        at = (own.source.at("møte").line, True) if there else (number, False)
        comment = self._find_comment(at[0]) if there else ""
        self._blocks[at] = [f"{' ' * indent}møte:{comment}", *_stack(entries, indent + 2)]

    def _add_section(self, year: Skuleår, name: str, entries: Sequence[Listeledd]) -> None:
        """Give a network its section in the year."""
        name, key = _write_value("namn", name, self._quote), self._quote
        write = partial(_section, name, entries)
        if year.nettverk:
            section = f"{{{key}namn{key}: {name}, {key}møte{key}: [{_join(entries)}]}}"
            self._put_before(year.nettverk[0], section, write, *entries)
            return
        there = ("nettverk",) in year.source.marks
        at = (year.source.at("nettverk").line, True) if there else (len(self._lines), False)
        comment = self._find_comment(at[0]) if there else ""
        self._blocks.setdefault(at, [f"nettverk:{comment}"]).extend(write(2)[:-1])

    def _find_comment(self, number: int) -> str:
        """Find the comment at the end of a line, with the blanks before it."""
        line = self._lines[number - 1]
        found = _COMMENT.search(re.sub(QUOTED, lambda each: "_" * len(each[0]), line))
        return line[found.start() :] if found else ""

    def _put_before(
        self, first: Element, text: str, write: Callable[[int], list[str]], *entries: Listeledd
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


def _join(entries: Sequence[Listeledd]) -> str:
    return ", ".join(each.in_braces() for each in entries)


def _stack(entries: Sequence[Listeledd], indent: int) -> list[str]:
    return [line for each in entries for line in each.as_block(indent)]


def _section(name: str, entries: Sequence[Listeledd], dash: int) -> list[str]:
    """Write the section of a network, with an empty line before the next."""
    indent = " " * dash
    return [f"{indent}- namn: {name}", f"{indent}  møte:", *_stack(entries, dash + 4), ""]


def _write_value(key: str, text: str, quote: str) -> str:
    """Write a value in quotes, or without where it is read as it stands."""
    if quote == "'":
        return "'" + text.replace("'", "''") + "'"
    if quote:
        return json.dumps(text, ensure_ascii=False)
    return quote_text(text) if key in _NAMES else text


def _annotate(line: str, entries: Sequence[Listeledd]) -> str:
    """Put the comments of some meetings at the end of a line that gives them a host.

    What an earlier swap left there goes; one that is swapped back leaves nothing.
    """
    if not entries:
        return line
    notes = [each.note for each in entries if each.note]
    if len(notes) > 1:
        days = (each.removeprefix("bytt med ") for each in reversed(notes))
        notes = [f"bytt vert {write_list(days)}"]
    bare = line.rstrip()
    undone = bool(notes) and bare.endswith(f" {notes[0]}")
    bare = _NOTE.sub("", bare)
    if not notes or undone:
        return bare
    there = _COMMENT.search(re.sub(QUOTED, lambda each: "_" * len(each[0]), bare))
    return f"{bare}{';' if there else '  #'} {notes[0]}"
