"""Who waits at a terminal sees what takes time; a pipe, and who is not kept waiting, do not."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nettverk import progress
from tests.cli.terminal import run_in_terminal
from tests.documents.every import call

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX terminal")
CODE = """
import sys, time
from nettverk.cli import documents, output, run
from nettverk.progress import follow
from nettverk.output.result import Result

def work(*_):
    for _ in follow(range(4), {what!r}):
        time.sleep({seconds} / 4)
    return Result(output="svaret\\n")

output._PATIENCE = {patience}
import nettverk.commands.innkalling as command
command.write_innkallingar = work
code = run(["--i-dag", "2026-11-24", "innkalling"])
sys.stderr.write("rich" if "rich" in sys.modules else "utan")
sys.exit(code)
"""
WHAT = "Les referata i [bold]A[/bold] \x1b[31m"


def show(folder: Path, seconds: float, **environment: str) -> str:
    """Run a command that takes some time in a terminal of 80 columns, and give all it wrote."""
    code = CODE.format(what=WHAT, seconds=seconds, patience=0.3 if seconds else 60)
    return run_in_terminal([sys.executable, "-c", code], folder, **environment)


def test_what_takes_time_is_shown_and_taken_away(example: Path) -> None:
    shown = show(example, 1.6)

    assert "Les referata i [bold]A[/bold] \\x1b[31m … " in shown
    assert "1 av 4" in shown or "2 av 4" in shown
    drawn, _, after = shown.rpartition("\x1b[2K")
    assert re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", after) == "svaret\nrich"
    lines = re.split(r"\x1b\[2K|\n|\r", drawn)
    assert max(len(re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", each)) for each in lines) <= 80


@pytest.mark.parametrize(
    ("seconds", "environment"),
    [(0, {}), (0.8, {"TERM": "dumb"}), (0.8, {"NO_COLOR": "1"})],
)
def test_nothing_is_drawn_where_nobody_waits_or_can_see(
    example: Path, seconds: float, environment: dict[str, str]
) -> None:
    assert show(example, seconds, **environment) == "svaret\nutan"


def test_a_pipe_gets_no_bar(example: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CODE.format(what=WHAT, seconds=0.8, patience=0.3)],
        cwd=example,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert (ended.stdout, ended.stderr) == ("svaret\n", "utan")


def test_what_is_followed_tells_how_far_it_has_come() -> None:
    seen = [
        (each, progress.NOW.what, progress.NOW.done, progress.NOW.total)
        for each in progress.follow(["a", "b"], "Les")
    ]
    assert seen == [("a", "Les", 0, 2), ("b", "Les", 1, 2)]
    assert progress.NOW.what == ""
    assert [progress.NOW.total for _ in progress.follow(iter("ab"), "Les")] == [0, 0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("innkalling --format md", "Skriv dokument"),
        ("sjekk", "Les referata i Små barneskular"),
        ("plan --format ics", "Skriv filer"),
    ],
)
def test_long_commands_say_what_they_do(
    words: str, told: str, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = set()

    class Noting(progress.Doing):
        def __setattr__(self, name: str, value: object) -> None:
            said.add(value)
            super().__setattr__(name, value)

    monkeypatch.setattr(progress, "NOW", Noting())
    call(example, *words.split())
    assert told in said
