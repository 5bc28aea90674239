"""What is written in the pictures of a reference, and not seen, does not go out."""

import struct
import time
import zlib

import pytest

from nettverk.render.docx.loading import load_reference
from nettverk.render.docx.picture_data import strip_data

from .conftest import png
from .headers import line, picture, with_header

WORD = b"Loyndord"
PACKED = zlib.compress(WORD)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def exif(turn: int, order: str = ">") -> bytes:
    """Write who took a picture, and how it is turned."""
    mark = b"MM" if order == ">" else b"II"
    entries = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turn, 0)
    entries += struct.pack(f"{order}HHII", 0x013B, 2, 8, 38)
    head = mark + struct.pack(f"{order}HIH", 42, 8, 2)
    return b"Exif\0\0" + head + entries + struct.pack(f"{order}I", 0) + WORD


SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
ICC = segment(0xE2, b"ICC_PROFILE\0\1\1farge")
ADOBE = segment(0xEE, b"Adobe\0d\0\0\0\0\1")
START, END = b"\xff\xd8", b"\xff\xd9"
LATER = segment(0xC4, b"\0tabell") + SCAN
JPEG = START + JFIF + ICC + ADOBE + SCAN + LATER + END
GIF = b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff"
LOOP = b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0"
IMAGE = b",\0\0\0\0\1\0\1\0\0\2\2D\1\0"
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    b'width="9" height="9"%s>%s<g id="a"%s><rect width="9" height="9" fill="#123"/></g>'
    b'<use xlink:href="#a"/></svg>'
)


def png_with(*chunks: bytes, after: bytes = b"") -> bytes:
    whole = png(9, 9)
    at = whole.index(b"IDAT") - 4
    return whole[:at] + b"".join(chunks) + whole[at:] + after


WRITTEN: dict[str, tuple[str, bytes, bytes]] = {
    **{
        f"{name.decode()} in a PNG": ("png", png_with(chunk(name, WORD)), png(9, 9))
        for name in (b"tEXt", b"iTXt", b"eXIf", b"tIME", b"prVW")
    },
    "after a PNG": ("png", png_with(after=WORD), png(9, 9)),
    "camera": ("jpeg", JPEG.replace(JFIF, JFIF + segment(0xE1, exif(1))), JPEG),
    "rights": (
        "jpeg",
        JPEG.replace(JFIF, JFIF + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + WORD)),
        JPEG,
    ),
    "caption": ("jpeg", JPEG.replace(JFIF, JFIF + segment(0xED, b"Photoshop" + WORD)), JPEG),
    "remark": ("jpeg", JPEG.replace(SCAN + LATER, SCAN + segment(0xFE, WORD) + LATER), JPEG),
    "small copy": (
        "jpeg",
        JPEG.replace(JFIF, segment(0xE0, JFIF[4:-2] + b"\1\4" + WORD + b"abcd")),
        JPEG,
    ),
    "after a JPEG": ("jpeg", JPEG + WORD, JPEG),
    "remark in a GIF": (
        "gif",
        GIF + b"!\xfe\x08" + WORD + b"\0" + LOOP + IMAGE + b";",
        GIF + LOOP + IMAGE + b";",
    ),
    "program of a GIF": (
        "gif",
        GIF + b"!\xff\x0bXMP DataXMP\x08" + WORD + b"\0" + IMAGE + b";" + WORD,
        GIF + IMAGE + b";",
    ),
    "pages of the web": (
        "webp",
        b"RIFF" + struct.pack("<I", 50) + b"WEBPVP8X\x0a\0\0\0\x0c\0\0\0\0\0\0\0\0\0"
        b"VP8L\x02\0\0\0abEXIF\x08\0\0\0" + WORD,
        b"RIFF" + struct.pack("<I", 32) + b"WEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0VP8L\x02\0\0\0ab",
    ),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_is_written_in_a_picture_goes_and_the_picture_stays(kind: str) -> None:
    ending, written, plain = WRITTEN[kind]
    assert WORD in written
    assert strip_data(written, ending) == plain
    assert strip_data(plain, ending) == plain


@pytest.mark.parametrize("order", [">", "<"])
def test_picture_that_is_turned_says_so_and_nothing_else(order: str) -> None:
    turned = JPEG.replace(JFIF, JFIF + segment(0xE1, exif(6, order)))
    left = strip_data(turned, "jpeg")
    assert WORD not in left
    assert left == JPEG.replace(JFIF, JFIF + left[len(START + JFIF) :][:36])
    assert strip_data(left, "jpeg") == left
    assert struct.pack(">HHIH", 0x0112, 3, 1, 6) in left


SAID = {
    "remark": (b"", b"<!-- Loyndord -->", b""),
    "title": (b"", b"<title>Loyndord</title>", b""),
    "metadata": (b"", b"<metadata>Loyndord</metadata>", b""),
    "description": (b"", b"<desc>Loyndord</desc>", b""),
    "program": (b' xmlns:i="https://loyndord.no/Loyndord"', b'<i:a i:b="Loyndord"/>', b""),
    "file": (b' xmlns:i="https://i.no" i:docname="C:/Loyndord.svg"', b"", b""),
    "name": (b"", b"", b' data-name="Loyndord"'),
}


@pytest.mark.parametrize("kind", SAID)
def test_what_is_said_in_a_drawing_goes(kind: str) -> None:
    written = DRAWING % SAID[kind]
    left = strip_data(written, "svg")
    assert WORD in written
    assert WORD not in left
    assert b'<rect width="9" height="9" fill="#123"/>' in left
    assert b'xlink:href="#a"' in left


BROKEN = {
    "png": png_with(chunk(b"tEXt", WORD))[:-20],
    "jpeg": START + segment(0xFE, WORD) + b"\xff\xda\xff\xff",
    "gif": GIF + b"!\xfe\x08" + WORD,
    "svg": b"<svg><!-- Loyndord --><rect></svg>",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_picture_stays_as_it_is(kind: str) -> None:
    assert strip_data(BROKEN[kind], kind) == BROKEN[kind]


def media(content: bytes) -> dict[str, bytes]:
    ready = load_reference(content).ready
    return {name: part for name, part in ready.items() if "/media/" in name}


def test_picture_of_a_header_goes_out_without_it() -> None:
    content = with_header(line(picture()), {"media/a.png": png_with(chunk(b"tEXt", WORD))})
    assert [*media(content).values()] == [png(9, 9)]


EMF = b"\1\0\0\0" + bytes(36) + b" EMF" + bytes(60)
KINDS: dict[str, tuple[bytes, str]] = {
    "media/a.jfif": (JPEG, "jpeg"),
    "media/a.tmp": (png(9, 9), "png"),
    "media/a.jpe": (JPEG, "jpeg"),
    "media/a": (GIF + IMAGE + b";", "gif"),
    "media/a.emz": (zlib.compress(EMF, wbits=31), "emf"),
    "media/a.webp": (b"RIFF" + struct.pack("<I", 14) + b"WEBPVP8L\x02\0\0\0ab", "webp"),
    "media/a.png": (JPEG, "jpeg"),
}


@pytest.mark.parametrize("name", KINDS)
def test_picture_is_known_by_what_it_is(name: str) -> None:
    content, kind = KINDS[name]
    look = load_reference(with_header(line(picture()), {name: content}))
    (found,) = (each for each in look.ready if "/media/" in each)
    assert found.endswith(f".{kind}")
    types = look.ready["[Content_Types].xml"].decode()
    assert f'Extension="{kind}"' in types or f'PartName="/{found}"' in types


def test_what_is_no_picture_is_told() -> None:
    look = load_reference(with_header(line(picture()), {"media/a.bin": b"ukjend"}))
    assert [each for each in look.notes if "eit bilete (.bin) som manglar i fila" in each]


def test_time_is_no_longer_than_the_picture() -> None:
    start = time.process_time()
    strip_data(START + b"\xff\xff" * 200_000, "jpeg")
    assert time.process_time() - start < 2
