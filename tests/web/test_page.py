"""The page of the school year in a real browser: whole, quiet, filtered, with any names."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import REPOSITORY, WORKSPACES, Copy, Golden

from .choices import MARKED, SHOWN, asked_for, choose, count, said
from .conftest import Show, write_page

CHOICES = {
    "nettverk": ("Store barneskular", 6),
    "skule": ("Solbakken barneskule", 6),
    "kommune": ("Gjesdal", 9),
    "person": ("Ingrid Solhaug", 6),
}


def test_it_is_quiet_and_asks_for_nothing(show: Show, page_file: Path) -> None:
    page = show()
    page.wait_for_load_state("networkidle")
    assert said(page) == []
    asked = [each for each in asked_for(page) if not each.startswith("data:")]
    assert asked == [page_file.as_uri()]


PLANTED = {
    "a picture": '<img src="https://example.org/x.png" alt="">',
    "a style sheet": '<link rel="stylesheet" href="https://example.org/x.css">',
    "a script": '<script src="https://example.org/x.js"></script>',
    "a script in the page": "<script>document.title = 'eit anna'</script>",
    "a handler": '<img src="data:," alt="" onerror="document.title = \'eit anna\'">',
    "a form": '<form action="https://example.org/"><button id="x">Send</button></form>',
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=[*PLANTED])
def test_what_is_planted_in_it_is_stopped(
    planted: str, show: Show, page_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plan.html"
    text = page_file.read_text(encoding="utf-8")
    file.write_text(text.replace("<main>", f"<main>{planted}"), encoding="utf-8")
    page = show(file)
    page.evaluate("document.getElementById('x')?.click()")
    for _ in range(100):
        page.wait_for_timeout(50)
        if any("Content Security Policy" in each for each in said(page)):
            break
    else:
        pytest.fail("Nothing was stopped.")
    assert page.url == file.as_uri()
    assert page.title() != "eit anna"


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_filters_table_and_picture(name: str, show: Show) -> None:
    page = show()
    assert count(page) == (43, 43)
    value, number = CHOICES[name]
    choose(page, name, value)
    assert count(page) == (number, number)
    assert page.get_by_role("status").text_content() == f"Viser {number} av 43 møte."
    keys = [
        page.locator(each).evaluate_all("them => them.map(it => it.dataset.mote).sort()")
        for each in (SHOWN, MARKED)
    ]
    assert keys[0] == keys[1]


def test_choices_hold_together_and_can_be_taken_back(show: Show) -> None:
    page = show()
    choose(page, "nettverk", "Store barneskular")
    choose(page, "kommune", "Gjesdal")
    both = page.locator(SHOWN).all_inner_texts()
    assert both
    assert all("Store barneskular" in each and "Gjesdal" in each for each in both)
    choose(page, "nettverk", "Ungdomsskular sør")
    choose(page, "person", "Ingrid Solhaug")
    assert count(page) == (0, 0)
    assert "Ingen møte passar" in (page.get_by_role("status").text_content() or "")
    page.get_by_role("button", name="Nullstill").click()
    assert count(page) == (43, 43)
    assert page.get_by_role("status").text_content() == "Viser alle møta: 43."
    assert "#" not in page.url


def test_a_link_with_choices_can_be_shared(show: Show) -> None:
    page = show()
    choose(page, "person", "Ingrid Solhaug")
    choose(page, "kommune", "Klepp")
    part = page.url.partition("#")[2]
    assert count(page) == (2, 2)
    other = show(part=f"#{part}")
    assert count(other) == (2, 2)
    assert other.get_by_label("Person").input_value() == "Ingrid Solhaug"
    other.get_by_role("link", name="tabellen over møta").click()
    assert count(other) == (2, 2)


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ("#person=Ingen+slik", "«Ingen slik»"),
        ("#nettverk=Store+barneskular&person=%3Cb%3E%24%26", "«<b>$&»"),
        ("#skule=Ei&kommune=To", "«Ei», «To»"),
        ("#skulen=Solbakken+barneskule", "«Solbakken barneskule»"),
    ],
)
def test_a_link_to_what_is_gone_shows_nothing_and_says_so(
    part: str, named: str, show: Show
) -> None:
    page = show(part=part)
    assert count(page) == (0, 0)
    assert page.locator("article[data-rekkje]:visible").count() == 0
    said = f"Lenkja vel {named}, som ikkje er på denne sida. Nullstill, eller vel noko anna."
    assert page.get_by_role("status").text_content() == said
    choose(page, "kommune", "Gjesdal")
    assert count(page)[0] > 0
    assert named.strip("«»") not in page.url
    page.get_by_role("button", name="Nullstill").click()
    assert count(page) == (43, 43)


@pytest.mark.parametrize("name", ["hostile", "hostile-names"])
def test_hostile_names_come_out_as_themselves(
    name: str, show: Show, workspace: Copy, tmp_path: Path
) -> None:
    page = show(write_page(workspace(name), tmp_path / "ut"))
    assert said(page) == []
    titles = page.locator("g[data-mote] > title").all_text_contents()
    rows = page.locator(SHOWN).count()
    assert rows == len(titles) > 0
    for select in ("nettverk", "skule", "kommune", "person"):
        links = {}
        for option in page.locator(f"#val-{select} option").all_text_contents()[1:]:
            page.select_option(f"#val-{select}", option)
            assert page.locator(SHOWN).count() > 0, option
            links[option] = page.url
        page.reload()
        assert page.locator(f"#val-{select}").input_value() == option
        for option, link in links.items():
            page.goto(link)
            assert page.locator(f"#val-{select}").input_value() == option
        page.get_by_role("button", name="Nullstill").click()


def test_a_name_of_tags_stays_a_name(show: Show, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    evil = "</script></svg><b>A*B | <C> \"'&"
    for file in (root / "data").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        quoted = '"' + evil.replace('"', '\\"') + '"'
        file.write_text(text.replace("Revehaugen skule", quoted), encoding="utf-8")
    page = show(write_page(root, tmp_path / "ut"))
    assert said(page) == []
    assert page.locator("b").count() == 0
    assert evil in page.locator("#val-skule option").all_text_contents()
    assert evil in page.locator("td").all_text_contents()
    page.select_option("#val-skule", evil)
    assert count(page)[0] == count(page)[1] > 0
    other = show(
        Path(page.url.partition("#")[0].removeprefix("file://")), f"#{page.url.partition('#')[2]}"
    )
    assert other.locator("#val-skule").input_value() == evil


def test_no_address_of_anybody_is_on_it(page_file: Path) -> None:
    assert "@example" not in page_file.read_text(encoding="utf-8")
    assert "Ingrid Solhaug" in page_file.read_text(encoding="utf-8")


def test_page(workspace: Copy, tmp_path: Path, golden: Golden) -> None:
    """The golden has what code makes; style and script are in the page as their files are."""
    written = write_page(workspace("golden"), tmp_path / "ut").read_text(encoding="utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", written, re.DOTALL)
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert written.count(f"script-src 'sha256-{allowed}'") == 1
    written = written.replace(allowed, "…")
    for name in ("stil.css", "filter.js"):
        code = (REPOSITORY / "templates" / "plan-nettside" / name).read_text(encoding="utf-8")
        assert written.count(code) == 1
        written = written.replace(code, f"{name}\n")
    golden(WORKSPACES.parent / "golden" / "pictures" / "plan.html", written)


def test_a_script_of_ones_own_runs_and_an_inserted_value_stays_text(
    show: Show, workspace: Copy, tmp_path: Path
) -> None:
    root = workspace("golden")
    assert run(["--mappe", str(root), "mal", "plan-nettside", "filter"]) == 0
    template = root / "templates" / "plan-nettside.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(
        text.replace("<main>", "<main>{{ '<img src=x onerror=alert(1)>' }}"), encoding="utf-8"
    )
    script = root / "templates" / "plan-nettside" / "filter.js"
    script.write_text("document.title = 'vår eigen';\n", encoding="utf-8")
    page = show(write_page(root, tmp_path / "ut"))
    assert said(page) == []
    assert page.title() == "vår eigen"
    assert "<img src=x onerror=alert(1)>" in page.locator("main").inner_text()
