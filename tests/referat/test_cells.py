"""What a cell says of who came and of what became of an action, in the words people write."""

import pytest

from nettverk.model.referat import Status
from nettverk.referat.cells import read_attendance
from nettverk.referat.statusar import parse_status

from .forms import list_forms

STATUSES = {Status.GJORT: "gjort", Status.IKKJE_GJORT: "open", Status.FELL_BORT: "fell bort"}


@pytest.mark.parametrize(("text", "right"), list_forms("status"))
def test_status_is_read_or_told(text: str, right: list[str]) -> None:
    status = parse_status(text)
    assert (STATUSES[status] if status else "sei frå") in right


def read_cell(column: str, text: str) -> str:
    row = {"namn": "Kari Vik", "til_stades": "", "forfall": ""} | {column: text}
    found = read_attendance([row])
    if found.present:
        return "til stades"
    return "borte" if found.absent else "sei frå" if found.unclear else "ingenting"


@pytest.mark.parametrize("column", ["til_stades", "forfall"])
def test_attendance_is_read_or_told(column: str) -> None:
    nothing = {"ikkje til stades", "ikkje borte"}
    for text, right in list_forms(f"frammøte: {column.replace('_', ' ')}"):
        found = read_cell(column, text)
        assert found in right or (found == "ingenting" and nothing & {*right}), text


@pytest.mark.parametrize(
    ("column", "text", "found"),
    [
        ("til_stades", "xavier", "sei frå"),
        ("til_stades", "v/ Per", "sei frå"),
        ("til_stades", "ja, men ikkje sak 3", "sei frå"),
        ("til_stades", "møtte ikkje, meldt forfall", "sei frå"),
        ("til_stades", "til stades: nei", "sei frå"),
        ("til_stades", "[ ]", "ingenting"),
        ("til_stades", "\u25a1", "ingenting"),
        ("forfall", "på ferie", "borte"),
        ("forfall", "møte i kommunen", "borte"),
        ("forfall", "[ ]", "ingenting"),
        ("forfall", "Ingen.", "ingenting"),
        ("forfall", "kom ikkje", "sei frå"),
    ],
)
def test_attendance_that_looks_like_another(column: str, text: str, found: str) -> None:
    assert read_cell(column, text) == found


@pytest.mark.parametrize("text", ["ikkje aktuelt", "gjort, men ikkje sendt", "ferdig?", "xavier"])
def test_status_that_may_mean_anything_is_nobodys(text: str) -> None:
    assert parse_status(text) is None
