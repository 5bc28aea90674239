"""The iCalendar files that municipalities publish, with their habits and their faults."""

from collections.abc import Sequence
from datetime import date

import pytest

from nettverk.errors import DataError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute, merge_days_off
from nettverk.reading.skulerute.ics import read_ics

NAME = Skuleårsnamn(2028)


def event(name: str, first: str, last: str = "", *lines: str) -> str:
    """Write an event of whole days; `last` is the day after, as the form asks."""
    end = [f"DTEND;VALUE=DATE:{last}"] if last else []
    start = first if ":" in first else f"DTSTART;VALUE=DATE:{first}"
    whole = ["BEGIN:VEVENT", f"UID:{name}{first}", f"SUMMARY:{name}", start, *end, *lines]
    return "\r\n".join([*whole, "END:VEVENT"])


def calendar(*events: str) -> str:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kommune//NO", *events, "END:VCALENDAR", ""]
    )


def read(*events: str) -> Skulerute:
    return read_ics(calendar(*events).encode(), "rute.ics", NAME)


def periods(found: Skulerute) -> list[str]:
    gathered = merge_days_off(found.fri, date(2028, 8, 1), date(2029, 7, 31))
    return [str(each) for each in gathered]


USUAL = (
    event("Første skuledag", "20280817"),
    event("Haustferie", "20281002", "20281007"),
    event("Planleggingsdag", "20281103"),
    event("Juleferie", "20281221", "20290103"),
    event("Siste skuledag før jul", "20281220"),
    event("Vinterferie", "20290226", "20290303"),
    event("Påskeferie", "20290326", "20290403"),
    event("1. mai", "20290501"),
    event("Kristi Himmelfartsdag", "20290510"),
    event("Siste skuledag", "20290620"),
)
READ = [
    "Haustferie 02.10.2028–06.10.2028",
    "Planleggingsdag 03.11.2028",
    "Juleferie 21.12.2028–02.01.2029",
    "Vinterferie 26.02.2029–02.03.2029",
    "Påskeferie 26.03.2029–02.04.2029",
]


def test_a_break_is_told_by_the_days_around_it() -> None:
    found = read(
        event("Siste skoledag før jul", "20281221"),
        event("Første skoledag etter juleferien", "20290103"),
        event("Siste skuledag før påske, slutt kl. 11", "20290323"),
        event("Siste skuledag før haustferien", "20280929"),
        event("Haustferie", "20281002", "20281007"),
        event("Første skuledag etter haustferien", "20281009"),
    )
    assert periods(found) == [
        "Haustferie 02.10.2028–06.10.2028",
        "Juleferie 22.12.2028–02.01.2029",
    ]
    (note,) = found.merknader
    assert "«Siste skuledag før påske, slutt kl. 11»" in note
    assert "jul" not in note


def test_a_usual_skulerute() -> None:
    found = read(*USUAL)
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert periods(found) == READ
    assert found.merknader[0].endswith(
        "fridagar: «Siste skuledag før jul». Er nokon av dei det, skriv du dei under «fri»."
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_any_encoding(encoding: str) -> None:
    data = calendar(*USUAL).encode(encoding)
    assert periods(read_ics(data, "rute.ics", NAME)) == READ


@pytest.mark.parametrize("newline", ["\n", "\r"])
def test_any_line_end(newline: str) -> None:
    data = calendar(*USUAL).replace("\r\n", newline).encode()
    assert periods(read_ics(data, "rute.ics", NAME)) == READ


def test_folded_lines_and_escapes() -> None:
    text = event("Planleg\r\n gingsdag\\, alle sku\r\n\tlar", "20281103")
    assert periods(read(text)) == ["Planleggingsdag, alle skular 03.11.2028"]


WEEK, DAY = "09.10.2028–13.10.2028", "09.10.2028"
START, END = "DTSTART;VALUE=DATE:20281009", "DTEND;VALUE=DATE:20281009"


@pytest.mark.parametrize(
    ("lines", "off"),
    [
        pytest.param(["DTSTART:20281009T000000", "DTEND:20281014T000000"], WEEK, id="clocks"),
        pytest.param(["DTSTART:20281008T220000Z", "DTEND:20281013T220000Z"], WEEK, id="UTC"),
        pytest.param(
            ["DTSTART;TZID=Europe/Oslo:20281009T080000", "DTEND;TZID=Europe/Oslo:20281009T150000"],
            DAY,
            id="a working day",
        ),
        pytest.param([START, "DURATION:P5D"], WEEK, id="duration"),
        pytest.param([START], DAY, id="no end"),
        pytest.param([START, END], DAY, id="ends at once"),
        pytest.param([START, "RRULE:FREQ=DAILY;COUNT=5"], WEEK, id="daily"),
        pytest.param(["DTSTART;VALUE=DATE:20201009", "RRULE:FREQ=YEARLY"], DAY, id="yearly"),
        pytest.param(
            [START, "RRULE:FREQ=DAILY;COUNT=5", "EXDATE;VALUE=DATE:20281013"],
            "09.10.2028–12.10.2028",
            id="all but one",
        ),
    ],
)
def test_every_way_to_write_days(lines: Sequence[str], off: str) -> None:
    text = "\r\n".join(["BEGIN:VEVENT", "UID:1", "SUMMARY:Haustferie", *lines, "END:VEVENT"])
    assert periods(read(text)) == [f"Haustferie {off}"]


def test_other_years_and_cancelled_events_do_not_count() -> None:
    found = read(
        event("Haustferie", "20271011", "20271016"),
        event("Haustferie", "20291008", "20291013"),
        event("Planleggingsdag", "20281103", "", "STATUS:CANCELLED"),
        event("Første skuledag", "20290816"),
        event("Siste skuledag", "20280620"),
    )
    assert found == Skulerute()


def test_the_summer_holiday_says_when_school_begins_and_ends() -> None:
    found = read(
        event("Sommarferie", "20280621", "20280819"), event("Sommarferie", "20290621", "20290815")
    )
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 21), date(2029, 6, 20))


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert periods(read(event("Haust\x07ferie\x9b", "20281009"))) == ["Haustferie 09.10.2028"]


def test_two_calendars_in_one_file() -> None:
    text = calendar(USUAL[1]) + calendar(USUAL[2])
    assert periods(read_ics(text.encode(), "rute.ics", NAME)) == READ[:2]


FAULTS = {
    "ikkje ein kalender": (
        "hei",
        "Feil i rute.ics, linje 1: Linja er ikkje i kalenderform: «hei».",
    ),
    "tom": ("", "Feil i rute.ics: Fila er ikkje ein heil kalender."),
    "avkorta": (
        calendar(*USUAL).rpartition("END:VEVENT")[0],
        "Feil i rute.ics: Fila er ikkje ein heil kalender.",
    ),
    "midt i ei linje": (
        calendar(*USUAL)[:400],
        "Feil i rute.ics, linje 20: Linja er ikkje i kalenderform: «BEG».",
    ),
    "rot": (
        calendar(USUAL[0], "rot her", USUAL[1]),
        "Feil i rute.ics, linje 9: Linja er ikkje i kalenderform: «rot her».",
    ),
    "dato som ikkje finst": (
        calendar(event("Haustferie", "20281340")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i DTSTART.",
    ),
    "regel": (
        calendar(event("Haustferie", "20281009", "", "RRULE:FREQ=AV OG TIL")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i RRULE.",
    ),
    "kvart sekund": (
        calendar(event("Haustferie", "20281009", "", "RRULE:FREQ=SECONDLY")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» tar seg opp att oftare enn kvar dag.",
    ),
    "mange gonger om dagen": (
        calendar(event("Haustferie", "20281009", "", "RRULE:FREQ=DAILY;BYHOUR=8,9;BYSECOND=1,2")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» tar seg opp att oftare enn kvar dag.",
    ),
    "utan mellomrom": (
        calendar(event("Haustferie", "20281009", "", "RRULE:FREQ=DAILY;INTERVAL=0")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» tar seg opp att utan mellomrom",
    ),
    "to dagar": (
        calendar(event("Haustferie", "20281009", "20281011", "DTEND;VALUE=DATE:20281012")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i DTEND.",
    ),
    "etter det siste året": (
        calendar(event("Haustferie", "DTSTART:99991231T235959Z", "", "DTEND:99991231T235959Z")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i DTSTART og DTEND.",
    ),
    "eit tidsrom": (
        calendar(event("Haustferie", "DTSTART;VALUE=PERIOD:20281009T000000Z/P5D")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i DTSTART.",
    ),
    "unntak": (
        calendar(event("Haustferie", "20281009", "", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:tull")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har noko uforståeleg i EXDATE.",
    ),
    "ingen dag": (
        calendar(event("Haustferie", "X-DAG:1")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» har ingen dag.",
    ),
    "sluttar først": (
        calendar(event("Haustferie", "20281014", "20281009")),
        "Feil i rute.ics, linje 4: Hendinga «Haustferie» sluttar før ho startar.",
    ),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(DataError) as raised:
        read_ics(text.encode(), "rute.ics", NAME)
    assert str(raised.value).startswith(said)


def test_all_faults_at_once() -> None:
    with pytest.raises(DataError) as raised:
        read(event("A", "X-DAG:1"), USUAL[0], event("B", "20281014", "20281009"))
    assert [each.place.line for each in raised.value.problems] == [4, 14]
