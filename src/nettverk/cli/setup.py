"""The commands that set things up: a new workspace, its own templates, help and completion."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from nettverk.cli.app import app
from nettverk.cli.chrome import NynorskCommand
from nettverk.cli.options import (
    Calendar,
    Emne,
    MalNamn,
    NewYear,
    Number,
    OuterWeeks,
    Overwrite,
    Skuleruteskular,
    StatusFormats,
    Tried,
)
from nettverk.output.result import Result


@app.command("ny", cls=NynorskCommand, options_metavar="[VAL]")
def _ny(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="MAPPE", help="Mappa som skal lagast.", show_default=False)
    ],
) -> Result:
    """Lag ei ny arbeidsmappe, klar til å fyllast ut."""
    from nettverk.commands.ny import create_workspace

    return create_workspace(folder, context.obj.today)


@app.command("nytt-år", cls=NynorskCommand, options_metavar="[VAL]")
def _nytt_år(
    context: typer.Context,
    year: NewYear = "",
    number: Number = "",
    calendar: Calendar = None,
    skular: Skuleruteskular = None,
    outer_weeks: OuterWeeks = False,
) -> Result:
    """Skriv fila for neste skuleår, med møtedagar og vertar."""
    from nettverk.commands.nytt_ar import Kjelde, make_ønske, write_new_year

    ønske = make_ønske(number, outer_weeks=outer_weeks)
    source = Kjelde(calendar, tuple(skular or ()))
    return write_new_year(context.obj.open(), year, ønske, source)


@app.command("mal", cls=NynorskCommand, options_metavar="[VAL]")
def _mal(
    context: typer.Context,
    names: MalNamn = None,
    tried: Tried = False,
    formats: StatusFormats = None,
    overwrite: Overwrite = False,
) -> Result:
    """List opp malane, hent dei du vil endra, og prøv dine."""
    from nettverk.commands.mal import use_malar

    workspace = context.obj.workspace
    return use_malar(workspace, names or (), formats or (), tried=tried, overwrite=overwrite)


@app.command("hjelp", cls=NynorskCommand, options_metavar="[VAL]")
def _hjelp(context: typer.Context, words: Emne = None) -> Result:
    """Vis rettleiinga, reglane og nøklane her i terminalen."""
    from nettverk.cli.chrome import describe_commands
    from nettverk.commands.hjelp import show_help

    return show_help(" ".join(words or ()), describe_commands(context))


@app.command("fullføring", cls=NynorskCommand, options_metavar="[VAL]")
def _fullføring(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="SKAL", help="bash, zsh, fish eller powershell.", show_default=False
        ),
    ],
) -> Result:
    """Skriv ut skriptet for fullføring i skalet."""
    from nettverk.cli.completion import COMPLETE_VAR
    from nettverk.cli.inside_typer import make_completion_script
    from nettverk.commands.fullforing import write_script

    return write_script(shell, partial(make_completion_script, "nettverk", COMPLETE_VAR))
