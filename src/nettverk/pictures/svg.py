"""The few shapes that pictures are made of, as elements of an SVG; numbers are rounded alike."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.pictures.font import Font

Rules = Mapping[str, Mapping[str, str]]
"""What is declared for the shapes of each kind."""


def write_sheet(name: str, shapes: Rules, light: Rules, dark: Rules) -> str:
    """Write the style sheet of a picture with that class."""
    usual = _write_rules(name, shapes) + _write_rules(name, light)
    dark_screen = "@media screen and (prefers-color-scheme:dark)"
    return f"\n{usual}{dark_screen} {{\n{_write_rules(name, dark)}}}\n"


def _write_rules(name: str, rules: Rules) -> str:
    return "".join(_write_rule(name, kind, each) for kind, each in rules.items())


def _write_rule(name: str, kind: str, declared: Mapping[str, str]) -> str:
    said = ";".join(f"{key}:{value}" for key, value in declared.items())
    return f".{name} .{kind}{{{said}}}\n"


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


class Naming(Struct, frozen=True):
    """How a picture tells what it is: its name (which begins its ids), title and description."""

    name: str
    title: str
    description: str


def start(naming: Naming, view: Box, style: str) -> Element:
    """Begin a picture that a screen reader announces with its title and description."""
    ids = {part: f"{naming.name}-{part}" for part in ("tittel", "omtale")}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": " ".join(map(_number, (view.x, view.y, view.width, view.height))),
            "class": naming.name,
            "role": "img",
            "lang": "nn",
            "xml:lang": "nn",
            "aria-labelledby": ids["tittel"],
            "aria-describedby": ids["omtale"],
            "font-family": _FAMILY,
        },
    )
    SubElement(root, "title", {"id": ids["tittel"]}).text = _clean(naming.title)
    SubElement(root, "desc", {"id": ids["omtale"]}).text = _clean(naming.description)
    SubElement(root, "style").text = style
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
