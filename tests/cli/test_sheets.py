"""The hand-outs: each with its golden, the same in both formats, and open to change."""

import re
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docx import Document

from nettverk.cli.completion import complete_ark
from nettverk.model.dokumentslag import ARK as SHEETS
from nettverk.shipped import find_shipped_malar
from tests.conftest import REPOSITORY, Copy, Golden
from tests.documents.reading import read_blocks

from .conftest import Cli

ARK = [Path(each).stem for each in SHEETS.malar]
GOLDEN = REPOSITORY / "tests" / "golden" / "sheets"


def test_every_template_is_a_sheet(cli: Cli) -> None:
    folder = find_shipped_malar() / "ark"
    assert {each.stem for each in folder.iterdir()} == {*ARK}
    answer = cli("ark")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()] == ARK
    assert max(map(len, answer.out.splitlines())) <= 80


@pytest.mark.parametrize("name", ARK)
def test_sheet_for_a_meeting(name: str, cli: Cli, workspace: Copy, golden: Golden) -> None:
    root = workspace("golden")
    answer = cli("ark", name, "--nettverk", "Alt", root=root)
    assert (answer.code, answer.err) == (0, "")
    stem = root / f"dokument/2026-2027/alt/2026-12-02-{name}"
    markdown = stem.with_suffix(".md").read_bytes()
    golden(GOLDEN / f"{name}.md", markdown.decode())
    word = stem.with_suffix(".docx").read_bytes()
    assert read_blocks(".md", markdown) == read_blocks(".docx", word)


@pytest.mark.parametrize("name", ARK)
def test_sheet_for_any_meeting(name: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("ark", name, "--format", "md", root=root)
    assert (answer.code, answer.names) == (0, [f"{name}.md"])
    text = (root / f"dokument/ark/{name}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")


def test_note_has_the_question_of_the_oppstart(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("ark", "tokolonnenotat", "--nettverk", "Alt", "--møte", "1", "--format", "md", root=root)
    text = (root / "dokument/2026-2027/alt/2026-09-16-tokolonnenotat.md").read_text("utf-8")
    assert "Kva for verdiar, suksesskriterier/ risiko låg i botn?" in text


def test_own_sheet_replaces_the_shipped(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "templates" / "ark").mkdir(parents=True)
    (root / "templates" / "ark" / "fokustid.md").write_text("# Vår tid\n", encoding="utf-8")
    cli("ark", "fokustid", "--format", "md", root=root)
    assert (root / "dokument/ark/fokustid.md").read_text("utf-8").startswith("# Vår tid\n")


def test_sheet_that_somebody_wrote_in_is_kept(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("ark", "dialogspel", "--format", "md", root=root)
    path = root / "dokument/ark/dialogspel.md"
    path.write_bytes(path.read_bytes() + b"Mitt kort\n")
    written = path.read_bytes()
    assert cli("ark", "dialogspel", "--format", "md", root=root).code == 1
    assert path.read_bytes() == written


NOTICE = """# Innkalling

{% for sak in sakliste %}
- {{ sak.arbeidsmåte }}: {{ sak.ark }}
{% endfor %}

Vedlegg: {{ vedlegg | liste }}
"""


def test_notice_can_name_the_sheets_and_what_goes_with_it(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    (root / "templates").mkdir()
    for name in ("innkalling.md", "innkalling-oppstart.md"):
        (root / "templates" / name).write_text(NOTICE, encoding="utf-8")
    give_sheets(root, {"runde.md": "# Runde\n"})
    folder, words = root / "dokument/2026-2027/nettverk-vest", ("--format", "md")
    for number in ("1", "2"):
        assert cli("innkalling", "Nettverk Vest", "--møte", number, *words, root=root).code == 0
    start = (folder / "2026-09-16-innkalling.md").read_text("utf-8")
    assert "- Tokolonnenotat, oppsummering: Tokolonnenotat\n" in start
    assert "Vedlegg: Nettverksgrunnlag for Nettverk Vest og Tokolonnenotat\n" in start
    assert (folder / "2026-09-16-tokolonnenotat.md").is_file()
    usual = (folder / "2026-10-28-innkalling.md").read_text("utf-8")
    assert "- Dialogrundar: Dialogrunde\n" in usual
    assert "- Dialog: \n" in usual
    assert "- Runde: Runde\n" in usual
    assert "Vedlegg: \n" in usual
    assert not [*folder.glob("2026-10-28-tokolonnenotat*")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("dialogspell",), "Arket «dialogspell» finst ikkje. Meinte du «dialogspel»?"),
        (("qqq",), "Arket «qqq» finst ikkje. Vel mellom assosiasjonsrunde, "),
        (("fokustid", "--møte", "2"), "Skriv --nettverk òg, så er det klart kva møte det gjeld."),
        (("fokustid", "--nettverk", "Alr"), "Nettverket «Alr» finst ikkje. Meinte du «Alt»?"),
    ],
)
def test_wrong_choice(words: tuple[str, ...], told: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("ark", *words, root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {told}")


OWN = {
    "Vår runde.md": "{# om: to og to #}\n# Vår *eigen* runde\n\n{{ nettverk }}\n",
    "innkalling.md": "# Kven kallar inn?\n",
}


def give_sheets(root: Path, sheets: dict[str, str]) -> None:
    (root / "templates" / "ark").mkdir(parents=True, exist_ok=True)
    for name, text in sheets.items():
        (root / "templates" / "ark" / name).write_text(text, encoding="utf-8")


def test_own_sheet_is_listed_tried_and_made(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give_sheets(root, OWN)
    listed = cli("ark", root=root).out
    assert re.search(r"^Vår runde +Vår eigen runde: to og to$", listed, re.MULTILINE)
    assert re.search(r"^innkalling +Kven kallar inn\?$", listed, re.MULTILINE)
    assert cli("mal", "--prøv", root=root).err == ""
    assert "ark/Vår runde.md" in cli("mal", root=root).out
    for word in ("Vår runde", "var-runde", unicodedata.normalize("NFD", "vår runde")):
        answer = cli("ark", word, "innkalling", "--nettverk", "Alt", "--overskriv", root=root)
        assert answer.names == [
            f"2026-12-02-ark-{name}{suffix}"
            for name in ("var-runde", "innkalling")
            for suffix in (".docx", ".md")
        ]
    made = root / "dokument/2026-2027/alt/2026-12-02-ark-var-runde.md"
    assert made.read_text("utf-8").startswith("# Vår *eigen* runde\n\nAlt\n")
    assert Document(str(made.with_suffix(".docx"))).core_properties.title == "Vår eigen runde"
    assert "2026-12-02-ark" not in cli("sjekk", root=root).err


def test_flawed_own_sheet_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give_sheets(root, {"utan.md": "Hei\n", "feil.md": "# Hei\n{{ tull }}\n"})
    for words in (["mal", "--prøv"], ["sjekk"]):
        said = cli(*words, root=root).err
        assert "Feil i templates/ark/utan.md: Arket har inga overskrift. Skriv «# » og det" in said
        assert "Feil i templates/ark/feil.md, linje 2: Namnet «tull» finst ikkje." in said


def test_what_is_no_sheet_of_its_own_is_told_or_passed_over(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give_sheets(root, dict.fromkeys(("Dialogspel.md", ".gøymt.md", "a-kopi-2026.md"), "# Hei\n"))
    (root / "templates/ark/mappe").mkdir()
    (root / "templates/ark/mappe/inni.md").write_text("# Inni\n", encoding="utf-8")
    assert [line.split()[0] for line in cli("ark", root=root).out.splitlines()] == ARK
    said = cli("sjekk", root=root).err
    told = re.findall(r"^Åtvaring i templates/(\S+): Fila blir ikkje brukt", said, re.MULTILINE)
    assert told == ["ark/Dialogspel.md", "ark/mappe/inni.md"]


def test_sheets_that_fold_alike_have_a_file_each(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give_sheets(root, dict.fromkeys(("vår.md", "var.md"), "# Hei\n"))
    answer = cli("ark", "vår", "var", "--format", "md", root=root)
    assert sorted(answer.names) == ["ark-var-2.md", "ark-var.md"]


def test_own_sheet_is_completed(workspace: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    root = workspace("golden")
    give_sheets(root, OWN)
    monkeypatch.chdir(root)
    context: Any = SimpleNamespace(parent=None)
    assert complete_ark(context, "va") == [("var-runde", "Vår runde")]
    assert [word for word, _ in complete_ark(context, "dialog")] == ["dialogrunde", "dialogspel"]
