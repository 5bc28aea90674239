"""`nettverk samansetjing`: which schools meet in which network, proposed and explained."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from nettverk.documents.samansetjing import SamansetjingContext, describe_samansetjing
from nettverk.documents.samansetjingsord import write_motstrid
from nettverk.errors import NettverkError, UsageError
from nettverk.nynorsk import parse_date, write_count, write_short_date
from nettverk.output.result import Result
from nettverk.output.views import View, present
from nettverk.output.writing import Options
from nettverk.planning.samansetjing.framlegg import Samansetjing, compose
from nettverk.planning.samansetjing.innsamling import Rammeønske, make_oppgåve
from nettverk.planning.samansetjing.motstrid import find_motstrid
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.progress import report
from nettverk.reading.scalars import shorten
from nettverk.workspace.workspace import Workspace

_COLUMNS = ("skule", "kommune", "slag", "elevtal", "nettverk i dag", "framlegg")
_NUMBER = re.compile(r"\d{1,4}")
_AUGUST = 8


def make_rammeønske(
    tal: str, minst: str, mest: str, flytt: str, *, mixed: bool = False
) -> Rammeønske:
    """Make the wish from the options; UsageError where one is no number."""
    return Rammeønske(
        tal=_parse_number("--tal", tal, 1),
        minst=_parse_number("--minst", minst, 1),
        mest=_parse_number("--mest", mest, 1),
        flytt=_parse_number("--få-flytt", flytt, 0),
        bland=mixed,
    )


def _parse_number(option: str, text: str, least: int) -> int | None:
    if not text:
        return None
    if not _NUMBER.fullmatch(text) or int(text) < least:
        raise UsageError(
            f"{option}: «{shorten(text)}» er ikkje eit tal frå {least} og oppover. "
            f"Skriv til dømes {option} 4."
        )
    return int(text)


def show_samansetjing(
    workspace: Workspace, start: str, ønske: Rammeønske, options: Options
) -> Result:
    """Show a proposed composition of the networks from a day on; nothing is written."""
    oversikt, day = workspace.plan.oversikt, _choose_day(workspace, start)
    oppgåve = make_oppgåve(oversikt, day, ønske)
    if not oppgåve.skular:
        raise NettverkError(
            f"Ingen skular er med {write_short_date(day)}. Skriv dei inn under «skular» i "
            "data/networks.yaml, eller vel ein annan dag med --frå."
        )
    report("Set saman nettverk")
    try:
        found = compose(oppgåve)
        if found is None:
            collide = find_motstrid(oppgåve)
            raise NettverkError(write_motstrid(oversikt, oppgåve, ønske, collide))
    except BeyondReachError:
        raise NettverkError(_write_beyond(oppgåve)) from None
    context = describe_samansetjing(oversikt, day, found)
    view = View(context, _COLUMNS, _list_rows(context, found))
    return present(workspace, view, options)


def _choose_day(workspace: Workspace, text: str) -> date:
    """Find the day that is named, else the first one of the next school year."""
    today = workspace.today
    if text:
        try:
            return parse_date(text)
        except ValueError as fault:
            raise UsageError(f"--frå: {fault}") from None
    firsts = [each.første_skuledag for each in workspace.plan.skuleår]
    ahead = sorted(each for each in firsts if each and each > today)
    if ahead:
        return ahead[0]
    august = date(today.year, _AUGUST, 1)
    return august if august > today else date(today.year + 1, _AUGUST, 1)


def _write_beyond(oppgåve: Oppgåve) -> str:
    skular, bound = write_count(len(oppgåve.skular), "skule", "skular"), len(oppgåve.bindingar)
    too_much = f"Her er det for mykje å rekna gjennom: {skular}"
    narrow = "Set --minst og --mest nærare kvarandre"
    if not bound:
        return f"{too_much}. {narrow}, og prøv på nytt."
    bindingar = write_count(bound, "binding", "bindingar")
    fewer = "eller ta bort nokre av bindingane i data/networks.yaml"
    return f"{too_much} og {bindingar}. {narrow}, {fewer}, og prøv på nytt."


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
