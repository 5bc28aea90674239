"""What goes out is the final text: nothing goes with it that its pages do not show."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from nettverk.render.docx.finalizing import finalize
from tests.ooxml import list_faults

from .parts import (
    HID,
    HIDDEN,
    MAIN,
    SAID,
    WHO,
    Parts,
    lines_of,
    pack,
    plant,
    secrets_of,
    text,
    unpack,
    with_body,
)

ONE_COLUMN = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'


def cell(held: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{held}</w:p></w:tc>"


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


@pytest.mark.parametrize("code", ["PAGE", "NUMPAGES", "HYPERLINK", "TOC \\o", "FORMCHECKBOX"])
def test_fields_of_the_document_itself_are_kept(code: str, plain: Parts) -> None:
    final = unpack(finalize(pack(with_body(plain, field(code, SAID)))))
    assert f"<w:instrText>{code}</w:instrText>".encode() in final[MAIN]
    assert final[MAIN].count(b"fldChar ") == 3


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
