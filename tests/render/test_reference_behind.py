"""What stands behind a header and is not seen on it does not go out: links, shapes, fields."""

from pathlib import Path

import pytest

from nettverk.render.docx import DocxWriter
from nettverk.render.docx.loading import load_reference
from tests.ooxml import list_faults

from .conftest import draft, png
from .headers import drawn, field, header_of, line, picture, said, with_header
from .leaks import find_leaks

LOGO = {"media/image1.png": png(60, 30)}
SEEN = "Fjordvik"
WORD = "Loyndord"
WEB = ("hyperlink", "https://www.fjordvik.no")
HIDDEN = (
    '<w:style w:type="%s" w:styleId="L"><w:name w:val="L"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
IMAGE = '<v:imagedata r:id="{0}" %s/>'


def table(properties: str, text: str) -> str:
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>"
        f"<w:tr><w:tc><w:tcPr/>{line(said(text))}</w:tc></w:tr></w:tbl>"
    )


def link(inside: str, *, told: str = "") -> str:
    return f'<w:hyperlink r:id="{{web}}" {told}>{inside}</w:hyperlink>'


VANISHED = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{WORD}</w:t></w:r>"
NUMBER = field("PAGE", "1")
BEHIND = {
    "signature line": line(
        drawn(f'{IMAGE % ""}<o:signatureline o:suggestedsigner="{WORD}"/>', alt="Logo")
    ),
    "ink": line(drawn(f'<o:ink i="{WORD}" annotation="t"/>')),
    "path of a picture": line(drawn(IMAGE % f'o:href="file:///C:/{WORD}.png"', alt="Logo")),
    "address of a shape": line(drawn(IMAGE % "", href=f"https://{WORD}.no", alt="Logo")),
    "title of a shape": line(drawn(IMAGE % "", title=WORD, target=WORD, alt="Logo")),
    "name of a shape": line(drawn(IMAGE % "", id=WORD, o_spid=WORD, alt="Logo")),
    "name of a kind of shape": line(
        f'<w:r><w:pict><v:shapetype id="{WORD}" path="m0,0"/><v:shape type="#{WORD}"/>'
        "</w:pict></w:r>"
    ),
    "title of a filling": line(drawn(f'<v:fill o:title="{WORD}" o:href="C:/{WORD}.png"/>')),
    "hidden in a link": line(link(VANISHED)),
    "deleted in a link": line(
        link(f'<w:del w:id="1"><w:r><w:delText>{WORD}</w:delText></w:r></w:del>')
    ),
    "under the pointer": line(link(said("a"), told=f'w:tooltip="{WORD}" w:docLocation="{WORD}"')),
    "window of a link": line(link(said("a"), told=f'w:tgtFrame="{WORD}"')),
    "said by a link in code": line(
        field(f'HYPERLINK "https://udir.no" \\o "{WORD}" \\t "{WORD}"', "a")
    ),
    "said by a simple link": line(
        f'<w:fldSimple w:instr="HYPERLINK https://udir.no \\o {WORD}">{said("a")}</w:fldSimple>'
    ),
    "hidden in a link in code": line(field(f'HYPERLINK "https://{WORD}.no"', " ")),
    "text to write": line(field(f'HYPERLINK "mailto:a@b.no?subject={WORD}"', "a")),
    "sum of a bookmark": line(field(f"= {WORD} + 1", "2")),
    "sum of a property": line(
        field(f"<w:r><w:instrText>=1+</w:instrText></w:r>{field(f'DOCPROPERTY {WORD}', '1')}", "2")
    ),
    "formula": line(field(f"EQ \\f({WORD};2)", "x")),
    "sign in a font": line(field(f"SYMBOL {WORD}", "x")),
    "text in a code": line(field(f"<w:r><w:instrText>PAGE</w:instrText></w:r>{said(WORD)}", "1")),
    "form in a field": line(NUMBER.replace("</w:t>", "</w:t>")).replace(
        'w:fldCharType="begin"/>',
        f'w:fldCharType="begin"><w:ffData><w:name w:val="{WORD}"/></w:ffData></w:fldChar>',
    ),
    "told of a table": table(
        f'<w:tblCaption w:val="{WORD}"/><w:tblDescription w:val="{WORD}"/>', "a"
    ),
    "hidden by a table": table('<w:tblStyle w:val="L"/>', WORD),
    "path as an alternative text": line(picture(alt=f"C:\\Users\\{WORD}\\logo.png")),
    "path in a sentence": line(picture(alt=f"Logo frå C:/Users/{WORD}/logo.png her")),
    "path of a shape": line(drawn(IMAGE % "", alt=f"\\\\tenar\\{WORD}\\logo.png")),
    "space of a program": f'<w:p xmlns:lek="https://{WORD}.no">{said("a")}</w:p>',
}


def hiding(kind: str) -> bytes:
    links = {"web": ("hyperlink", f"https://{WORD}.no")} if "in a link" in kind else {"web": WEB}
    return with_header(line(said(SEEN)) + BEHIND[kind] + line(), LOGO, links, HIDDEN % "table")


@pytest.mark.parametrize("kind", BEHIND)
def test_what_stands_behind_stays(kind: str, workspace: Path, tmp_path: Path) -> None:
    content = hiding(kind)
    assert find_leaks(content, [WORD]) == {WORD}
    made = DocxWriter(load_reference(content), workspace).write(draft("# Møte"))
    assert find_leaks(made, [WORD, SEEN]) == {SEEN}
    file = tmp_path / "a.docx"
    file.write_bytes(made)
    assert list_faults(file) == []


KEPT = {
    "page number": (field("PAGE \\* MERGEFORMAT", "1"), "PAGE \\* MERGEFORMAT"),
    "number of pages less one": (
        field(f"<w:r><w:instrText>= </w:instrText></w:r>{field('NUMPAGES', '2')}"
              "<w:r><w:instrText> - 1</w:instrText></w:r>", "1"),
        "NUMPAGES",
    ),
    "fraction": (field("EQ \\f(1;2)", ""), "EQ \\f(1;2)"),
    "link": (link(said("a")), "<w:hyperlink"),
    "link in code": (
        field('HYPERLINK "https://udir.no" \\o "a"', "a"),
        'HYPERLINK "https://udir.no" ',
    ),
    "alternative text": (picture(alt="Logo for Fjordvik kommune"), "Logo for Fjordvik kommune"),
    "watermark": (drawn("", id="PowerPlusWaterMarkObject3"), "PowerPlusWaterMarkObject"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KEPT)
def test_what_is_of_the_look_is_kept(kind: str) -> None:
    markup, kept = KEPT[kind]
    look = load_reference(with_header(line(said(SEEN), markup), LOGO, {"web": WEB}))
    assert kept in header_of(look)
    assert look.shown == ()


@pytest.mark.parametrize("alt", ["image001.png", "C:\\bilete\\logo.png", "logo til brev.JPG"])
def test_picture_told_by_its_file_is_told_as_one_without_a_text(alt: str) -> None:
    asked = "Eit bilete i topp- eller botnteksten har ingen alternativ tekst."
    for markup in (picture(alt=alt), drawn(IMAGE % "", alt=alt)):
        look = load_reference(with_header(line(markup), LOGO))
        assert any(each.startswith(asked) for each in look.notes)
        assert alt not in header_of(look)
        fine = load_reference(with_header(line(markup.replace(alt, "Logo")), LOGO))
        assert not any(each.startswith(asked) for each in fine.notes)
