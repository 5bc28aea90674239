"""Headers and footers as they go out: their text is final, and nothing stands behind it."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile

from lxml import etree

from nettverk.ooxml.elements import DECORATIVE, OFFICE, VML, A, Element, R, W
from nettverk.ooxml.settling import drop_stamps, settle
from nettverk.render.docx.live_fields import tidy_fields
from nettverk.render.docx.unseen import drop_unseen, is_idle_link

_LINK, _PARAGRAPH = f"{W}hyperlink", f"{W}p"
_LINKS = {_LINK, *(f"{A}{each}" for each in ("hlinkClick", "hlinkHover", "hlinkMouseOver"))}
_LEADING = etree.XPath(
    f"//*[@*[namespace-uri() = '{R[1:-1]}' or local-name() = 'relid']]", smart_strings=False
)
_LEADS = re.compile(rf"{re.escape(R)}|.*\}}relid$")
_CHARTS = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
)
_PATTERNS = {f"{VML}{each}" for each in ("fill", "stroke")}
_ALONE = {
    *(*_LINKS, f"{W}control", f"{OFFICE}OLEObject"),
    *(f"{W}attachedTemplate", f"{W}printerSettings"),
    *(f"{{{each}}}externalData" for each in _CHARTS),
    *_PATTERNS,
}
"""What leads somewhere without being what one sees, or is a part of something that stays."""
_MAIN = {f"{R}{each}" for each in ("embed", "id", "pict")}
"""What leads to what one sees, where something else may lead to where it came from."""
_HOLDERS = (f"{A}ext", *(f"{W}{each}" for each in ("drawing", "pict", "object")))
_FORMS = tuple(
    f"{VML}{each}"
    for each in ("shape", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc", "image")
)
_WRITTEN = (f"{VML}textbox", f"{VML}textpath")
_PIECES = (*_FORMS, *(f"{{*}}{each}" for each in ("pic", "graphicFrame", "blipFill")))
"""What of a drawing goes with the picture in it, and leaves the rest as it is."""
_DRAWN = (
    *(*_FORMS, f"{W}txbxContent"),
    *(f"{{*}}{each}" for each in ("pic", "graphicFrame", "wsp", "sp", "cxnSp")),
    *(f"{{*}}{each}" for each in ("chart", "relIds", "contentPart", "model3d")),
)
"""What a drawing shows."""
_SHOWN = {DECORATIVE, "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"}
"""The additions to a drawing that are of how it looks or is read."""
_INSERTED = {f"{W}altChunk": "aFChunk", f"{W}subDoc": "subDocument"}
"""What another file brings its text in by, and the kind of what leads to it."""
_UNSEEN = {f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}divId", f"{W}fldData"}
Stays = Callable[[Element, str], bool]
"""What tells whether that stays which an element leads to by a key."""
_STAMPS = re.compile(
    r"\{http://schemas\.microsoft\.com/office/word/20\d\d/word\w+\}(?:para|text|anchor|edit)Id"
)
"""What tells which file something was copied from."""


def clean_running(root: Element, hidden: dict[str, bool]) -> None:
    """Settle a header or footer, and take from it what one does not see."""
    settle(root, hidden)
    drop_stamps(root)
    tidy_fields(root)
    drop_unseen(root)
    for extension in [*root.iter(f"{A}ext")]:
        if extension.get("uri") and not any(each.tag in _SHOWN for each in extension):
            extension.getparent().remove(extension)
    for each in [*root.iter(etree.Element)]:
        if each.tag in _UNSEEN:
            each.getparent().remove(each)
        elif each.tag == _LINK and (f"{R}id" not in each.attrib or is_idle_link(each)):
            _cut(each)
        for name in [name for name in each.attrib if _STAMPS.fullmatch(name)]:
            del each.attrib[name]
    _name_drawings(root)


def _name_drawings(root: Element) -> None:
    """Take the names of files from drawings; what a screen reader says stays."""
    for number, each in enumerate(root.iter("{*}docPr", "{*}cNvPr"), 1):
        each.set("name", f"Bilete {number}")
        said = each.tag.endswith("docPr")
        for name in ("title", "descr") if not said else ():
            each.attrib.pop(name, None)


def is_link(element: Element) -> bool:
    """Tell whether an element leads to where a reader may go; a program that shows it does not."""
    return element.tag in _LINKS


def is_lost(element: Element, stays: Stays) -> bool:
    """Tell whether an element shows what is left out; what leads to it may be left out alone."""
    led = {name: key for name, key in element.attrib.items() if name.startswith(R)}
    kept = {name for name, key in led.items() if stays(element, key)}
    return element.tag not in _ALONE and kept.isdisjoint(_MAIN) and len(kept) < len(led)


def cut_lost(root: Element, stays: Stays) -> list[str]:
    """Cut out what leads to what is left out, and give the keys of what one would have seen."""
    lost, drawings = [], dict[Element | None, None]()
    for each in _LEADING(root):
        led = {name: each.get(name) for name in each.attrib if _LEADS.match(name)}
        gone = [name for name, key in led.items() if not stays(each, key)]
        shown, alone = is_lost(each, stays), each.tag in _ALONE and len(gone) == len(led)
        if shown or (alone and each.tag in _PATTERNS):
            lost.append(led[gone[0]])
        if shown or alone:
            drawings[_cut(each)] = None
            continue
        for name in gone:  # a link to what is in the file as well
            del each.attrib[name]
    # Looked through once: a drawing may hold as many pictures as there are.
    for each in drawings:
        if each is not None and next(each.iter(*_DRAWN), None) is None:
            _remove(each)
    return lost


def cut_inserted(root: Element) -> Iterator[tuple[str, str]]:
    """Cut out where another file brings its text in; give what kind led to it, and by which key."""
    for each in [*root.iter(*_INSERTED)]:
        yield _INSERTED[each.tag], each.get(f"{R}id", "")
        ends = each.getnext() is None and each.getparent().tag not in {f"{W}body", _PARAGRAPH}
        before = each.getprevious()
        if ends and (before is None or before.tag != _PARAGRAPH):  # as a cell and a header must
            each.addprevious(etree.Element(_PARAGRAPH))
        _remove(each)


def lead(root: Element, kept: Mapping[str, str]) -> None:
    """Let what leads to a part lead to where it is now."""
    for each in _LEADING(root):
        for name in [name for name in each.attrib if _LEADS.match(name)]:
            each.set(name, kept[each.get(name)])


def _cut(element: Element) -> Element | None:
    """Cut out what led to a part that is not kept, and give the drawing that may show no more."""
    if element.tag == _LINK:
        for child in [*element]:
            element.addprevious(child)
    holders = (each for each in element.iterancestors(*_HOLDERS) if element.tag not in _ALONE)
    holder = next(holders, None)
    _remove(element if holder is None else _find_piece(element, holder))
    return holder


def _find_piece(element: Element, holder: Element) -> Element:
    """Find what of a drawing goes with an element: no more than the picture that it leads to."""
    way = element.iterancestors(*_PIECES, *_HOLDERS)
    return next(filter(_is_one, takewhile(lambda each: each is not holder, way)), element)


def _is_one(piece: Element) -> bool:
    """Tell whether a piece of a drawing is its picture, or a fill, and nothing that one wrote."""
    if piece.tag in _FORMS:
        return all(piece.find(each) is None for each in _WRITTEN)
    parent = piece.getparent()
    fill = etree.QName(piece).localname == "blipFill"
    return not fill or parent is None or etree.QName(parent).localname != "pic"


def _remove(element: Element) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)
