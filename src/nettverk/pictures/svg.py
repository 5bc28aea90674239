"""The few shapes that pictures are made of, as elements of an SVG, and the colours they have."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.pictures.font import Font

_Rules = Mapping[str, Mapping[str, str]]
"""What is declared for the shapes of each kind."""


_LIGHT: Mapping[str, str] = {
    "papir": "#ffffff",
    "blekk": "#1f2f33",
    "dempa": "#4a5a5e",
    "strek": "#d3dbdd",
    "band": "#eef3f4",
    "fri": "#efe3c8",
    "heilag": "#e3cf9f",
    "hette": "#80651a",
    "fastsett": "#0b4f5c",
    "framlegg": "#9a4a00",
    "avlyst": "#5a676b",
    "tidlegare": "#667c83",
}
_DARK: Mapping[str, str] = {
    "papir": "#11191c",
    "blekk": "#e8eff1",
    "dempa": "#b4c2c6",
    "strek": "#33444a",
    "band": "#1b272b",
    "fri": "#3a3423",
    "heilag": "#574a26",
    "hette": "#cfae56",
    "fastsett": "#7fd0de",
    "framlegg": "#ffb45e",
    "avlyst": "#a3b1b5",
    "tidlegare": "#8fa5ac",
}


class Look(Struct, frozen=True):
    """A kind of picture: which colour the shapes of each kind have, and what else they declare.

    A mark is filled with the first of its colours; the second, at its edge, says what it is.
    """

    name: str
    fills: tuple[str, ...]
    strokes: Mapping[str, str]
    marks: Mapping[str, tuple[str, str]]
    shapes: _Rules

    def write(self) -> str:
        """Write the style sheet of the pictures, which have the name as their class."""
        usual = self._write_rules(self.shapes) + self._write_rules(self._colour(_LIGHT))
        dark_screen = "@media screen and (prefers-color-scheme:dark)"
        return f"\n{usual}{dark_screen} {{\n{self._write_rules(self._colour(_DARK))}}}\n"

    def _colour(self, colours: Mapping[str, str]) -> _Rules:
        fills = {each: {"fill": colours[each]} for each in self.fills}
        strokes = {kind: {"stroke": colours[each]} for kind, each in self.strokes.items()}
        marks = {
            kind: {"fill": colours[inside], "stroke": colours[edge]}
            for kind, (inside, edge) in self.marks.items()
        }
        return {**fills, **strokes, **marks}

    def _write_rules(self, rules: _Rules) -> str:
        return "".join(
            f".{self.name} .{kind}{{{';'.join(map(':'.join, declared.items()))}}}\n"
            for kind, declared in rules.items()
        )


def _name_fonts(*names: str) -> str:
    """Write a list of fonts as an attribute has it; the last resort is the viewer's own."""
    return ", ".join([*(f"'{each}'" for each in names), "sans-serif"])


_FAMILY = _name_fonts("Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans")


class Box(Struct, frozen=True):
    """A rectangle on the page."""

    x: float
    y: float
    width: float
    height: float


def start(look: Look, view: Box, title: str, description: str, own: str = "") -> Element:
    """Begin a picture, which a screen reader announces with its title and description.

    `own` parts its ids from those of other pictures of its kind on a page.
    """
    ids = {part: f"{look.name}{own}-{part}" for part in ("tittel", "omtale")}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": " ".join(map(_number, (view.x, view.y, view.width, view.height))),
            "class": look.name,
            "role": "img",
            "lang": "nn",
            "xml:lang": "nn",
            "aria-labelledby": ids["tittel"],
            "aria-describedby": ids["omtale"],
            "font-family": _FAMILY,
        },
    )
    SubElement(root, "title", {"id": ids["tittel"]}).text = _clean(title)
    SubElement(root, "desc", {"id": ids["omtale"]}).text = _clean(description)
    SubElement(root, "style").text = look.write()
    return root


def group(parent: Element, kind: str, title: str = "", **data: str) -> Element:
    """Gather shapes; the title is shown where a pointer rests."""
    made = SubElement(parent, "g", {"class": kind, **{f"data-{k}": v for k, v in data.items()}})
    if title:
        SubElement(made, "title").text = _clean(title)
    return made


def rect(parent: Element, kind: str, box: Box, radius: float = 0) -> Element:
    """Draw a rectangle."""
    sides = ("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)
    made = SubElement(parent, "rect", {"class": kind, **{k: _number(v) for k, v in sides}})
    if radius:
        made.set("rx", _number(radius))
    return made


def circle(parent: Element, kind: str, x: float, y: float, radius: float) -> Element:
    """Draw a circle."""
    at = {"cx": _number(x), "cy": _number(y), "r": _number(radius)}
    return SubElement(parent, "circle", {"class": kind, **at})


def path(parent: Element, kind: str, *points: str | tuple[float, float]) -> Element:
    """Draw along points; a letter between them is the command of a path."""
    drawn = " ".join(
        p if isinstance(p, str) else f"{_number(p[0])} {_number(p[1])}" for p in points
    )
    return SubElement(parent, "path", {"class": kind, "d": drawn})


def line(parent: Element, kind: str, x1: float, y1: float, x2: float, y2: float) -> Element:
    """Draw a straight line."""
    return path(parent, kind, "M", (x1, y1), "L", (x2, y2))


def text(
    parent: Element, kind: str, at: tuple[float, float], words: str, font: Font, anchor: str = ""
) -> Element:
    """Write words on one line; `anchor` says what of them is at the point."""
    made = SubElement(parent, "text", {"class": kind, "x": _number(at[0]), "y": _number(at[1])})
    made.set("font-size", _number(font.size))
    if font.bold:
        made.set("font-weight", "700")
    if anchor and anchor != "start":
        made.set("text-anchor", anchor)
    made.text = _clean(words)
    return made


def finish(root: Element) -> str:
    """Write the picture as text that ends in a line end."""
    indent(root, " ")
    return tostring(root, encoding="unicode") + "\n"


def _number(value: float) -> str:
    """Write a number with at most two decimals, the same on every machine."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _clean(words: str) -> str:
    """Leave out the signs that no XML can hold, or that nobody sees."""
    return CONTROLS.sub("", ILLEGAL.sub("", words))
