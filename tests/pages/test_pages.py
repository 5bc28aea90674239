"""The pages of every kind of document, in workspaces of every size: nothing stands parted."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import examples

from .build import LOOKS, Made, Size, make_workspace
from .layout import Layout
from .planted import write_planted
from .printing import lay_out, write_documents, write_notice, write_sheets
from .rules import find_faults

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="needs LibreOffice and poppler-utils",
)

ELEVEN = Size(skular=8, medlemmer=15, saker=5, avtalar=7)
"""A notice of eleven items, fifteen members and seven open actions."""
MADE = max(examples(0.05), 5)


def list_faults(laid: dict[str, Layout | str]) -> list[str]:
    """List what is wrong with each document; one that could not be followed tells why."""
    return [
        f"{name}: {fault}"
        for name, layout in laid.items()
        for fault in ([layout] if isinstance(layout, str) else find_faults(layout))
    ]


def test_nothing_stands_parted_in_any_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = {}
    for number in range(MADE):
        made = make_workspace(tmp_path / str(number), number, look=LOOKS[number % len(LOOKS)])
        for name, word in write_documents(made, monkeypatch).items():
            documents[f"{number} {made.look} {name}"] = word
    assert len(documents) >= 9 * MADE
    for look in LOOKS:
        made = make_workspace(tmp_path / f"ark{look}", 0, look=look)
        documents |= {f"{look} {name}": word for name, word in write_sheets(made).items()}
    faults = list_faults(lay_out(documents, tmp_path))
    # One in some hundreds LibreOffice parts itself, where headings follow on each other.
    assert len(faults) <= len(documents) // 200, faults


@pytest.fixture(scope="module")
def notices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Count the pages of the notice of eleven items, in each look."""
    root = tmp_path_factory.mktemp("elleve")
    documents = {}
    for look in LOOKS:
        made: Made = make_workspace(root / f"sett{look}", 2, ELEVEN, look)
        documents[look] = write_notice(made)
    laid = lay_out(documents, root)
    assert list_faults(laid) == []
    return {look: each.pages for look, each in laid.items() if isinstance(each, Layout)}


def test_notice_of_eleven_items_fills_two_pages_at_most(notices: dict[str, int]) -> None:
    assert notices[""] <= 2


def test_logo_and_wide_font_take_a_page_more_at_most(notices: dict[str, int]) -> None:
    assert all(pages <= notices[""] + 1 for pages in notices.values())


FAULTS = {
    "loose": (
        *("heading alone", "p alone", "has no head on", "a line alone of"),
        r"page \d has [123] lines",
    ),
    "parted": ("is parted",),
    "narrow": ("broken: «kl.\u00a012.00–15.00»", "broken: «814/26»"),
}


def test_each_rule_sees_what_breaks_it(tmp_path: Path) -> None:
    planted = [*write_planted()]
    documents = {f"{name} {kind}": each for name, *two in planted for kind, each in enumerate(two)}
    # What a document should be tells what to look for in the one that is spoilt.
    meant = {f"{name} {kind}": right for name, right, _ in planted for kind in (0, 1)}
    laid = lay_out(documents, tmp_path, meant)
    assert list_faults({name: each for name, each in laid.items() if name.endswith("0")}) == []
    seen = "\n".join(list_faults({name: each for name, each in laid.items() if name[-1] == "1"}))
    unseen = [
        (spoilt, fault)
        for spoilt, faults in FAULTS.items()
        for fault in faults
        if not re.search(rf"^{spoilt} .*{fault}", seen, re.MULTILINE)
    ]
    assert unseen == []


def test_a_seed_makes_the_same_workspace(tmp_path: Path) -> None:
    one, two = (make_workspace(tmp_path / each, 7).root / "data" for each in ("ein", "to"))
    assert {each.name: each.read_bytes() for each in one.iterdir()} == {
        each.name: each.read_bytes() for each in two.iterdir()
    }
