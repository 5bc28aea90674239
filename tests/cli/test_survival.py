"""What a person changed survives every command that there is, byte for byte."""

import shutil
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.cli.program import program
from tests.conftest import WORKSPACES, Copy, copy_workspace
from tests.faults.typed import DOCUMENTS as WRITERS
from tests.referat.filling import Filling, fill_word

TODAY = "2026-11-24"
READERS = {
    "status": ["status"],
    "plan, forklart": ["plan", "--forklar"],
    "plan, flytta": ["plan", "--flytt", "27.01.2027", "03.02.2027"],
    "sjekk": ["sjekk"],
    "mal": ["mal", "innkalling", "referat"],
    "mal, prøvd": ["mal", "--prøv"],
    "utlagt": ["utlagt", "innkalling"],
    "nytt-år": ["nytt-år"],
    "svar": ["svar", str(WORKSPACES / "golden" / "svar.csv"), "--skriv"],
    "samansetjing": ["samansetjing"],
    "hjelp": ["hjelp", "referatet"],
    "fullføring": ["fullføring", "bash"],
}
FILLED = Filling({"Endringar til neste møte": ["Kortare møte"]}, [("Lesa", "Gro", "1.12.")])


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace with every document there is, and then change each by hand."""
    root = copy_workspace("golden", tmp_path_factory.mktemp("survival") / "golden")
    for words in WRITERS.values():
        call(root, words)
    for path in files(root):
        if path.name.endswith("-referat.docx"):
            fill_word(path, FILLED)
        else:
            path.write_bytes(path.read_bytes() + b"\nMitt")
    call(root, READERS["utlagt"])
    return root


@pytest.fixture
def root(changed: Path, tmp_path: Path) -> Path:
    """Copy what was changed by hand, for one test."""
    return Path(shutil.copytree(changed, tmp_path / "golden"))


def call(root: Path, words: list[str]) -> int:
    return run(["--mappe", str(root), "--i-dag", TODAY, *words])


def files(root: Path) -> dict[Path, bytes]:
    found = (root / "dokument").rglob("*")
    return {each: each.read_bytes() for each in found if each.is_file() and each.suffix != ".csv"}


def test_every_command_is_tried() -> None:
    tried = {words[0] for words in [*WRITERS.values(), *READERS.values()]}
    assert tried == {*program.commands} - {"ny"}


def test_every_kind_of_file_is_there(root: Path) -> None:
    assert {each.suffix for each in files(root)} == {
        *(".docx", ".md", ".eml", ".ics", ".svg", ".html")
    }


@pytest.mark.parametrize("words", [*WRITERS.values(), *READERS.values()], ids=" ".join)
def test_changed_files_stay(words: list[str], root: Path) -> None:
    before = files(root)
    call(root, words)
    assert files(root) == before


@pytest.mark.parametrize("words", WRITERS.values(), ids=" ".join)
def test_changed_files_are_copied_before_they_are_replaced(words: list[str], root: Path) -> None:
    before = files(root)
    assert call(root, [*words, "--overskriv"]) == 0
    after = files(root)
    for path, content in before.items():
        copies = path.parent.glob(f"{path.stem}-kopi-{TODAY}{path.suffix}")
        assert content in {after[each] for each in (path, *copies)}
    assert after != before


@pytest.mark.parametrize("words", WRITERS.values(), ids=" ".join)
def test_what_nobody_changed_is_renewed_without_a_word(
    words: list[str], workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("golden")
    call(root, words)
    nettverka = root / "data" / "networks.yaml"
    text = nettverka.read_text(encoding="utf-8")
    renamed = "namn: Sørskulen\n  kalendernamn: Jærskulen"
    changed = text.replace("namn: Jærskulen", renamed).replace("Geir Ove", "Geir")
    changed = changed.replace("Solbakkevegen 4", "Solbakkevegen 14")
    nettverka.write_text(changed, encoding="utf-8")
    before = files(root)
    capsys.readouterr()
    assert call(root, words) == 0
    after = files(root)
    assert {*after} == {*before}, "no copies"
    assert after != before
    assert "for hand" not in capsys.readouterr().err
