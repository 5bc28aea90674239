"""What a network leader must do around a meeting, and by when."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct


class Plikt(StrEnum):
    """A duty, in the words of a leader's list."""

    SKRIV_INNKALLING = "skriv innkallinga"
    LEGG_UT_INNKALLING = "legg ut innkallinga"
    ENDRA_INNKALLING = "skriv innkallinga på nytt og legg ho ut, for planen er endra"
    SEND_INNKALLING = "send melding om innkallinga"
    SKRIV_REFERAT = "fyll ut referatet"
    LEGG_UT_REFERAT = "legg ut referatet"
    SEND_REFERAT = "send melding om referatet"


class Stode(Struct, frozen=True):
    """How far the documents of a meeting have come."""

    written: bool = False
    published: bool = False
    changed: bool = False
    sent: bool = False


class Oppgåve(Struct, frozen=True):
    """One thing to do: what, by when, and the command that does it or notes it."""

    plikt: Plikt
    frist: date
    kommando: str


def notice_duty(state: Stode, day: date, days: int, today: date) -> Oppgåve | None:
    """Find the next thing to do with the notice of a meeting, `days` before it.

    A notice that says something else than the plan is to be mended at once.
    """
    frist = day - timedelta(days)
    if state.changed:
        return Oppgåve(Plikt.ENDRA_INNKALLING, min(frist, today), "nettverk utlagt innkalling")
    if not state.written:
        return Oppgåve(Plikt.SKRIV_INNKALLING, frist, "nettverk innkalling")
    if not state.published:
        return Oppgåve(Plikt.LEGG_UT_INNKALLING, frist, "nettverk utlagt innkalling")
    if not state.sent:
        return Oppgåve(Plikt.SEND_INNKALLING, frist, "nettverk melding innkalling --sendt")
    return None


def minutes_duty(state: Stode, day: date, days: int) -> Oppgåve | None:
    """Find the next thing to do with the minutes of a meeting, `days` after it."""
    frist = day + timedelta(days)
    if not state.written:
        return Oppgåve(Plikt.SKRIV_REFERAT, frist, "nettverk referat")
    if not state.published:
        return Oppgåve(Plikt.LEGG_UT_REFERAT, frist, "nettverk utlagt referat")
    if not state.sent:
        return Oppgåve(Plikt.SEND_REFERAT, frist, "nettverk melding referat --sendt")
    return None
