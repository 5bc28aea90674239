"""What the document of a school year's schedule shows: the schedule, and its pictures."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.context.rotation import NettverksplanContext, PlanContext
from nettverk.context.samarbeid import SamarbeidContext


class BileteContext(Struct, frozen=True):
    """A picture that a document may show: the name of its file, and what it says in words."""

    fil: str
    alt: str


class NettverksdelContext(NettverksplanContext, frozen=True):
    """One network's part of the document, with the picture of its hostings."""

    bilete: BileteContext


class PlandokumentContext(Struct, frozen=True):
    """The document; `bilete` are pictures of the year, of some networks each."""

    samarbeid: SamarbeidContext
    skuleår: str
    bilete: tuple[BileteContext, ...]
    nettverk: tuple[NettverksdelContext, ...]


def describe_plan_document(
    plan: PlanContext, year: Sequence[BileteContext], hostings: Mapping[str, BileteContext]
) -> PlandokumentContext:
    """Make the context of the document of a schedule; `hostings` are pictures by network."""
    networks = tuple(
        NettverksdelContext(**asdict(each), bilete=hostings[each.namn]) for each in plan.nettverk
    )
    return PlandokumentContext(plan.samarbeid, plan.skuleår, tuple(year), networks)
