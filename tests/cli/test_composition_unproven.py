"""A proposed composition that is not proven the best claims no more than is known of it."""

import sys
from pathlib import Path

import pytest

from nettverk.planning.samansetjing import delingsleiting, framlegg, fritt
from nettverk.planning.samansetjing.rekkje import BeyondReachError

from .conftest import Cli
from .test_composition import ask, refuse, show

pytestmark = pytest.mark.many


@pytest.mark.parametrize(
    ("work", "least"), [(1000, "Avstanden kan ikkje bli mindre enn 7,0 doblingar."), (10, "")]
)
def test_nearly_the_best_tells_its_gap(
    work: int, least: str, cli: Cli, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Look through too little for a bound on moves, or for anything: a good one is found."""
    monkeypatch.setattr(delingsleiting, "MOST_WORK", work)
    told = ask(cli, example, "--få-flytt", "4")
    assert told["framlegg"]["flytt"] <= 4
    assert told["botn"] <= 7.713 <= told["framlegg"]["avstand"], "the best there is"
    assert not told["vege"]
    said = " ".join(show(cli, example, "--få-flytt", "4").split())
    assert f"men det er ikkje vist at det er det beste. {least}" in said
    assert "nettverk[samansetjing]" not in said
    document = cli("samansetjing", "--få-flytt", "4", "--format", "md", root=example).out
    text = (example / document.splitlines()[0]).read_text(encoding="utf-8")
    assert "Framlegget har høgst 4 flytt." in text
    assert "er det beste med" not in text
    monkeypatch.setitem(sys.modules, "nettverk.planning.samansetjing.heiltal", None)
    said = " ".join(show(cli, example, "--få-flytt", "4").split())
    assert "Legg inn nettverk[samansetjing] der de la inn nettverk, så kan det bli betre." in said


@pytest.mark.parametrize(
    ("words", "better"),
    [((), ""), (("--bland-kommunar",), "kommunane bli betre blanda, eller ")],
)
def test_a_distance_that_is_proven_is_told_so(
    words: tuple[str, ...],
    better: str,
    cli: Cli,
    example: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where schools of a kind are too many to look through, the cut is the least distance."""

    def give_up(*_: object) -> None:
        raise BeyondReachError

    monkeypatch.setattr(fritt, "UtanNamn", give_up)
    said = " ".join(show(cli, example, *words).split())
    assert f"Avstanden kan ikkje bli mindre, men kanskje kan {better}færre flytta." in said


def test_where_nothing_is_found_what_would_help_is_told(
    cli: Cli, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delingsleiting, "MOST_WORK", 10)
    monkeypatch.setattr(framlegg, "approach", lambda *_: None)
    much = "Feil: Her er det for mykje å rekna gjennom: 34 skular"
    assert refuse(cli, example) == (
        1,
        f"{much}. Set --minst og --mest nærare kvarandre, og prøv på nytt.\n",
    )
    file = example / "data" / "networks.yaml"
    pair = "[Ekornlia barneskule, Regnbogehaugen barneskule]"
    file.write_text(
        file.read_text(encoding="utf-8")
        + f"\nkan_ikkje_vera_saman:\n  - {{skular: {pair}, grunn: Dei krev to rom.}}\n",
        encoding="utf-8",
    )
    monkeypatch.setitem(sys.modules, "nettverk.planning.samansetjing.heiltal", None)
    helped = (
        f"{much} og 1 binding. Legg inn nettverk[samansetjing] der de la inn nettverk, set "
        "--få-flytt høgare, set --minst og --mest nærare kvarandre eller ta bort nokre av "
        "bindingane i data/networks.yaml, og prøv på nytt.\n"
    )
    assert refuse(cli, example, "--få-flytt", "4") == (1, helped)
