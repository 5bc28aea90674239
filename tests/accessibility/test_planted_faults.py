"""Each fault that can stand in a Word document is planted, and seen to be found."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import (
    CORE,
    DOCUMENT,
    SETTINGS,
    STYLES,
    Change,
    both,
    control,
    drop,
    link,
    picture,
    plant,
    put,
    remove,
    silence,
    swap,
    text,
)


def lint(path: Path) -> list[str]:
    """Ask the lint of `nettverk`."""
    return [str(each) for each in check_document(path, "møte.docx")]


_HEADING = '<w:pStyle w:val="Heading{}"/>'
_LANG = '<w:lang w:val="nn-NO" w:eastAsia="nn-NO" w:bidi="ar-SA"/>'
_TABLE = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
_CELLS = f"<w:tc>{text('Kva')}</w:tc><w:tc>{text('Kven')}</w:tc>"
_NESTED = (
    '<w:tbl><w:tblPr><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid><w:gridCol w:w="99"/>'
    '<w:gridCol w:w="99"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>'
    f"{_CELLS}</w:tr><w:tr>{_CELLS}</w:tr></w:tbl>"
)
_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    f"<w:txbxContent>{text('I boksen')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
    ' HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar '
    'w:fldCharType="separate"/></w:r><w:r><w:t>klikk her</w:t></w:r><w:r><w:fldChar '
    'w:fldCharType="end"/></w:r></w:p>'
)
_SPACED = '<w:t xml:space="preserve"> '
_NAMED = '<w:alias w:val="Felt"/>'
_FIRST_CELL = "</w:tcPr>"
_EMPTY = "<w:p><w:pPr/></w:p>"

# What is wrong, how it is planted, and the words it must be told with.
FOUND_BY_LINT: dict[str, tuple[Change, str]] = {
    "no title": (drop(CORE, "<dc:title>", "</dc:title>"), "ingen tittel"),
    "blank title": (
        both(
            drop(CORE, "<dc:title>", "</dc:title>"),
            put("<dc:title> </dc:title>", before="<dc:creator>", name=CORE),
        ),
        "ingen tittel",
    ),
    "title that Word invented": (
        both(
            drop(CORE, "<dc:title>", "</dc:title>"),
            put("<dc:title>Dokument1</dc:title>", before="<dc:creator>", name=CORE),
        ),
        "«Dokument1» seier ikkje",
    ),
    "English run": (
        put(text("Hei", '<w:lang w:val="en-US"/>')),
        "ved «Hei»: Teksten er merkt som engelsk",
    ),
    "bokmål run": (put(text("Hei", '<w:lang w:val="nb-NO"/>')), "Åtvaring i møte.docx, under"),
    "German passage": (put(text("Hallo", '<w:lang w:val="de-DE"/>')), "Er det rett, lat det stå"),
    "language code with underscore": (
        put(text("Hei", '<w:lang w:val="nn_NO"/>')),
        "ikkje finst: «nn_NO»",
    ),
    "language code of no language": (
        put(text("Hei", '<w:lang w:val="qq-NO"/>')),
        "ikkje finst: «qq-NO»",
    ),
    "English style": (
        swap(
            STYLES, '<w:color w:val="0B4F5C"/>', '<w:color w:val="0B4F5C"/><w:lang w:val="en-US"/>'
        ),
        "Stilen «heading 1» er merkt som engelsk",
    ),
    "no language": (swap(STYLES, _LANG, ""), "seier ikkje kva språk"),
    "English for East Asian text": (
        swap(STYLES, 'w:eastAsia="nn-NO"', 'w:eastAsia="en-US"'),
        "austasiatisk tekst: en-US",
    ),
    "English settings": (
        swap(SETTINGS, '<w:themeFontLang w:val="nn-NO"/>', '<w:themeFontLang w:val="en-US"/>'),
        "skrivespråk: en-US",
    ),
    "English properties": (swap(CORE, ">nn-NO<", ">en-US<"), "eigenskapane: en-US"),
    "no heading of level 1": (
        swap(DOCUMENT, _HEADING.format(1), _HEADING.format(2)),
        "inga overskrift på nivå 1",
    ),
    "two headings of level 1": (
        swap(DOCUMENT, _HEADING.format(2), _HEADING.format(1)),
        "meir enn éi overskrift",
    ),
    "level left out": (
        swap(DOCUMENT, _HEADING.format(2), _HEADING.format(4)),
        "er på nivå 4, men den før er på nivå 1",
    ),
    "empty heading": (put(f"<w:p><w:pPr>{_HEADING.format(2)}</w:pPr></w:p>"), "overskrift er tom"),
    "bold line as heading": (
        put(text("Til slutt", "<w:b/>") + text("Me ses.")),
        "ser ut som ei overskrift",
    ),
    "typed bullets": (put(text("- ein") + text("- to")), "ved «- ein»: Lista er skriven"),
    "typed bullet sign": (put(text("• ein")), "Lista er skriven"),
    "typed numbers": (put(text("1. Rydda") + text("2. Vaska")), "Lista er skriven"),
    "numbering that is not there": (
        put(
            text("Punkt", paragraph='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="777"/></w:numPr>')
        ),
        "liste som ikkje finst",
    ),
    "header row not marked": (swap(DOCUMENT, "<w:tblHeader/>", ""), "inga merkt overskriftsrad"),
    "header row without look": (
        swap(DOCUMENT, 'w:firstRow="1"', 'w:firstRow="0"'),
        "veit ikkje om overskriftsrada",
    ),
    "empty header cell": (swap(DOCUMENT, ">Møte<", "><"), "overskriftsrada er tom"),
    "merged cells": (
        swap(DOCUMENT, _FIRST_CELL, f'<w:vMerge w:val="restart"/>{_FIRST_CELL}'),
        "Celler er slegne saman",
    ),
    "cells merged across": (
        both(
            drop(DOCUMENT, "<w:tc>", "</w:tc>"),
            swap(DOCUMENT, _FIRST_CELL, f'<w:gridSpan w:val="2"/>{_FIRST_CELL}'),
        ),
        "Celler er slegne saman",
    ),
    "columns that are no cells": (
        swap(DOCUMENT, "</w:tblGrid>", '<w:gridCol w:w="9"/></w:tblGrid>'),
        "ikkje like mange celler",
    ),
    "table without description": (
        both(drop(DOCUMENT, "<w:tblCaption ", "/>"), drop(DOCUMENT, "<w:tblDescription ", "/>")),
        "Tabellen har ingen alternativ tekst",
    ),
    "table without title": (drop(DOCUMENT, "<w:tblCaption ", "/>"), "manglar tittel"),
    "nested table": (swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _NESTED), "inni ein annan tabell"),
    "table as a frame": (
        put(
            f'{_TABLE}<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
            f"<w:tr><w:tc>{text('Hugs!')}</w:tc></w:tr></w:tbl>"
        ),
        "brukt som ramme",
    ),
    "cell without a paragraph": (silence("Når"), "Ei celle sluttar ikkje"),
    "blank paragraph": (put(_EMPTY + text("Slutt")), "Eit tomt avsnitt"),
    "blank paragraph in a cell": (
        swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _EMPTY),
        "Eit tomt avsnitt",
    ),
    "picture without text": (picture(""), "bilete har ingen alternativ tekst"),
    "picture with the name of a file": (picture('descr="skule.png"'), "berre eit filnamn"),
    "floating picture": (picture('descr="Skulen"', kind="anchor"), "flyt utanfor teksten"),
    "text box": (put(_BOX), "i ein tekstboks"),
    "bare address as link": (link("https://example.org/a"), "berre ei adresse"),
    "«her» as link": (link("her"), "«her» seier ikkje"),
    "empty link": (link(""), "ingen tekst"),
    "field with an empty word": (put(_FIELD), "«klikk her» seier ikkje"),
    "field with an empty word in two runs": (
        put(_FIELD.replace("klikk her", f"klikk</w:t></w:r><w:r>{_SPACED}her")),
        "«klikk her» seier ikkje",
    ),
    "low contrast": (
        put(text("Blekt", '<w:color w:val="999999"/>')),
        "#999999 på #FFFFFF har kontrast 2,8",
    ),
    "low contrast in large letters": (
        put(text("Stort", '<w:color w:val="888888"/><w:sz w:val="40"/>')),
        "bør ha minst 4,5",
    ),
    "low contrast on the table's header row": (
        swap(STYLES, 'w:fill="E3EEF0"', 'w:fill="50707A"'),
        "på #50707A",
    ),
    "low contrast on a cell": (
        swap(DOCUMENT, _FIRST_CELL, f'<w:shd w:val="clear" w:fill="333333"/>{_FIRST_CELL}'),
        "på #333333",
    ),
    "low contrast on a marker": (
        put(text("Gult", '<w:color w:val="777777"/><w:highlight w:val="yellow"/>')),
        "#777777 på #FFFF00",
    ),
    "low contrast in the footer": (swap(STYLES, "4A5A5E", "8A9A9E"), "i botnteksten"),
    "small text": (
        put(text("Smått", '<w:sz w:val="16"/>')),
        "Skrifta er 8 punkt, og bør vera minst 11",
    ),
    "small style": (swap(STYLES, '<w:sz w:val="22"/>', '<w:sz w:val="19"/>'), "9,5 punkt"),
    "small footer": (
        swap(STYLES, '<w:sz w:val="18"/>', '<w:sz w:val="14"/>'),
        "7 punkt, og bør vera minst 9",
    ),
    "justified text": (put(text("Lang tekst", paragraph='<w:jc w:val="both"/>')), "blokkjustert"),
    "justified style": (
        swap(
            STYLES,
            '<w:spacing w:after="140" w:line="271" w:lineRule="auto"/>',
            '<w:jc w:val="both"/>',
        ),
        "blokkjustert",
    ),
    "control without name": (put(control('<w:id w:val="1"/>')), "ikkje namn"),
    "two controls of one number": (put(control(f'{_NAMED}<w:id w:val="7"/>') * 2), "same nummer"),
    "locked control": (put(control(f'{_NAMED}<w:lock w:val="contentLocked"/>')), "er låst"),
    "control locked altogether": (
        put(control(f'{_NAMED}<w:lock w:val="sdtContentLocked"/>')),
        "er låst",
    ),
    "protection": (
        put(
            '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
            before="<w:defaultTabStop",
            name=SETTINGS,
        ),
        "verna mot endring",
    ),
    "American paper": (
        swap(DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
        "ikkje A4",
    ),
    "style that is not there": (
        put('<w:p><w:pPr><w:pStyle w:val="Borte"/></w:pPr><w:r><w:t>Hei</w:t></w:r></w:p>'),
        "Stilen «Borte» finst ikkje",
    ),
    "link that leads nowhere": (
        put('<w:p><w:hyperlink r:id="rId99"><w:r><w:t>Planen</w:t></w:r></w:hyperlink></w:p>'),
        "manglar i fila",
    ),
    "picture that is not there": (
        both(picture('descr="Skulen"'), remove("word/media/1.png")),
        "manglar i fila",
    ),
}


def test_the_document_itself_has_no_fault(innkalling: bytes, file: Path) -> None:
    assert lint(plant(innkalling, lambda _: None, file)) == []


@pytest.mark.parametrize("name", FOUND_BY_LINT)
def test_the_lint_finds_the_fault_and_nothing_else(
    name: str, innkalling: bytes, file: Path
) -> None:
    change, words = FOUND_BY_LINT[name]
    told = lint(plant(innkalling, change, file))
    assert [each for each in told if words in each], told
    assert len(told) == 1


def test_every_rule_has_a_fault() -> None:
    assert len(FOUND_BY_LINT) >= 60
