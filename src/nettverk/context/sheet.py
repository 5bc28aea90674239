"""What the template of a working sheet sees."""

from msgspec import Struct

from nettverk.context.mote import MøteContext
from nettverk.context.samarbeid import SamarbeidContext


class ArkContext(Struct, frozen=True):
    """A sheet for a meeting, or for any meeting where `møte` is None."""

    samarbeid: SamarbeidContext
    nettverk: str
    møte: MøteContext | None
