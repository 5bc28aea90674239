"""A page of many networks: pictures that can be read, on a screen, a telephone and on paper."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import Copy, soften
from tests.growth.nation import make_nation

from .choices import choose, count
from .conftest import Show, write_page

NETWORKS = 10
TELEPHONE = (400, 800)
_WORD = re.compile(r'<word .*yMin="([\d.]+)" .*yMax="([\d.]+)">(.*)</word>')
LEAST = 6.0
"""How high the letters of a printed word must be, in points, with what is above them."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mange")
    return write_page(make_nation(root, NETWORKS), root / "ut")


def test_each_part_has_its_own_meetings_and_name(show: Show, many: Path) -> None:
    page = show(many)
    headings = [*map(soften, page.locator(".arsdel h3").all_inner_texts())]
    assert headings == [f"Møteplan 2026–2027, del {each} av 2" for each in (1, 2)]
    rows, marked = count(page)
    assert rows == marked
    ids = page.locator("[id]").evaluate_all("them => them.map(it => it.id)")
    assert len({*ids}) == len(ids)


def test_only_the_parts_that_show_something_are_there(show: Show, many: Path) -> None:
    page = show(many)
    choose(page, "nettverk", "Nettverk 007")
    (shown,) = page.locator(".arsdel:visible h3").all_inner_texts()
    assert soften(shown) == "Møteplan 2026–2027, del 2 av 2"
    choose(page, "nettverk", "")
    assert page.locator(".arsdel:visible").count() == 2


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_it_prints_over_as_many_pages_as_can_be_read(
    show: Show, many: Path, tmp_path: Path
) -> None:
    pdf = tmp_path / "plan.pdf"
    show(many).pdf(path=pdf, format="A4", landscape=True)
    said = subprocess.run(
        ["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = said.split("<page ")[1:]
    for number, each in enumerate(pages):
        networks = {int(nr) for nr in re.findall(r">Nettverk</word>\s*<word [^>]*>(\d+)<", each)}
        assert networks == {*range(5 * number, 5 * number + 5)}
        assert "Møteplan" in each
        assert all(float(low) - float(top) > LEAST for top, low, _ in _WORD.findall(each))
    assert len(pages) == 2


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="needs poppler-utils")
def test_what_is_chosen_prints_on_one_page(show: Show, many: Path, tmp_path: Path) -> None:
    page, pdf = show(many), tmp_path / "plan.pdf"
    choose(page, "nettverk", "Nettverk 007")
    page.pdf(path=pdf, format="A4", landscape=True)
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Pages: +1$", said, re.MULTILINE)


def find_hidden(page: Page, shown: str) -> list[str]:
    """List what nobody sees without scrolling sideways."""
    found: list[str] = page.locator(shown).evaluate_all(
        """them => them.filter(it => {
        const box = it.getBoundingClientRect(), around = it.closest(".rull");
        const edge = around.getBoundingClientRect();
        const inside = box.left >= edge.left && box.right <= edge.right + 1;
        return !(box.width && inside && it.scrollWidth <= it.clientWidth + 1);
        }).map(it => it.textContent)"""
    )
    return found


@pytest.mark.parametrize("width", [320, 400])
def test_hosts_and_days_off_are_seen_in_a_narrow_window(width: int, show: Show) -> None:
    page = show(window=(width, 800))
    assert page.locator("#tabell tbody td").count() == 43 * 7
    assert find_hidden(page, "#tabell tbody :is(th, td), #fri tbody :is(th, td)") == []


def test_long_names_hide_nothing(show: Show, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    for path in (root / "data").glob("*.yaml"):
        text = path.read_text("utf-8").replace("Haustferie", "Haustferie" * 6)
        path.write_text(text.replace("Revehaugen skule", "Revehaugen" * 6), "utf-8")
    page = show(write_page(root, tmp_path / "ut"), window=TELEPHONE)
    assert page.get_by_text("Revehaugen" * 6).count()
    assert find_hidden(page, "#tabell tbody :is(th, td), #fri tbody :is(th, td)") == []


def test_the_table_is_one_for_those_who_hear_it(show: Show) -> None:
    table = show(window=TELEPHONE).get_by_role("table").first
    assert table.get_by_role("row").count() == 44
    assert table.get_by_role("columnheader").count() == 8
    assert table.get_by_role("rowheader").count() == 43
