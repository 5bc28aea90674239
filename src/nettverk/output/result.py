"""What a command has to tell; the command line prints it and ends with its exit code."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.errors import Problem

if TYPE_CHECKING:
    from nettverk.archive.store import Saved


class Result(Struct, frozen=True):
    """`output` is the answer itself and `saved` are files; `shown` is a context that the terminal
    shows as a table, and the rest is told on the side.
    """

    output: str = ""
    saved: "tuple[Saved, ...]" = ()
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
    shown: Struct | None = None


def join_results(results: Sequence[Result]) -> Result:
    """Tell what several commands have done as one."""
    return Result(
        output="".join(each.output for each in results),
        saved=tuple(file for each in results for file in each.saved),
        notes=tuple(dict.fromkeys(note for each in results for note in each.notes)),
        faults=tuple(fault for each in results for fault in each.faults),
        problems=tuple(problem for each in results for problem in each.problems),
        exit_code=max((each.exit_code for each in results), default=0),
    )
