"""No command asks the system for a network; what runs in Python is held to that in every test here.

Steps beside it are those of other programs: LibreOffice has sockets between its own processes.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Copy, by_night

from .forking import ONLINE
from .starter import TODAY, Starter, order
from .typed import PRINTED, READING, WRITING

ALONE = {**WRITING, **READING}
"""What needs no document that is there already, or tells that it lacks one."""
NETWORK = re.compile(r"\b(socket|connect|bind|listen|accept|send\w*|recv\w*|getsockname)\w*\(")
traced = pytest.mark.skipif(not shutil.which("strace"), reason="no strace")


def trace(arguments: list[str], folder: Path) -> str:
    """Run Python, and give all that it asks the system for about networks."""
    told = folder / "kall.txt"
    command = ["strace", "-f", "-e", "trace=network", "-o", str(told), sys.executable, *arguments]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False)
    assert done.returncode in {0, 1, 2}, done.stderr
    return told.read_text(encoding="utf-8")


@traced
@pytest.mark.parametrize("name", ALONE if by_night() else ["innkalling"])
def test_no_call_of_the_system_is_about_a_network(
    name: str, workspace: Copy, tmp_path: Path
) -> None:
    place = ["--mappe", str(workspace("golden")), "--i-dag", TODAY]
    words = [str(tmp_path / each) if each in {"ny", "ut"} else each for each in ALONE[name][1:]]
    calls = trace(["-m", "nettverk", *place, *ALONE[name][:1], *words], tmp_path)
    assert not NETWORK.search(calls), calls


@traced
def test_a_call_about_a_network_is_seen(tmp_path: Path) -> None:
    assert NETWORK.search(trace(["-c", "import socket; socket.socket()"], tmp_path))


def test_a_socket_in_a_run_is_seen(tmp_path: Path) -> None:
    with Starter() as starter:
        done = starter.run(order(tmp_path, "hjelp", first="import socket; socket.socket()"))
    assert (done.code, done.err) == (ONLINE, "socket.__new__\n")


@pytest.mark.skipif(not by_night(), reason="LibreOffice takes seconds to start")
@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
@pytest.mark.parametrize("words", PRINTED.values(), ids=PRINTED)
def test_a_pdf_is_made_without_a_socket_of_ours(words: list[str], workspace: Copy) -> None:
    root = workspace("golden")
    with Starter() as starter:
        done = starter.run(order(root, *words))
    assert done.code == 0, done.err
    assert [*root.rglob("*.pdf")]
