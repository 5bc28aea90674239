"""What people wrote in the minutes of a meeting, as far as it is carried to the next one."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct


class Status(StrEnum):
    """What became of an agreed action."""

    GJORT = "gjort"
    IKKJE_GJORT = "ikkje gjort"
    FELL_BORT = "fell bort"


class Avtale(Struct, frozen=True):
    """An agreed action; `frist` is as it was written and `fristdato` the day it means, if any.

    `status` is what the minutes that agree on it say of it already.
    """

    kva: str
    kven: str = ""
    frist: str = ""
    fristdato: date | None = None
    status: Status | None = None


class Svar(Struct, frozen=True):
    """What the minutes say of an action from an earlier meeting; no status says nothing.

    Another person or deadline than was agreed is a new one. `nøkkel` is the key in the year file
    where it stands, for what is not answered in minutes.
    """

    kva: str
    kven: str = ""
    status: Status | None = None
    frist: str = ""
    fristdato: date | None = None
    nøkkel: str = ""


class Grunnlagsendring(Struct, frozen=True):
    """What the minutes strike or, with `ny`, reword in the foundation; `part` is its place."""

    part: str
    gammal: str
    ny: str = ""


class Referat(Struct, frozen=True):
    """The minutes of one meeting; `supplement` maps parts of the foundation to additions.

    `grunnlagsendringar` are what they strike and reword of earlier additions. `handsama` are the
    headings, folded, of the items that something is written under, and `utsette` those of them
    that are postponed.
    """

    til_stades: tuple[str, ...] = ()
    forfall: tuple[str, ...] = ()
    avtalar: tuple[Avtale, ...] = ()
    svar: tuple[Svar, ...] = ()
    prioriterte: tuple[str, ...] = ()
    evaluering: tuple[str, ...] = ()
    endringar: tuple[str, ...] = ()
    innspel: tuple[str, ...] = ()
    supplement: Mapping[str, tuple[str, ...]] = {}
    grunnlagsendringar: tuple[Grunnlagsendring, ...] = ()
    handsama: tuple[str, ...] = ()
    utsette: tuple[str, ...] = ()
