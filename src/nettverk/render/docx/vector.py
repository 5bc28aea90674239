"""A drawn picture as plain SVG: Word knows attributes of shapes, and little of style sheets."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

FONT = Path(__file__).parent / "font" / "LiberationSans-Regular.ttf"
"""The one font that is used, so that no machine needs to have any."""

_FONT = "Liberation Sans"
_VIEW = re.compile(r'<svg\b[^>]*?\bviewBox="([^"]+)"')
_PIXEL = 9525  # English metric units in a pixel of CSS, of which an inch has 96
_FINENESS = 2.1  # pixels to one of CSS: 200 to an inch where the picture is as large as drawn
_WIDEST = 2000.0  # pixels: 200 to an inch where the picture is as wide as a lying A4


def _view_of(drawing: str) -> tuple[float, float, float, float]:
    """Read where the view of an SVG begins, and how wide and high it is."""
    view = _VIEW.search(drawing)
    if not view:
        raise ValueError("the drawing has no viewBox")
    x, y, width, height = map(float, view[1].split())
    return x, y, width, height


def measure(drawing: str) -> tuple[int, int]:
    """Return how wide and high an SVG is drawn, in English metric units."""
    _, _, width, height = _view_of(drawing)
    return round(width * _PIXEL), round(height * _PIXEL)


def rasterise(drawing: str) -> bytes:
    """Paint an SVG on white, as PNG."""
    from resvg_py import svg_to_bytes

    _, _, width, height = _view_of(drawing)
    fineness = min(_FINENESS, _WIDEST / width)
    return svg_to_bytes(
        svg_string=drawing,
        width=round(width * fineness),
        height=round(height * fineness),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=_FONT,
        sans_serif_family=_FONT,
    )


# Word has Arial everywhere; what has not, finds the font of the package by the other name.
_FAMILY = "Arial,sans-serif"
_SVG = "http://www.w3.org/2000/svg"
_CONDITIONAL = re.compile(r"@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_WEB = ("class", "role", "lang", "{http://www.w3.org/XML/1998/namespace}lang")


def flatten(drawing: str) -> str:
    """Write each rule of a picture's style sheet on the shapes it is for, and the size on the root.

    A rule is for the last class of its selector, which is all that our pictures need; what is for
    some screens only is left out.
    """
    register_namespace("", _SVG)
    root = fromstring(drawing)  # noqa: S314 — the program itself has drawn it
    for sheet in root.findall(f"{{{_SVG}}}style"):
        rules = _read_rules(sheet.text or "")
        root.remove(sheet)
        for shape in root.iter():
            _write_rules(shape, rules)
    for each in root.iter():
        for name in [name for name in each.attrib if _is_for_the_web(name)]:
            del each.attrib[name]
    _, _, width, height = _view_of(drawing)
    root.set("font-family", _FAMILY)
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    return tostring(root, encoding="unicode")


def _read_rules(sheet: str) -> list[tuple[str, dict[str, str]]]:
    """Read the rules as a class and what shapes of it look like, in order."""
    rules = []
    for selectors, body in _RULE.findall(_CONDITIONAL.sub("", sheet)):
        pairs = (each.partition(":") for each in body.split(";") if ":" in each)
        look = {name.strip(): value.strip() for name, _, value in pairs}
        rules += [(each.rpartition(".")[2].strip(), look) for each in selectors.split(",")]
    return rules


def _write_rules(shape: Element, rules: list[tuple[str, dict[str, str]]]) -> None:
    classes = shape.get("class", "").split()
    for name, look in rules:
        if name in classes:
            shape.attrib.update(look)


def _is_for_the_web(name: str) -> bool:
    return name in _WEB or name.startswith(("aria-", "data-"))
