"""`nettverk oppfølging`: what is agreed and how each meeting went, from the filled-in minutes."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from nettverk.documents.oppfolging import RegisterContext, describe_register, draft_register
from nettverk.output.result import Result
from nettverk.output.telling import tell_mine
from nettverk.output.views import View, present
from nettverk.output.writing import Options
from nettverk.workspace.choices import choose_nettverka, choose_year
from nettverk.workspace.workspace import Workspace

_COLUMNS = ("nettverk", "kva", "kven", "frist", "avtalt", "status", "sagt", "slag")


def show_register(
    workspace: Workspace, names: Sequence[str], person: str, options: Options, *, everything: bool
) -> Result:
    """Show what lives and this year's meetings, or `everything` there has been; of one person."""
    nettverka, year = choose_nettverka(workspace, names), choose_year(workspace, "")
    current = None if everything else year.skuleår
    context = describe_register(workspace, nettverka, current, person)
    view = View(
        context,
        _COLUMNS,
        _list_rows(context),
        [partial(draft_register, workspace, context, year)],
    )
    result = present(workspace, view, options, tell_mine(workspace, names))
    return replace(result, problems=workspace.gather_problems(nettverka))


def _list_rows(context: RegisterContext) -> Iterator[Sequence[object]]:
    for nettverk in context.nettverk:
        for each in (*nettverk.avtalar, *nettverk.endringar):
            said = each.sagt.isoformat() if each.sagt else ""
            row = (each.kva, each.kven, each.frist, each.avtalt.isoformat(), each.status, said)
            yield nettverk.namn, *row, each.slag
