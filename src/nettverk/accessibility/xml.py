"""XML from strangers, parsed without trust: no entity is resolved and nothing is fetched."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

Element = Any  # lxml ships no types

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
VML = "{urn:schemas-microsoft-com:vml}"

# The strict kind of the format says the same in other namespaces.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_OFF = {"0", "false", "off", "none"}


class BrokenXmlError(Exception):
    """A part that is not the XML a document is made of."""


def parse(content: bytes) -> Element:
    """Parse a part; BrokenXmlError when it is not plain XML."""
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenXmlError from fault
    if root.getroottree().docinfo.doctype:
        raise BrokenXmlError
    _drop_fallbacks(root)
    return root


def _drop_fallbacks(root: Element) -> None:
    """Leave one of the two wordings that a drawing can have, so that nothing is met twice."""
    for fallback in [*root.iter(f"{COMPATIBILITY}Fallback")]:
        if fallback.getparent().find(f"{COMPATIBILITY}Choice") is not None:
            fallback.getparent().remove(fallback)


def find(element: Element | None, path: str) -> Element | None:
    """Find a descendant by local names, as in `pPr/pStyle`."""
    for name in path.split("/"):
        element = None if element is None else element.find(W + name)
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute, or nothing."""
    return "" if element is None else str(element.get(W + name, ""))


def number(text: str) -> int | None:
    """Read a measure; Google writes fractions, and what is no number is none."""
    try:
        return round(float(text))
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None) -> bool:
    """Tell whether an on-off property is there and on."""
    return element is not None and value(element) not in _OFF


def inside(element: Element, wrappers: frozenset[str]) -> Iterator[Element]:
    """Go through the children, and those of what only wraps them."""
    for child in element:
        if child.tag in wrappers:
            yield from inside(child, wrappers)
        else:
            yield child
