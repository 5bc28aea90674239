"""What a command has to tell; the command line prints it and ends with its exit code."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nettverk.errors import Problem

if TYPE_CHECKING:
    from nettverk.archive.store import Saved


@dataclass(frozen=True)
class Result:
    """`output` is the answer itself; `saved` are files; `notes` and `problems` are on the side."""

    output: str = ""
    saved: "tuple[Saved, ...]" = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
