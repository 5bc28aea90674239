"""The page by keyboard, without script, in a narrow window, in the dark and on paper."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .choices import SHOWN, count
from .conftest import Show, new_page

OVERSIKT = (
    "Små barneskular",
    "Mellomstore barneskular nord",
    "Mellomstore barneskular sør",
    "Store barneskular",
    "Ungdomsskular nord",
    "Ungdomsskular sør",
    "Kombinerte skular",
)
IN_ORDER = [
    "Hopp til tabellen",
    "val-nettverk",
    "val-skule",
    "val-kommune",
    "val-person",
    "Nullstill",
    "Bilete av skuleåret, kan rullast sidelengs",
    "tabellen over møta",
    "lista over fridagar",
    "Tabell over møta, kan rullast",
    "Bilete av vertskapa, kan rullast sidelengs",
    *(f"Tala for {each}" for each in OVERSIKT),
    "Bilete av samansetjinga, kan rullast sidelengs",
    "Skulane i kvart nettverk",
    "Tabell over fridagar, kan rullast",
    "med-tabell",
]


def test_everything_is_reached_by_keyboard_in_the_order_it_is_read(show: Show) -> None:
    page = show()
    seen = []
    for _ in range(len(IN_ORDER)):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """() => {
                const it = document.activeElement, style = getComputedStyle(it);
                const visible = style.outlineStyle === "solid" && style.outlineWidth === "3px";
                const name = it.id || it.getAttribute("aria-label") || it.textContent.trim();
                return visible ? name : `${name} unseen`;
                }"""
            )
        )
    assert seen == IN_ORDER


def test_the_keyboard_alone_filters_and_skips(show: Show) -> None:
    page = show()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tabell"
    page.get_by_label("Kommune").focus()
    page.keyboard.press("ArrowDown")
    assert count(page)[0] < 43
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert count(page) == (43, 43)


def test_without_script_everything_is_shown_and_no_filter(
    browser: Browser, page_file: Path
) -> None:
    page = new_page(browser, java_script_enabled=False)
    page.goto(page_file.as_uri())
    assert page.locator(SHOWN).count() == 43
    assert not page.locator(".filter").is_visible()
    assert all(each.is_visible() for each in page.locator("svg").all())
    page.context.close()


def test_the_picture_has_a_name_and_the_page_its_parts(show: Show) -> None:
    page = show()
    assert page.get_by_role("img").count() == 2 + len(OVERSIKT)
    tree = page.locator("body").aria_snapshot()
    assert '- img "Møteplan 2026–2027"' in tree
    for part in ("banner", "main", "contentinfo"):
        assert page.get_by_role(part).count() == 1
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Møteplan 2026–2027"]
    assert page.locator("html").get_attribute("lang") == "nn"
    assert page.locator("figure").first.get_attribute("aria-details") == "tabell"


@pytest.mark.parametrize("width", [320, 375, 768])
def test_a_narrow_window_needs_no_sideways_scrolling(width: int, show: Show) -> None:
    page = show(window=(width, 640))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_is_dark_and_print_is_light(show: Show) -> None:
    light, dark = show(), show(color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    assert light.evaluate(colour) == "rgb(255, 255, 255)"
    assert dark.evaluate(colour) == "rgb(17, 25, 28)"
    paper = "getComputedStyle(document.querySelector('svg .papir')).fill"
    assert dark.evaluate(paper) == dark.evaluate(colour)
    assert light.screenshot() != dark.screenshot()
    dark.emulate_media(media="print")
    assert (dark.evaluate(colour), dark.evaluate(paper)) == ("rgb(255, 255, 255)",) * 2


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="needs poppler-utils")
@pytest.mark.parametrize(("paper", "points"), [("A4", "842.88"), ("A3", "1191.12")])
def test_it_prints_on_one_page(paper: str, points: str, show: Show, tmp_path: Path) -> None:
    page = show()
    pdf = tmp_path / "plan.pdf"
    page.pdf(path=pdf, format=paper, landscape=True)
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Pages: +1$", said, re.MULTILINE)
    assert points in said
    words = subprocess.run(
        ["pdftotext", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
    assert {"Møteplan", "Eventyrskogen", "Juleferie", "oppstartmøte"} <= {*words.split()}
    page.check("#med-tabell")
    page.pdf(path=pdf, format=paper, landscape=True)
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    assert not re.search(r"^Pages: +1$", said, re.MULTILINE)
