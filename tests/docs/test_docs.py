"""What the documentation names exists, and what exists is named."""

import importlib
import re
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from nettverk import __version__
from nettverk.cli.program import program
from nettverk.commands.fullforing import _SHELLS
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from nettverk.render.filters import FILTERS
from nettverk.render.sandbox import Sandbox
from tests.conftest import REPOSITORY
from tests.docs.pages import (
    ARCHITECTURE,
    CHANGELOG,
    CHAPTERS,
    CONTRIBUTING,
    GUIDE,
    GUIDE_PAGES,
    PAGES,
    README,
    anchors,
    code_words,
    read,
    targets,
)

GUIDE_TEXT = "".join(map(read, GUIDE_PAGES))
COMMANDS = {"nettverk": program} | {
    f"nettverk {name}": each for name, each in program.commands.items()
}
FOLDERS = (
    *(".ci/", ".github/", "benchmarks/", "data/", "docs/"),
    *("scripts/", "src/", "templates/", "tests/"),
)


def options(command: Any) -> set[str]:
    return {name for each in command.params for name in each.opts if name.startswith("--")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in targets(page):
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


def test_readme_and_guide_link_to_what_they_should() -> None:
    assert {"docs/rettleiing.md", "docs/data.md", "docs/architecture.md"} <= {*targets(README)}
    assert {"docs/pictures/innkalling.png", "docs/pictures/plan.svg"} <= {*targets(README)}


def test_the_first_part_of_the_guide_takes_ten_minutes() -> None:
    """Who reads slowly and types reads 70 words a minute."""
    first, contents, _ = read(GUIDE).partition("\n## Kapitla\n")
    assert contents
    assert len(first.split()) < 700


def test_every_chapter_is_listed_and_short() -> None:
    assert {*CHAPTERS} == {*(GUIDE.parent / "rettleiing").glob("*.md")}
    assert [each.name for each in CHAPTERS if len(read(each).split()) > 1100] == []


def test_the_guide_lists_every_command_with_its_options() -> None:
    rows = re.findall(r"^\| `(nettverk[^`]*)` \|(.*)\|$", GUIDE_TEXT, re.MULTILINE)
    listed = {name: {*re.findall(r"`(--\S+)`", said)} for name, said in rows}
    assert listed == {name: options(each) - {"--help"} for name, each in COMMANDS.items()}


def test_readme_names_every_command() -> None:
    rows = re.findall(r"^\| `(nettverk [^\s`]+)", read(README), re.MULTILINE)
    assert {*rows} == COMMANDS.keys() - {"nettverk"}


@pytest.mark.parametrize("page", [README, *GUIDE_PAGES], ids=lambda page: page.name)
def test_no_option_is_made_up(page: Path) -> None:
    known = {name for each in COMMANDS.values() for name in options(each)}
    known |= {"--help", "--hjelp", "--no-dev"}  # the last one is uv's
    assert {*re.findall(r"(?<![\w-])--[^\W\d][\w-]*", read(page))} <= known


def test_the_guide_names_every_shell_filter_field_and_shipped_file() -> None:
    words = {word for page in GUIDE_PAGES for word in code_words(page)}
    shipped = {each.name for each in (REPOSITORY / "templates").iterdir() if each.is_file()}
    look = [read(each) for each in (REPOSITORY / "reference" / "word").glob("*er1.xml")]
    fields = {*re.findall(r"\{\w+\}", "".join(look))}
    assert fields
    assert {*shipped, *Sandbox(FILTERS).list_filters(), *fields} <= words
    assert all(each in GUIDE_TEXT for each in _SHELLS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dato", date(2026, 12, 2)),
        ("lang_dato", date(2026, 12, 2)),
        ("kort_dato", date(2026, 12, 2)),
        ("vekedag", date(2026, 12, 2)),
        ("klokke", time(12)),
        ("liste", ("Klepp", "Time", "Hå")),
        ("talord", 7),
        ("desimal", 2.4),
    ],
)
def test_filters_write_what_the_guide_says(name: str, value: object) -> None:
    row = next(
        line for line in GUIDE_TEXT.splitlines() if line.startswith("| `") and f"`{name}`" in line
    )
    assert FILTERS[name](value) in row


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING], ids=lambda page: page.name)
def test_files_and_names_in_the_code_exist(page: Path) -> None:
    for word in code_words(page):
        if word.startswith(FOLDERS) and "NAME" not in word and "*" not in word:
            assert (REPOSITORY / word).exists(), word
        elif re.fullmatch(r"nettverk(\.\w+)+", word):
            assert resolve(word) is not None


def resolve(name: str) -> Any:
    """Find a module, or what stands in one."""
    module, _, attribute = name.rpartition(".")
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return getattr(resolve(module), attribute)


def test_the_layers_are_those_of_the_contract() -> None:
    project = tomllib.loads(read(REPOSITORY / "pyproject.toml"))
    contract = project["tool"]["importlinter"]["contracts"][0]["layers"]
    table = read(ARCHITECTURE).partition("## Layers")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert [each.replace("\\|", "|") for each in rows] == contract


def test_the_changelog_has_this_version() -> None:
    versions = re.findall(r"^## \[(.+?)\]", read(CHANGELOG), re.MULTILINE)
    assert versions[:2] == ["Unreleased", __version__]


def test_readme_counts_the_example_right() -> None:
    workspace = load_data(Files(REPOSITORY))
    oversikt, years = workspace.oversikt, len(workspace.skuleår)
    words = {3: "three", 7: "seven"}
    said = f"{words[len(oversikt.nettverk)]} networks, {len(oversikt.skular)} schools and"
    assert f"{said} {words[years]} school years" in " ".join(read(README).split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_host_and_no_place_on_a_machine_is_named(page: Path) -> None:
    assert not re.search(r"https?:(?!//[\w.]*example[.]org|//[.»])|/(?:home|tmp|root)/", read(page))
    assert str(REPOSITORY) not in read(page)
