"""What kind of picture some bytes are, whatever their file is called."""

import zlib

_STARTS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"BM": "bmp",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"\xd7\xcd\xc6\x9a": "wmf",
    b"\x01\0\x09\0": "wmf",
}
_TYPES = {
    **{f"image/{each}": each for each in ("png", "jpeg", "gif", "bmp", "tiff", "webp")},
    "image/svg+xml": "svg",
    "image/x-emf": "emf",
    "image/x-wmf": "wmf",
    "image/jpg": "jpeg",
    "image/emf": "emf",
    "image/wmf": "wmf",
    "image/pjpeg": "jpeg",
    "image/tif": "tiff",
}
_ENDINGS = {
    **{each: each for each in ("png", "jpeg", "gif", "bmp", "tiff", "svg", "emf", "wmf")},
    "jpg": "jpeg",
    "tif": "tiff",
}
_PACKED = b"\x1f\x8b"
_LARGEST = 48 * 2**20
_HEAD = 4096


def open_picture(content: bytes, said: str, name: str) -> tuple[bytes, str]:
    """Give a picture, unpacked, and how its name should end; "" where nobody can show it.

    What the bytes are goes before what the file, and its name, say that they are.
    """
    if content.startswith(_PACKED):
        content = _unpack(content)
    ending = name.rpartition(".")[2].casefold()
    kind = _read_start(content) or _TYPES.get(said.casefold(), "") or _ENDINGS.get(ending, "")
    return content, kind if content else ""


def _read_start(content: bytes) -> str:
    head = content[:_HEAD]
    if head[:4] == b"\x01\0\0\0" and head[40:44] == b" EMF":
        return "emf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if b"<svg" in head:
        return "svg"
    return next((kind for start, kind in _STARTS.items() if head.startswith(start)), "")


def _unpack(content: bytes) -> bytes:
    """Unpack a drawing, whose package may hold the name of its file."""
    unpacking = zlib.decompressobj(31)
    try:
        unpacked = unpacking.decompress(content, _LARGEST)
    except zlib.error:
        return b""
    return b"" if unpacking.unconsumed_tail else unpacked
