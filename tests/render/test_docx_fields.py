"""What becomes a field in Word, what it is called, and what stays a text."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from nettverk.accessibility import check_document
from nettverk.render.docx import DocxWriter, open_reference

from .changes import changed, replaced
from .conftest import Docx, W, draft, text

Write = Callable[[str], Docx]
TABLE = "## Til stades\n\n| Namn | Her | Frist |\n|:--|:-:|:--|\n"
FORM = f"{TABLE}| Kari Vik (rektor) | ☐ | *Vel dato* |\n| | ☐ | |\n\n*Skriv her, kort.*\n"


def fields(document: Docx) -> list[tuple[str, str, str]]:
    """Return kind, name and text of every field."""
    return [
        (kind(each), each.find(f"{W}sdtPr/{W}alias").get(f"{W}val"), text(each))
        for each in document.all(".//w:sdt")
    ]


def kind(control: Any) -> str:
    names = [each.tag.partition("}")[2] for each in control.find(f"{W}sdtPr")]
    return next((name for name in names if name in {"checkbox", "date"}), "text")


def test_boxes_and_prompts_are_fields_with_names(docx: Write) -> None:
    assert fields(docx(FORM)) == [
        ("checkbox", "Kari Vik: Her", "☐"),
        ("date", "Kari Vik: Frist", "Vel dato"),
        ("checkbox", "Rad 2: Her", "☐"),
        ("text", "Til stades", "Skriv her, kort."),
    ]


def test_field_without_a_head_over_it_is_named_after_its_row(docx: Write) -> None:
    head = "| | |\n|-|-|\n"
    ((_, said, _), (_, first, _)) = fields(docx(f"{head}| Kari | ☐ |\n| ☐ | |\n"))
    assert (said, first) == ("Kari", "Rad 2")


def test_every_field_has_its_own_number_in_each_document(docx: Write) -> None:
    for _ in range(2):
        numbers = [each.get(f"{W}val") for each in docx(FORM).all(".//w:sdtPr/w:id")]
        assert numbers == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "markdown",
    [
        "*kursiv*",
        "Skriv her.",
        "*Skriv her* i dag",
        "**Skriv her.**",
        "*Skriv her, [lenkje](http://a.no).*",
        "*Vel dato i dag*",
        "☐",
        f"{TABLE}| ☐ ja | [☐](http://a.no) | Vel dato |\n",
    ],
)
def test_other_texts_are_no_fields(markdown: str, docx: Write) -> None:
    assert fields(docx(markdown)) == []


def test_fields_stand_inside_paragraphs(docx: Write) -> None:
    assert {each.getparent().tag for each in docx(FORM).all(".//w:sdt")} == {f"{W}p"}


def test_prompt_for_text_goes_when_somebody_writes_and_a_date_stays(docx: Write) -> None:
    temporary = docx(FORM).all(".//w:sdt[w:sdtPr/w:temporary and w:sdtPr/w:showingPlcHdr]")
    assert [text(each) for each in temporary] == ["Skriv her, kort."]


@pytest.mark.parametrize(("name", "column"), [("N" * 80, "Til stades"), ("Kari", "K" * 80)])
def test_long_names_are_cut_where_word_needs_it(name: str, column: str, docx: Write) -> None:
    ((_, said, _),) = fields(docx(f"| Namn | {column} |\n|-|-|\n| {name} | ☐ |\n"))
    assert len(said) == 64
    assert said.endswith(column[:62])


def test_prompt_takes_no_more_room_than_an_empty_cell(docx: Write) -> None:
    form = "| Kva | Kven | Frist |\n|-|-|-|\n| | | {} |\n"
    widths = [
        [each.get(f"{W}w") for each in docx(form.format(cell)).all(".//w:gridCol")]
        for cell in ("", "*Vel dato*")
    ]
    assert widths[0] == widths[1]


def test_look_without_a_style_for_prompts_has_prompts(
    reference: bytes, workspace: Path, tmp_path: Path
) -> None:
    rename = replaced("word/styles.xml", ('"Placeholder Text"', '"Noko anna"'))
    writer = DocxWriter(open_reference(changed(reference, rename)), workspace)
    content = writer.write(draft(f"# Referat\n\n{FORM}"))
    assert len(fields(Docx(content))) == 4
    assert ZipFile(BytesIO(content)).read("word/document.xml").count(b"<w:i/>") == 2
    path = tmp_path / "utan-stil.docx"
    path.write_bytes(content)
    assert check_document(path, path.name) == ()
