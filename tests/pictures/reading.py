"""What a picture has on it, read from its SVG, with texts as wide as they are estimated."""

from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from nettverk.pictures.font import Font

SVG = "{http://www.w3.org/2000/svg}"


class Area(NamedTuple):
    """Something on the picture, and the room it takes."""

    what: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Tell whether two areas share more than an edge."""
        return (
            self.left < other.right - 0.1
            and other.left < self.right - 0.1
            and self.top < other.bottom - 0.1
            and other.top < self.bottom - 0.1
        )


def parse(drawing: str) -> Element:
    """Parse a picture; a fault in its XML raises."""
    return ElementTree.fromstring(drawing)


def texts(root: Element) -> list[Area]:
    """List the texts that have a letter to show."""
    return [_text(each) for each in root.iter(f"{SVG}text") if (each.text or "").strip()]


def marks(root: Element) -> list[Area]:
    """List the marks of meetings, each with all shapes that make it."""
    found = []
    for group in møta(root):
        shapes = [_shape(each) for each in group if each.tag in {f"{SVG}circle", f"{SVG}path"}]
        sides = zip(*((a.left, a.top, -a.right, -a.bottom) for a in shapes), strict=True)
        left, top, right, bottom = (min(each) for each in sides)
        found.append(Area(group.get("data-mote", ""), left, top, -right, -bottom))
    return found


def møta(root: Element) -> list[Element]:
    """List the groups that are meetings."""
    return [each for each in root.iter(f"{SVG}g") if each.get("data-mote")]


def collisions(root: Element) -> list[tuple[Area, Area]]:
    """Find what lies on something else."""
    return [(a, b) for a, b in combinations([*texts(root), *marks(root)], 2) if a.meets(b)]


def lying(root: Element) -> list[tuple[Area, Area]]:
    """Find the texts that lie over a line or a bar; where the paper covers it, none is left."""
    below: list[Area] = []
    covers: list[tuple[int, Area]] = []
    found = []
    for each in root.iter():
        if each.tag == f"{SVG}rect" and each.get("class") == "papir":
            covers.append((len(below), _box(each)))
        elif each.tag in {f"{SVG}rect", f"{SVG}line"} and each.get("class") != "band":
            below.append(_box(each))
        elif each.tag == f"{SVG}text" and (each.text or "").strip():
            area = _text(each)
            found += [
                (area, other)
                for number, other in enumerate(below)
                if area.meets(other)
                and not any(number < at and _hides(cover, area) for at, cover in covers)
            ]
    return found


def _hides(cover: Area, area: Area) -> bool:
    return (
        cover.left <= area.left
        and cover.right >= area.right
        and cover.top <= area.top
        and cover.bottom >= area.bottom
    )


def _box(element: Element) -> Area:
    """Read a rectangle, or a line as wide as it is seen."""
    what = element.get("class", "")
    if element.tag == f"{SVG}line":
        x1, y1, x2, y2 = (float(element.get(each, 0)) for each in ("x1", "y1", "x2", "y2"))
        return Area(
            what, min(x1, x2) - 0.5, min(y1, y2) - 0.5, max(x1, x2) + 0.5, max(y1, y2) + 0.5
        )
    x, y, wide, high = (float(element.get(each, 0)) for each in ("x", "y", "width", "height"))
    return Area(what, x, y, x + wide, y + high)


def outside(root: Element) -> list[Area]:
    """Find what is not wholly on the picture."""
    left, top, width, height = map(float, root.get("viewBox", "").split())
    return [
        each
        for each in [*texts(root), *marks(root)]
        if each.left < left
        or each.top < top
        or each.right > left + width
        or each.bottom > top + height
    ]


def _text(element: Element) -> Area:
    size = float(element.get("font-size", 0))
    words = element.text or ""
    width = Font(size, bold=element.get("font-weight") == "700").measure(words)
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    shift = {"middle": width / 2, "end": width}.get(element.get("text-anchor", ""), 0)
    return Area(words, x - shift, y - size * 0.74, x - shift + width, y + size * 0.21)


def _shape(element: Element) -> Area:
    if element.tag == f"{SVG}circle":
        x, y, r = (float(element.get(each, 0)) for each in ("cx", "cy", "r"))
        return Area("", x - r, y - r, x + r, y + r)
    numbers = [float(each) for each in element.get("d", "").split() if each not in "MLZ"]
    return Area("", min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))
