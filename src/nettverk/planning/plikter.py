"""What a network leader must do around a meeting, and by when."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct


class _Plikt(StrEnum):
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
    """One thing to do: what, by when, and the commands that do it and note it."""

    plikt: _Plikt
    kommandoar: tuple[str, ...]
    frist: date


_INNKALLING = (
    (_Plikt.SKRIV_INNKALLING, "nettverk innkalling"),
    (_Plikt.LEGG_UT_INNKALLING, "nettverk utlagt innkalling"),
    (_Plikt.SEND_INNKALLING, "nettverk melding innkalling --sendt"),
)
_REFERAT = (
    (_Plikt.SKRIV_REFERAT, "nettverk referat"),
    (_Plikt.LEGG_UT_REFERAT, "nettverk utlagt referat"),
    (_Plikt.SEND_REFERAT, "nettverk melding referat --sendt"),
)


def find_innkallingsplikt(state: Stode, day: date, days: int, today: date) -> Oppgåve | None:
    """Find the next thing to do with the notice of a meeting, `days` before it.

    A notice that says something else than the plan is to be mended at once.
    """
    frist = day - timedelta(days)
    if state.changed:
        commands = ("nettverk innkalling", "nettverk utlagt innkalling")
        return Oppgåve(_Plikt.ENDRA_INNKALLING, commands, min(frist, today))
    return _next_step(_INNKALLING, state, frist)


def find_referatplikt(state: Stode, day: date, days: int) -> Oppgåve | None:
    """Find the next thing to do with the minutes of a meeting, `days` after it."""
    return _next_step(_REFERAT, state, day + timedelta(days))


def _next_step(steps: Sequence[tuple[_Plikt, str]], state: Stode, frist: date) -> Oppgåve | None:
    """Find the first step not done: a document is written, then published, then told of."""
    done = (state.written, state.published, state.sent)
    left = (
        Oppgåve(plikt, (command,), frist)
        for (plikt, command), over in zip(steps, done, strict=True)
        if not over
    )
    return next(left, None)
