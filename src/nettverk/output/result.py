"""What a command has to tell; the command line prints it and ends with its exit code."""

from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.errors import Problem

if TYPE_CHECKING:
    from nettverk.archive.store import Saved


class Result(Struct, frozen=True):
    """`output` is the answer itself and `saved` are files; `shown` is a context that the terminal
    shows as a table, and the rest is told on the side. `opened` asks that the files be opened.
    """

    output: str = ""
    saved: "tuple[Saved, ...]" = ()
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
    shown: Struct | None = None
    opened: bool = False
