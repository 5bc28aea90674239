"""What the marks of hostings mean; only those the picture has are told."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.nynorsk import write_decimal
from nettverk.pictures.svg import group, text
from nettverk.pictures.vertskap.content import VertskapsbileteContext
from nettverk.pictures.vertskap.look import (
    DECIDED,
    EARLIER,
    LEGEND,
    MARGIN,
    PROPOSED,
    WIDTH,
    draw_share,
    draw_vertsmerke,
)

_LINE, _MARK, _BETWEEN, _ABOVE = 20.0, 14.0, 18.0, 6.0
_Draw = Callable[[Element, float, float], None]


class Item(Struct, frozen=True):
    """One explanation, where it stands, and what it explains."""

    words: str
    x: float
    y: float
    draw: _Draw


class Legend(Struct, frozen=True):
    """The explanations and how much room they take."""

    items: tuple[Item, ...]
    height: float


def lay_legend(context: VertskapsbileteContext) -> Legend:
    """Place the explanations on as many lines as they need."""
    placed: list[Item] = []
    x, y = MARGIN, _ABOVE
    for words, draw in _items(context):
        width = _MARK + LEGEND.measure(words)
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x, y = MARGIN, y + _LINE
        placed.append(Item(words, x, y, draw))
        x += width + _BETWEEN
    return Legend(tuple(placed), y + _LINE if placed else 0)


def draw_legend(root: Element, legend: Legend, top: float) -> None:
    """Draw the explanations below an edge."""
    made = group(root, "forklaring")
    for each in legend.items:
        middle = top + each.y + _LINE / 2
        each.draw(made, each.x + _MARK / 2 - 2, middle)
        at = (each.x + _MARK, middle + LEGEND.size * 0.36)
        text(made, "dempa", at, each.words, LEGEND)


def _items(context: VertskapsbileteContext) -> Iterator[tuple[str, _Draw]]:
    rows, now = context.skule, context.skuleår
    if any(each.alle for row in rows for each in row.år[:-1]):
        yield "vert tidlegare år", _mark(EARLIER)
    if any(row.år[-1].fastsett for row in rows):
        yield f"fastsett {now}", _mark(DECIDED)
    if any(row.år[-1].framlegg for row in rows):
        yield f"framlegg {now}", _mark(PROPOSED)
    shares = {row.lik_del for row in rows} - {0}
    if len(rows) > 1 and shares:
        alike = f": {write_decimal(*shares)} på kvar" if len(shares) == 1 else ""
        yield f"jamt delt{alike}", _draw_share


def _mark(kind: str) -> _Draw:
    return lambda parent, x, y: draw_vertsmerke(parent, kind, x, y)


def _draw_share(parent: Element, x: float, y: float) -> None:
    draw_share(parent, x, y - _LINE / 2 + 3, y + _LINE / 2 - 3)
