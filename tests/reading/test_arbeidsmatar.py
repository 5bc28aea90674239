"""How long a working method takes, as its sheet says it."""

import pytest

from nettverk.reading.arbeidsmatar import load_arbeidsmåtar, read_arbeidsmåte
from nettverk.reading.files import Files
from nettverk.shipped import find_shipped_malar
from tests.conftest import Copy


@pytest.mark.parametrize(
    ("line", "minst"),
    [
        ("Tid: 20–30 minutt. Møteleiaren stiller eitt spørsmål.", 20),
        ("Tid: 10-15 minutt til kvar.", 10),
        ("Tid: 45 minutt", 45),
        ("Tid: om lag 15 til 20 min.", 15),
        ("Tid: 1 time", 60),
        ("Tid: 1–2 timar", 60),
        ("Tid: så lenge det trengst.", None),
        ("Tid: 3 rundar", None),
        ("Fritid: 20 minutt", None),
        ("Set av 20 minutt.", None),
        ("", None),
    ],
)
def test_least_time_is_the_first_that_the_line_says(line: str, minst: int | None) -> None:
    sheet = f"{{% set nr = 40 %}}\n# Vår  runde #\n\n{line}\n\n## Slik gjer de\n\nTid: 1 minutt\n"
    known = minst if minst is not None else 1
    assert read_arbeidsmåte(sheet) == {"Vår  runde": known}
    assert read_arbeidsmåte(sheet.replace("Tid: 1 minutt", "")) == (
        {} if minst is None else {"Vår  runde": minst}
    )


def test_sheet_without_a_title_is_no_method() -> None:
    assert read_arbeidsmåte("Tid: 20 minutt\n") == {}


def test_every_shipped_sheet_says_how_long_its_method_takes(workspace: Copy) -> None:
    sheets = [*(find_shipped_malar() / "ark").glob("*.md")]
    found = load_arbeidsmåtar(Files(workspace("base")))
    assert len(found) == len(sheets) == 7
    assert all(5 <= each <= 60 for each in found.values())


def test_own_sheet_goes_before_the_shipped_and_may_be_new(workspace: Copy) -> None:
    root = workspace("base")
    usual = load_arbeidsmåtar(Files(root))
    folder = root / "templates/ark"
    folder.mkdir(parents=True)
    (folder / "fokustid.md").write_text("# Fokustid\n\nTid: 25 minutt\n", encoding="utf-8")
    (folder / "kafé.md").write_text("# Kafé\n\nTid: 2 timar\n", encoding="utf-8")
    (folder / "tom.md").write_bytes(b"\xff")
    assert load_arbeidsmåtar(Files(root)) == usual | {"Fokustid": 25, "Kafé": 120}
