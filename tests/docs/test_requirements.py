"""The page of requirements lists each of R1–R78, and what it names exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, WORKSPACES
from tests.docs.pages import REQUIREMENTS, read
from tests.docs.test_docs import resolve

NUMBERS = [f"R{number}" for number in range(1, 79)]
ROW = re.compile(r"^\| (R\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
ROWS = {number: cells for number, *cells in ROW.findall(read(REQUIREMENTS))}


def names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


@cache
def list_tests(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}


def is_test(node: str) -> bool:
    """Tell whether a test exists; after the name of a test may stand which of its cases."""
    found = re.fullmatch(r"(tests/[\w/]+[.]py)::(test_\w+)(?:\[([\w-]+)\])?", node)
    if not found:
        return False
    path, name, case = found.groups()
    known = (REPOSITORY / path).is_file() and name in list_tests(REPOSITORY / path)
    return known and (not case or (WORKSPACES / "broken" / case).is_dir())


def is_kept(name: str) -> bool:
    """Tell whether a template or a name in the code exists."""
    if name.startswith("templates/"):
        return (REPOSITORY / name).is_file()
    if not re.fullmatch(r"nettverk([.]\w+)+", name):
        return False
    try:
        return resolve(name) is not None
    except (AttributeError, RecursionError):
        return False


def test_every_requirement_is_listed_once() -> None:
    listed = [number for number, *_ in ROW.findall(read(REQUIREMENTS))]
    assert sorted(listed, key=lambda each: int(each[1:])) == NUMBERS


@pytest.mark.parametrize("number", NUMBERS)
def test_what_keeps_and_holds_it_exists(number: str) -> None:
    _, kept, held = ROWS[number]
    assert names(kept)
    assert names(held)
    assert [each for each in names(kept) if not is_kept(each)] == []
    assert [each for each in names(held) if not is_test(each)] == []


def test_names_that_do_not_exist_are_seen() -> None:
    assert not is_kept("templates/borte.md")
    assert not is_kept("nettverk.checks.people.check_everything")
    assert not is_kept("nettverk.borte")
    assert not is_test("tests/docs/test_requirements.py::test_nothing")
    assert not is_test("tests/docs/test_borte.py::test_report")
    assert not is_test("tests/checks/test_broken_workspaces.py::test_report[00-ingen]")


def named_in(module: Path) -> set[str]:
    """List the requirements that the docstring of a module names, «R16–R19» as all of them."""
    said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    spans = re.findall(r"\bR(\d+)(?:–R(\d+))?", said)
    return {f"R{number}" for one, two in spans for number in range(int(one), int(two or one) + 1)}


def test_code_that_names_a_requirement_is_named_by_it() -> None:
    source = REPOSITORY / "src"
    found = {each: named_in(each) for each in source.rglob("*.py")}
    assert sum(map(bool, found.values())) >= 5, "the docstrings are read"
    for path, numbers in found.items():
        module = ".".join(path.relative_to(source).with_suffix("").parts)
        for number in numbers:
            assert f"`{module}." in ROWS[number][1], f"{module} names {number}"
