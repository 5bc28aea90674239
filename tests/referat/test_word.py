"""What Word can do to a text: what stands on the page counts, and what does not is told."""

import io
import runpy
from functools import cache
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from nettverk.referat.blocks import Block, Paragraph, Table
from nettverk.referat.word import read_word
from tests.conftest import REPOSITORY

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WHO = 'w:id="900" w:author="Kari" w:date="2026-01-01T00:00:00Z"'


def word(body: str, styles: str = "") -> bytes:
    """Make a Word document with a body and styles of one's own."""
    names = f'xmlns:w="{WORD}" xmlns:w14="{WORD14}" xmlns:m="{MATH}"'
    own = {
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
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


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def wide(span: int) -> str:
    return f"<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr><w:p>{run('A')}</w:p></w:tc>"


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
NEW_BOX = (
    "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    f"<mc:Choice><w:r><w:drawing><w:txbxContent><w:p>{run('A')}</w:p></w:txbxContent></w:drawing>"
    "</w:r></mc:Choice></mc:AlternateContent>"
)
HYPHENS = (
    run("To") + "<w:r><w:softHyphen/></w:r>" + run("ft") + "<w:r><w:noBreakHyphen/></w:r>"
) + run("Bø\u00a0\u200b\u2011\u00adi")
BY_STYLE = '<w:rStyle w:val="s"/>'
GONE = f"<w:tc><w:tcPr><w:cellDel {WHO}/></w:tcPr><w:p/></w:tc>"
WINGDINGS = '<w:rFonts w:ascii="Wingdings"/>'
MERGED = '<w:tc><w:tcPr><w:vMerge w:val="{}"/></w:tcPr><w:p>{}</w:p></w:tc>'
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'
    "<w:r><w:instrText>FORM{}</w:instrText></w:r>"
) + field("end")
OLD_BOX = FORM.format('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "CHECKBOX")
OLD_LIST = FORM.format(
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="nei"/>'
    '<w:listEntry w:val="gjort"/></w:ddList>',
    "DROPDOWN",
)
CODE = "<w:r><w:instrText>DATE</w:instrText></w:r>"
STRUCK = '<w:style w:type="character" w:styleId="s"><w:rPr><w:strike/></w:rPr></w:style>'
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
    "deleted row": (
        table(f"<w:tr>{cell(run('A'))}{cell(run('B'))}</w:tr>", DELETED_ROW),
        [Table((("A", "B"),), ((0, 1, 2),))],
    ),
    "joiners that join nothing": (
        table(f"<w:tr>{cell(run(chr(0x200D)))}{cell(run('👩' + chr(0x200D) + '🏫'))}</w:tr>"),
        [Table((("", "👩" + chr(0x200D) + "🏫"),), ((0, 1, 2),))],
    ),
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
    "text box for new programs alone": (f"<w:p>{NEW_BOX}</w:p>", [Paragraph("A")]),
    "simple field": (
        f'<w:p><w:fldSimple w:instr="DATE">{run("A")}</w:fldSimple></w:p>',
        [Paragraph("A")],
    ),
    "what nobody knows": (f"<w:p><w:nyare>{run('A')}</w:nyare></w:p>", [Paragraph("A")]),
    "sign of a font": (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
        [Paragraph("\u2713")],
    ),
    "sign of a font in a text": (
        f"<w:p>{run(chr(0xF0FC), WINGDINGS)}</w:p>",
        [Paragraph("\u2713")],
    ),
    "hyphens and blanks": (f"<w:p>{HYPHENS}</w:p>", [Paragraph("Toft-Bø -i")]),
    "struck by its style": (
        f"<w:p>{run('B', BY_STYLE)}{run('A')}</w:p>",
        [Paragraph("A")],
    ),
    "box of an old form": (f"<w:p>{OLD_BOX}</w:p>", [Paragraph("☒")]),
    "list of an old form": (f"<w:p>{OLD_LIST}</w:p>", [Paragraph("gjort")]),
    "deleted cell": (
        table(row(cell(run("A")), GONE), row(cell(run("B")))),
        [Table((("A",), ("B",)), ((0, 1), (0, 1)))],
    ),
    "spans": (
        table(f"<w:tr><w:trPr><w:gridBefore w:val='2'/></w:trPr>{wide(3)}{wide(10**9)}</w:tr>"),
        [Table((("A", "A"),), ((2, 5, 68),))],
    ),
    "merged downwards": (
        table(row(MERGED.format("restart", run("A"))), row(MERGED.format("", ""))),
        [Table((("A",), ("A",)), ((0, 1), (0, 1)))],
    ),
    "table in a frame": (
        table(row(f"<w:tc>{table(row(cell(run('A')), cell(run('B'))))}<w:p/></w:tc>")),
        [Table((("A", "B"),), ((0, 1, 2),))],
    ),
    "text in a frame": (table(row(cell(run("A")))), [Paragraph("A")]),
    "line break": (f"<w:p>{run('A')}<w:r><w:br/></w:r>{run('B')}</w:p>", [Paragraph("A\nB")]),
    "commented text": (
        f'<w:p><w:commentRangeStart w:id="0"/>{run("A")}<w:commentRangeEnd w:id="0"/></w:p>',
        [Paragraph("A")],
    ),
}


@pytest.mark.parametrize("what", READ)
def test_what_stands_on_the_page_is_read(what: str) -> None:
    body, blocks = READ[what]
    reading = read_word(word(body, STRUCK))
    assert (list(reading.blocks), reading.lost) == (blocks, ())


LOST = {
    "ei innsett fil": "<w:altChunk/>",
    "formelen «A»": "<w:p><m:oMath><m:r><m:t>A</m:t></m:r></m:oMath></w:p>",
    "fotnoten «Sjå rundskriv 3»": '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    "fotnoten «Side 3 i planen»": '<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>',
}
NOTES = {
    "foot": "Sjå rundskriv 3",
    "end": "Side 3 i planen",
}


@pytest.mark.parametrize("what", LOST)
def test_what_is_not_read_is_told(what: str) -> None:
    reading = read_word(with_notes(word(LOST[what])))
    assert (reading.blocks, reading.lost) == ((), (what,))


def with_notes(content: bytes) -> bytes:
    """Put a footnote and an endnote in a document."""
    made, relations = io.BytesIO(), "word/_rels/document.xml.rels"
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w") as target:
        parts = {name: source.read(name) for name in source.namelist()}
        for kind, text in NOTES.items():
            note = f'<w:{kind}note w:id="2"><w:p>{run(text)}</w:p></w:{kind}note>'
            names = f'xmlns:w="{WORD}"'
            parts[f"word/{kind}notes.xml"] = (
                f"<w:{kind}notes {names}>{note}</w:{kind}notes>".encode()
            )
            relation = f'<Relationship Id="{kind}" Type="x/{kind}notes" Target="{kind}notes.xml"/>'
            end = b"</Relationships>"
            parts[relations] = parts[relations].replace(end, relation.encode() + end)
        for name, part in parts.items():
            target.writestr(name, part)
    return made.getvalue()


NOTHING = {
    "hidden": f"<w:p>{run('A', '<w:vanish/>')}</w:p>",
    "struck twice": f"<w:p>{run('A', '<w:dstrike/>')}</w:p>",
    "code of a field": f"<w:p>{field('begin')}{CODE}{field('end')}</w:p>",
    "mark of a note": "<w:p><w:r><w:footnoteRef/></w:r></w:p>",
    "permission": '<w:p><w:permStart w:id="1"/><w:permEnd w:id="1"/></w:p>',
}


@pytest.mark.parametrize("what", NOTHING)
def test_what_is_nothing_is_not_told(what: str) -> None:
    reading = read_word(word(NOTHING[what]))
    assert (reading.blocks, reading.lost) == ((), ())


def test_the_signs_of_fonts_are_fresh(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = runpy.run_path(str(REPOSITORY / "scripts/build_symbols.py"))
    assert (script["main"](["--check"]), capsys.readouterr().out) == (0, "")
    monkeypatch.setitem(script["dingbats"], ("Wingdings", 0xFC), ord("x"))
    assert script["main"](["--check"]) == 1
    assert "symbols.json is not what mammoth lists" in capsys.readouterr().out
