"""The house: what can be typed, one word for one thing, and no name twice."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from nettverk.cli.program import program
from tests.conftest import REPOSITORY

SRC = REPOSITORY / "src" / "nettverk"
WORDS = re.compile(r"^\| [\wæøå]+ \| [^|]+ \| (\w+) \|$", re.MULTILINE)
CONTRIBUTING = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
TWINS = {*WORDS.findall(CONTRIBUTING.partition("## Words")[2].partition("\n## ")[0])} - {"Twin"}
OTHERS_WORDS = {
    "_undefined_message": "jinja2 calls it so, and ours takes its place",
    "find_referenced_templates": "jinja2's own",
    "_load_template": "jinja2's own",
    "message": "what a fault says, which is no message to members",
}
SAME_MODULE = {
    "content": "what a picture shows: one in the folder of each picture",
    "drawing": "as content",
    "grid": "rows and columns of a picture, and of a table in Word",
    "sections": "of filled-in minutes, and of a Word document",
}
"""Technical names of modules that stand twice, each with the reason."""


@cache
def modules(root: Path = SRC) -> list[tuple[Path, ast.Module]]:
    return [
        (each.relative_to(root), ast.parse(each.read_text(encoding="utf-8")))
        for each in sorted(root.rglob("*.py"))
    ]


def bound(tree: ast.Module) -> Iterator[str]:
    """List every name that a module binds: definitions, arguments, fields and locals."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name


def words(name: str) -> list[str]:
    """Part a name into its words, each in the singular."""
    parts = re.findall(r"[A-ZÆØÅ]?[a-zæøå]+|[A-ZÆØÅ]+(?![a-zæøå])", name)
    return [word for part in parts for word in (part.lower(), part.lower().removesuffix("s"))]


def find_twins(trees: Iterable[tuple[Path, ast.Module]]) -> list[str]:
    """Find names that say in English what has a nynorsk word, as «module: name»."""
    return [
        f"{path.as_posix()}: {name}"
        for path, tree in trees
        for name in {*bound(tree), *path.with_suffix("").parts} - OTHERS_WORDS.keys()
        if TWINS & {*words(name)}
    ]


def test_the_word_list_is_read() -> None:
    assert {"meeting", "host", "minutes", "template", "deadline"} <= TWINS
    assert len(TWINS) >= 25


def test_nouns_of_the_field_are_nynorsk() -> None:
    assert find_twins(modules()) == []


@pytest.mark.parametrize(
    "planted",
    [
        "def choose_meetings(): ...",
        "def choose(meeting): ...",
        "class NoticeContext: ...",
        "class Plan:\n    minutes: int",
        "def count():\n    hosts = 1",
        "for network in (): ...",
        "HEARINGS = ()",
    ],
)
def test_a_planted_twin_is_found(planted: str) -> None:
    assert len(find_twins([(Path("planning/plan.py"), ast.parse(planted))])) == 1


def test_a_module_that_is_called_by_a_twin_is_found() -> None:
    assert find_twins([(Path("planning/meetings.py"), ast.parse(""))])
    assert not find_twins([(Path("planning/mote.py"), ast.parse("def choose(møta): ..."))])


def public(tree: ast.Module) -> Iterator[str]:
    """List the functions and classes that other modules may use."""
    for each in tree.body:
        if isinstance(each, ast.FunctionDef | ast.ClassDef) and not each.name.startswith("_"):
            yield each.name


def find_double(trees: Iterable[tuple[Path, ast.Module]]) -> dict[str, list[str]]:
    """Find public names that stand twice, each with its modules."""
    found = defaultdict(list)
    for path, tree in trees:
        for name in public(tree):
            found[name].append(path.as_posix())
    return {name: places for name, places in found.items() if len(places) > 1}


SAME_NAME = {
    "list_trials": "each document has one, which the trial of own templates asks for",
    **dict.fromkeys(("Table", "Cell", "Paragraph"), "of a Word document, of minutes, of Markdown"),
    "Row": "of a table, and of a picture",
    "plain_text": "of what is read, and of what is written",
}
"""Public names that stand twice, each with the reason."""


def test_no_public_name_stands_twice() -> None:
    assert find_double(modules()).keys() == SAME_NAME.keys(), "a reason too many, or too few"


def test_a_name_that_stands_twice_is_found() -> None:
    twice = [(Path(f"{name}.py"), ast.parse("def tell_all(): ...")) for name in "ab"]
    assert find_double(twice) == {"tell_all": ["a.py", "b.py"]}


def test_a_technical_name_of_a_module_stands_once() -> None:
    """A noun of the field goes through the layers with one name, once in each."""
    found = defaultdict(list)
    for path, _ in modules():
        if path.name != "__init__.py":
            found[path.stem].append(path.parent)
    doubled = {stem: places for stem, places in found.items() if len(places) > 1}
    assert all(len({*places}) == len(places) for places in doubled.values())
    nouns = {
        each.stem
        for layer in ("commands", "model", "planning")
        for each in (SRC / layer).glob("*.py")
    }
    nouns |= {"folk", "samarbeid", "forklaring", "flytting", "malar", "status", "mote", "resten"}
    assert doubled.keys() - nouns == SAME_MODULE.keys(), "a reason too many, or too few"


def test_commands_hold_exactly_what_can_be_typed() -> None:
    ascii_name = str.maketrans({"ø": "o", "å": "a", "-": "_"})
    held = {each.stem for each in (SRC / "commands").glob("*.py")} - {"__init__"}
    assert held == {each.translate(ascii_name) for each in program.commands}


def find_long_modules(root: Path) -> list[str]:
    """Find modules of over 300 lines."""
    return [
        path.relative_to(root).as_posix()
        for path in sorted(root.rglob("*.py"))
        if len(path.read_text(encoding="utf-8").splitlines()) > 300
    ]


def find_long_functions(root: Path) -> list[str]:
    """Find functions of over 40 lines, as «module: name»."""
    return [
        f"{path.as_posix()}: {each.name}"
        for path, tree in modules(root)
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef) and (each.end_lineno or 0) - each.lineno >= 40
    ]


CODE = ("src", "scripts", "benchmarks")


@pytest.mark.parametrize("root", [*CODE, "tests"])
def test_no_module_is_long(root: str) -> None:
    assert find_long_modules(REPOSITORY / root) == []


# A test may tell what happens in a year from end to end.
@pytest.mark.parametrize("root", CODE)
def test_no_function_is_long(root: str) -> None:
    assert find_long_functions(REPOSITORY / root) == []


def test_a_long_module_and_a_long_function_are_found(tmp_path: Path) -> None:
    lines = ["def tell_all():", *["    print()"] * 39]
    (tmp_path / "a.py").write_text("\n".join([*lines, *[""] * 260]), encoding="utf-8")
    (tmp_path / "b.py").write_text("\n".join([*lines, "    print()"]), encoding="utf-8")
    (tmp_path / "c.py").write_text("print()\n" * 301, encoding="utf-8")
    assert find_long_modules(tmp_path) == ["c.py"]
    assert find_long_functions(tmp_path) == ["b.py: tell_all"]
