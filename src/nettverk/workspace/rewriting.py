"""Data files that people write in, edited: only what was tried, and nothing where that fails."""

from collections.abc import Sequence
from pathlib import Path

from nettverk.archive.store import Saved, rewrite
from nettverk.errors import DataError, NettverkError
from nettverk.planning.forsok import plans_same
from nettverk.planning.plan import Plan
from nettverk.render.linjeendring import Linjeendring, apply_edits, name_lines
from nettverk.workspace.workspace import Workspace

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
    if not reads_as(workspace, edits, meant):
        raise NettverkError(_BY_HAND.format(name_lines(edits)))
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


def reads_as(workspace: Workspace, edits: Sequence[Linjeendring], meant: Plan) -> bool:
    """Tell whether nothing new is wrong in files as they are edited, and they say what is meant."""
    edited = workspace.holding(_apply(workspace, edits)[1])
    try:
        told = [each.what for each in edited.data.problems]
        same = plans_same(edited.plan, meant)
    except DataError:
        return False
    return same and told == [each.what for each in workspace.data.problems]
