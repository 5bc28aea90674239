"""Calendar files: what RFC 5545 asks, the clock of Norway, and any text that there is."""

import re
import warnings
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from nettverk.calendar.event import Entry, Event, Reminder, Revision, Sums, _sum_up
from nettverk.calendar.ical import _clean, _make_zone, read_calendar, write_calendar
from nettverk.signatures import is_untouched

clock = datetime.fromisoformat
EVENT = Event(
    uid="1@jaerskulen.nettverk.invalid",
    start=clock("2026-12-02 12:00"),
    slutt=clock("2026-12-02 15:00"),
    summary="Store barneskular",
    place="Åsen skule; rom 2, 4352 Kleppe",
    text="Sakliste\n12.00 Velkomen",
    cancelled=False,
)
STAMP = datetime(2026, 11, 24, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")
one_line = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=60)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def entry(event: Event = EVENT, sequence: int = 0, *reminders: Reminder) -> Entry:
    return Entry(event, Revision(sequence, STAMP, _sum_up(event)), reminders)


def parse(content: bytes) -> Any:
    """Read a calendar as strictly as the library can."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calendar = Calendar.from_ical(content)
    for each in calendar.walk():
        assert not each.errors
        assert has_all(each)
    return calendar


def has_all(component: Any) -> bool:
    return {*component.required} <= {*component.keys()}


def unfold(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def url_of(address: str) -> str:
    lines = unfold(write_calendar("Nord", [entry(replace(EVENT, url=address))]))
    return next(each for each in lines if each.startswith("URL:")).removeprefix("URL:")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://møte.example.org/rom å", "https://m%C3%B8te.example.org/rom%20%C3%A5"),
        (
            "https://a.example.org/l/19%3ax?p=1&b=[2]#d",
            "https://a.example.org/l/19%3ax?p=1&b=%5B2%5D#d",
        ),
        ("https://[::1]:80/100%", "https://[::1]:80/100%25"),
    ],
)
def test_link_is_written_in_the_letters_of_an_address(address: str, written: str) -> None:
    assert url_of(address) == written


URI = re.compile(r"https?:(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=\[\]]|%[0-9A-Fa-f]{2})*")


@given(rest=anything)
def test_any_link_is_an_address_and_is_written_so_once(rest: str) -> None:
    once = url_of(f"https://{rest}")
    assert URI.fullmatch(once)
    assert url_of(once) == once
    assert unquote(once) == unquote(_clean(f"https://{rest}"), errors="replace")


def test_what_the_standard_asks_for_is_there() -> None:
    lines = unfold(write_calendar("Nord", [entry()]))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for name in ("VERSION:2.0", "METHOD:PUBLISH"):
        assert lines.count(name) == 1
    for name in ("PRODID:", "UID:", "DTSTAMP:", "SEQUENCE:", "DTSTART;", "DTEND;", "SUMMARY:"):
        assert sum(line.startswith(name) for line in lines) == 1
    assert "DTSTAMP:20261124T000000Z" in lines
    assert not {"ORGANIZER", "ATTENDEE"} & {re.split("[:;]", line)[0] for line in lines}


def test_own_words_of_the_library_would_be_missed() -> None:
    """Guard the test above: a component without what it must have is seen."""
    event = Calendar.from_ical(write_calendar("Nord", [entry()])).events[0]
    del event["UID"]
    assert not has_all(event)


@given(name=anything, summary=anything, place=anything, text=anything)
@example("Nord", 'a;b,c\\n\\,"d"', "\r\n\r", "Å" * 200 + "\u2028\x85\t😀" * 40)
@example("0" * 32, "", "", "\nBEGIN:VEVENT\n\nX-NETTVERK:" + "0" * 32)
@example("x", r"G:\Nettverk\nord", r"\\Ny\\\N\N", r"\N")
@example("a:b;c=d", "=?utf-8?q?x?=", "\\;\\,\\N", "^n^'^^")
def test_any_text_comes_back_and_every_line_is_short(
    name: str, summary: str, place: str, text: str
) -> None:
    event = replace(EVENT, summary=summary, place=place, text=text)
    content = write_calendar(name, [entry(event, 3)])
    calendar = parse(content)
    # To the library these are texts of an unknown kind, which it leaves escaped.
    for each in ("NAME", "X-WR-CALNAME"):
        said = re.sub(r"\\(.)", lambda sign: sign[1].replace("n", "\n"), str(calendar[each]))
        assert said == _clean(name)
    read = read_calendar(content)[0]
    assert read.revision == Revision(3, STAMP, _sum_up(event))
    assert read.event == replace(
        event, summary=_clean(summary), place=_clean(place), text=_clean(text)
    )
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
    for line in content.split(b"\r\n"):
        line.decode()  # no letter is split in two
    assert is_untouched(content, ".ics")


@given(names=st.lists(one_line, min_size=2, max_size=3))
@example(["", "Nord/Sør"])
@example(["a%2Fb", "/ å"])
def test_the_names_it_is_known_by_come_back(names: list[str]) -> None:
    content = write_calendar("Nord", [entry(replace(EVENT, known=tuple(names)))])
    assert read_calendar(content)[0].event.known == tuple(names)
    parse(content)


@pytest.mark.parametrize("planted", ["Nord/S%0Ar", "Nord%0D/Sør", "N" * 6000, "Nord/" * 2000])
def test_names_that_nobody_has_are_none(planted: str) -> None:
    """They are shown in questions, and a file can be anybody's."""
    content = write_calendar("Nord", [entry(replace(EVENT, known=("Nord", "Sør")))])
    whole = content.replace(b"\r\n ", b"")
    assert b"Nord/S%C3%B8r" in whole
    read = read_calendar(whole.replace(b"Nord/S%C3%B8r", planted.encode()))
    assert [each.event.known for each in read] == [()]


@given(text=anything)
def test_cleaning_keeps_all_that_can_be_seen(text: str) -> None:
    kept = _clean(text)
    assert _clean(kept) == kept
    assert "".join(filter(str.isprintable, kept)).strip() in "".join(filter(str.isprintable, text))


def test_one_flipped_bit_anywhere_is_a_change() -> None:
    content = write_calendar("Nord", [entry()])
    for at in range(len(content)):
        flipped = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        assert not is_untouched(flipped, ".ics"), at


@pytest.mark.parametrize("change", [b"", b"\r\n", b" "])
def test_a_calendar_of_another_is_a_change(change: bytes) -> None:
    content = write_calendar("Nord", [entry()])
    bare = re.sub(rb"X-NETTVERK:.*\r\n", b"", content)
    assert not is_untouched(bare + change, ".ics")
    assert not is_untouched(change + content + change, ".ics") or not change


def test_order_and_reminders_are_the_same_whatever_order_they_come_in() -> None:
    events = [replace(EVENT, uid=f"{each}@x.invalid") for each in "cab"]
    one = write_calendar("Nord", map(entry, events))
    assert one == write_calendar("Nord", map(entry, reversed(events)))
    assert [str(each["UID"])[0] for each in parse(one).events] == ["a", "b", "c"]


def test_reminders_are_shown_before_the_meeting_and_not_where_it_is_cancelled() -> None:
    reminders = (Reminder(timedelta(days=7), "om 7 dagar"), Reminder(timedelta(hours=2), "om 2 t"))
    event = parse(write_calendar("Nord", [entry(EVENT, 0, *reminders)])).events[0]
    alarms = event.walk("VALARM")
    assert [each["TRIGGER"].dt for each in alarms] == [timedelta(days=-7), timedelta(hours=-2)]
    assert {str(each["ACTION"]) for each in alarms} == {"DISPLAY"}
    assert str(alarms[0]["DESCRIPTION"]) == "Store barneskular om 7 dagar"
    gone = replace(EVENT, cancelled=True)
    event = parse(write_calendar("Nord", [entry(gone, 0, *reminders)])).events[0]
    assert not event.walk("VALARM")
    assert (str(event["STATUS"]), str(event["TRANSP"])) == ("CANCELLED", "TRANSPARENT")


@given(moment=st.datetimes(clock("1997-01-01 00:00"), clock("2199-12-31 00:00")))
@example(clock("2026-10-25 00:59:59"))
@example(clock("2026-10-25 01:00"))
@example(clock("2027-03-28 00:59:59"))
@example(clock("2027-03-28 01:00"))
def test_the_zone_has_the_rules_of_norway(moment: datetime) -> None:
    assert offset_by_rules(moment) == moment.replace(tzinfo=UTC).astimezone(OSLO).utcoffset()


def offset_by_rules(moment: datetime) -> timedelta:
    """Find the offset in UTC time that the rules in the file give; the latest change holds."""
    changes: list[tuple[datetime, timedelta]] = []
    zone: Any = _make_zone()
    for change in zone.subcomponents:
        first = change.DTSTART
        rule = f"FREQ=YEARLY;BYDAY=-1SU;BYMONTH={first.month}"
        assert change["RRULE"].to_ical().decode() == rule
        for year in (moment.year - 1, moment.year):
            last = clock(f"{year}-{first.month:02}-31 {first.hour:02}:00")
            sunday = last - timedelta(days=(last.weekday() + 1) % 7)
            changes.append((sunday - change.TZOFFSETFROM, change.TZOFFSETTO))
    return max(each for each in changes if each[0] <= moment)[1]


@pytest.mark.parametrize(
    ("day", "utc"),
    [("2026-10-21", 10), ("2026-10-28", 11), ("2027-03-24", 11), ("2027-03-31", 10)],
)
def test_a_meeting_is_at_its_clock_on_both_sides_of_a_change(day: str, utc: int) -> None:
    start = clock(f"{day}T12:00")
    event = replace(EVENT, start=start, slutt=start + timedelta(hours=3))
    content = write_calendar("Nord", [entry(event)])
    assert f"DTSTART;TZID=Europe/Oslo:{day.replace('-', '')}T120000" in unfold(content)
    found = parse(content).events[0]["DTSTART"].dt
    assert found.astimezone(UTC).hour == utc
    assert read_calendar(content)[0].event.start == start


@pytest.mark.parametrize(
    "content",
    [b"", b"tull", b"\xff\xfe", b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"],
)
def test_what_is_no_calendar_of_ours_has_no_meetings(content: bytes) -> None:
    with suppress(ValueError):
        assert not read_calendar(content)


@given(at=st.integers(0, 10_000), junk=st.binary(max_size=40))
def test_a_damaged_calendar_is_read_or_refused(at: int, junk: bytes) -> None:
    content = write_calendar("Nord", [entry()])
    at %= len(content)
    with suppress(ValueError):
        read_calendar(content[:at] + junk + content[at + len(junk) :])


@pytest.mark.parametrize(
    ("line", "edited"),
    [
        ("DTSTART;TZID=Europe/Oslo:20261202T120000", "DTSTART;VALUE=DATE:20261202"),
        (f"X-NETTVERK-INNHALD:{_sum_up(EVENT)}", "X-NETTVERK-INNHALD:ja"),
    ],
)
def test_an_event_of_others_is_passed_over(line: str, edited: str) -> None:
    content = write_calendar("Nord", [entry()])
    assert line.encode() in content
    assert not read_calendar(content.replace(line.encode(), edited.encode()))


def test_sums_tell_what_has_changed() -> None:
    before = _sum_up(EVENT)
    for name in ("text", "summary"):
        after = _sum_up(replace(EVENT, **{name: "x"}))
        assert (after.facts, after.words != before.words) == (before.facts, True)
    facts: dict[str, Any] = {
        "start": clock("2026-12-01 12:00"),
        "slutt": clock("2026-12-02 16:00"),
        "place": "x",
        "cancelled": True,
    }
    for name, moved in facts.items():
        assert _sum_up(replace(EVENT, **{name: moved})).facts != before.facts
    assert _sum_up(replace(EVENT, uid="2")) == before
    assert str(Sums("a", "b")) == "a-b"
