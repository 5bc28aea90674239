"""What is said of a composition holds: nothing is claimed that was not looked into."""

from pathlib import Path

import pytest

from .conftest import Cli
from .test_composition import ask, show


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
