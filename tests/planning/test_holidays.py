"""Holidays against tables that others have made."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.skulerute import find_easter, name_holiday

EASTER = {
    2020: (4, 12),
    2021: (4, 4),
    2022: (4, 17),
    2023: (4, 9),
    2024: (3, 31),
    2025: (4, 20),
    2026: (4, 5),
    2027: (3, 28),
    2028: (4, 16),
    2029: (4, 1),
    2030: (4, 21),
    2031: (4, 13),
    2032: (3, 28),
    2033: (4, 17),
    2034: (4, 9),
    2035: (3, 25),
    # The earliest and the latest Easter there can be, and the two exceptions of Gauss' rule.
    1818: (3, 22),
    2285: (3, 22),
    1943: (4, 25),
    2038: (4, 25),
    1954: (4, 18),
    1981: (4, 19),
}
SCHOOL_YEAR = {
    date(2026, 12, 25): "første juledag",
    date(2026, 12, 26): "andre juledag",
    date(2027, 1, 1): "nyttårsdag",
    date(2027, 3, 25): "skjærtorsdag",
    date(2027, 3, 26): "langfredag",
    date(2027, 3, 28): "første påskedag",
    date(2027, 3, 29): "andre påskedag",
    date(2027, 5, 1): "arbeidaranes dag",
    date(2027, 5, 6): "Kristi himmelfartsdag",
    date(2027, 5, 16): "første pinsedag",
    date(2027, 5, 17): "grunnlovsdagen og andre pinsedag",
}


@pytest.mark.parametrize(("year", "day"), EASTER.items())
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert find_easter(year) == date(year, *day)


def test_holidays_of_the_school_year_and_no_others() -> None:
    """The list of domain.md §3, made by the package «holidays»; 17 May is both that year."""
    days = [date(2026, 8, 1) + timedelta(number) for number in range(365)]
    found = {day: name_holiday(day) for day in days if name_holiday(day)}
    assert found == SCHOOL_YEAR


def test_constitution_day_has_its_name() -> None:
    assert name_holiday(date(2026, 5, 17)) == "grunnlovsdagen"


@given(year=st.integers(1900, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    easter = find_easter(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@given(year=st.integers(1900, 4099))
def test_a_year_has_its_twelve_holidays_but_for_those_that_meet(year: int) -> None:
    first = date(year, 1, 1)
    named = [name_holiday(first + timedelta(number)) for number in range(365)]
    easter = find_easter(year)
    moving = {easter + timedelta(each) for each in (-3, -2, 0, 1, 39, 49, 50)}
    fixed = {date(year, *each) for each in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}
    # The last day of a leap year is no holiday, so 365 days are all.
    assert sum(map(bool, named)) == len(moving | fixed)
