"""A drawn picture as plain SVG: Word knows attributes of shapes, and little of style sheets."""

import re
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

from nettverk.render.docx.raster import view_of

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
    _, _, width, height = view_of(drawing)
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
