"""What the template of the foundation sees."""

from datetime import date

from msgspec import Struct, convert

from nettverk.context.folk import PersonContext, SkuleContext, describe_schools, find_person
from nettverk.context.mote import draft_agenda, write_year
from nettverk.context.samarbeid import SamarbeidContext, describe_samarbeid
from nettverk.context.sidan_sist import Minutes
from nettverk.model.samarbeid import Nettverk, Supplement
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan


class TilleggContext(Struct, frozen=True):
    """What the minutes of one oppstart added to the foundation."""

    dato: date
    supplement: Supplement


class GrunnlagContext(Struct, frozen=True):
    """Everything the foundation may use; `oppstart` is the day that the network works on it.

    `supplement` is what `networks.yaml` holds, and `tillegg` what the minutes of the oppstart
    meetings have added until then, each with its day.
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
    tillegg: tuple[TilleggContext, ...]
    utkast: tuple[str, ...]


def describe_foundation(plan: Plan, møte: Møte, minutes: Minutes) -> GrunnlagContext:
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
        tillegg=list_additions(minutes, until=møte.dato),
        utkast=draft_agenda(plan, møte.nettverk),
    )


def list_additions(minutes: Minutes, until: date) -> tuple[TilleggContext, ...]:
    """List what the minutes have added to the foundation, until and with a day."""
    return tuple(
        TilleggContext(møte.dato, convert(referat.supplement, Supplement))
        for møte, referat in minutes
        if referat.supplement and møte.dato <= until
    )
