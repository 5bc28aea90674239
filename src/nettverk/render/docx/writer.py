"""Markdown in, a Word document out."""

from pathlib import Path

from msgspec.structs import replace

from nettverk.markdown import markdown_parser
from nettverk.render.docx.fields import Fields
from nettverk.render.docx.numbering import Numbering
from nettverk.render.docx.package import core_part, fill_fields, pack
from nettverk.render.docx.parts import Parts
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.renderer import DocxRenderer
from nettverk.render.docx.xml import check_characters
from nettverk.render.draft import Draft
from nettverk.signatures import sign_parts


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
        check_characters(draft.markdown, "Teksten")
        for value in (draft.title, draft.author, draft.path.as_posix(), *draft.fields.values()):
            check_characters(value, "Tittel, forfattar eller topp- og botntekst")
        reference = self._reference
        folder = reference.document.name.rpartition("/")[0]
        parts = Parts(self._images, folder, draft.pictures)
        numbering = Numbering(reference.bullets, reference.numbers, reference.first_number)
        parser = markdown_parser()
        fields = Fields(reference.styles["Placeholder Text"])
        renderer = DocxRenderer(reference, parts, numbering, fields)
        body = renderer.render(parser.parse(draft.markdown), parser.options, {})
        reference, body = _finish(reference, renderer, parts, body)
        document = reference.document
        package = {
            **reference.ready,
            **parts.media,
            document.name: document.fill(body),
            reference.relations.name: reference.relations.fill(parts.xml()),
            reference.numbering.name: reference.numbering.fill(numbering.xml()),
            **{
                name: fill_fields(part, draft.fields).encode()
                for name, part in reference.fields.items()
            },
        }
        package[reference.core] = core_part(draft).encode()
        return pack(sign_parts(package, reference.core))


def _finish(
    reference: Reference, renderer: DocxRenderer, parts: Parts, body: str
) -> tuple[Reference, str]:
    """End the document as its last page asks for, with wide headers where pages lie."""
    document = replace(reference.document, tail=renderer.tail)
    if not renderer.lying:
        return replace(reference, document=document), body
    from nettverk.render.docx.running import (
        use_running,
        widen_running,
    )

    wide, ids = widen_running(reference, parts, renderer.lying)
    document = replace(document, tail=use_running(document.tail, ids))
    return replace(wide, document=document), use_running(body, ids)
