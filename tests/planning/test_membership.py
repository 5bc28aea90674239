"""A school hosts only while it is in the network; wishes are found on the day that is held."""

import pytest

from nettverk.model.skulear import Vertsønske
from nettverk.planning.motedagar import list_occasions

from .build import day, member, møta, own, plan, shared, year

DAYS = (shared("16.9", slag="oppstart"), shared("28.10"), shared("2.12"), shared("27.1"))
TIMES = (member("Aa", til="28.10"), member("Be"), member("Ce", frå="2.12"), member("Aa", "27.1"))


@pytest.mark.parametrize(
    ("text", "skular"),
    [
        ("16.9", ("Aa", "Be")),
        ("28.10", ("Aa", "Be")),
        ("29.10", ("Be",)),
        ("1.12", ("Be",)),
        ("2.12", ("Be", "Ce")),
        ("27.1", ("Be", "Ce", "Aa")),
    ],
)
def test_first_and_last_day_count(text: str, skular: tuple[str, ...]) -> None:
    (nettverk,) = plan(year(DAYS), skular=TIMES).oversikt.nettverk
    assert nettverk.skular_on(day(text)) == skular


def test_every_school_that_ever_was_there_is_named_once() -> None:
    (nettverk,) = plan(year(DAYS), skular=TIMES).oversikt.nettverk
    assert nettverk.skulenamn == ("Aa", "Be", "Ce")
    assert nettverk.skular_between(day("29.10"), day("26.1")) == ("Be", "Ce")


def test_proposal_goes_to_a_school_that_is_there_that_day() -> None:
    made = møta(plan(year(DAYS), skular=(member("Aa", til="27.10"), member("Ce", frå="28.10"))))
    assert [each.vert_namn for each in made] == ["Aa", "Ce", "Ce", "Ce"]


def test_nobody_is_proposed_where_nobody_is_there() -> None:
    made = møta(plan(year(DAYS), skular=(member("Aa", til="15.9"),)))
    assert [each.vert for each in made] == [None] * 4


def test_wish_counts_on_the_day_the_meeting_is_moved_to() -> None:
    ønske = (
        Vertsønske(skule="Be", dato=day("28.10")),
        Vertsønske(skule="Ce", frå=day("29.10"), til=day("30.10")),
    )
    planned = plan(year(DAYS, [own("28.10", ny="29.10")], vil_vera_vert=ønske))
    shown = list_occasions(planned.oversikt, møta(planned), {})
    assert [each.wishing for each in shown] == [set(), {"Ce"}, set(), set()]
