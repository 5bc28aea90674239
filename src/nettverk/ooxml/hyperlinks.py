"""The links of a text, whether they are elements or fields: what each says, and where it leads."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from nettverk.ooxml.elements import VML, WP, Element, R, W, is_decorative, is_deleted, value
from nettverk.ooxml.field_codes import list_fields
from nettverk.ooxml.unpacking import Relation

_RUN, _TEXT = f"{W}r", f"{W}t"


class Link(Struct, frozen=True):
    """A link: something that stands in its place, its text in `runs`, and where it leads."""

    element: Element
    text: str
    target: str
    runs: tuple[Element, ...]


def list_links(root: Element, relations: Mapping[str, Relation]) -> Iterator[Link]:
    """List the links of a part that are not deleted; a picture in one is its text."""
    for each in root.iter(f"{W}hyperlink"):
        id_, anchor = each.get(f"{R}id", ""), value(each, "anchor")
        if (id_ or anchor) and not _is_drawn(each) and not _is_gone(each):
            target = relations[id_].target if id_ in relations else ""
            yield _make_link(each, target, anchor, [*each.iter(_RUN)])
    for field in list_fields(root):
        if field.link and not is_deleted(field.marks[0]):
            around = (next(each.iterancestors(_RUN), None) for each in field.shown)
            runs = dict.fromkeys(each for each in around if each is not None)
            yield _make_link(field.marks[0], *field.link, [*runs])


def _is_drawn(link: Element) -> bool:
    """Tell whether a link holds a picture that is told in words."""
    drawings = (each for each in link.iter(f"{WP}docPr") if not is_decorative(each))
    return next(drawings, next(link.iter(f"{VML}imagedata"), None)) is not None


def _is_gone(link: Element) -> bool:
    """Tell whether all that a link held is deleted, or taken away already."""
    return is_deleted(link) or all(map(is_deleted, link.iter(_RUN)))


def _make_link(element: Element, target: str, anchor: str, runs: Sequence[Element]) -> Link:
    text = "".join(each.text or "" for run in runs for each in run.iter(_TEXT)).strip()
    return Link(element, text, target.rstrip("/") + (f"#{anchor}" if anchor else ""), tuple(runs))
