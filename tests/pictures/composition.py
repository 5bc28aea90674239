"""Compositions of any shape to draw, and what is read of the picture of one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from hypothesis import strategies as st

from nettverk.model.samarbeid import Skuleslag
from nettverk.pictures.samansetjing.content import (
    SamansetjingsbileteContext,
    SamansetjingsradContext,
    SkuleprikkContext,
)

from .reading import SVG, Area, texts

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40
).filter(str.strip)
PUPILS = st.none() | st.integers(1, 900) | st.sampled_from([240, 241, 10**6])


@st.composite
def compositions(draw: st.DrawFn) -> SamansetjingsbileteContext:
    """Make networks with schools that stay, move, are new and end."""
    rows = draw(st.integers(1, 9))
    ways = st.lists(st.integers(0, rows - 1), min_size=1, max_size=3)
    rad = tuple(
        SamansetjingsradContext(draw(NAMES), draw(NAMES | st.just(""))) for _ in range(rows)
    )
    skular = []
    for number in range(draw(st.integers(1, 30) | st.integers(55, 70))):
        way = tuple(dict.fromkeys(draw(ways)))
        kind = draw(st.sampled_from(Skuleslag))
        ends = draw(st.sampled_from([(False, False)] * 8 + [(True, False), (False, True)]))
        name = f"{draw(NAMES)}{number}"
        skular.append(SkuleprikkContext(name, name, kind, draw(PUPILS), way, *ends))
    return SamansetjingsbileteContext("Prøve", rad, tuple(skular))


class Line(NamedTuple):
    """A piece of a line, as far as it is drawn; `at` counts what is drawn."""

    at: int
    area: Area


def list_marks(root: Element) -> Iterator[Area]:
    """List the marks of schools; a ring is a part of its mark."""
    for group in root.iter(f"{SVG}g"):
        if group.get("class") == "skule":
            shapes = [_read_shape(each) for each in group if each.tag != f"{SVG}text"]
            boxes = [each for each in shapes if each]
            sides = zip(*((a.left, a.top, -a.right, -a.bottom) for a in boxes), strict=True)
            left, top, right, bottom = (min(each) for each in sides)
            yield Area(group.get("data-skule", ""), left, top, -right, -bottom)


def _read_shape(element: Element) -> Area | None:
    numbers = {each: float(element.get(each, 0)) for each in ("x", "y", "width", "height")}
    if element.tag == f"{SVG}rect":
        x, y = numbers["x"], numbers["y"]
        return Area("", x, y, x + numbers["width"], y + numbers["height"])
    if element.tag == f"{SVG}circle":
        x, y, r = (float(element.get(each, 0)) for each in ("cx", "cy", "r"))
        return Area("", x - r, y - r, x + r, y + r)
    if element.tag == f"{SVG}path":
        points = read_points(element)
        across, down = [x for x, _ in points], [y for _, y in points]
        return Area("", min(across), min(down), max(across), max(down))
    return None


def read_points(element: Element) -> Sequence[tuple[float, float]]:
    """Read where a path goes."""
    numbers = [float(each) for each in element.get("d", "").split() if each not in "MLZ"]
    return [*zip(numbers[::2], numbers[1::2], strict=True)]


def list_lines(root: Element) -> Iterator[Line]:
    """List the pieces of the lines of moves; the heads are none of them."""
    for at, each in enumerate(root.iter()):
        if each.tag == f"{SVG}path" and each.get("class") == "spor" and not is_head(each):
            for (x1, y1), (x2, y2) in pairwise(read_points(each)):
                area = Area("", min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
                yield Line(at, area)


def is_head(element: Element) -> bool:
    """Tell whether a line is the head of an arrow."""
    points = read_points(element)
    return len(points) == 3 and points[0][1] == points[2][1] != points[1][1]


def list_heads(root: Element) -> Iterator[Line]:
    """List the heads of arrows."""
    for at, each in enumerate(root.iter()):
        if each.tag == f"{SVG}path" and each.get("class") == "spor" and is_head(each):
            found = _read_shape(each)
            if found:
                yield Line(at, found)


def list_covers(root: Element) -> Iterator[Line]:
    """List the paper that is laid over lines."""
    for at, each in enumerate(root.iter()):
        if each.tag == f"{SVG}rect" and each.get("class") == "papir":
            found = _read_shape(each)
            if found:
                yield Line(at, found)


def list_struck(root: Element) -> Iterator[Area]:
    """List the texts that a line goes through, without paper between."""
    covers, lines = [*list_covers(root)], [*list_lines(root)]
    for each in texts(root):
        over = [at for at, cover in covers if _holds(cover, each)]
        for at, area in lines:
            upright = Area("", area.left, area.top, area.right + 0.2, area.bottom)
            if each.meets(upright) and not any(cover > at for cover in over):
                yield each


def _holds(cover: Area, area: Area) -> bool:
    return (
        cover.left <= area.left
        and cover.right >= area.right
        and cover.top <= area.top + 1
        and cover.bottom >= area.bottom - 1
    )
