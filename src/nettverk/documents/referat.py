"""The minutes of a meeting, ready to be filled in."""

from functools import partial

from msgspec.structs import replace

from nettverk.context.mote import describe_møte
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import REFERAT
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace


def draft_referat(workspace: Workspace, møte: Møte) -> Draft:
    """Word the minutes of a meeting, with what the minutes before it carry."""
    referata = workspace.read_before(møte)
    context = describe_møte(workspace.plan, møte, referata, workspace.number(møte))
    draft = draft_møtedokument(workspace, REFERAT, møte, context)
    return replace(draft, saker={each.tittel: each.tekst for each in context.sakliste})


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the minutes of a school year."""
    for møte in workspace.plan.held_in(year):
        mal = REFERAT.choose_mal(oppstart=møte.er_oppstart)
        yield mal, partial(draft_referat, workspace, møte)
