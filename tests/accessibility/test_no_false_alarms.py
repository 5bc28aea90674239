"""What looks like a fault and is none, in documents made by others."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from nettverk.accessibility import check_document
from tests.office import convert, needs_office

from .planting import (
    DOCUMENT,
    FOOTER,
    SETTINGS,
    STYLES,
    Change,
    both,
    control,
    link,
    picture,
    plant,
    put,
    row,
    shape,
    swap,
    table,
    text,
)

# Of pandoc's own style, a link is told by its colour alone.
_BY_PANDOC = {"Arket", "Fila", "Fargen", "Stilen", "Ei"}
_CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    "</w:sdtPr><w:sdtContent>{}{}</w:sdtContent></w:sdt>"
)
_ENTRY = (
    '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="{}"><w:r><w:rPr>'
    '<w:color w:val="0000FF"/></w:rPr><w:t>1. Innleiing</w:t><w:tab/><w:tab/><w:t>3</w:t>'
    "</w:r></w:hyperlink></w:p>"
)
_TOC = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
_HEADS = row("Kva", "Kven", heads=True)
_TABLE = table(_HEADS, row("", ""))
_FORM = (
    '<w:tbl><w:tblPr><w:tblCaption w:val="a"/><w:tblDescription w:val="b"/></w:tblPr><w:tblGrid>'
    '<w:gridCol w:w="3000"/><w:gridCol w:w="{1}"/></w:tblGrid>{0}</w:tbl><w:p/>'
)
_STOPS = (
    '<w:pPr><w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="3000"/>'
    '<w:tab w:val="left" w:pos="6000"/></w:tabs></w:pPr>'
)
_TABS = "<w:r><w:t>Stad</w:t><w:tab/><w:tab/><w:t>Dato</w:t></w:r>"
_SEEN_LINK = (
    '<w:p><w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/><w:hyperlink w:anchor="a">'
    "<w:r><w:rPr>{}</w:rPr><w:t>Plan</w:t></w:r></w:hyperlink></w:p>"
)
_BLUE = '<w:color w:val="0000FF"/>'


def _write_breaks(count: int) -> str:
    return f"<w:p><w:r>{'<w:br/>' * count}</w:r></w:p>"


NOT_FAULTS: dict[str, Change] = {
    "date": put(text("1. januar er ein fridag.")),
    "class": put(text("1. trinn møter kl. 9.")),
    "clock": put(text("12.00 startar me.")),
    "line of speech": put(text("– Dette gjekk bra, seier rektor.")),
    "hyphen in a word": put(text("-isme er ei ending.")),
    "table of contents": both(
        put(_CONTENTS.format(_ENTRY.format("_a"), _ENTRY.format("_b"))),
        put(_TOC, before="</w:styles>", name=STYLES),
    ),
    "blank paragraph between tables": put(_TABLE + _TABLE),
    "deleted text": put("<w:p><w:del><w:r><w:delText>Bort</w:delText></w:r></w:del></w:p>"),
    "page break": put('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
    "hidden text": put(text("Skjult", '<w:vanish/><w:color w:val="EEEEEE"/><w:sz w:val="2"/>')),
    "raised text": put(text("2", '<w:vertAlign w:val="superscript"/><w:sz w:val="12"/>')),
    "colour that Word chooses": put(text("Svart", '<w:color w:val="auto"/>')),
    "white on black": put(
        text("Kvitt", '<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="000000"/>')
    ),
    "bold in the middle": put(text("Hugs!", "<w:b/>") + text("Ta med pc.")),
    "bold turned off": put(text("Til slutt", '<w:b w:val="0"/>') + text("Me ses.")),
    "language as a number": put(text("Hei", '<w:lang w:val="0814"/>')),
    "language of a number": put(text("12.00", '<w:lang w:val="en-US"/>')),
    "protection turned off": put(
        '<w:documentProtection w:edit="forms" w:enforcement="0"/>',
        before="<w:defaultTabStop",
        name=SETTINGS,
    ),
    "Google's controls": put(control('<w:lock w:val="contentLocked"/><w:tag w:val="goog_rdk_1"/>')),
    "lying paper": swap("word/document.xml", 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"'),
    "address of mail": link("kari.vik@example.org"),
    "link that tells more": link("Les meir om fleirspråklege barn"),
    "described picture": picture('descr="Skulen sett frå vegen"'),
    "one blank paragraph": put("<w:p/>" + text("Slutt") + "<w:p/>"),
    "one blank paragraph foremost": swap(DOCUMENT, "<w:body>", "<w:body><w:p/>"),
    "blank paragraphs in two cells": put(
        table(
            _HEADS,
            f"<w:tr><w:tc>{text('Ein')}<w:p/></w:tc><w:tc><w:p/>{text('To')}</w:tc></w:tr>",
        )
    ),
    "two blanks": put(text("Slutt.  Ny setning.")),
    "blanks at the end": put(text("Slutt.      ")),
    "date with a hard blank": put(text("3.\u00a0mai 2027 kl.\u00a012")),
    "line to write on": put(text("Namn: ____________________")),
    "underlined blanks": put(text("          ", "<w:u w:val='single'/>") + text("Namn")),
    "underlined tabs": put(
        "<w:p><w:r><w:rPr><w:u w:val='single'/></w:rPr><w:t>Namn</w:t><w:tab/><w:tab/>"
        "<w:t> </w:t></w:r><w:r><w:t>dato</w:t></w:r></w:p>"
    ),
    "one tab": put("<w:p><w:r><w:t>Dato:</w:t><w:tab/><w:t>3. mai</w:t></w:r></w:p>"),
    "tabs with stops": put(f"<w:p>{_STOPS}{_TABS}</w:p>"),
    "tabs in the footer": put(
        f"<w:p><w:pPr><w:pStyle w:val='Footer'/></w:pPr>{_TABS}</w:p>",
        before="</w:ftr>",
        name=FOOTER,
    ),
    "address over lines": put("<w:p><w:r><w:t>Ås skule</w:t><w:br/><w:t>Ås</w:t></w:r></w:p>"),
    "page and line break": put('<w:p><w:r><w:br w:type="page"/><w:br/><w:t>Ny</w:t></w:r></w:p>'),
    "room to write in": put(
        table(
            _HEADS, f"<w:tr><w:tc><w:p/><w:p/><w:p/></w:tc><w:tc>{_write_breaks(4)}</w:tc></w:tr>"
        )
    ),
    "rows to fill in": put(table(_HEADS, row("Ein", "a"), row("", ""), row("", ""))),
    "rows to fill in above a sum": put(table(_HEADS, *[row("", "")] * 4, row("Sum", ""))),
    "row passed over in a form": put(
        table(_HEADS, row("", ""), *[row("Ein", "a")] * 4, row("", ""))
    ),
    "column to fill in": put(table(row("Kva", "Status", heads=True), row("Ein", ""))),
    "large first letter": put(text("D", paragraph='<w:framePr w:dropCap="drop" w:lines="3"/>')),
    "framed page number": put(
        "<w:p><w:pPr><w:pStyle w:val='Footer'/><w:framePr w:wrap='around'/></w:pPr>"
        "<w:r><w:t>1</w:t></w:r></w:p>",
        before="</w:ftr>",
        name=FOOTER,
    ),
    "line across": put(shape("", 'o:hr="t"', name="rect")),
    "described shape": put(shape("", 'alt="Ei pil"', name="rect")),
    "described object": put(shape("<v:imagedata/>", 'alt="Eit rekneark"', around="object")),
    "described watermark": put(
        shape('<v:textpath string="UTKAST"/>', 'alt="Utkast"'), before="</w:ftr>", name=FOOTER
    ),
    "one text to one place": both(link("Planen"), link("planen", "https://example.org")),
    "underlined link": put(_SEEN_LINK.format(f"{_BLUE}<w:u w:val='single'/>")),
    "bold link": put(_SEEN_LINK.format(f"<w:b/>{_BLUE}")),
    "text in no language": put(
        "".join(text("Hei", f'<w:lang w:val="{each}"/>') for each in ("none", "zxx", "x-none"))
    ),
    "East Asian text in no language": swap(STYLES, 'w:eastAsia="nn-NO"', 'w:eastAsia="zxx"'),
    "Norwegian style id": both(
        swap(STYLES, 'w:styleId="Heading1"', 'w:styleId="Overskrift1"'),
        swap(
            "word/document.xml", '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Overskrift1"/>'
        ),
    ),
}


@pytest.mark.parametrize("name", NOT_FAULTS)
def test_nothing_is_said_of(name: str, innkalling: bytes, file: Path) -> None:
    told = check_document(plant(innkalling, NOT_FAULTS[name], file), "m")
    assert [str(each) for each in told] == []


@pytest.mark.parametrize(("width", "is_told"), [(3000, False), (300, True)])
def test_column_without_heads_is_to_write_in_where_it_is_wide(
    width: int, innkalling: bytes, file: Path, *, is_told: bool
) -> None:
    form = put(_FORM.format(row("Namn", "") + row("Skule", ""), width))
    told = [each.what for each in check_document(plant(innkalling, form, file), "m")]
    layout = ["Ein tom kolonne i tabellen er brukt til å laga luft."] if is_told else []
    assert told == ["Tabellen har inga merkt overskriftsrad.", *layout]


def test_the_same_is_told_once(innkalling: bytes, file: Path) -> None:
    many = put("".join(text(f"Nummer {number}", '<w:sz w:val="16"/>') for number in range(9)))
    (told,) = check_document(plant(innkalling, many, file), "m")
    others = "Det same gjeld «Nummer 1», «Nummer 2», «Nummer 3» og fem stader til."
    assert told.place.spot.endswith(", ved «Nummer 0»")
    assert told.what == f"Skrifta er 8 punkt og bør vera minst 11. {others}"


def test_empty_paragraphs_in_a_row_are_told_once_for_each_row(
    innkalling: bytes, file: Path
) -> None:
    rows = put(text("A") + "<w:p/>" * 4 + text("B") + "<w:p/>" * 2 + text("C"))
    (told,) = check_document(plant(innkalling, rows, file), "m")
    what = "Fleire tomme avsnitt på rad er brukte til å laga luft."
    assert told.what == f"{what} Det same gjeld éin stad til."


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_document_by_pandoc(tmp_path: Path) -> None:
    source = "# Plan\n\n## Saker\n\n- ein\n- to\n\n1. ja\n2. nei\n\nSjå [planen](https://a.no).\n"
    path = tmp_path / "a.docx"
    command = ["pandoc", "--toc", "-M", "title=Plan", "-M", "lang=nn-NO", "-o", str(path)]
    subprocess.run(command, input=source, check=True, encoding="utf-8")
    told = [each.what for each in check_document(path, "m")]
    assert {each.split(" ")[0] for each in told} <= _BY_PANDOC, told


@needs_office
def test_document_saved_by_libreoffice(innkalling: bytes, file: Path, tmp_path: Path) -> None:
    file.write_bytes(convert({"": innkalling}, "docx", tmp_path)[""])
    assert len(docx.Document(str(file)).tables) > 1
    # LibreOffice 7.4 loses the descriptions of tables.
    assert {each.what.partition(". ")[0] for each in check_document(file, "m")} <= {
        "Tabellen har ingen alternativ tekst"
    }
