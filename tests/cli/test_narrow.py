"""A command about one network: what is wrong elsewhere stops nothing."""

from pathlib import Path

import pytest

from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from tests.cli.conftest import Cli
from tests.conftest import Copy


@pytest.fixture
def faulty(workspace: Copy) -> Path:
    """Give Minst a leader whom nobody knows, which no command about it may pass over."""
    root = workspace("golden")
    path = root / "data/networks.yaml"
    text = path.read_text(encoding="utf-8")
    before, after = text.split("  - namn: Minst\n")
    assert "    leiar: " in after
    line = next(each for each in after.splitlines() if each.startswith("    leiar: "))
    path.write_text(
        f"{before}  - namn: Minst\n{after.replace(line, '    leiar: Ingen Kjenner', 1)}",
        encoding="utf-8",
    )
    return root


def test_a_fault_in_another_network_stops_nothing(cli: Cli, faulty: Path) -> None:
    assert cli("innkalling", "Alt", root=faulty).code == 0
    for words in (["innkalling", "Minst"], ["sjekk"], ["plan", "Minst"]):
        answer = cli(*words, root=faulty)
        assert answer.code == 1, words
        assert "Nettverksleiaren «Ingen Kjenner»" in answer.err


def test_a_school_in_two_networks_stops_both(cli: Cli, workspace: Copy) -> None:
    root = workspace("broken/14-skule-i-to-nettverk")
    data = load_data(Files(root))
    for each in data.oversikt.nettverk:
        assert cli("innkalling", each.namn, root=root).code == 1
