"""The picture in a real browser, with fonts as wide as they are: no text on another."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from nettverk.pictures.font import Font
from nettverk.pictures.skulear.drawing import draw_year
from tests.pictures.build import picture
from tests.pictures.shapes import SHAPES, Rows

from .conftest import Show

BOXES = """them => them.filter(it => it.textContent.trim()).map(it => {
  const box = it.getBBox(), size = +it.getAttribute("font-size"), y = +it.getAttribute("y");
  return [it.textContent, box.x, y - size * 0.74, box.x + box.width, y + size * 0.21];
})"""
Box = tuple[str, float, float, float, float]


def meet(one: Box, other: Box) -> bool:
    """Tell whether two texts share room."""
    _, left, top, right, bottom = one
    _, left2, top2, right2, bottom2 = other
    return left < right2 and left2 < right and top < bottom2 and top2 < bottom


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """Start a page to lay one picture after another on."""
    page = browser.new_page()
    yield page
    page.close()


def collisions(paper: Page, drawing: str) -> list[tuple[str, str]]:
    """Find texts that lie on each other as the browser draws them."""
    paper.set_content(drawing)
    boxes: list[Box] = paper.locator("text").evaluate_all(BOXES)
    return [
        (one[0], other[0])
        for number, one in enumerate(boxes)
        for other in boxes[number + 1 :]
        if meet(one, other)
    ]


@pytest.mark.parametrize("font", ["Liberation Sans", "DejaVu Sans"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=[*SHAPES])
def test_no_text_lies_on_another(font: str, shape: Rows, paper: Page) -> None:
    """DejaVu Sans is a fifth wider than what the picture asks for, and still has room."""
    drawing = draw_year(picture(shape)).replace("'Segoe UI'", f"'{font}'")
    assert collisions(paper, drawing) == []


def test_a_collision_is_seen(paper: Page) -> None:
    drawing = draw_year(picture(SHAPES["one network of ten meetings"]))
    assert collisions(paper, drawing.replace('font-size="11.5"', 'font-size="23"'))


def test_texts_are_no_wider_than_they_are_estimated(show: Show) -> None:
    """The fonts that the picture names first take no more room than the picture gives them."""
    measured = (
        show()
        .locator("svg text")
        .evaluate_all(
            "them => them.map(it => [it.textContent, +it.getAttribute('font-size'),"
            " it.getAttribute('font-weight') === '700', it.getBBox().width])"
        )
    )
    assert len(measured) > 100
    for words, size, bold, width in measured:
        assert width <= Font(size, bold=bold).measure(words) + 0.5, words
