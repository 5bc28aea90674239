"""What is no file, too large, or counts too far is told in a moment, and stops nothing for ever."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy

YEAR = "data/2025-2026.yaml"


def make_pipe(root: Path) -> None:
    os.mkfifo(root / YEAR)


def link_to_a_device(root: Path) -> None:
    (root / YEAR).symlink_to("/dev/zero")


def make_large(root: Path) -> None:
    (root / YEAR).write_bytes(b"#" * 11_000_000)


def count_far(root: Path) -> None:
    path = root / "data/networks.yaml"
    said = path.read_text("utf-8")
    path.write_text(
        said.replace("samarbeid:\n", "samarbeid:\n  innkalling_dagar: 999999\n", 1), "utf-8"
    )


def nest_tables(root: Path) -> None:
    (root / "templates").mkdir()
    path = root / "templates/innkalling.md"
    path.write_text("# Møte\n\n" + "<table><tr><td>" * 400, encoding="utf-8")


def open_tables(root: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates/innkalling.md").write_text("# Møte\n\n" + "<table>" * 2000, encoding="utf-8")


TOLD: dict[Callable[[Path], None], str] = {
    make_pipe: f"{YEAR}: Fila kan ikkje lesast: der ligg noko som ikkje er ei fil.",
    link_to_a_device: f"{YEAR}: Fila kan ikkje lesast: der ligg noko som ikkje er ei fil.",
    make_large: f"{YEAR}: Fila er større enn 10 MB.",
    count_far: "Talet 999999 er for stort. Skriv eit som er 9999 eller mindre.",
    nest_tables: "Meir enn 20 tabellar står inni kvarandre.",
    open_tables: "Meir enn 20 tabellar står inni kvarandre.",
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("make", TOLD, ids=lambda make: make.__name__)
def test_it_is_told_in_a_moment(
    make: Callable[[Path], None], workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    make(root)
    began = time.process_time()
    assert run(["--mappe", str(root), "--i-dag", "2026-11-24", "innkalling"]) == 1
    assert time.process_time() - began < 10, "it is told at once; this is no measure of speed"
    assert TOLD[make] in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("name", ["networks.yaml", "hendingar.csv", "2026-10-28-referat.md"])
def test_pipe_in_any_place_stops_no_command(name: str, workspace: Copy) -> None:
    root = workspace("base")
    places = {"networks.yaml": "data", "hendingar.csv": "dokument"}
    folder = root / places.get(name, "dokument/2026-2027/nettverk-aust")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    for words in (["status"], ["innkalling"], ["sjekk"]):
        assert run(["--mappe", str(root), "--i-dag", "2026-11-24", *words]) in {0, 1}
