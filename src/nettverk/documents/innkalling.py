"""The notice of a meeting."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from nettverk.context.mote import KunngjortContext, MøtedokumentContext, describe_møte
from nettverk.documents.grunnlag import draft_grunnlag
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import INNKALLING
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.finding import SUFFIXES
from nettverk.workspace.kunngjering import find_changed
from nettverk.workspace.workspace import Workspace


def list_innkallingar(workspace: Workspace, møte: Møte) -> Iterator[Callable[[], Draft]]:
    """Word the notice of a meeting; the oppstart has the foundation with it."""
    yield partial(_draft_innkalling, workspace, møte)
    if møte.er_oppstart:
        yield partial(draft_grunnlag, workspace, møte)


def _draft_innkalling(workspace: Workspace, møte: Møte) -> Draft:
    hending = find_changed(workspace.hendingar, møte)
    kunngjort = KunngjortContext(hending.dag, hending.når, hending.kvar) if hending else None
    context = replace(_describe(workspace, møte), kunngjort=kunngjort)
    return draft_møtedokument(workspace, INNKALLING, møte, context)


def _describe(workspace: Workspace, møte: Møte) -> MøtedokumentContext:
    return describe_møte(workspace.plan, møte, workspace.history(møte.nettverk).referata)


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the notices of a school year, each as a first one and as one that tells of a change."""
    for møte in workspace.plan.held_in(year):
        context = _describe(workspace, møte)
        told = KunngjortContext(møte.dato, write_date(møte.dato), møte.nettverk.namn)
        for seen in (context, replace(context, kunngjort=told)):
            draft = partial(draft_møtedokument, workspace, INNKALLING, møte, seen)
            yield INNKALLING.choose_mal(oppstart=møte.er_oppstart), draft


def find_stale(workspace: Workspace, møte: Møte) -> Path | None:
    """Find a notice that lacks the time or place which a notice written today would have.

    A template that words them in its own way, and a file that cannot be read, are not judged.
    """
    from nettverk.referat.blocks import read_blocks

    paths = [workspace.locate(møte, INNKALLING.namn, suffix) for suffix in SUFFIXES]
    path = next((each for each in paths if each.is_file()), None)
    if not path:
        return None
    try:
        written = read_blocks(workspace.files.read(path), path.suffix).text
    except ValueError:
        return None
    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    now = read_blocks(fresh.encode(), ".md").text
    said = [each for each in møte.announce() if each in now]
    return path if any(each not in written for each in said) else None
