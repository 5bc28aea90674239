"""`nettverk svar`: what is said of a file that has other answers, or is not written yet."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nettverk.render.linjeendring import Linjeendring, apply_edits, trace_lines
from tests.conftest import Copy

from .conftest import Cli

DATA = "data/2026-2027.yaml"
HEAD = "Skule;Vil vera vert;Kan ikkje vera vert\n"
FUGL = "Fuglevik barneskule"
WISH = f"\nvil_vera_vert:\n  - {{skule: {FUGL}, dato: 27.01.2027}}\n"


def ask(cli: Cli, root: Path, rows: str, *options: str, head: str = HEAD) -> str:
    (root / "svar.csv").write_text(head + rows, encoding="utf-8")
    return " ".join(cli("svar", str(root / "svar.csv"), *options, root=root).err.split())


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("nei;", f"{FUGL} svarar nei til å vera vert, men {DATA} har eit ønske om 27.01.2027."),
        (";veke 4", f"{FUGL} står både under «vil_vera_vert» og «kan_ikkje_vera_vert»"),
        ("2.12;", f"{FUGL} står både under «vil_vera_vert» og «kan_ikkje_vera_vert»"),
        ("28.10;", f"Under «vil_vera_vert» står frå før og framleis: {FUGL} 27.01.2027. Slett"),
        (";28.10", f"Under «kan_ikkje_vera_vert» står frå før og framleis: {FUGL} 02.12.2026. S"),
    ],
)
def test_what_the_file_says_otherwise_is_told(
    row: str, told: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    path = root / DATA
    path.write_text(path.read_text(encoding="utf-8") + WISH, encoding="utf-8")
    assert told in ask(cli, root, f"{FUGL};{row}\n")
    assert told in ask(cli, root, f"{FUGL};{row}\n", "--skriv")


@pytest.mark.parametrize("row", ["27.1;", ";2.12", "27.1;veke 49", "ja;2.12", "januar;", ";"])
def test_what_goes_with_the_file_is_not_told(row: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    path = root / DATA
    path.write_text(path.read_text(encoding="utf-8") + WISH, encoding="utf-8")
    said = ask(cli, root, f"{FUGL};{row}\n")
    assert "Slett" not in said


def test_lines_are_those_of_the_file_as_it_is(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    path = root / DATA
    text = path.read_text(encoding="utf-8")
    # Both hosts are decided, and the second stands below what is written.
    rows = "Steinbrua barneskule;;2.12\nVindheia ungdomsskule;;28.10\n"
    said = ask(cli, root, rows)
    places = re.findall(r"linje (\d+)", said)
    lines = text.splitlines()
    assert len(places) == 2, said
    for each, name in zip(places, ("Steinbrua", "Vindheia"), strict=True):
        assert name in lines[int(each) - 1]
    assert path.read_text(encoding="utf-8") == text
    said = ask(cli, root, rows, "--skriv")
    lines = path.read_text(encoding="utf-8").splitlines()
    for each, name in zip(re.findall(r"linje (\d+)", said), ("Steinbrua", "Vindheia"), strict=True):
        assert name in lines[int(each) - 1]


def test_what_is_on_a_line_that_is_not_written_has_no_number(cli: Cli, workspace: Copy) -> None:
    """Nobody leads a meeting of a network that is away on a day of its own; the answer says so."""
    root = workspace("base")
    said = ask(cli, root, "Nettverk Vest;27.1\n", head="Kven;Kan ikkje\n")
    assert "Nettverk Vest kan ikkje møta 27.01.2027, men har møte då." in said
    assert "eller rett dagane under «kan_ikkje_møta»." in said
    numbers = [int(each) for each in re.findall(r"linje (\d+)", said)]
    assert all(each <= len((root / DATA).read_text("utf-8").splitlines()) for each in numbers)
    assert re.search(
        r"«kan_ikkje_møta» \(linje \d+\)",
        ask(cli, root, "Nettverk Vest;27.1\n", "--skriv", head="Kven;Kan ikkje\n"),
    )


def test_lines_that_are_not_written_are_not_listed(cli: Cli, workspace: Copy) -> None:
    """Where nobody can host, all lines that say so are named; those of the answers are none yet."""
    root = workspace("base")
    networks = yaml.safe_load((root / "data/networks.yaml").read_text(encoding="utf-8"))
    (vest,) = (each for each in networks["nettverk"] if each["namn"] == "Nettverk Vest")
    names = [each["namn"] if isinstance(each, dict) else each for each in vest["skular"]]
    rows = "".join(f"{each};;27.1\n" for each in names)
    said = ask(cli, root, rows)
    assert "Ta bort ein av skulane under «kan_ikkje_vera_vert», eller flytt møtet." in said
    assert re.search(r"«kan_ikkje_vera_vert» \(linje \d+", ask(cli, root, rows, "--skriv"))


def test_lines_are_shown_in_the_order_they_are_written(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    rows = "Kven;Kan ikkje\nNettverk Vest;27.1\nNettverk Aust;16.9\n"
    (root / "svar.csv").write_text(rows, encoding="utf-8")
    shown = cli("svar", str(root / "svar.csv"), root=root).out
    days = re.findall(r"dato: ([\d.]+)", shown)
    assert days == ["16.09.2026", "27.01.2027"]


@given(st.data())
def test_every_line_is_traced_to_where_it_was(data: st.DataObject) -> None:
    before = [f"linje {number}" for number in range(1, data.draw(st.integers(1, 6)) + 1)]
    edits = []
    for number, line in enumerate(before, 1):
        if data.draw(st.booleans()):
            new = tuple(f"ny {number} {each}" for each in range(data.draw(st.integers(0, 2))))
            edits.append(Linjeendring("f", number, line, new, data.draw(st.booleans())))
    content = "".join(f"{each}\n" for each in before).encode()
    after = apply_edits(content, edits).decode().splitlines()
    traced = trace_lines(content, edits)
    assert len(traced) == len(after)
    for number, line in zip(traced, after, strict=True):
        if line.startswith("linje"):
            assert line == before[number - 1]
        else:
            assert number == 0 or line.startswith(f"ny {number} ")
