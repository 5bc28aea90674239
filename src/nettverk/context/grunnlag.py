"""What the template of the foundation sees."""

from datetime import date

from msgspec import Struct

from nettverk.context.meeting import draft_agenda, write_year
from nettverk.context.people import PersonContext, SkuleContext, describe_schools, find_person
from nettverk.context.samarbeid import SamarbeidContext, describe_samarbeid
from nettverk.model.samarbeid import Nettverk, Supplement
from nettverk.planning.meetings import Møte
from nettverk.planning.plan import Plan


class GrunnlagContext(Struct, frozen=True):
    """Everything the foundation may use; `oppstart` is the day that the network works on it."""

    samarbeid: SamarbeidContext
    nettverk: Nettverk
    skuleår: str
    haust: int
    oppstart: date
    leiar: PersonContext
    skular: tuple[SkuleContext, ...]
    mål: tuple[str, ...]
    supplement: Supplement
    utkast: tuple[str, ...]


def describe_foundation(plan: Plan, møte: Møte) -> GrunnlagContext:
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
        utkast=draft_agenda(plan, møte.nettverk),
    )
