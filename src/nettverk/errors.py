"""What can go wrong, and where: every message is nynorsk and says how to mend it."""

import errno
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from nettverk.reglar import Regel


class NettverkError(Exception):
    """A fault the user can mend; `str()` is the message, `exit_code` ends the process."""

    exit_code = 1


class UsageError(NettverkError):
    """The command line asks for something that does not exist."""

    exit_code = 2


class Place(Struct, frozen=True, order=True):
    """A spot in a file; line and column count from 1, and 0 means all of the file or the line.

    A Word document has no lines a person can count: there `line` counts its paragraphs, which puts
    places in order, and `spot` says in words what to look for.
    """

    file: str
    line: int = 0
    column: int = 0
    spot: str = ""

    def __str__(self) -> str:
        if self.spot:
            return f"{self.file}, {self.spot}"
        if not self.line:
            return self.file
        line = f"{self.file}, linje {self.line}"
        return f"{line}, kolonne {self.column}" if self.column else line


class Severity(StrEnum):
    """How much a problem stops; the value is the word that opens its message."""

    ERROR = "Feil"
    WARNING = "Åtvaring"


class Problem(Struct, frozen=True):
    """One thing wrong with the data: the rule, where, what and how to mend it, in nynorsk."""

    severity: Severity
    regel: Regel
    place: Place
    what: str
    fix: str

    def __str__(self) -> str:
        said = f"{self.severity} i {self.place}: {self.what} {self.fix}"
        return f"{said.rstrip()} [{self.regel}]"


def error(regel: Regel, place: Place, what: str, fix: str) -> Problem:
    """Make a problem that stops documents from being written."""
    return Problem(Severity.ERROR, regel, place, what, fix)


def warning(regel: Regel, place: Place, what: str, fix: str) -> Problem:
    """Make a problem that is told and does not stop anything."""
    return Problem(Severity.WARNING, regel, place, what, fix)


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Order problems as a person mends them: file by file, from the top."""
    return tuple(sorted(problems, key=lambda each: (each.place, each.severity, each.what)))


class DataError(NettverkError):
    """The workspace's files say no; carries every problem found in the run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__("\n".join(str(each) for each in self.problems))

    def __reduce__(self) -> tuple[type["DataError"], tuple[tuple[Problem, ...]]]:
        # Else pickle would make it anew from its text.
        return DataError, (self.problems,)


_REASONS = {
    errno.EACCES: "du har ikkje løyve",
    errno.EPERM: "du har ikkje løyve",
    errno.EROFS: "disken kan berre lesast",
    errno.ENOSPC: "disken er full",
    errno.EDQUOT: "disken er full",
    errno.ENOENT: "ho finst ikkje",
    errno.ENOTDIR: "noko på vegen dit er ei fil og ikkje ei mappe",
    errno.EISDIR: "der ligg ei mappe",
    errno.EEXIST: "noko har alt det namnet",
    errno.EFBIG: "ho er større enn disken tar imot",
    errno.EINVAL: "disken tar ikkje imot eit slikt namn",
    errno.EIO: "disken svarar ikkje",
    errno.EMFILE: "for mange filer er opne",
    errno.ENFILE: "for mange filer er opne",
    errno.ENXIO: "der ligg noko som ikkje er ei fil",
    errno.ESTALE: "mappa på nettverket er ikkje der lenger",
    errno.ETXTBSY: "ho er i bruk",
    errno.ENAMETOOLONG: "namnet er for langt",
    errno.ELOOP: "lenkja går i ring",
    errno.EBUSY: "ho er i bruk",
    errno.EDEADLK: "ho er i bruk",
    errno.ETIMEDOUT: "disken svarar ikkje",
    errno.ENOMEM: "minnet er fullt",
}


def explain_os_fault(fault: OSError) -> str:
    """Say why a file could not be read or written; what is rare is told as the system says it."""
    return _REASONS.get(fault.errno or 0, fault.strerror or str(fault))
