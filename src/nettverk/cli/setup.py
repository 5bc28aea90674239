"""The commands that one runs once: a new workspace, and completion in the shell."""

from pathlib import Path
from typing import Annotated

import typer

from nettverk.cli.app import app
from nettverk.cli.chrome import NynorskCommand
from nettverk.commands.result import Result


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def ny(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="MAPPE", help="Mappa som skal lagast.", show_default=False)
    ],
) -> Result:
    """Lag ei ny arbeidsmappe, klar til å fyllast ut."""
    from nettverk.commands.ny import create_workspace

    return create_workspace(folder, context.obj.today)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def fullføring(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="SKAL", help="bash, zsh, fish eller powershell.", show_default=False
        ),
    ],
) -> Result:
    """Skriv ut skriptet for fullføring i skalet."""
    from nettverk.cli.completion import write_completion

    return write_completion(shell)
