"""No sign that a terminal obeys reaches it from a file, its name, or the command line."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.characters import show_controls
from tests.conftest import Copy

from .conftest import Cli

OBEYED = [chr(each) for each in (*range(9), *range(11, 32), *range(127, 160))]
OBEYED += [
    *"\u061c\u200e\u200f",
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
]
HOSTILE = "\x1b]0;PWN\x07\x1b[2J\x9b31m\u202ebanken"
MINUTES = Path("dokument/2026-2027/nettverk-aust/2026-10-28-referat.md")
NAMES = {"a terminal's": "\x1b[31m", "a direction": "\u202e"}


def obeyed(text: str) -> list[str]:
    return re.findall(f"[{re.escape(''.join(OBEYED))}]", text)


@given(st.text(alphabet=[*OBEYED, "a", "ø", "–", "\n", "\t", "\xa0"]))
def test_what_is_obeyed_is_shown_and_nothing_else_changes(text: str) -> None:
    shown = show_controls(text)
    assert obeyed(shown) == []
    assert shown.encode("latin-1", "replace").count(b"\\") == len(obeyed(text))
    assert show_controls(shown) == shown


@pytest.mark.parametrize("terminal", [False, True])
def test_minutes_write_nothing_on_the_screen(
    terminal: bool, cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("base")
    assert cli("referat", "Nettverk Aust", "--møte", "28.10.2026", root=root).code == 0
    path = root / MINUTES
    said = path.read_text("utf-8").replace("| | | *Vel dato* |", f"| Ring {HOSTILE} | Kari | |", 1)
    path.write_text(said.replace("## Evaluering", f"## {HOSTILE}"), encoding="utf-8")
    if terminal:
        monkeypatch.setenv("FORCE_COLOR", "1")
    for words in (["oppfølging"], ["status"], ["sjekk"], ["melding", "referat", "--møte", "2"]):
        answer = cli(*words, root=root)
        styled = re.compile(r"\x1b\[[0-9;]*m") if terminal else re.compile("(?!)")
        assert obeyed(styled.sub("", answer.out)) + obeyed(answer.err) == []


@pytest.mark.parametrize("kind", NAMES)
def test_names_write_nothing_on_the_screen(kind: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    name = NAMES[kind]
    shutil.copy(root / "data/2026-2027.yaml", root / f"data/2027{name}.yaml")
    (root / "dokument").mkdir()
    (root / "dokument" / f"hendingar{name}.csv").write_text("dag\n", encoding="utf-8")
    for words in (
        *(["sjekk"], ["plan", f"Nettverk {name}"], ["sjekk", f"fil{name}.docx"]),
        *(["plan", "--ut", f"ut{name}", "--format", "md"], [f"hei{name}"], ["plan", f"--{name}"]),
        *(["innkalling", "--møte", name], ["mal", name], ["hjelp", name], ["ark", name]),
    ):
        answer = cli(*words, root=root)
        assert obeyed(answer.out) + obeyed(answer.err) == [], words


@pytest.mark.parametrize("columns", ["0", "1", "x", ""])
def test_any_width_shows_the_whole_plan(
    columns: str, cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert cli("plan", root=workspace("base")).out.count("●")
