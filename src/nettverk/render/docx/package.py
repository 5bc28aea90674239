"""Zip packages with the same bytes every time, from parts that may be compressed beforehand."""

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UTF8 = 0x800
_DEFLATED = 8
_TIME, _DAY = 0, 0x21  # midnight, 1 January 1980: the first moment a zip can tell


class Part(NamedTuple):
    """The content of one part, ready for the zip."""

    crc: int
    size: int
    data: bytes


def compress(content: bytes) -> Part:
    """Deflate a part; the result can be used in any number of packages."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    data = deflate.compress(content) + deflate.flush()
    return Part(zlib.crc32(content), len(content), data)


def pack(parts: Mapping[str, Part]) -> bytes:
    """Return a zip of the parts, in the order a package reader wants to meet them."""
    body = bytearray()
    directory = bytearray()
    for name in sorted(parts, key=_order):
        part, encoded = parts[name], name.encode()
        offset = len(body)
        common = (
            *(_VERSION, 0 if name.isascii() else _UTF8, _DEFLATED, _TIME, _DAY),
            *(part.crc, len(part.data), part.size, len(encoded), 0),
        )
        body += _LOCAL.pack(b"PK\x03\x04", *common) + encoded + part.data
        directory += _CENTRAL.pack(b"PK\x01\x02", _VERSION, *common, 0, 0, 0, 0, offset) + encoded
    count = len(parts)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _order(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name
