"""Whose an answer is, where the name is not written whole."""

from pathlib import Path

import pytest

from nettverk.errors import DataError
from nettverk.reading.svarark import load_svar

from .test_sheets import HEAD, NAME, OVERSIKT, WHEN, faults, give, read, say


@pytest.mark.parametrize(("said", "known"), [("Rognelia", "Rognelia barneskule"), ("Måne", "")])
def test_name_that_begins_one_school_alone_is_that(said: str, known: str, tmp_path: Path) -> None:
    if known:
        (line,) = say(read(tmp_path, (WHEN, said, "12.10", "", "")))
        assert line == f"{known} vil 12.10.2026"
    else:
        assert faults(tmp_path, (WHEN, said, "12.10", "", ""))


def test_rows_of_a_workbook_are_called_so(tmp_path: Path) -> None:
    path = give(tmp_path, [HEAD, (WHEN, "Rogneli", "ja", "31.2", "")], "xlsx")
    with pytest.raises(
        DataError, match=r"svar\.xlsx, rad 2, «Skule»: Skulen «Rogneli» finst"
    ) as told:
        load_svar(path, NAME, OVERSIKT)
    assert "«31.2» finst ikkje i kalenderen" in str(told.value), "all of the row is told"
