"""What a shell is told when somebody presses Tab: words, and nothing that it would run."""

import re
import shutil
import string
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy

NAME = r"Alt \$(touch X) `touch X` $(touch X) \\$(touch X) [b]x[/b] :::x 100 %s é "
NAME += string.punctuation.replace('"', "'") + "ﬁ\u200b\u202e"
SHELLS = {
    "zsh": r"""_arguments '\*: :\(\("[\w-]+":"[\w ,.«»/–:\\-]+"\)\)'""",
    "bash": r"[\w-]+",
    "fish": r"[\w-]+\t[\w ,.«»/–:-]+",
    "powershell": r"[\w-]+:::[\w ,.«»/–:-]+",
    "pwsh": r"[\w-]+:::[\w ,.«»/–:-]+",
}
Ask = Callable[[str, str], str]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Complete a line as a shell asks for it."""

    def ask(shell: str, line: str) -> str:
        monkeypatch.setenv("_NETTVERK_COMPLETE", f"complete_{shell}")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", line.rpartition(" ")[2])
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
        with pytest.raises(SystemExit):
            run([])
        return capsys.readouterr().out.strip()

    return ask


@pytest.fixture
def root(workspace: Copy) -> Path:
    """Make a workspace whose network has a name that shells would obey."""
    root = workspace("golden")
    for path in (root / "data").glob("*.yaml"):
        text = path.read_text("utf-8")
        named = re.sub(r"(?m)\bAlt$", lambda _: f'"{escape(NAME)}"', text)
        path.write_text(named, "utf-8")
    return root


def escape(name: str) -> str:
    return name.replace("\\", "\\\\").replace("\u200b", r"\u200b").replace("\u202e", r"\u202e")


@pytest.mark.parametrize("shell", SHELLS)
def test_no_name_is_more_than_words(shell: str, root: Path, ask: Ask) -> None:
    told = ask(shell, f"nettverk --mappe {root} innkalling Alt")
    assert re.fullmatch(SHELLS[shell], told), told
    assert "touch" in told


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_runs_nothing(root: Path, ask: Ask, tmp_path: Path) -> None:
    """Do with what it is told what its own `_arguments` does: it is evaluated twice."""
    told = ask("zsh", f"nettverk --mappe {root} innkalling Alt")
    twice = '_arguments() { action="${1#*: :}"; eval "ws=( ${action[3,-3]} )"; }'
    (empty := tmp_path / "tom").mkdir()
    command = ["zsh", "-fc", f"{twice}\neval $(cat)\ntouch ferdig"]
    subprocess.run(command, check=True, input=told, text=True, cwd=empty)
    assert [each.name for each in empty.iterdir()] == ["ferdig"]


@pytest.mark.parametrize("shell", SHELLS)
def test_folder_of_an_unknown_user_completes_nothing(shell: str, ask: Ask) -> None:
    for command in ("innkalling", "melding innkalling", "plan --skuleår", "referat --møte"):
        told = ask(shell, f"nettverk --mappe ~finstikkje {command} ")
        assert told == ("_files" if shell == "zsh" else "")


def test_help_of_options_is_as_it_was(ask: Ask) -> None:
    assert ask("fish", "nettverk --mapp") == (
        "--mappe\tArbeidsmappa. Utan valet: mappa du står i, eller ei av dei over."
    )
