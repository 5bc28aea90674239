"""Hearings, topics and news: the meetings they come up in."""

import pytest

from nettverk.model.sakliste import Punkt, Punktslag
from nettverk.model.skulear import Fellestema, Høyring, Informasjon, Nettverksmøte
from nettverk.nynorsk import parse_time_range
from nettverk.planning.plan import Plan

from .build import agenda, day, møta, one_meeting, own, plan, points, shared, year
from .test_agenda import MAL, ORDINARY, OWN


@pytest.mark.parametrize(
    ("frist", "expected"),
    [
        ("27.10", []),
        ("28.10", ["28.10"]),
        ("1.12", ["28.10"]),
        ("2.12", ["2.12"]),
        ("26.1", ["2.12"]),
        ("30.6", ["27.1"]),
    ],
)
def test_hearing_stands_in_the_last_ordinary_meeting_its_deadline_allows(
    frist: str, expected: list[str]
) -> None:
    days = [shared("16.9", slag="oppstart"), shared("28.10"), shared("2.12"), shared("27.1")]
    made = plan(year(days, høyringar=(Høyring(tittel="SFO", frist=day(frist)),)))
    held = [møte.dato for at, møte in enumerate(møta(made)) if "Høyring: SFO" in points(made, at)]
    assert held == [day(each) for each in expected]


def test_hearing_goes_back_a_meeting_when_the_last_is_cancelled_or_moved_too_late() -> None:
    høyring = Høyring(tittel="SFO", frist=day("5.12"))
    for change in (own("2.12", avlyst=True), own("2.12", ny="9.12")):
        made = plan(year([shared("28.10"), shared("2.12")], [change], høyringar=(høyring,)))
        assert "Høyring: SFO" in points(made, 0)
        assert "Høyring: SFO" not in points(made, 1)


def topics(made: Plan, at: int) -> tuple[str, ...]:
    lists = [each.liste for each in agenda(made, at) if each.punkt is Punktslag.FELLESTEMA]
    return lists[0] if lists else ()


def test_topics_hold_for_all_ordinary_meetings_or_for_their_days() -> None:
    days = [shared("16.9", slag="oppstart"), shared("28.10"), shared("2.12")]
    always = Fellestema(tema="Alltid")
    bound = Fellestema(tema="Bunde", møte=(day("16.9"), day("2.12")))
    made = plan(year(days, fellestema=(always, bound)))
    assert [topics(made, at) for at in range(3)] == [("Bunde",), ("Alltid",), ("Alltid", "Bunde")]


@pytest.mark.parametrize("written", ["2.12", "9.12"])
def test_topic_goes_with_a_moved_meeting(written: str) -> None:
    """The shared file names the shared day; the network may also write the new one."""
    bound = Fellestema(tema="Bunde", møte=(day(written),))
    made = plan(
        year([shared("28.10"), shared("2.12")], [own("2.12", ny="9.12")], fellestema=(bound,))
    )
    assert [topics(made, at) for at in range(2)] == [(), ("Bunde",)]


def test_year_without_topics_has_the_seeds() -> None:
    days = [shared("16.9", slag="oppstart"), shared("28.10")]
    made = plan(year(days))
    assert topics(made, 0) == ()
    assert topics(made, 1)[:2] == ("Nærværsleiing", "rammeverk for skuleleiing i Jærskulen")


def test_none_is_none() -> None:
    """`[]` in the year file takes away the usual topics, and the place of news with them."""
    found = points(plan(one_meeting("12–14", fellestema=(), informasjon=())))
    assert found == [each for each in ORDINARY if each not in {"fellestema", "informasjon"}]


def test_named_slot_has_the_usual_topics_and_room_for_news() -> None:
    slots = (Punkt(punkt=Punktslag.INFORMASJON), Punkt(punkt=Punktslag.FELLESTEMA))
    made = plan(one_meeting(), sakliste=(*slots, *MAL))
    assert points(made) == ["informasjon", "fellestema", *OWN]
    assert topics(made, 0) == made.default_tema
    none = plan(one_meeting(fellestema=(), informasjon=()), sakliste=(*slots, *MAL))
    assert points(none) == OWN


def test_ordinary_meeting_always_has_room_for_news_and_the_start_up_only_when_there_is_some() -> (
    None
):
    news = Informasjon(tekst="Ny plan", møte=(day("16.9"),))
    days = [shared("16.9", slag="oppstart"), shared("28.10")]
    without, having = plan(year(days)), plan(year(days, informasjon=(news,)))
    assert "informasjon" in points(without, 1)
    assert "informasjon" not in points(without, 0)
    assert "informasjon" in points(having, 0)


def test_topic_of_a_day_is_that_of_the_meeting_meant_for_it() -> None:
    """Another meeting that is moved to the day takes nothing from the one that was meant for it."""
    bound = Fellestema(tema="Bunde", møte=(day("2.12"),))
    days = [shared("28.10"), shared("2.12"), shared("27.1")]

    def find(*changes: Nettverksmøte) -> list[str]:
        made = plan(year(days, changes, fellestema=(bound,)))
        named = [each.nøkkel.dato for each in møta(made)]
        return [
            f"{each.day}.{each.month}"
            for at, each in enumerate(named)
            if "Bunde" in topics(made, at)
        ]

    assert find(own("27.1", ny="2.12")) == ["2.12"]
    assert find(own("2.12", ny="9.12"), own("27.1", ny="2.12")) == ["2.12"]
    assert find(own("2.12", ny="9.12")) == ["2.12"]
    # What is cancelled has no topics to give.
    assert find(own("2.12", avlyst=True), own("27.1", ny="2.12")) == ["2.12", "27.1"]
    assert find(own("28.10", dagane_etter=(parse_time_range("9–12"),), ny="1.12")) == ["2.12"]
