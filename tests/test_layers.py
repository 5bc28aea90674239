"""Imports only go down, and the guard of it can fail; one module looks inside Typer."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY


def lint_imports(folder: Path) -> int:
    code = (
        "import sys; sys.path.insert(0, 'src'); "
        "from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, check=False
    ).returncode


def test_layers_hold_and_a_planted_import_breaks_them(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "src", tmp_path / "src")
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    assert lint_imports(tmp_path) == 0
    planted = tmp_path / "src/nettverk/model/element.py"
    planted.write_text(planted.read_text(encoding="utf-8") + "\nimport nettverk.cli\n")
    assert lint_imports(tmp_path) != 0


PRIVATE = re.compile(r"typer(\.\w+)*(\._| import _)")


def test_one_module_looks_inside_typer() -> None:
    source = REPOSITORY / "src" / "nettverk"
    looking = [each for each in source.rglob("*.py") if PRIVATE.search(each.read_text("utf-8"))]
    assert looking == [source / "cli" / "inside_typer.py"]


@pytest.mark.parametrize(
    ("line", "private"),
    [
        ("from typer._click import exceptions", True),
        ("import typer._click.exceptions", True),
        ("from typer.core._parser import x", True),
        ("from typer import _click", True),
        ("from typer.core import TyperGroup", False),
        ("import typer", False),
    ],
)
def test_what_is_private_to_typer_is_known(line: str, private: bool) -> None:
    assert bool(PRIVATE.search(line)) is private
