"""Zip packages with the same bytes every time."""

import struct
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from nettverk.signatures import sign_parts

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell
_MODE = 0o600 << 16  # as zipfile has it where nobody says another
_ENTRY = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MOST_KEPT = 8 * 2**20
"""How much is kept of what was compressed: all that documents of a run share, and a large logo."""


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
    files.write(listed + end)
    return files.getvalue()


def _compress(content: bytes, compression: int) -> tuple[int, bytes]:
    """Sum up a part and compress it; most parts are those of the reference document."""
    if compression == ZIP_STORED:
        return zlib.crc32(content), content
    return _LATEST.compress(content)


class _Latest:
    """The parts that came again last, as long as they have room: a picture can be large."""

    def __init__(self) -> None:
        self._met: set[int] = set()
        self._kept: OrderedDict[bytes, tuple[int, bytes]] = OrderedDict()
        self._room = _MOST_KEPT

    def compress(self, content: bytes) -> tuple[int, bytes]:
        """Sum up a part and compress it, as often as it takes to see that documents share it."""
        if content in self._kept:
            self._kept.move_to_end(content)
            return self._kept[content]
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        made = zlib.crc32(content), packer.compress(content) + packer.flush()
        if hash(content) in self._met:
            self._keep(content, made)
        self._met.add(hash(content))
        return made

    def _keep(self, content: bytes, made: tuple[int, bytes]) -> None:
        self._kept[content] = made
        self._room -= len(content) + len(made[1])
        while self._room < 0:
            old, (_, packed) = self._kept.popitem(last=False)
            self._room += len(old) + len(packed)


_LATEST = _Latest()


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
