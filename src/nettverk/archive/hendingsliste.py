"""The list of what has been done: plain text that a person may read and mend."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from msgspec.structs import astuple

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import append
from nettverk.characters import bare_cell, guard_cell
from nettverk.errors import NettverkError, Place, Problem, explain_os_fault, warning
from nettverk.model.dokumentslag import MELDINGAR, PUBLISERTE
from nettverk.model.noklar import list_unread, parse_møtenøkkel
from nettverk.nynorsk import parse_date
from nettverk.reading.files import Files
from nettverk.reglar import Regel

HENDINGAR = Path(OUTPUT, "hendingar.csv")
_COLUMNS = (
    *("dag", "nettverk", "møtedag", "dokument", "hending", "når", "kvar", "merknad"),
    *("vert", "lenkje", "leiar"),
)
_NUMBERED = (*_COLUMNS, "saksnummer")
_DOKUMENT = {*(each.namn for each in PUBLISERTE), *(each.namn for each in MELDINGAR)}
_LONGEST, _MOST_LINES = 60_000_000, 400_000
"""How long the list is read: four hundred networks write as much in twenty years."""
_MOST_TOLD = 1_000
"""How many lines that nobody understands are told."""
_MOVE = (
    "Der skal lista over det som er lagt ut og sendt, liggja. Flytt det som ligg der, og legg "
    "lista der om ho er ein annan stad."
)


def load_hendingar(files: Files) -> Hendingar:
    """Read the list; a line that cannot be read is told and left alone."""
    listed = _parse(_read_text(files))
    return Hendingar(listed.alle, (*listed.problems, *_tell_rivals(files)))


def _parse(text: str) -> Hendingar:
    found: list[Hending] = []
    problems, latest = list[Problem](), date.min
    for number, line in enumerate(text.splitlines(), 1):
        # Line by line: a quote that somebody has left open takes no other line with it.
        row = _part(line)
        if not any(row) or row[0].casefold() == _COLUMNS[0]:
            continue
        hending = _read(row)
        if not hending:
            problems += [_unread(number)] if len(problems) < _MOST_TOLD else []
            continue
        problems += [_tell_disorder(number)] if hending.dag < latest else []
        latest = max(latest, hending.dag)
        problems += [_tell_nummer(number, each) for each in list_unread(hending.saksnummer)]
        found.append(hending)
    return Hendingar(problems=tuple(problems)).add(found)


def _part(line: str) -> list[str]:
    """Part a line into cells; one that csv gives up, as too long, is a cell of its own."""
    try:
        return [bare_cell(each.strip()) for each in next(csv.reader([line], delimiter=";"), [])]
    except csv.Error:
        return [line]


def _read_text(files: Files) -> str:
    path = files.root / HENDINGAR
    if not path.is_file() and (path.exists() or path.is_symlink()):
        raise NettverkError(f"{HENDINGAR.as_posix()} er inga fil. {_MOVE}")
    try:
        text = _decode(files.read(path)) if path.is_file() else ""
    except OSError as fault:
        why = f"{explain_os_fault(fault)}. Sjå til at ho kan opnast, og ikkje er open i Excel."
        raise NettverkError(f"Fekk ikkje lesa {HENDINGAR.as_posix()}: {why}") from fault
    except UnicodeDecodeError as fault:
        why = "ho er ikkje UTF-8. Lagre ho på nytt som CSV UTF-8."
        raise NettverkError(f"Fekk ikkje lesa {HENDINGAR.as_posix()}: {why}") from fault
    if len(text) > _LONGEST or text.count("\n") > _MOST_LINES:
        raise NettverkError(f"{HENDINGAR.as_posix()} er for lang til å vera lista. {_MOVE}")
    return text


def _decode(content: bytes) -> str:
    """Read the text that people see, without half a sign at the end, where a run was killed."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if fault.end < len(content):
            raise
        return content[: fault.start].decode("utf-8-sig")


def _read(row: list[str]) -> Hending | None:
    cells = [*row, *[""] * len(_NUMBERED)][: len(_NUMBERED)]
    dag, nettverk, møtedag, dokument, hending, *said = cells
    if dokument.casefold() not in _DOKUMENT:
        return None
    try:
        meant = parse_date(dag), nettverk, parse_møtenøkkel(møtedag), dokument.casefold()
        return Hending(*meant, Hendingsslag(hending.casefold()), *said)
    except ValueError:
        return None


def _unread(number: int) -> Problem:
    return _tell(
        number,
        "Linja er ikkje forstått.",
        f"Skriv {'; '.join(_COLUMNS)}, eller slett linja. Er ho frå ei nyare utgåve av verktøyet, "
        "så lat ho stå.",
    )


def _tell_disorder(number: int) -> Problem:
    return _tell(
        number,
        "Dagen er før dagen i ei linje over. Det som skjedde sist, gjeld, og her er det dagen som "
        "avgjer.",
        "Rett dagen, eller flytt linja dit ho høyrer heime.",
    )


def _tell_nummer(number: int, text: str) -> Problem:
    what = f"«{text}» i «saksnummer» er ikkje forstått."
    return _tell(number, what, "Skriv det slik: 14/2026 skulerute, 15/2026 eksamen.")


def _tell(number: int, what: str, fix: str) -> Problem:
    return warning(Regel.HENDINGSLISTE, Place(HENDINGAR.as_posix(), number, 1), what, fix)


def _tell_rivals(files: Files) -> Iterator[Problem]:
    """Warn of other lists beside it, such as a synced folder leaves when two have written."""
    for path in sorted((files.root / OUTPUT).glob(f"{HENDINGAR.stem}*{HENDINGAR.suffix}")):
        if path.name != HENDINGAR.name:
            yield warning(
                Regel.HENDINGSLISTE,
                Place(files.name(path)),
                f"Denne lista blir ikkje lesen. Berre {HENDINGAR.as_posix()} gjeld.",
                f"Flytt linjene som manglar, over i {HENDINGAR.name}, og slett ho.",
            )


def append_hendingar(root: Path, hendingar: Iterable[Hending]) -> tuple[Hending, ...]:
    """Add what is not the last thing done yet to the end of the list, and tell what that was.

    What stands in it is left as it is. Other runs may have added the same meanwhile.
    """
    done, new = [_settle(each) for each in hendingar], list[Hending]()

    def add(before: bytes) -> bytes:
        start, end, last = before.rpartition(b"\n")
        lines = [*_list_new(start + end, done)]
        added = _write_after(start + end, lines)
        if not added.startswith(last):
            lines = [*_list_new(before, done)]
            added, last = b"\n" + _write_after(before, lines) if lines else b"", b""
        new[:] = lines or new  # what is in the list when it is read once more, was added
        return added[len(last) :]  # from where a run was killed

    if done:
        append(root / HENDINGAR, add)
    return tuple(new)


def _settle(hending: Hending) -> Hending:
    """Make of an event what is read of it."""
    return _read(_part(_write([_list_cells(hending)]).decode())) or hending


def _list_new(before: bytes, hendingar: Iterable[Hending]) -> Iterator[Hending]:
    """List what is not done yet in a list."""
    listed = _parse(before.decode("utf-8-sig", errors="replace"))
    for each in hendingar:
        if not listed.ends_with(each):
            listed = listed.add([each])
            yield each


def _write_after(before: bytes, hendingar: Sequence[Hending]) -> bytes:
    """Write lines, below a head where they are the first."""
    rows = [_list_cells(each) for each in hendingar]
    head = _NUMBERED if any(len(each) == len(_NUMBERED) for each in rows) else _COLUMNS
    return _write(rows if before or not rows else [head, *rows])


def _list_cells(hending: Hending) -> list[str]:
    return [*map(str, astuple(hending))][: None if hending.saksnummer else -1]


def _write(rows: Iterable[Iterable[str]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([guard_cell(" ".join(cell.split())) for cell in row] for row in rows)
    return text.getvalue().encode()
