"""axe-core finds nothing on the page, however it is shown, and finds what is planted."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import WORKSPACES, Copy

from .choices import count
from .conftest import Show, write_page

NARROW = (320, 640)
DARK, STILL = {"color_scheme": "dark"}, {"reduced_motion": "reduce"}
SHOWINGS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark and still": {**DARK, **STILL},
    "narrow": {"window": NARROW},
    "narrow and dark": {"window": NARROW, **DARK},
    "high contrast": {"forced_colors": "active"},
}


def violations(page: Page) -> list[str]:
    """Name the rules that axe finds broken; all of its rules, best practice too."""
    return [each["id"] for each in Axe().run(page).response["violations"]]


def open_all(page: Page) -> Page:
    """Open all of the page: what is closed shows no more than that."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    return page


@pytest.fixture(scope="module")
def short_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a page with all that the example's has, but less of each."""
    return write_page(WORKSPACES / "golden", tmp_path_factory.mktemp("stutt"))


CHOSEN = {"#person=Ingrid+Solhaug": 5, "#person=Ingrid+Solhaug&nettverk=Minst": 0}


@pytest.mark.parametrize("showing", ["light", "dark and still", "high contrast"])
def test_axe_finds_nothing(showing: str, show: Show) -> None:
    assert violations(open_all(show(**SHOWINGS[showing]))) == []


@pytest.mark.parametrize("showing", ["narrow", "narrow and dark"])
def test_axe_finds_nothing_where_it_is_narrow(showing: str, show: Show, short_page: Path) -> None:
    assert violations(open_all(show(short_page, **SHOWINGS[showing]))) == []


@pytest.mark.parametrize("showing", ["light", "narrow and dark"])
@pytest.mark.parametrize("part", CHOSEN)
def test_axe_finds_nothing_whatever_is_chosen(
    part: str, showing: str, show: Show, short_page: Path
) -> None:
    page = open_all(show(short_page, part, **SHOWINGS[showing]))
    assert count(page) == (CHOSEN[part],) * 2
    assert violations(page) == []


def test_axe_finds_nothing_on_the_page_as_it_opens(show: Show) -> None:
    assert violations(show()) == []


@pytest.mark.parametrize("name", ["hostile", "hostile-names"])
def test_axe_finds_nothing_on_other_pages(
    name: str, show: Show, workspace: Copy, tmp_path: Path
) -> None:
    assert violations(show(write_page(workspace(name), tmp_path / "ut"))) == []


PLANTED = {
    "select-name": [('<label for="val-person">', "<label>")],
    "color-contrast": [("--dempa: #4a5a5e", "--dempa: #9aa5a8")],
    "svg-img-alt": [
        ('<title id="aret-tittel">Møteplan 2026–2027</title>', ""),
        ('aria-describedby="aret-omtale"', ""),
        ('aria-labelledby="aret-tittel"', ""),
    ],
    "html-has-lang": [('<html lang="nn">', "<html>")],
    "image-alt": [("<main>", '<main><img src="data:,">')],
    "scrollable-region-focusable": [('<div class="rull" tabindex="0"', '<div class="rull"')],
    "page-has-heading-one": [("h1>", "h3>")],
    "document-title": [("<title>Møteplan 2026–2027 – Jærskulen</title>", "")],
}


def test_axe_finds_what_is_planted_and_nothing_else(
    show: Show, page_file: Path, tmp_path: Path
) -> None:
    text = page_file.read_text(encoding="utf-8")
    for before, after in (each for edits in PLANTED.values() for each in edits):
        assert before in text
        text = text.replace(before, after)
    file = tmp_path / "plan.html"
    file.write_text(text, encoding="utf-8")
    assert sorted(violations(show(file))) == sorted(PLANTED)
