"""Zip packages with the same bytes every time."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from nettverk.render.docx.xml import attribute
from nettverk.render.draft import Draft
from nettverk.signatures import sign_parts

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell


def pack(parts: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Return a zip of the parts, in the order a package reader wants to meet them."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", compression, compresslevel=6) as package:
        for name in sorted(parts, key=_order):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = compression
            entry.create_system = 0
            entry.external_attr = 0
            package.writestr(entry, parts[name], compresslevel=6)
    return buffer.getvalue()


def sign_package(content: bytes) -> bytes:
    """Return a package that carries the sum of its parts, where it has an identifier to hold it."""
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return pack(sign_parts(parts, "docProps/core.xml"), ZIP_STORED)


def _order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name


_FIELD = re.compile(r"\{(\w+)\}")


def core_part(draft: Draft) -> str:
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


def app_part() -> str:
    """Return `docProps/app.xml` without the counts and paths of the reference document."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>nettverk</Application></Properties>'
    )


def fill_fields(part: str, fields: Mapping[str, str]) -> str:
    """Return a header or footer with `{name}` replaced; an unknown name stays as it is."""
    return _FIELD.sub(lambda m: attribute(fields.get(m.group(1), m.group())), part)
