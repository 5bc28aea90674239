"""A workspace of its own for each test, and the command line in it."""

from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy

from .habits import Say


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(today: str, *words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", today, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call
