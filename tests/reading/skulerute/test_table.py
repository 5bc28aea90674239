"""The table of Stavanger's open data, and what spreadsheets make of it."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from nettverk.errors import DataError, UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute, merge_days_off
from nettverk.reading.skulerute.skulerader import _HEADER
from nettverk.reading.skulerute.tabellhovud import read_table

NAME = Skuleårsnamn(2028)
OURS = ("Solbakken barneskule", "Havblikk ungdomsskule")
THEIRS = ("Solbakken barneskole", "Havblikk ungdomsskole", "Ein annan skole")
OFF = {
    **{date(2028, 10, 9) + timedelta(n): "Høstferie" for n in range(5)},
    date(2028, 11, 3): "Planleggingsdag",
    date(2029, 5, 1): "1. mai",
    date(2029, 5, 17): "17. mai",
}


def rows(
    first: date = date(2028, 8, 1), last: date = date(2029, 7, 31), skular: Sequence[str] = THEIRS
) -> list[str]:
    """Write a year of rows, in which the third school has a day off of its own."""
    lines = []
    for n in range((last - first).days + 1):
        day = first + timedelta(n)
        term = date(2028, 8, 17) <= day <= date(2029, 6, 20)
        skule = term and day.weekday() < 5 and day not in OFF
        for each in skular:
            alone = each == THEIRS[2] and day == date(2029, 1, 25)
            said = OFF.get(day, "Laurdag" if day.weekday() == 5 else "")
            lines.append(f"{day},{each},{'Ja' if skule and not alone else 'Nei'},Ja,Nei,{said}")
    return lines


def read(
    lines: Sequence[str],
    header: str = _HEADER,
    ours: Sequence[str] = OURS,
    chosen: Sequence[str] = (),
) -> Skulerute:
    return read_table(
        ".csv", "\n".join([header, *lines, ""]).encode(), "rute.csv", NAME, ours, chosen
    )


def periods(found: Skulerute) -> list[str]:
    return [str(each) for each in merge_days_off(found.fri, date(2028, 8, 1), date(2029, 7, 31))]


READ = ["Høstferie 09.10.2028–13.10.2028", "Planleggingsdag 03.11.2028"]


def test_a_year_of_rows() -> None:
    found = read(rows())
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert periods(found) == READ
    assert found.merknader == ()


def test_rows_of_other_years_do_not_count() -> None:
    others = ["2027-09-01,Solbakken barneskole,Ja,,,", "2029-09-03,Solbakken barneskole,Ja,,,"]
    found = read([*others, *rows(date(2027, 1, 1), date(2030, 12, 31))])
    assert (found.første_skuledag, periods(found)) == (date(2028, 8, 17), READ)


def test_a_table_that_ends_before_the_summer_does_not_say_when_school_ends() -> None:
    found = read(rows(last=date(2029, 3, 1)))
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), None)


def test_all_schools_count_when_none_is_ours() -> None:
    found = read(rows(), ours=("Heilt andre",))
    assert periods(found) == READ
    assert found.merknader[0].startswith("Ingen av skulane i skuleruta har same namn")
    assert found.merknader[1].startswith("Nokre av skulane har ikkje elevar 25.1.")


def test_a_school_can_be_chosen() -> None:
    found = read(rows(), chosen=["ein annan skule"])
    assert periods(found) == [*READ, "Skulefri 25.01.2029"]


def test_a_school_that_is_not_there_cannot_be_chosen() -> None:
    with pytest.raises(
        UsageError, match=r"«Solbakken bernskule» finst ikkje i skuleruta\. Meinte du «Solb"
    ):
        read(rows(), chosen=["Solbakken bernskule"])


@pytest.mark.parametrize(
    ("header", "change"),
    [
        pytest.param("Dato;Skule;Elevdag;Kommentar", ";", id="semicolons, fewer columns"),
        pytest.param("dato\tskole\televdag\tkommentar", "\t", id="tabs"),
    ],
)
def test_other_separators(header: str, change: str) -> None:
    lines = [change.join(line.split(",")[n] for n in (0, 1, 2, 5)) for line in rows()]
    assert periods(read(lines, header)) == READ


def test_dates_and_answers_as_spreadsheets_write_them() -> None:
    lines = []
    for line in rows():
        day, skule, pupils, *rest = line.split(",")
        year, month, number = day.split("-")
        lines.append(",".join([f"{number}.{month}.{year}", skule, pupils.upper(), *rest]))
    assert periods(read(lines)) == READ


def test_a_day_without_a_comment_belongs_to_the_one_before() -> None:
    lines = [line.replace("Høstferie", "") if "2028-10-1" in line else line for line in rows()]
    assert periods(read(lines)) == READ


def test_all_faults_at_once_with_their_lines() -> None:
    with pytest.raises(DataError) as raised:
        read(["2028-08-17,A,Ja,,,", "17. aug,A,Ja,,,", "2028-08-18,A,kanskje,,,", ""])
    one, two = map(str, raised.value.problems)
    assert one.startswith("Feil i rute.csv, linje 3: «17. aug» er ikkje ein dato. Skriv datoen ")
    assert two.startswith("Feil i rute.csv, linje 4: «kanskje» i «elevdag» er verken Ja eller Nei.")


def test_a_table_that_is_wrong_throughout_is_told_in_few_words() -> None:
    with pytest.raises(DataError) as raised:
        read(["tull,A,Ja,,,"] * 500)
    assert len(raised.value.problems) == 21
    assert str(raised.value.problems[-1]).startswith("Feil i rute.csv, linje 22: Tabellen har 480")


@pytest.mark.parametrize(
    "comment", ['"aldri slutt', f'"{"x" * 200_000}"'], ids=["hermeteikn", "altfor lang"]
)
def test_a_row_that_does_not_end(comment: str) -> None:
    with pytest.raises(DataError, match=r"Feil i rute\.csv, linje \d: Tabellen kan ikkje lesast"):
        read([f"2028-08-17,A,Ja,,,{comment}", "2028-08-18,A,Ja,,,"])


@pytest.mark.parametrize("header", ["", "tid,stad", "dato,skole,laererdag"])
def test_columns_that_are_missing(header: str) -> None:
    with pytest.raises(DataError, match=r"Feil i rute\.csv, linje 1: Tabellen manglar .*«elevdag»"):
        read([], header)
