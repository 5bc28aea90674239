"""The templates of a workspace: which are in use, and what has become of those copied out."""

from msgspec import Struct


class MalContext(Struct, frozen=True):
    """One template: `fil` is the workspace's own, where it has one.

    `endra` tells that the own one is not what was copied out, and `ny_vanleg` that the shipped one
    is another now; None where the file does not tell what it was copied from.
    """

    namn: str
    om: str
    fil: str = ""
    endra: bool | None = None
    ny_vanleg: bool | None = None


class MaloversiktContext(Struct, frozen=True):
    """All templates there are."""

    malar: tuple[MalContext, ...]
