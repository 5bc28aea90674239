"""What the marks of a picture mean, on as many lines as it takes to say so."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from msgspec import Struct

from nettverk.pictures.font import Font
from nettverk.pictures.svg import group, text

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


def draw_legend(parent: Element, legend: Legend, top: float) -> None:
    """Draw the explanations below an edge."""
    made, measures = group(parent, "forklaring"), legend.measures
    for each in legend.items:
        middle = top + each.y + measures.line / 2
        each.draw(made, each.x + measures.inset, middle)
        at = (each.x + measures.mark, middle + measures.font.size * measures.rise)
        text(made, "dempa", at, each.words, measures.font)
