"""`nettverk referat`: the minutes skeleton of the latest meeting."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Outcome
from nettverk.documents.referat import draft_referat
from nettverk.errors import NettverkError
from nettverk.model.dokumentslag import REFERAT
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.gate import tell_tvil
from nettverk.output.result import Result
from nettverk.output.telling import tell_choice, tell_missed, tell_proposals
from nettverk.output.writing import Options, write_documents
from nettverk.planning.fristar import find_skjemamøte
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import choose_møta
from nettverk.workspace.finding import list_filled
from nettverk.workspace.workspace import Workspace

_UNREAD = (
    "Referat i ei anna mappe blir ikkje lesne. Legg dei i mappa til nettverket, under "
    f"«{OUTPUT}», når dei er fylte ut."
)


def write_referat(
    workspace: Workspace, names: Sequence[str], wanted: str, options: Options
) -> Result:
    """Write the minutes skeleton of each network's latest meeting, or of the meeting wanted.

    From the school day before a meeting it is the form that is to be filled in there.
    """
    choice = choose_møta(workspace, REFERAT, names, wanted, find=find_skjemamøte)
    if not choice.møta:
        raise NettverkError(_tell_no_møte(choice.idle, workspace))
    notes = [*tell_choice(workspace, names), *tell_proposals(choice.møta)]
    notes += [_tell_no_møte(choice.idle, workspace)] if choice.idle else []
    found = {id(each): _find_moved(workspace, each) for each in choice.møta}
    drafts = (
        partial(draft_referat, workspace, each) for each in choice.møta if not found[id(each)]
    )
    result = _tell_filled(workspace, write_documents(workspace, drafts, options, notes))
    faults = tuple(_tell_moved(workspace, each) for each in found.values() if each)
    if faults:
        result = replace(result, faults=(*result.faults, *faults), exit_code=1)
    if options.out:
        result = replace(result, notes=(*result.notes, _UNREAD))
    doubts = tell_tvil(workspace, REFERAT, choice.møta, options)
    result = replace(result, notes=tuple(dict.fromkeys((*result.notes, *doubts))))
    problems = workspace.gather_problems([each.nettverk for each in choice.møta])
    return tell_missed(replace(result, problems=problems), choice.missed, named=bool(names))


def _find_moved(workspace: Workspace, møte: Møte) -> Path | None:
    """Find minutes that were filled in before the meeting was moved."""
    filled = list_filled(workspace, møte)
    here = workspace.place(møte, REFERAT.namn).name
    return filled[0].path if filled and filled[0].path.stem != here else None


def _tell_moved(workspace: Workspace, path: Path) -> str:
    return (
        f"{workspace.files.name(path)} er fylt ut frå før, og gjeld dette møtet, "
        "som er flytta. Skriv vidare der."
    )


def _tell_filled(workspace: Workspace, result: Result) -> Result:
    """Tell what to do about minutes that are filled in, which nobody should write anew."""
    kept = [each for each in result.saved if each.outcome is Outcome.KEPT]
    told = tuple(
        f"{workspace.files.name(each.path)} er fylt ut og står urørt. Skriv vidare i fila, eller "
        "vel eit anna møte med --møte."
        for each in kept
    )
    saved = tuple(each for each in result.saved if each not in kept)
    return replace(result, saved=saved, notes=(*result.notes, *told))


def _tell_no_møte(names: Sequence[str], workspace: Workspace) -> str:
    return (
        f"{write_list(names)} har ikkje hatt noko møte til og med "
        f"{write_short_date(workspace.today)}. Vel eit møte med --møte."
    )
