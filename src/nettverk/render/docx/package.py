"""Zip packages with the same bytes every time."""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from nettverk.signatures import sign_parts

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell
_MODE = 0o600 << 16  # as zipfile has it where nobody says another
_ENTRY = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def pack(parts: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Return a zip of the parts, in the order a package reader wants to meet them.

    It is what `zipfile` makes, which would compress anew what all documents of a run share.
    """
    files, entries = BytesIO(), BytesIO()
    for name in sorted(parts, key=_order):
        entry = ZipInfo(name, _EPOCH)
        entry.compress_type, entry.create_system = compression, 0
        entry.CRC, content = _compress(parts[name], compression)
        entry.compress_size, entry.file_size = len(content), len(parts[name])
        at = files.tell()
        header = entry.FileHeader(zip64=False)
        files.write(header + content)
        entries.write(_list_entry(header, at))
    listed = entries.getvalue()
    count = len(parts)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), files.tell(), 0)
    return files.getvalue() + listed + end


@lru_cache(64)
def _compress(content: bytes, compression: int) -> tuple[int, bytes]:
    """Sum up a part and compress it; most parts are those of the reference document."""
    if compression == ZIP_STORED:
        return zlib.crc32(content), content
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(content), packer.compress(content) + packer.flush()


def _list_entry(header: bytes, at: int) -> bytes:
    """Make of the header of a file what the list at the end says of it, and where it is."""
    version, name = header[4], header[30:]
    about = struct.unpack("<4H3L2H", header[6:30])
    return _ENTRY.pack(b"PK\1\2", 20, 0, version, 0, *about, 0, 0, 0, _MODE, at) + name


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
