"""How the tool knows a file again as its own: a sum of the contents, carried by the file.

Markdown, SVG and HTML end in a comment with the sum of what stands before it. A Word document
carries the sum of its parts in the core property `identifier`, after a hash sign; any program that
saves the document again rewrites them, and nothing may stand before or after the zip. A mail draft
begins with a header that holds the sum of what follows it. A PDF names in its information the sum
of the Word document it shows, and its own. A calendar has a property of its own for the sum of the
rest.

A template copied out for change begins with a comment that holds the sum of the shipped one, and a
reference document carries it as a document does. So it can also be told whether the shipped one is
another now.
"""

import hashlib
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

_MARKDOWN = re.compile(rb"\n<!-- nettverk: ([0-9a-f]{32}) -->\n\Z")
_MAIL = re.compile(rb"\AX-Nettverk: ([0-9a-f]{32})\r\n")
_PDF = re.compile(rb"/Nettverk \(([0-9a-f]{32}) ([0-9a-f]{32})\)")
_BLANK = "0" * 32
_CALENDAR = re.compile(rb"\r\nX-NETTVERK:([0-9a-f]{32})(?=\r\nBEGIN:)")
_IDENTIFIER = re.compile(rb"#([0-9a-f]{32})(?=</dc:identifier>)")
_MAL = re.compile(rb"\A(?:\{#|#) nettverk: ([0-9a-f]{32})(?: #\})?\n")
_ZIP_START, _ZIP_END = b"PK\x03\x04", b"PK\x05\x06"
_END_LENGTH = 22
_MOST_OF_ALL = 96 * 2**20
_PACKAGES = {".docx", ".dotx"}


def _sum_parts(parts: Mapping[str, bytes]) -> str:
    """Sum up a package's parts as 32 hexadecimal digits; a sum that is in them does not count."""
    total = hashlib.sha256()
    for name in sorted(parts):
        part = _IDENTIFIER.sub(b"", parts[name])
        total.update(f"{name}\0{len(part)}\0".encode())
        total.update(part)
    return total.hexdigest()[:32]


def sign_parts(parts: Mapping[str, bytes], core: str) -> dict[str, bytes]:
    """Put the sum of a package's parts into the `identifier` of its core properties."""
    end = b"</dc:identifier>"
    return {**parts, core: parts[core].replace(end, b"#%b%b" % (_sum_parts(parts).encode(), end))}


def sign(content: bytes, suffix: str) -> bytes:
    """Put the sum of a file where files of its kind have it; a package has `sign_parts`."""
    known = {
        ".md": _sign_text,
        ".svg": _sign_text,
        ".html": _sign_text,
        ".eml": _sign_mail,
        ".ics": _sign_calendar,
        ".pdf": _sign_pdf,
    }
    return known[suffix](content)


def _sign_text(content: bytes) -> bytes:
    return content + f"\n<!-- nettverk: {_sum(content)} -->\n".encode()


def _sign_mail(content: bytes) -> bytes:
    return f"X-Nettverk: {_sum(content)}\r\n".encode() + content


def _sign_calendar(content: bytes) -> bytes:
    mark = f"\r\nX-NETTVERK:{_sum(content)}\r\nBEGIN:".encode()
    return content.replace(b"\r\nBEGIN:", mark, 1)


def _sign_pdf(content: bytes) -> bytes:
    sum_ = _sum(content).encode()
    return _PDF.sub(lambda match: match[0].replace(_BLANK.encode(), sum_), content)


def mark_pdf(source: str) -> str:
    """Give the value that a PDF carries: the sum of its Word document, and room for its own."""
    return f"{source} {_BLANK}"


def read_source(content: bytes) -> str:
    """Find the sum of the Word document that a PDF shows, or an empty text."""
    match = _PDF.search(content)
    return match[1].decode() if match else ""


def sign_mal(content: bytes, suffix: str) -> bytes:
    """Begin a template with a comment that no document shows: its sum."""
    comment = "# nettverk: %s\n" if suffix == ".yaml" else "{# nettverk: %s #}\n"
    return (comment % _sum(_plain(content))).encode() + content


def read_origin(content: bytes, suffix: str) -> tuple[str, str]:
    """Return the sum of what a template was copied from, if it tells, and the sum of itself."""
    if suffix in _PACKAGES:
        parts = _open_parts(content)
        return _find_signature(parts), _sum_parts(parts)
    text = _plain(content)
    match = _MAL.match(text)
    return (match[1].decode(), _sum(text[match.end() :])) if match else ("", _sum(text))


def is_untouched(content: bytes, suffix: str) -> bool:
    """Tell whether a file still is what the tool wrote; what cannot be read counts as changed."""
    known = {
        ".docx": _untouched_docx,
        ".dotx": _untouched_docx,
        ".eml": _untouched_mail,
        ".ics": _untouched_calendar,
        ".pdf": _untouched_pdf,
    }
    return known.get(suffix, _untouched_markdown)(content)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def _untouched_markdown(content: bytes) -> bool:
    match = _MARKDOWN.search(content)
    if match is None:
        return _untouched_mal(content)
    return _sum(content[: match.start()]) == match[1].decode()


def _untouched_mal(content: bytes) -> bool:
    mark, now = read_origin(content, "")
    return mark == now


def _plain(content: bytes) -> bytes:
    """Leave out what only an editor puts there: another line end, and the mark of Notepad."""
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


def _untouched_mail(content: bytes) -> bool:
    match = _MAIL.match(content)
    return match is not None and _sum(content[match.end() :]) == match[1].decode()


def _untouched_pdf(content: bytes) -> bool:
    match = _PDF.search(content)
    if not match:
        return False
    bare = content[: match.start(2)] + _BLANK.encode() + content[match.end(2) :]
    return _sum(bare) == match[2].decode()


def _untouched_calendar(content: bytes) -> bool:
    match = _CALENDAR.search(content)
    if not match:
        return False
    return _sum(content[: match.start()] + content[match.end() :]) == match[1].decode()


def _untouched_docx(content: bytes) -> bool:
    parts = _open_parts(content)
    alone = content.startswith(_ZIP_START) and content[-_END_LENGTH:].startswith(_ZIP_END)
    return alone and _find_signature(parts) == _sum_parts(parts)


def _open_parts(content: bytes) -> dict[str, bytes]:
    """Read the parts of a package; what cannot be read, or unpacks to more than ours, has none."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            if sum(each.file_size for each in package.infolist()) > _MOST_OF_ALL:
                return {}
            return {name: package.read(name) for name in package.namelist()}
    except Exception:  # noqa: BLE001 — zipfile lets zlib's, struct's and many others through
        return {}


def _find_signature(parts: Mapping[str, bytes]) -> str:
    signed = (match[1] for part in parts.values() if (match := _IDENTIFIER.search(part)))
    return next(signed, b"").decode()
