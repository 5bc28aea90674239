"""The foundation table of a network."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from nettverk.context.folk import (
    PersonContext,
    SamarbeidContext,
    SkuleContext,
    describe_deltakar,
    describe_leiar,
    describe_samarbeid,
    describe_skular,
    find_person,
)
from nettverk.context.sakliste import draft_sakliste
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import GRUNNLAG
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.sakliste import Punktslag
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.planning.grunnlag import DELAR, Supplering, follow_grunnlag
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.render.draft import Draft, Trials
from nettverk.workspace.workspace import Workspace

_Supplement = Mapping[str, tuple[Supplering, ...]]
"""Additions that stand, by the part of the foundation that they belong to."""


class _TilleggContext(Struct, frozen=True):
    """What the minutes of one meeting added to the foundation, as far as it stands."""

    dato: date
    oppstart: bool
    supplement: _Supplement


class _StegContext(Struct, frozen=True):
    """A part of an oppstart; `punkt` is the name of a known one, else empty."""

    punkt: str
    tittel: str
    tekst: str


class _GrunnlagContext(Struct, frozen=True):
    """Everything the foundation may use; `oppstart` is the day that the network works on it.

    `leiarar` are all who lead the network, and `leiar` the first. `arbeidsgruppe` tells whether the
    cooperation has one, and `deltakar` is who comes from there. `supplement` is what
    `networks.yaml` holds, and `tillegg` what minutes have added since. `gjennomføring` is the
    oppstart as the network or all of them have written it, and `utkast` the draft it discusses.
    """

    samarbeid: SamarbeidContext
    nettverk: Nettverk
    skuleår: Skuleårsnamn
    haust: int
    oppstart: date
    leiar: PersonContext
    leiarar: tuple[PersonContext, ...]
    arbeidsgruppe: bool
    deltakar: PersonContext | None
    skular: tuple[SkuleContext, ...]
    mål: tuple[str, ...]
    samansetjing_etter: str
    satsingar: tuple[str, ...]
    supplement: _Supplement
    tillegg: tuple[_TilleggContext, ...]
    gjennomføring: tuple[_StegContext, ...]
    utkast: tuple[str, ...]


def draft_grunnlag(workspace: Workspace, møte: Møte) -> Draft:
    """Word the foundation that a network works on in its oppstart, or another meeting.

    It is as it stands today, and that of a year which is over as it stood at its end.
    """
    until = min(max(workspace.today, møte.dato), møte.skuleår.siste_skuledag)
    møta = workspace.plan.møte[møte.nettverk.namn]
    needed = (each for each in møta if each.dato <= until)
    referata = workspace.history(møte.nettverk).require(møte, needed)
    before = [each for each in referata if each[0].dato <= until]
    suppleringar = follow_grunnlag(møte.nettverk.supplement, before).alle
    context = _describe(workspace.plan, møte, suppleringar)
    return draft_møtedokument(workspace, GRUNNLAG, møte, context)


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the foundation as of each meeting of a school year."""
    for møte in workspace.plan.held_in(year):
        yield "grunnlag.md", partial(draft_grunnlag, workspace, møte)


def _describe(plan: Plan, møte: Møte, suppleringar: Sequence[Supplering]) -> _GrunnlagContext:
    samarbeid = plan.oversikt.samarbeid
    leiarar = tuple(find_person(plan.oversikt, each, møte.dato) for each in møte.faste_leiarar)
    goals = (each.replace("{samarbeid}", samarbeid.namn) for each in plan.standard.mål)
    return _GrunnlagContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        nettverk=møte.nettverk,
        skuleår=møte.skuleår.skuleår,
        haust=møte.skuleår.første_skuledag.year,
        oppstart=møte.dato,
        leiar=describe_leiar(leiarar, møte.nettverk),
        leiarar=leiarar,
        arbeidsgruppe=bool(samarbeid.arbeidsgruppe),
        deltakar=describe_deltakar(plan.oversikt, møte.arbeidsgruppe, møte.dato),
        skular=describe_skular(plan.oversikt, møte.nettverk, møte.dato),
        mål=samarbeid.mål or tuple(goals),
        samansetjing_etter=samarbeid.samansetjing_etter,
        satsingar=samarbeid.satsingar,
        supplement=_sort(each for each in suppleringar if not each.møte),
        tillegg=tuple(_list_tillegg(suppleringar)),
        gjennomføring=tuple(_list_steg(plan, møte)),
        utkast=draft_sakliste(plan, møte),
    )


def _list_steg(plan: Plan, møte: Møte) -> Iterator[_StegContext]:
    """List what an oppstart of that length goes through, where it is another than the seed's."""
    nettverk = møte.nettverk
    if nettverk.sakliste_oppstart is None and plan.oversikt.samarbeid.sakliste_oppstart is None:
        return
    for each in plan.saklistemal[nettverk.namn].oppstart.list_punkt(møte.minutt):
        if each.tittel and each.punkt is not Punktslag.PAUSE:
            text = each.i_grunnlaget or each.tekst
            yield _StegContext(each.punkt or "", each.tittel, text)


def _list_tillegg(suppleringar: Sequence[Supplering]) -> Iterator[_TilleggContext]:
    møta = {id(each.møte): each.møte for each in suppleringar if each.møte}
    for møte in møta.values():
        own = _sort(each for each in suppleringar if each.møte is møte)
        yield _TilleggContext(møte.dato, møte.er_oppstart, own)


def _sort(suppleringar: Iterable[Supplering]) -> _Supplement:
    found = [*suppleringar]
    return {part: tuple(each for each in found if each.part == part) for part in DELAR}
