"""Whole processes, measured in turn on the same machine: what each costs, and their ratios."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

Command = Sequence[str]


class Cost(Struct, frozen=True):
    """What a process took: seconds of processor and of clock, and its peak of memory in MB."""

    cpu: float
    wall: float
    peak: float


class Comparison(Struct, frozen=True):
    """The medians of ours and of a peer, and of their ratios pair by pair."""

    ours: Cost
    theirs: Cost | None = None
    cpu: float = 0.0
    wall: float = 0.0


def run(command: Command) -> Cost:
    """Run a process to its end; RuntimeError when it fails."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=-3, stderr=-3) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    # macOS counts in bytes, the others in kilobytes.
    mega = 1024 * 1024 if sys.platform == "darwin" else 1024
    cpu, wall = usage.ru_utime + usage.ru_stime, time.perf_counter() - start
    return Cost(cpu, wall, usage.ru_maxrss / mega)


def compare(
    ours: Command, theirs: Command | None, runs: int, clean: Callable[[], None] = lambda: None
) -> Comparison:
    """Run two processes in turn, once without counting; `clean` is done before each of ours.

    So that files are written anew in each counted run.
    """
    pairs: list[tuple[Cost, Cost | None]] = []
    for _ in range(runs + 1):
        clean()
        pairs.append((run(ours), run(theirs) if theirs else None))
    counted = pairs[1:]
    both = [(one, other) for one, other in counted if other]
    return Comparison(
        _median([one for one, _ in counted]),
        _median([other for _, other in both]) if both else None,
        statistics.median([a.cpu / b.cpu for a, b in both]) if both else 0.0,
        statistics.median([a.wall / b.wall for a, b in both]) if both else 0.0,
    )


def _median(costs: Sequence[Cost]) -> Cost:
    cpu, wall = (statistics.median(getattr(each, key) for each in costs) for key in ("cpu", "wall"))
    return Cost(cpu, wall, max(each.peak for each in costs))


def describe_machine() -> str:
    """Name the processors and the system that all was measured on."""
    model = next(
        (
            each.partition(":")[2].strip()
            for each in _read("/proc/cpuinfo").splitlines()
            if each.startswith("model name")
        ),
        os.uname().machine,
    )
    name = next(
        (
            each.partition("=")[2].strip('"')
            for each in _read("/etc/os-release").splitlines()
            if each.startswith("PRETTY_NAME")
        ),
        os.uname().sysname,
    )
    version = ".".join(map(str, sys.version_info[:3]))
    return f"{os.cpu_count()} × {model}, {name}, Python {version}"


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError:
        return ""
