"""Any municipality's reference document will do, and ours is what its sources say."""

import re
import runpy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx as python_docx
import pytest

from nettverk.errors import NettverkError
from nettverk.render.docx import DocxWriter, open_reference
from tests.ooxml import list_faults

from .changes import Change, changed, replaced
from .conftest import ROOT, Docx, draft


def without_numbering(parts: dict[str, str]) -> None:
    """Take away the part that defines lists, and what leads to it."""
    del parts["word/numbering.xml"]
    types = parts["[Content_Types].xml"].split("<Override ")
    parts["[Content_Types].xml"] = "<Override ".join(t for t in types if "numbering" not in t)
    name = "word/_rels/document.xml.rels"
    relations = parts[name].split("<Relationship ")
    parts[name] = "<Relationship ".join(r for r in relations if "numbering" not in r)
    styles = parts["word/styles.xml"]
    for number in "12":
        styles = styles.replace(f'<w:numPr><w:numId w:val="{number}"/></w:numPr>', "")
    parts["word/styles.xml"] = styles


def single_levels(parts: dict[str, str]) -> None:
    """Leave one level in each list, as Word's own list styles have."""
    part = parts["word/numbering.xml"]
    for level in range(1, 9):
        while (start := part.find(f'<w:lvl w:ilvl="{level}">')) >= 0:
            part = part[:start] + part[part.index("</w:lvl>", start) + len("</w:lvl>") :]
    parts["word/numbering.xml"] = part


CHANGES: dict[str, Change] = {
    "template": replaced("[Content_Types].xml", ("document.main+xml", "template.main+xml")),
    "norwegian ids": replaced(
        "word/styles.xml",
        ('styleId="Heading1"', 'styleId="Overskrift1"'),
        ('styleId="ListBullet"', 'styleId="Punktliste"'),
        ('basedOn w:val="ListBullet"', 'basedOn w:val="Punktliste"'),
    ),
    "without numbering": without_numbering,
    "single levels": single_levels,
    "bokmål": replaced("word/styles.xml", ('w:val="nn-NO"', 'w:val="nb-NO"')),
    "core type as LibreOffice writes it": replaced(
        "_rels/.rels", ("package/2006/relationships/metadata", "officedocument/2006/metadata")
    ),
    "no sample text": replaced("word/document.xml", ("Overskrift 1", "")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_other_references(
    reference: bytes, workspace: Path, name: str, broad: str, tmp_path: Path
) -> None:
    content = changed(reference, CHANGES[name])
    file = tmp_path / "a.docx"
    file.write_bytes(DocxWriter(open_reference(content), workspace).write(draft(broad)))
    document = Docx(file.read_bytes())

    assert list_faults(file) == []
    assert b"nb-NO" not in document.parts["word/styles.xml"]
    assert "Dette er referansedokumentet" not in document.parts["word/document.xml"].decode()
    if name == "norwegian ids":
        assert document.paragraphs()[0][0] == "Overskrift1"


def test_field_cut_up_by_word(reference: bytes, workspace: Path) -> None:
    cut = "{sam</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ar</w:t></w:r><w:r><w:t>beid} og meir"
    content = changed(reference, replaced("word/header1.xml", ("{samarbeid}", cut)))
    header = Docx(DocxWriter(open_reference(content), workspace).write(draft("a"))).parts[
        "word/header1.xml"
    ]

    assert "<w:t>Ås &amp; Co</w:t>" in header.decode()
    assert " og meir</w:t>" in header.decode()


def test_missing_styles_are_named_at_once_and_lent(reference: bytes, workspace: Path) -> None:
    content = changed(
        reference,
        replaced(
            "word/styles.xml", ('"Quote"', '"Q"'), ('name w:val="Nettverk"', 'name w:val="N"')
        ),
    )
    opened = open_reference(content)
    assert [each.partition(". ")[0] for each in opened.notes] == [
        "Manglar stilane Sitat og Nettverk"
    ]
    # The name of the foreign style is another, but its id is taken.
    assert opened.styles["Nettverk"] == "NettverkNettverk"


@pytest.mark.parametrize("content", [b"", b"ikkje zip", b"PK\x03\x04"])
def test_not_a_word_document(content: bytes, workspace: Path) -> None:
    with pytest.raises(NettverkError, match="kan ikkje opnast som Word-dokument"):
        DocxWriter(open_reference(content), workspace)


BROKEN: dict[str, Change] = {
    "margin that is no number": replaced("word/document.xml", ('w:left="', 'w:left="x')),
    "size that is no number": replaced("word/styles.xml", ('<w:sz w:val="', '<w:sz w:val="x')),
    "styles that are something else": lambda parts: parts.update({"word/styles.xml": "<a/>"}),
    "relations that are something else": lambda parts: parts.update(
        {"word/_rels/document.xml.rels": "<a/>"}
    ),
    "numbering cut short": lambda parts: parts.update({"word/numbering.xml": "<w:numbering"}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_word_document(reference: bytes, workspace: Path, name: str) -> None:
    content = changed(reference, BROKEN[name])
    with pytest.raises(NettverkError, match="Referansedokumentet"):
        DocxWriter(open_reference(content), workspace)


def test_another_kind_of_zip(workspace: Path) -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("a.txt", "a")

    with pytest.raises(NettverkError, match="kan ikkje opnast som Word-dokument"):
        DocxWriter(open_reference(buffer.getvalue()), workspace)


def test_python_docx_opens_the_result(writer: DocxWriter, innkalling: str) -> None:
    document = python_docx.Document(BytesIO(writer.write(draft(innkalling))))

    assert document.paragraphs[0].text == "Innkalling til nettverksmøte"
    assert len(document.tables) == 6


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_can_be_read_on_every_fill() -> None:
    styles = (ROOT / "reference" / "word" / "styles.xml").read_text(encoding="utf-8")
    darkest = min(luminance(fill) for fill in re.findall(r'w:fill="(\w{6})"', styles))
    colours = re.findall(r'<w:color w:val="(\w{6})"', styles)

    assert colours
    assert min((darkest + 0.05) / (luminance(colour) + 0.05) for colour in colours) >= 4.5


def test_reference_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "build_reference.py"))

    assert script["main"](["--check"]) == 0, capsys.readouterr().out
