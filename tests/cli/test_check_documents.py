"""`nettverk sjekk FIL`: any Word document, without a workspace."""

import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.conftest import Copy

from .conftest import Cli, call_program

TOLD = (
    (
        "Feil i mitt.docx",
        "Dokumentet er merkt som engelsk (en-US), men det som står der, er norsk.",
    ),
    ("Feil i mitt.docx", "Dokumentet har ingen tittel i eigenskapane sine. Skriv ein tittel"),
    ("Åtvaring i mitt.docx", "Arket er ikkje A4. Vel Oppsett → Storleik → A4."),
    ("Feil i mitt.docx, i overskrifta «Saker»", "Fargen #4F81BD på #FFFFFF har kontrast 4,"),
    ("Feil i mitt.docx, i overskrifta «Saker»", "Overskrifta er på nivå 3, men den før er på"),
    ("Feil i mitt.docx, under overskrifta «Saker», ved «- rydda»", "Lista er skriven med teikn"),
    ("Åtvaring i mitt.docx, under overskrifta «Saker»", "Fleire tomme avsnitt på rad er brukte"),
    ("Feil i mitt.docx, i tabell 1, ved «Kva Kven»", "Tabellen har inga merkt overskriftsrad"),
    ("Åtvaring i mitt.docx, i tabell 1, ved «Kva Kven»", "Tabellen har ingen alternativ tekst."),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Make a document as somebody else makes it, with python-docx's own template."""
    document = docx.Document()
    document.add_heading("Referat", 1)
    document.add_heading("Saker", 3)
    for words in ("- rydda", "- vaska", "", ""):
        document.add_paragraph(words)
    document.add_paragraph("1. januar er ein fridag.")
    table = document.add_table(2, 2)
    for cell, words in zip(table.rows[0].cells, ("Kva", "Kven"), strict=True):
        cell.text = words
    path = tmp_path / "mitt.docx"
    document.save(str(path))
    return path


def test_document_of_ones_own(own: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own.parent)
    answer = cli("sjekk", own.name)
    assert (answer.code, answer.out) == (1, "6 feil og 3 åtvaringar.\n")
    told = answer.err.splitlines()
    for line, (place, what) in zip(told, TOLD, strict=True):
        assert line.startswith(f"{place}: {what}"), line


def test_documents_in_order_and_strictly(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("innkalling", "--format", "docx", root=root)
    notices = sorted(map(str, root.rglob("*.docx")))
    assert (cli("sjekk", *notices).code, cli("sjekk", *notices).said) == (0, "")
    assert cli("sjekk", *notices).out == "Alt er i orden: 2 dokument.\n"
    document = docx.Document(notices[1])
    document.add_paragraph("Lang tekst").alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    document.save(notices[1])
    answer = cli("sjekk", *notices)
    assert (answer.code, answer.out) == (0, "0 feil og 1 åtvaring.\n")
    assert answer.err.startswith(f"Åtvaring i {notices[1]}, under overskrifta ")
    assert cli("sjekk", "--streng", *notices).code == 1


def test_one_broken_file_stops_no_other(own: Path, cli: Cli) -> None:
    broken = own.with_name("a.docx")
    broken.write_text("Hei", encoding="utf-8")
    answer = cli("sjekk", str(broken), str(own))
    assert answer.code == 1
    assert answer.err.startswith(f"Feil i {broken}: Fila er ikkje eit Word-dokument. Opne fila i")
    assert f"Feil i {own}: Dokumentet har ingen tittel" in answer.err


@pytest.mark.parametrize(
    ("name", "told"), [("borte.docx", "Fila borte.docx finst ikkje."), (".", ". er ei mappe.")]
)
def test_file_that_is_no_file(name: str, told: str, cli: Cli) -> None:
    answer = cli("sjekk", name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {told}")


def test_lock_files_of_word_are_passed_over(own: Path, cli: Cli) -> None:
    lock = own.with_name("~$mitt.docx")
    lock.write_bytes(bytes(162))
    gone = own.with_name("~$borte.docx")
    answer = cli("sjekk", str(lock), str(gone), str(own))
    assert (answer.code, answer.out) == (1, "6 feil og 3 åtvaringar.\n")
    told = [each for each in answer.err.splitlines() if "~$" in each]
    assert told == [
        f"Merk: {each}: Låsefil, sett bort frå. Dokumentet er ope i Word." for each in (lock, gone)
    ]


def test_lock_file_alone_is_told(own: Path, cli: Cli) -> None:
    lock = own.with_name("~$mitt.docx")
    lock.write_bytes(bytes(162))
    answer = cli("sjekk", str(lock))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {lock} er ei låsefil som Word lagar når dokumentet")


def test_as_a_program_outside_a_workspace(own: Path) -> None:
    ended = call_program("sjekk", own.name, cwd=own.parent)
    assert ended.returncode == 1
    assert ended.stdout.decode() == "6 feil og 3 åtvaringar.\n"


def test_workspace_is_checked_without_lxml(workspace: Copy) -> None:
    code = (
        "import sys; from nettverk.cli import run; code = run(sys.argv[1:]); "
        "sys.exit(code or ('lxml' in sys.modules) * 9)"
    )
    root = workspace("golden")
    words = ("--mappe", str(root), "--i-dag", "2026-11-24", "sjekk")
    ended = subprocess.run([sys.executable, "-c", code, *words], check=False, capture_output=True)
    assert ended.returncode == 0, ended.stderr
