"""Pictures without what is written in them and not seen: who took them, where, and with what."""

import re
import struct
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

_SEEN_CHUNKS = {
    *(b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"hIST", b"tRNS", b"pHYs", b"sPLT"),
    *(b"cICP", b"mDCv", b"cLLi", b"acTL", b"fcTL", b"fdAT"),
}
"""The parts of a PNG that are of how it looks, besides those it cannot be without."""
_TURNED = struct.Struct(">6s2sHIHHHIHHI")
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_JFIF, _ICC, _ADOBE, _EXIF = b"JFIF\0", b"ICC_PROFILE\0", b"Adobe", b"Exif\0\0"
_START_OF_SCAN, _END, _COMMENT, _FIRST_APP, _LAST_APP = 0xDA, 0xD9, 0xFE, 0xE0, 0xEF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_XML_OWN = "{http://www.w3.org/XML/1998/namespace}"
_TOLD = {f"{_SVG}{each}" for each in ("metadata", "title", "desc")}
_LOCAL = re.compile(r"\s*(?:file:|[a-z]:[\\/]|\\\\)", re.IGNORECASE)


def strip_data(content: bytes, kind: str) -> bytes:
    """Take out of a picture what is no part of how it looks; a broken one stays as it is."""
    strip = _STRIPPING.get(kind)
    if strip is None:
        return content
    try:
        return strip(content)
    except (IndexError, ValueError, struct.error, etree.LxmlError):
        return content


def _strip_png(content: bytes) -> bytes:
    kept, at, name = [content[:8]], 8, b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", content, at)
        name, chunk = content[at + 4 : at + 8], content[at : at + length + 12]
        if len(chunk) < length + 12:
            raise ValueError(name)
        if name[:1].isupper() or name in _SEEN_CHUNKS:
            kept.append(chunk)
        at += len(chunk)
    return b"".join(kept)


def _strip_jpeg(content: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(_list_segments(content))


def _list_segments(content: bytes) -> Iterator[bytes]:
    """List the segments of a JPEG that are of how it looks, with what follows each, to the end."""
    at = 2
    while at < len(content):
        if content[at] != 0xFF:
            raise ValueError(at)
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
        elif marker == _END:
            yield content[at : at + 2]
            return
        else:
            (length,) = struct.unpack_from(">H", content, at + 2)
            end = at + 2 + length
            if length < 2 or end > len(content):
                raise ValueError(at)
            if marker == _START_OF_SCAN:
                following = _MARKER.search(content, end)
                end = following.start() if following else len(content)
            yield _keep_segment(marker, content[at:end])
            at = end


def _keep_segment(marker: int, segment: bytes) -> bytes:
    """Keep a segment that is of the look: also whether the picture is turned, and only that."""
    said = segment[4:]
    if marker == _FIRST_APP and said.startswith(_JFIF) and len(said) >= 14:
        return b"\xff\xe0\0\x10" + said[:12] + b"\0\0"  # without the small copy
    if marker == _FIRST_APP + 1 and said.startswith(_EXIF):
        return _keep_turn(said[len(_EXIF) :])
    kept = (marker == _FIRST_APP + 2 and said.startswith(_ICC)) or (
        marker == _FIRST_APP + 14 and said.startswith(_ADOBE)
    )
    data = marker == _COMMENT or _FIRST_APP <= marker <= _LAST_APP
    return segment if kept or not data else b""


def _keep_turn(exif: bytes) -> bytes:
    """Write how a picture is turned, in data that says nothing else."""
    order = ">" if exif[:2] == b"MM" else "<"
    try:
        turn = _read_turn(exif, order)
    except struct.error:
        return b""
    if not 2 <= turn <= 8:
        return b""
    said = _TURNED.pack(_EXIF, b"MM", 42, 8, 1, 0x0112, 3, 1, turn, 0, 0)
    return struct.pack(">BBH", 0xFF, 0xE1, len(said) + 2) + said


def _read_turn(exif: bytes, order: str) -> int:
    (first,) = struct.unpack_from(f"{order}I", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, first)
    for at in range(first + 2, first + 2 + 12 * count, 12):
        tag, _, _, turn = struct.unpack_from(f"{order}HHIH", exif, at)
        if tag == 0x0112:
            return int(turn)
    return 1


def _strip_gif(content: bytes) -> bytes:
    at = 13 + _palette(content[10])
    kept = [content[:at]]
    while (mark := content[at]) != 0x3B:
        if mark == 0x2C:
            end = _end_blocks(content, at + 11 + _palette(content[at + 9]))
        elif mark == 0x21:
            end = _end_blocks(content, at + 2)
        else:
            raise ValueError(at)
        told = mark == 0x21 and content[at + 1] == 0xFE
        made = mark == 0x21 and content[at + 1] == 0xFF and content[at + 3 : at + 14] not in _LOOPS
        if not told and not made:
            kept.append(content[at:end])
        at = end
    return b"".join([*kept, b"\x3b"])


def _palette(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _end_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1


def _strip_webp(content: bytes) -> bytes:
    kept, at = [], 12
    while at < len(content):
        name = content[at : at + 4]
        (length,) = struct.unpack_from("<I", content, at + 4)
        chunk = content[at : at + 8 + length + length % 2]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
        if name not in {b"EXIF", b"XMP "}:
            kept.append(chunk)
        at += len(chunk)
    held = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(held)) + held


def _strip_svg(content: bytes) -> bytes:
    """Leave what is drawn; what programs and people say of a drawing is in other words."""
    parser = etree.XMLParser(
        resolve_entities="internal", no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    for each in [*root.iter(etree.Element)]:
        strange = not each.tag.startswith(_SVG) and each.tag.startswith("{")
        if (each.tag in _TOLD or strange) and each.getparent() is not None:
            _remove(each)
        for name in [name for name, said in each.attrib.items() if _is_of_program(name, said)]:
            del each.attrib[name]
    etree.cleanup_namespaces(root)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _remove(element: etree._Element) -> None:
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _is_of_program(name: str, said: str) -> bool:
    """Tell whether an attribute is a program's own, or leads to a file on a machine."""
    strange = name.startswith("{") and not name.startswith((_SVG, _XLINK, _XML_OWN))
    named = name in {f"{_XLINK}title", f"{_XML_OWN}base"} or name.startswith("data-")
    return strange or named or bool(_LOCAL.match(said))


_STRIPPING: Mapping[str, Callable[[bytes], bytes]] = {
    "png": _strip_png,
    "jpeg": _strip_jpeg,
    "gif": _strip_gif,
    "webp": _strip_webp,
    "svg": _strip_svg,
}
