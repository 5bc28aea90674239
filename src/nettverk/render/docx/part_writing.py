"""A part of a Word file as it is written: in the usual names, and with those that it uses."""

from collections.abc import Iterator

from lxml import etree

from nettverk.ooxml.elements import COMPATIBILITY, Element, W
from nettverk.render.docx.keeping import is_strange
from nettverk.render.docx.mending import round_measures

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD = W[1:-1]
_IGNORABLE = (
    *(f"{COMPATIBILITY}Ignorable", f"{COMPATIBILITY}ProcessContent"),
    f"{COMPATIBILITY}MustUnderstand",
)


def write_part(root: Element) -> bytes:
    """Write a part with the usual prefix, by which the writer joins its own text to it."""
    round_measures(root)
    if root.nsmap.get("w") != _WORD and _WORD in root.nsmap.values():
        others = {each: name for each, name in root.nsmap.items() if each and name != _WORD}
        usual = etree.Element(root.tag, root.attrib, {**others, "w": _WORD})
        usual.extend([*root])
        root = usual
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *_list_prefixes(root)])
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return _DECLARATION + written + b"\n"


def _list_prefixes(root: Element) -> Iterator[str]:
    """List the prefixes that are named in words, and let go those of other programs."""
    for each in root.iter(f"{COMPATIBILITY}Choice"):
        yield from each.get("Requires", "").split()
    for name in _IGNORABLE:
        said = root.attrib.pop(name, "").split() if name in root.attrib else []
        known = [each for each in said if _is_known(root, each.partition(":")[0])]
        if known:
            root.set(name, " ".join(known))
        yield from (each.partition(":")[0] for each in known)


def _is_known(root: Element, prefix: str) -> bool:
    space = root.nsmap.get(prefix)
    return bool(space) and not is_strange(f"{{{space}}}")
