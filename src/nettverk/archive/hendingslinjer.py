"""The lines of the list of what has been done, as they are read and written."""

import csv
from codecs import getincrementaldecoder, register_error
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from io import IncrementalNewlineDecoder, StringIO
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec.structs import astuple

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.archive.paths import OUTPUT
from nettverk.characters import bare_cell, guard_cell
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import MELDINGAR, PUBLISERTE
from nettverk.model.noklar import list_unread, parse_møtenøkkel
from nettverk.nynorsk import parse_date
from nettverk.reglar import Regel

HENDINGAR = Path(OUTPUT, "hendingar.csv")
_COLUMNS = (
    *("dag", "nettverk", "møtedag", "dokument", "hending", "når", "kvar", "merknad"),
    *("vert", "lenkje", "leiar"),
)
_EVERY = (*_COLUMNS, "saksnummer", "innkalla")
"""All columns: those at the end are left out where nothing stands in them."""
_LEAST = len(("dag", "nettverk", "møtedag", "dokument", "hending"))
_DOKUMENT = {*(each.namn for each in PUBLISERTE), *(each.namn for each in MELDINGAR)}
_LARGEST, _MOST_LINES = 60_000_000, 250_000
"""How long the list is read: four hundred networks write as much in twenty years."""
_LONGEST = 2**17
"""How many signs a line has that anybody has meant; csv gives up a cell that has more."""
_MOST_TOLD = 1_000
"""How much that is wrong is told: nobody mends more of it line by line."""
_CHUNK = 2**20
_Meant = TypeVar("_Meant")
_HALF = "nettverk: half a sign"
_REMEMBERED = 10_000
"""How many cells are known again: what stands in a line, stands in others near it."""


def is_too_long(content: bytes) -> bool:
    """Tell whether a list is longer than any that the tool has written."""
    ends = content.count(b"\n") + content.count(b"\r") - content.count(b"\r\n")
    return len(content) > _LARGEST or ends > _MOST_LINES


def parse_list(content: bytes, errors: str = _HALF) -> Hendingar:
    """Read the list; a line that cannot be read is told. UnicodeDecodeError where it is no text."""
    found: list[Hending] = []
    problems, latest = list[Problem](), date.min
    for number, line in enumerate(_list_lines(content, errors), 1):
        # Line by line: a quote that somebody has left open takes no other line with it.
        row = _part(line)
        hending = _read(row)
        if not hending and (not any(row) or row[0].casefold() == _COLUMNS[0]):
            continue
        if (room := _MOST_TOLD + 1 - len(problems)) > 0:
            problems += islice(_judge(number, hending, latest), room)
        if hending:
            latest = max(latest, hending.dag)
            found.append(hending)
    return Hendingar(problems=_cut(problems)).add(found)


def _drop_half(fault: UnicodeError) -> tuple[str, int]:
    """Drop half a sign at the end of a line, where a run was killed and another went on below."""
    if isinstance(fault, UnicodeDecodeError) and fault.object[fault.end : fault.end + 1] == b"\n":
        return "", fault.end
    raise fault


register_error(_HALF, _drop_half)


def _list_lines(content: bytes, errors: str) -> Iterator[str]:
    """List the lines that people see, without half a sign at the end, where a run was killed.

    Piece by piece: as text, a list takes twice the room.
    """
    decode = IncrementalNewlineDecoder(getincrementaldecoder("utf-8-sig")(errors), translate=True)
    rest = ""
    for start in range(0, len(content), _CHUNK):
        *lines, rest = (rest + decode.decode(content[start : start + _CHUNK])).split("\n")
        yield from lines
    yield rest


def _part(line: str) -> list[str]:
    """Part a line into cells; one that nobody can have meant is a cell of its own."""
    if len(line) > _LONGEST:
        return [line]
    quoted = '"' in line
    row = next(csv.reader([line], delimiter=";"), []) if quoted else line.split(";")
    return [*map(_clean, row)]


@lru_cache(_REMEMBERED)
def _clean(cell: str) -> str:
    return bare_cell(cell.strip())


def _read(row: Sequence[str]) -> Hending | None:
    if len(row) < _LEAST:
        return None
    first, nettverk, second, third, fourth, *said = row[: len(_EVERY)]
    dag, møtedag = _read_day(first), _read_møtedag(second)
    dokument, hending = _read_dokument(third), _read_slag(fourth)
    if dag and møtedag and dokument and hending:
        return Hending(dag, nettverk, møtedag, dokument, hending, *said)
    return None


@lru_cache(_REMEMBERED)
def _read_dokument(cell: str) -> str:
    return folded if (folded := cell.casefold()) in _DOKUMENT else ""


def _remember(parse: Callable[[str], _Meant]) -> Callable[[str], _Meant | None]:
    """Make a reader of cells that gives nothing of one it does not understand."""

    @lru_cache(_REMEMBERED)
    def read(cell: str) -> _Meant | None:
        try:
            return parse(cell)
        except ValueError:
            return None

    return read


_read_day, _read_møtedag = _remember(parse_date), _remember(parse_møtenøkkel)
_read_slag = _remember(lambda cell: Hendingsslag(cell.casefold()))


def _judge(number: int, hending: Hending | None, latest: date) -> Iterator[Problem]:
    """Tell what is wrong with a line, below one of the `latest` day."""
    if not hending:
        yield _tell(
            number,
            "Linja er ikkje forstått.",
            f"Skriv {'; '.join(_COLUMNS)}, eller slett linja. Er ho frå ei nyare utgåve av "
            "verktøyet, så lat ho stå.",
        )
        return
    if hending.dag < latest:
        yield _tell(
            number,
            "Dagen er før dagen i ei linje over. Det som skjedde sist, gjeld, og her er det dagen "
            "som avgjer.",
            "Rett dagen, eller flytt linja dit ho høyrer heime.",
        )
    for each in list_unread(hending.saksnummer):
        what = f"«{each}» i «saksnummer» er ikkje forstått."
        yield _tell(number, what, "Skriv det slik: 14/2026 skulerute, 15/2026 eksamen.")


def _cut(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Leave out what is too much to tell, and say so."""
    shown, rest = problems[:_MOST_TOLD], problems[_MOST_TOLD:]
    what = f"Lista har meir enn {_MOST_TOLD} feil, og resten er ikkje vist."
    fix = "Rett det som står over, og skriv «nettverk sjekk» på nytt."
    return (*shown, *(_tell(each.place.line, what, fix) for each in rest))


def _tell(number: int, what: str, fix: str) -> Problem:
    return warning(Regel.HENDINGSLISTE, Place(HENDINGAR.as_posix(), number, 1), what, fix)


def read_back(hending: Hending) -> Hending:
    """Make of an event what is read of it."""
    return _read(_part(_write([_list_cells(hending)]).decode().removesuffix("\n"))) or hending


def write_after(before: bytes, hendingar: Sequence[Hending]) -> bytes:
    """Write lines, below a head where they are the first."""
    rows = [_list_cells(each) for each in hendingar]
    head = _EVERY[: max(map(len, rows), default=0)]
    return _write(rows if before or not rows else [head, *rows])


def _list_cells(hending: Hending) -> list[str]:
    cells = [*map(str, astuple(hending))]
    while len(cells) > len(_COLUMNS) and not cells[-1]:
        cells.pop()
    return cells


def _write(rows: Iterable[Iterable[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([guard_cell(" ".join(cell.split())) for cell in row] for row in rows)
    return text.getvalue().encode()
