"""What looks like a fault and is none, in documents made by others."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from nettverk.accessibility import check_document
from tests.office import convert, needs_office

from .planting import (
    SETTINGS,
    STYLES,
    Change,
    both,
    control,
    link,
    picture,
    plant,
    put,
    swap,
    text,
)

_CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    '</w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink '
    'w:anchor="_a"><w:r><w:t>1. Innleiing</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>'
)
_TOC = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
_TABLE = (
    '<w:tbl><w:tblPr><w:tblLook w:val="0020"/><w:tblCaption w:val="a"/><w:tblDescription '
    'w:val="b"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid>'
    f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{text('Kva')}</w:tc><w:tc>{text('Kven')}</w:tc>"
    "</w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
)

NOT_FAULTS: dict[str, Change] = {
    "date": put(text("1. januar er ein fridag.")),
    "class": put(text("1. trinn møter kl. 9.")),
    "clock": put(text("12.00 startar me.")),
    "line of speech": put(text("– Dette gjekk bra, seier rektor.")),
    "hyphen in a word": put(text("-isme er ei ending.")),
    "table of contents": both(put(_CONTENTS), put(_TOC, before="</w:styles>", name=STYLES)),
    "blank paragraph between tables": put(_TABLE + "<w:p/>" + _TABLE + "<w:p/>"),
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


def test_the_same_is_told_once(innkalling: bytes, file: Path) -> None:
    many = put("".join(text(f"Nummer {number}", '<w:sz w:val="16"/>') for number in range(9)))
    (told,) = check_document(plant(innkalling, many, file), "m")
    others = "Det same gjeld «Nummer 1», «Nummer 2», «Nummer 3» og 5 stader til."
    assert told.place.spot.endswith(", ved «Nummer 0»")
    assert told.what == f"Skrifta er 8 punkt, og bør vera minst 11. {others}"


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_document_by_pandoc(tmp_path: Path) -> None:
    source = "# Plan\n\n## Saker\n\n- ein\n- to\n\n1. ja\n2. nei\n\nSjå [planen](https://a.no).\n"
    path = tmp_path / "a.docx"
    command = ["pandoc", "--toc", "-M", "title=Plan", "-M", "lang=nn-NO", "-o", str(path)]
    subprocess.run(command, input=source, check=True, encoding="utf-8")
    told = [each.what for each in check_document(path, "m")]
    assert {each.split(" ")[0] for each in told} <= {"Arket", "Fila", "Fargen", "Stilen"}, told


@needs_office
def test_document_saved_by_libreoffice(innkalling: bytes, file: Path, tmp_path: Path) -> None:
    file.write_bytes(convert({"": innkalling}, "docx", tmp_path)[""])
    assert len(docx.Document(str(file)).tables) > 2
    # LibreOffice 7.4 loses the descriptions of tables.
    assert {each.what.partition(". ")[0] for each in check_document(file, "m")} <= {
        "Tabellen har ingen alternativ tekst"
    }
