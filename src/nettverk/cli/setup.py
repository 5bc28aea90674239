"""The commands that set things up: a new workspace, its own templates, help and completion."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from nettverk.cli.app import app, make_options
from nettverk.cli.chrome import NynorskCommand
from nettverk.cli.options import (
    Emne,
    MalNamn,
    Opened,
    Out,
    Overwrite,
    StatusFormats,
    Tried,
    Year,
)
from nettverk.cli.samansetjing_options import (
    Fewest,
    FewMoves,
    FirstDay,
    Mixed,
    Most,
    Nettverkstal,
    NewDeltakarar,
    NewLeiarar,
    NewNettverk,
    ProposalFormats,
    ProposalWritten,
)
from nettverk.errors import UsageError
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


_NewYear = Annotated[
    str,
    typer.Argument(
        metavar="[ÅÅÅÅ-ÅÅÅÅ]",
        help="Skuleåret; elles det etter det siste som finst.",
        show_default=False,
    ),
]
_Number = Annotated[
    str,
    typer.Option(
        "--møte",
        metavar="TAL",
        help="Kor mange møte; elles like mange som året før.",
        show_default=False,
    ),
]
_Skuleruter = Annotated[
    list[Path] | None,
    typer.Option(
        "--skulerute",
        metavar="[KOMMUNE=]FIL",
        help="Skuleruta som .ics, .csv, .yaml eller Excel, ei for kvar kommune. Kan gjentakast. "
        "Utan fil: framlegg frå året før.",
        show_default=False,
    ),
]
_Skuleruteskular = Annotated[
    list[str] | None,
    typer.Option(
        "--skule",
        metavar="NAMN",
        help="Skulen som CSV-fila skal lesast for; elles dykkar skular. Kan gjentakast.",
        show_default=False,
    ),
]
_OuterWeeks = Annotated[
    bool,
    typer.Option("--ytterveker", help="Set òg opp møte i den første og den siste skuleveka."),
]


_Oppstart = Annotated[
    str,
    typer.Option(
        "--oppstart",
        metavar="VEKE",
        help="Veka oppstartmøtet er i; elles den same som året før.",
        show_default=False,
    ),
]
_Weeks = Annotated[
    str,
    typer.Option(
        "--veker",
        metavar="VEKER",
        help="Vekene møta er i, som 37,44,49,4, eller «jamt»; elles dei same som året før.",
        show_default=False,
    ),
]

_Resten = Annotated[
    str | None,
    typer.Option(
        "--resten",
        metavar="FRÅ",
        help="Legg om resten av eit skuleår som er i gang, frå ein dato. Det som kan stå, står. "
        "Ingenting blir skrive, om du ikkje skriv --skriv òg.",
        show_default=False,
    ),
]
_RestWritten = Annotated[
    bool,
    typer.Option("--skriv", help="Skriv omlegginga inn i fila for skuleåret. Saman med --resten."),
]


_Answers = Annotated[
    list[Path] | None,
    typer.Option(
        "--svar",
        metavar="FIL",
        help="Svara frå eit skjema, i CSV eller Excel: når skulane vil eller ikkje kan vera vert, "
        "eller når nettverk og folk ikkje kan møta. Kan gjentakast.",
        show_default=False,
    ),
]


@app.command("nytt-år", cls=NynorskCommand, options_metavar="[VAL]")
def _nytt_år(
    context: typer.Context,
    year: _NewYear = "",
    number: _Number = "",
    ruter: _Skuleruter = None,
    skular: _Skuleruteskular = None,
    outer_weeks: _OuterWeeks = False,
    oppstart: _Oppstart = "",
    weeks: _Weeks = "",
    answers: _Answers = None,
    rest: _Resten = None,
    written: _RestWritten = False,
) -> Result:
    """Skriv fila for neste skuleår, med møtedagar og vertar."""
    from nettverk.commands.nytt_ar import Rest, make_ønske, replan_rest, write_new_year
    from nettverk.workspace.kjelder import make_kjelde

    if written and rest is None:
        raise UsageError("--skriv gjeld saman med --resten. Skriv til dømes --resten 12.01.2027.")
    ønske = make_ønske(number, outer_weeks=outer_weeks, oppstart=oppstart, veker=weeks)
    # A host that has left is a fault that the rest is planned again to mend.
    workspace = context.obj.workspace if rest is not None else context.obj.open_whole()
    files = [str(each) for each in ruter or ()]
    source = make_kjelde(workspace.plan.oversikt, files, skular or (), answers or ())
    if rest is not None:
        return replan_rest(workspace, Rest(rest, year, written), ønske, source)
    return write_new_year(workspace, year, ønske, source)


@app.command("svar", cls=NynorskCommand, options_metavar="[VAL]")
def _svar(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FIL...", help="Svara, i CSV eller Excel.", show_default=False),
    ],
    year: Year = "",
    written: Annotated[
        bool, typer.Option("--skriv", help="Skriv svara inn i fila for skuleåret.")
    ] = False,
) -> Result:
    """Få svara frå eit skjema inn i fila for eit skuleår."""
    from nettverk.commands.svar import take_answers

    return take_answers(context.obj.open_whole(), files, year, written=written)


@app.command("samansetjing", cls=NynorskCommand, options_metavar="[VAL]")
def _samansetjing(
    context: typer.Context,
    start: FirstDay = "",
    number: Nettverkstal = "",
    least: Fewest = "",
    most: Most = "",
    moves: FewMoves = "",
    mixed: Mixed = False,
    written: ProposalWritten = False,
    new: NewNettverk = None,
    leiarar: NewLeiarar = None,
    deltakarar: NewDeltakarar = None,
    formats: ProposalFormats = None,
    out: Out = None,
    overwrite: Overwrite = False,
    opened: Opened = False,
) -> Result:
    """Få framlegg om kva skular som skal møtast."""
    from nettverk.commands.samansetjing import (
        make_rammeønske,
        show_samansetjing,
        write_samansetjing,
    )
    from nettverk.documents.nettverksskriving import NyeNettverk

    ønske = make_rammeønske(number, least, most, moves, mixed=mixed)
    options = make_options(formats, out, overwrite, opened)
    nye = NyeNettverk(tuple(new or ()), tuple(leiarar or ()), tuple(deltakarar or ()))
    if not written and nye != NyeNettverk():
        raise UsageError("--nytt, --leiar og --deltakar gjeld saman med --skriv.")
    # Whoever has a list of schools alone asks for their first networks.
    workspace = context.obj.open_whole(begun=False)
    if written:
        return write_samansetjing(workspace, start, ønske, nye, options)
    return show_samansetjing(workspace, start, ønske, options)


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
    """Skriv ut det som gir fullføring i skalet."""
    from nettverk.cli.completion import COMPLETE_VAR
    from nettverk.cli.inside_typer import make_completion_script
    from nettverk.commands.fullforing import write_script

    return write_script(shell, partial(make_completion_script, "nettverk", COMPLETE_VAR))
