"""The text of a file that somebody else has written, in whatever encoding it is."""

from unicodedata import normalize

from nettverk.characters import CONTROLS, ILLEGAL

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def decode_text(data: bytes) -> str:
    """Decode a file, without the signs that nobody sees and our own files cannot hold."""
    text = normalize("NFC", _decode(data))
    return CONTROLS.sub("", ILLEGAL.sub("", text))


def _decode(data: bytes) -> str:
    """Decode as UTF-16 where the file says so, else UTF-8, else the encoding of older Windows."""
    if encoding := _MARKS.get(data[:2]):
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
