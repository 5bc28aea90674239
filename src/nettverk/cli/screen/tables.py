"""Which table shows which context in the terminal."""

import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

from msgspec import Struct
from rich.console import Console

from nettverk.cli.screen.console import make_console
from nettverk.cli.screen.flytting import show_move
from nettverk.cli.screen.forklaring import show_forklaring
from nettverk.cli.screen.malar import show_malar
from nettverk.cli.screen.oppfolging import show_register
from nettverk.cli.screen.plan import show_plan
from nettverk.cli.screen.status import show_status
from nettverk.commands.hjelp import HelpText
from nettverk.documents.flytting import FlyttingContext
from nettverk.documents.forklaring import ForklaringContext
from nettverk.documents.malar import MaloversiktContext
from nettverk.documents.oppfolging import RegisterContext
from nettverk.documents.plan import PlanContext
from nettverk.documents.status import StatusContext


def _show_help(tema: HelpText, console: Console) -> None:
    from nettverk.cli.screen.hjelp import show_help_text

    show_help_text(tema, console)


_TABLES: Mapping[type[Struct], Callable[..., Any]] = {
    HelpText: _show_help,
    PlanContext: show_plan,
    ForklaringContext: show_forklaring,
    FlyttingContext: show_move,
    RegisterContext: show_register,
    StatusContext: show_status,
    MaloversiktContext: show_malar,
}


def show_table(shown: Struct) -> None:
    """Print the table of a context."""
    console = make_console()
    with nullcontext() if console.is_terminal else console.capture() as captured:
        _TABLES[type(shown)](shown, console)
    if captured:
        # A table fills its last column with blanks, which only a screen has use for.
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())
