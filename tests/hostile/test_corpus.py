"""Every hostile file is told in one clear message, in little time and room, and stops no other."""

import csv
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import by_night

from . import templates
from .cases import CASES, list_cases
from .readers import AUST, READERS, read_bounded, warm
from .seeds import list_seeds

pytest.importorskip("resource", reason="Windows bounds no process so")
TOLD = Path(__file__).with_name("told.tsv")


class Told(NamedTuple):
    """What comes of a file: how the run ends, and how what it says begins."""

    reader: str
    case: str
    when: str
    code: str
    says: str


def read_told() -> Iterator[Told]:
    with TOLD.open(encoding="utf-8", newline="") as file:
        yield from map(Told._make, [*csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)][1:])


EVERY = [*read_told()]
TRIED = [each for each in EVERY if by_night() or each.when == "dag"]


@pytest.fixture(scope="module", autouse=True)
def _warmed() -> None:
    for reader in CASES:
        warm(reader, list_seeds(reader)[0][0])
    gc.freeze()  # what a copy of this process does not touch, it need not copy


def test_every_case_is_told() -> None:
    assert [(each.reader, each.case) for each in EVERY] == [*list_cases()]
    assert len(EVERY) >= 150


@pytest.mark.parametrize("told", TRIED, ids=[f"{each.reader}: {each.case}" for each in TRIED])
def test_hostile_file_is_told(told: Told) -> None:
    reader = READERS[told.reader]
    outcome = read_bounded(told.reader, CASES[told.reader][told.case](), reader.commands[0])
    assert str(outcome.code) == told.code, outcome
    assert told.says in outcome.err + outcome.out, outcome.err
    name = Path(reader.path).name
    of_network = "Nettverk" in outcome.err or "Namnet" in outcome.err
    assert not outcome.code or name in outcome.err or of_network, outcome.err


@pytest.mark.skipif(not by_night(), reason="the table has some by day")
@pytest.mark.parametrize("name", [*templates.TOLD])
def test_template_is_told_why(name: str) -> None:
    outcome = read_bounded("mal", CASES["mal"][name](), ("innkalling", AUST, "--format", "docx"))
    assert outcome.code == 1, outcome
    assert templates.TOLD[name][1] in outcome.err


BOMBS = [
    *("referat.docx: 8 MiB of empty paragraphs", "referat.docx: a cell over 10^9 columns"),
    *("referat.md: brackets", "referat.md: a cell over 10^9 columns"),
]


@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_minutes_stop_no_other_network(bomb: str) -> None:
    reader, _, case = bomb.partition(": ")
    outcome = read_bounded(reader, CASES[reader][case](), ("innkalling", AUST, "--format", "md"))
    assert outcome.code == 0, outcome
    assert "2026-12-02-innkalling.md" in outcome.out


@pytest.mark.parametrize("name", [each for each in templates.PAGES if "leaves" not in each])
def test_policy_stands_before_all_that_a_page_could_fetch_by(name: str) -> None:
    from nettverk.documents.forsegling import seal_page

    page = templates.PAGES[name]().decode()
    sealed = seal_page(page, "plan-nettside.html")
    before = sealed.partition('<meta http-equiv="Content-Security-Policy"')[0].strip()
    assert before in {"<!doctype html>", "<!doctype html>\n<html lang=nn><head>"}
