"""Zip packages with the same bytes every time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

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


def read_text(word: bytes) -> bytes:
    """Read the part of a Word document that holds its text, as our writer names it."""
    with ZipFile(BytesIO(word)) as package:
        return package.read("word/document.xml")


def sign_package(content: bytes) -> bytes:
    """Return a package that carries the sum of its parts, where it has an identifier to hold it."""
    from nettverk.ooxml.unpacking import unpack  # loads lxml, which no notice needs

    return pack(sign_parts(unpack(content), "docProps/core.xml"), ZIP_STORED)


def _order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name
