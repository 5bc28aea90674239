"""The rows of a skulerute as a table: one for each day and school, whatever file they stand in."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from nettverk.errors import DataError, Place, Problem, error
from nettverk.nynorsk import parse_date, write_list
from nettverk.reading.scalars import shorten
from nettverk.reglar import Regel
from nettverk.suggest import cut_faults

_HEADER = "dato,skole,elevdag,laererdag,sfodag,kommentar"
_YES = {"ja": True, "j": True, "1": True, "true": True}
_NO = {"nei": False, "n": False, "0": False, "false": False, "": False}
_COLUMNS = {"skole": "skule"}
_NEEDED = ("dato", "skule", "elevdag")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TIME = re.compile(r"[T ]\d\d[:.].*")
_T = TypeVar("_T")


class Skulerad(Struct, frozen=True):
    """Whether pupils have school at one school on one day."""

    dato: date
    skule: str
    elevdag: bool
    kommentar: str


def read_rows(lines: Iterable[tuple[int, Sequence[str]]], file: str) -> list[Skulerad]:
    """Read the rows after a head, each with its line; DataError tells all that is wrong."""
    rest = iter(lines)
    line, head = next(rest, (1, ()))
    columns = _name_columns(head)
    if lacking := [each for each in _NEEDED if each not in columns]:
        what = f"Tabellen manglar {write_list(f'«{each}»' for each in lacking)}."
        fix = f"Den første linja skal vera: {_HEADER} eller namn,frå,til"
        raise DataError([error(Regel.SKULERUTE, Place(file, line), what, fix)])
    return read_lines(rest, columns, file, _read_row)


def read_lines(
    lines: Iterable[tuple[int, Sequence[str]]],
    columns: Mapping[str, int],
    file: str,
    read: Callable[[Mapping[str, str], Place, list[Problem]], Iterator[_T]],
) -> list[_T]:
    """Read each line by the names of its columns; DataError tells all that is wrong."""
    problems: list[Problem] = []
    found = [
        each
        for line, cells in lines
        for each in read(_name_cells(cells, columns), Place(file, line), problems)
    ]
    if problems:
        raise DataError(cut_faults(problems, file))
    return found


def has_head(head: Sequence[str]) -> bool:
    """Tell whether a row is the head of such a table."""
    return _name_columns(head).keys() >= {*_NEEDED}


def fold_head(head: Sequence[str]) -> list[str]:
    """Write the names of columns alike."""
    return [" ".join(each.casefold().split()) for each in head]


def read_day(cell: str) -> date:
    """Read a day, as «20170801» too, and with a clock after it; ValueError tells what is wrong."""
    return parse_date(_PACKED.sub(r"\1-\2-\3", _TIME.sub("", cell)))


def _name_columns(head: Sequence[str]) -> Mapping[str, int]:
    return {_COLUMNS.get(name, name): number for number, name in enumerate(fold_head(head))}


def _name_cells(cells: Sequence[str], columns: Mapping[str, int]) -> Mapping[str, str]:
    """Give the cells their names; a short row lacks the last, and a long one has some of none."""
    return {name: cells[at].strip() for name, at in columns.items() if at < len(cells)}


def _read_row(
    cells: Mapping[str, str], place: Place, problems: list[Problem]
) -> Iterator[Skulerad]:
    if not any(cells.values()):
        return
    if lacking := [each for each in _NEEDED if each not in cells]:
        what = f"Rada sluttar før «{lacking[0]}»."
        problems.append(error(Regel.SKULERUTE, place, what, f"Kvar rad skal ha {_HEADER}."))
        return
    answer = (_YES | _NO).get(cells["elevdag"].casefold())
    if answer is None:
        what = f"«{shorten(cells['elevdag'])}» i «elevdag» er verken Ja eller Nei."
        problems.append(error(Regel.SKULERUTE, place, what, "Skriv Ja eller Nei."))
    try:
        day = read_day(cells["dato"])
    except ValueError as fault:
        problems.append(error(Regel.SKULERUTE, place, str(fault), ""))
        return
    yield Skulerad(day, cells["skule"], bool(answer), cells.get("kommentar", ""))
