"""What the workflows run is here, though they themselves cannot run here."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").iterdir())
FORMS = sorted((REPOSITORY / ".github" / "ISSUE_TEMPLATE").iterdir())


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def test_each_claimed_python_is_tested() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    claimed = [
        each.rpartition(" ")[2] for each in project["classifiers"] if re.search(r":: 3\.\d+$", each)
    ]
    tests = load(REPOSITORY / ".github" / "workflows" / "ci.yml")["jobs"]["tests"]
    assert tests["strategy"]["matrix"]["python"] == claimed
    assert project["requires-python"] == f">={claimed[0]}"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_names_what_is_here(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jobs = load(path)["jobs"]
    assert all(each.get("needs", each_name) in jobs for each_name, each in jobs.items())
    used = re.findall(r"(?:bash|uses:) (\.\S+)", text)
    assert used
    assert all((REPOSITORY / each).is_file() for each in used)
    assert all(re.search(r"@v\d+$", each) for each in re.findall(r"uses: ([^.\s]\S+)", text))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_form_asks_for_something(path: Path) -> None:
    form = load(path)
    assert {"name", "description", "body"} <= form.keys()
    names = [each["id"] for each in form["body"] if each["type"] != "markdown"]
    assert names
    assert len(names) == len({*names})
