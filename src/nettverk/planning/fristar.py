"""When things must be done for a meeting: a deadline without school is the school day before."""

from datetime import date, timedelta

from nettverk.model.noklar import name_skuleår
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import DAY, is_weekday
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

_ASKED_AHEAD = timedelta(7)
"""How long before the deadline of the notice host and members are asked what it shall say."""
_LONGEST_BREAK = 100


def find_innkallingsfrist(plan: Plan, møte: Møte) -> date:
    """Find the day by which the notice of a meeting must be out."""
    return _find_skuledag(plan, møte.dato - timedelta(plan.oversikt.samarbeid.innkalling_dagar))


def find_spørjefrist(plan: Plan, møte: Møte) -> date:
    """Find the day by which host and members must be asked."""
    return _find_skuledag(plan, find_innkallingsfrist(plan, møte) - _ASKED_AHEAD)


def find_svarfrist(plan: Plan, møte: Møte) -> date:
    """Find the day by which they must answer: the last one before the notice must be out."""
    return _find_skuledag(plan, find_innkallingsfrist(plan, møte) - DAY)


def find_forfallsfrist(plan: Plan, møte: Møte) -> date | None:
    """Find the day by which members must say that they cannot come, or what they will take up.

    None where the notice need not be out before it.
    """
    wanted = møte.dato - timedelta(plan.oversikt.samarbeid.forfall_dagar)
    frist = _find_skuledag(plan, wanted)
    return frist if frist > find_innkallingsfrist(plan, møte) else None


def find_referatfrist(plan: Plan, møte: Møte) -> date:
    """Find the day by which the minutes of a meeting must be out; never before the meeting."""
    wanted = møte.siste_dag + timedelta(plan.oversikt.samarbeid.referat_dagar)
    return max(_find_skuledag(plan, wanted), møte.siste_dag)


def find_skjemadag(plan: Plan, møte: Møte) -> date:
    """Find the last day of school before a meeting, when its form for minutes is written."""
    return _find_skuledag(plan, møte.dato - DAY)


def find_skjemamøte(plan: Plan, nettverk: Nettverk, today: date) -> Møte | None:
    """Find the meeting that a form for minutes is written for: the next, when its day is near."""
    ahead = plan.next_møte(nettverk, today)
    near = ahead and find_skjemadag(plan, ahead) <= today
    return ahead if near else plan.latest_møte(nettverk, today)


def _find_skuledag(plan: Plan, day: date) -> date:
    """Find the last day with school until and with a day; where no file tells, the day itself."""
    years = {each.skuleår: each for each in plan.skuleår}
    for earlier in (day - n * DAY for n in range(_LONGEST_BREAK)):
        year = years.get(name_skuleår(earlier))
        if not year and name_skuleår(earlier) != name_skuleår(day):
            break
        if is_weekday(earlier) and (not year or _has_skule(year, earlier)):
            return earlier
    return day


def _has_skule(year: Skuleår, day: date) -> bool:
    inside = year.første_skuledag <= day <= year.siste_skuledag
    return inside and not any(each.covers(day) for each in year.fri)
