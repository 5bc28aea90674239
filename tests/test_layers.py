"""Imports only go down, and the guard of it can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

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
