"""The foundation table of a network."""

from datetime import date
from functools import partial

from msgspec import Struct, convert

from nettverk.context.folk import (
    PersonContext,
    SamarbeidContext,
    SkuleContext,
    describe_samarbeid,
    describe_skular,
    find_person,
)
from nettverk.context.mote import draft_sakliste
from nettverk.context.sidan_sist import Referata
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import GRUNNLAG
from nettverk.model.samarbeid import Nettverk, Supplement
from nettverk.model.skulear import Skuleår, Skuleårsnamn
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace


class TilleggContext(Struct, frozen=True):
    """What the minutes of one meeting added to the foundation."""

    dato: date
    oppstart: bool
    supplement: Supplement


class _GrunnlagContext(Struct, frozen=True):
    """Everything the foundation may use; `oppstart` is the day that the network works on it.

    `supplement` is what `networks.yaml` holds, and `tillegg` what minutes have added since.
    """

    samarbeid: SamarbeidContext
    nettverk: Nettverk
    skuleår: Skuleårsnamn
    haust: int
    oppstart: date
    leiar: PersonContext
    skular: tuple[SkuleContext, ...]
    mål: tuple[str, ...]
    supplement: Supplement
    tillegg: tuple[TilleggContext, ...]
    utkast: tuple[str, ...]


def draft_grunnlag(workspace: Workspace, møte: Møte) -> Draft:
    """Word the foundation that a network works on in its oppstart, or another meeting.

    It is as it stands today, and that of a year which is over as it stood at its end.
    """
    until = min(max(workspace.today, møte.dato), møte.skuleår.siste_skuledag)
    tillegg = list_additions(workspace.history(møte.nettverk).referata, until)
    context = _describe(workspace.plan, møte, tillegg)
    return draft_møtedokument(workspace, GRUNNLAG, møte, context)


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the foundation as of each meeting of a school year."""
    for møte in workspace.plan.held_in(year):
        yield "grunnlag.md", partial(draft_grunnlag, workspace, møte)


def _describe(plan: Plan, møte: Møte, tillegg: tuple[TilleggContext, ...]) -> _GrunnlagContext:
    samarbeid = plan.oversikt.samarbeid
    goals = (each.replace("{samarbeid}", samarbeid.namn) for each in plan.standard.mål)
    return _GrunnlagContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        nettverk=møte.nettverk,
        skuleår=møte.skuleår.skuleår,
        haust=møte.skuleår.første_skuledag.year,
        oppstart=møte.dato,
        leiar=find_person(plan.oversikt, møte.leiar, møte.dato),
        skular=describe_skular(plan.oversikt, møte.nettverk, møte.dato),
        mål=samarbeid.mål or tuple(goals),
        supplement=møte.nettverk.supplement,
        tillegg=tillegg,
        utkast=draft_sakliste(plan, møte.nettverk),
    )


def list_additions(referata: Referata, until: date) -> tuple[TilleggContext, ...]:
    """List what the minutes have added to the foundation, until and with a day."""
    return tuple(
        TilleggContext(møte.dato, møte.er_oppstart, convert(referat.supplement, Supplement))
        for møte, referat in referata
        if referat.supplement and møte.dato <= until
    )
