"""What is said of a composition holds: nothing is claimed that was not looked into."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from .conftest import Cli
from .test_composition import ask, show

pytestmark = pytest.mark.usefixtures("_composed_once")


@pytest.mark.parametrize(("bound", "word"), [("0", "ingen"), ("1", "eitt"), ("2", "to")])
def test_a_bound_claims_nothing_of_more_moves(
    bound: str, word: str, cli: Cli, example: Path
) -> None:
    """More moves would win something here, and which schools always move is then unknown."""
    assert len(ask(cli, example)["trinn"]) > int(bound) + 1
    said = show(cli, example, "--få-flytt", bound)
    assert f"Grensa er {word} flytt. Kva fleire flytt gir, er ikkje rekna ut." in said
    for claim in ("Ingenting blir betre", "alle framlegga"):
        assert claim not in said


@pytest.mark.parametrize("words", [[], ["--tal", "8"]])
def test_gains_are_the_differences_of_the_distances(
    words: list[str], cli: Cli, example: Path
) -> None:
    """Subtract what is written, row by row, as a reader would."""
    table = re.findall(r"(?m)^ +\d+ +(\d+,\d)  (\S+)", show(cli, example, *words))
    distances = [round(float(each.replace(",", ".")) * 10) for each, _ in table]
    told = ["0,0" if each == "litt" else each for _, each in table[1:]]
    assert len(told) > 2
    assert [round(float(each.replace(",", ".")) * 10) for each in told] == [
        before - after for before, after in pairwise(distances)
    ]
