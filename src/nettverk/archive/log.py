"""What has been published and sent: a list in plain text that a person may read and mend."""

import csv
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from io import StringIO
from pathlib import Path

from msgspec import Struct

from nettverk.archive.store import write_atomically
from nettverk.errors import NettverkError, Place, Problem, warning
from nettverk.nynorsk import parse_date
from nettverk.os_faults import explain_os_fault

LOG = Path("dokument/hendingar.csv")
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
            if (each.nettverk, each.møtedag) == (nettverk, møtedag)
            and (each.dokument, each.hending) == (dokument, hending)
        )
        return next(same, None)


def load_log(root: Path) -> Log:
    """Read the list; a line that cannot be read is told and left alone."""
    path = root / LOG
    try:
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as fault:
        reason = explain_os_fault(fault) if isinstance(fault, OSError) else "ho er ikkje UTF-8"
        raise NettverkError(f"Fekk ikkje lesa {LOG.as_posix()}: {reason}.") from fault
    events: list[Hending] = []
    problems: list[Problem] = []
    for number, row in enumerate(csv.reader(StringIO(text), delimiter=";"), 1):
        if number > 1 and row:
            event = _read(row)
            events += [event] if event else []
            problems += [] if event else [_unread(number)]
    return Log(tuple(events), tuple(problems))


def _read(row: list[str]) -> Hending | None:
    cells = [*(each.strip() for each in row), *[""] * len(COLUMNS)][: len(COLUMNS)]
    try:
        return Hending(
            parse_date(cells[0]),
            cells[1],
            parse_date(cells[2]),
            cells[3],
            Hendingsslag(cells[4]),
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
    lines = StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\n")
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    if not before:
        writer.writerow(COLUMNS)
    for each in events:
        days = (each.dag.isoformat(), each.nettverk, each.møtedag.isoformat())
        writer.writerow((*days, each.dokument, each.hending, each.når, each.kvar))
    ending = "" if not before or before.endswith("\n") else "\n"
    try:
        write_atomically(path, f"{before}{ending}{lines.getvalue()}".encode())
    except OSError as fault:
        reason = explain_os_fault(fault)
        raise NettverkError(f"Fekk ikkje skriva {path}: {reason}.") from fault
