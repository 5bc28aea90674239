"""A workspace whose items are numbered through the year, and the command line in it."""

from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy, soften

from .working import NETWORKS, Answer, Do, edit


@pytest.fixture
def root(workspace: Copy) -> Path:
    root = workspace("golden")
    edit(root, NETWORKS, "saksnummer: nei", "saksnummer: ja", 2)
    return root


@pytest.fixture
def do(root: Path, capsys: pytest.CaptureFixture[str]) -> Do:
    def call(*arguments: str, today: str = "2026-09-01") -> Answer:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", today, *arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, soften(said.out), said.err)

    return call
