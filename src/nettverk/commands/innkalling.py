"""`nettverk innkalling`: the notice of the next meeting."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from nettverk.documents.innkalling import list_innkallingar
from nettverk.errors import NettverkError
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.result import Result
from nettverk.output.telling import (
    tell_boundary,
    tell_choice,
    tell_missed,
    tell_overruns,
    tell_proposals,
)
from nettverk.output.writing import Wish, write_documents
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import choose_meetings, choose_networks
from nettverk.workspace.historikk import gather_problems
from nettverk.workspace.workspace import Workspace


def write_innkallingar(
    workspace: Workspace, names: Sequence[str], wanted: str, wish: Wish
) -> Result:
    """Write the notice of each network's next meeting, or of the meeting wanted."""
    networks = choose_networks(workspace, names)
    choice = choose_meetings(
        workspace, networks, wanted, lambda each: workspace.plan.next_meeting(each, workspace.today)
    )
    if not choice.meetings:
        raise NettverkError(_no_meeting(choice.idle, workspace))
    notes = [
        *tell_choice(workspace, names),
        *_tell_unwritten(workspace, choice.meetings),
        *tell_proposals(choice.meetings),
        *tell_overruns(workspace, choice.meetings),
        *tell_boundary(choice.meetings),
    ]
    if choice.idle:
        notes.append(_no_meeting(choice.idle, workspace))
    drafts = (make for each in choice.meetings for make in list_innkallingar(workspace, each))
    result = write_documents(workspace, drafts, wish, notes)
    problems = gather_problems(workspace, [each.nettverk for each in choice.meetings])
    return tell_missed(replace(result, problems=problems), choice.missed, named=bool(names))


def _tell_unwritten(workspace: Workspace, meetings: Sequence[Møte]) -> Iterator[str]:
    """Tell whose last meeting has no minutes that anybody has filled in."""
    without: list[str] = []
    for møte in meetings:
        last = workspace.plan.preceding(møte)
        history = workspace.history(møte.nettverk)
        if last and last.skuleår is møte.skuleår and not history.has(last):
            without.append(møte.nettverk.namn)
    if without:
        yield (
            f"Referatet frå det førre møtet er ikkje fylt ut i {write_list(without)}, "
            "så innkallinga tar ikkje med noko derifrå."
        )


def _no_meeting(names: Sequence[str], workspace: Workspace) -> str:
    return (
        f"{write_list(names)} har ingen møte frå og med {write_short_date(workspace.today)}. "
        "Legg møtedagane inn i ei skuleårsfil under data/, eller vel eit møte med --møte."
    )
