"""The command line, run in the process and as a program of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import soften

TODAY = "2026-11-24"


UNWRITTEN = re.compile(
    r"^Merk: (Referatet frå det førre møtet |.* inn i saklista\. Skriv «punkt).*\n", re.MULTILINE
)


@dataclass(frozen=True)
class Answer:
    """What a command said and ended with.

    `err` leaves out that the last minutes are not filled in, and what is put in an own agenda:
    both hold of most workspaces here.
    """

    code: int
    out: str
    said: str

    @property
    def err(self) -> str:
        return UNWRITTEN.sub("", self.said)

    @property
    def names(self) -> list[str]:
        """The names of the files that were written."""
        return [Path(line).name for line in self.out.splitlines()]


Cli = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NETTVERK_MAPPE", "NETTVERK_I_DAG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command in the process; with `root`, in that workspace and on a fixed day."""

    def call(*arguments: str, root: Path | None = None, today: str = TODAY) -> Answer:
        place = ["--mappe", str(root), "--i-dag", today] if root else []
        capsys.readouterr()
        code = run([*place, *arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, soften(said.out), said.err)

    return call


def call_program(
    *arguments: str, cwd: Path, env: Mapping[str, str] | None = None, **options: object
) -> "subprocess.CompletedProcess[bytes]":
    """Run `python -m nettverk` as a program of its own, with its answers as bytes."""
    command = [sys.executable, "-m", "nettverk", *arguments]
    environment = {**os.environ, "NETTVERK_I_DAG": TODAY, **(env or {})}
    if "stdout" not in options:
        options["stdout"] = subprocess.PIPE
    return subprocess.run(  # type: ignore[call-overload, no-any-return] # options pass through
        command, cwd=cwd, env=environment, check=False, stderr=subprocess.PIPE, **options
    )
