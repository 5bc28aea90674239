"""What the files that are really published have of the unusual, each read or told."""

from datetime import date

import pytest

from nettverk.errors import DataError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar
from nettverk.reading.skulerute.ics import read_ics
from nettverk.reading.skulerute.tabellhovud import read_table
from tests.reading.skulerute.test_ics import NAME, USUAL, calendar, event, periods, read
from tests.reading.skulerute.test_table import OURS, READ, rows
from tests.reading.skulerute.test_table import periods as table_periods
from tests.reading.skulerute.test_table import read as read_lines

ZONE = "\r\n".join(
    [
        "BEGIN:VTIMEZONE",
        "TZID:W. Europe Standard Time",
        "TZID:Europe/Oslo",
        "BEGIN:STANDARD",
        "DTSTART:16010101T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]
)


def test_a_zone_with_two_names_is_read() -> None:
    clocked = "DTSTART;TZID=Europe/Oslo:20281103T000000"
    found = read(ZONE, *USUAL, event("Elevfri", clocked, "20281104"))
    assert "Elevfri 03.11.2028" in periods(found) or "Planleggingsdag 03.11.2028" in periods(found)
    assert len(periods(found)) >= 5


def test_a_fault_below_a_zone_with_two_names_has_its_line() -> None:
    with pytest.raises(DataError) as raised:
        read(ZONE, USUAL[0], "rot her", USUAL[1])
    assert raised.value.problems[0].place.line == 19


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:H=C3=B8stferie", "Høstferie"),
        ("SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:H=F8stferie", "Høstferie"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:H=F8stferie, alle", "Høstferie, alle"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:Haust=\r\nferie", "Haustferie"),
    ],
)
def test_quoted_printable_is_read(line: str, name: str) -> None:
    text = "\r\n".join(["BEGIN:VEVENT", line, "DTSTART;VALUE=DATE:20281009", "END:VEVENT"])
    assert periods(read(text)) == [f"{name} 09.10.2028"]


def test_the_separator_may_stand_first() -> None:
    lines = [line.replace(",", ";") for line in rows()]
    head = "sep=;\r\ndato;skole;elevdag;laererdag;sfodag;kommentar"
    assert table_periods(read_lines(lines, head)) == READ
    with pytest.raises(DataError) as raised:
        read_lines(["tull;A;Ja;;;"], head)
    assert raised.value.problems[0].place.line == 3


@pytest.mark.parametrize("form", ["{0}{1}{2}", "{2}.{1}.{0} 00:00:00", "{0}-{1}-{2}T00:00:00"])
def test_packed_dates_and_clocks_are_read(form: str) -> None:
    lines = [f"{form.format(*line[:10].split('-'))}{line[10:]}" for line in rows()]
    assert table_periods(read_lines(lines)) == READ


def test_a_head_with_spaces_and_an_sfo_that_is_not_there() -> None:
    lines = [line.replace(",Ja,Nei,", " ,Ja ,Ikke tilgjengelig ,") for line in rows()]
    head = "Dato,Skole ,Elevdag ,Laererdag ,SFOdag ,Kommentar "
    assert table_periods(read_lines(lines, head)) == READ


def test_short_and_long_rows_are_read_and_one_without_an_answer_is_told() -> None:
    lines = [line.rsplit(",", 2)[0] if line.endswith(",") else line for line in rows()]
    lines[40] += ",,,,,,l"
    assert table_periods(read_lines(lines)) == READ
    with pytest.raises(DataError, match=r"linje 3: Rada sluttar før «elevdag»\."):
        read_lines([lines[0], "2028-10-09,Ein annan skole", lines[1]])


def test_a_comment_that_is_a_number_names_no_day_off() -> None:
    lines = [line + "1" if line.endswith(",") else line for line in rows()]
    assert table_periods(read_lines(lines)) == READ


def test_a_day_off_in_a_comment_where_pupils_have_school_is_told() -> None:
    lines = [
        line + "Elevfri alle skoler" if line.startswith("2029-01-26") else line for line in rows()
    ]
    found = read_lines(lines)
    assert table_periods(found) == READ
    (note,) = found.merknader
    assert note == (
        "Kommentaren i skuleruta nemner fri der elevdag er Ja: 26.1. «Elevfri alle skoler» "
        "(2 skular). Dei er rekna som skuledagar."
    )


def test_each_school_has_its_own_days_off() -> None:
    found = read_table(".csv", "\n".join([HEAD, *rows()]).encode(), "rute.csv", NAME, SKULAR, ())
    assert table_periods(found) == READ
    assert found.eigne == {
        OURS[0]: (),
        OURS[1]: (),
        "Ein annan skule": (Fridagar("Skulefri", date(2029, 1, 25), date(2029, 1, 25)),),
    }
    assert found.merknader == ()


HEAD = "dato,skole,elevdag,laererdag,sfodag,kommentar"
SKULAR = (*OURS, "Ein annan skule", "Ein som ikkje er der")


def test_days_when_some_are_off_end_with_one_full_stop() -> None:
    (_, note) = read_lines(rows(), ours=("Heilt andre",)).merknader
    assert note.startswith("Nokre av skulane har ikkje elevar 25.1. Er det møte")


def test_two_calendars_of_one_zone_are_read() -> None:
    data = (calendar(ZONE, USUAL[1]) + calendar(ZONE, USUAL[2])).encode()
    assert len(periods(read_ics(data, "rute.ics", Skuleårsnamn(2028)))) == 2
