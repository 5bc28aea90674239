"""Dates, clock times, lists and numbers: every accepted form reads back, all else is refused."""

from contextlib import suppress
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.nynorsk import (
    MÅNADER,
    VEKEDAGAR,
    Dagtid,
    Tidsrom,
    add_minutt,
    capitalise,
    find_when,
    list_when,
    parse_date,
    parse_time_range,
    write_clock,
    write_count,
    write_date,
    write_day,
    write_list,
    write_long_date,
    write_number,
    write_short_date,
    write_weekday,
    write_when,
)

DATE_FORMS = {
    "short": write_short_date,
    "written": write_date,
    "ISO": date.isoformat,
    "no leading zeros": lambda day: f"{day.day}.{day.month}.{day.year:04}",
    "ISO without zeros": lambda day: f"{day.year:04}-{day.month}-{day.day}",
    "spaced": lambda day: f"{day.day}. {day.month}. {day.year:04}",
    "no full stop": lambda day: f"{day.day} {MÅNADER[day.month - 1]} {day.year:04}",
    "capital": lambda day: write_date(day).upper(),
}
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
NO_DATES = [
    *("", "i morgon", "25.11.26", "25/11-2026", "2026", "25.11", "12.00", "25. 2026"),
    *("25. novembre 2026", "november 2026", "1.1.20266", "25.11.2026 ", "x25.11.2026"),
    *("2026-11-25T12:00", "20261125", "25.11.2026–26.11.2026"),
]
SIGNS = st.sampled_from(["-", "–", "—", " – ", " - ", " til "])


@given(day=DAYS)
@pytest.mark.parametrize("write", DATE_FORMS.values(), ids=DATE_FORMS.keys())
def test_date_reads_back(write: object, day: date) -> None:
    assert callable(write)
    assert parse_date(write(day)) == day


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused_and_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"er ikkje ein dato.*Skriv datoen slik"):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["31.02.2026", "29.02.2027", "0.1.2026", "1.13.2026", "31. juni 2026"]
)
def test_date_outside_the_calendar_is_refused_and_told(text: str) -> None:
    with pytest.raises(ValueError, match="finst ikkje i kalenderen"):
        parse_date(text)


@given(start=CLOCKS, slutt=CLOCKS, sign=SIGNS, dot=st.sampled_from(".:"), kl=st.booleans())
def test_time_range_reads_back(start: time, slutt: time, sign: str, dot: str, kl: bool) -> None:
    first, last = (f"{each.hour}{dot}{each.minute:02}" for each in (start, slutt))
    assert parse_time_range(f"{'kl. ' if kl else ''}{first}{sign}{last}") == Tidsrom(start, slutt)


@pytest.mark.parametrize("text", ["0000-01-01", "1.1.0226", "31.12.1899", "1. mai 2200"])
def test_year_that_nobody_can_mean_is_refused_and_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"Årstalet i .* kan ikkje stemma"):
        parse_date(text)


@given(start=CLOCKS, slutt=CLOCKS)
def test_written_time_range_reads_back_and_counts_its_minutes(start: time, slutt: time) -> None:
    tid = Tidsrom(start, slutt)
    assert parse_time_range(str(tid)) == tid
    if tid.minutt >= 0:
        assert add_minutt(start, tid.minutt) == slutt
    else:
        assert slutt < start


@given(start=st.integers(0, 23), slutt=st.integers(0, 23), sign=SIGNS)
def test_whole_hours_need_no_minutes(start: int, slutt: int, sign: str) -> None:
    assert parse_time_range(f"kl {start}{sign}{slutt}") == Tidsrom(time(start), time(slutt))


@pytest.mark.parametrize(
    "text",
    ["", "12.00", "12.00–", "–15.00", "12.0–15.00", "12.00 15.00", "tolv til tre", "1200-1500"],
)
def test_what_is_no_time_range_is_refused_and_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"er ikkje eit tidsrom.*Skriv klokkesletta slik"):
        parse_time_range(text)


@pytest.mark.parametrize("text", ["24.00–25.00", "12.60–13.00", "12.00–13.75", "99–99"])
def test_clock_time_that_does_not_exist_is_refused_and_told(text: str) -> None:
    with pytest.raises(ValueError, match="Klokka kan ikkje vera"):
        parse_time_range(text)


@given(text=st.text(max_size=40))
@pytest.mark.parametrize("parse", [parse_date, parse_time_range])
def test_any_text_is_read_or_refused(parse: object, text: str) -> None:
    assert callable(parse)
    with suppress(ValueError):
        parse(text)


@given(clock=CLOCKS, minutes=st.integers(0, 10_000))
def test_added_minutes_never_pass_midnight(clock: time, minutes: int) -> None:
    moved = add_minutt(clock, minutes)
    assert clock <= moved <= time(23, 59)
    if moved < time(23, 59):
        assert Tidsrom(clock, moved).minutt == minutes


@given(
    words=st.lists(
        st.text(st.characters(exclude_characters=","), min_size=1).filter(
            lambda word: " og " not in f" {word} "
        ),
        min_size=1,
    )
)
def test_list_comes_apart_again(words: list[str]) -> None:
    written = write_list(words)
    head, _, last = written.rpartition(" og ")
    assert [*(head.split(", ") if head else []), last] == words
    assert written.count(", ") == max(0, len(words) - 2)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["Klepp"], "Klepp"),
        (["Klepp", "Hå"], "Klepp og Hå"),
        (["Klepp", "Time", "Hå"], "Klepp, Time og Hå"),
    ],
)
def test_list(words: list[str], text: str) -> None:
    assert write_list(words) == text
    assert write_list(iter(words)) == text


def test_words_of_the_calendar() -> None:
    day = date(2026, 11, 25)
    assert write_long_date(day) == "onsdag 25. november 2026"
    assert write_short_date(date(2027, 1, 5)) == "05.01.2027"
    assert write_day(date(2027, 1, 5)) == "5.1."
    assert write_clock(time(8, 30)) == "08.30"
    week = [write_weekday(date(2026, 11, 23 + number)) for number in range(7)]
    assert week == ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"]
    assert tuple(week) == VEKEDAGAR


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "null"), (1, "eitt"), (7, "sju"), (12, "tolv"), (13, "13"), (-1, "-1"), (34, "34")],
)
def test_number(number: int, text: str) -> None:
    assert write_number(number) == text


def test_count_takes_the_form_of_its_number() -> None:
    counted = [write_count(number, "åtvaring", "åtvaringar") for number in (0, 1, 2)]
    assert counted == ["0 åtvaringar", "1 åtvaring", "2 åtvaringar"]


@given(text=st.text())
def test_capital_letter_changes_the_first_sign_only(text: str) -> None:
    assert capitalise(text) == text[:1].upper() + text[1:]
    assert capitalise("møtet på Hå") == "Møtet på Hå"


NEAR = date(2026, 12, 30)


@pytest.mark.parametrize(
    ("text", "days", "clocks"),
    [
        ("onsdag 30. desember 2026, kl. 12.00–15.00", {NEAR}, {"12.00–15.00"}),
        ("30.12.2026 kl 12-15", {NEAR}, {"12.00–15.00"}),
        ("2026-12-30, 12:00:00–15:00:00", {NEAR}, {"12.00–15.00"}),
        ("30. des. kl. 9–11.30", {NEAR}, {"09.00–11.30"}),
        ("30.12. og 2.1.", {NEAR, date(2027, 1, 2)}, set()),
        ("30.12 kl. 12", {NEAR}, set()),
        ("30.12.26, 8.30–9", {NEAR}, {"08.30–09.00"}),
        ("28. juni", {date(2027, 6, 28)}, set()),
        ("3. juli", {date(2026, 7, 3)}, set()),
        ("Kaffi frå kl. 11.10.", set(), set()),
        ("31. november", set(), set()),
        ("til vanleg", set(), set()),
    ],
)
def test_every_day_and_clock_in_a_text(text: str, days: set[date], clocks: set[str]) -> None:
    found, times = list_when(text, NEAR)
    assert (found, {str(each) for each in times}) == (days, clocks)


TIMES = st.builds(
    lambda start, length: Tidsrom(start, add_minutt(start, length)),
    st.times(time(7), time(16)).map(lambda each: each.replace(second=0, microsecond=0)),
    st.integers(1, 400),
)


@given(first=st.dates(date(1950, 1, 1), date(2150, 1, 1)), clocks=st.lists(TIMES, min_size=1))
def test_days_that_a_notice_writes_read_back(first: date, clocks: list[Tidsrom]) -> None:
    dagar = tuple(Dagtid(first + timedelta(n), tid) for n, tid in enumerate(clocks))
    assert find_when(write_when(dagar)) == (first, dagar)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30.12.2026 kl. 12–15 (flytta frå 29.12.2026 kl. 12–15)", ["30.12. 12.00–15.00"]),
        ("30.12.2026 (elles 31.12.2026), kl. 12–15", ["30.12. 12.00–15.00"]),
        ("30.12.2026, kl. 12–15, og 31.12.2026", ["30.12. 12.00–15.00"]),
        (
            "30.12.2026, kl. 12–15, 31.12.2026 kl. 9–11",
            ["30.12. 12.00–15.00", "31.12. 09.00–11.00"],
        ),
        ("30.12.2026 kl. 12–15, 2.1.2027 kl. 9–11", ["30.12. 12.00–15.00"]),
        ("onsdag 30.12.2026", []),
    ],
)
def test_what_is_said_of_other_days_is_no_day_of_a_meeting(text: str, days: list[str]) -> None:
    first, dagar = find_when(text)
    assert first == NEAR
    assert [f"{write_day(each.dato)} {each.tid}" for each in dagar] == days
