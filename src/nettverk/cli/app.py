"""The program: what holds for every command, and what `nettverk` alone shows.

Each command takes its options, calls one function and returns its result. Imports stand inside
the commands, so that each pays only for what it uses.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from unicodedata import normalize

import typer
from msgspec import Struct

from nettverk import __version__
from nettverk.cli.chrome import NynorskGroup
from nettverk.errors import NettverkError, UsageError
from nettverk.nynorsk import parse_date
from nettverk.output.result import Result

if TYPE_CHECKING:
    from nettverk.output.writing import Options
    from nettverk.render.malar import Malar
    from nettverk.workspace.workspace import Workspace


app = typer.Typer(
    cls=NynorskGroup,
    epilog="«nettverk hjelp» viser rettleiinga, reglane for rotasjonen og nøklane.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    # As macOS writes names: a letter, and its ring after it.
    context_settings={"token_normalize_func": partial(normalize, "NFC")},
)


class _Settings(Struct, frozen=True):
    """What holds for every command: the folder to start from, and today's date."""

    folder: Path | None
    today: date

    @property
    def root(self) -> Path:
        """Find the workspace: the folder that was named, else the one stood in or one above."""
        from nettverk.reading.data import find_workspace

        if self.folder and not self.folder.is_dir():
            raise UsageError(f"{self.folder} er ikkje ei mappe.")
        return find_workspace(self.folder)

    @property
    def malar(self) -> "Malar":
        """Open the templates in force; outside a workspace they are the shipped."""
        try:
            return self.workspace.malar
        except NettverkError:
            if self.folder:
                raise
        from nettverk.reading.files import Files
        from nettverk.render.malar import Malar
        from nettverk.shipped import find_shipped_malar

        return Malar(Files(find_shipped_malar().parent))

    @property
    def workspace(self) -> "Workspace":
        """Find the workspace, whatever is wrong with its data."""
        from nettverk.workspace.workspace import Workspace

        return Workspace(self.root, self.today)

    def open(self, names: Sequence[str] | None) -> "Workspace":
        """Load the workspace for the networks named; DataError when it has errors."""
        from nettverk.workspace.workspace import open_workspace

        return open_workspace(self.root, self.today, names or ())

    def open_whole(self, *, begun: bool = True) -> "Workspace":
        """Load the workspace for all networks; DataError when it has errors.

        One that is not `begun` may have schools alone.
        """
        from nettverk.workspace.workspace import open_workspace

        return open_workspace(self.root, self.today, begun=begun)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 — Typer calls it so
    if wanted:
        typer.echo(f"nettverk {__version__}")
        raise typer.Exit


@app.callback(
    invoke_without_command=True,
    options_metavar="[VAL]",
    subcommand_metavar="KOMMANDO [ARGUMENT]...",
)
def _begin(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--mappe",
            envvar="NETTVERK_MAPPE",
            metavar="MAPPE",
            readable=False,
            help="Arbeidsmappa. Utan valet: mappa du står i, eller ei av dei over.",
            show_envvar=False,
        ),
    ] = None,
    today: Annotated[
        str,
        typer.Option(
            "--i-dag",
            envvar="NETTVERK_I_DAG",
            metavar="ÅÅÅÅ-MM-DD",
            help="Gjer alt som om det var denne dagen.",
            show_envvar=False,
            show_default=False,
        ),
    ] = "",
    _version: Annotated[
        bool,
        typer.Option("--versjon", help="Vis versjonen.", callback=_show_version, is_eager=True),
    ] = False,
) -> Result | None:
    """Innkalling, referat, grunnlag og plan for leiarnettverk."""
    context.obj = _Settings(folder, _read_today(today))
    if context.invoked_subcommand is None:
        return _show_front(context)
    return None


def _show_front(context: typer.Context) -> Result:
    """Show the status of the workspace one stands in, or how to get one."""
    from nettverk.commands.status import show_status
    from nettverk.output.writing import Options

    try:
        _ = context.obj.root
    except NettverkError:
        if context.obj.folder:
            raise
        return Result(output=f"{context.get_help()}\n")
    return show_status(context.obj.open(()), [], Options())


def _read_today(text: str) -> date:
    if not text:
        return datetime.now().astimezone().date()
    try:
        return parse_date(text)
    except ValueError as fault:
        raise UsageError(f"--i-dag: {fault}") from None


def make_options(
    formats: Iterable[str] | None,
    out: Path | None,
    overwrite: bool,  # noqa: FBT001 — the option as it is
    opened: bool,  # noqa: FBT001 — and this one too
) -> "Options":
    """Make the wish of what is typed."""
    from nettverk.output.writing import Options

    return Options(tuple(formats or ()), out, overwrite, opened)
