"""Headers and footers of lying pages: what stands at the right margin moves out with it."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from nettverk.render.docx.parts import Parts
from nettverk.render.docx.reference import Reference

_TYPES = "[Content_Types].xml"
_LYING = re.compile(
    r'<w:sectPr\b(?:(?!</w:sectPr>).)*w:orient="landscape".*?</w:sectPr>', re.DOTALL
)
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_PLAIN = re.compile(r'(<w:p><w:pPr><w:pStyle w:val="[^"]*"/>)(</w:pPr>)')
_RELATION = re.compile(r"<Relationship\b[^>]*/>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def widen_running(
    reference: Reference, parts: Parts, width: int
) -> tuple[Reference, Mapping[str, str]]:
    """Add headers and footers for pages of a width, and return their ids by those they widen."""
    ids: dict[str, str] = {}
    for relation in _RELATION.findall(reference.relations.head):
        known = dict(_ATTRIBUTE.findall(relation))
        folder = reference.document.name.rpartition("/")[0]
        name = f"{folder}/{known['Target']}"
        if name not in reference.fields:
            continue
        wide = _widen(reference.fields[name], reference.width, width)
        if wide != reference.fields[name]:
            target = known["Target"].replace(".xml", "-liggjande.xml")
            ids[known["Id"]] = parts.relate(known["Type"].rpartition("/")[2], target)
            reference = _add(reference, name, f"{folder}/{target}", wide)
    return reference, ids


def use_running(text: str, ids: Mapping[str, str]) -> str:
    """Let the lying sections in a text use the wide headers and footers."""

    def change(section: re.Match[str]) -> str:
        return re.sub(r'(?<=r:id=")[^"]*', lambda found: ids.get(found[0], found[0]), section[0])

    return _LYING.sub(change, text)


def _widen(part: str, width: int, wider: int) -> str:
    tabs = f'<w:tabs><w:tab w:val="clear" w:pos="{width}"/><w:tab w:val="right" w:pos="{wider}"/>'

    def change(paragraph: re.Match[str]) -> str:
        text = paragraph[0]
        return _PLAIN.sub(rf"\1{tabs}</w:tabs>\2", text) if "<w:tab/>" in text else text

    return _PARAGRAPH.sub(change, part)


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
