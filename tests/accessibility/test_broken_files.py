"""A file that cannot be checked is told of in nynorsk, whatever it is."""

import random
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nettverk.accessibility import check_document
from nettverk.errors import Severity
from nettverk.ooxml import unpacking
from tests.conftest import examples
from tests.documents.reading import read_parts

from .planting import CORE, DOCUMENT, SETTINGS, STYLES, Change, plant, remove, swap, write_parts

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def write_streams(name: str, *, first: bytes = b"", ahead: int = 0) -> bytes:
    """Write a file of streams: a head, a first sector, sectors, and the entry of a stream."""
    entry = name.encode("utf-16-le").ljust(64, b"\0") + bytes(64)
    return _OLD.ljust(512, b"\0") + first.ljust(512, b"\0") + bytes(ahead) + entry


_WORD = b"\xec\xa5".ljust(12, b"\0")
_LAUGHS = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_OUTSIDE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_DTD = '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/a.dtd">'
_START = "<w:document "


def become(name: str, content: bytes) -> Change:
    """Make a change that writes something else in a part."""

    def change(parts: dict[str, bytes]) -> None:
        parts[name] = content

    return change


NOT_DOCUMENTS = {
    "empty": (b"", "Fila er ikkje eit Word-dokument. Opne fila i Word"),
    "text": ("Kjære rektor".encode(), "Fila er ikkje eit Word-dokument."),
    "half a zip": (b"PK\x03\x04" + bytes(40), "Fila er ikkje eit Word-dokument."),
    "old format": (_OLD, "Fila er i eit gammalt Word-format. Opne fila i Word"),
    "old document": (
        write_streams("WordDocument", first=_WORD),
        "Fila er i eit gammalt Word-format. Opne fila i Word",
    ),
    "old document about encryption": (
        write_streams("WordDocument", first=_WORD) + "  EncryptedPackage\0\0".encode("utf-16-le"),
        "Fila er i eit gammalt Word-format. Opne fila i Word",
    ),
    "old document with a password": (
        write_streams("WordDocument", first=_WORD[:10] + b"\0\1"),
        "Fila er låst med passord. Ta bort passordet i Word",
    ),
    "password": (
        write_streams("EncryptedPackage"),
        "Fila er låst med passord. Ta bort passordet i Word",
    ),
    "password told of late in a large file": (
        write_streams("EncryptedPackage", ahead=50 * 2**20),
        "Fila er låst med passord. Ta bort passordet i Word",
    ),
}

BROKEN: dict[str, tuple[Change, str]] = {
    "no document": (remove(DOCUMENT), "Fila er ikkje eit Word-dokument."),
    "no relationships": (become("_rels/.rels", b"<a/>"), ""),
    "another document": (become(DOCUMENT, b"<html><body/></html>"), "ikkje eit Word-dokument"),
    "no body": (become(DOCUMENT, b"<a/>"), "ikkje eit Word-dokument"),
    "document cut short": (become(DOCUMENT, b"<w:document"), "word/document.xml kan ikkje lesast"),
    "empty styles": (become(STYLES, b""), "word/styles.xml kan ikkje lesast"),
    "styles that are something else": (become(STYLES, b"<a/>"), "finst ikkje i dokumentet"),
    "no styles": (remove(STYLES), "finst ikkje i dokumentet"),
    "no settings": (remove(SETTINGS), ""),
    "settings of another code": (become(SETTINGS, b"\xff\xfe<"), "word/settings.xml kan ikkje"),
    "no properties": (remove(CORE), "ingen tittel"),
    "properties cut short": (become(CORE, b"<"), "docProps/core.xml kan ikkje lesast"),
    "entities in entities": (swap(DOCUMENT, _START, _LAUGHS + _START), "kan ikkje lesast"),
    "entity from a file": (swap(DOCUMENT, _START, _OUTSIDE + _START), "kan ikkje lesast"),
    "outside grammar": (swap(DOCUMENT, _START, _DTD + _START), "kan ikkje lesast"),
    "entity that is not there": (swap(DOCUMENT, "</w:t>", "&borte;</w:t>"), "kan ikkje lesast"),
    "too deep": (
        become(DOCUMENT, b"<a>" * 5_000 + b"</a>" * 5_000),
        "word/document.xml kan ikkje lesast",
    ),
}


@pytest.mark.parametrize("name", NOT_DOCUMENTS)
def test_file_that_is_no_document(name: str, file: Path) -> None:
    content, words = NOT_DOCUMENTS[name]
    file.write_bytes(content)
    (told,) = check_document(file, "møte.docx")
    assert str(told).startswith(f"Feil i møte.docx: {words}")


@pytest.mark.parametrize("name", BROKEN)
def test_broken_document(name: str, innkalling: bytes, file: Path) -> None:
    change, words = BROKEN[name]
    told = [str(each) for each in check_document(plant(innkalling, change, file), "møte.docx")]
    assert not words or [each for each in told if words in each], told


def test_comments_and_instructions_are_passed_over(innkalling: bytes, file: Path) -> None:
    plain = swap(DOCUMENT, "<w:body>", "<w:body><!-- a --><?b c?>")
    assert check_document(plant(innkalling, plain, file), "m") == ()


def test_strict_kind_of_the_format_is_read(innkalling: bytes, file: Path) -> None:
    pairs = (
        (b"schemas.openxmlformats.org/wordprocessingml/2006", b"wordprocessingml"),
        (b"schemas.openxmlformats.org/officeDocument/2006", b"officeDocument"),
    )

    def change(parts: dict[str, bytes]) -> None:
        for usual, strict in pairs:
            for name, part in [*parts.items()]:
                parts[name] = part.replace(usual, b"purl.oclc.org/ooxml/" + strict)

    assert check_document(plant(innkalling, change, file), "m") == ()


BOUNDS = {
    "_MOST_OF_A_PART": 2_000,
    "_MOST_OF_ALL": 10_000,
    "_MOST_ENTRIES": 5,
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_file_past_a_bound(
    bound: str, innkalling: bytes, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, bound, BOUNDS[bound])
    file.write_bytes(innkalling)
    (told,) = check_document(file, "m")
    assert told.what == "Fila er for stor til å bli lesen."


def test_zip_bomb_is_not_unpacked(innkalling: bytes, file: Path) -> None:
    parts = read_parts(innkalling)
    parts[DOCUMENT] = b" " * (unpacking._MOST_OF_A_PART + 1)
    with ZipFile(file, "w", ZIP_DEFLATED) as bomb:
        for name, content in parts.items():
            bomb.writestr(name, content)
    assert file.stat().st_size < 100_000
    assert [each.what for each in check_document(file, "m")] == [
        "Fila er for stor til å bli lesen."
    ]


def test_zip_that_lies_of_its_size(innkalling: bytes, file: Path) -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as lying:
        for name, part in read_parts(innkalling).items():
            lying.writestr(name, part)
        size = lying.getinfo(DOCUMENT).file_size
    file.write_bytes(buffer.getvalue().replace(struct.pack("<I", size), struct.pack("<I", 9)))
    (told,) = check_document(file, "m")
    assert told.severity is Severity.ERROR


def test_measures_that_are_no_numbers(innkalling: bytes, file: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        for name in (DOCUMENT, STYLES):
            for key in (b"w:val", b"w:w", b"w:h", b"w:fill", b"w:firstRow"):
                for number in b"0123456789":
                    parts[name] = parts[name].replace(
                        b'%b="%c' % (key, number), b'%b="x%c' % (key, number)
                    )

    assert check_document(plant(innkalling, change, file), "m")


def _cut(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randrange(40) :]


def _spoil(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


@settings(max_examples=examples(0.5), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False), harm=st.sampled_from([_cut, _spoil]))
def test_spoilt_file_is_never_more_than_a_finding(
    chance: random.Random,
    harm: Callable[[bytes, random.Random], bytes],
    innkalling: bytes,
    file: Path,
) -> None:
    file.write_bytes(harm(innkalling, chance))
    check_document(file, "m")
    parts = read_parts(innkalling)
    name = chance.choice([each for each in parts if each.endswith((".xml", ".rels"))])
    parts[name] = harm(parts[name], chance)
    check_document(write_parts(parts, file), "m")


@settings(max_examples=examples(0.4), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_elements_out_of_place_are_never_more_than_findings(
    chance: random.Random, innkalling: bytes, file: Path
) -> None:
    def change(parts: dict[str, bytes]) -> None:
        pieces = parts[DOCUMENT].decode().split("<w:")
        first, second = (chance.randrange(2, len(pieces)) for _ in range(2))
        names = [each.split(" ")[0].split(">")[0].split("/")[0] for each in pieces]
        swapped = pieces[first].replace(names[first], names[second], 1)
        pieces[first] = (
            swapped if swapped.endswith("/>") else f"{names[second]}/><w:{pieces[first]}"
        )
        parts[DOCUMENT] = "<w:".join(pieces).encode()

    check_document(plant(innkalling, change, file), "m")
