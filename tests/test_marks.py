"""The tool knows its own files, and sees the smallest change in them."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.reading.files import Files
from nettverk.render.draft import Draft
from nettverk.render.formats import WRITERS
from nettverk.signatures import (
    _sum_parts,
    is_untouched,
    mark_pdf,
    read_source,
    sign,
)
from tests.conftest import WORKSPACES, examples

DRAFT = Draft(
    path=PurePosixPath("2026-2027/nord/2026-11-25-innkalling"),
    markdown="# Møte\n\nKlepp & Time\n\n| Når | Kva |\n|---|---|\n| 12.00 | Kaffi |\n",
    title="Møte",
    dokument="Innkalling",
    samarbeid="Jærskulen",
    nettverk="Nord",
    author="Ingrid",
    gjeld="25. november 2026",
    dato=date(2026, 11, 25),
)


def written(kind: str) -> bytes:
    return WRITERS[kind](Files(WORKSPACES / "base"))(DRAFT)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {each: package.read(each) for each in package.namelist()}


def pack(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


WORD = written("docx")
PARTS = parts_of(WORD)
CORE = "docProps/core.xml"


def flip(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("kind", ["md", "docx"])
def test_what_the_tool_writes_is_untouched(kind: str) -> None:
    assert is_untouched(written(kind), f".{kind}")


def test_packed_anew_the_same_parts_are_untouched() -> None:
    """Only the contents count, so that the sum does not hang on a version of zlib."""
    assert is_untouched(pack(PARTS), ".docx")


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@example("")
@example("\n<!-- nettverk: 00000000000000000000000000000000 -->\n")
def test_any_signed_text_is_untouched(text: str) -> None:
    content = sign(text.encode(), ".md")
    assert is_untouched(content, ".md")
    assert content.startswith(text.encode())


def test_one_flipped_bit_anywhere_in_markdown_is_a_change() -> None:
    content = sign("# Møte\n\nKlepp og Time\n".encode(), ".md")
    for at in range(len(content)):
        assert not is_untouched(flip(content, at), ".md"), at


@pytest.mark.parametrize("added", [b"\n", b" ", b"x", b"<!-- -->"])
def test_anything_added_to_markdown_is_a_change(added: bytes) -> None:
    content = sign("# Møte\n".encode(), ".md")
    assert not is_untouched(content + added, ".md")
    assert not is_untouched(added + content, ".md")


def test_one_flipped_bit_anywhere_in_a_mail_is_a_change() -> None:
    content = sign(b"To: ingrid@example.org\r\n\r\nHei\r\n", ".eml")
    assert is_untouched(content, ".eml")
    assert not is_untouched(content + b" ", ".eml")
    for at in range(len(content)):
        assert not is_untouched(flip(content, at), ".eml"), at


def test_one_flipped_bit_anywhere_in_a_calendar_is_a_change() -> None:
    content = sign(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n", ".ics")
    assert is_untouched(content, ".ics")
    assert not is_untouched(content + b" ", ".ics")
    for at in range(len(content)):
        assert not is_untouched(flip(content, at), ".ics"), at


def test_one_flipped_bit_anywhere_in_a_pdf_is_a_change() -> None:
    source = "0123456789abcdef" * 2
    content = sign(f"%PDF-1.7\n<< /Nettverk ({mark_pdf(source)}) >>\n%%EOF\n".encode(), ".pdf")
    assert is_untouched(content, ".pdf")
    assert read_source(content) == source
    assert not is_untouched(content + b" ", ".pdf")
    for at in range(len(content)):
        assert not is_untouched(flip(content, at), ".pdf"), at


def test_pdf_of_another_is_a_change() -> None:
    assert not is_untouched(b"%PDF-1.7\n%%EOF\n", ".pdf")
    assert not read_source(b"%PDF-1.7\n%%EOF\n")


@pytest.mark.parametrize("name", sorted(PARTS))
def test_one_flipped_bit_in_any_part_of_a_word_document_is_a_change(name: str) -> None:
    part = PARTS[name]
    for at in {0, len(part) // 3, len(part) // 2, len(part) - 1}:
        assert not is_untouched(pack(PARTS | {name: flip(part, at)}), ".docx"), at


@pytest.mark.parametrize("name", sorted(PARTS))
def test_lost_part_is_a_change(name: str) -> None:
    rest = {each: part for each, part in PARTS.items() if each != name}
    assert not is_untouched(pack(rest), ".docx")


def test_added_or_renamed_part_is_a_change() -> None:
    assert not is_untouched(pack(PARTS | {"word/comments.xml": b""}), ".docx")
    name = max(PARTS)
    moved = {each if each != name else f"{name}x": part for each, part in PARTS.items()}
    assert not is_untouched(pack(moved), ".docx")


def test_word_document_without_its_sum_is_a_change() -> None:
    core = PARTS[CORE].replace(_sum_parts(PARTS).encode(), b"0" * 32)
    assert core != PARTS[CORE]
    assert not is_untouched(pack(PARTS | {CORE: core}), ".docx")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": b"bc", "d": b""}, {"a": b"b", "d": b"c"}),
        ({"a": b"b"}, {"ab": b""}),
        ({"a": b""}, {}),
        ({"a": b"1", "b": b"2"}, {"a": b"2", "b": b"1"}),
    ],
)
def test_sum_tells_parts_apart(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert _sum_parts(one) != _sum_parts(other)


def test_sum_passes_over_the_order_of_parts_and_its_own_digits() -> None:
    signed = b"<dc:identifier>x#" + b"0" * 32 + b"</dc:identifier>"
    one, other = {"a": b"1", "b": signed}, {"b": signed.replace(b"#" + b"0" * 32, b""), "a": b"1"}
    assert _sum_parts(one) == _sum_parts(other)


@pytest.mark.parametrize("around", [(b"", b"x"), (b"x", b""), (b"", bytes(30))])
def test_anything_around_the_zip_is_a_change(around: tuple[bytes, bytes]) -> None:
    assert not is_untouched(around[0] + WORD + around[1], ".docx")


def test_a_keyword_added_in_file_properties_is_a_change() -> None:
    """Windows writes there from the file's properties, without opening Word."""
    core = PARTS[CORE].replace(b"</cp:core", b"<cp:keywords>HUSK</cp:keywords></cp:core")
    assert not is_untouched(pack(PARTS | {CORE: core}), ".docx")


@settings(max_examples=examples(0.6))
@given(content=st.binary(max_size=300), at=st.integers(0, 100_000), cut=st.booleans())
def test_damaged_word_document_is_a_change_and_never_a_crash(
    content: bytes, at: int, cut: bool
) -> None:
    whole = WORD
    at %= len(whole)
    damaged = whole[:at] if cut else whole[:at] + content + whole[at + len(content) :]
    if damaged != whole:
        untouched = is_untouched(damaged, ".docx")
        assert not untouched or parts_of(damaged) == PARTS
