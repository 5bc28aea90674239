"""The commands that follow a network from one meeting to the next."""

import typer

from nettverk.cli.app import app, make_options
from nettverk.cli.chrome import NynorskCommand
from nettverk.cli.options import (
    Anyway,
    Copied,
    Everything,
    Mail,
    Meldingsval,
    Møteval,
    Nettverksnamn,
    Opened,
    Out,
    Overwrite,
    Person,
    Publisert,
    RegisterFormats,
    Sent,
    StatusFormats,
    Strict,
    TakenBack,
    Tidied,
    WordFiles,
)
from nettverk.errors import UsageError
from nettverk.output.result import Result


@app.command("status", cls=NynorskCommand, options_metavar="[VAL]")
def _status(
    context: typer.Context, nettverka: Nettverksnamn = None, formats: StatusFormats = None
) -> Result:
    """Vis kva som er gjort, og kva som må gjerast."""
    from nettverk.commands.status import show_status
    from nettverk.output.writing import Options

    return show_status(context.obj.open(nettverka), nettverka or [], Options(tuple(formats or ())))


@app.command("utlagt", cls=NynorskCommand, options_metavar="[VAL]")
def _utlagt(
    context: typer.Context,
    kind: Publisert,
    nettverka: Nettverksnamn = None,
    møte: Møteval = "",
    sent: Sent = False,
    copied: Copied = False,
    mail: Mail = False,
    overwrite: Overwrite = False,
    opened: Opened = False,
    taken_back: TakenBack = False,
    anyway: Anyway = False,
) -> Result:
    """Merk at eit dokument er lagt ut, og få meldinga."""
    from nettverk.commands.melding import Bruk
    from nettverk.commands.utlagt import mark_published, take_back

    if taken_back and (sent or copied or mail):
        raise UsageError("--tilbake kan ikkje stå saman med --sendt, --kopier eller --eml.")
    workspace = context.obj.open(nettverka)
    if taken_back:
        return take_back(workspace, kind, nettverka or [], møte)
    use = Bruk(sent, copied, mail, overwrite, opened)
    return mark_published(workspace, kind, nettverka or [], møte, use, anyway=anyway)


@app.command("melding", cls=NynorskCommand, options_metavar="[VAL]")
def _melding(
    context: typer.Context,
    kind: Meldingsval,
    nettverka: Nettverksnamn = None,
    møte: Møteval = "",
    sent: Sent = False,
    copied: Copied = False,
    mail: Mail = False,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Skriv meldinga til medlemmene eller verten."""
    from nettverk.commands.melding import Bruk, write_meldingar

    use = Bruk(sent, copied, mail, overwrite, opened)
    return write_meldingar(context.obj.open(nettverka), kind, nettverka or [], møte, use)


@app.command("oppfølging", cls=NynorskCommand, options_metavar="[VAL]")
def _oppfølging(
    context: typer.Context,
    nettverka: Nettverksnamn = None,
    person: Person = "",
    everything: Everything = False,
    formats: RegisterFormats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Vis avtalane frå referata."""
    from nettverk.commands.oppfolging import show_register

    options = make_options(formats, out, overwrite, opened)
    workspace = context.obj.open(nettverka)
    return show_register(workspace, nettverka or [], person, options, everything=everything)


@app.command("sjekk", cls=NynorskCommand, options_metavar="[VAL]")
def _sjekk(
    context: typer.Context,
    files: WordFiles = None,
    strict: Strict = False,
    tidied: Tidied = False,
) -> Result:
    """Sjekk filene i arbeidsmappa, eller Word-dokument."""
    if files:
        from nettverk.commands.sjekk import check_documents

        if tidied:
            raise UsageError("--rydd gjeld arbeidsmappa. Ta bort namna på filene.")
        return check_documents(files, strict=strict)
    from nettverk.commands.sjekk import check_workspace

    return check_workspace(context.obj.workspace, strict=strict, tidied=tidied)
