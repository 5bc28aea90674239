"""Where the minutes of a meeting lie, also after the meeting has been moved."""

from collections.abc import Iterator
from pathlib import Path

from nettverk.commands.session import Session
from nettverk.planning.mote import Møte
from nettverk.referat.finding import Found, find_minutes

REFERAT = "referat"


def list_stems(session: Session, møte: Møte) -> Iterator[Path]:
    """List where a meeting's minutes may lie, without suffix: by its day, and the day it had.

    The day it had may be another meeting's by now, and so are the minutes then.
    """
    taken = {each.dato for each in session.plan.møte[møte.nettverk.namn] if each is not møte}
    yield session.locate(møte, REFERAT, "", møte.dato)
    if møte.opphavleg_dato not in {møte.dato, *taken}:
        yield session.locate(møte, REFERAT, "", møte.opphavleg_dato)


def list_filled(session: Session, møte: Møte) -> list[Found]:
    """List the minutes of a meeting that somebody has written in; the first ones count."""
    return [found for stem in list_stems(session, møte) if (found := find_minutes(stem))]
