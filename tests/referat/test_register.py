"""The register of agreed actions, in every form, and the golden of each."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import REPOSITORY, Copy, Golden, copy_workspace
from tests.documents.reading import read_blocks

from .filling import Filling, fill_word

GOLDEN = REPOSITORY / "tests" / "golden" / "register"
TODAY = "2026-12-10"
CHANGES = {"Endringar til neste møte": ["Ingen"]}
SAID = {
    "Endringar til neste møte": ["Kortare pausar"],
    "Evaluering av møtet": ["God tid.", "Alle kom til orde."],
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace with three filled-in minutes in two networks."""
    root = copy_workspace("base", tmp_path_factory.mktemp("register") / "base")
    with (root / "data/2026-2027.yaml").open("a", encoding="utf-8") as file:
        file.write("      - {dato: 02.12.2026, vert: Ulvedalen ungdomsskule}\n")
    fill(root, "Nettverk Aust", "2026-09-16", Filling(CHANGES, [("Lesa", "Kari", "15.10.2026")]))
    agreed = [("Skriva til kommunen", "Lars og Nina", "15.01.2027"), ("Prøva ut", "alle", "")]
    fill(root, "Nettverk Aust", "2026-10-28", Filling(CHANGES, agreed, {"Lesa": "gjort"}))
    agreed = [("Senda plan", "Tor", "1.12.")]
    west = Filling(SAID, agreed, present=["Tor Nes"], absent=["Eva Moe"])
    fill(root, "Nettverk Vest", "2026-10-28", west)
    return root


@pytest.fixture
def root(filled: Path, tmp_path: Path) -> Path:
    """Copy the filled-in minutes, for one test."""
    return Path(shutil.copytree(filled, tmp_path / "base"))


def fill(root: Path, nettverk: str, day: str, filling: Filling) -> None:
    assert run(["--mappe", str(root), "--i-dag", day, "referat", nettverk]) == 0
    folder = root / "dokument/2026-2027" / nettverk.lower().replace(" ", "-")
    fill_word(folder / f"{day}-referat.docx", filling)


@pytest.fixture
def oppfølging(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run the command for both networks, and give what it printed."""

    def call(*words: str) -> str:
        capsys.readouterr()
        names = ["Nettverk Aust", "Nettverk Vest"]
        code = run(["--mappe", str(root), "--i-dag", TODAY, "oppfølging", *names, *words])
        printed = capsys.readouterr()
        assert (code, printed.err) == (0, "")
        return printed.out

    return call


@pytest.mark.parametrize("width", ["80", "120", "40"])
def test_table(
    width: str, oppfølging: Callable[..., str], golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    shown = oppfølging("--alle")
    assert max(map(len, shown.splitlines())) <= int(width)
    golden(GOLDEN / f"tabell-{width}.txt", shown)


def test_what_is_over_is_left_out(oppfølging: Callable[..., str]) -> None:
    rows = [*csv.DictReader(io.StringIO(oppfølging("--format", "csv")))]
    assert [(each["kva"], each["status"]) for each in rows] == [
        ("Skriva til kommunen", "open"),
        ("Prøva ut", "open"),
        ("Senda plan", "over fristen"),
        ("Kortare pausar", "open"),
    ]
    assert [each["slag"] for each in rows] == ["avtale", "avtale", "avtale", "endring"]


@pytest.mark.parametrize(
    ("person", "actions"),
    [
        ("kari", ["Prøva ut"]),
        ("Nina", ["Skriva til kommunen", "Prøva ut"]),
        ("NÅ", ["Skriva til kommunen", "Prøva ut"]),
        ("Tor Nes", ["Senda plan"]),
        ("Siri Dale", ["Kortare pausar"]),
        ("Per", ["Prøva ut"]),
        ("Eva Moe", []),
    ],
)
def test_one_person(person: str, actions: list[str], oppfølging: Callable[..., str]) -> None:
    rows = [*csv.DictReader(io.StringIO(oppfølging("--kven", person, "--format", "csv")))]
    assert [each["kva"] for each in rows] == actions


def test_nobody_of_a_name_is_a_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--mappe", str(root), "--i-dag", TODAY, "oppfølging", "--kven", "Krai"]) == 2
    assert capsys.readouterr().err == "Feil: Ingen her heiter «Krai». Meinte du «Kari»?\n"


def test_json(oppfølging: Callable[..., str]) -> None:
    register = json.loads(oppfølging("--alle", "--format", "json"))
    (aust, vest) = register["nettverk"]
    assert register["dato"] == TODAY
    assert [each["status"] for each in aust["avtalar"]] == ["open", "open", "gjort"]
    assert aust["avtalar"][2]["sagt"] == "2026-10-28"
    assert [each["kven"] for each in vest["avtalar"]] == ["Tor Nes"]
    assert [(each["kva"], each["kven"], each["slag"]) for each in vest["endringar"]] == [
        ("Kortare pausar", "nettverksleiar", "endring")
    ]
    (møte,) = vest["referat"]
    assert (møte["dato"], møte["til_stades"]) == ("2026-10-28", ["Tor Nes"])
    assert møte["forfall"] == ["Eva Moe"]
    assert møte["evaluering"] == ["God tid.", "Alle kom til orde."]


def test_documents(root: Path, oppfølging: Callable[..., str], golden: Golden) -> None:
    oppfølging("--alle", "--format", "md", "--format", "docx")
    folder = root / "dokument/2026-2027"
    markdown = (folder / "oppfolging.md").read_bytes()
    golden(GOLDEN / "oppfolging.md", markdown.decode())
    word = (folder / "oppfolging.docx").read_bytes()
    assert read_blocks(".md", markdown) == read_blocks(".docx", word)


def test_nothing_agreed(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace("base")
    assert run(["--mappe", str(root), "--i-dag", TODAY, "oppfølging", "Nettverk Aust"]) == 0
    assert "Ingen opne avtalar." in capsys.readouterr().out


NEXT = [("Kalla inn", "Kari", "neste møte")]


@pytest.mark.parametrize(
    ("change", "day"),
    [("", "28.10.2026"), ("ny_dato: 04.11.2026", "04.11.2026"), ("avlyst: ja", "02.12.2026")],
)
def test_next_meeting_is_the_next_that_is_held(
    change: str, day: str, root: Path, oppfølging: Callable[..., str]
) -> None:
    folder = root / "dokument/2026-2027/nettverk-aust"
    for each in folder.iterdir():
        each.unlink()
    fill(root, "Nettverk Aust", "2026-09-16", Filling(CHANGES, NEXT))
    file = root / "data/2026-2027.yaml"
    if change:
        old = "      - dato: 28.10.2026\n"
        head, aust, tail = file.read_text(encoding="utf-8").partition("  - namn: Nettverk Aust\n")
        assert old in tail
        tail = tail.replace(old, f"{old}        {change}\n", 1)
        file.write_text(head + aust + tail, encoding="utf-8")
    (row,) = (each for each in oppfølging().splitlines() if "Kalla inn" in each)
    assert f"{day} over fristen" in row
    fill(root, "Nettverk Aust", day_of(day), Filling(CHANGES, NEXT))
    (row,) = (each for each in oppfølging().splitlines() if "Kalla inn" in each)
    assert f"{day} over fristen" not in row, "agreed anew, it is the one after"


def day_of(day: str) -> str:
    return "-".join(reversed(day.split(".")))
