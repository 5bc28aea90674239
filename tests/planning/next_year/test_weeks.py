"""Every hard rule holds, whatever the networks, the breaks and the wish are."""

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.skulerute import Fridagar, name_holiday
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import _WEEK, _list_skuleveker, propose_weeks

from .build import FIRST, LAST, breaks, nettverka, off, order, rhythm


@given(nettverka, st.integers(1, 12), breaks, st.booleans())
def test_all_hard_rules_hold(
    rhythms: list[Rytme], count: int, fri: list[Fridagar], outer_weeks: bool
) -> None:
    asked = order(rhythms, count, fri, outer_weeks=outer_weeks)
    found = propose_weeks(asked)
    assert found == propose_weeks(asked), "the same each time"
    if found is None:
        return
    mondays = [each[0] for each in _list_skuleveker(asked)]
    assert len(found.veker) == count
    assert all(len(each.plassar) == len(rhythms) for each in found.veker)
    for week in found.veker:
        assert outer_weeks or week.måndag not in {mondays[0], mondays[-1]}
        for place in week.plassar:
            day = week.day(place)
            assert day.weekday() < 5
            assert not name_holiday(day)
            assert FIRST <= day <= LAST
            assert not any(day in each for each in fri)
        for (one, a), (two, b) in combinations(zip(rhythms, week.plassar, strict=True), 2):
            assert one.deltakar != two.deltakar or not a.meets(b)
    assert all(found.veker[0].day(each).month >= 8 for each in found.veker[0].plassar)
    assert [*found.veker] == sorted(found.veker, key=lambda each: each.måndag)
    assert len({each.måndag for each in found.veker}) == count


def test_everybody_meets_on_the_usual_day_when_some_weeks_let_them() -> None:
    found = propose_weeks(order([rhythm("A", "Odd", 3), rhythm("B", "Eva", 0)], 12))
    assert found
    assert {each.plassar for each in found.veker} == {found.plassar}


def test_a_network_is_moved_when_no_week_lets_it_be() -> None:
    mondays = [
        Fridagar("Måndagsfri", day, day)
        for day in map(date.fromordinal, range(FIRST.toordinal(), LAST.toordinal(), 7))
    ]
    found = propose_weeks(order([rhythm("A", "Odd", 0), rhythm("B", "Eva", 3)], 4, mondays))
    assert found
    for week in found.veker:
        assert week.day(week.plassar[0]) == week.måndag + _WEEK / 7
        assert week.plassar[1] == found.plassar[1]


def test_two_in_one_place_are_parted_all_year() -> None:
    found = propose_weeks(order([rhythm("A", "Odd"), rhythm("B", "Odd")]))
    assert found
    assert [each.vekedag for each in found.plassar] == [2, 1]
    assert {each.plassar for each in found.veker} == {found.plassar}


def test_the_weeks_of_a_usual_year() -> None:
    found = propose_weeks(order([rhythm("A", "Odd")]))
    assert found
    days = [week.day(week.plassar[0]).isoformat() for week in found.veker]
    assert days == [
        "2028-09-20",
        "2028-11-01",
        "2028-12-13",
        "2029-01-31",
        "2029-03-21",
        "2029-05-09",
    ]


def test_one_meeting_is_in_the_autumn() -> None:
    found = propose_weeks(order([rhythm("A", "Odd")], 1))
    assert found
    assert found.veker[0].måndag.year == 2028


def test_outer_weeks_only_when_asked() -> None:
    few = off("Ombygging", "21.8.2028", "17.6.2029")
    assert propose_weeks(order([rhythm("A", "Odd", 1)], 1, [few])) is None
    found = propose_weeks(order([rhythm("A", "Odd", 1)], 2, [few], outer_weeks=True))
    assert found
    assert [each.måndag for each in found.veker] == [date(2028, 8, 14), date(2029, 6, 18)]


def test_no_meeting_is_before_the_first_or_after_the_last_school_day() -> None:
    few = off("Ombygging", "21.8.2028", "17.6.2029")
    found = propose_weeks(order([rhythm("A", "Odd", 3)], 2, [few], outer_weeks=True))
    assert found
    days = [week.day(week.plassar[0]) for week in found.veker]
    assert days == [date(2028, 8, 17), LAST]


def test_a_network_that_gave_way_is_moved_from_where_it_went() -> None:
    tuesdays = [
        Fridagar("Tysdagsfri", day, day)
        for day in map(date.fromordinal, range(FIRST.toordinal() + 1, LAST.toordinal(), 7))
    ]
    found = propose_weeks(order([rhythm("A", "Odd"), rhythm("B", "Odd")], 4, tuesdays))
    assert found
    assert {tuple(each.vekedag for each in week.plassar) for week in found.veker} == {(2, 0)}
