"""Headers and footers of lying pages: what stands to the right on the page goes out with it."""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree
from msgspec.structs import replace

from nettverk.render.docx.parts import Parts
from nettverk.render.docx.reference import Reference

_TYPES = "[Content_Types].xml"
_KINDS = frozenset({"header", "footer"})
_LYING = re.compile(
    r'<w:sectPr\b(?:(?!</w:sectPr>).)*w:orient="landscape".*?</w:sectPr>', re.DOTALL
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BEFORE_TABS = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd"),
)
"""What stands before the tab stops of a paragraph (ECMA-376, part 1, 17.3.1.26)."""
_RELATION = re.compile(r"<Relationship\b[^>]*/>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def widen_running(
    reference: Reference, parts: Parts, width: int, body: str
) -> tuple[Reference, str]:
    """Give the lying pages of a document headers and footers of a width."""
    wide, ids = _add_wide(reference, parts, width)
    document = replace(reference.document, tail=_use(reference.document.tail, ids))
    return replace(wide, document=document), _use(body, ids)


def _add_wide(
    reference: Reference, parts: Parts, width: int
) -> tuple[Reference, Mapping[str, str]]:
    """Add the wide headers and footers, and return their ids by those they widen."""
    ids: dict[str, str] = {}
    folder = reference.document.name.rpartition("/")[0]
    for relation in _RELATION.findall(reference.relations.head):
        known = dict(_ATTRIBUTE.findall(relation))
        name, kind = f"{folder}/{known['Target']}", known["Type"].rpartition("/")[2]
        if kind not in _KINDS or not (upright := _read(reference, name)):
            continue
        wide = _widen(upright, reference, width)
        if wide != upright:
            target = known["Target"].replace(".xml", "-liggjande.xml")
            ids[known["Id"]] = parts.relate(kind, target)
            reference = _add(reference, name, f"{folder}/{target}", wide)
    return reference, ids


def _read(reference: Reference, name: str) -> str:
    """Read a header or footer, with fields in it or without; empty where it is not there."""
    return reference.fields.get(name, "") or reference.ready.get(name, b"").decode()


def _use(text: str, ids: Mapping[str, str]) -> str:
    """Let the lying sections in a text use the wide headers and footers."""

    def change(section: re.Match[str]) -> str:
        return re.sub(r'(?<=r:id=")[^"]*', lambda found: ids.get(found[0], found[0]), section[0])

    return _LYING.sub(change, text)


def _widen(upright: str, reference: Reference, width: int) -> str:
    """Move the tab stops of a header or footer as far out as the page is wider."""
    parser = etree.XMLParser(resolve_entities=False)
    root = etree.fromstring(upright.encode(), parser)
    folder = reference.document.name.rpartition("/")[0]
    styles = etree.fromstring(reference.ready[f"{folder}/styles.xml"], parser)
    moved = False
    for paragraph in root.iter(f"{_W}p"):
        if paragraph.find(f".//{_W}r/{_W}tab") is not None:
            moved = _move_stops(paragraph, styles, width / reference.width) or moved
    if not moved:
        return upright
    return str(etree.tostring(root, encoding="UTF-8", standalone=True).decode())


def _move_stops(paragraph: Any, styles: Any, wider: float) -> bool:
    """Move the stops in the middle and to the right, of the paragraph or of its style."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{_W}pPr")
        paragraph.insert(0, properties)
    stops = {**_find_stops(styles, _style_of(properties)), **_own_stops(properties)}
    others = {pos: kind for pos, kind in stops.items() if kind in {"center", "right", "end"}}
    if not others:
        return False
    tabs = properties.find(f"{_W}tabs")
    if tabs is None:
        tabs = properties.makeelement(f"{_W}tabs")
        before = [each for each in properties if each.tag.removeprefix(_W) in _BEFORE_TABS]
        properties.insert(len(before), tabs)
    for pos, kind in sorted(others.items()):
        for each in tabs.findall(f"{_W}tab[@{_W}pos='{pos}']"):
            tabs.remove(each)
        for value, place in (("clear", pos), (kind, round(pos * wider))):
            stop = tabs.makeelement(f"{_W}tab", {f"{_W}val": value, f"{_W}pos": str(place)})
            tabs.append(stop)
    return True


def _style_of(properties: Any) -> str:
    style = properties.find(f"{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _own_stops(properties: Any) -> dict[int, str]:
    stops = properties.findall(f"{_W}tabs/{_W}tab")
    return {int(float(each.get(f"{_W}pos", 0))): each.get(f"{_W}val", "") for each in stops}


def _find_stops(styles: Any, name: str) -> dict[int, str]:
    """Find the tab stops of a style and those it builds on; the nearest one decides."""
    stops: dict[int, str] = {}
    met: set[str] = set()
    while name and name not in met:
        met.add(name)
        style = styles.find(f"{_W}style[@{_W}styleId='{name}']")
        if style is None:
            break
        properties, base = style.find(f"{_W}pPr"), style.find(f"{_W}basedOn")
        stops = {**(_own_stops(properties) if properties is not None else {}), **stops}
        name = "" if base is None else base.get(f"{_W}val", "")
    return stops


def _add(reference: Reference, like: str, name: str, content: str) -> Reference:
    """Add a part that is of the same kind as another, and leads to the same."""
    ready = dict(reference.ready)
    types = ready[_TYPES].decode()
    kind = re.search(rf'<Override PartName="/{re.escape(like)}" [^>]*/>', types)
    if kind:
        override = kind[0].replace(f"/{like}", f"/{name}")
        ready[_TYPES] = types.replace(kind[0], kind[0] + override).encode()
    if (leads := ready.get(_relations_of(like))) is not None:
        ready[_relations_of(name)] = leads
    return replace(reference, ready=ready, fields={**reference.fields, name: content})


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"
