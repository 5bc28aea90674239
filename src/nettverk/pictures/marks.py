"""The mark of a meeting: each kind has a shape of its own, so that nobody needs its colour."""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from nettverk.pictures.svg import circle, path
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
