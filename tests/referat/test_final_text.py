"""What goes out is the final text: nothing goes with it that its pages do not show."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn

from nettverk.errors import NettverkError
from nettverk.render.docx.finalizing import finalize
from tests.office import convert, needs_office
from tests.ooxml import list_faults

Parts = dict[str, bytes]
HID = "HEMMELEG"
WHO = f'w:id="7" w:author="{HID}" w:date="2026-10-28T12:00:00Z"'
MAIN = "word/document.xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HIDDEN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{HID}</w:t></w:r>"
SAID = "<w:r><w:t>Me vart samde</w:t></w:r>"
ONE_COLUMN = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'


def cell(held: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{held}</w:p></w:tc>"


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def deleted(words: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


def field(code: str, shown: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end")
    )
    return f"<w:p>{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{shown}{end}</w:p>"


def styled(kind: str, name: str) -> str:
    return f'<w:{kind}Pr><w:{kind}Style w:val="{name}"/></w:{kind}Pr>'


DRAWING = (
    "<w:drawing><wp:inline "
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    f'<wp:docPr id="9" name="Bilete" descr="{HID}" hidden="1"/></wp:inline></w:drawing>'
)


BODIES: Mapping[str, str] = {
    "deleted": f"<w:p>{deleted(HID)}{SAID}</w:p>",
    "deleted in what is inserted": f"<w:p><w:ins {WHO}>{deleted(HID)}{SAID}</w:ins></w:p>",
    "inserted": f"<w:p><w:ins {WHO}>{SAID}</w:ins></w:p>",
    "moved": (
        f'<w:p><w:moveFromRangeStart {WHO} w:name="m"/>'
        f"<w:moveFrom {WHO}>{text(HID)}</w:moveFrom>"
        f'<w:moveFromRangeEnd w:id="7"/><w:moveTo {WHO}>{SAID}</w:moveTo></w:p>'
    ),
    "end of a paragraph": (
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{text('Me vart ')}</w:p>"
        f"<w:p>{deleted(HID)}{text('samde')}</w:p>"
    ),
    "new paragraph": f"<w:p><w:pPr><w:rPr><w:ins {WHO}/></w:rPr></w:pPr>{SAID}</w:p>",
    "whole paragraph": (
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{deleted(HID)}</w:p><w:p>{SAID}</w:p>"
    ),
    "looks": (
        f"<w:p><w:pPr><w:pPrChange {WHO}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>"
        f"<w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>Me vart samde</w:t></w:r></w:p>"
    ),
    "deleted row": (
        f"<w:tbl>{ONE_COLUMN}<w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell(text(HID))}</w:tr>"
        f"<w:tr><w:trPr><w:ins {WHO}/></w:trPr>{cell(SAID)}</w:tr></w:tbl><w:p/>"
    ),
    "deleted table": (
        f"<w:tbl>{ONE_COLUMN}<w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell(text(HID))}</w:tr>"
        f"</w:tbl><w:p>{SAID}</w:p>"
    ),
    "hidden": f"<w:p>{HIDDEN}{SAID}</w:p>",
    "hidden by its style": f"<w:p><w:r>{styled('r', 'Loynd')}<w:t>{HID}</w:t></w:r>{SAID}</w:p>",
    "hidden by a style of a style": (
        f"<w:p><w:r>{styled('r', 'Arva')}<w:t>{HID}</w:t></w:r>{SAID}</w:p>"
    ),
    "hidden by the paragraph's style": (
        f"<w:p>{styled('p', 'LoyndAvsnitt')}{text(HID)}</w:p><w:p>{SAID}</w:p>"
    ),
    "shown by itself": (
        f"<w:p>{styled('p', 'LoyndAvsnitt')}{text(HID)}<w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"
        "<w:t>Me vart samde</w:t></w:r></w:p>"
    ),
    "hidden paragraph": (
        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{HIDDEN}</w:p><w:p>{SAID}</w:p>"
    ),
    "hidden row": (
        f"<w:tbl>{ONE_COLUMN}<w:tr><w:trPr><w:hidden/></w:trPr>{cell(text(HID))}</w:tr>"
        f"<w:tr>{cell(SAID)}</w:tr></w:tbl><w:p/>"
    ),
    "word of the index": (
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>'
        f"<w:vanish/></w:rPr><w:instrText>XE {HID}</w:instrText></w:r><w:r><w:rPr><w:vanish/>"
        f'</w:rPr><w:fldChar w:fldCharType="end"/></w:r>{SAID}</w:p>'
    ),
    "code of a field": field(f"DOCPROPERTY {HID}", SAID),
    "code of a simple field": (
        f'<w:p><w:fldSimple w:instr="LINK C:\\{HID}.docx">{SAID}</w:fldSimple></w:p>'
    ),
    "who may write": (
        f'<w:p><w:permStart w:id="3" w:ed="{HID}"/>{SAID}<w:permEnd w:id="3"/></w:p>'
    ),
    "control": (
        f'<w:sdt><w:sdtPr><w:alias w:val="{HID}"/><w:dropDownList><w:listItem w:displayText='
        f'"{HID}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p>{SAID}</w:p>'
        "</w:sdtContent></w:sdt>"
    ),
    "smart tag": (
        f'<w:p><w:smartTag w:uri="{HID}" w:element="namn"><w:smartTagPr><w:attr w:name="{HID}" '
        f'w:val="{HID}"/></w:smartTagPr>{SAID}</w:smartTag></w:p>'
    ),
    "deleted cell": (
        f"<w:tbl>{ONE_COLUMN}<w:tr>{cell(text(HID), f'<w:cellDel {WHO}/>')}{cell(SAID)}</w:tr>"
        "</w:tbl><w:p/>"
    ),
    "hidden in what is hidden": (
        f"<w:p>{styled('p', 'LoyndAvsnitt')}{text(HID)}<w:r>{styled('r', 'Loynd')}"
        "<w:t>Me vart samde</w:t></w:r></w:p>"
    ),
    "hidden picture": f"<w:p><w:r>{DRAWING}</w:r>{SAID}</w:p>",
    "hidden shape": (
        '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;'
        f'visibility: hidden" alt="{HID}"/></w:pict></w:r>{SAID}</w:p>'
    ),
    "written in one go": (
        f'<w:p w:rsidR="{HID}"><w:r w:rsidRPr="{HID}"><w:t>Me vart samde</w:t></w:r></w:p>'
    ),
    "hidden control in what is inserted": (
        f"<w:p><w:ins {WHO}><w:sdt><w:sdtContent>{HIDDEN}{SAID}</w:sdtContent></w:sdt></w:ins>"
        "</w:p>"
    ),
}
STYLES = (
    '<w:style w:type="character" w:styleId="Loynd"><w:name w:val="Løynd"/><w:rPr><w:vanish/>'
    '</w:rPr></w:style><w:style w:type="character" w:styleId="Arva"><w:name w:val="Arva"/>'
    '<w:basedOn w:val="Loynd"/></w:style><w:style w:type="paragraph" w:styleId="LoyndAvsnitt">'
    '<w:name w:val="Løynd avsnitt"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def unpack(content: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(parts: Parts) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def plant(parts: Parts, name: str, before: str, held: str) -> None:
    """Write something into a part, before the last of what is named."""
    start, found, end = parts[name].rpartition(before.encode())
    assert found, (name, before)
    parts[name] = start + held.encode() + found + end


def lead(parts: Parts, name: str, kind: str, part: str, held: bytes = b"") -> str:
    """Add a part, or the address of a file, that another part leads to."""
    folder, _, base = name.rpartition("/")
    relations = f"{folder}/_rels/{base}.rels".lstrip("/")
    parts.setdefault(
        relations,
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"</Relationships>",
    )
    mode = "" if held else ' TargetMode="External"'
    kind = kind if "/" in kind else f"{RELATION}/{kind}"
    target = f"/{part}" if held else part
    made = f'<Relationship Id="rIdNy" Type="{kind}" Target="{target}"{mode}/>'
    plant(parts, relations, "</Relationships>", made)
    if held:
        parts[part] = held
        made = f'<Override PartName="/{part}" ContentType="application/octet-stream"/>'
        plant(parts, "[Content_Types].xml", "</Types>", made)
    return f'r:id="rIdNy" xmlns:r="{RELATION}"'


@pytest.fixture(scope="module")
def plain() -> Parts:
    """Give a document with the styles that the bodies use, and nothing secret."""
    document = docx.Document()
    document.core_properties.author = ""
    document.sections[0].header.paragraphs[0].text = "Nettverk Aust"
    document.save(buffer := BytesIO())
    parts = unpack(buffer.getvalue())
    plant(parts, "word/styles.xml", "</w:styles>", STYLES)
    return parts


def with_body(plain: Parts, body: str = f"<w:p>{SAID}</w:p>") -> Parts:
    parts = dict(plain)
    plant(parts, MAIN, "<w:sectPr", body)
    return parts


def secrets_of(content: bytes) -> list[str]:
    return [each for each, part in unpack(content).items() if HID.encode() in part]


def lines_of(content: bytes) -> list[str]:
    paragraphs = parse_xml(unpack(content)[MAIN]).iter(qn("w:p"))
    every = ("".join(each.text or "" for each in line.iter(qn("w:t"))) for line in paragraphs)
    return [each for each in every if each]


@pytest.mark.parametrize("how", BODIES)
def test_only_the_final_text_is_left(how: str, plain: Parts) -> None:
    content = pack(with_body(plain, BODIES[how]))
    assert secrets_of(content) == [MAIN]
    final = finalize(content)
    assert secrets_of(final) == []
    assert lines_of(final) == ["Me vart samde"]


@pytest.mark.parametrize(
    "how",
    ["whole paragraph", "deleted table", "hidden paragraph", "hidden by the paragraph's style"],
)
def test_nothing_empty_stands_where_something_was(how: str, plain: Parts) -> None:
    final = unpack(finalize(pack(with_body(plain, BODIES[how]))))
    (body,) = parse_xml(final[MAIN])
    assert [each.tag for each in body] == [qn("w:p"), qn("w:sectPr")]


def test_what_goes_out_is_valid(plain: Parts, tmp_path: Path) -> None:
    body = "".join(BODIES.values())
    (path := tmp_path / "endeleg.docx").write_bytes(finalize(pack(with_body(plain, body))))
    # That is a part of python-docx' own first document.
    assert [each for each in list_faults(path) if "stylesWithEffects" not in each] == []


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
    parts = with_body(plain)
    held = lead(parts, MAIN, "image", "word/media/bilete.png", b"eit bilete")
    picture = f'<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" {held}/></w:pict>'
    plant(parts, MAIN, "</w:p>", f"<w:r>{picture}</w:r>")
    final = unpack(finalize(pack(parts)))
    assert final["word/media/bilete.png"] == b"eit bilete"
    assert b"imagedata" in final[MAIN]


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


@pytest.mark.parametrize("code", ["PAGE", "NUMPAGES", "HYPERLINK", "TOC \\o", "FORMCHECKBOX"])
def test_fields_of_the_document_itself_are_kept(code: str, plain: Parts) -> None:
    final = unpack(finalize(pack(with_body(plain, field(code, SAID)))))
    assert f"<w:instrText>{code}</w:instrText>".encode() in final[MAIN]
    assert final[MAIN].count(b"fldChar ") == 3


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


def test_numbers_that_a_list_hides_stay_hidden(plain: Parts) -> None:
    parts = dict(plain)
    level = '<w:lvl w:ilvl="0"><w:rPr><w:vanish/></w:rPr></w:lvl>'
    plant(
        parts,
        "word/numbering.xml",
        "<w:num ",
        f'<w:abstractNum w:abstractNumId="99">{level}</w:abstractNum>',
    )
    final = unpack(finalize(pack(parts)))
    assert b"<w:vanish/></w:rPr></w:lvl>" in final["word/numbering.xml"]
