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
        ("til_stades", "x?", "sei frå"),
        ("til_stades", "ja ½", "sei frå"),
        ("til_stades", "1/2", "sei frå"),
        ("forfall", "1/2", "sei frå"),
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
        ("til_stades", "ikkje heile møtet", "sei frå"),
        ("til_stades", "nei, berre siste time", "sei frå"),
        ("til_stades", "veit ikkje", "sei frå"),
        ("til_stades", "nei x", "sei frå"),
        ("til_stades", "ikkje svart", "sei frå"),
        ("til_stades", "nei, vikar", "sei frå"),
        ("til_stades", "møtte ikkje før kl. 10", "sei frå"),
        ("til_stades", "var ikkje til stades", "ingenting"),
        ("til_stades", "[ ] nei", "ingenting"),
        ("til_stades", "x – Teams-møte", "til stades"),
        ("forfall", "heime med sjukt barn", "borte"),
        ("forfall", "sjuk heile dagen", "borte"),
        ("forfall", "ferie 2.–6.11.", "borte"),
        ("forfall", "meldt frå", "borte"),
        ("forfall", "ingen forfall meldt", "ingenting"),
        ("forfall", "ingen merknad", "sei frå"),
        ("forfall", "ingen er sjuke", "sei frå"),
        ("forfall", "sjuk (Teams)", "sei frå"),
        ("forfall", "ferie til 6.11.", "borte"),
        ("forfall", "borte første time", "sei frå"),
        ("forfall", "x (kom seinare)", "sei frå"),
        ("forfall", "13–14", "sei frå"),
        ("forfall", "30 min", "sei frå"),
        ("forfall", "gått heim sjuk", "sei frå"),
        ("forfall", "50 % permisjon", "sei frå"),
        ("forfall", "jobbar heime", "sei frå"),
        ("forfall", "Per for Mona", "sei frå"),
        ("forfall", "vara møtte digitalt", "borte"),
        ("forfall", "vara siste time", "sei frå"),
        ("forfall", "møteleiar", "sei frå"),
        ("forfall", "kom ikkje", "sei frå"),
    ],
)
def test_attendance_that_looks_like_another(column: str, text: str, found: str) -> None:
    assert read_cell(column, text) == found


TWO = [
    *(
        "utsett gjort",
        "nei utgår",
        "nei, den er gjort",
        "ikkje gjort gjort 3.11.",
        "Utsatt. Ferdig.",
    ),
    *("starta og ferdig", "pågår, men Kari har gjort det", "ikkje gjort, skal droppast", "ja/nei"),
    *("ikkje gjort då saka utgår", "ventar på svar\nutført"),
    *("✓ delvis", "[x] utgår", "ikkje gjort før no, men ferdig", "utgår, gjort", "i gang → ferdig"),
]
UNSURE = [
    *("ikkje aktuelt enno", "gjort, men ikkje sendt", "ferdig?", "xavier"),
    *("nei, ikkje behov lenger",),
    *("ikkje på vent", "mangler ingenting", "4/8, ferdig", "[ ] gjort", "☐ utgår", "ferdig ❌"),
    *("møtet er avlyst", "gjort → sendt", "", "i dag", "ikkje lenger i gang", "skal droppast"),
]


@pytest.mark.parametrize("text", TWO + UNSURE)
def test_status_that_may_mean_anything_is_nobodys(text: str) -> None:
    assert parse_status(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("venter på ok fra Ali", "open"),
        ("utsett fordi kurset vart avlyst", "open"),
        ("pågår, men går tregt", "open"),
        ("ventar på svar, ferdig før jul", "open"),
        ("nei, men skal gjerast i januar", "open"),
        ("ikkje gjort ferdig", "open"),
        ("❌ ikkje gjort", "open"),
        ("framleis open", "open"),
        ("må utsettast", "open"),
        ("ikkje droppa", "open"),
        ("Fullført 👍🏽", "gjort"),
        ("Status: ok – sendt 2.11.", "gjort"),
        ("ja, alle har gjort det", "gjort"),
        ("saka fell bort", "fell bort"),
        ("droppes, utgår", "fell bort"),
    ],
)
def test_status_with_more_than_its_word(text: str, status: str) -> None:
    found = parse_status(text)
    assert found
    assert STATUSES[found] == status


@pytest.mark.parametrize(
    "text", ["gjort ferdig ", "gjort sendt ", "utsett, ok ", "i dag er det ", "ja og "]
)
def test_long_status_takes_no_longer_than_it_is(text: str) -> None:
    assert parse_status(text * 3000 + "xyz?") is None
