"""The name of a school year, as people write it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.noklar import Skuleårsnamn, make_skuleårsnamn, name_skuleår, parse_skuleårsnamn

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
