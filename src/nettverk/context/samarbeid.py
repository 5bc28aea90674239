"""The cooperation as every template sees it."""

from msgspec import Struct

from nettverk.model.samarbeid import Samarbeid


class SamarbeidContext(Struct, frozen=True):
    """The cooperation's name, and where it publishes."""

    namn: str
    plattform: str
    fag: str
    tal_nettverk: int


def describe_samarbeid(samarbeid: Samarbeid) -> SamarbeidContext:
    """Make the cooperation's part of a context; without a subject of its own, its name is used."""
    return SamarbeidContext(
        samarbeid.namn,
        samarbeid.plattform,
        samarbeid.fag or samarbeid.namn,
        samarbeid.tal_nettverk,
    )
