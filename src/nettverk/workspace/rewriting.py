"""Data files that people write in, edited: only what was tried, and nothing where that fails."""

from collections.abc import Sequence

from nettverk.archive.store import Saved, rewrite
from nettverk.errors import DataError, NettverkError
from nettverk.nynorsk import write_list
from nettverk.planning.forsok import plans_same
from nettverk.planning.plan import Plan
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.workspace.workspace import Workspace

_BY_HAND = (
    "Fekk ikkje skriva {}: det som då ville stått der, er ikkje det du prøvde. "
    "Ingenting er skrive. Skriv linjene inn for hand."
)


def write_edits(
    workspace: Workspace, edits: Sequence[Linjeendring], meant: Plan
) -> tuple[Saved, ...]:
    """Edit lines of data files, where the plan that is then read is the one that is meant."""
    files = [*dict.fromkeys(each.fil for each in edits)]
    before = {workspace.root / each: workspace.files.read(workspace.root / each) for each in files}
    after = {
        workspace.root / each: apply_edits(
            before[workspace.root / each], [edit for edit in edits if edit.fil == each]
        )
        for each in files
    }
    if not _reads_as(workspace, workspace.holding(after), meant):
        raise NettverkError(_BY_HAND.format(write_list(files)))
    return tuple(
        rewrite(path, after[path], before[path], workspace.today, workspace.root) for path in after
    )


def _reads_as(workspace: Workspace, edited: Workspace, meant: Plan) -> bool:
    """Tell whether nothing new is wrong in files as they are edited, and they say what is meant."""
    try:
        told = [each.what for each in edited.data.problems]
        same = plans_same(edited.plan, meant)
    except DataError:
        return False
    return same and told == [each.what for each in workspace.data.problems]
