"""Whole processes, measured in turn on the same machine: what each costs, and their ratios."""

import os
import statistics
import subprocess
import sys
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


# A process begins with the peak of whoever starts it: here that is as small as can be.
_WATCH = """
import os, resource, sys, time
start = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
wall, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
print("", code, used.ru_utime + used.ru_stime, wall, used.ru_maxrss)
"""


def run(command: Command) -> Cost:
    """Run a process to its end; RuntimeError when it fails."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    watch = [sys.executable, "-S", "-c", _WATCH, *command]
    said = subprocess.run(watch, env=environment, check=True, capture_output=True).stdout
    code, cpu, wall, peak = map(float, said.split()[-4:])
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code:.0f}")
    # macOS counts in bytes, the others in kilobytes.
    return Cost(cpu, wall, peak / (1024 * 1024 if sys.platform == "darwin" else 1024))


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
    return f"{os.cpu_count()} × {model}, `{name}`, Python {version}"


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except OSError:
        return ""
