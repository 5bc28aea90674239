"""Who cannot meet, through the commands: a move is told of it, and a new year avoids it."""

import re
from pathlib import Path

from tests.conftest import Copy

from .conftest import Cli


def write_absence(root: Path, line: str) -> None:
    """Write who cannot meet into the year of the workspace `golden`."""
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    assert "kan_ikkje_møta: [" in text
    new = text.replace("kan_ikkje_møta: [", f"kan_ikkje_møta: [{line}, ", 1)
    year.write_text(new, encoding="utf-8")


def test_move_to_a_day_when_the_leader_cannot_meet_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (leiar, *_) = re.findall(r"leiar: (.+)", (root / "data" / "networks.yaml").read_text("utf-8"))
    write_absence(root, f"{{kven: {leiar}, dato: 09.12.2026}}")
    assert "kan ikkje møta" not in cli("sjekk", root=root).err
    said = cli("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", root=root).out
    assert f"{leiar} kan ikkje møta 09.12.2026, men Alt har møte då." in " ".join(said.split())
