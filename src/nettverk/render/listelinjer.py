"""The lines of a data file that get more items in a list, each where its day says."""

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from nettverk.model.element import Element
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.skulerute import Periode
from nettverk.nynorsk import write_list, write_short_date
from nettverk.render.datalinjer import QUOTED, Datalinjer, begins, find_comment
from nettverk.render.linjeendring import Linjeendring, quote_text

_Periode = TypeVar("_Periode", bound=Periode)
_Day = TypeVar("_Day", date, Møtenøkkel)
DAY_KEYS = ("dato", "frå", "til")
_COMMA = re.compile(r"\s*,[ \t]*")
_NOTHING = re.compile(r"\[\s*\]")
# What is written for nothing after a key, and the blanks before it.
_EMPTY = re.compile(r"(?<=:)\s+\[\s*\](?=\s|$)")
_KEY = re.compile(r"""\s*(?:-\s+)?["']?(\w+)["']?\s*:""")
_NOTE = re.compile(r"(?:\s*#|;) bytt (?:med|vert) [\d. og-]+$")
_NUMBERS = ("økt",)
# A key before its value; JSON may have other signs for the letters of it.
_BEFORE = re.compile(rf"(?:{QUOTED}|\w+)\s*:\s*$")


class Listeledd(Struct, frozen=True):
    """What is written of an item, and a comment beside it; `quote` is what JSON has about all."""

    values: dict[str, str]
    note: str = ""
    quote: str = ""

    def in_braces(self) -> str:
        """Write it on a line of its own or others'; the comment goes at the end of that line."""
        return "{" + ", ".join(self._list_pairs()) + "}"

    def as_block(self, indent: int) -> list[str]:
        """Write it as an item of a list, a key a line."""
        first, *rest = self.as_lines()
        return [f"{' ' * indent}- {first}", *(f"{' ' * (indent + 2)}{each}" for each in rest)]

    def as_item(self, indent: int) -> list[str]:
        """Write it as an item of a list, all on a line."""
        return [f"{' ' * indent}- {self.in_braces()}"]

    def as_lines(self) -> list[str]:
        """Write a key a line, the comment on the last."""
        *lines, last = self._list_pairs()
        return [*lines, f"{last}  # {self.note}" if self.note else last]

    def _list_pairs(self) -> list[str]:
        key = self.quote
        return [
            f"{key}{each}{key}: {quote_value(each, text, key)}"
            for each, text in self.values.items()
        ]


class ListeWriter(Datalinjer):
    """Gathers what must be written in one file so that its lists have more items."""

    def __init__(self, content: bytes, file: str) -> None:
        super().__init__(content, file)
        self._spliced: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        self._notes: dict[int, list[Listeledd]] = defaultdict(list)
        self._blocks: dict[tuple[int, bool], list[str]] = defaultdict(list)

    def finish(self) -> tuple[Linjeendring, ...]:
        """List the edits by their lines, which count as the file stands now."""
        edits = []
        for number, pieces in self._spliced.items():
            line = self._lines[number - 1]
            # From behind, and of those at one place the last first, so that they stand in order.
            pieces.sort(key=lambda each: each[:2])
            for start, end, text in reversed(pieces):
                line = line[:start] + text + line[end:]
            line = _annotate(line, self._notes[number])
            edits.append(self._edit(number, [line] if line.strip() else [], instead=True))
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

    def _put(
        self,
        text: str,
        write: Callable[[int], list[str]],
        *entries: Listeledd,
        first: Element,
        earlier: Element | None = None,
    ) -> None:
        """Put an item after an earlier one or first: a text in brackets, else lines at a dash."""
        place = first.source.at()
        number, start = place.line, place.column - 1
        if self._in_brackets(first):
            if earlier:
                number, start = self._find_end(earlier)
            self._splice(number, start, start, f", {text}" if earlier else f"{text}, ", *entries)
            return
        number, dash = self._find_dash(first)
        while number > 1 and self._lines[number - 2].lstrip().startswith("#"):
            number -= 1
        above = self._find_last(earlier, dash) if earlier else number - 1
        self._blocks[above, False] += write(dash)

    def _fill(
        self, element: Element, key: str, text: str, lines: Sequence[str], *entries: Listeledd
    ) -> None:
        """Fill a list that is there and empty: with a text in its brackets, or lines of its own."""
        place = element.source.at(key)
        number, start = place.line, place.column - 1
        line = self._lines[number - 1]
        if line[start : start + 1] == "[":
            alone = _NOTHING.match(line, start)
            if self._quote or self._is_flow(element) or not alone:
                self._splice(number, start + 1, start + 1, text, *entries)
                return
            if not line[:start].strip():  # what is written would go on after it
                note = line[alone.end() :].strip()
                self._blocks[number, True] += [*([line[:start] + note] if note else []), *lines]
                return
        else:
            # What is empty has the place of what comes after it.
            named = (at for at in range(number, 0, -1) if _names(self._lines[at - 1], key))
            number = next(named, number)
        bare = _EMPTY.sub("", self._lines[number - 1], count=1)
        if bare == self._lines[number - 1]:
            self._blocks[number, False] += lines
        else:
            self._blocks[number, True] += [bare, *lines]

    def _add_key(
        self,
        year: Element,
        key: str,
        text: str,
        at: int,
        lines: Sequence[str],
        *entries: Listeledd,
    ) -> None:
        """Give a year a list that it has not: a text in its braces, or lines after one of it."""
        if self._is_flow(year):
            number, _, end = self._span(year, "siste_skuledag")
            named = f"{self._quote}{key}{self._quote}"
            self._splice(number, end, end, f", {named}: [{text}]", *entries)
        else:
            self._blocks[at, False] += lines

    def _cut(self, begin: tuple[int, int], end: tuple[int, int], *, last: bool) -> None:
        """Take out what stands in brackets, and a comma; a comment there stays.

        Of what comes after the last that stays, it is the comma before: none is left at the end.
        """
        (number, start), (end_line, end_at) = begin, end
        before = self._find_comma(number, start) if last else None
        if before and before[0] == number:
            start = before[1]
        elif before:
            self._splice(*before, before[1] + 1, "")
        elif follows := _COMMA.match(self._lines[end_line - 1], end_at):
            end_at = follows.end()
        for at in range(number, end_line + 1):
            line = self._lines[at - 1]
            note = find_comment(line)
            first = start if at == number else min(note, len(line) - len(line.lstrip()))
            # After something else, a comment is one only with a blank before it.
            blank = " " if note < len(line) and line[:first].strip() else ""
            self._splice(at, first, *((end_at, "") if at == end_line else (note, blank)))

    def _take_out(self, own: Element, keys: Sequence[str]) -> None:
        """Take keys out of a mapping with their lines; a comment stays, beside an empty key."""
        marks = {path[0]: at for path, at in own.source.marks.items() if len(path) == 1}
        stays = max(at for key, at in marks.items() if key not in keys)
        number, _, end = self._span(own, str(max(marks, key=lambda key: marks[key])))
        closed = self._has_comma(number, end)
        for key in [key for key in keys if key in marks]:
            number, start, end = self._span(own, key)
            line = self._lines[number - 1]
            named = _BEFORE.search(line[:start])
            first = named.start() if named else start
            if self._is_flow(own):
                self._cut((number, first), (number, end), last=marks[key] > stays and not closed)
            elif line[:first].strip() or line[end:].strip():
                self._splice(number, start, end, "")
            else:
                self._blocks[number, True] += []

    def _remove(self, old: Element, after: Element | None) -> None:
        """Take out an item: the lines that it has alone, or what is in its braces."""
        if self._in_brackets(old):
            last = after is not None and begins(after) < begins(old)
            self._cut(begins(old), self._find_end(old), last=last)
            return
        number, dash = self._find_dash(old)
        for at in range(number, self._find_last(old, dash) + 1):
            line = self._lines[at - 1]
            # What somebody has noted beside it may be written nowhere else.
            if not line.lstrip().startswith("#"):
                note = line[find_comment(line) :]
                self._blocks[at, True] += [" " * dash + note] if note else []

    def _set_value(self, element: Element, key: str, text: str, *entries: Listeledd) -> None:
        """Write another value of a key that stands there, in the quotes that it has."""
        number, start, end = self._span(element, key)
        line = self._lines[number - 1]
        there = line[start:end][:1]
        quote = there if there in {"'", '"'} else self._quote
        empty = " " if start == end and line[start - 1] == ":" else ""
        self._splice(number, start, end, empty + quote_value(key, text, quote), *entries)


def find_earlier(items: Sequence[tuple[Element, _Day | None]], new: _Day) -> Element | None:
    """Find what a new item comes after in a list in order of days; in another order it is first."""
    days = [day for _, day in items if day]
    if len(days) < len(items) or days != sorted(days):
        return None
    number = bisect_right(days, new)
    return items[number - 1][0] if number else None


def order_by_day(periods: Iterable[_Periode]) -> list[_Periode]:
    """Put periods in order of days, those of a day in the order they have."""
    return sorted(periods, key=lambda each: each.first or date.min)


def _names(line: str, key: str) -> bool:
    """Tell whether a line begins with a key, in quotes or not."""
    named = _KEY.match(line)
    return named is not None and named[1] == key


def quote_value(key: str, text: str, quote: str) -> str:
    """Write a value in quotes, or without where it is read as it stands."""
    if quote == "'":
        return "'" + text.replace("'", "''") + "'"
    if quote:
        return json.dumps(text, ensure_ascii=False)
    return text if key in _NUMBERS else quote_text(text)


def write_periode(periode: Periode) -> dict[str, str]:
    """Write the days of a period, each with its key."""
    days = {each: getattr(periode, each) for each in DAY_KEYS}
    return {each: write_short_date(day) for each, day in days.items() if day}


def join_items(entries: Sequence[Listeledd]) -> str:
    """Write items on one line."""
    return ", ".join(each.in_braces() for each in entries)


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
    there = find_comment(bare) < len(bare)
    return f"{bare}{';' if there else '  #'} {notes[0]}"
