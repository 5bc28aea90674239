"""Who hosted how often, on the page: a picture and the same numbers, for the networks chosen."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_decimal
from nettverk.pictures.vertskap.content import VertsårContext, describe_vertskap
from nettverk.workspace.workspace import open_workspace
from tests.conftest import REPOSITORY, Copy

from .choices import choose
from .conftest import Show, write_page

PARTS = "article[data-rekkje]:visible"


def write_count(year: VertsårContext) -> str:
    """Write what a cell of the table says."""
    return f"{year.alle} ({year.framlegg} framlegg)" if year.framlegg else str(year.alle)


def test_each_network_has_a_picture_and_the_same_as_a_table(show: Show) -> None:
    page = show()
    opened = open_workspace(REPOSITORY, date(2026, 11, 24))
    (year,) = (each for each in opened.plan.skuleår if each.skuleår == Skuleårsnamn(2026))
    parts = page.locator(PARTS).all()
    for part, nettverk in zip(parts, opened.plan.oversikt.nettverk, strict=True):
        vertskap = describe_vertskap(opened.plan, year, nettverk)
        assert part.get_by_role("heading").inner_text() == nettverk.namn
        assert part.locator("desc").text_content() == vertskap.alt
        part.get_by_text(f"Tala for {nettverk.namn}").click()
        rows = part.locator("tbody tr").all()
        assert [row.locator("th, td").all_inner_texts() for row in rows] == [
            [
                each.skule,
                *map(write_count, each.år),
                str(each.alle),
                write_decimal(each.lik_del),
            ]
            for each in vertskap.skule
        ]


def test_only_the_networks_of_the_meetings_chosen_are_shown(show: Show) -> None:
    page = show()
    choose(page, "person", "Ingrid Solhaug")
    assert page.locator(f"{PARTS} h3").all_inner_texts() == ["Mellomstore barneskular nord"]
    choose(page, "nettverk", "Ungdomsskular sør")
    assert not page.locator("#vertskap").is_visible()
    page.get_by_role("button", name="Nullstill").click()
    assert page.locator(PARTS).count() == 7


def test_the_table_is_opened_by_keyboard(show: Show) -> None:
    page = show()
    page.get_by_text("Tala for Store barneskular").focus()
    page.keyboard.press("Enter")
    assert page.locator("article table:visible").count() == 1


@pytest.mark.parametrize("name", ["golden", "hostile", "hostile-names"])
def test_no_two_parts_have_one_id_and_each_reference_is_there(
    name: str, show: Show, workspace: Copy, tmp_path: Path
) -> None:
    page = show(write_page(workspace(name), tmp_path / "ut"))
    ids = page.locator("[id]").evaluate_all("them => them.map(it => it.id)")
    assert len(ids) == len({*ids})
    for attribute in ("aria-labelledby", "aria-describedby", "aria-details", "for"):
        found = page.locator(f"[{attribute}]").evaluate_all(
            f"them => them.map(it => it.getAttribute('{attribute}'))"
        )
        assert {*found} <= {*ids}


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_it_is_printed_when_asked_for(show: Show, tmp_path: Path) -> None:
    def words() -> str:
        pdf = tmp_path / "plan.pdf"
        page.pdf(path=pdf, format="A4", landscape=True)
        return subprocess.check_output(["pdftotext", pdf, "-"], text=True)

    page = show()
    assert "Vertskap over åra" not in words()
    page.check("#med-tabell")
    asked = words()
    assert "Vertskap over åra" in asked
    assert len(re.findall("Til saman", asked)) == 7
