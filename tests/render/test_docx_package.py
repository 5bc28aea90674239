"""The whole file: valid, the same every time, and honest about itself."""

import datetime as dt
import re
import shutil
import subprocess
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from nettverk.errors import NettverkError
from nettverk.render.docx import DocxWriter, open_reference
from nettverk.render.docx.package import pack
from nettverk.render.docx.writer import _fill_fields
from tests.office import convert, needs_office
from tests.ooxml import list_faults

from .conftest import Docx, draft

Write = Callable[[str], Docx]
DOCUMENTS = ["broad", "innkalling"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_valid_office_open_xml(
    writer: DocxWriter, name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(writer.write(draft(request.getfixturevalue(name))))

    assert list_faults(file) == []


def test_same_input_same_bytes(reference: bytes, workspace: Path, broad: str) -> None:
    first, second = (DocxWriter(open_reference(reference), workspace) for _ in range(2))

    once = first.write(draft(broad))

    assert first.write(draft("noko anna")) != once
    assert first.write(draft(broad)) == once
    assert second.write(draft(broad)) == once


@pytest.mark.parametrize(("often", "room"), [(1, 100_000), (2, 10_000_000)])
def test_what_is_packed_is_let_go(often: int, room: int) -> None:
    def pack_picture(number: int) -> None:
        pack({"word/media/image1.png": bytes([often, number]) * 1_500_000})

    pack_picture(1)
    tracemalloc.start()
    for number in range(2, 12):
        for _ in range(often):
            pack_picture(number)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < room


def test_no_clock_in_the_package(writer: DocxWriter) -> None:
    with zipfile.ZipFile(BytesIO(writer.write(draft("a")))) as package:
        names = package.namelist()
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()

    assert names == sorted(names, key=lambda n: (n != "[Content_Types].xml", n != "_rels/.rels", n))
    assert core.count("2026-11-25T00:00:00Z") == 2


def test_properties_and_fields(docx: Write) -> None:
    parts = docx("a").parts
    core, header = parts["docProps/core.xml"].decode(), parts["word/header1.xml"].decode()
    footer = parts["word/footer1.xml"].decode()

    assert "<dc:title>Innkalling &amp; &lt;referat&gt;</dc:title>" in core
    assert "<dc:language>nn-NO</dc:language>" in core
    assert re.search(
        r"<dc:identifier>2026-2027/as-co/2026-11-25-innkalling#[0-9a-f]{32}</dc:identifier>", core
    )
    assert "Ås &amp; Co" in header
    assert "Innkalling · Nettverk 3 · 25. november 2026" in footer


def test_unknown_field_stays() -> None:
    assert _fill_fields("{samarbeid} {ukjend}", draft("a").fields) == "Ås &amp; Co {ukjend}"


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_sign_that_no_file_can_hold(writer: DocxWriter, sign: str) -> None:
    with pytest.raises(NettverkError, match=f"U\\+{ord(sign):04X}.*Slett teiknet"):
        writer.write(draft(f"framfor {sign}"))
    with pytest.raises(NettverkError):
        writer.write(replace(draft("a"), title=sign))


def test_day_is_the_documents_own(writer: DocxWriter) -> None:
    early = Docx(writer.write(replace(draft("a"), dato=dt.date(2024, 2, 29))))

    assert b"2024-02-29T00:00:00Z" in early.parts["docProps/core.xml"]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_same(writer: DocxWriter, innkalling: str, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(writer.write(draft(innkalling)))

    plain = subprocess.run(
        ["pandoc", str(file), "-t", "html"], check=True, capture_output=True, encoding="utf-8"
    ).stdout

    assert plain.count("<table") == 6
    assert ">Innkalling til nettverksmøte</h1>" in plain
    assert "<strong>Velkomen og oppfølging</strong><br />" in plain
    assert 'href="mailto:ola.hansen@time.example.no"' in plain


@needs_office
def test_libreoffice_opens_it(writer: DocxWriter, broad: str, tmp_path: Path) -> None:
    written = {"": writer.write(draft(broad))}

    assert convert(written, "pdf", tmp_path)[""].startswith(b"%PDF")


def _zip(parts: dict[str, bytes], compression: int) -> bytes:
    """Pack as the library does, in the order we want."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", compression, compresslevel=6) as package:
        for name in sorted(
            parts, key=lambda n: (n != "[Content_Types].xml", n != "_rels/.rels", n)
        ):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = compression, 0
            package.writestr(entry, parts[name], compresslevel=6)
    return buffer.getvalue()


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_package_is_what_the_library_would_make(reference: bytes, compression: int) -> None:
    with zipfile.ZipFile(BytesIO(reference)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts |= {
        "word/media/bilete-æ.png": bytes(range(256)) * 300,
        "tom.xml": b"",
        "_rels/.rels": b"a",
    }

    assert pack(parts, compression) == _zip(parts, compression)
    assert pack({}, compression) == _zip({}, compression)


def test_what_documents_share_is_compressed_once(
    writer: DocxWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    compressed: list[Any] = []
    make = zlib.compressobj

    def count(*how: Any) -> Any:
        compressed.append(how)
        return make(*how)

    monkeypatch.setattr(zlib, "compressobj", count)
    sizes = []
    for text in ("a", "b", "c", "d"):
        compressed.clear()
        writer.write(draft(text))
        sizes.append(len(compressed))

    assert sizes[2:] == [2, 2]  # the text, and the properties, which carry the sum
