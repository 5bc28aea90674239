"""`nettverk innkalling`: the notice of the next meeting."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from nettverk.archive.store import Outcome
from nettverk.checks.saklister import check_møtetid
from nettverk.documents.innkalling import list_innkallingar
from nettverk.errors import NettverkError, Problem
from nettverk.model.dokumentslag import INNKALLING
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.gate import tell_tvil
from nettverk.output.result import Result
from nettverk.output.telling import (
    tell_boundary,
    tell_choice,
    tell_missed,
    tell_proposals,
    tell_put_in,
)
from nettverk.output.writing import Options, write_documents
from nettverk.planning.mote import Møte
from nettverk.planning.saklistetid import measure_tid
from nettverk.workspace.finding import check_leftovers, has_traces
from nettverk.workspace.moteval import choose_møta
from nettverk.workspace.varsling import check_besides, check_eigne
from nettverk.workspace.workspace import Workspace


def write_innkallingar(
    workspace: Workspace, names: Sequence[str], wanted: str, options: Options
) -> Result:
    """Write the notice of each network's next meeting, or of the meeting wanted."""
    choice = choose_møta(workspace, INNKALLING, names, wanted)
    if not choice.møta:
        raise NettverkError(" ".join(_tell_no_møte(choice.idle, workspace)))
    without = [*_list_unwritten(workspace, choice.møta)]
    lost = [each for each in without if not has_traces(workspace, each)]
    left = workspace.list_open(check_leftovers(workspace)) if lost else ()
    notes = [
        *tell_choice(workspace, names),
        *_tell_unwritten(without, lost if left else ()),
        *tell_proposals(choice.møta),
        *tell_put_in(workspace, choice.møta),
        *_tell_tid(workspace, choice.møta),
        *tell_boundary(choice.møta),
    ]
    notes += _tell_no_møte(choice.idle, workspace)
    drafts = [make for each in choice.møta for make in list_innkallingar(workspace, each)]
    result = write_documents(workspace, drafts, options, notes)
    problems = [*workspace.gather_problems([each.nettverk for each in choice.møta]), *left]
    problems += workspace.list_open(check_eigne(workspace, choice.møta))
    problems += check_besides(workspace, choice.møta)
    if not options.out:
        problems += _tell_forelda(workspace, choice.møta, result)
    doubts = tell_tvil(workspace, INNKALLING, choice.møta, options)
    result = replace(result, notes=tuple(dict.fromkeys((*result.notes, *doubts))))
    return tell_missed(replace(result, problems=tuple(problems)), choice.missed, named=bool(names))


def _tell_forelda(workspace: Workspace, møta: Sequence[Møte], result: Result) -> Iterator[Problem]:
    """Tell which documents in the workspace show what held before, of those not written now."""
    from nettverk.documents.forelda import list_forelda_of, tell_forelda

    written = {each.path for each in result.saved if each.outcome is not Outcome.KEPT}
    for each in list_forelda_of(workspace, møta, written):
        yield tell_forelda(workspace, each)


def _list_unwritten(workspace: Workspace, møta: Sequence[Møte]) -> Iterator[Nettverk]:
    """List the networks whose last meeting has no minutes that anybody has filled in."""
    for møte in møta:
        last = workspace.plan.preceding(møte)
        history = workspace.history(møte.nettverk)
        known = last and (history.has(last) or last.nøkkel in history.ulesne)
        if last and last.skuleår is møte.skuleår and not known:
            yield møte.nettverk


def _tell_unwritten(without: Sequence[Nettverk], lost: Sequence[Nettverk]) -> Iterator[str]:
    """Tell whose minutes nobody has filled in, and whose may lie under another name."""
    if lost:
        yield (
            "Fann ikkje noko utfylt referat frå det førre møtet i "
            f"{write_list(each.namn for each in lost)}, så innkallinga tar ikkje med noko derifrå. "
            "Har nettverket fått nytt namn, kan det liggja under det gamle: sjå åtvaringane."
        )
    rest = [each.namn for each in without if each not in lost]
    if rest:
        yield (
            f"Referatet frå det førre møtet er ikkje fylt ut i {write_list(rest)}, "
            "så innkallinga tar ikkje med noko derifrå. Fyll det ut først, om møtet har vore."
        )


def _tell_tid(workspace: Workspace, møta: Iterable[Møte]) -> Iterator[str]:
    """Tell which agendas do not fit their meetings, and which points have too little time."""
    for møte in møta:
        tid = measure_tid(workspace.plan, møte, workspace.history(møte.nettverk).referata)
        for each in workspace.list_open(check_møtetid(møte, tid)):
            yield f"{each.what} {each.fix}"


def _tell_no_møte(idle: Sequence[str], workspace: Workspace) -> Iterator[str]:
    """Tell which networks have no meetings ahead, and those that have no schools any longer."""
    today = workspace.today
    open_to = {
        each.namn
        for each in workspace.plan.oversikt.nettverk
        if each.skular_between(today, date.max)
    }
    ahead = f"frå og med {write_short_date(today)}"
    if closed := [each for each in idle if each not in open_to]:
        yield f"{write_list(closed)} har ingen skular {ahead}, og derfor ingen møte."
    if names := [each for each in idle if each in open_to]:
        yield (
            f"{write_list(names)} har ingen møte {ahead}. "
            "Legg møtedagane inn i ei skuleårsfil under data/, eller vel eit møte med --møte."
        )
