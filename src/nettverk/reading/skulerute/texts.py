"""Text of files that other programs have written, in whatever encoding they chose."""

from unicodedata import normalize

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode_text(data: bytes) -> str:
    """Decode a file: UTF-16 where it says so, else UTF-8, else the encoding of older Windows."""
    if encoding := _MARKS.get(data[:2]):
        return normalize("NFC", data.decode(encoding, errors="replace"))
    try:
        return normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
