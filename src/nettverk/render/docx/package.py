"""Zip packages with the same bytes every time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

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


def _order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name
