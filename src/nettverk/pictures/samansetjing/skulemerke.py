"""The mark of a school: its shape is its kind, and its colour and edge what becomes of it."""

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from nettverk.model.samarbeid import Skuleslag
from nettverk.pictures.font import Font
from nettverk.pictures.marks import Draw, Legend, Measures, lay_legend
from nettverk.pictures.samansetjing.content import SamansetjingsbileteContext
from nettverk.pictures.samansetjing.grid import BLIR, FRÅ, KJEM, MARGIN, NY, SLUTT, WIDTH
from nettverk.pictures.svg import Box, Look, circle, line, path, rect

_HOLLOW = {"fill": "none"}
LOOK = Look(
    "saman",
    fills=("papir", "blekk", "dempa"),
    strokes={
        "strek": "strek",
        "svak": "band",
        "spor": "framlegg",
        "ring": "framlegg",
        "kryss": "avlyst",
    },
    marks={
        BLIR: ("fastsett", "fastsett"),
        KJEM: ("framlegg", "framlegg"),
        NY: ("framlegg", "framlegg"),
        FRÅ: ("papir", "framlegg"),
        SLUTT: ("papir", "avlyst"),
    },
    shapes={
        "strek": {"stroke-width": "1", **_HOLLOW},
        "svak": {"stroke-width": "1", **_HOLLOW},
        "merke": {"stroke-width": "1.5", "stroke-linejoin": "round"},
        "spor": {"stroke-width": "1.6", "stroke-linejoin": "round", **_HOLLOW},
        "ring": {"stroke-width": "1.3", **_HOLLOW},
        "kryss": {"stroke-width": "1.5", **_HOLLOW},
    },
)
_LEGEND = Measures(
    Font(10.5), MARGIN, WIDTH - MARGIN, line=19, mark=15, between=18, inset=5, rise=0.36, above=6
)
SKULESLAG = {
    Skuleslag.BARNESKULE: "barneskule",
    Skuleslag.KOMBINERT: "kombinert skule",
    Skuleslag.UNGDOMSSKULE: "ungdomsskule",
}
_FATES = {
    KJEM: "kjem hit",
    FRÅ: "flyttar herifrå",
    NY: "ny i eit nettverk",
    SLUTT: "sluttar",
}


def draw_skule(
    parent: Element, slag: Skuleslag, kind: str, x: float, y: float, radius: float
) -> None:
    """Draw a school with its middle at a point: its shape is its kind."""
    _SHAPES[slag](parent, f"merke {kind}", x, y, radius)
    if kind == NY:
        circle(parent, "ring", x, y, radius + 3)
    if kind == SLUTT:
        line(parent, "kryss", x - radius - 1, y + radius + 1, x + radius + 1, y - radius - 1)


def _disc(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    circle(parent, kind, x, y, radius - 0.5)


def _square(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    side = 2 * radius - 1.8
    rect(parent, kind, Box(x - side / 2, y - side / 2, side, side))


def _triangle(parent: Element, kind: str, x: float, y: float, radius: float) -> None:
    wide, low = radius * 1.1, radius * 0.85
    path(
        parent, kind, "M", (x, y - radius), "L", (x + wide, y + low), "L", (x - wide, y + low), "Z"
    )


_SHAPES: Mapping[Skuleslag, Callable[[Element, str, float, float, float], None]] = {
    Skuleslag.BARNESKULE: _disc,
    Skuleslag.KOMBINERT: _triangle,
    Skuleslag.UNGDOMSSKULE: _square,
}


def lay_meanings(context: SamansetjingsbileteContext) -> Legend:
    """Place what explains the shapes and marks."""
    return lay_legend(_list_meanings(context), _LEGEND)


def _list_meanings(context: SamansetjingsbileteContext) -> Iterator[tuple[str, Draw]]:
    """Explain the shapes and marks that the picture has, and no other."""
    slag = {each.slag for each in context.skule}
    for each, words in SKULESLAG.items():
        if each in slag:
            yield words, _mark(each, BLIR)
    shape = next((each for each in SKULESLAG if each in slag), Skuleslag.BARNESKULE)
    moved = any(each.moved for each in context.skule)
    shown = {KJEM: moved, FRÅ: moved}
    shown[NY] = any(each.ny and not each.moved for each in context.skule)
    shown[SLUTT] = any(each.sluttar for each in context.skule)
    for kind, words in _FATES.items():
        if shown[kind]:
            yield words, _mark(shape, kind)


def _mark(slag: Skuleslag, kind: str) -> Draw:
    return lambda parent, x, y: draw_skule(parent, slag, kind, x, y, 4.2)
