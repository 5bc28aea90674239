"""The weekday and the clock a network is used to."""

from collections.abc import Sequence
from datetime import date

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Nettverksmøte, Nettverksår
from nettverk.nynorsk import parse_time_range
from nettverk.planning.nytt_ar.order import (
    find_rhythms,
    find_shared_place,
)
from nettverk.planning.nytt_ar.slots import Plass, find_rhythm, find_usual
from tests.planning.build import møta, own, plan, shared, year

NOON, MORNING = parse_time_range("12–15"), parse_time_range("8.30–11.30")


@pytest.mark.parametrize(
    ("values", "usual"),
    [("aab", "a"), ("abb", "b"), ("ab", "b"), ("abab", "b"), ("abba", "a"), ("baac", "a")],
)
def test_the_most_usual_is_found_and_the_latest_of_those_as_usual(values: str, usual: str) -> None:
    assert find_usual([*values]) == usual


def test_weekday_and_clock_are_found_each_for_itself() -> None:
    days = [
        shared("16.9"),
        shared("28.10", "8.30–11.30"),
        shared("3.12", "8.30–11.30"),
        shared("2.12"),
        shared("27.1", "8.30–11.30"),
    ]
    assert find_rhythm(møta(plan(year(days)))) == Plass(2, MORNING)


def test_a_meeting_in_a_weekend_says_nothing_of_the_weekday() -> None:
    assert find_rhythm(møta(plan(year([shared("19.9"), shared("26.9"), shared("1.10")])))) == (
        Plass(3, NOON)
    )
    assert find_rhythm(møta(plan(year([shared("19.9")])))) is None


def test_only_the_first_meeting_of_a_day_counts() -> None:
    days = [shared("16.9"), shared("28.10", "8.30–11.30")]
    later = [shared(each, "15.15–16", økt=økt) for each in ("16.9", "28.10") for økt in (2, 3)]
    assert find_rhythm(møta(plan(year([*days, *later])))) == Plass(2, MORNING)


def test_cancelled_meetings_do_not_count() -> None:
    days = [shared("16.9"), shared("29.10"), shared("3.12")]
    gone = [own("29.10", avlyst=True), own("3.12", avlyst=True)]
    made = plan(year(days, gone))
    assert [each.plass.vekedag for each in find_rhythms(made, made.skuleår)] == [2]


def test_an_earlier_year_counts_when_the_last_one_had_no_meetings() -> None:
    before = year(
        [],
        skuleår=Skuleårsnamn(2025),
        første_skuledag=date(2025, 8, 18),
        nettverk=(former("2025-09-11"),),
    )
    made = plan(before, year([]))
    years = made.years_before(Skuleårsnamn(2027))
    assert [each.plass for each in find_rhythms(made, years)] == [Plass(3, NOON)]


def former(day: str) -> Nettverksår:
    return Nettverksår(namn="Nord", møte=(Nettverksmøte(dato=date.fromisoformat(day), tid=NOON),))


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([Plass(2, NOON), Plass(3, NOON), Plass(3, MORNING)], Plass(3, NOON)),
        ([Plass(2, NOON), Plass(3, MORNING)], Plass(2, NOON)),
    ],
)
def test_most_networks_decide_the_shared_place_and_then_the_first(
    places: Sequence[Plass], expected: Plass
) -> None:
    assert find_shared_place(places) == expected
