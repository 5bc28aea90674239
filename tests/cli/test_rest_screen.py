"""The rest of a year on the screen: networks that move alike are told of together."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Copy, Golden

from .conftest import Cli

GOLDEN = Path(__file__).parents[1] / "golden" / "rest"
ASK = ("nytt-år", "--resten", "10.02.2027", "--veker", "11,18")


def test_networks_that_move_alike_stand_together(
    cli: Cli, tmp_path: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    root = shutil.copytree(REPOSITORY / "data", tmp_path / "data").parent
    said = cli(*ASK, root=root, today="2027-01-04")
    told = said.out.partition("Ingenting er skrive.")[0]
    golden(GOLDEN / "likt-flytta.txt", told)
    assert max(map(len, told.splitlines())) <= 80
    for name in ("Små barneskular", "Kombinerte skular", "Ungdomsskular sør"):
        assert len(re.findall(rf"^{name}", told, re.MULTILINE)) == 2
    monkeypatch.delenv("COLUMNS")
    piped = cli(*ASK, root=root, today="2027-01-04").out.partition("Ingenting er skrive.")[0]
    assert " ".join(piped.split()) == " ".join(told.split())


def test_all_are_named_so(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    said = cli("nytt-år", "--resten", "25.11.2026", "--veker", "50,5", root=root).out
    assert said.startswith("Alle nettverka\n  Frå          onsdag 2. desember 2026")
    assert "\nNettverk " not in said
    for name in ("Nettverk Aust", "Nettverk Vest"):
        assert f"{name}: " in said, "hosts are each network's own"
    alone = cli("nytt-år", "Nettverk Aust", "--resten", "25.11.2026", "--veker", "50", root=root)
    assert alone.code != 0
