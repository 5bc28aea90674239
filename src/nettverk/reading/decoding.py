"""The text of a file that somebody else has written, in whatever encoding it is."""

import quopri
import re
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


_QUOTED = re.compile(
    r"^([A-Z-]+)((?:;[^:\n]*)?;ENCODING=QUOTED-PRINTABLE[^:\n]*):((?:.*=\n)*.*)$",
    re.MULTILINE | re.IGNORECASE,
)
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)


def decode_quoted(text: str) -> str:
    """Write the values that older programs have as «H=C3=B8st» as iCalendar has them."""
    return _QUOTED.sub(_decode_value, text)


def _decode_value(match: re.Match[str]) -> str:
    value = quopri.decodestring(match[3].encode("utf-8"))
    named = _CHARSET.search(match[2])
    try:
        plain = value.decode(named[1] if named else "utf-8")
    except (LookupError, UnicodeDecodeError):
        plain = value.decode("cp1252", errors="replace")
    plain = " ".join(plain.split()).replace("\\", "").replace(",", "\\,").replace(";", "\\;")
    return f"{match[1]}:{plain}"
