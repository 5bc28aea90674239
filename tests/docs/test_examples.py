"""Every YAML example is read as the tool reads it, and a whole file passes every rule."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args, get_origin

import pytest

from nettverk.commands.ny import create_workspace
from nettverk.errors import Problem, Severity
from nettverk.model.element import Element, keys_of
from nettverk.model.samarbeid import Oversikt
from nettverk.model.skulear import Skuleår
from nettverk.reading.reader import read_yaml
from nettverk.workspace.workspace import Workspace
from tests.docs.pages import PAGES, README, TODAY, Block, blocks

EXAMPLES = [
    pytest.param(page, block, id=f"{page.name}:{block.first}")
    for page in PAGES
    for block in blocks(page)
    if block.language == "yaml"
]


def elements(kind: type[Element]) -> Iterator[type[Element]]:
    yield kind
    for field in keys_of(kind).values():
        inner = get_args(field.kind)[0] if get_origin(field.kind) is tuple else field.kind
        if issubclass(inner, Element):
            yield from elements(inner)


def faults(text: str, kind: type[Element]) -> list[Problem]:
    """Find what is wrong with an excerpt, apart from outer keys that it leaves out."""
    element, problems = read_yaml(text.encode(), "døme.yaml", kind)
    return [
        each
        for each in problems
        if not (element and each.place == element.source.at() and each.what.endswith("manglar."))
    ]


@pytest.mark.parametrize(("page", "block"), EXAMPLES)
def test_examples_are_read(page: Path, block: Block) -> None:
    if all(not line or line.startswith("#") for line in block.text.splitlines()):
        return
    kinds = {*elements(Oversikt), *elements(Skuleår)}
    found = [faults(block.text, kind) for kind in kinds]
    best = min(found, key=len)
    assert best == []


WHOLE = [each for each in EXAMPLES if each.values[1].text.startswith("skuleår:")]  # type: ignore[union-attr]  # a param has it


@pytest.mark.parametrize(("page", "block"), WHOLE)
def test_whole_files_pass_the_rules(
    page: Path, block: Block, example: Path, tmp_path: Path
) -> None:
    """README speaks of the example, and the guide of the workspace that `nettverk ny` makes."""
    today = date.fromisoformat(TODAY)
    root = example if page == README else tmp_path / "ny"
    if root != example:
        create_workspace(root, today)
    year = block.text.splitlines()[0].removeprefix("skuleår: ")
    (root / "data" / f"{year}.yaml").write_text(block.text, encoding="utf-8")
    problems = Workspace(root, today).problems
    assert [str(each) for each in problems if each.severity is Severity.ERROR] == []


def test_there_are_whole_files() -> None:
    assert len(WHOLE) >= 2


def test_an_excerpt_with_a_fault_is_found() -> None:
    assert faults("sakliste:\n  - punkt: skuletma\n", Oversikt)
    assert faults("møte:\n  - dato: 16.09.2026\n", Skuleår)
    assert not faults("møte:\n  - dato: 16.09.2026\n    tid: 12–15\n", Skuleår)
