"""`nettverk status`: what is done, what is due, for whom."""

from collections.abc import Sequence

from msgspec.structs import replace

from nettverk.documents.status import describe_status
from nettverk.output.result import Result
from nettverk.output.telling import tell_mine
from nettverk.output.views import View, present
from nettverk.output.writing import Options
from nettverk.workspace.choices import choose_nettverka
from nettverk.workspace.workspace import Workspace


def show_status(workspace: Workspace, names: Sequence[str], options: Options) -> Result:
    """Show what each network leader must do, first what is due."""
    nettverka = choose_nettverka(workspace, names)
    context = describe_status(workspace, nettverka)
    result = present(workspace, View(context), options)
    of_list = workspace.list_open(workspace.hendingar.problems)
    problems = (*of_list, *workspace.gather_problems(nettverka))
    return replace(result, notes=tuple(tell_mine(workspace, names)), problems=problems)
