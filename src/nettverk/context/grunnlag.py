"""What the template of the foundation sees."""

from datetime import date

from msgspec import Struct, convert

from nettverk.context.meeting import draft_agenda, write_year
from nettverk.context.people import PersonContext, SkuleContext, describe_schools, find_person
from nettverk.context.samarbeid import SamarbeidContext, describe_samarbeid
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk, Supplement
from nettverk.planning.meetings import Møte
from nettverk.planning.plan import Plan


class GrunnlagContext(Struct, frozen=True):
    """Everything the foundation may use; `oppstart` is the day that the network works on it.

    `supplement` is what `networks.yaml` holds, and `frå_møtet` what the minutes of that day add.
    """

    samarbeid: SamarbeidContext
    nettverk: Nettverk
    skuleår: str
    haust: int
    oppstart: date
    leiar: PersonContext
    skular: tuple[SkuleContext, ...]
    mål: tuple[str, ...]
    supplement: Supplement
    frå_møtet: Supplement
    utkast: tuple[str, ...]


def describe_foundation(plan: Plan, møte: Møte, referat: Referat) -> GrunnlagContext:
    """Make the context of the foundation that a network works on in its oppstart."""
    samarbeid = plan.oversikt.samarbeid
    goals = (each.replace("{samarbeid}", samarbeid.namn) for each in plan.standard.mål)
    return GrunnlagContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        nettverk=møte.nettverk,
        skuleår=write_year(møte.skuleår),
        haust=møte.skuleår.første_skuledag.year,
        oppstart=møte.dato,
        leiar=find_person(plan.oversikt, møte.leiar, møte.dato),
        skular=describe_schools(plan.oversikt, møte.nettverk, møte.dato),
        mål=samarbeid.mål or tuple(goals),
        supplement=møte.nettverk.supplement,
        frå_møtet=convert(referat.supplement, Supplement),
        utkast=draft_agenda(plan, møte.nettverk),
    )
