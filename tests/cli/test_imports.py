"""What each command loads: start-up is most of what a quick command costs."""

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from nettverk.cli import inside_typer
from nettverk.cli.app import app
from nettverk.cli.inside_typer import make_program
from nettverk.cli.program import program as whole

NET = "ssl http.client http socket urllib.request email"
WORD = "lxml docx xml.sax xml.etree html.parser"
LATER = (
    "rich icalendar resvg_py pikepdf pyperclip subprocess.run multiprocessing concurrent.futures"
)
UNWANTED = {
    "--hjelp": f"{NET} {WORD} {LATER} jinja2 markdown_it yaml csv hashlib json nettverk.archive "
    "nettverk.commands nettverk.letters nettverk.planning nettverk.render nettverk.workspace",
    "fullføring bash": f"{NET} {WORD} {LATER} jinja2 markdown_it yaml csv nettverk.planning",
    "innkalling 'Store barneskular'": f"{NET} {WORD} {LATER} nettverk.pictures nettverk.referat",
    "plan --format json": f"{NET} {WORD} {LATER} nettverk.pictures nettverk.render.docx",
    "sjekk": f"{NET} {LATER} xml.sax nettverk.pictures",
    "nytt-år": f"{NET} {LATER} openpyxl nettverk.reading.svarark nettverk.referat",
    "samansetjing --format json": f"{NET} {WORD} {LATER} highspy nettverk.pictures",
    "status --format json": f"{NET} {WORD} {LATER} nettverk.pictures",
    "plan --format svg": f"{NET} {LATER} lxml docx nettverk.render.docx",
}


@pytest.mark.parametrize("words", UNWANTED)
def test_command_pays_for_nothing_that_only_others_need(words: str, example: Path) -> None:
    code = (
        "import sys; from nettverk.cli import run; code = run(sys.argv[1:]); "
        "print('\\n'.join(sys.modules)); sys.exit(code > 1)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, "--i-dag", "2026-11-24", *shlex.split(words)],
        cwd=example,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert {*ended.stdout.split("\n")} & {*UNWANTED[words].split()} == set()


def test_only_the_command_asked_for_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = typer.main.get_command_from_info

    def count(info: Any, **how: Any) -> Any:
        made.append(info.name)
        return make(info, **how)

    monkeypatch.setattr(inside_typer, "get_command_from_info", count)
    program = make_program(app)
    assert [*program.commands] == [*whole.commands]
    program.main(["--hjelp"], "nettverk", standalone_mode=False)
    assert made == []
    for _ in range(2):
        program.main(["fullføring", "--hjelp"], "nettverk", standalone_mode=False)
    assert made == ["fullføring"]
