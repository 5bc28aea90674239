"""Tables with a row for each day off, as municipalities write them in a spreadsheet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from nettverk.errors import DataError, UsageError
from nettverk.model.skulerute import Skulerute
from nettverk.reading.skulerute import load_skulerute
from tests.reading.skulerute.test_excel import book
from tests.reading.skulerute.test_ics import NAME, periods

ROWS = [
    ["Skolerute for kommunen", "", ""],
    ["Hva", "Fra", "Til"],
    ["Første skoledag", "17.08.2028", ""],
    ["Høstferie (SFO åpen)", "02.10.2028", "06.10.2028"],
    ["Planleggingsdag", "20281103", ""],
    ["Siste skoledag før jul", "20.12.2028", ""],
    ["Første skoledag etter jul", "03.01.2029", ""],
    ["Siste skoledag", "20.06.2029", "20.06.2029"],
    ["Høstferie", "01.10.2029", "05.10.2029"],
    ["Vedtatt i kommunestyret", "", ""],
]
READ = [
    "Haustferie 02.10.2028–06.10.2028",
    "Planleggingsdag 03.11.2028",
    "Juleferie 21.12.2028–02.01.2029",
]


def read(folder: Path, rows: Sequence[Sequence[str]], chosen: Sequence[str] = ()) -> Skulerute:
    text = "\n".join(";".join(row) for row in rows)
    (folder / "rute.csv").write_text(text, encoding="cp1252")
    return load_skulerute(folder / "rute.csv", NAME, (), chosen)


def test_a_row_for_each_day_off(tmp_path: Path) -> None:
    found = read(tmp_path, ROWS)
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert periods(found) == READ
    assert found.eigne == {}


def test_the_same_in_excel(tmp_path: Path) -> None:
    (tmp_path / "rute.xlsx").write_bytes(book([["Om"]], ROWS))
    assert periods(load_skulerute(tmp_path / "rute.xlsx", NAME, (), ())) == READ


def test_all_faults_at_once(tmp_path: Path) -> None:
    wrong = [["A", "i haust", ""], ["B", "06.10.2028", "02.10.2028"], ["C", "02.10.2028", "x"]]
    with pytest.raises(DataError) as raised:
        read(tmp_path, [*ROWS[:2], *wrong])
    assert [each.place.line for each in raised.value.problems] == [3, 4, 5]
    assert "Perioden sluttar før han startar." in str(raised.value.problems[1])


def test_no_school_can_be_chosen_in_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--skule gjeld berre ein tabell der kvar skule har"):
        read(tmp_path, ROWS, ["A"])


def test_what_is_no_such_table_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"linje 1: Tabellen manglar .* eller namn,frå,til"):
        read(tmp_path, [["Om ruta", "Kven"], ["17.08.2028", "A"]])
