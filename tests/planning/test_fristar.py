"""Deadlines, held against a calendar that a person can read."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.skulerute import Fri
from nettverk.planning.fristar import (
    find_innkallingsfrist,
    find_referatfrist,
    find_spørjefrist,
    find_svarfrist,
)
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.workspace.workspace import Workspace
from tests.conftest import WORKSPACES

WORKSPACE = Workspace(WORKSPACES / "golden", date(2026, 11, 24))
YEAR = next(each for each in WORKSPACE.plan.skuleår if each.skuleår.nr == 2026)
FRI = (
    Fri(namn="Haustferie", frå=date(2026, 10, 5), til=date(2026, 10, 9)),
    Fri(namn="Juleferie", frå=date(2026, 12, 21), til=date(2027, 1, 1)),
    Fri(namn="Planleggingsdag", dato=date(2027, 1, 4)),
)
PLAN = replace(WORKSPACE.plan, skuleår=(replace(YEAR, fri=FRI),))


def meet(day: date) -> Møte:
    return replace(WORKSPACE.plan.møte["Alt"][0], dato=day)


@pytest.mark.parametrize(
    ("møte", "frist"),
    [
        (date(2026, 12, 2), date(2026, 11, 18)),
        (date(2027, 1, 14), date(2026, 12, 18)),  # 31 December is in the break
        (date(2027, 1, 18), date(2026, 12, 18)),  # 4 January has no school either
        (date(2027, 1, 19), date(2027, 1, 5)),
        (date(2026, 10, 20), date(2026, 10, 2)),
        (date(2026, 11, 28), date(2026, 11, 13)),  # a Saturday
        (date(2027, 5, 31), date(2027, 5, 14)),  # 17 May
        (date(2026, 8, 20), date(2026, 8, 6)),  # before school begins, with no year before it
    ],
)
def test_deadline_of_the_notice_is_a_school_day(møte: date, frist: date) -> None:
    assert find_innkallingsfrist(PLAN, meet(møte)) == frist


@pytest.mark.parametrize(
    ("møte", "frist"),
    [
        (date(2026, 12, 2), date(2026, 12, 9)),
        (date(2026, 12, 17), date(2026, 12, 18)),
        (date(2026, 12, 18), date(2026, 12, 18)),
        (date(2026, 12, 19), date(2026, 12, 19)),  # a meeting on a Saturday
    ],
)
def test_deadline_of_the_minutes_is_a_school_day_and_never_before_the_meeting(
    møte: date, frist: date
) -> None:
    assert find_referatfrist(PLAN, meet(møte)) == frist


def test_questions_come_a_week_before_and_are_answered_the_school_day_before() -> None:
    møte = meet(date(2027, 1, 19))
    assert find_spørjefrist(PLAN, møte) == date(2026, 12, 18)
    assert find_svarfrist(PLAN, møte) == date(2026, 12, 18)


def has_school(day: date) -> bool:
    """Tell whether there is school, by lists of this test's own."""
    off = {date(2026, 10, 5) + timedelta(n) for n in range(5)}
    off |= {date(2026, 12, 21) + timedelta(n) for n in range(12)} | {date(2027, 1, 4)}
    off |= {date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 29)}
    off |= {date(2027, 5, 6), date(2027, 5, 17)}
    return day.weekday() < 5 and day not in off


@given(
    day=st.dates(date(2026, 10, 1), date(2027, 6, 10)),
    find=st.sampled_from([find_innkallingsfrist, find_spørjefrist, find_svarfrist]),
)
def test_deadline_is_always_a_school_day_and_none_is_passed_over(
    day: date, find: Callable[[Plan, Møte], date]
) -> None:
    frist = find(PLAN, meet(day))
    assert has_school(frist)
    wanted = day - timedelta(14)
    if find is find_innkallingsfrist:
        between = [frist + timedelta(n) for n in range(1, (wanted - frist).days + 1)]
        assert not any(map(has_school, between))
    assert find(PLAN, meet(day + timedelta(1))) >= frist
