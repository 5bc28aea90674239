"""Breaks that are told by school days alone, and published calendars as wholes."""

from datetime import date

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar, Skulerute, merge_days_off
from nettverk.reading.skulerute.ics import read_ics
from tests.reading.skulerute.published import read_calendars
from tests.reading.skulerute.test_ics import event, periods, read

CALENDARS = read_calendars()
WHOLE = {
    "gjovik-2026": {
        "Høstferie 05.10.2026–09.10.2026",
        "Planleggingsdag/fri for elever 27.11.2026",
        "Juleferie (første skoledag 4. januar) 21.12.2026–01.01.2027",
        "Vinterferie 22.02.2027–26.02.2027",
        "Påskeferie 22.03.2027–29.03.2027",
        "Elevfri dag 07.05.2027",
    },
    "laerdal-2021": {"Juleferie 22.12.2021–31.12.2021", "Vinterferie 21.02.2022–25.02.2022"},
    "froland-2026": {"Juleferie 19.12.2026–04.01.2027", "Påskeferie 22.03.2027–30.03.2027"},
    "eide-2018": {"Juleferie 21.12.2018–02.01.2019", "Påskeferie 15.04.2019–22.04.2019"},
    "steiner-haugesund-2024": {
        "Planleggingsdag, SFO er stengt 23.09.2024",
        "Elevfri (Dagen etter julemarkedet) SFO er stengt 25.11.2024",
        "Juleferie 21.12.2024–01.01.2025",
        "Planleggingsdag, SFO er stengt 20.01.2025",
    },
    "bergen-fjellsdalen-2026": {
        "Juleferie (Elevfri, SFO er åpen 23.12, og stengt 28.- 31.12) 23.12.2026–31.12.2026",
        "Planleggingsdag (Elevfri, SFO er åpen) 28.05.2027",
    },
    "kommune-a": {"Høstferie 05.10.2026–09.10.2026", "Juleferie 21.12.2026–01.01.2027"},
    "kommune-b": {"Høstferie 12.10.2026–16.10.2026", "Juleferie 22.12.2026–02.01.2027"},
}
OUTER = {
    "gjovik-2026": (date(2026, 8, 17), date(2027, 6, 18)),
    "laerdal-2021": (date(2021, 8, 16), date(2022, 6, 17)),
    "froland-2026": (date(2026, 8, 13), date(2027, 6, 18)),
    "eide-2018": (date(2018, 8, 20), date(2019, 6, 21)),
    "steiner-haugesund-2024": (date(2024, 8, 15), date(2025, 6, 20)),
}


def read_published(name: str) -> tuple[Skulerute, set[str]]:
    year = Skuleårsnamn(int(name.rpartition("-")[2]) if name[-1].isdigit() else 2026)
    found = read_ics(CALENDARS[name].encode(), "rute.ics", year)
    return found, {str(each) for each in merge_days_off(found.fri, *year.span)}


@pytest.mark.parametrize("name", WHOLE)
def test_a_published_calendar_gives_its_days_off(name: str) -> None:
    found, off = read_published(name)
    assert off >= WHOLE[name]
    school = (found.første_skuledag, found.siste_skuledag)
    assert school == OUTER.get(name, school)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("Siste skoledag", "Første skoledag"),
        ("Siste skoledag", "Skolestart"),
        ("Siste skuledag før jol", "Fyrste skuledag etter nyttår"),
        ("Siste dag før ferien", "Først skoledag"),
        ("Skulen sluttar", "Skulen byrjar etter nytt år"),
        ("Last day before Christmas vacation.", "First day after Christmas vacation."),
        ("Siste skoledag før juleferien. SFO er stengt.", "Første skoledag 2029"),
    ],
)
def test_school_days_enclose_a_break_at_christmas(last: str, first: str) -> None:
    found = read(
        event("Skolestart", "20280817"),
        event(last, "20281221"),
        event(first, "20290104"),
        event("Skoleslutt", "20290620"),
    )
    assert periods(found) == ["Juleferie 22.12.2028–03.01.2029"]
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert found.merknader == ()


@pytest.mark.parametrize(
    ("last", "first", "off"),
    [
        (
            event("Siste skoledag", "20290323"),
            event("Første skoledag", "20290403"),
            ["Påskeferie 24.03.2029–02.04.2029"],
        ),
        (
            event("Siste dag før høstferien.", "20280929"),
            event("Første dag etter høstferien.", "20281009"),
            ["Haustferie 30.09.2028–06.10.2028"],
        ),
        (
            event("Last day before Winter vacation.", "20290223"),
            event("Første skoledag etter vinterferien.", "20290305"),
            ["Vinterferie 24.02.2029–02.03.2029"],
        ),
        # Two that do not speak of the same break, and plain ones without a feast between, do not.
        (
            event("Siste skuledag før haustferien", "20280929"),
            event("Fyrste skuledag etter vinterferien", "20281009"),
            [],
        ),
        (event("Siste skoledag", "20281110"), event("Første skoledag", "20281120"), []),
        (
            event("Siste skuledag før haustferien", "20280929"),
            event("Første skuledag etter jul", "20290103"),
            [],
        ),
    ],
)
def test_school_days_enclose_other_breaks(last: str, first: str, off: list[str]) -> None:
    assert periods(read(last, first)) == off


def test_plain_school_days_beside_no_break_are_told() -> None:
    (note,) = read(event("Siste skoledag", "20281221"), event("Haustferie", "20281009")).merknader
    assert "«Siste skoledag»" in note
    beside = read(event("Skolestart", "20290104"), event("Juleferie", "20281221", "20290104"))
    assert beside.merknader == ()


def test_days_with_a_breaks_name_are_a_break_whatever_stands_beside() -> None:
    name = "Siste skuledag før juleferien 20.12. Første skuledag 4.1"
    assert periods(read(event(name, "20281221", "20290103"))) == [f"{name} 21.12.2028–02.01.2029"]


def test_a_holiday_that_lasts_for_two_days_has_two_days_off() -> None:
    found = read(event("Kristi Himmelfartsdag", "20290510", "20290512"))
    assert found.fri == (Fridagar("Kristi Himmelfartsdag", date(2029, 5, 10), date(2029, 5, 11)),)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Siste skoledag før jul", "Første skoledag etter jul"),
        ("Siste skuledag", "Første skuledag"),
        ("Siste skoledag før juleferien", "Skolen starter 4. januar"),
    ],
)
def test_a_break_does_not_hold_the_school_days_around_it(first: str, last: str) -> None:
    found = read(
        event("Juleferie", "20281220", "20290105"),
        event(first, "20281220"),
        event(last, "20290104"),
    )
    assert periods(found) == ["Juleferie 21.12.2028–03.01.2029"]


def test_days_in_a_break_do_not_part_it() -> None:
    found = read(
        event("Juleferie", "20281220", "20290105"),
        event("Siste dag på SFO før jul", "20281220"),
        event("Første skuledag etter jul", "20290105"),
    )
    assert periods(found) == ["Juleferie 20.12.2028–04.01.2029"]
