"""Word files that no program of good will writes, and the numbers that Word itself puts in."""

import io
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from nettverk.referat.blocks import Paragraph, Table
from nettverk.referat.word import read_word
from nettverk.render.docx.blank import keep_form

from .test_word import WHO, WORD, cell, row, run, table, word

BROKEN = {
    "mark of a cell alone": f"<w:cellDel {WHO}/><w:p/>",
    "hidden alone": "<w:hidden/><w:p/>",
    "hidden drawing without one": '<w:p><wp:docPr xmlns:wp="x" hidden="1"/></w:p>',
    "two hidden in one drawing": (
        '<w:p><w:r><w:drawing xmlns:wp="x"><wp:docPr hidden="1"/><wp:docPr hidden="1"/>'
        "</w:drawing></w:r></w:p>"
    ),
    "cell outside a row": f"<w:tbl>{cell(run('A'))}</w:tbl>",
    "row outside a table": row(cell("")),
    "end of a field alone": '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "code alone": "<w:p><w:r><w:instrText>DATE</w:instrText></w:r></w:p>",
    "span that is no number": (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="to"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    ),
    "merged under nothing": (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_piece_in_the_wrong_place_stops_nothing(what: str) -> None:
    reading = read_word(word(f"{BROKEN[what]}<w:p>{run('Etter')}</w:p>"))
    assert reading.blocks[-1] == Paragraph("Etter")


def test_paragraphs_without_ends_are_read_in_their_length() -> None:
    end = f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"
    body = "".join(f"<w:p>{end}{run('a')}</w:p>" for _ in range(5_000))
    assert read_word(word(f"{body}<w:p>{run('b')}</w:p>")).blocks == (Paragraph("a" * 5_000 + "b"),)


def with_part(name: str, content: str, kind: str = "") -> Callable[[bytes], bytes]:
    """Put a part in a document, and let the text lead to it."""
    relations = "word/_rels/document.xml.rels"

    def change(document: bytes) -> bytes:
        made, end = io.BytesIO(), b"</Relationships>"
        with ZipFile(io.BytesIO(document)) as source, ZipFile(made, "w") as target:
            parts = {each: source.read(each) for each in source.namelist()} | {
                name: content.encode()
            }
            if kind:
                lead = f'<Relationship Id="own" Type="x/{kind}" Target="/{name}"/>'
                parts[relations] = parts[relations].replace(end, lead.encode() + end)
            for each, part in parts.items():
                target.writestr(each, part)
        return made.getvalue()

    return change


def listed(key: int, text: str, level: int = 0) -> str:
    return (
        f"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{key}'/></w:numPr>"
        f"</w:pPr>{run(text)}</w:p>"
    )


def number(key: int, kind: str, inside: str = "") -> str:
    return (
        f"<w:abstractNum w:abstractNumId='{key}'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        f"<w:numFmt w:val='{kind}'/></w:lvl></w:abstractNum>"
        f"<w:num w:numId='{key}'><w:abstractNumId w:val='{key}'/>{inside}</w:num>"
    )


FROM_15 = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='15'/></w:lvlOverride>"
KINDS = (number(1, "decimal"), number(2, "bullet"), number(3, "decimal", FROM_15))
LISTS = f"<w:numbering xmlns:w='{WORD}'>{''.join(KINDS)}</w:numbering>"


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ([(1, "desember", 0)], ["1. desember"]),
        ([(1, "desember 2026", 0), (1, "mai", 0)], ["1. desember 2026", "2. mai"]),
        ([(3, "desember", 0)], ["15. desember"]),
        ([(2, "desember", 0)], ["desember"]),
        ([(9, "desember", 0)], ["desember"]),
        ([(1, "Lesa", 0), (1, "a", 1), (1, "b", 1), (1, "mai", 0)], ["Lesa", "a", "b", "2. mai"]),
        ([(1, "Mai Berg", 0)], ["Mai Berg"]),
    ],
)
def test_number_of_an_item_is_read_before_a_month(
    items: list[tuple[int, str, int]], said: list[str]
) -> None:
    cells = "".join(row(f"<w:tc>{listed(*each)}</w:tc><w:tc><w:p/></w:tc>") for each in items)
    content = with_part("word/numbering.xml", LISTS)(word(table(cells)))
    (found,) = read_word(content).blocks
    assert isinstance(found, Table)
    assert [each for each, _ in found.rows] == said


FORM = '<skjema xmlns="urn:nettverk:skjema">{}</skjema>'


@pytest.mark.parametrize(
    ("part", "form"),
    [
        (FORM.format("# Referat\n\n## Anna\n"), "# Referat\n\n## Anna\n"),
        (FORM.format(" "), ""),
        (FORM.format("Lesing"), ""),
        ("<a", ""),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', ""),
        ("<anna># Referat</anna>", ""),
    ],
)
def test_form_in_the_file_is_one_or_nothing(part: str, form: str) -> None:
    reading = read_word(with_part("customXml/item9.xml", part, "customXml")(word("<w:p/>")))
    assert reading.form == form


def test_form_keeps_nothing_that_the_page_does_not_show() -> None:
    kept = keep_form(
        "# Referat\n\n<!-- INTERN: purr\nOla -->\n\n## Anna & <b>\n", b"<Types></Types>"
    )
    assert b"INTERN" not in kept["customXml/item1.xml"]
    assert b"## Anna &amp; &lt;b&gt;" in kept["customXml/item1.xml"]
