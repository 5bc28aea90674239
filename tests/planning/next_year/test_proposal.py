"""What is proposed from the year before, and how days off are gathered."""

from datetime import date

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fri, Fridagar, Skulerute, merge_days_off
from nettverk.planning.nytt_ar.proposal import complete
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from tests.conftest import REPOSITORY

from .build import FIRST, LAST, off

EXAMPLE = {each.skuleår: each for each in load_data(Files(REPOSITORY)).skuleår}


def propose(year: Skuleår, years: int, said: Skulerute | None = None) -> list[str]:
    ramme = complete(said or Skulerute(), Skuleårsnamn(year.skuleår.nr + years), year)
    return [str(each) for each in ramme.fri]


def test_breaks_keep_their_weeks_christmas_its_dates_and_easter_its_distance() -> None:
    assert propose(EXAMPLE[Skuleårsnamn(2027)], 1) == [
        "Haustferie 09.10.2028–13.10.2028",
        "Juleferie 22.12.2028–31.12.2028",
        "Vinterferie 26.02.2029–02.03.2029",
        "Påskeferie 26.03.2029–02.04.2029",
    ]


def test_the_real_breaks_of_the_next_year_but_for_the_winter() -> None:
    """The county decided week 9 after week 7: what is proposed is a proposal."""
    wrong = ["Vinterferie 14.02.2028–18.02.2028"]
    proposed = propose(EXAMPLE[Skuleårsnamn(2026)], 1)
    decided = [str(each) for each in complete_year(EXAMPLE[Skuleårsnamn(2027)])]
    assert [each for each in proposed if each not in decided] == [
        "Juleferie 21.12.2027–01.01.2028",
        *wrong,
    ]


def complete_year(year: Skuleår) -> tuple[Fridagar, ...]:
    periods = (each.fridagar for each in year.fri)
    return merge_days_off(filter(None, periods), year.første_skuledag, year.siste_skuledag)


def test_single_days_off_are_not_proposed() -> None:
    assert not any("Planleggingsdag" in each for each in propose(EXAMPLE[Skuleårsnamn(2025)], 3))


def test_what_is_said_is_not_proposed_too() -> None:
    said = Skulerute(fri=(off("Haustferie", "2.10.2028", "6.10.2028"), CHRISTMAS))
    assert propose(EXAMPLE[Skuleårsnamn(2027)], 1, said) == [
        "Haustferie 02.10.2028–06.10.2028",
        "Juleferie 23.12.2028–03.01.2029",
    ]


CHRISTMAS = off("Juleferie", "23.12.2028", "3.1.2029")
AUTUMN = off("Haustferie", "2.10.2028", "6.10.2028")
BARE = Skuleår(
    skuleår=Skuleårsnamn(2027),
    første_skuledag=date(2027, 8, 16),
    siste_skuledag=date(2028, 6, 20),
)


@pytest.mark.parametrize(
    ("said", "year", "break_", "alone"),
    [
        (Skulerute(fri=(AUTUMN,)), EXAMPLE[Skuleårsnamn(2027)], "22.12.2028–31.12.2028", True),
        (Skulerute(fri=(AUTUMN,)), BARE, "21.12.2028–02.01.2029", True),
        (Skulerute(), BARE, "21.12.2028–02.01.2029", False),
        (Skulerute(), EXAMPLE[Skuleårsnamn(2027)], "22.12.2028–31.12.2028", False),
    ],
)
def test_a_break_at_christmas_is_proposed_where_none_is_said(
    said: Skulerute, year: Skuleår, break_: str, *, alone: bool
) -> None:
    ramme = complete(said, Skuleårsnamn(2028), year)
    (found,) = (each for each in ramme.fri if each.namn == "Juleferie")
    assert str(found) == f"Juleferie {break_}"
    assert ramme.is_framlegg(found) is alone
    assert all(any(day in each for each in ramme.stengt) for day in NEAR_CHRISTMAS)


NEAR_CHRISTMAS = [date(2028, 12, day) for day in range(21, 32)] + [date(2029, 1, 2)]


def test_a_break_that_is_said_leaves_the_days_around_it_alone() -> None:
    ramme = complete(Skulerute(fri=(CHRISTMAS,)), Skuleårsnamn(2028), EXAMPLE[Skuleårsnamn(2027)])
    assert ramme.stengt == ramme.fri == (CHRISTMAS,)
    assert not ramme.is_framlegg(CHRISTMAS)


def test_a_year_that_ends_in_week_53_is_followed_by_one_that_does_not() -> None:
    year = Skuleår(
        skuleår=Skuleårsnamn(2026),
        første_skuledag=date(2026, 8, 17),
        siste_skuledag=date(2027, 6, 18),
        fri=(Fri(namn="Ferie", frå=date(2026, 12, 28), til=date(2026, 12, 31)),),
    )
    assert propose(year, 1) == ["Ferie 27.12.2027–30.12.2027"]


@pytest.mark.parametrize(
    ("periods", "gathered"),
    [
        pytest.param(
            [off("Haustferie", f"{day}.10.2028") for day in (9, 10, 11, 12, 13)],
            ["Haustferie 09.10.2028–13.10.2028"],
            id="a day each",
        ),
        pytest.param(
            [off("Ferie", "13.10.2028"), off("ferie", "16.10.2028")],
            ["Ferie 13.10.2028–16.10.2028"],
            id="over a weekend",
        ),
        pytest.param(
            [off("Påskeferie", "28.3.2029"), off("Påskeferie", "3.4.2029")],
            ["Påskeferie 28.03.2029–03.04.2029"],
            id="over Easter",
        ),
        pytest.param(
            [off("Ferie", "9.10.2028"), off("Ferie", "11.10.2028")],
            ["Ferie 09.10.2028", "Ferie 11.10.2028"],
            id="with school between",
        ),
        pytest.param(
            [off("Vinterferie", "2.3.2029"), off("Planleggingsdag", "5.3.2029")],
            ["Vinterferie 02.03.2029", "Planleggingsdag 05.03.2029"],
            id="two names",
        ),
        pytest.param(
            [
                off("1. mai", "1.5.2029"),
                off("Kristi himmelfart", "10.5.2029"),
                off("Laurdag", "7.10.2028"),
            ],
            [],
            id="holidays and weekends",
        ),
        pytest.param([off("Sommarferie", "20.6.2029", "15.8.2029")], [], id="after the year"),
        pytest.param(
            [off("Ombygging", "1.8.2028", "18.8.2028")],
            ["Ombygging 14.08.2028–18.08.2028"],
            id="from before the year",
        ),
        pytest.param(
            [off("A", "9.10.2028", "13.10.2028"), off("A", "10.10.2028")],
            ["A 09.10.2028–13.10.2028"],
            id="one in the other",
        ),
        pytest.param(
            [off("A", "9.10.2028", "13.10.2028"), off("B", "11.10.2028")],
            ["A 09.10.2028–13.10.2028"],
            id="another name in it",
        ),
    ],
)
def test_days_off_are_gathered(periods: list[Fridagar], gathered: list[str]) -> None:
    assert [str(each) for each in merge_days_off(periods, FIRST, LAST)] == gathered
