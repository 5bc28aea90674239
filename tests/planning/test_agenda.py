"""The agenda: its points, their order, and a clock that ends with the meeting."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.referat import Referat
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Fellestema, Høyring, Informasjon, Skuleår
from nettverk.nynorsk import add_minutt, fold, parse_time_range
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saker import (
    _SHORTEST,
    _STEP,
    Agendapunkt,
    _share_minutt,
    make_sakliste,
    measure_overrun,
)
from nettverk.planning.saklistemal import _CLOSING, _SLOTS, CLOSERS

from .build import STANDARD, day, møta, own, plan, shared, year

ORDINARY = [
    *("vertsskule", "omvising", "skuletema", "prioritering", "informasjon", "fellestema"),
    *("fram til neste møte", "evaluering"),
]
START_UP = [
    *("innleiing", "presentasjon", "refleksjon", "formål og verdiar"),
    *("innhald og arbeidsmåtar", "møtemal", "avslutning"),
]
FIXED = st.lists(st.one_of(st.just(0), st.integers(1, 60)), max_size=12)


def agenda(made: Plan, at: int = 0) -> tuple[Agendapunkt, ...]:
    """Make the agenda of one of the meetings of «Nord»."""
    return make_sakliste(made, møta(made)[at])


def points(made: Plan, at: int = 0) -> list[str]:
    """Name the points of an agenda; own points and items by title."""
    slots = (Punktslag.SAKER, Punktslag.HØYRINGAR, None)
    return [each.tittel if each.punkt in slots else each.punkt for each in agenda(made, at)]


def one_meeting(tid: str = "12–15", saker: tuple[Sak, ...] = (), **keys: Any) -> Skuleår:
    return year([shared("28.10", tid)], [own("28.10", saker=saker)], **keys)


# Minutes


@given(fixed=FIXED, length=st.integers(-30, 500))
def test_fixed_minutes_stay_and_no_open_point_gets_less_than_ten(
    fixed: list[int], length: int
) -> None:
    for given_minutes, minutes in zip(fixed, _share_minutt(fixed, length), strict=True):
        assert minutes == given_minutes or (given_minutes == 0 and minutes >= _SHORTEST)


@given(fixed=FIXED, length=st.integers(0, 500))
def test_minutes_fill_the_meeting_whenever_they_can(fixed: list[int], length: int) -> None:
    needed = sum(fixed) + _SHORTEST * fixed.count(0)
    shared_out = _share_minutt(fixed, length)
    if 0 in fixed and needed <= length:
        assert sum(shared_out) == length
    else:
        assert sum(shared_out) == needed


@given(fixed=FIXED, length=st.integers(0, 500))
def test_open_points_get_equal_steps_of_five_but_the_last(fixed: list[int], length: int) -> None:
    minutes = _share_minutt(fixed, length)
    opened = [each for each, given_minutes in zip(minutes, fixed, strict=True) if not given_minutes]
    assert all(each % _STEP == 0 for each in opened[:-1])
    if opened:
        assert max(opened) - min(opened) < _STEP * len(opened)


@pytest.mark.parametrize(
    ("fixed", "length", "minutes"),
    [
        ([], 180, []),
        ([0], 180, [180]),
        ([20, 0, 0, 15], 180, [20, 70, 75, 15]),
        ([0, 0, 0], 100, [30, 35, 35]),
        ([0, 0], 30, [15, 15]),
        ([0, 0], 23, [10, 13]),
        ([0, 0], 12, [10, 10]),
        ([100, 0], 100, [100, 10]),
        ([100], 180, [100]),
    ],
)
def test_share(fixed: list[int], length: int, minutes: list[int]) -> None:
    assert _share_minutt(fixed, length) == minutes


TIDER = ["12–15", "08.30–11.30", "12–14.30", "09–15", "12.00–14.20", "13.05–15.42"]


@pytest.mark.parametrize("tid", TIDER)
@pytest.mark.parametrize("slag", ["ordinært", "oppstart"])
def test_clock_runs_from_start_to_end_without_a_gap(tid: str, slag: str) -> None:
    planned = plan(year([shared("16.9", tid, slag=slag)]))
    made = agenda(planned)
    whole = parse_time_range(tid)
    ends = [each.slutt for each in made]
    assert [each.start for each in made] == [whole.start, *ends[:-1]]
    assert ends[-1] == whole.slutt
    assert sum(each.minutt for each in made) == whole.minutt
    assert [each.nr for each in made] == [*range(1, len(ends) + 1)]
    assert measure_overrun(planned, møta(planned)[0]) == 0


def test_agenda_that_is_too_long_tells_by_how_much() -> None:
    made = plan(one_meeting("12–13"))
    fixed = sum(each.minutt or _SHORTEST for each in STANDARD.sakliste if each.tittel)
    assert measure_overrun(made, møta(made)[0]) == fixed - 60
    assert agenda(made)[-1].slutt == add_minutt(agenda(made)[0].start, fixed)


# Points


def test_ordinary_meeting_has_the_seeds_eight_points() -> None:
    assert points(plan(one_meeting())) == ORDINARY


def test_start_up_meeting_has_the_seeds_seven_points() -> None:
    assert points(plan(year([shared("16.9", slag="oppstart")]))) == START_UP


def test_items_hearings_news_and_topics_stand_in_their_places() -> None:
    høyring = Høyring(tittel="SFO", frist=day("1.11"))
    news = Informasjon(tekst="Ny plan")
    tema = Fellestema(tema="Nærværsleiing")
    made = plan(
        one_meeting(
            saker=(Sak(tittel="Lesing"), Sak(tittel="Rekning", minutt=25)),
            høyringar=(høyring,),
            informasjon=(news,),
            fellestema=(tema,),
        )
    )
    assert points(made) == [
        *ORDINARY[:4],
        *("Lesing", "Rekning", "informasjon", "Høyring: SFO"),
        *ORDINARY[5:],
    ]
    by_title = {each.tittel: each for each in agenda(made)}
    assert by_title["Rekning"].minutt == 25
    assert by_title["Felles informasjon"].liste == ("Ny plan",)
    assert by_title["Fellestema"].liste == ("Nærværsleiing",)
    assert by_title["Høyring: SFO"].tekst == "Høyringsfristen er 1. november 2026."


def test_names_of_the_cooperation_fill_the_seeds_texts() -> None:
    told = str(agenda(plan(one_meeting())))
    assert "Jærskulen" in told
    assert "{samarbeid}" not in told


MAL = (
    Punkt(punkt=Punktslag.VERTSSKULE),
    Punkt(tittel="Pause", minutt=10),
    Punkt(punkt=Punktslag.EVALUERING, tittel="Til slutt", minutt=20),
)


@pytest.mark.parametrize("owner", ["nettverk", "samarbeid"])
def test_own_template_is_used_and_completed(owner: str) -> None:
    keys: dict[str, Any] = {"sakliste": MAL}
    made = plan(one_meeting(), **(keys if owner == "nettverk" else {"samarbeid": keys}))
    vert, pause, *_, last = agenda(made)
    seed = STANDARD.sakliste[0]
    assert (vert.tittel, vert.tekst, vert.ansvarleg) == (seed.tittel, seed.tekst, seed.ansvarleg)
    assert (pause.tittel, pause.tekst, pause.minutt) == ("Pause", "", 10)
    assert (last.tittel, last.tekst, last.minutt) == ("Til slutt", STANDARD.sakliste[-1].tekst, 20)


def test_networks_template_goes_before_the_cooperations() -> None:
    theirs = (Punkt(tittel="Felles"), Punkt(punkt=Punktslag.EVALUERING))
    made = plan(one_meeting(), sakliste=MAL, samarbeid={"sakliste": theirs})
    assert "Pause" in points(made)
    assert "Felles" not in points(made)


def test_own_template_of_ordinary_meetings_leaves_the_start_up_alone() -> None:
    made = plan(year([shared("16.9", slag="oppstart")]), sakliste=MAL)
    assert points(made) == START_UP


VALID = st.tuples(
    st.lists(st.sampled_from([each for each in Punktslag if each not in CLOSERS]), max_size=8),
    st.sampled_from(CLOSERS),
).map(lambda made: tuple(Punkt(punkt=each) for each in (*made[0], made[1])))


@given(template=VALID, slag=st.sampled_from(["ordinært", "oppstart"]))
def test_nothing_is_lost_and_the_evaluation_is_last(template: tuple[Punkt, ...], slag: str) -> None:
    """Whatever a valid template has and lacks, the network's items come up, before the close."""
    days = [shared("16.9", slag=slag)]
    changes = [own("16.9", saker=(Sak(tittel="Lesing"),))]
    tema = Fellestema(tema="Nærværsleiing", møte=(day("16.9"),))
    news = Informasjon(tekst="Ny plan", møte=(day("16.9"),))
    made = plan(
        year(days, changes, fellestema=(tema,), informasjon=(news,)),
        sakliste=template,
        sakliste_oppstart=template,
    )
    found = agenda(made)
    assert found[-1].punkt == template[-1].punkt
    assert "Lesing" in [each.tittel for each in found]
    assert ("Nærværsleiing",) in [each.liste for each in found]
    assert ("Ny plan",) in [each.liste for each in found]
    absent = {*_SLOTS} - {each.punkt for each in template}
    close = next(at for at, each in enumerate(found) if each.punkt in _CLOSING)
    assert all(at < close for at, each in enumerate(found) if each.punkt in absent)


# Hearings and topics


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


def test_ordinary_meeting_always_has_room_for_news_and_the_start_up_only_when_there_is_some() -> (
    None
):
    news = Informasjon(tekst="Ny plan", møte=(day("16.9"),))
    days = [shared("16.9", slag="oppstart"), shared("28.10")]
    without, having = plan(year(days)), plan(year(days, informasjon=(news,)))
    assert "informasjon" in points(without, 1)
    assert "informasjon" not in points(without, 0)
    assert "informasjon" in points(having, 0)


# Postponed items

FAGDAG = Sak(
    tittel="Felles fagdag", tekst="Når?", minutt=20, ansvarleg="alle", arbeidsmåte="Dialog"
)
DAYS = ("28.10", "2.12", "27.1", "10.3")


def postpone(made: Plan, *titles: Sequence[str]) -> Referata:
    """Let the minutes of each meeting postpone what is named, in time order."""
    minutes = [Referat(utsette=tuple(map(fold, each))) for each in titles]
    return list(zip(møta(made), minutes, strict=False))


def postponed(made: Plan, at: int, referata: Referata) -> list[tuple[str, date | None]]:
    """List the items of a meeting, with the day each is postponed from."""
    slots = (Punktslag.SAKER, Punktslag.HØYRINGAR)
    found = make_sakliste(made, møta(made)[at], referata)
    return [(each.tittel, each.utsett) for each in found if each.punkt in slots or each.utsett]


def four(**changes: Any) -> Plan:
    """Plan four meetings, of which the first has «Felles fagdag»; changes are of the others."""
    others = [own(f"{name[1:].replace('_', '.')}", **keys) for name, keys in changes.items()]
    return plan(year([shared(each) for each in DAYS], [own(DAYS[0], saker=(FAGDAG,)), *others]))


def test_postponed_item_comes_as_it_was_before_the_next_ones_own() -> None:
    made = four(d2_12={"saker": (Sak(tittel="Lesing"),)})
    said = postpone(made, ["felles  FAGDAG"])
    assert postponed(made, 1, said) == [("Felles fagdag", day(DAYS[0])), ("Lesing", None)]
    (item,) = (each for each in make_sakliste(made, møta(made)[1], said) if each.utsett)
    assert (item.tekst, item.minutt, item.ansvarleg, item.arbeidsmåte) == (
        *(FAGDAG.tekst, FAGDAG.minutt, FAGDAG.ansvarleg, FAGDAG.arbeidsmåte),
    )
    assert points(made, 1) == [each for each in points(made, 1) if each != "Felles fagdag"]


def test_postponed_item_comes_once_and_goes_on_when_it_is_postponed_again() -> None:
    made = four()
    assert postponed(made, 2, postpone(made, ["Felles fagdag"])) == []
    assert postponed(made, 2, postpone(made, ["Felles fagdag"], [])) == []
    again = postpone(made, ["Felles fagdag"], ["Felles fagdag"])
    assert postponed(made, 2, again) == [("Felles fagdag", day(DAYS[1]))]
    assert postponed(made, 3, again) == []


def test_cancelled_meeting_passes_it_on() -> None:
    made = four(d2_12={"avlyst": True})
    assert postponed(made, 2, postpone(made, ["Felles fagdag"])) == [
        ("Felles fagdag", day(DAYS[0]))
    ]


def test_postponed_item_that_the_next_agenda_has_stands_there_once() -> None:
    made = four(d2_12={"saker": (Sak(tittel="FELLES fagdag!"),)})
    assert postponed(made, 1, postpone(made, ["Felles fagdag"])) == [("FELLES fagdag!", None)]


@pytest.mark.parametrize("title", ["Skuletema", "Runde på skulen", "Felles informasjon", "Ukjend"])
def test_what_every_agenda_has_and_what_no_agenda_had_is_not_carried(title: str) -> None:
    made = four()
    assert postponed(made, 1, postpone(made, [title])) == []


OWN_OPPSTART = (
    Punkt(punkt=Punktslag.INFORMASJON, tittel="Nytt frå kommunane"),
    Punkt(tittel="Pause", minutt=10),
    Punkt(punkt=Punktslag.AVSLUTNING),
)
OWN_ORDINARY = (
    Punkt(tittel="Kaffi", minutt=10),
    Punkt(punkt=Punktslag.INFORMASJON, tittel="Kort orientering"),
    Punkt(punkt=Punktslag.EVALUERING),
)


@pytest.mark.parametrize(
    ("title", "carried"), [("Nytt frå kommunane", False), ("Pause", True), ("Lesing", True)]
)
def test_point_that_the_next_agenda_has_in_other_words_stands_there_once(
    title: str, carried: bool
) -> None:
    """A point of the template is known whatever it is called; what has no name is another thing."""
    made = plan(
        year(
            [shared("16.9", slag="oppstart"), shared("28.10")],
            [
                own("16.9", saker=(Sak(tittel="Lesing"),)),
                own("28.10", saker=(Sak(tittel="Rekning"),)),
            ],
            informasjon=(Informasjon(tekst="Ny plan", møte=(day("16.9"),)),),
        ),
        sakliste=OWN_ORDINARY,
        sakliste_oppstart=OWN_OPPSTART,
    )
    found = make_sakliste(made, møta(made)[1], postpone(made, [title]))
    assert title in [each.tittel for each in agenda(made)]
    assert [each.tittel for each in found if each.utsett] == ([title] if carried else [])
    assert [each.punkt for each in found].count(Punktslag.INFORMASJON) == 1


def test_point_of_an_oppstart_is_carried_to_an_ordinary_meeting() -> None:
    made = plan(year([shared("16.9", slag="oppstart"), shared("28.10")]))
    assert postponed(made, 1, postpone(made, ["Presentasjon"])) == [("Presentasjon", day("16.9"))]


def test_hearing_is_carried() -> None:
    hearing = Høyring(tittel="Skulerute", frist=day("30.10"))
    made = plan(year([shared(each) for each in DAYS], høyringar=(hearing,)))
    assert postponed(made, 1, postpone(made, ["Høyring: Skulerute"])) == [
        ("Høyring: Skulerute", day(DAYS[0]))
    ]


def test_postponed_item_counts_when_the_agenda_is_too_long() -> None:
    made = plan(year([shared("28.10"), shared("2.12", "12–13")], [own("28.10", saker=(FAGDAG,))]))
    later, said = møta(made)[1], postpone(made, ["Felles fagdag"])
    assert measure_overrun(made, later, said) == measure_overrun(made, later) + 20
