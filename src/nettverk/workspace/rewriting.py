"""Data files that people write in, edited: only what was tried, and nothing where that fails."""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from nettverk.archive.store import Saved, rewrite
from nettverk.errors import DataError, NettverkError, Place, Problem
from nettverk.model.element import says_same
from nettverk.nynorsk import write_list
from nettverk.planning.forsok import plans_same
from nettverk.planning.plan import Plan
from nettverk.render.linjeendring import Linjeendring, apply_edits, name_lines, trace_lines
from nettverk.workspace.workspace import Workspace

_NAMED = re.compile(r" \(linje ([^()]+)\)")
_BY_HAND = (
    "Fekk ikkje skriva {}: det som då ville stått der, er ikkje det du prøvde. "
    "Ingenting er skrive. Skriv linjene inn for hand."
)


def write_edits(
    workspace: Workspace, edits: Sequence[Linjeendring], meant: Plan
) -> tuple[Saved, ...]:
    """Edit lines of data files, where the plan that is then read is the one that is meant.

    Where one of several cannot be written, those before it are put back.
    """
    edit_as_meant(workspace, edits, meant)
    before, after = _apply(workspace, edits)
    saved: list[Saved] = []
    for path in after:
        try:
            written = rewrite(path, after[path], before[path], workspace.today, workspace.root)
        except NettverkError:
            for done in [*after][: len(saved)]:
                rewrite(done, before[done], after[done], workspace.today, workspace.root)
            raise
        saved.append(written)
    return tuple(saved)


def _apply(
    workspace: Workspace, edits: Sequence[Linjeendring]
) -> tuple[dict[Path, bytes], dict[Path, bytes]]:
    """Give what the files hold, and what they would."""
    files = [*dict.fromkeys(each.fil for each in edits)]
    before = {workspace.root / each: workspace.files.read(workspace.root / each) for each in files}
    after = {
        path: apply_edits(content, [edit for edit in edits if workspace.root / edit.fil == path])
        for path, content in before.items()
    }
    return before, after


def edit_as_meant(workspace: Workspace, edits: Sequence[Linjeendring], meant: Plan) -> Workspace:
    """Make the workspace as it would be; NettverkError where that is not what is meant."""
    if not reads_as(workspace, edits, meant):
        raise NettverkError(_BY_HAND.format(name_lines(edits)))
    return workspace.holding(_apply(workspace, edits)[1])


def reads_as(workspace: Workspace, edits: Sequence[Linjeendring], meant: Plan) -> bool:
    """Tell whether nothing new is wrong in files as they are edited, and they say what is meant."""
    edited = workspace.holding(_apply(workspace, edits)[1])
    try:
        told = [each.what for each in edited.data.problems]
        same = plans_same(edited.plan, meant) and _has_nettverk(workspace, edited, meant)
    except DataError:
        return False
    return same and told == [each.what for each in workspace.data.problems]


def _has_nettverk(workspace: Workspace, edited: Workspace, meant: Plan) -> bool:
    """Tell whether the networks are those that are meant, where they are other than before."""
    unchanged = meant.oversikt is workspace.plan.oversikt
    return unchanged or says_same(edited.plan.oversikt, meant.oversikt)


def list_new_problems(workspace: Workspace, edited: Workspace) -> tuple[Problem, ...]:
    """List what `sjekk` says when something is written, and not before."""
    known = {each.what for each in workspace.problems}
    return workspace.list_open(each for each in edited.problems if each.what not in known)


def place_now(workspace: Workspace, edits: Sequence[Linjeendring], problem: Problem) -> Problem:
    """Place a problem where the file has it now; on a line that is not written yet it has none."""
    file, line = problem.place.file, problem.place.line
    if not line or file not in {each.fil for each in edits}:
        return problem
    before = trace_lines(workspace.files.read(workspace.root / file), edits)
    was = before[line - 1]
    column = problem.place.column if was else 0
    fix = _NAMED.sub(lambda each: _name_now(before, each[1]), problem.fix)
    return replace(problem, place=Place(file, was, column), fix=fix)


def _name_now(before: Sequence[int], lines: str) -> str:
    """Name lines of the file as it would be by their numbers now, those that have one."""
    found = (int(each) for each in re.findall(r"\d+", lines))
    was = [before[each - 1] if each <= len(before) else each for each in found]
    return f" (linje {write_list(map(str, filter(None, was)))})" if any(was) else ""
