"""What is shown in the terminal: one module for each thing, and here which shows which."""

import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

from msgspec import Struct
from rich.console import Console

from nettverk.cli.screen.console import make_console
from nettverk.cli.screen.forklaring import print_forklaring
from nettverk.cli.screen.forsok import print_forsøk
from nettverk.cli.screen.malar import print_malar
from nettverk.cli.screen.oppfolging import print_register
from nettverk.cli.screen.plan import print_plan
from nettverk.cli.screen.resten import print_rest
from nettverk.cli.screen.samansetjing import print_samansetjing
from nettverk.cli.screen.skriven_samansetjing import print_skriving
from nettverk.cli.screen.status import print_status
from nettverk.cli.screen.vikarar import print_vertsdag
from nettverk.commands.hjelp import HelpText
from nettverk.context.plan import PlanContext
from nettverk.documents.forklaring import ForklaringContext
from nettverk.documents.forsok import ForsøkContext
from nettverk.documents.malar import MaloversiktContext
from nettverk.documents.nettverksskriving import SkrivingContext
from nettverk.documents.oppfolging import RegisterContext
from nettverk.documents.resten import RestContext
from nettverk.documents.samansetjing import SamansetjingContext
from nettverk.documents.status import StatusContext
from nettverk.documents.vertsdag import VertsdagContext


def _show_help(tema: HelpText, console: Console) -> None:
    from nettverk.cli.screen.hjelp import print_help

    print_help(tema, console)


_TABLES: Mapping[type[Struct], Callable[..., Any]] = {
    HelpText: _show_help,
    PlanContext: print_plan,
    ForklaringContext: print_forklaring,
    ForsøkContext: print_forsøk,
    VertsdagContext: print_vertsdag,
    RestContext: print_rest,
    SamansetjingContext: print_samansetjing,
    SkrivingContext: print_skriving,
    RegisterContext: print_register,
    StatusContext: print_status,
    MaloversiktContext: print_malar,
}


def show_table(shown: Struct) -> None:
    """Print the table of a context."""
    console = make_console()
    with nullcontext() if console.is_terminal else console.capture() as captured:
        _TABLES[type(shown)](shown, console)
    if captured:
        # A table fills its last column with blanks, which only a screen has use for.
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())
