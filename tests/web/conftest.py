"""One Chromium for all tests, and the page of the example to show in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from nettverk.cli import run
from tests.conftest import REPOSITORY

from .choices import asked_for, said

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Show = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS])
        yield started
        started.close()


def write_page(root: Path, out: Path, *names: str) -> Path:
    """Write the page of a workspace."""
    place = ["--mappe", str(root), "--i-dag", "2026-11-24"]
    assert run([*place, "plan", *names, "--format", "html", "--ut", str(out)]) == 0
    (page,) = out.rglob("plan.html")
    return page


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of the repository's own example."""
    root = tmp_path_factory.mktemp("web")
    shutil.copytree(REPOSITORY / "data", root / "data")
    return write_page(root, root / "ut")


Window = tuple[int, int]
WIDE: Window = (1280, 900)
USUAL: dict[str, Any] = {
    "media": "null",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}


def new_page(browser: Browser, **options: Any) -> Page:
    """Start a page that keeps what it asks for and complains of."""
    page = browser.new_context(**options).new_page()
    page.said, page.asked = [], []  # type: ignore[attr-defined]  # for the tests to read
    page.on("console", lambda message: said(page).append(message.text))
    page.on("pageerror", lambda fault: said(page).append(str(fault)))
    page.on("request", lambda request: asked_for(page).append(request.url))
    return page


@pytest.fixture(scope="session")
def spare(browser: Browser) -> list[Page]:
    """Keep pages for the next test: to start one costs more than most tests do with it."""
    return []


@pytest.fixture
def show(browser: Browser, spare: list[Page], page_file: Path) -> Iterator[Show]:
    """Show a page, the example's unless told, in a window of its own and as `media` says."""
    shown = []

    def open_page(
        file: Path | None = None, part: str = "", window: Window = WIDE, **media: str
    ) -> Page:
        page = spare.pop() if spare else new_page(browser)
        shown.append(page)
        page.set_viewport_size({"width": window[0], "height": window[1]})
        page.emulate_media(**USUAL | media)
        page.goto((file or page_file).as_uri() + part)
        return page

    yield open_page
    for each in shown:
        each.goto("about:blank")
        said(each).clear()
        asked_for(each).clear()
        spare.append(each)
