"""Shared days and a network's own changes become one plan."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.errors import Place
from nettverk.model.element import Source
from nettverk.model.folk import Leiar
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Bevertning
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Opptatt, Skuleår

from .build import day, møta, own, plan, shared, year

DAYS = (shared("16.9", slag="oppstart"), shared("28.10"), shared("2.12"), shared("27.1"))

# The network's changes, and the meetings as day and month, clock, number and host.
CASES: dict[str, tuple[list[Nettverksmøte], list[str]]] = {
    "nothing of its own": (
        [],
        ["16.9 12 nr 1 Aa?", "28.10 12 nr 2 Be?", "2.12 12 nr 3 Ce?", "27.1 12 nr 4 Aa?"],
    ),
    "a host decided": (
        [own("28.10", vert="Aa")],
        ["16.9 12 nr 1 Be?", "28.10 12 nr 2 Aa", "2.12 12 nr 3 Ce?", "27.1 12 nr 4 Be?"],
    ),
    "moved within the order": (
        [own("28.10", ny="29.10")],
        ["16.9 12 nr 1 Aa?", "29.10 12 nr 2 Be?", "2.12 12 nr 3 Ce?", "27.1 12 nr 4 Aa?"],
    ),
    "moved past another": (
        [own("28.10", ny="9.12")],
        ["16.9 12 nr 1 Aa?", "2.12 12 nr 2 Be?", "9.12 12 nr 3 Ce?", "27.1 12 nr 4 Aa?"],
    ),
    "cancelled, hosted by nobody, and the numbers stay": (
        [own("28.10", avlyst=True)],
        ["16.9 12 nr 1 Aa?", "28.10 12 nr 2 avlyst", "2.12 12 nr 3 Be?", "27.1 12 nr 4 Ce?"],
    ),
    "another clock": (
        [own("2.12", tid="08.30–11")],
        ["16.9 12 nr 1 Aa?", "28.10 12 nr 2 Be?", "2.12 8 nr 3 Ce?", "27.1 12 nr 4 Aa?"],
    ),
    "a day of its own": (
        [own("11.11", tid="9–11", vert="Ce")],
        [
            *("16.9 12 nr 1 Aa?", "28.10 12 nr 2 Be?", "11.11 9 nr 3 Ce"),
            *("2.12 12 nr 4 Aa?", "27.1 12 nr 5 Be?"),
        ],
    ),
    "a day of its own without a clock is no meeting": (
        [own("11.11", vert="Ce")],
        ["16.9 12 nr 1 Aa?", "28.10 12 nr 2 Be?", "2.12 12 nr 3 Ce?", "27.1 12 nr 4 Aa?"],
    ),
    "changes in any order": (
        [own("27.1", vert="Be"), own("16.9", vert="Ce")],
        ["16.9 12 nr 1 Ce", "28.10 12 nr 2 Aa?", "2.12 12 nr 3 Be?", "27.1 12 nr 4 Be"],
    ),
    "the first of two entries for a day": (
        [own("16.9", vert="Ce"), own("16.9", vert="Be")],
        ["16.9 12 nr 1 Ce", "28.10 12 nr 2 Aa?", "2.12 12 nr 3 Be?", "27.1 12 nr 4 Ce?"],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES.keys())
def test_meetings(changes: list[Nettverksmøte], expected: list[str]) -> None:
    found = [
        f"{each.dato.day}.{each.dato.month} {each.tid.start.hour} nr {each.nr} "
        + ("avlyst" if each.avlyst else each.vert.namn if each.vert else "ingen")
        + ("" if each.fastsett or each.avlyst else "?")
        for each in møta(plan(year(DAYS, changes)))
    ]
    assert found == expected


def test_own_word_goes_before_the_shared_and_the_shared_before_the_usual() -> None:
    days = [shared("16.9", førebuing="felles"), shared("28.10", førebuing="felles")]
    changes = [own("16.9", førebuing="eiga", bevertning=Bevertning.ENKEL)]
    made = plan(year(days, changes), bevertning=Bevertning.MATPAKKE)
    assert [each.førebuing for each in møta(made)] == ["felles. eiga", "felles"]
    assert [each.bevertning for each in møta(made)] == [Bevertning.ENKEL, Bevertning.MATPAKKE]


@pytest.mark.parametrize(
    ("common", "both"),
    [("Les", "Les. Skriv."), ("Les.", "Les. Skriv."), ("Kva les de?", "Kva les de? Skriv.")],
)
def test_what_all_prepare_and_what_one_does_are_sentences(common: str, both: str) -> None:
    made = plan(year([shared("16.9", førebuing=common)], [own("16.9", førebuing="Skriv.")]))
    assert [each.førebuing for each in møta(made)] == [both]


def test_people_of_the_year_go_before_those_of_the_network() -> None:
    people = Nettverksår(namn="Nord", leiar=(Leiar(namn="Eva"),))
    made = møta(plan(year(DAYS[:1], nettverk=(people,))))
    assert [(each.leiarar, each.arbeidsgruppe) for each in made] == [(("Eva",), "Odd")]


def test_moved_meeting_remembers_its_day() -> None:
    (møte,) = møta(plan(year(DAYS[1:2], [own("28.10", ny="29.10")])))
    assert (møte.dato, møte.nøkkel.dato) == (day("29.10"), day("28.10"))


def test_busy_school_is_passed_over_on_the_day_the_meeting_is_moved_to() -> None:
    busy = (Opptatt(skule="Aa", dato=day("29.10")),)
    changes = [own("28.10", ny="29.10")]
    vertar = [
        each.vert.namn
        for each in møta(plan(year(DAYS[1:], changes, kan_ikkje_vera_vert=busy)))
        if each.vert
    ]
    assert vertar == ["Be", "Aa", "Ce"]


def test_rotation_goes_on_from_last_year() -> None:
    """The older file is the history, whatever order the files are given in."""
    last = Skuleår(
        skuleår=Skuleårsnamn(2025),
        første_skuledag=date(2025, 8, 18),
        siste_skuledag=date(2026, 6, 19),
        møte=tuple(Møtedag(dato=date(2026, 3, each), tid=DAYS[0].tid) for each in (3, 10)),
    )
    for years in ([last, year(DAYS)], [year(DAYS), last]):
        made = møta(plan(*years))
        vertar = [each.vert.namn for each in made if each.vert]
        assert vertar == ["Aa", "Be", "Ce", "Aa", "Be", "Ce"]
        assert [each.nr for each in made] == [1, 2, 1, 2, 3, 4]


def test_unreadable_day_is_left_out() -> None:
    flawed = shared("28.10", source=Source(flawed=True))
    assert [each.dato for each in møta(plan(year([DAYS[0], flawed])))] == [day("16.9")]


def test_two_meetings_on_one_day_stand_by_the_clock() -> None:
    made = møta(plan(year([shared("28.10"), shared("2.12")], [own("2.12", "8–10", "28.10")])))
    assert [(each.tid.start, each.nr) for each in made] == [(time(8), 1), (time(12), 2)]


TODAY_CASES = [
    ("15.9", None, "16.9"),
    ("16.9", "16.9", "16.9"),
    ("17.9", "16.9", "2.12"),
    ("2.12", "2.12", "2.12"),
    ("3.12", "2.12", "27.1"),
    ("28.1", "27.1", None),
]


@pytest.mark.parametrize(("today", "latest", "following"), TODAY_CASES)
def test_next_and_latest_pass_over_the_cancelled(
    today: str, latest: str | None, following: str | None
) -> None:
    made = plan(year(DAYS, [own("28.10", avlyst=True)]))
    (nord,) = made.oversikt.nettverk
    ahead, behind = made.next_møte(nord, day(today)), made.latest_møte(nord, day(today))
    assert (ahead and ahead.dato) == (following and day(following))
    assert (behind and behind.dato) == (latest and day(latest))


def test_following_is_the_next_that_is_held() -> None:
    made = plan(year(DAYS, [own("28.10", avlyst=True)]))
    first, cancelled, third, last = møta(made)
    assert made.following(first) is third
    assert made.following(cancelled) is third
    assert made.following(last) is None


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 1, 1), "2025-2026"),
        (date(2026, 6, 19), "2025-2026"),
        (date(2026, 6, 20), "2026-2027"),
        (date(2027, 6, 18), "2026-2027"),
        (date(2029, 1, 1), "2026-2027"),
    ],
)
def test_year_of_a_day_runs_or_comes_next_or_was_the_last(today: date, expected: str) -> None:
    last = year(
        (),
        skuleår=Skuleårsnamn(2025),
        første_skuledag=date(2025, 8, 18),
        siste_skuledag=date(2026, 6, 19),
    )
    found = plan(last, year(DAYS)).year_of(today)
    assert found is not None
    assert found.skuleår.nøkkel == expected


def test_no_year_no_meeting() -> None:
    made = plan()
    assert made.year_of(date(2026, 11, 24)) is None
    assert made.next_møte(made.oversikt.nettverk[0], date(2026, 11, 24)) is None


def test_place_of_a_meeting_is_where_it_was_decided() -> None:
    own_source = Source("eige", {("dato",): (9, 1), ("ny_dato",): (9, 2), ("vert",): (9, 3)})
    shared_source = Source("felles", {("dato",): (4, 1), ("tid",): (5, 1)})
    days = [shared("28.10", source=shared_source), shared("2.12", source=shared_source)]
    changes = [own("28.10", source=own_source), own("2.12", ny="3.12", source=own_source)]
    changes.append(own("11.11", tid="9–10", source=own_source))
    kept, alone, moved = møta(plan(year(days, changes)))
    assert kept.place_of("vert") == Place("eige", 9, 3)
    assert kept.place_of("tid") == Place("felles", 5, 1)
    assert kept.place_of_day() == Place("felles", 4, 1)
    assert moved.place_of_day() == Place("eige", 9, 2)
    assert alone.place_of_day() == Place("eige", 9, 1)


def test_what_has_no_place_of_its_own_is_told_with_the_file_alone() -> None:
    assert Source("a.yaml").at("møte", 0, "dato") == Place("a.yaml", 0, 0)


DAYS_OF_YEAR = st.dates(date(2026, 8, 1), date(2027, 7, 31))
TERMS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.none() | DAYS_OF_YEAR, st.none() | DAYS_OF_YEAR),
    max_size=4,
)


def terms(drawn: list[tuple[str, date | None, date | None]]) -> tuple[Leiar, ...]:
    return tuple(Leiar(namn=name, frå=frå, til=til) for name, frå, til in drawn)


@given(TERMS, TERMS, st.lists(st.sampled_from("DE"), unique=True), st.booleans())
def test_who_leads_is_said_by_the_meeting_the_year_or_the_network(
    usual: list[tuple[str, date | None, date | None]],
    of_year: list[tuple[str, date | None, date | None]],
    alone: list[str],
    moved: bool,
) -> None:
    changes = [own("2.12", ny="27.1" if moved else "", leiar=tuple(alone))]
    people = Nettverksår(namn="Nord", leiar=terms(of_year), møte=tuple(changes))
    (møte,) = møta(plan(year(DAYS[2:3], nettverk=(people,)), leiar=terms(usual)))
    there = [
        {
            name
            for name, frå, til in each
            if not (frå and frå > møte.dato) and not (til and til < møte.dato)
        }
        for each in (of_year, usual)
    ]
    assert {*møte.faste_leiarar} == (there[0] or there[1])
    assert møte.leiarar == (tuple(alone) or møte.faste_leiarar)
    assert len({*møte.leiarar}) == len(møte.leiarar)
