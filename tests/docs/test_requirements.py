"""The page of requirements lists each of R1–R78, and what it names exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from nettverk.cli.program import program
from tests.conftest import REPOSITORY, WORKSPACES
from tests.docs.pages import REQUIREMENTS, read
from tests.docs.test_docs import resolve

NUMBERS = [f"R{number}" for number in range(1, 79)]
ROW = re.compile(r"^\| (R\d+)" + r" \| ([^|]+)" * 4 + r" \|$", re.MULTILINE)
ROWS = {number: cells for number, *cells in ROW.findall(read(REQUIREMENTS))}


_GOLDEN = "tests/golden/"
PLACES = {
    "grunnlaget": f"{_GOLDEN}documents/grunnlag/*.md",
    "innkallinga": f"{_GOLDEN}documents/innkalling/*.md",
    "innkallinga til oppstartmøtet": f"{_GOLDEN}documents/innkalling-oppstart/*.md",
    "referatet": f"{_GOLDEN}documents/referat/*.md",
    "referatet frå oppstartmøtet": f"{_GOLDEN}documents/referat-oppstart/*.md",
    "møteplanen": f"{_GOLDEN}documents/plan/*.md",
    "meldinga": f"{_GOLDEN}messages/*.txt",
    "arket": f"{_GOLDEN}sheets/*.md",
    "`nettverk sjekk`": f"{_GOLDEN}reports/*.txt",
    "`nettverk status`": f"{_GOLDEN}messages/status-*.txt",
    "`nettverk oppfølging`": f"{_GOLDEN}register/*",
    "`nettverk plan --forklar`": f"{_GOLDEN}explanations/*.txt",
    "`nettverk plan --flytt`": f"{_GOLDEN}moves/*.txt",
    "`nettverk samansetjing`": f"{_GOLDEN}compositions/*.txt",
    "`nettverk innkalling`": "src/nettverk/model/sakliste.py",
}
"""Where a reader sees something, and the files of what stands there."""


@cache
def read_place(place: str) -> str:
    found = "\n".join(map(read, sorted(REPOSITORY.glob(PLACES[place]))))
    return " ".join(re.sub(r"\\(.)", r"\1", found).split())


def is_seen(seen: str) -> bool:
    """Tell whether each of the places that a cell names has the words it is said to have."""
    found = [re.fullmatch(r"([^«»]+): «([^«»]+)»", each) for each in seen.split("; ")]
    return all(each and each[1] in PLACES and each[2] in read_place(each[1]) for each in found)


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
    _, _, kept, held = ROWS[number]
    assert names(kept)
    assert names(held)
    assert [each for each in names(kept) if not is_kept(each)] == []
    assert [each for each in names(held) if not is_test(each)] == []


@pytest.mark.parametrize("number", NUMBERS)
def test_reader_sees_it_where_it_is_said_to_be(number: str) -> None:
    assert is_seen(ROWS[number][1])


def test_every_place_is_where_something_is_seen() -> None:
    named = {each.partition(": ")[0] for cells in ROWS.values() for each in cells[1].split("; ")}
    assert named == PLACES.keys()
    assert {each.strip("`").split()[1] for each in PLACES if "`" in each} <= program.commands.keys()


def test_names_that_do_not_exist_are_seen() -> None:
    assert not is_seen("grunnlaget: «Noko heilt anna»")
    assert not is_seen("innkallinga: «Anna»; vedlegget: «Anna»")
    assert not is_seen("grunnlaget")
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
            assert f"`{module}." in ROWS[number][2], f"{module} names {number}"
