"""A school year, however it is written and however far away, to every command."""

from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli

WAYS = ("2026-2027", "2026–2027", "2026/2027", " 2026 - 2027 ")
COMMANDS = (("plan", "--format", "json"), ("plan", "--forklar"), ("grunnlag", "--endringar"))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_year_is_the_same_however_it_is_typed(
    words: tuple[str, ...], cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    answers = {cli(*words, "--skuleår", way, root=root) for way in WAYS}
    assert len(answers) == 1
    assert answers.pop().code == 0


@pytest.mark.parametrize("way", WAYS[1:3])
def test_a_year_is_the_same_however_its_file_has_it(way: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    usual = cli("plan", "--format", "csv", root=root)
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("skuleår: 2026-2027", f"skuleår: {way}"), encoding="utf-8")
    assert cli("plan", "--format", "csv", root=root) == usual
    cli("innkalling", root=root)
    assert (root / "dokument" / "2026-2027").is_dir()


def last_year(root: Path) -> Path:
    """Make the only school year of a workspace the last one there can be."""
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8").replace("2027", "2199").replace("2026", "2198")
    path.unlink()
    (root / "data" / "2198-2199.yaml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("sjekk",), None),
        (("status",), 0),
        (("innkalling",), 0),
        (("plan", "--forklar"), 0),
        (("plan", "--format", "ics", "--format", "svg", "--format", "html", "--format", "docx"), 0),
        (("nytt-år",), 2),
        (("nytt-år", "2198/2199"), 1),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_the_last_year_of_all_has_no_traceback(
    words: tuple[str, ...], code: int | None, cli: Cli, workspace: Copy
) -> None:
    root = last_year(workspace("base"))
    answer = cli("--i-dag", "2198-11-24", *words, root=root)
    assert code is None or answer.code == code
    assert "Traceback" not in answer.err
    if words == ("nytt-år",):
        assert "Skuleåret 2199–2200 er for langt unna." in answer.err


def test_a_year_after_the_last_is_told_with_its_line(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8").replace("2026-2027", "2199-2200")
    path.write_text(text, encoding="utf-8")
    for words in ("sjekk", "status", "nytt-år"):
        answer = cli(words, root=root)
        assert answer.code == 1
        assert "2026-2027.yaml, linje 1, kolonne 10: Skuleåret 2199–2200 er for" in answer.err
