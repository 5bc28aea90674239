"""Who has hosted, or will: one count for tables, pictures, programs and explanations."""

from collections.abc import Sequence

from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan


def list_vertskap(plan: Plan, year: Skuleår, nettverk: Nettverk) -> list[Møte]:
    """List the meetings that count, to the end of a school year.

    Nobody need have written the host: a meeting was hosted by whom the plan says, as the rotation
    counts it.
    """
    last = year.første_skuledag
    return [each for each in plan.held_by(nettverk) if each.skuleår.første_skuledag <= last]


def list_vertar(nettverk: Nettverk, year: Skuleår, counted: Sequence[Møte]) -> tuple[str, ...]:
    """Name the schools that are in the network some day of the year, and any other host of it."""
    skular = nettverk.skular_between(year.første_skuledag, year.siste_skuledag)
    vertar = (each.vert_namn for each in counted if each.vert_namn and each.skuleår is year)
    return tuple(dict.fromkeys((*skular, *vertar)))
