"""What the head of a table says of its rows: a day at a school each, or a day off with its name."""

from collections.abc import Iterator, Mapping, Sequence

from nettverk.errors import Place, Problem, UsageError, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar, Periode, Skulerute
from nettverk.reading.skulerute.eigne_dagar import understand_rows
from nettverk.reading.skulerute.rutehendingar import understand_events
from nettverk.reading.skulerute.skulerader import (
    fold_head,
    has_head,
    read_day,
    read_lines,
    read_rows,
)
from nettverk.reading.table_files import list_table_rows
from nettverk.reglar import Regel

_NAMES = {
    **dict.fromkeys(("namn", "navn", "hending", "hendelse", "kva", "hva", "tekst"), "namn"),
    **dict.fromkeys(("ferie", "fridag", "fridagar", "fridager", "merknad", "tittel"), "namn"),
    **dict.fromkeys(("frå", "fra", "start", "startdato", "frådato", "fradato", "dato"), "frå"),
    **dict.fromkeys(("til", "slutt", "sluttdato", "tildato", "tilogmed", "t.o.m."), "til"),
}
_MOST_ABOVE = 10
"""How many rows there may be above the head: a title, and who decided it."""


def read_table(
    kind: str,
    data: bytes,
    file: str,
    name: Skuleårsnamn,
    skular: Sequence[str],
    chosen: Sequence[str],
) -> Skulerute:
    """Read the days of a school year from a table; DataError tells all that is wrong."""
    table = list_table_rows(kind, data, file, Regel.SKULERUTE, _find_head)
    table = table[_find_head(table) or 0 :]
    head = table[0][1] if table else ()
    columns = _name_columns(head)
    if has_head(head) or not _has_days(head):
        return understand_rows(read_rows(table, file), name, skular, chosen)
    if chosen:
        raise UsageError("--skule gjeld berre ein tabell der kvar skule har sine rader.")
    return understand_events(_read_events(table[1:], columns, file, name), name)


def _find_head(table: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Find which row is the head of a table that can be read."""
    above = enumerate(table[:_MOST_ABOVE])
    return next((at for at, (_, row) in above if has_head(row) or _has_days(row)), None)


def _has_days(head: Sequence[str]) -> bool:
    return _name_columns(head).keys() >= {"namn", "frå"}


def _name_columns(head: Sequence[str]) -> Mapping[str, int]:
    """Find the columns of days off with names; of two that are called so, the first."""
    found: dict[str, int] = {}
    for number, each in enumerate(fold_head(head)):
        if key := _NAMES.get(each.replace(" ", "")):
            found.setdefault(key, number)
    return found


def _read_events(
    lines: Sequence[tuple[int, Sequence[str]]],
    columns: Mapping[str, int],
    file: str,
    name: Skuleårsnamn,
) -> list[Fridagar]:
    events = read_lines(lines, columns, file, _read_event)
    start, end = name.span
    inside = (each for each in events if start <= each.til and each.frå <= end)
    return sorted(inside, key=lambda each: (each.frå, each.til, each.namn))


def _read_event(
    cells: Mapping[str, str], place: Place, problems: list[Problem]
) -> Iterator[Fridagar]:
    if not cells.get("frå"):
        return  # a heading, or a note below the table
    try:
        first = read_day(cells["frå"])
        last = read_day(cells.get("til") or cells["frå"])
    except ValueError as fault:
        problems.append(error(Regel.SKULERUTE, place, str(fault), ""))
        return
    if wrong := Periode(frå=first, til=last).fault:
        problems.append(error(Regel.SKULERUTE, place, *wrong))
        return
    yield Fridagar(" ".join(cells.get("namn", "").split()), first, last)
