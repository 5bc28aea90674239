"""What templates see of what members knew of a meeting before its plan was changed."""

from datetime import date

from msgspec import Struct


class NyttContext(Struct, frozen=True):
    """Something that is new about a meeting: what it is called, what it is, and what it was."""

    kva: str
    no: str
    før: str


class KunngjortContext(Struct, frozen=True):
    """What members knew, where the plan has changed since: the day they were told, when and where.

    `vert` is the school that was to host, or was only asked where `spurd` tells so, and `avlyst`
    tells that they knew the meeting as cancelled. `flytta` tells that the day is another, `ny_vert`
    that the host is, and `nytt` is what else is new. `uavklart` names what they knew and nobody
    knows now, and `galdt` is only what no longer holds, in words. `skular` tells which schools are
    new and which shall not meet, in words without a full stop; nothing where they are the same.
    """

    dag: date
    når: str
    kvar: str
    vert: str
    avlyst: bool = False
    spurd: bool = False
    flytta: bool = False
    ny_vert: bool = False
    nytt: tuple[NyttContext, ...] = ()
    uavklart: str = ""
    galdt: str = ""
    skular: str = ""
