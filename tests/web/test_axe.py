"""axe-core finds nothing on the page, however it is shown, and finds what is planted."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import Copy

from .conftest import Show, write_page

SHOWINGS: dict[str, dict[str, object]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "narrow and dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "still": {"reduced_motion": "reduce"},
    "high contrast": {"forced_colors": "active"},
}


def violations(page: Page) -> list[str]:
    """Name the rules that axe finds broken; all of its rules, best practice too."""
    return [each["id"] for each in Axe().run(page).response["violations"]]


CHOSEN = ("#person=Ingrid+Solhaug", "#person=Ingrid+Solhaug&nettverk=Ungdomsskular+sør")
CASES = [
    *((showing, "") for showing in SHOWINGS),
    *((showing, part) for showing in ("light", "narrow and dark") for part in CHOSEN),
]


@pytest.mark.parametrize(("showing", "part"), CASES)
def test_axe_finds_nothing(showing: str, part: str, show: Show) -> None:
    """See the page with all of it opened: what is closed shows no more than that."""
    page = show(part=part, **SHOWINGS[showing])
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(page) == []


def test_axe_finds_nothing_on_the_page_as_it_opens(show: Show) -> None:
    assert violations(show()) == []


@pytest.mark.parametrize("name", ["golden", "hostile", "hostile-names"])
def test_axe_finds_nothing_on_other_pages(
    name: str, show: Show, workspace: Copy, tmp_path: Path
) -> None:
    assert violations(show(write_page(workspace(name), tmp_path / "ut"))) == []


PLANTED = {
    "select-name": ('<label for="val-person">', "<label>"),
    "color-contrast": ("--dempa: #4a5a5e", "--dempa: #9aa5a8"),
    "svg-img-alt": ('aria-labelledby="aret-tittel"', ""),
    "html-has-lang": ('<html lang="nn">', "<html>"),
    "image-alt": ("<main>", '<main><img src="data:,">'),
    "scrollable-region-focusable": ('<div class="rull" tabindex="0"', '<div class="rull"'),
    "page-has-heading-one": ("h1>", "h3>"),
    "document-title": ("<title>Møteplan 2026–2027 – Jærskulen</title>", ""),
}


@pytest.mark.parametrize("rule", PLANTED)
def test_axe_finds_what_is_planted(rule: str, show: Show, page_file: Path, tmp_path: Path) -> None:
    before, after = PLANTED[rule]
    text = page_file.read_text(encoding="utf-8")
    assert before in text
    if rule == "svg-img-alt":
        text = text.replace('<title id="aret-tittel">Møteplan 2026–2027</title>', "").replace(
            'aria-describedby="aret-omtale"', ""
        )
    file = tmp_path / "plan.html"
    file.write_text(text.replace(before, after), encoding="utf-8")
    assert rule in violations(show(file))
