"""The same table as a workbook."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from nettverk.errors import DataError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Skulerute
from nettverk.reading import workbook
from nettverk.reading.skulerute import load_skulerute
from nettverk.reading.skulerute.skulerader import _HEADER
from tests.reading.skulerute.test_table import OURS, READ, THEIRS, periods, rows

NAMED = [each.replace("Høst", "Haust") for each in READ]

Cell = str | bool | float | date | None
NAME = Skuleårsnamn(2028)


def book(*sheets: Sequence[Sequence[Cell]]) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for number, lines in enumerate(sheets):
        sheet = made.create_sheet(f"Ark {number}")
        for line in lines:
            sheet.append(line)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def year() -> list[list[Cell]]:
    """Write a year with days as Excel has them, and answers in one of its ways."""
    lines: list[list[Cell]] = [[*_HEADER.split(",")]]
    for line in rows():
        day, skule, pupils, *rest = line.split(",")
        lines.append([datetime.fromisoformat(day), skule, pupils == "Ja", *rest])
    return lines


def read(data: bytes, folder: Path, chosen: tuple[str, ...] = ()) -> Skulerute:
    (folder / "rute.xlsx").write_bytes(data)
    return load_skulerute(folder / "rute.xlsx", NAME, OURS, chosen)


def test_a_year_of_rows(tmp_path: Path) -> None:
    found = read(book([["Om ruta"], ["Vedtatt"]], [[], *year()]), tmp_path)
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert periods(found) == NAMED
    own = read(book(year()), tmp_path, (THEIRS[2],))
    assert periods(own) == [*NAMED, "Skulefri 25.01.2029"]


def test_faults_have_their_rows(tmp_path: Path) -> None:
    lines: list[list[Cell]] = [[*_HEADER.split(",")], ["tull", "A", "Ja"], [None, 5.0, 1.5]]
    with pytest.raises(DataError) as raised:
        read(book(lines), tmp_path)
    assert [each.place.line for each in raised.value.problems] == [2, 3, 3]
    with pytest.raises(DataError, match="linje 1: Tabellen manglar «dato», «skule» og «elevdag»"):
        read(book([["Om ruta"]]), tmp_path)


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    for data in (b"", b"hei", b"\xd0\xcf\x11\xe0" * 200, book(year())[:3000]):
        with pytest.raises(DataError, match=r"rute\.xlsx: Fila er ikkje eit rekneark"):
            read(data, tmp_path)


def test_what_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 100)
    with pytest.raises(DataError, match=r"rute\.xlsx: Reknearket er altfor stort"):
        read(book(year()), tmp_path)
    monkeypatch.setattr(workbook, "_LARGEST", 500_000)
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 501_000)
    with pytest.raises(DataError, match=r"rute\.xlsx: Reknearket er altfor stort"):
        read(bomb.getvalue(), tmp_path)


def test_no_other_sheet_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 2_000)
    notes: list[list[Cell]] = [["noko"]] * 2_500
    assert periods(read(book(notes, year()), tmp_path)) == NAMED


def test_formula_that_nobody_has_counted_is_told(tmp_path: Path) -> None:
    lines = year()
    made = book([*lines, ["2029-01-02", "Ein annan skole", "Ja", "Ja", "Nei", "=1+1"]])
    cell = f"F{len(lines) + 1}"
    with pytest.raises(DataError, match=f"Formelen i celle {cell} har ikkje noko svar i fila"):
        read(made, tmp_path)
    assert periods(read(count(made, cell), tmp_path)) == NAMED


def count(data: bytes, cell: str) -> bytes:
    """Count a formula as Excel does; what it comes to is an empty text."""
    counted = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(counted, "w") as new:
        for name in old.namelist():
            plain, said = f'r="{cell}"><f>'.encode(), f'r="{cell}" t="str"><f>'.encode()
            new.writestr(name, old.read(name).replace(plain, said))
    return counted.getvalue()
