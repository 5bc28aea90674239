"""The start of many runs: one process loads the program, and forks each of them."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from tests.conftest import REPOSITORY

from .forking import Done, Job

TODAY = "2026-11-24"


class Starter:
    """Starts runs in a process that has loaded the program; `before` is what that runs under."""

    def __init__(self, before: Sequence[str] = ()) -> None:
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", "tests.faults.forking"],
            cwd=REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _: object, _trace: TracebackType | None
    ) -> None:
        self.process.communicate()

    def run(self, job: Job) -> Done:
        """Run one, and wait for it."""
        (done,) = self.run_together([job])
        return done

    def run_together(self, jobs: Sequence[Job]) -> list[Done]:
        """Start several at the same moment, and wait for all."""
        pipes = self.process.stdin, self.process.stdout
        assert pipes[0]
        assert pipes[1]
        pipes[0].write(msgspec.json.encode(jobs) + b"\n")
        pipes[0].flush()
        return msgspec.json.decode(pipes[1].readline(), type=list[Done])


def order(root: Path, *words: str, today: str = TODAY, **fate: object) -> Job:
    """Make the job of a command in a workspace, on the day of these tests."""
    place = ("--mappe", str(root), "--i-dag", today)
    return msgspec.convert({"words": (*place, *words), "folder": str(root), **fate}, Job)
