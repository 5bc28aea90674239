"""The XML of a Word document: how an element is found in another, and a property in a style."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

Element = Any  # lxml ships no types

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
VML = "{urn:schemas-microsoft-com:vml}"

FORM = "{urn:nettverk:skjema}skjema"
"""What a form is before anybody writes in it: the root of a part of its own, with its Markdown."""

ON = {"1", "true", "on"}
OFF = {"0", "false", "off", "none"}
_DEEPEST = 20
"""How many styles are believed to build on each other; Word itself stops at ten."""
_HEADING = re.compile("heading ([1-9])", re.IGNORECASE)
_NAMED = re.compile("(?:heading|overskrift) ?([1-9])", re.IGNORECASE)


def find(element: Element | None, path: str) -> Element | None:
    """Find a descendant by local names, as in `pPr/pStyle`."""
    if element is None:
        return None
    for tag in _tags(path):
        # lxml's own `find` looks for a second child too, past every row of a table.
        for child in element:
            if child.tag == tag:
                element = child
                break
        else:
            return None
    return element


@cache
def _tags(path: str) -> tuple[str, ...]:
    return tuple(W + name for name in path.split("/"))


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute, or nothing."""
    return "" if element is None else str(element.get(W + name, ""))


def number(text: str) -> int | None:
    """Read a measure; Google writes fractions, and what is no number is none."""
    if not text:
        return None
    try:
        return round(float(text))
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None) -> bool:
    """Tell whether an on-off property is there and on."""
    return element is not None and value(element) not in OFF


def is_decorative(properties: Element) -> bool:
    """Tell whether a drawing, by its properties, is marked as being there for its looks."""
    mark = next(properties.iter(DECORATIVE), None)
    return mark is not None and mark.get("val") not in OFF


def is_deleted(element: Element) -> bool:
    """Tell whether an element is what a tracked change has taken away."""
    return next(element.iterancestors(f"{W}del", f"{W}moveFrom"), None) is not None


def inside(element: Element, wrappers: frozenset[str]) -> Iterator[Element]:
    """Go through the children, and those of what only wraps them."""
    for child in element:
        if child.tag in wrappers:
            yield from inside(child, wrappers)
        else:
            yield child


class Style(Struct, frozen=True):
    """A style: Word shows the name, and the file uses the id, which differs between languages."""

    id: str
    name: str
    element: Element
    parent: str


class Styles:
    """Every style of a document, by kind and id."""

    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.findall(f"{W}style")
        self._styles = {
            (value(each, "type"), value(each, "styleId")): _style(each) for each in elements
        }
        self._default = {
            value(each, "type"): value(each, "styleId")
            for each in elements
            if value(each, "default") in ON
        }
        self.document = find(root, "docDefaults/rPrDefault/rPr")
        # Not by `functools.cache`, which would keep the styles as long as they keep it.
        self._found: dict[tuple[str, str, str], Element | None] = {}
        self._levels: dict[str, tuple[int, int]] = {}
        self._mentioned: dict[tuple[str, ...], bool] = {}
        self._chains: dict[tuple[str, str], tuple[Style, ...]] = {}

    def has(self, kind: str, name: str) -> bool:
        """Tell whether a style is defined."""
        return (kind, name) in self._styles

    def chain(self, kind: str, name: str) -> tuple[Style, ...]:
        """Return a style, the one it builds on, and so on; the default where none is named."""
        if (kind, name) not in self._chains:
            self._chains[kind, name] = self._follow(kind, name)
        return self._chains[kind, name]

    def _follow(self, kind: str, name: str) -> tuple[Style, ...]:
        found: dict[str, Style] = {}
        if (kind, name) not in self._styles:
            name = self._default.get(kind, "")
        while (kind, name) in self._styles and name not in found and len(found) < _DEEPEST:
            found[name] = self._styles[kind, name]
            name = found[name].parent
        return tuple(found.values())

    def find(self, kind: str, name: str, path: str) -> Element | None:
        """Find a property in a style or in those it builds on."""
        if (kind, name, path) not in self._found:
            found = first(find(each.element, path) for each in self.chain(kind, name))
            self._found[kind, name, path] = found
        return self._found[kind, name, path]

    def mention(self, *names: str) -> bool:
        """Tell whether any style says something of some properties."""
        if names not in self._mentioned:
            tags = [W + each for each in names]
            found = (next(each.element.iter(*tags), None) for each in self._styles.values())
            self._mentioned[names] = any(each is not None for each in found)
        return self._mentioned[names]

    def level(self, properties: Element | None) -> int:
        """Return the level of a heading, by what is said of its paragraph; 0 for other ones."""
        own = find(properties, "outlineLvl")
        return self._find_levels(properties)[0] if own is None else _outline(own)

    def named_level(self, properties: Element | None) -> int:
        """Return the level of a heading, also of one that has only the name of one, in Norwegian.

        No program but the one that wrote it treats it as a heading; people do.
        """
        return self.level(properties) or self._find_levels(properties)[1]

    def _find_levels(self, properties: Element | None) -> tuple[int, int]:
        name = value(find(properties, "pStyle"))
        if name not in self._levels:
            chain = self.chain("paragraph", name)
            told = (_find_level(each) for each in chain)
            named = (_NAMED.fullmatch(each.name) for each in chain)
            self._levels[name] = (
                next((each for each in told if each is not None), 0),
                next((int(match[1]) for match in named if match), 0),
            )
        return self._levels[name]


def _find_level(style: Style) -> int | None:
    """Find the level that a style gives a heading; None where it does not say."""
    if match := _HEADING.fullmatch(style.name):
        return int(match[1])
    outline = find(style.element, "pPr/outlineLvl")
    return None if outline is None else _outline(outline)


def _outline(element: Element) -> int:
    """Return the level of an outline, where 9 is plain text."""
    level = number(value(element))
    return level + 1 if level is not None and 0 <= level < 9 else 0


def first(elements: Iterable[Element | None]) -> Element | None:
    """Return the first that is there; an element without children counts as there."""
    return next((each for each in elements if each is not None), None)


def _style(element: Element) -> Style:
    name = value(find(element, "name"))
    return Style(value(element, "styleId"), name, element, value(find(element, "basedOn")))
