"""The commands that write documents."""

import typer

from nettverk.cli.app import app, make_options
from nettverk.cli.chrome import NynorskCommand, PlanCommand
from nettverk.cli.options import (
    Additions,
    Formats,
    Møteval,
    Nettverksnamn,
    Nettverksval,
    Opened,
    Out,
    Overwrite,
    Sheets,
    Year,
)
from nettverk.cli.plan_options import (
    BytteVert,
    Changed,
    ChangeWritten,
    Explained,
    FlyttaMøte,
    Lasting,
    MoveClock,
    PlanFormats,
    Reminders,
    Skulenamn,
)
from nettverk.output.result import Result


@app.command("innkalling", cls=NynorskCommand, options_metavar="[VAL]")
def _innkalling(
    context: typer.Context,
    nettverka: Nettverksnamn = None,
    møte: Møteval = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Skriv innkallinga til neste møte."""
    from nettverk.commands.innkalling import write_innkallingar

    options = make_options(formats, out, overwrite, opened)
    return write_innkallingar(context.obj.open(nettverka), nettverka or [], møte, options)


@app.command("referat", cls=NynorskCommand, options_metavar="[VAL]")
def _referat(
    context: typer.Context,
    nettverka: Nettverksnamn = None,
    møte: Møteval = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Skriv referatet frå det siste møtet, klart til å fyllast ut."""
    from nettverk.commands.referat import write_referat

    options = make_options(formats, out, overwrite, opened)
    return write_referat(context.obj.open(nettverka), nettverka or [], møte, options)


@app.command("grunnlag", cls=NynorskCommand, options_metavar="[VAL]")
def _grunnlag(
    context: typer.Context,
    nettverka: Nettverksnamn = None,
    year: Year = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
    additions: Additions = False,
) -> Result:
    """Skriv nettverksgrunnlaget."""
    from nettverk.commands.grunnlag import show_additions, write_grunnlag

    if additions:
        return show_additions(context.obj.open(nettverka), nettverka or [], year)
    options = make_options(formats, out, overwrite, opened)
    return write_grunnlag(context.obj.open(nettverka), nettverka or [], year, options)


@app.command("plan", cls=PlanCommand, options_metavar="[VAL]")
def _plan(
    context: typer.Context,
    nettverka: Nettverksnamn = None,
    year: Year = "",
    formats: PlanFormats = None,
    skular: Skulenamn = None,
    reminders: Reminders = None,
    lasting: Lasting = False,
    changed: Changed = False,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
    explained: Explained = False,
    moved: FlyttaMøte = None,
    clock: MoveClock = "",
    swapped: BytteVert = None,
    written: ChangeWritten = False,
) -> Result:
    """Vis kven som er vert når, og kvifor."""
    from nettverk.commands.plan import Bestilling, check_alone, explain_plan, show_plan, try_change
    from nettverk.documents.kalenderfiler import Kalenderval

    options = make_options(formats, out, overwrite, opened)
    bestilling = Bestilling(moved, swapped, clock, written)
    calendar = Kalenderval(tuple(skular or ()), tuple(reminders or ()), lasting, changed)
    check_alone(bestilling, calendar, explained=explained)
    if explained:
        return explain_plan(context.obj.open(nettverka), nettverka or [], year, options)
    if bestilling != Bestilling():
        return try_change(context.obj.open(nettverka), nettverka or [], year, bestilling, options)
    # The calendar of a school has the meetings of all its networks, and of those it hosts.
    workspace = context.obj.open_whole() if skular else context.obj.open(nettverka)
    return show_plan(workspace, nettverka or [], year, options, calendar)


@app.command("ark", cls=NynorskCommand, options_metavar="[VAL]")
def _ark(
    context: typer.Context,
    sheets: Sheets = None,
    nettverk: Nettverksval = "",
    møte: Møteval = "",
    formats: Formats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Skriv arbeidsark til møtet; utan namn ei liste."""
    from nettverk.commands.ark import show_ark, write_ark

    if not sheets:
        return show_ark(context.obj.malar)
    options = make_options(formats, out, overwrite, opened)
    return write_ark(
        context.obj.open([nettverk] if nettverk else ()), sheets, nettverk, møte, options
    )
