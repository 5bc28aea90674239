"""What is chosen on the page, and what is shown then."""

import re

from playwright.sync_api import Page

SHOWN = "tr[data-mote]:not([hidden])"
MARKED = "g[data-mote]:not(.utanfor)"


def count(page: Page) -> tuple[int, int]:
    """Count the meetings in the table and those in the picture."""
    return page.locator(SHOWN).count(), page.locator(MARKED).count()


def choose(page: Page, name: str, value: str) -> None:
    page.get_by_label(re.compile(name, re.IGNORECASE)).first.select_option(value)


def said(page: Page) -> list[str]:
    """List what the page has complained of so far."""
    notes: list[str] = page.said  # type: ignore[attr-defined]  # `new_page` gives it
    return notes


def asked_for(page: Page) -> list[str]:
    """List what the page has asked for so far."""
    notes: list[str] = page.asked  # type: ignore[attr-defined]  # as above
    return notes
