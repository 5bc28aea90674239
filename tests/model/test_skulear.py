"""The name of a school year, as people write it."""

from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.noklar import (
    Møtenøkkel,
    Skuleårsnamn,
    make_skuleårsnamn,
    name_skuleår,
    parse_day,
    parse_møtenøkkel,
    parse_skuleårsnamn,
)

YEARS = st.integers(1900, 2198)


@pytest.mark.parametrize(
    "text", ["2026-2027", "2026–2027", "2026/2027", " 2026 - 2027 ", "2026 /2027"]
)
def test_a_year_is_the_same_however_it_is_written(text: str) -> None:
    name = parse_skuleårsnamn(text)
    assert (str(name), name.nøkkel, name.nr) == ("2026–2027", "2026-2027", 2026)
    assert name.span == (date(2026, 8, 1), date(2027, 7, 31))


@pytest.mark.parametrize(
    "text", ["", "hausten", "2026", "2026-2028", "2027-2026", "26-27", "2026-20277", "x2026-2027"]
)
def test_what_is_no_year_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="er ikkje eit skuleår"):
        parse_skuleårsnamn(text)


@pytest.mark.parametrize("text", ["0000-0001", "1899-1900", "2199-2200", "9998-9999"])
def test_a_year_out_of_range_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="er for langt unna"):
        parse_skuleårsnamn(text)


@given(YEARS)
def test_names_are_read_as_they_are_written(nr: int) -> None:
    name = make_skuleårsnamn(nr)
    assert parse_skuleårsnamn(str(name)) == parse_skuleårsnamn(name.nøkkel) == name


@given(YEARS)
def test_a_year_has_its_own_days_and_no_other(nr: int) -> None:
    name, day = Skuleårsnamn(nr), timedelta(1)
    first, last = name.span
    assert name_skuleår(first) == name_skuleår(last) == name
    assert name_skuleår(first - day).nr == nr - 1
    assert name_skuleår(last + day).nr == nr + 1
    assert name.covers(first)
    assert not name.covers(last + day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20.1", date(2027, 1, 20)),
        ("20.01.", date(2027, 1, 20)),
        ("20. 1.", date(2027, 1, 20)),
        ("20. januar", date(2027, 1, 20)),
        ("2 des", date(2026, 12, 2)),
        ("31.7", date(2027, 7, 31)),
        ("1. august", date(2026, 8, 1)),
        ("20.1.2025", date(2025, 1, 20)),
        ("2025-01-20", date(2025, 1, 20)),
    ],
)
def test_day_without_its_year_lies_in_the_school_year(text: str, expected: date) -> None:
    assert parse_day(text, Skuleårsnamn(2026)) == expected


@pytest.mark.parametrize("text", ["29.2", "31. april", "20. janu ar", "20", "20.13"])
def test_day_that_is_not_in_the_school_year(text: str) -> None:
    with pytest.raises(ValueError, match="er ikkje ein dato"):
        parse_day(text, Skuleårsnamn(2026))


def test_second_meeting_of_a_day_without_its_year() -> None:
    read = partial(parse_day, year=Skuleårsnamn(2026))
    expected = Møtenøkkel(date(2027, 4, 28), 2)
    assert parse_møtenøkkel("28.4-2", read) == parse_møtenøkkel("28. april-2", read) == expected
