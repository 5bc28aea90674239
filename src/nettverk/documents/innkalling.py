"""The notice of a meeting."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from nettverk.context.mote import MøtedokumentContext, describe_møte
from nettverk.documents.ark import draft_ark, find_vedleggsark
from nettverk.documents.grunnlag import draft_grunnlag
from nettverk.documents.motedokument import describe_kunngjort, draft_møtedokument, list_known
from nettverk.model.dokumentslag import INNKALLING
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace


def list_innkallingar(workspace: Workspace, møte: Møte) -> Iterator[Callable[[], Draft]]:
    """Word the notice of a meeting; the oppstart has the foundation and a sheet with it."""
    yield partial(_draft_innkalling, workspace, møte)
    if møte.er_oppstart:
        yield partial(draft_grunnlag, workspace, møte)
    if ark := find_vedleggsark(workspace, møte):
        yield partial(draft_ark, workspace, ark, møte)


def _draft_innkalling(workspace: Workspace, møte: Møte) -> Draft:
    known = find_kunnskap(workspace.hendingar, møte)
    context = replace(
        _describe(workspace, møte),
        kunngjort=describe_kunngjort(known.avvik, møte) if known.avvik else None,
        utlagt=known.utlagt.dag if known.utlagt and not known.is_outdated else None,
    )
    return draft_møtedokument(workspace, INNKALLING, møte, context)


def _describe(workspace: Workspace, møte: Møte) -> MøtedokumentContext:
    referata = workspace.read_before(møte)
    return describe_møte(workspace.plan, møte, referata, workspace.number(møte))


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the notices of a school year, each as a first one and as one that tells of a change."""
    for møte in workspace.plan.held_in(year):
        context = _describe(workspace, møte)
        told = describe_kunngjort(next(list_known(møte)), møte)
        changed = replace(context, kunngjort=told, avlyste=(møte.dato,))
        twice = replace(changed, avlyste=(møte.dato, møte.dato))
        published = replace(context, andre=(), utlagt=møte.dato)
        said = møte.nettverk.namn
        elsewhere = replace(context, møte=replace(context.møte, stad=said, ingress=said))
        for seen in (context, changed, twice, published, elsewhere):
            draft = partial(draft_møtedokument, workspace, INNKALLING, møte, seen)
            yield INNKALLING.choose_mal(oppstart=møte.er_oppstart), draft
