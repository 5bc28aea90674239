"""The commands: each takes its options, calls one function and returns its result.

Imports stand inside the commands, so that each pays only for what it uses.
"""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from nettverk import __version__
from nettverk.cli.chrome import NynorskCommand, NynorskGroup
from nettverk.cli.options import (
    Additions,
    Copied,
    Everything,
    Formats,
    Mail,
    Meeting,
    Meldingsslag,
    Network,
    Networks,
    Out,
    Overwrite,
    Person,
    PlanFormats,
    Publiserbart,
    Sent,
    Sheets,
    StatusFormats,
    Strict,
    Year,
)
from nettverk.commands.result import Result
from nettverk.errors import DataError, NettverkError, UsageError
from nettverk.nynorsk import parse_date

if TYPE_CHECKING:
    from nettverk.commands.session import Session

app = typer.Typer(
    cls=NynorskGroup, rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False
)


class Settings(Struct, frozen=True):
    """What holds for every command: the folder to start from, and today's date."""

    folder: Path
    today: date

    @property
    def root(self) -> Path:
        """Find the workspace."""
        from nettverk.reading.workspace import find_workspace

        if not self.folder.is_dir():
            raise UsageError(f"{self.folder} er ikkje ei mappe.")
        return find_workspace(self.folder)

    def open(self) -> "Session":
        """Load the workspace; DataError when it has errors."""
        from nettverk.commands.session import open_session

        return open_session(self.root, self.today)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 — Typer calls it so
    if wanted:
        typer.echo(f"nettverk {__version__}")
        raise typer.Exit


@app.callback(
    invoke_without_command=True,
    options_metavar="[VAL]",
    subcommand_metavar="KOMMANDO [ARGUMENT]...",
)
def begin(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--mappe",
            envvar="NETTVERK_MAPPE",
            metavar="MAPPE",
            readable=False,
            help="Arbeidsmappa; elles mappa du står i, eller ei over.",
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
    context.obj = Settings(folder or Path.cwd(), _read_today(today))
    if context.invoked_subcommand is None:
        return _show_front(context)
    return None


def _show_front(context: typer.Context) -> Result:
    """Show the status of the workspace one stands in, or how to get one."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.status import show_status

    try:
        session = context.obj.open()
    except DataError:
        raise
    except NettverkError:
        return Result(output=f"{context.get_help()}\n")
    return show_status(session, [], Wish())


def _read_today(text: str) -> date:
    if not text:
        return datetime.now().astimezone().date()
    try:
        return parse_date(text)
    except ValueError as fault:
        raise UsageError(f"--i-dag: {fault}") from None


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def innkalling(
    context: typer.Context,
    networks: Networks = None,
    meeting: Meeting = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
) -> Result:
    """Skriv innkallinga til neste møte."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.innkalling import write_notices

    wish = Wish(tuple(formats or ()), out, overwrite)
    return write_notices(context.obj.open(), networks or [], meeting, wish)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def referat(
    context: typer.Context,
    networks: Networks = None,
    meeting: Meeting = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
) -> Result:
    """Skriv referatmalen til det siste møtet."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.referat import write_minutes

    wish = Wish(tuple(formats or ()), out, overwrite)
    return write_minutes(context.obj.open(), networks or [], meeting, wish)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def grunnlag(
    context: typer.Context,
    networks: Networks = None,
    year: Year = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    additions: Additions = False,
) -> Result:
    """Skriv nettverksgrunnlaget."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.grunnlag import show_additions, write_foundations

    if additions:
        return show_additions(context.obj.open(), networks or [], year)
    wish = Wish(tuple(formats or ()), out, overwrite)
    return write_foundations(context.obj.open(), networks or [], year, wish)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def plan(
    context: typer.Context,
    networks: Networks = None,
    year: Year = "",
    formats: PlanFormats = None,
    out: Out = None,
    overwrite: Overwrite = False,
) -> Result:
    """Vis kven som er vert når."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.plan import make_schedule

    wish = Wish(tuple(formats or ()), out, overwrite)
    return make_schedule(context.obj.open(), networks or [], year, wish)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def status(
    context: typer.Context, networks: Networks = None, formats: StatusFormats = None
) -> Result:
    """Vis kva som er gjort, og kva som må gjerast."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.status import show_status

    return show_status(context.obj.open(), networks or [], Wish(tuple(formats or ())))


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def utlagt(
    context: typer.Context,
    kind: Annotated[
        Publiserbart,
        typer.Argument(
            metavar="innkalling|referat", help="Kva som er lagt ut.", show_default=False
        ),
    ],
    networks: Networks = None,
    meeting: Meeting = "",
) -> Result:
    """Merk at eit dokument er lagt ut."""
    from nettverk.commands.utlagt import mark_published

    return mark_published(context.obj.open(), kind, networks or [], meeting)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def melding(
    context: typer.Context,
    kind: Annotated[
        Meldingsslag,
        typer.Argument(
            metavar="innkalling|referat|vert", help="Kva meldinga gjeld.", show_default=False
        ),
    ],
    networks: Networks = None,
    meeting: Meeting = "",
    sent: Sent = False,
    copied: Copied = False,
    mail: Mail = False,
) -> Result:
    """Skriv meldinga til medlemmene eller verten."""
    from nettverk.commands.melding import Bruk, write_messages

    use = Bruk(sent, copied, mail)
    return write_messages(context.obj.open(), kind, networks or [], meeting, use)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def oppfølging(
    context: typer.Context,
    networks: Networks = None,
    person: Person = "",
    everything: Everything = False,
    formats: PlanFormats = None,
    out: Out = None,
    overwrite: Overwrite = False,
) -> Result:
    """Vis avtalane frå referata."""
    from nettverk.commands.documents import Wish
    from nettverk.commands.oppfolging import make_register

    wish = Wish(tuple(formats or ()), out, overwrite)
    session = context.obj.open()
    return make_register(session, networks or [], person, wish, everything=everything)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def ark(
    context: typer.Context,
    sheets: Sheets = None,
    network: Network = "",
    meeting: Meeting = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
) -> Result:
    """Skriv arbeidsark til møtet; utan namn ei liste."""
    from nettverk.commands.ark import list_sheets, write_sheets
    from nettverk.commands.documents import Wish

    if not sheets:
        return list_sheets()
    wish = Wish(tuple(formats or ()), out, overwrite)
    return write_sheets(context.obj.open(), sheets, network, meeting, wish)


@app.command(cls=NynorskCommand, options_metavar="[VAL]")
def sjekk(context: typer.Context, strict: Strict = False) -> Result:
    """Sjekk alle filene mot reglane."""
    from nettverk.commands.sjekk import check

    return check(context.obj.root, context.obj.today, strict=strict)


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
