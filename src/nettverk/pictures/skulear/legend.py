"""What the marks and shades of the picture mean; only those it has are told."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.pictures.marks import draw_mark, draw_ring
from nettverk.pictures.skulear.content import ÅrsbileteContext
from nettverk.pictures.skulear.head import draw_cap
from nettverk.pictures.skulear.look import LEGEND, MARGIN, RIGHT
from nettverk.pictures.svg import Box, group, rect, text

_LINE = 24.0
_MARK = 26.0
_BETWEEN = 26.0
_WORDS = {
    "fastsett": "verten er fastsett",
    "framlegg": "verten er eit framlegg",
    "uavklart": "verten er ikkje avklart",
    "avlyst": "møtet er avlyst",
}


class Item(Struct, frozen=True):
    """One explanation and where it stands; `draw` makes what it explains."""

    words: str
    x: float
    y: float
    draw: Callable[[Element, float, float], None]


def lay_legend(context: ÅrsbileteContext) -> tuple[Item, ...]:
    """Place the explanations on as many lines as they need, from 0."""
    placed: list[Item] = []
    x, y = MARGIN, 0.0
    for words, draw in _items(context):
        width = _MARK + LEGEND.measure(words)
        if x > MARGIN and x + width > RIGHT:
            x, y = MARGIN, y + _LINE
        placed.append(Item(words, x, y, draw))
        x += width + _BETWEEN
    return tuple(placed)


def measure_legend(items: tuple[Item, ...]) -> float:
    """Tell how high the legend is."""
    return items[-1].y + _LINE if items else 0


def draw_legend(parent: Element, items: tuple[Item, ...], top: float) -> None:
    """Draw the legend from its top edge."""
    made = group(parent, "forklaring")
    for each in items:
        middle = top + each.y + _LINE / 2
        each.draw(made, each.x + 10, middle)
        text(made, "dempa", (each.x + _MARK, middle + LEGEND.size * 0.35), each.words, LEGEND)


def _items(
    context: ÅrsbileteContext,
) -> Iterator[tuple[str, Callable[[Element, float, float], None]]]:
    møta = [møte for each in context.nettverk for møte in each.møte]
    found = {each.status for each in møta}
    for status, words in _WORDS.items():
        if status in found:
            yield words, _marker(status)
    if any(each.oppstart for each in møta):
        yield "oppstartmøte", _oppstart
    if any(not each.heilagdag for each in context.fri):
        yield "fri", _shade("fri")
    if any(each.heilagdag for each in context.fri):
        yield "heilagdag", _shade("heilag")


def _marker(status: str) -> Callable[[Element, float, float], None]:
    return lambda parent, x, y: draw_mark(parent, status, x, y, 7)


def _oppstart(parent: Element, x: float, y: float) -> None:
    draw_ring(parent, x, y, 4)


def _shade(kind: str) -> Callable[[Element, float, float], None]:
    return lambda parent, x, y: _draw_shade(parent, kind, x, y)


def _draw_shade(parent: Element, kind: str, x: float, y: float) -> None:
    rect(parent, kind, Box(x - 9, y - 8, 18, 16))
    draw_cap(parent, kind, x - 9, y - 8, 18)
