"""Another program that keeps the list of what has been done: waited for, told, and given up."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nettverk.archive import locking
from tests.cli.conftest import Answer, Cli
from tests.conftest import Copy

if sys.platform == "win32":
    pytest.skip("Windows locks another way", allow_module_level=True)

import fcntl

Publish = Callable[[float], Answer]


@pytest.fixture
def root(workspace: Copy, cli: Cli) -> Path:
    root = workspace("golden")
    for each in ("Alt", "Minst"):
        assert cli("innkalling", each, "--format", "md", root=root).code == 0
    assert cli("utlagt", "innkalling", "Minst", "--likevel", root=root).code == 0
    return root


@pytest.fixture
def path(root: Path) -> Path:
    return root / "dokument/hendingar.csv"


@pytest.fixture
def publish(root: Path, path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publish]:
    """Publish while another holds the list for some seconds, of a clock that goes by looks."""
    with path.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        clock = [0.0]

        def publish(seconds: float) -> Answer:
            def sleep(passed: float) -> None:
                clock[0] += passed
                if clock[0] > seconds:
                    fcntl.flock(other, fcntl.LOCK_UN)
                assert clock[0] < 60, "it never gives up"

            monkeypatch.setattr(locking, "sleep", sleep)
            monkeypatch.setattr(locking, "monotonic", lambda: clock[0])
            return cli("utlagt", "innkalling", "Alt", root=root)

        yield publish


def test_a_short_wait_is_not_told(publish: Publish, path: Path) -> None:
    answer = publish(1)
    assert (answer.code, "Ventar" in answer.err) == (0, False)
    assert ";Alt;" in path.read_text("utf-8")


def test_a_wait_is_told_once(publish: Publish, path: Path) -> None:
    answer = publish(10)
    told = f"Merk: Ventar på {path}, som eit anna program har i bruk.\n"
    assert (answer.code, answer.err.count(told), answer.err.count("Ventar")) == (0, 1, 1)
    assert ";Alt;" in path.read_text("utf-8")


def test_no_wait_is_for_ever(publish: Publish, path: Path) -> None:
    before = path.read_bytes()
    answer = publish(1000)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith(
        f"Feil: Fekk ikkje skriva {path}: eit anna program har hatt fila i bruk i 30 sekund. Lukk "
        "det, eller vent til det er ferdig, og skriv kommandoen på nytt.\n"
    )
    assert path.read_bytes() == before
