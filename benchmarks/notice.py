"""One notice from YAML to Word and Markdown, against a docxtpl script that does equal work.

Prints the median of whole processes, run in turn on the same machine, and their ratio; then how
many documents one process writes in a second.

    uv run --group benchmark python benchmarks/notice.py [RUNS]
"""

import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from nettverk.context.mote import describe_møte
from nettverk.documents.motedokument import draft_møtedokument
from nettverk.model.dokumentslag import INNKALLING
from nettverk.render.formats import WRITERS
from nettverk.workspace.workspace import open_workspace

REPOSITORY = Path(__file__).parents[1]
NETWORK = "Store barneskular"
TODAY = "2026-11-24"


def main() -> None:
    """Run the comparison and print the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    for folder in (str(REPOSITORY / "src"), sysconfig.get_path("purelib")):
        compileall.compile_dir(folder, quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        peer = str(Path(__file__).with_name("peer_docxtpl.py"))
        _run([sys.executable, peer, "--make-templates", folder])
        commands = {
            "nettverk innkalling (DOCX and Markdown)": [
                *(str(_program()), "--mappe", str(REPOSITORY)),
                *("--i-dag", TODAY, "innkalling", NETWORK, "--ut", f"{folder}/ut"),
            ],
            "equal docxtpl script (DOCX and Markdown)": [
                *(sys.executable, peer, folder, str(REPOSITORY), folder)
            ],
        }
        ours, theirs = _compare(list(commands.values()), runs)
    for name, times in zip(commands, (ours, theirs), strict=True):
        print(f"{name:42} {1000 * statistics.median(times):7.1f} ms  (min {1000 * min(times):.1f})")
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    print(f"{'ratio, pair by pair':42} {statistics.median(ratios):7.2f}     (aim: at most 1.0)")
    print(f"{'documents a second in one process':42} {_throughput():7.0f}     (aim: 100)")


def _program() -> Path:
    """Find the command as its users start it."""
    return Path(sysconfig.get_path("scripts")) / "nettverk"


def _compare(commands: Sequence[Sequence[str]], runs: int) -> list[list[float]]:
    for command in commands:
        _run(command)
    pairs = [[_timed(each) for each in commands] for _ in range(runs)]
    return [list(times) for times in zip(*pairs, strict=True)]


def _run(command: Sequence[str]) -> None:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run(command, check=True, capture_output=True, env=environment)


def _timed(command: Sequence[str]) -> float:
    start = time.perf_counter()
    _run(command)
    return time.perf_counter() - start


def _throughput() -> float:
    """Write every notice, both formats, of the running year until two seconds have passed."""
    workspace = open_workspace(REPOSITORY, date.fromisoformat(TODAY))
    writers = [make(workspace.files) for make in WRITERS.values()]
    møta = [each for all_of in workspace.plan.møte.values() for each in all_of if each.vert]
    documents, start = 0, time.perf_counter()
    while time.perf_counter() - start < 2:
        for møte in møta:
            context = describe_møte(workspace.plan, møte)
            draft = draft_møtedokument(workspace, INNKALLING, møte, context)
            documents += len([write(draft) for write in writers])
    return documents / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
