"""What a drawing or a link says without showing it: taken out of headers and footers."""

import re
from collections.abc import Mapping

from nettverk.ooxml.elements import OFFICE, VML, A, Element, R, W
from nettverk.render.docx.live_fields import shows_something

_OF_TABLES = (f"{W}tblCaption", f"{W}tblDescription")
_SIGNED = (f"{OFFICE}signatureline", f"{OFFICE}ink")
_LINK = f"{W}hyperlink"
_POINTED = {
    _LINK: {f"{R}id", f"{W}anchor"},
    f"{A}hlinkClick": {f"{R}id"},
    f"{A}hlinkHover": {f"{R}id"},
}
"""What may be said of a link: where it leads, and not what stands under the pointer."""
_OF_SHAPES = re.compile(
    rf"(?:{re.escape(OFFICE)})?(?:href|althref|title|target|src|gfxdata|spid|class|userdrawn)"
)
"""What a shape says of files, addresses and people, besides how it looks."""
_SHAPE_TYPE = re.compile(r"_x0000_t\d{1,4}")
_WATERMARK = "PowerPlusWaterMarkObject"
"""By this name Word, and whoever checks a document, knows a watermark."""
_FILE = re.compile(
    r"[a-z]:[\\/]|\\\\|\bfile:|(?:^|\s)~?/\w+/|"
    r"\.(?:png|jpe?g|jfif|gif|bmp|svg|emf|wmf|emz|wmz|tiff?|webp|heic|eps|pdf|docx?|tmp)\s*$",
    re.IGNORECASE,
)
"""A path, or the name of a file, where a picture should be told in words."""
_TOLD = ("descr", "title", "alt")


def drop_unseen(root: Element) -> None:
    """Take from a header or footer what its tables, links, shapes and pictures do not show."""
    for each in [*root.iter(*_OF_TABLES)]:
        each.getparent().remove(each)
    for mark in [*root.iter(*_SIGNED)]:
        holder = next(mark.iterancestors(f"{W}pict", f"{W}object"), mark)
        if holder.getparent() is not None:
            holder.getparent().remove(holder)
    for each in root.iter(*_POINTED):
        for name in {*each.attrib} - _POINTED[each.tag]:
            del each.attrib[name]
    _drop_names_of_shapes(root)
    for each in root.iter("{*}docPr", "{*}cNvPr", f"{VML}*"):
        for name in _TOLD:
            if _FILE.search(each.get(name, "")):
                del each.attrib[name]


def is_idle_link(element: Element) -> bool:
    """Tell whether an element is a link with nothing to click."""
    return element.tag == _LINK and not shows_something([element])


def _drop_names_of_shapes(root: Element) -> None:
    """Take from shapes what they say of elsewhere, and what they are called."""
    kinds: dict[str, str] = {}
    for each in root.iter(f"{VML}shapetype"):
        name = each.get("id", "")
        kinds[f"#{name}"] = f"_x0000_t{9000 + len(kinds)}"
        if _SHAPE_TYPE.fullmatch(name):
            kinds[f"#{name}"] = name
    for each in root.iter(f"{VML}*", f"{OFFICE}*"):
        _rename(each, kinds)
        for name in [name for name in each.attrib if _OF_SHAPES.fullmatch(name)]:
            del each.attrib[name]


def _rename(shape: Element, kinds: Mapping[str, str]) -> None:
    """Let a shape be called nothing of its own; shapes name the kind they are of."""
    name, kind = shape.attrib.pop("id", ""), shape.get("type", "")
    if shape.tag == f"{VML}shapetype":
        shape.set("id", kinds[f"#{name}"])
    elif "watermark" in name.casefold():
        shape.set("id", _WATERMARK)
    if kind in kinds:
        shape.set("type", f"#{kinds[kind]}")
    elif kind.startswith("#") and not _SHAPE_TYPE.fullmatch(kind[1:]):
        del shape.attrib["type"]
