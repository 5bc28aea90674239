"""`nettverk referat`: the minutes skeleton of the latest meeting."""

from collections.abc import Iterable, Sequence
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
from nettverk.output.telling import tell_choice, tell_missed, tell_proposals, tell_put_in
from nettverk.output.writing import Options, write_documents
from nettverk.planning.fristar import find_skjemamøte
from nettverk.planning.mote import Møte
from nettverk.render.formats import PDF
from nettverk.workspace.finding import list_filled
from nettverk.workspace.moteval import choose_møta
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
    notes = [
        *tell_choice(workspace, names),
        *tell_proposals(choice.møta),
        *tell_put_in(workspace, choice.møta),
    ]
    notes += [_tell_no_møte(choice.idle, workspace)] if choice.idle else []
    result = _write(workspace, choice.møta, options, notes)
    if options.out:
        result = replace(result, notes=(*result.notes, _UNREAD))
    doubts = tell_tvil(workspace, REFERAT, choice.møta, options)
    result = replace(result, notes=tuple(dict.fromkeys((*result.notes, *doubts))))
    problems = workspace.gather_problems([each.nettverk for each in choice.møta])
    return tell_missed(replace(result, problems=problems), choice.missed, named=bool(names))


def _write(
    workspace: Workspace, møta: Sequence[Møte], options: Options, notes: Sequence[str]
) -> Result:
    """Write the forms, and none beside minutes that are filled in; those are printed."""
    blank, kept, moved = list[Møte](), dict[Path, Møte](), list[Path]()
    for møte in møta:
        path = next((each.path for each in list_filled(workspace, møte)), None)
        if path and path.stem != workspace.place(møte, REFERAT.namn).name:
            moved.append(path)
        elif path and not (options.overwrite or options.out):
            kept[path] = møte
        else:
            blank.append(møte)
    asked = {*options.formats} != {PDF}
    # All that is printed is printed at once, for LibreOffice takes long to start.
    printed = [*kept.values()] if PDF in options.formats else []
    drafts = [partial(draft_referat, workspace, each) for each in blank]
    others = [partial(draft_referat, workspace.forgiving(each.nettverk), each) for each in printed]
    written = write_documents(workspace, drafts, options, notes, printed=others)
    result = _tell_filled(workspace, written, kept)
    if kept and asked:
        told = (*result.notes, *(_say_kept(workspace, each) for each in kept))
        result = replace(result, notes=told, exit_code=1)
    faults = (*result.faults, *(_tell_moved(workspace, each) for each in moved))
    return replace(result, faults=faults, exit_code=1 if moved else result.exit_code)


def _tell_moved(workspace: Workspace, path: Path) -> str:
    return (
        f"{workspace.files.name(path)} er fylt ut frå før og gjeld dette møtet, "
        "som er flytta. Skriv vidare der."
    )


def _tell_filled(workspace: Workspace, result: Result, printed: Iterable[Path]) -> Result:
    """Tell what to do about minutes in another folder, which nobody should write anew.

    A PDF of those that are `printed` is told of as any other that somebody has changed.
    """
    pages = {each.with_suffix(f".{PDF}") for each in printed}
    kept = [e for e in result.saved if e.outcome is Outcome.KEPT and e.path not in pages]
    told = tuple(_say_kept(workspace, each.path) for each in kept)
    saved = tuple(each for each in result.saved if each not in kept)
    return replace(result, saved=saved, notes=(*result.notes, *told))


def _say_kept(workspace: Workspace, path: Path) -> str:
    return (
        f"{workspace.files.name(path)} er fylt ut og står urørt. Skriv vidare i fila, eller "
        "vel eit anna møte med --møte."
    )


def _tell_no_møte(names: Sequence[str], workspace: Workspace) -> str:
    return (
        f"{write_list(names)} har ikkje hatt noko møte til og med "
        f"{write_short_date(workspace.today)}. Vel eit møte med --møte."
    )
