"""Copies that OneDrive and Windows make stop nothing, and nobody is told to lose the original."""

import shutil
from pathlib import Path

import pytest

from nettverk.errors import Problem
from nettverk.workspace.workspace import Workspace
from tests.checks.slips import TODAY
from tests.cli.conftest import Cli, cli  # noqa: F401 — a fixture
from tests.conftest import Copy
from tests.referat.filling import Filling, fill_word

FILLED = Filling({"Endringar til neste møte": ["Mitt"]}, [("Lesa", "Kari", "1.12.")])
OVERSIKT, YEAR = "networks.yaml", "2026-2027.yaml"
COPIES = [
    *(f"networks{each}.yaml" for each in ("-PC-KARI", " - kopi", " (1)", "_gammal", "2")),
    *("Kopi av networks.yaml", "networks (Kari sin konflikt 2026-11-02).yaml", "networks.yml"),
    *("networks.yaml.bak", "Networks - Copy.YAML"),
]
YEARS = [
    *(f"2026-2027{each}.yaml" for each in ("-PC-KARI", " - kopi", " (1)", "b")),
    *("Kopi av 2026-2027.yaml", "2026-2027.yml", "2026-2027.yaml.bak", "2026–2027 ny.yaml"),
]

DAY = "2026-09-16"
MINUTES = [f"{DAY}-referat (1).docx", f"Kopi av {DAY}-referat.docx", f"{DAY} referat.odt"]


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def find_problems(root: Path) -> list[Problem]:
    return [*Workspace(root, TODAY).problems]


@pytest.mark.parametrize("name", [*COPIES, *YEARS])
@pytest.mark.parametrize("broken", [False, True], ids=["whole", "broken"])
def test_copy_is_told_in_one_line_and_stops_nothing(name: str, broken: bool, root: Path) -> None:
    original = OVERSIKT if "networks" in name.casefold() else YEAR
    text = (root / "data" / original).read_text("utf-8")
    (root / "data" / name).write_text(text.replace("namn:", "nam:") if broken else text, "utf-8")
    said = (
        f"Åtvaring i data/{name}: Fila ser ut til å vera ein kopi av {original} og blir ikkje "
        f"lesen. Samanlikn dei, flytt det som er nytt, inn i {original}, og flytt kopien ut av "
        "data. [filnamn]"
    )
    assert [str(each) for each in find_problems(root)] == [said]


def test_copy_that_has_become_another_year_is_that_year(root: Path) -> None:
    text = (root / "data" / YEAR).read_text("utf-8")
    for before, after in (("2027", "2028"), ("2026", "2027")):
        text = text.replace(before, after)
    (root / "data/2026-2027 - kopi.yaml").write_text(text, "utf-8")
    assert "kopi av" not in " ".join(each.what for each in find_problems(root))
    years = [each.skuleår.nøkkel for each in Workspace(root, TODAY).plan.skuleår]
    assert years == ["2026-2027", "2027-2028"]


def test_copy_alone_is_read(root: Path) -> None:
    (root / "data" / YEAR).rename(root / "data/2026-2027 - kopi.yaml")
    assert find_problems(root) == []


def test_copy_of_the_networks_is_no_year(root: Path) -> None:
    (root / "data" / YEAR).unlink()
    shutil.copy(root / "data" / OVERSIKT, root / "data/networks (1).yaml")
    assert {each.regel for each in find_problems(root)} == {"filnamn", "utan-skuleår"}


@pytest.mark.parametrize("name", ["a.yaml", "ekstra.yaml"])
def test_second_file_of_a_year_is_the_one_not_named_so(name: str, root: Path) -> None:
    shutil.copy(root / "data" / YEAR, root / "data" / name)
    (told,) = (each for each in find_problems(root) if "står òg i" in each.what)
    assert told.place.file == f"data/{name}"
    assert f"data/{YEAR}" in told.what


@pytest.mark.parametrize(
    "name",
    ["2026-09-16-referat (1).docx", "Kopi av 2026-09-16-referat.docx", "2026-09-16 referat.odt"],
)
def test_copy_of_minutes_is_told_to_be_one(name: str, cli: Cli, root: Path) -> None:  # noqa: F811 — as above
    cli("referat", "Nettverk Aust", root=root, today=DAY)
    right = root / f"dokument/2026-2027/nettverk-aust/{DAY}-referat.docx"
    empty = right.read_bytes()
    fill_word(right, FILLED)
    shutil.copy(right, right.with_name(name))
    told = cli("sjekk", root=root, today="2026-09-17").err
    assert (
        f"{name}: Fila kan vera ein kopi av {right.name}, og ho er ikkje ført vidare. Samanlikn "
        f"dei, flytt det som er nytt, inn i {right.name}, og flytt kopien ut av mappa."
    ) in told
    assert "gi fila namnet" not in told.casefold()
    if name.endswith(".docx"):
        right.write_bytes(empty)
        told = cli("sjekk", root=root, today="2026-09-17").err
        assert f"så slett skjemaet {right.name}, som ingen har skrive i, og gi fila namnet" in told


def test_fault_in_another_year_with_two_names_is_told(root: Path) -> None:
    path = root / "data/2027-2028 etter 2026-2027.yaml"
    path.write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\nukjend: 1\n",
        "utf-8",
    )
    assert any("«ukjend» finst ikkje her" in each.what for each in find_problems(root))
