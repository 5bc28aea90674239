"""The mark of a meeting, a shape for each kind so that nobody needs its colour; what marks mean."""

from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.svg import circle, group, path, text
from nettverk.planning.mote import Møtestatus

RING = 4.0
"""How far outside its mark the ring of an oppstart is."""


def draw_mark(parent: Element, status: str, x: float, y: float, radius: float) -> None:
    """Draw the mark of a meeting with its middle at a point."""
    _SHAPES[status](parent, x, y, radius)


def draw_ring(parent: Element, x: float, y: float, radius: float) -> None:
    """Draw what tells that a meeting is the oppstart."""
    circle(parent, "ring", x, y, radius + RING)


def _disc(parent: Element, x: float, y: float, radius: float) -> None:
    circle(parent, "merke fastsett", x, y, radius - 1)


def _diamond(parent: Element, x: float, y: float, radius: float) -> None:
    path(parent, "merke framlegg", "M", (x, y - radius), "L", (x + radius, y),
         "L", (x, y + radius), "L", (x - radius, y), "Z")  # fmt: skip


def _open_circle(parent: Element, x: float, y: float, radius: float) -> None:
    circle(parent, "merke uavklart", x, y, radius - 1)


def _cross(parent: Element, x: float, y: float, radius: float) -> None:
    arm = radius * 0.7
    path(parent, "avlyst", "M", (x - arm, y - arm), "L", (x + arm, y + arm),
         "M", (x - arm, y + arm), "L", (x + arm, y - arm))  # fmt: skip


_SHAPES: Mapping[str, Callable[[Element, float, float, float], None]] = {
    Møtestatus.FASTSETT: _disc,
    Møtestatus.FRAMLEGG: _diamond,
    Møtestatus.UAVKLART: _open_circle,
    Møtestatus.AVLYST: _cross,
}

Draw = Callable[[Element, float, float], None]
"""Draws a mark with its middle at a point."""


class Measures(Struct, frozen=True):
    """Where explanations stand, and how far apart: from `left` to `right`, `above` as air on top.

    A mark has its middle `inset` from the left of its own, and is `mark` wide with its air.
    `rise` is how far below the middle of a line its words stand, in parts of their size.
    """

    font: Font
    left: float
    right: float
    line: float
    mark: float
    between: float
    inset: float
    rise: float
    above: float = 0.0


class _Item(Struct, frozen=True):
    words: str
    x: float
    y: float
    draw: Draw


class Legend(Struct, frozen=True):
    """The explanations, each in its place, and how much room they take."""

    measures: Measures
    items: tuple[_Item, ...]
    height: float

    def draw(self, parent: Element, top: float) -> None:
        """Draw the explanations below an edge."""
        made, measures = group(parent, "forklaring"), self.measures
        for each in self.items:
            middle = top + each.y + measures.line / 2
            each.draw(made, each.x + measures.inset, middle)
            at = (each.x + measures.mark, middle + measures.font.size * measures.rise)
            text(made, "dempa", at, each.words, measures.font)


def lay_legend(meanings: Iterable[tuple[str, Draw]], measures: Measures) -> Legend:
    """Place explanations, each with what draws its mark."""
    placed: list[_Item] = []
    x, y = measures.left, measures.above
    for words, draw in meanings:
        width = measures.mark + measures.font.measure(words)
        if x > measures.left and x + width > measures.right:
            x, y = measures.left, y + measures.line
        placed.append(_Item(words, x, y, draw))
        x += width + measures.between
    return Legend(measures, tuple(placed), y + measures.line if placed else 0)
