"""One Chromium for all tests, and the page of the example to show in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from nettverk.cli import run
from tests.conftest import REPOSITORY

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


@pytest.fixture
def show(browser: Browser, page_file: Path) -> Iterator[Show]:
    """Show a page, the example's unless told; all that it asks for or complains of is kept."""
    contexts = []

    def open_page(file: Path | None = None, part: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda fault: said.append(str(fault)))
        page.on("request", lambda request: asked.append(request.url))
        page.said, page.asked = said, asked  # type: ignore[attr-defined]  # for the tests to read
        page.goto((file or page_file).as_uri() + part)
        return page

    yield open_page
    for each in contexts:
        each.close()
