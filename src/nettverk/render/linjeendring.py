"""Edits of the lines of a data file that people go on writing in."""

import re
from collections.abc import Sequence
from itertools import takewhile
from unicodedata import normalize

import yaml
from msgspec import Struct

from nettverk.nynorsk import write_list

_LINE_END = re.compile("(\r\n|[\n\r\x85\u2028\u2029])")


class Linjeendring(Struct, frozen=True):
    """New lines after a line of a file, whose text is `står`; or instead of it."""

    fil: str
    linje: int
    står: str
    linjer: tuple[str, ...]
    erstattar: bool = False


def apply_edits(content: bytes, edits: Sequence[Linjeendring]) -> bytes:
    """Edit the lines of a file; every other byte of it stays as it was."""
    lines = _part(content.decode())
    usual = next((end for _, end in lines if end), "\n")
    # From below, so that the numbers of the lines above hold; what comes after a line is below it.
    for edit in sorted(edits, key=lambda each: (each.linje, not each.erstattar), reverse=True):
        line, end = lines[edit.linje - 1]
        new = [(each, end or usual) for each in edit.linjer]
        if edit.erstattar and len(new) == 1:
            lines[edit.linje - 1] = (_carry(line, edit), end)
        elif edit.erstattar:
            lines[edit.linje - 1 : edit.linje] = new
        else:
            lines[edit.linje - 1 : edit.linje] = [(line, end or usual), *new]
    return "".join(line + end for line, end in lines).encode()


def name_lines(edits: Sequence[Linjeendring]) -> str:
    """Name the files of some edits, with the lines that they are at."""
    lines: dict[str, dict[str, None]] = {}
    for each in edits:
        lines.setdefault(each.fil, {})[str(each.linje)] = None
    return write_list(f"{file} (linje {write_list(some)})" for file, some in lines.items())


def trace_lines(content: bytes, edits: Sequence[Linjeendring]) -> list[int]:
    """Give the number that each line of an edited file had before; what is new has none, 0."""
    numbers = [*range(1, len(_part(content.decode())) + 1)]
    for edit in sorted(edits, key=lambda each: (each.linje, not each.erstattar), reverse=True):
        one = edit.erstattar and len(edit.linjer) == 1
        new = [edit.linje] if one else [0] * len(edit.linjer)
        numbers[edit.linje - edit.erstattar : edit.linje] = new
    return numbers


def _part(text: str) -> list[tuple[str, str]]:
    """Part a text into lines as YAML counts them, each with what ends it."""
    pieces = _LINE_END.split(text)
    lines = [*zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    return lines if lines[-1][0] or len(lines) == 1 else lines[:-1]


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


def split_lines(content: bytes) -> list[str]:
    """Split a file into the lines that places count."""
    return [line for line, _ in _part(normalize("NFC", content.decode("utf-8-sig")))]


def quote_text(text: str | Sequence[str] | int) -> str:
    """Write a text, some, or a number so that YAML reads it as itself, in quotes where needed."""
    style = '"' if isinstance(text, str) and text.splitlines() != [text] else None
    listed = yaml.safe_dump(
        [text], default_flow_style=True, default_style=style, allow_unicode=True, width=100_000
    )
    return listed.strip()[1:-1]
