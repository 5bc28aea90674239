"""The hand-outs: each with its golden, the same in both formats, and open to change."""

import pytest

from nettverk.documents.ark import ARK
from nettverk.shipped import find_shipped_malar
from tests.conftest import REPOSITORY, Copy, Golden
from tests.documents.reading import read_blocks

from .conftest import Cli

GOLDEN = REPOSITORY / "tests" / "golden" / "sheets"


def test_every_template_is_a_sheet(cli: Cli) -> None:
    folder = find_shipped_malar() / "ark"
    assert {each.stem for each in folder.iterdir()} == ARK.keys()
    answer = cli("ark")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()] == [*ARK]
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
    assert text.startswith(f"# {ARK[name].tittel}\n")


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("dialogspell",), "Arket «dialogspell» finst ikkje. Meinte du «dialogspel»?"),
        (("qqq",), "Arket «qqq» finst ikkje. Vel mellom tokolonnenotat, "),
        (("fokustid", "--møte", "2"), "Skriv --nettverk òg, så er det klart kva møte det gjeld."),
        (("fokustid", "--nettverk", "Alr"), "Nettverket «Alr» finst ikkje. Meinte du «Alt»?"),
    ],
)
def test_wrong_choice(words: tuple[str, ...], told: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("ark", *words, root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {told}")
