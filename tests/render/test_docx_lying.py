"""Pages that lie, for pictures too wide to be read on an upright one."""

from pathlib import Path

import pytest
from lxml import etree

from nettverk.accessibility import check_document
from nettverk.render.docx import DocxWriter, open_reference
from tests.ooxml import list_faults

from .changes import changed, replaced
from .conftest import Docx, W, draft, text
from .drawing import EXTENT, Write, drawing

UPRIGHT, LYING = (11906, 16838), (16838, 11906)
MARGIN, TWIP = 1191, 635
WIDE, LOW, NARROW = drawing(1188, 840), drawing(1188, 200), drawing(700, 400)


def sections(document: Docx) -> list[tuple[str, tuple[int, int]]]:
    """Return each section's last paragraph and its page; the last has no paragraph."""
    found = []
    for each in document.all(".//w:sectPr"):
        size = each.find(f"{W}pgSz")
        page = int(size.get(f"{W}w")), int(size.get(f"{W}h"))
        assert (size.get(f"{W}orient") == "landscape") == (page == LYING)
        paragraph = each.getparent().getparent()
        found.append((text(paragraph) if paragraph.tag == f"{W}p" else "", page))
    return found


PICTURE = "![Kart](a.svg)"


TURNED = {
    "first in the document": (f"# A\n\n{PICTURE}\n\nB", WIDE, [("", LYING), ("", UPRIGHT)]),
    "after a part": (
        f"# A\n\nB\n\n## C\n\n{PICTURE}\n\nD",
        WIDE,
        [("B", UPRIGHT), ("", LYING), ("", UPRIGHT)],
    ),
    "after a table": (
        f"# A\n\n| a | b |\n|-|-|\n| c | d |\n| e | f |\n\n## C\n\n{PICTURE}\n\nD",
        WIDE,
        [("", UPRIGHT), ("", LYING), ("", UPRIGHT)],
    ),
    "last of all": (f"# A\n\nB\n\n## C\n\n{PICTURE}", WIDE, [("B", UPRIGHT), ("", LYING)]),
    "alone": (PICTURE, WIDE, [("", LYING)]),
    "twice": (
        f"# A\n\n{PICTURE}\n\n{PICTURE}\n\nB",
        WIDE,
        [("", LYING), ("", LYING), ("", UPRIGHT)],
    ),
    "low": (f"# A\n\n{PICTURE}\n\nB\n\n## C\n\nD", LOW, [("", LYING)]),
    "narrow": (f"# A\n\n{PICTURE}\n\nB", NARROW, [("", UPRIGHT)]),
    "in a list": (f"# A\n\n- {PICTURE}", WIDE, [("", UPRIGHT)]),
    "in a table": (f"# A\n\n| a | b |\n|-|-|\n| {PICTURE} | c |\n| d | e |", WIDE, [("", UPRIGHT)]),
    "of the workspace": ("# A\n\n![Kart](<bilete/æ ø.png>)", WIDE, [("", UPRIGHT)]),
}


@pytest.mark.parametrize(("markdown", "picture", "expected"), TURNED.values(), ids=[*TURNED])
def test_wide_picture_lies(
    markdown: str,
    picture: str,
    expected: list[tuple[str, tuple[int, int]]],
    writer: DocxWriter,
    tmp_path: Path,
) -> None:
    content = writer.write(draft(markdown, {"a.svg": picture}))
    assert sections(Docx(content)) == expected
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert list_faults(path) == []
    told = [str(each) for each in check_document(path, path.name)]
    assert [each for each in told if "overskrift" not in each.lower()] == []


@pytest.mark.parametrize("size", [(1188, 840), (1188, 3000), (5000, 900), (300, 4000)])
def test_picture_fits_its_page(size: tuple[int, int], write: Write) -> None:
    document = write(f"# A\n\n{PICTURE}", a=drawing(*size))
    (extent,) = document.body.iter(EXTENT)
    width, height = int(extent.get("cx")) / TWIP, int(extent.get("cy")) / TWIP
    page = sections(document)[0][1]
    assert width <= page[0] - 2 * MARGIN + 1
    assert height < page[1] - 2 * MARGIN
    assert abs(width / height - size[0] / size[1]) < 0.01 * size[0] / size[1]


def test_table_on_a_lying_page_is_as_wide_as_it(write: Write) -> None:
    document = write(f"# A\n\n{PICTURE}\n\n| a |\n|-|\n| b |", a=LOW)
    assert document.value("(.//w:tblW)[1]/@w:w") == str(16838 - 2 * MARGIN)


def test_page_number_follows_the_margin_of_a_lying_page(write: Write) -> None:
    document = write(f"# A\n\n{PICTURE}\n\nB", a=WIDE)
    lying, upright = document.all(".//w:sectPr")
    targets = document.relations()

    def runs_in(section: etree._Element, kind: str) -> str:
        (reference,) = section.findall(f"{W}{kind}Reference")
        return targets[next(value for key, value in reference.items() if key.endswith("}id"))]

    assert runs_in(lying, "header") == runs_in(upright, "header") == "header1.xml"
    assert runs_in(upright, "footer") == "footer1.xml"
    assert runs_in(lying, "footer") == "footer1-liggjande.xml"
    footer = document.parts["word/footer1-liggjande.xml"].decode()
    assert f'<w:tab w:val="right" w:pos="{16838 - 2 * MARGIN}"/>' in footer
    assert "Innkalling · Nettverk 3 · 25. november 2026" in footer


SAVED_BY_WORD = {
    "attributes": (
        "<w:p>",
        '<w:p w:rsidR="00A11B2C" w:rsidRDefault="00A11B2C">',
    ),
    "no fields": ("{dokument} · {nettverk} · {gjeld}", "Fjordvik kommune"),
    "more properties": (
        "</w:pPr>",
        '<w:jc w:val="left"/><w:rPr><w:lang w:val="nn-NO"/></w:rPr></w:pPr>',
    ),
}


@pytest.mark.parametrize("edit", SAVED_BY_WORD.values(), ids=[*SAVED_BY_WORD])
def test_page_number_follows_in_a_footer_that_word_has_saved(
    edit: tuple[str, str], reference: bytes, tmp_path: Path
) -> None:
    saved = changed(reference, replaced("word/footer1.xml", edit))
    writer = DocxWriter(open_reference(saved), tmp_path)
    document = Docx(writer.write(draft(f"# A\n\n{PICTURE}", {"a.svg": WIDE})))
    footer = document.parts["word/footer1-liggjande.xml"].decode()
    assert f'<w:tab w:val="right" w:pos="{16838 - 2 * MARGIN}"/>' in footer


def test_stops_of_the_paragraph_itself_go_out_with_the_page(
    reference: bytes, tmp_path: Path
) -> None:
    """Word's own footer has its number in the middle; it stays there."""
    width = 11906 - 2 * MARGIN
    stops = f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/></w:tabs></w:pPr>'
    saved = changed(reference, replaced("word/footer1.xml", ("</w:pPr>", stops)))
    writer = DocxWriter(open_reference(saved), tmp_path)
    document = Docx(writer.write(draft(f"# A\n\n{PICTURE}", {"a.svg": WIDE})))
    footer = document.parts["word/footer1-liggjande.xml"].decode()
    assert f'<w:tab w:val="clear" w:pos="{width // 2}"/>' in footer
    wide = 16838 - 2 * MARGIN
    middle = round(width // 2 * wide / width)
    assert f'<w:tab w:val="center" w:pos="{middle}"/>' in footer


def test_page_that_lies_already_is_left_alone(reference: bytes, tmp_path: Path) -> None:
    page = ('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    lying = changed(reference, replaced("word/document.xml", page))
    writer = DocxWriter(open_reference(lying), tmp_path)
    markdown = f"# A\n\nB\n\n## C\n\n{PICTURE}\n\nD"
    document = Docx(writer.write(draft(markdown, {"a.svg": WIDE})))
    assert sections(document) == [("", LYING)]
    assert "word/footer1-liggjande.xml" not in document.parts


def test_first_page_begins_once_and_page_numbers_at_one(reference: bytes, tmp_path: Path) -> None:
    end = ("</w:sectPr>", '<w:pgNumType w:start="3"/><w:titlePg/></w:sectPr>')
    begun = changed(reference, replaced("word/document.xml", end))
    writer = DocxWriter(open_reference(begun), tmp_path)
    markdown = f"# A\n\nB\n\n## C\n\n{PICTURE}\n\nD"
    document = Docx(writer.write(draft(markdown, {"a.svg": WIDE})))
    assert not document.all(".//w:pgNumType[@w:start]")
    (first,) = document.all(".//w:titlePg/..")
    assert first is document.all(".//w:sectPr")[0]
