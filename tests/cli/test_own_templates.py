"""The command `mal`: what is in use, copies to change, and a trial of every own template."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from nettverk.cli.completion import complete_mal
from nettverk.documents import trial
from nettverk.documents.malar import find_unused
from nettverk.model.dokumentslag import MALAR
from nettverk.shipped import find_shipped_malar
from nettverk.signatures import sign_mal
from nettverk.workspace.workspace import open_workspace
from tests.conftest import Copy
from tests.documents.reading import read_folder
from tests.referat.filling import resave

from .conftest import Cli
from .files import NAME, give

DAY = date(2026, 11, 24)
NO_TEMPLATES = {"ny", "nytt-ar", "prov"}


def shipped_names() -> set[str]:
    folder = find_shipped_malar()
    files = (each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    return {each.as_posix() for each in files if each.parts[0] not in NO_TEMPLATES}


def listed(cli: Cli, root: Path) -> dict[str, tuple[str, bool | None, bool | None]]:
    rows = json.loads(cli("mal", "--format", "json", root=root).out)["malar"]
    return {row["namn"]: (row["fil"], row["endra"], row["ny_vanleg"]) for row in rows}


def test_every_shipped_template_is_in_the_catalogue(cli: Cli, workspace: Copy) -> None:
    assert {*MALAR} == shipped_names()
    root = workspace("golden")
    assert listed(cli, root) == dict.fromkeys(MALAR, ("", None, None))
    assert not (root / "templates").exists()


PARTS = {
    *("sidan-sist.md", "oppfolging-sist.md", "suppleringar.md"),
    *("endra.md", "praktisk.md", "sakliste.md", "dei-innkalla.md"),
    *("plan-nettside/hovud.html", "plan-nettside/stil.css", "plan-nettside/filter.js"),
}
"""What other templates include: copied alone, so that a shipped template includes a copy."""


@pytest.mark.many
def test_copies_change_no_document(cli: Cli, workspace: Copy) -> None:
    """Copy all but the parts, so that copies include what is shipped, and then the other way."""
    root = workspace("golden")
    before = made(cli, root)
    for names in ({*MALAR} - PARTS, PARTS):
        for name in names:
            assert cli("mal", name, root=root).names == [Path(name).name]
        assert made(cli, root) == before
        assert find_unused(open_workspace(root, DAY)) == ()
        if names != PARTS:
            shutil.rmtree(root / "templates")
    tried = cli("mal", "--prøv", root=root).out.removeprefix("Prøvd utan feil: ").rstrip(".\n")
    assert {*re.split(", | og ", tried)} == PARTS


def test_copies_that_nobody_changed_are_not_tried_by_sjekk(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("base")
    tried: set[str] = set()

    def note(mal: str, *_: object) -> tuple[()]:
        tried.add(mal)
        return ()

    monkeypatch.setattr(trial, "_try", note)
    cli("mal", *MALAR, root=root)
    assert cli("sjekk", root=root).code == 0
    assert tried == set()
    change(root / "templates" / "sidan-sist.md")
    cli("sjekk", root=root)
    assert tried == {"innkalling.md", "innkalling-oppstart.md"}
    cli("mal", "--prøv", root=root)
    assert tried == {*MALAR} - {*PARTS, "standard.yaml", "referanse.docx"}


def test_older_copy_that_nobody_changed_is_tried(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, sign_mal(b"# {{ tull }}\n", ".md"))
    assert "Namnet «tull» finst ikkje" in cli("sjekk", root=root).err


@pytest.mark.many
def test_copies_are_known_until_they_are_changed(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    paths = {name: root / "templates" / name for name in MALAR}
    unchanged = {name: (f"templates/{name}", False, False) for name in MALAR}
    for name in MALAR:
        assert cli("mal", name, root=root).names == [Path(name).name]
    assert listed(cli, root) == unchanged

    for path in paths.values():
        change(path)
    assert listed(cli, root) == {name: (f"templates/{name}", True, False) for name in MALAR}
    for name, path in paths.items():
        changed = path.read_bytes()
        assert cli("mal", name, root=root).code == 1
        assert path.read_bytes() == changed
        assert cli("mal", name, "--overskriv", root=root).code == 0
        assert changed in read_folder(root / "templates").values()
    assert listed(cli, root) == unchanged


def change(path: Path) -> None:
    """Change a template by hand, and save it as Notepad or another program does."""
    content = path.read_bytes()
    if path.suffix == ".docx":
        path.write_bytes(resave(content))
    else:
        path.write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n") + b"\r\n# Nytt\r\n")


def made(cli: Cli, root: Path) -> dict[str, bytes]:
    """Make one of each kind of document, and give what stands in them."""
    for words in (
        ["innkalling"],
        ["innkalling", "--møte", "1"],
        ["referat"],
        ["referat", "--møte", "1"],
        ["plan", "--format", "md", "--format", "docx", "--format", "html"],
        ["ark", "dialogspel", "tokolonnenotat"],
    ):
        assert cli(*words, "--overskriv", root=root).code == 0
    return read_folder(root / "dokument")


def test_copy_of_an_older_one_is_told_and_renewed(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, sign_mal(b"# Gammal\n", ".md"))
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, True)
    assert "eigen, eldre enn den vanlege" in cli("mal", root=root).out
    assert cli("mal", NAME, root=root).code == 0
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, False)
    give(root, sign_mal(b"# Gammal\n", ".md") + b"Mitt\n")
    assert "eigen, endra; den vanlege er ny" in cli("mal", root=root).out
    assert cli("mal", NAME, root=root).code == 1


def test_copy_without_a_mark(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    shipped = (find_shipped_malar() / NAME).read_bytes()
    give(root, shipped)
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, None)
    assert cli("mal", NAME, root=root).code == 0
    assert (root / "templates" / NAME).read_bytes() == shipped
    give(root, shipped + b"Mitt\n")
    assert "eigen, endra; utan merke" in cli("mal", root=root).out


def test_table_fits_a_narrow_window_and_is_whole_in_a_pipe(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    give(root, "# Mitt\n")
    piped = cli("mal", root=root).out.splitlines()
    assert len(piped) == len(MALAR) + 2
    monkeypatch.setenv("COLUMNS", "80")
    narrow = cli("mal", root=root).out.splitlines()
    assert max(map(len, narrow)) <= 80


NAMES = {
    "innkalling": "innkalling.md",
    "dialogspel": "ark/dialogspel.md",
    "ark/dialogspel": "ark/dialogspel.md",
    "templates/standard.yaml": "standard.yaml",
    "referanse": "referanse.docx",
}


@pytest.mark.parametrize("word", NAMES)
def test_names_may_be_short(word: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    assert cli("mal", word, root=root).code == 0
    assert [*read_folder(root / "templates")] == [NAMES[word]]


MISUSED = {
    ("inkaling",): "Malen «inkaling» finst ikkje. Meinte du «innkalling»?",
    ("qqqqqqqq",): "Malen «qqqqqqqq» finst ikkje. «nettverk mal» listar opp malane.",
    ("innkalling", "--format", "json"): "--format gjeld berre lista.",
    ("--prøv", "--format", "json"): "--format gjeld berre lista.",
    ("--overskriv",): "--overskriv gjeld berre når du hentar ein mal.",
    ("--prøv", "innkalling", "--overskriv"): "--overskriv gjeld berre når du hentar ein mal.",
}


@pytest.mark.parametrize("words", MISUSED, ids=" ".join)
def test_what_cannot_be_asked_for(words: tuple[str, ...], cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("mal", *words, root=root)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {MISUSED[words]}")
    assert not (root / "templates").exists()


def test_own_names_are_completed() -> None:
    assert complete_mal("innk") == ["innkalling.md", "innkalling-oppstart.md"]
