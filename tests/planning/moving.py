"""Meetings of «Nord» that are moved, in a few words each."""

from datetime import date

from nettverk.nynorsk import parse_time_range
from nettverk.planning.flytting import move_møta
from nettverk.planning.forsok import Forsøk
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

from .build import day, møta, shared

DAYS = (shared("16.9", slag="oppstart"), shared("28.10"), shared("2.12"), shared("27.1"))


def pick(made: Plan, text: str) -> Møte:
    """Pick the meeting of «Nord» on a day."""
    return next(each for each in møta(made) if each.dato == day(text))


def move(made: Plan, text: str, to: str, tid: str = "") -> Forsøk:
    """Move one meeting of «Nord»."""
    clock = parse_time_range(tid) if tid else None
    return move_møta(made, [pick(made, text)], day(to), clock)


def short(text: date | None) -> str | None:
    return f"{text.day}.{text.month}" if text else None
