"""What Word can do to a text: what stands on the page counts, and what does not is told."""

import io
from functools import cache
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from nettverk.referat.blocks import Block, Paragraph, Table, _read_word

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WHO = 'w:id="900" w:author="Kari" w:date="2026-01-01T00:00:00Z"'


def word(body: str) -> bytes:
    """Make a Word document with a body of one's own, and no styles, which take time to read."""
    names = f'xmlns:w="{WORD}" xmlns:w14="{WORD14}" xmlns:m="{MATH}"'
    own = {
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}/>",
    }
    made = io.BytesIO()
    with ZipFile(io.BytesIO(empty())) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, own.get(name) or source.read(name))
    return made.getvalue()


@cache
def empty() -> bytes:
    """Make a Word document with nothing in it, once."""
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def moved(element: str, text: str) -> str:
    return f"<w:{element} {WHO}>{run(text)}</w:{element}>"


def cell(content: str) -> str:
    return f"<w:tc><w:p>{content}</w:p></w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


DELETED_ROW = f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell(deleted('B'))}</w:tr>"
BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
    f"<w:p>{run('A')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
CHECKBOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
)
DATE = (
    '<w:sdt><w:sdtPr><w:date w:fullDate="2026-12-15T00:00:00Z"/></w:sdtPr>'
    f"<w:sdtContent>{run('15. desember')}</w:sdtContent></w:sdt>"
)
CODE = "<w:r><w:instrText>DATE</w:instrText></w:r>"
READ: dict[str, tuple[str, list[Block]]] = {
    "insertion": (f"<w:p><w:ins {WHO}>{run('A')}</w:ins></w:p>", [Paragraph("A")]),
    "deletion": (f"<w:p>{run('A')}{deleted(' ikkje')}</w:p>", [Paragraph("A")]),
    "moved text": (
        f"<w:p>{moved('moveFrom', 'A')}{moved('moveTo', 'A')}</w:p>",
        [Paragraph("A")],
    ),
    "deleted end of paragraph": (
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{run('A ')}</w:p><w:p>{run('B')}</w:p>",
        [Paragraph("A B")],
    ),
    "deleted row": (table(f"<w:tr>{cell(run('A'))}</w:tr>", DELETED_ROW), [Table((("A",),))]),
    "struck out": (f"<w:p>{run('B', '<w:strike/>')}{run('A')}</w:p>", [Paragraph("A")]),
    "block control of two paragraphs": (
        f"<w:sdt><w:sdtContent><w:p>{run('A')}</w:p><w:p>{run('B')}</w:p></w:sdtContent></w:sdt>",
        [Paragraph("A"), Paragraph("B")],
    ),
    "ticked box": (f"<w:p>{CHECKBOX.format(1, '☒')}</w:p>", [Paragraph("☒")]),
    "empty box": (f"<w:p>{CHECKBOX.format(0, '☐')}</w:p>", [Paragraph("☐")]),
    "date control": (f"<w:p>{DATE}</w:p>", [Paragraph("15. desember")]),
    "smart tag": (f"<w:p><w:smartTag>{run('A')}</w:smartTag></w:p>", [Paragraph("A")]),
    "custom XML": (f"<w:p><w:customXml>{run('A')}</w:customXml></w:p>", [Paragraph("A")]),
    "field": (
        f"<w:p>{field('begin')}{CODE}{field('separate')}{run('A')}{field('end')}</w:p>",
        [Paragraph("A")],
    ),
    "text box": (f"<w:p>{BOX}</w:p>", [Paragraph("A")]),
    "line break": (f"<w:p>{run('A')}<w:r><w:br/></w:r>{run('B')}</w:p>", [Paragraph("A\nB")]),
    "commented text": (
        f'<w:p><w:commentRangeStart w:id="0"/>{run("A")}<w:commentRangeEnd w:id="0"/></w:p>',
        [Paragraph("A")],
    ),
}


@pytest.mark.parametrize("what", READ)
def test_what_stands_on_the_page_is_read(what: str) -> None:
    body, blocks = READ[what]
    reading = _read_word(word(body))
    assert (list(reading.blocks), reading.lost) == (blocks, ())


LOST = {
    "w:fldSimple": f'<w:p><w:fldSimple w:instr="DATE">{run("A")}</w:fldSimple></w:p>',
    "w:altChunk": "<w:altChunk/>",
    "oMath": "<w:p><m:oMath><m:r><m:t>A</m:t></m:r></m:oMath></w:p>",
}


@pytest.mark.parametrize("element", LOST)
def test_what_is_not_read_is_told(element: str) -> None:
    reading = _read_word(word(LOST[element]))
    assert (reading.blocks, reading.lost) == ((), (element,))
