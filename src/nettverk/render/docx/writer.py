"""Markdown in, a Word document out."""

import re
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from nettverk.characters import ILLEGAL
from nettverk.errors import NettverkError
from nettverk.markdown import markdown_parser, part_pictures
from nettverk.render.docx import blank
from nettverk.render.docx.fields import Fields
from nettverk.render.docx.numbering import Numbering
from nettverk.render.docx.package import pack
from nettverk.render.docx.parts import Parts
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.renderer import DocxRenderer
from nettverk.render.docx.xml import attribute
from nettverk.render.draft import Draft
from nettverk.signatures import sign_parts

_TYPES = "[Content_Types].xml"
_FIELD = re.compile(r"\{(\w+)\}")


class DocxWriter:
    """Writes any number of documents with the look of one reference document.

    `images` is the folder that picture paths start from, and that no picture may lie outside. The
    same input gives the same bytes. Each document carries a sum of its parts, so that it can be
    told whether somebody has changed it.
    """

    def __init__(self, reference: Reference, images: Path) -> None:
        self._reference = reference
        self._images = images

    def write(self, draft: Draft) -> bytes:
        """Return a document as bytes.

        Raises `NettverkError` for a picture that cannot be used and for a character that Word
        cannot hold.
        """
        _check_characters(draft.markdown, "Teksten")
        for value in (draft.title, draft.author, draft.path.as_posix(), *draft.fields.values()):
            _check_characters(value, "Tittel, forfattar eller topp- og botntekst")
        reference = self._reference
        folder = reference.document.name.rpartition("/")[0]
        markdown, held = part_pictures(draft.markdown)
        draft = replace(draft, markdown=markdown)
        parts = Parts(self._images, folder, draft.pictures, held, painted=draft.painted)
        numbering = Numbering(reference.bullets, reference.numbers, reference.first_number)
        parser = markdown_parser()
        fields = Fields(reference.styles["Placeholder Text"])
        renderer = DocxRenderer(reference, parts, numbering, fields)
        body = renderer.render(parser.parse(draft.markdown), parser.options, {})
        reference, body = _finish(reference, renderer, parts, body)
        if draft.saker:
            parts.relate(*blank.RELATION)
        document = reference.document
        package = {
            **reference.ready,
            **parts.media,
            document.name: document.fill(body),
            reference.relations.name: reference.relations.fill(parts.xml()),
            reference.numbering.name: reference.numbering.fill(numbering.xml()),
            **{
                name: _fill_fields(part, draft.fields).encode()
                for name, part in reference.fields.items()
            },
        }
        if draft.saker:
            package |= blank.keep_form(draft.markdown, package[_TYPES])
        package[reference.core] = _core_part(draft).encode()
        return pack(sign_parts(package, reference.core))


def _finish(
    reference: Reference, renderer: DocxRenderer, parts: Parts, body: str
) -> tuple[Reference, str]:
    """End the document as its last page asks for, with wide headers where pages lie."""
    ended = replace(reference, document=replace(reference.document, tail=renderer.tail))
    if not renderer.lying:
        return ended, body
    from nettverk.render.docx.running import widen_running

    return widen_running(ended, parts, renderer.lying, body)


def _fill_fields(part: str, fields: Mapping[str, str]) -> str:
    """Return a header or footer with `{name}` replaced; an unknown name stays as it is."""
    return _FIELD.sub(lambda m: attribute(fields.get(m.group(1), m.group())), part)


def _check_characters(text: str, where: str) -> None:
    """Raise `NettverkError` for a character that no Word file can hold."""
    if found := ILLEGAL.search(text):
        around = ILLEGAL.sub("�", text[max(0, found.start() - 20) : found.end() + 20])
        message = (
            f"{where} har eit teikn som ikkje kan stå i eit Word-dokument "
            f"(U+{ord(found.group()):04X}), ved «{around.strip()}». Slett teiknet i kjelda."
        )
        raise NettverkError(message)


def _core_part(draft: Draft) -> str:
    """Return `docProps/core.xml`, not yet signed."""
    day = f"{draft.dato.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{attribute(draft.title)}</dc:title>"
        f"<dc:subject>{attribute(draft.samarbeid)}</dc:subject>"
        f"<dc:creator>{attribute(draft.author)}</dc:creator>"
        f"<dc:identifier>{attribute(draft.path.as_posix())}</dc:identifier>"
        "<dc:language>nn-NO</dc:language>"
        f"<cp:lastModifiedBy>{attribute(draft.author)}</cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "</cp:coreProperties>"
    )
