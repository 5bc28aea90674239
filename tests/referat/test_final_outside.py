"""Nothing that goes out, or is printed, fetches anything, and nothing else than Word goes out."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from nettverk.errors import NettverkError
from nettverk.ooxml.elements import A
from nettverk.ooxml.unpacking import Relation
from nettverk.render import pdf
from nettverk.render.docx.finalizing import finalize
from nettverk.render.docx.loading import load_reference
from nettverk.render.pdf import convert_to_pdf
from tests.render.headers import header_of, line, picture, said, with_header

from .parts import (
    HID,
    MAIN,
    RELATION,
    SAID,
    Parts,
    lead,
    pack,
    plant,
    secrets_of,
    unpack,
    with_body,
)
from .test_final_package import list_lost
from .test_final_text import field

OUT = f"file:///C:/{HID}"
_NAMES = (
    f'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="{A[1:-1]}" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def drawn(held: str) -> str:
    return f"<w:r><w:drawing {_NAMES}><a:b>{held}</a:b></w:drawing></w:r>"


# Whatever the relation is called: what fetches is the element.
OUTSIDE: Mapping[str, tuple[str, str]] = {
    "a picture": ("image", drawn("<a:blip {}/>")),
    "a picture that is called a link": ("hyperlink", drawn("<a:blip {}/>")),
    "a film": ("video", drawn("<a:videoFile {}/>")),
    "an old picture": ("image", f"<w:r><w:pict {_NAMES}><v:imagedata {{}}/></w:pict></w:r>"),
    "an old pattern": (
        "image",
        f"<w:r><w:pict {_NAMES}><v:rect><v:fill {{}}/></v:rect></w:pict></w:r>",
    ),
    "an object": ("oleObject", f"<w:r><w:object {_NAMES}><o:OLEObject {{}}/></w:object></w:r>"),
    "a document of another": ("aFChunk", "<w:altChunk {}/>"),
    "a chapter": ("subDocument", "<w:subDoc {}/>"),
    "a frame": ("frame", "<w:frame><w:sourceFileName {}/></w:frame>"),
    "a look": ("theme", ""),
    "styles": ("styles", ""),
}

UNSEEN = {"an object", "a look", "styles"}
"""Of these the page shows nothing, or what stands beside them."""


@pytest.mark.parametrize(
    ("what", "leads"),
    [
        *((what, "r:id") for what in OUTSIDE),
        *(("a picture", leads) for leads in ("r:embed", "r:link")),
        *(("a picture that is called a link", leads) for leads in ("r:embed", "r:link")),
        *(("an old picture", leads) for leads in ("r:href", "r:pict")),
    ],
)
def test_what_would_be_fetched_goes(what: str, leads: str, plain: Parts) -> None:
    kind, body = OUTSIDE[what]
    parts = with_body(plain)
    held = lead(parts, MAIN, kind, OUT).replace("r:id", leads)
    plant(parts, MAIN, "</w:p>", f"{SAID}{body.format(held)}")
    lost: list[Relation] = []
    final = finalize(pack(parts), lost)
    assert secrets_of(pack(parts))
    assert not secrets_of(final)
    assert [*list_lost(unpack(final))] == []
    assert bool(lost) is (what not in UNSEEN)


@pytest.mark.parametrize("mode", ['TargetMode="external"', ""])
def test_address_is_outside_whatever_is_said_of_it(mode: str, plain: Parts) -> None:
    parts = with_body(plain)
    held = lead(parts, MAIN, "image", OUT).replace("r:id", "r:link")
    plant(parts, MAIN, "</w:p>", drawn(f"<a:blip {held}/>"))
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b'TargetMode="External"', mode.encode())
    assert not secrets_of(finalize(pack(parts)))


def test_picture_that_lies_in_the_file_as_well_stays(plain: Parts) -> None:
    parts = with_body(plain)
    lead(parts, MAIN, "image", "word/media/bilete.png", b"eit bilete")
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"rIdNy", b"rIdMed")
    lead(parts, MAIN, "image", OUT)
    blip = f'<a:blip xmlns:r="{RELATION}" r:embed="rIdMed" r:link="rIdNy"/>'
    plant(parts, MAIN, "</w:p>", drawn(blip))
    final = unpack(finalize(pack(parts)))
    assert final["word/media/bilete.png"] == b"eit bilete"
    assert b"rIdMed" in final[MAIN]
    assert b"rIdNy" not in final[MAIN] + final[name]


def test_link_stays(plain: Parts) -> None:
    parts = with_body(plain)
    held = lead(parts, MAIN, "hyperlink", "https://eksempel.no/plan")
    plant(parts, MAIN, "</w:p>", f"<w:hyperlink {held}>{SAID}</w:hyperlink>")
    final = unpack(finalize(pack(parts)))
    assert b"<w:hyperlink" in final[MAIN]
    assert b"https://eksempel.no/plan" in final["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("end", ['<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""])
@pytest.mark.parametrize("code", ["INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document", "DDEAUTO"])
def test_field_that_fetches_goes(code: str, end: str, plain: Parts) -> None:
    whole = field(f'{code} "{OUT}"', SAID)
    body = whole.replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', end)
    final = finalize(pack(with_body(plain, body)))
    assert secrets_of(final) == []
    assert b"Me vart samde" in unpack(final)[MAIN]


def test_header_of_a_reference_fetches_no_picture_that_is_called_a_link() -> None:
    markup = line(said("Fjordvik"), picture("{a}", leads="r:link"))
    content = with_header(markup, links={"a": ("hyperlink", "https://eksempel.no/a.png")})
    header = header_of(load_reference(content))
    assert "Fjordvik" in header
    assert "blip" not in header


def zipped(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            package.writestr(name, "<a/>")
    return buffer.getvalue()


NO_WORD: Mapping[str, bytes] = {
    "nothing": b"",
    "a beginning": b"PK",
    "a text": "Møtet er flytta.\n".encode(),
    "a page": b'<html><img src="http://eksempel.no/a.png"></html>',
    "rich text": rb"{\rtf1 {\field{\*\fldinst INCLUDEPICTURE http://eksempel.no/a.png}}}",
    "a flat file": b'<?xml version="1.0"?><office:document xmlns:office="urn:a"/>',
    "an old file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"noko" * 200,
    "another package": zipped("mimetype", "content.xml", "META-INF/manifest.xml"),
    "a workbook": zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"),
}


@pytest.mark.parametrize("what", NO_WORD)
def test_what_is_no_word_document_is_refused(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_find_office", lambda: "/soffice")
    with pytest.raises(NettverkError, match=r"^Fila er .*\. Opne fila i Word, og lagre ho på nytt"):
        finalize(NO_WORD[what])
    if what != "a workbook":  # which only who finalizes it looks into
        assert convert_to_pdf([NO_WORD[what]]) == [None]


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_half_a_document_is_refused(cut: float, plain: Parts) -> None:
    content = pack(plain)
    with pytest.raises(NettverkError, match="Fila er ikkje eit Word-dokument"):
        finalize(content[: int(len(content) * cut)])


def test_package_that_begins_with_something_else_is_refused(plain: Parts) -> None:
    parts = {**plain, "word/noko.html": NO_WORD["a page"]}
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/noko.html")
    with pytest.raises(NettverkError, match="Fila er ikkje eit Word-dokument"):
        finalize(pack(parts))


def test_parts_of_another_kind_of_package_are_left_out(plain: Parts) -> None:
    parts = dict(plain)
    lead(parts, MAIN, "theme", "META-INF/manifest.xml", b"<a/>")
    assert "META-INF/manifest.xml" not in unpack(finalize(pack(parts)))
