"""`nettverk samansetjing`: which schools meet in which network, proposed and explained."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from nettverk.documents.nettverksmerknader import (
    list_deserted,
    list_leiarlause,
    tell_announced,
    tell_later,
    tell_number,
    tell_refused,
    tell_unknown,
)
from nettverk.documents.nettverksskriving import NyeNettverk, SkrivingContext, settle_nettverk
from nettverk.documents.samansetjing import SamansetjingContext, describe_samansetjing
from nettverk.documents.samansetjingsord import write_motstrid
from nettverk.errors import NettverkError, Severity, UsageError
from nettverk.model.noklar import make_skuleårsnamn, name_skuleår, parse_day
from nettverk.model.samarbeid import Oversikt
from nettverk.nynorsk import capitalise, write_count, write_list, write_short_date
from nettverk.output.result import Result
from nettverk.output.views import View, present, refuse_of_files
from nettverk.output.writing import Options, write_files
from nettverk.planning.plan import remake_plan
from nettverk.planning.samansetjing.framlegg import Samansetjing, compose
from nettverk.planning.samansetjing.innsamling import Rammeønske, make_oppgåve
from nettverk.planning.samansetjing.medlemskap import list_skuleflytt
from nettverk.planning.samansetjing.motstrid import find_motstrid
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.tilnaerming import find_løysar
from nettverk.progress import report
from nettverk.reading.scalars import shorten
from nettverk.reglar import Regel
from nettverk.render.draft import Draft
from nettverk.render.nettverkslinjer import write_nettverk
from nettverk.workspace.rewriting import edit_as_meant, list_new_problems, place_now, write_edits
from nettverk.workspace.workspace import Workspace

_COLUMNS = ("skule", "kommune", "slag", "elevtal", "nettverk i dag", "framlegg")
_NUMBER = re.compile("[0-9]{1,4}")
_LARGEST = 9999
_AUGUST = 8
_YEARLESS = (
    "Det neste er møtedagane: lag ei fil for skuleåret. Sjå eit døme med «nettverk ny døme»."
)
_USUAL = 5
"""How many schools a network often has."""


def make_rammeønske(
    tal: str, minst: str, mest: str, flytt: str, *, mixed: bool = False
) -> Rammeønske:
    """Make the wish from the options; UsageError where one is no number, or two deny each other."""
    least, most = _parse_number("--minst", minst, 1), _parse_number("--mest", mest, 1)
    if least and most and least > most:
        raise UsageError(f"--minst {least} er meir enn --mest {most}. Endre det eine.")
    return Rammeønske(
        tal=_parse_number("--tal", tal, 1),
        minst=least,
        mest=most,
        flytt=_parse_number("--få-flytt", flytt, 0),
        bland=mixed,
    )


def _parse_number(option: str, text: str, least: int) -> int | None:
    if not text:
        return None
    if not _NUMBER.fullmatch(text) or int(text) < least:
        raise UsageError(
            f"{option}: «{shorten(text)}» er ikkje eit tal frå {least} til {_LARGEST}. "
            f"Skriv til dømes {option} 4."
        )
    return int(text)


def show_samansetjing(
    workspace: Workspace, start: str, ønske: Rammeønske, options: Options
) -> Result:
    """Show a proposed composition of the networks from a day on; nothing is written."""
    day = _choose_day(workspace, start)
    found = _propose(workspace, day, ønske)
    context = describe_samansetjing(workspace.plan.oversikt, day, found)
    view = View(
        context,
        _COLUMNS,
        _list_rows(context, found),
        [partial(_draft, workspace, found, context)],
        {each: partial(_write_file, workspace, found, context, each) for each in ("svg", "html")},
    )
    return present(workspace, view, options)


def write_samansetjing(
    workspace: Workspace, start: str, ønske: Rammeønske, nye: NyeNettverk, options: Options
) -> Result:
    """Write a proposed composition into the data, where nothing gets wrong by it."""
    if not start:
        raise UsageError(
            "--skriv treng dagen samansetjinga gjeld frå. Skriv til dømes --frå 01.08.2027 --skriv."
        )
    if {*options.formats} - {"json"}:
        raise UsageError("--skriv gir ingen tabell. Vel --format json, eller ikkje noko format.")
    refuse_of_files(options, " Med --skriv blir det ingen.")
    plan, day = workspace.plan, _choose_day(workspace, start)
    _refuse_held(workspace, day)
    meant = settle_nettverk(plan.oversikt, day, _propose(workspace, day, ønske), nye)
    return _record(workspace, day, meant, options)


def _record(workspace: Workspace, day: date, meant: Oversikt, options: Options) -> Result:
    """Write networks where they are other than before; nothing that would be an error."""
    plan, file = workspace.plan, workspace.plan.oversikt.source.file
    content = workspace.files.read(workspace.root / file)
    edits = write_nettverk(content, plan.oversikt, meant)
    if not edits and options.formats:
        return present(workspace, View(SkrivingContext(day, (), (), ())), options)
    if not edits:
        return Result(output=f"Alt står slik i {file} frå før.\n")
    will = remake_plan(plan, plan.skuleår, meant)
    edited = edit_as_meant(workspace, edits, will)
    problems = list_new_problems(workspace, edited)
    if any(each.severity is Severity.ERROR for each in problems):
        deserted = [*list_deserted(plan, will, workspace.today)]
        return Result(
            faults=(*tell_refused(problems, deserted), *tell_unknown(plan, meant, day, problems)),
            problems=tuple(place_now(workspace, edits, each) for each in problems),
            exit_code=1,
        )
    write_edits(workspace, edits, will)
    leaving = dict(list_leiarlause(plan.oversikt, edited.plan, day))
    number = [*tell_number(will.oversikt, day, workspace.today)]
    moved = list_skuleflytt(plan.oversikt, meant, day)
    notes = (
        *leaving.values(),
        *tell_announced(workspace, will, day),
        *number,
        *tell_later(meant, moved, day),
        *([] if plan.skuleår else [_YEARLESS]),
    )
    told = (
        each
        for each in problems
        if not (each.regel is Regel.IKKJE_I_ROLLA and each.place in leaving)
        and not (each.regel is Regel.TAL_NETTVERK and number)
    )
    context = SkrivingContext(day, moved, edits, notes)
    result = present(workspace, View(context), options, notes)
    return replace(result, problems=tuple(told))


def _refuse_held(workspace: Workspace, day: date) -> None:
    """Refuse a day that meetings have been held from: who was there then, stands."""
    plan, today = workspace.plan, workspace.today
    held = [each for one in plan.oversikt.nettverk for each in plan.held_by(one)]
    last = max((each.dato for each in held if day <= each.dato < today), default=None)
    if last:
        raise NettverkError(
            f"Det er halde møte {write_short_date(last)}, og det som er halde, står. Vel ein dag "
            "etter det med --frå."
        )


def _propose(workspace: Workspace, day: date, ønske: Rammeønske) -> Samansetjing:
    oversikt = workspace.plan.oversikt
    oppgåve = make_oppgåve(oversikt, day, ønske)
    if not oppgåve.skular:
        raise NettverkError(
            f"Ingen skular er med {write_short_date(day)}. Skriv dei inn under «skular» i "
            "data/networks.yaml, eller vel ein annan dag med --frå."
        )
    _ask_for_first(oppgåve)
    report("Set saman nettverk")
    try:
        found = compose(oppgåve)
    except BeyondReachError:
        raise NettverkError(_write_beyond(oppgåve)) from None
    if found is None:
        raise NettverkError(_tell_collision(oversikt, oppgåve, ønske))
    return found


def _ask_for_first(oppgåve: Oppgåve) -> None:
    """Ask how many networks there shall be, where the data say nothing of it."""
    if not oppgåve.tal:
        usual = max(len(oppgåve.skular) // _USUAL, 1)
        raise UsageError(
            "Ingen av skulane er med i noko nettverk. Skriv kor mange nettverk det skal vera, til "
            f"dømes --tal {usual}."
        )
    if oppgåve.flytt is not None and not [*oppgåve.list_homes()]:
        raise UsageError(
            "Ingen av skulane er med i noko nettverk, så ingen kan flytta. Ta bort --få-flytt."
        )


def _tell_collision(oversikt: Oversikt, oppgåve: Oppgåve, ønske: Rammeønske) -> str:
    try:
        return write_motstrid(oversikt, oppgåve, ønske, find_motstrid(oppgåve))
    except BeyondReachError:
        return _write_beyond(oppgåve)


def _draft(workspace: Workspace, found: Samansetjing, context: SamansetjingContext) -> Draft:
    from nettverk.documents.samansetjingsvedlegg import draft_samansetjing

    return draft_samansetjing(workspace, found, context)


def _write_file(
    workspace: Workspace,
    found: Samansetjing,
    context: SamansetjingContext,
    suffix: str,
    options: Options,
) -> Result:
    from nettverk.documents.samansetjingsvedlegg import make_samansetjingsfil

    make = partial(make_samansetjingsfil, workspace, found, context, suffix)
    return write_files(workspace, [make], options)


def _choose_day(workspace: Workspace, text: str) -> date:
    """Find the day that is named, else the first one of the next school year."""
    today = workspace.today
    if text:
        try:
            return _parse_ahead(text, today)
        except ValueError as fault:
            raise UsageError(f"--frå: {fault}") from None
    firsts = [each.første_skuledag for each in workspace.plan.skuleår]
    ahead = sorted(each for each in firsts if each and each > today)
    if ahead:
        return ahead[0]
    august = date(today.year, _AUGUST, 1)
    return august if august > today else date(today.year + 1, _AUGUST, 1)


def _parse_ahead(text: str, today: date) -> date:
    """Read a day; one without its year is the next one that comes."""
    year = name_skuleår(today)
    day = parse_day(text, year)
    return parse_day(text, make_skuleårsnamn(year.nr + 1)) if day < today else day


def _write_beyond(oppgåve: Oppgåve) -> str:
    bound = len(oppgåve.bindingar)
    counts = [write_count(len(oppgåve.skular), "skule", "skular")]
    counts += [write_count(bound, "binding", "bindingar")] if bound else []
    first, *others = _list_helps(oppgåve)
    helps = f"{', '.join([first, *others[:-1]])} eller {others[-1]}" if others else first
    return (
        f"Her er det for mykje å rekna gjennom: {write_list(counts)}. {capitalise(helps)}, og prøv "
        "på nytt."
    )


def _list_helps(oppgåve: Oppgåve) -> Iterator[str]:
    """List what lets more be found, that which asks least of people first."""
    if find_løysar() is None:
        yield "legg inn nettverk[samansetjing] der de la inn nettverk"
    if oppgåve.flytt is not None:
        yield "set --få-flytt høgare"
    yield "set --minst og --mest nærare kvarandre"
    if oppgåve.bindingar:
        yield "ta bort nokre av bindingane i data/networks.yaml"


def _list_rows(context: SamansetjingContext, found: Samansetjing) -> Iterator[Sequence[object]]:
    """List the schools in the order of the file."""
    rows = {
        each.namn: (
            each.namn,
            each.kommune,
            str(each.slag),
            "" if each.elevtal is None else each.elevtal,
            each.i_dag,
            nettverk.namn,
        )
        for nettverk in context.nettverk
        for each in nettverk.skular
    }
    return (rows[each.namn] for each in found.oppgåve.skular)
