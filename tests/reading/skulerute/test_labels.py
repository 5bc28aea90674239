"""Labels as municipalities and schools have published them, and others of the same kinds."""

from pathlib import Path

import pytest

from nettverk.reading.skulerute.labels import read_label
from nettverk.reading.skulerute.names import Meining, Side, Slag, classify, read_meining

HERE = Path(__file__).parent
SIDES = {"siste-før": Side.FØR, "første-etter": Side.ETTER}
SLAG = {
    "fri": {Slag.FRI, Slag.SOMMARFERIE},
    "første": {Slag.FØRSTE_DAG},
    "siste": {Slag.SISTE_DAG},
    # The holidays are known; all that matters is that one is no first or last day.
    "heilagdag": {Slag.FRI, Slag.ANNA},
}
GENERAL = {"ferie", ""}
"""What a label says of the break that only its day can tell."""


def read_separated(file: str) -> list[list[str]]:
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def is_right(meaning: Meining, kind: str, season: str) -> bool:
    beside = SIDES.get(kind)
    if meaning.slag not in SLAG.get(kind, {Slag.ANNA}):
        return False
    if kind in {"første", "siste"}:
        return True
    named = {season} if season != "–" else {"", meaning.pause}
    told = meaning.pause in (named | GENERAL if kind == "første-etter" else named)
    return meaning.side is beside and (told or kind not in {"fri", *SIDES})


@pytest.mark.parametrize("file", ["published.tsv", "invented.tsv"])
def test_every_label_means_what_it_says(file: str) -> None:
    rows = read_separated(file)
    wrong = {
        text: read_meining(text)
        for text, kind, season, _ in rows
        if not is_right(read_meining(text), kind, season)
    }
    assert len(rows) > 190
    assert wrong == {}


def test_a_label_is_understood_without_its_capitals_and_spaces() -> None:
    for text, *_ in read_separated("published.tsv"):
        assert classify(f"  {text.upper()} ") is classify(text)


def test_a_label_without_end_takes_no_longer_than_a_long_one() -> None:
    assert len(read_label("ikkje " * 100_000).tekst) <= 300
