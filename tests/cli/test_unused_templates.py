"""Files in `templates/` that nothing uses are told, with what they may have been meant as."""

import pytest

from nettverk.documents.malar import find_unused
from nettverk.workspace.workspace import Workspace
from tests.conftest import Copy

from .conftest import Cli
from .files import give
from .test_own_templates import DAY

UNUSED = {
    "inkalling.md": "Fila blir ikkje brukt. Meinte du «innkalling.md»?",
    "zzzzzzzzzzzz.txt": "Fila blir ikkje brukt. Gi ho namnet til ein mal.",
}


@pytest.mark.parametrize("name", UNUSED)
def test_file_that_nothing_uses_is_told(name: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "x\n", name)
    for words in (["mal"], ["mal", "--prøv"], ["sjekk"]):
        answer = cli(*words, root=root)
        assert f"templates/{name}: {UNUSED[name]}" in answer.err
        assert answer.code == 0


def test_files_that_are_in_use_or_no_templates_are_not_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, '# Plan\n{% include "del.md" %}\n', "plan.md")
    give(root, "x\n", "del.md")
    for name in ("logo.png", ".plan.md.swp", "~$feranse.docx", "plan-kopi-2026-11-24.md"):
        give(root, "x\n", name)
    assert cli("mal", "--prøv", root=root).err == ""


@pytest.mark.parametrize(
    "line",
    [
        '{% include "del.md" %}',
        '{%extends "del.md"%}',
        '{% import "del.md" as del %}',
        '{% from "del.md" import a %}',
    ],
)
def test_file_that_another_brings_in_is_in_use(line: str, workspace: Copy) -> None:
    root = workspace("base")
    give(root, f"{line}\n", "plan.md")
    give(root, "{% macro a() %}{% endmacro %}\n", "del.md")
    assert find_unused(Workspace(root, DAY)) == ()
