"""What goes out has no part, and no part has anything, that its pages do not show."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap

from nettverk.errors import NettverkError
from nettverk.ooxml import unpacking
from nettverk.render.docx.finalizing import finalize
from tests.office import convert, needs_office

from .parts import (
    HID,
    HIDDEN,
    MAIN,
    RELATION,
    SAID,
    WHO,
    Parts,
    lead,
    lines_of,
    pack,
    plant,
    secrets_of,
    text,
    unpack,
    with_body,
)
from .test_final_text import BODIES


def by_comment(parts: Parts) -> Parts:
    document = docx.Document(BytesIO(pack(parts)))
    run = document.paragraphs[0].runs[0]
    document.add_comment(run, text=HID, author="Carl", initials="C")
    document.save(buffer := BytesIO())
    made = unpack(buffer.getvalue())
    for kind in ("commentsExtended", "people"):
        lead(made, MAIN, kind, f"word/{kind}.xml", f"<{HID}/>".encode())
    return made


def by_properties(parts: Parts) -> Parts:
    document = docx.Document(BytesIO(pack(parts)))
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = core.category = HID
    core.title = "Referat"
    document.save(buffer := BytesIO())
    made = unpack(buffer.getvalue())
    plant(made, "docProps/app.xml", "</Properties>", f"<Company>{HID}</Company>")
    return made


def by_settings(parts: Parts) -> Parts:
    held = lead(parts, "word/settings.xml", "attachedTemplate", f"file:///C:/{HID}.dotx")
    variable = f'<w:docVars><w:docVar w:name="{HID}" w:val="{HID}"/></w:docVars>'
    plant(parts, "word/settings.xml", "</w:settings>", f"<w:attachedTemplate {held}/>{variable}")
    return parts


def by_header(parts: Parts) -> Parts:
    """Leave a header for a first page that is as the others, and hide some text in the other."""
    document = docx.Document(BytesIO(pack(parts)))
    section = document.sections[0]
    section.first_page_header.paragraphs[0].text = HID
    section.different_first_page_header_footer = False
    document.save(buffer := BytesIO())
    made = unpack(buffer.getvalue())
    (name,) = (each for each, part in made.items() if b"Nettverk Aust" in part)
    plant(made, name, "</w:p>", HIDDEN)
    return made


def by_note(parts: Parts) -> Parts:
    """Delete what a footnote belongs to; the note stays in the file."""
    note = f'<w:footnote w:id="5"><w:p>{text(HID)}</w:p></w:footnote>'
    root = f'<w:footnotes xmlns:w="{nsmap["w"]}">{note}</w:footnotes>'
    lead(parts, MAIN, "footnotes", "word/footnotes.xml", root.encode())
    mark = f'<w:del {WHO}><w:r><w:footnoteReference w:id="5"/></w:r></w:del>'
    plant(parts, MAIN, "</w:p>", mark)
    return parts


def by_picture(parts: Parts) -> Parts:
    """Delete a picture while changes are tracked."""
    held = lead(parts, MAIN, "image", "word/media/bilete.png", HID.encode())
    picture = f'<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" {held}/></w:pict>'
    plant(parts, MAIN, "</w:p>", f"<w:del {WHO}><w:r>{picture}</w:r></w:del>")
    return parts


def by_workbook(parts: Parts) -> Parts:
    """Show some cells of a workbook, all of which lies behind."""
    held = lead(parts, MAIN, "package", "word/embeddings/bok.xlsx", HID.encode())
    ole = f'<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" {held}/>'
    plant(parts, MAIN, "</w:p>", f"<w:r><w:object>{ole}</w:object></w:r>")
    return parts


def by_strict_file(parts: Parts) -> Parts:
    plant(parts, MAIN, "</w:p>", HIDDEN)
    for name in [each for each in parts if each.endswith((".xml", ".rels"))]:
        for kind in ("wordprocessingml", "officeDocument", "drawingml"):
            old = f"http://schemas.openxmlformats.org/{kind}/2006/".encode()
            new = f"http://purl.oclc.org/ooxml/{kind}/".encode()
            parts[name] = parts[name].replace(old, new)
    return parts


def by_part(owner: str, kind: str, part: str) -> Callable[[Parts], Parts]:
    def change(parts: Parts) -> Parts:
        lead(parts, owner, kind, part, f"<{HID}/>".encode())
        return parts

    return change


def by_orphan(parts: Parts) -> Parts:
    return {**parts, "word/old.xml": f"<{HID}/>".encode()}


PACKAGES: Mapping[str, Callable[[Parts], Parts]] = {
    each.__name__: each
    for each in (
        *(by_comment, by_properties, by_settings, by_header, by_note, by_picture, by_workbook),
        *(by_strict_file, by_orphan),
    )
} | {
    "by_own_properties": by_part("", "custom-properties", "docProps/custom.xml"),
    "by_picture_of_the_first_page": by_part("", "metadata/thumbnail", "docProps/side.xml"),
    "by_data": by_part(MAIN, "customXml", "customXml/item9.xml"),
    "by_building_blocks": by_part(MAIN, "glossaryDocument", "word/glossary/document.xml"),
}


@pytest.mark.parametrize("how", PACKAGES)
def test_nothing_lies_behind_the_pages(how: str, plain: Parts) -> None:
    content = pack(PACKAGES[how](with_body(plain)))
    assert secrets_of(content)
    final = finalize(content)
    assert secrets_of(final) == []
    assert lines_of(final) == ["Me vart samde"]
    parts = unpack(final)
    assert [*list_lost(parts)] == []
    assert b"Nettverk Aust" in b"".join(parts.values()), "the header that is shown"
    if how == "by_properties":
        assert docx.Document(BytesIO(final)).core_properties.title == "Referat"


def list_lost(parts: Parts) -> Iterator[str]:
    """List what a package names and does not have."""
    types = parse_xml(parts["[Content_Types].xml"])
    named = {each.get("PartName", "").lstrip("/") for each in types}
    yield from named - {"", *parts}
    used = {
        *(value for name, part in parts.items() if name.endswith(".xml") for value in ids_of(part))
    }
    for name in (each for each in parts if each.endswith(".rels")):
        relations = parse_xml(parts[name])
        known = {each.get("Id") for each in relations}
        used -= known
    yield from used


def ids_of(part: bytes) -> Iterator[str]:
    for each in parse_xml(part).iter():
        yield from (
            value for key, value in each.attrib.items() if key.startswith(f"{{{RELATION}}}")
        )


def test_what_is_seen_is_kept(plain: Parts) -> None:
    """Pictures, links, notes and what a workbook shows are on the page."""
    final = unpack(finalize(pack(show_picture(plain, b"eit bilete"))))
    assert final["word/media/bilete.png"] == b"eit bilete"
    assert b"imagedata" in final[MAIN]


def show_picture(plain: Parts, content: bytes) -> Parts:
    parts = with_body(plain)
    held = lead(parts, MAIN, "image", "word/media/bilete.png", content)
    picture = f'<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" {held}/></w:pict>'
    plant(parts, MAIN, "</w:p>", f"<w:r>{picture}</w:r>")
    return parts


def test_large_photos_are_kept(plain: Parts) -> None:
    photo = b"\x89PNG" + bytes(25 * 2**20)
    final = finalize(pack(show_picture(plain, photo)))
    assert unpack(final)["word/media/bilete.png"] == photo


@pytest.mark.parametrize("bound", ["_MOST_OF_PICTURES", "_MOST_BEYOND_FILE"])
def test_what_helps_against_large_pictures_is_told(
    bound: str, plain: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, bound, 100_000)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in show_picture(plain, bytes(300_000)).items():
            package.writestr(name, part)
    with pytest.raises(NettverkError, match=r"mykje plass\. Komprimer bileta i Word"):
        finalize(buffer.getvalue())


def test_it_comes_out_alike_the_second_time(plain: Parts) -> None:
    final = finalize(pack(by_comment(with_body(plain))))
    assert finalize(final) == final


@needs_office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
def test_pages_show_neither_changes_nor_comments(plain: Parts, tmp_path: Path) -> None:
    body = "".join(BODIES.values())
    final = finalize(pack(by_comment(with_body(plain, f"<w:p>{SAID}</w:p>{body}"))))
    (printed,) = convert({"endeleg": final}, "pdf", tmp_path).values()
    (path := tmp_path / "endeleg.pdf").write_bytes(printed)
    shown = subprocess.check_output(["pdftotext", path, "-"], text=True)
    assert HID not in shown
    assert shown.count("Me vart samde") == 1 + len(BODIES)
    assert b"/Annot" not in printed


@pytest.mark.parametrize(
    "name", ["customXml/item9.xml", "word/webSettings.xml", "word/comments.xml"]
)
@pytest.mark.parametrize(
    "held", [b"", b"<trunc", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>"]
)
def test_part_that_is_broken_opens_no_way_for_the_rest(
    name: str, held: bytes, plain: Parts
) -> None:
    parts = with_body(
        plain, f"<w:p>{SAID}<w:r><w:rPr><w:vanish/></w:rPr><w:t>{HID}</w:t></w:r></w:p>"
    )
    lead(parts, MAIN, "comments", name, b"<a/>")
    parts[name] = held
    try:
        final = finalize(pack(parts))
    except NettverkError:
        return
    assert secrets_of(final) == []
    assert name not in unpack(final)
    docx.Document(BytesIO(final))


@pytest.mark.parametrize("name", [MAIN, "[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_document_that_cannot_be_settled_is_refused(name: str, plain: Parts) -> None:
    with pytest.raises(NettverkError, match="Opne det i Word"):
        finalize(pack({**plain, name: b"<trunc"}))


def test_parts_that_are_too_large_are_refused_before_they_are_read(plain: Parts) -> None:
    with pytest.raises(NettverkError, match="let seg ikkje gjera klart"):
        finalize(pack(plain | {"word/bombe.xml": bytes(50 * 2**20)}))
