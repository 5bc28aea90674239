"""What a notice announces of a meeting: when and where, in words that can be compared."""

from nettverk.nynorsk import write_long_date
from nettverk.planning.meetings import Møte


def announce_time(møte: Møte) -> str:
    """Say when a meeting is, as its notice does."""
    return f"{write_long_date(møte.dato)}, kl. {møte.tid}"


def announce_place(møte: Møte) -> str:
    """Say at which school a meeting is; no host says nothing."""
    return møte.vert_namn
