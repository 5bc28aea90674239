"""The cooperation as every template sees it."""

from msgspec import Struct

from nettverk.model.samarbeid import ITSLEARNING, Oversikt


class SamarbeidContext(Struct, frozen=True):
    """The cooperation, and where it publishes; `fag` is empty where the platform has none."""

    namn: str
    plattform: str
    fag: str
    tal_nettverk: int


def describe_samarbeid(oversikt: Oversikt) -> SamarbeidContext:
    """Make the cooperation's part of a context."""
    samarbeid = oversikt.samarbeid
    subject = samarbeid.namn if samarbeid.plattform.casefold() == ITSLEARNING else ""
    return SamarbeidContext(
        namn=samarbeid.namn,
        plattform=samarbeid.plattform,
        fag=samarbeid.fag or subject,
        tal_nettverk=samarbeid.tal_nettverk or len(oversikt.nettverk),
    )
