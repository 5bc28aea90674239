"""What has been published and sent: a list in plain text that a person may read and mend."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import write_atomically
from nettverk.errors import NettverkError, Place, Problem, explain_os_fault, warning
from nettverk.nynorsk import parse_date

LOG = Path(OUTPUT, "hendingar.csv")
COLUMNS = ("dag", "nettverk", "møtedag", "dokument", "hending", "når", "kvar")


class Hendingsslag(StrEnum):
    """What can be done with a document."""

    UTLAGT = "lagt ut"
    SENDT = "melding sendt"


class Hending(Struct, frozen=True):
    """A document published, or its message sent; `når` and `kvar` are what it announced.

    `møtedag` is the day the meeting was first meant for, which stays when the meeting moves.
    """

    dag: date
    nettverk: str
    møtedag: date
    dokument: str
    hending: Hendingsslag
    når: str = ""
    kvar: str = ""

    def concerns(self, nettverk: str, møtedag: date) -> bool:
        """Tell whether the event is of a meeting."""
        same = self.nettverk.casefold() == write_cell(nettverk).casefold()
        return same and self.møtedag == møtedag


class Log(Struct, frozen=True):
    """Everything that has been done, in the order it was done, and the lines not understood."""

    events: tuple[Hending, ...] = ()
    problems: tuple[Problem, ...] = ()

    def find(
        self, nettverk: str, møtedag: date, dokument: str, hending: Hendingsslag
    ) -> Hending | None:
        """Find the last time that something was done with a document."""
        same = (
            each
            for each in reversed(self.events)
            if each.concerns(nettverk, møtedag)
            and (each.dokument, each.hending) == (dokument, hending)
        )
        return next(same, None)


def load_log(root: Path) -> Log:
    """Read the list; a line that cannot be read is told and left alone."""
    events: list[Hending] = []
    problems: list[Problem] = []
    for number, line in enumerate(_read_text(root).splitlines(), 1):
        row = [each.strip().strip('"') for each in line.split(";")]
        if not any(row) or row[0].casefold() == COLUMNS[0]:
            continue
        event = _read(row)
        events += [event] if event else []
        problems += [] if event else [_unread(number)]
    return Log(tuple(events), tuple(problems))


def _read_text(root: Path) -> str:
    path = root / LOG
    try:
        return path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as fault:
        reason = explain_os_fault(fault) if isinstance(fault, OSError) else "ho er ikkje UTF-8"
        raise NettverkError(
            f"Fekk ikkje lesa {LOG.as_posix()}: {reason}. Lagre ho på nytt som CSV UTF-8."
        ) from fault


def _read(row: list[str]) -> Hending | None:
    cells = [*row, *[""] * len(COLUMNS)][: len(COLUMNS)]
    try:
        return Hending(
            parse_date(cells[0]),
            cells[1],
            parse_date(cells[2]),
            cells[3].casefold(),
            Hendingsslag(cells[4].casefold()),
            cells[5],
            cells[6],
        )
    except ValueError:
        return None


def _unread(number: int) -> Problem:
    return warning(
        Place(LOG.as_posix(), number, 1),
        "Linja er ikkje forstått.",
        f"Skriv {'; '.join(COLUMNS)}, eller slett linja.",
    )


def append_log(root: Path, events: Iterable[Hending]) -> None:
    """Add to the end of the list, and leave what stands in it as it is."""
    path = root / LOG
    before = _read_text(root)
    rows = [] if before else [COLUMNS]
    for each in events:
        days = (each.dag.isoformat(), each.nettverk, each.møtedag.isoformat())
        rows.append((*days, each.dokument, str(each.hending), each.når, each.kvar))
    ending = "" if not before or before.endswith("\n") else "\n"
    lines = "".join(";".join(write_cell(cell) for cell in row) + "\n" for row in rows)
    try:
        write_atomically(path, f"{before}{ending}{lines}".encode())
    except OSError as fault:
        reason = explain_os_fault(fault)
        raise NettverkError(f"Fekk ikkje skriva {path}: {reason}.") from fault


def write_cell(text: str) -> str:
    """Write a text so that it ends neither its cell nor its line."""
    return " ".join(text.replace(";", ",").replace('"', "'").split())
