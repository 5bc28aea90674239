"""A workspace to publish from, what it says, and the changes that can come after."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import REPOSITORY, Copy, soften

Say = Callable[..., tuple[int, str, str]]
GOLDEN = REPOSITORY / "tests" / "golden" / "messages"
TODAY = "2026-11-24"
LOG = "dokument/hendingar.csv"


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("golden")


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(*words: str, today: str = TODAY) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", today, *words])
        printed = capsys.readouterr()
        return code, soften(printed.out), printed.err

    return call


def change(root: Path, old: str, new: str) -> None:
    file = root / "data" / "2026-2027.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


DAY = "      - dato: 02.12.2026\n"
CHANGES = {
    "host": ("vert: Måneflata barneskule", "vert: Havørnneset barneskule"),
    "room": ("rom: musikkrommet", "rom: biblioteket"),
    "day": (
        "      - dato: 02.12.2026\n",
        "      - dato: 02.12.2026\n        ny_dato: 03.12.2026\n",
    ),
    "clock": ("      - dato: 02.12.2026\n", "      - dato: 02.12.2026\n        tid: 09.00–12.00\n"),
    "leader": (
        "      - dato: 02.12.2026\n",
        "      - dato: 02.12.2026\n        leiar: Linh Nguyen Dahl\n",
    ),
}
CHANGED = {
    "host": (
        "Ny vertsskule: Havørnneset barneskule, musikkrommet.",
        "på Måneflata barneskule, musikkrommet",
    ),
    "room": ("Nytt møterom: biblioteket.", "i musikkrommet"),
    "day": ("Møtet er flytta til torsdag 3. desember 2026.", "onsdag 2. desember 2026"),
    "clock": ("Nytt klokkeslett: kl. 09.00–12.00.", "kl. 12.00–15.00"),
    "leader": ("Ny nettverksleiar: Linh Nguyen Dahl.", "leidd av Ingrid Solhaug"),
}
"""What a notice says of each change: what is new, and what it was."""
