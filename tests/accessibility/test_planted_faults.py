"""Each fault that can stand in a Word document is planted, and seen to be found."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import (
    CORE,
    DOCUMENT,
    FOOTER,
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
    row,
    shape,
    silence,
    swap,
    table,
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
_HEADS = row("Kva", "Kven", heads=True)
_HELLO = "<w:r><w:t>Hei</w:t></w:r>"
_STOP = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="4000"/></w:tabs></w:pPr>'
_PLAIN_LINK = (
    '<w:p><w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/>'
    '<w:r><w:t xml:space="preserve">Sjå </w:t></w:r><w:hyperlink w:anchor="a"><w:r>'
    "<w:rPr>{}</w:rPr><w:t>planen</w:t></w:r></w:hyperlink></w:p>"
)

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
    "empty header cell": (swap(DOCUMENT, ">Når<", "><"), "overskriftsrada er tom"),
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
    "table with nothing in it": (
        put(table(row("", "", heads=True), row("", ""))),
        "Ei celle i overskriftsrada er tom",
    ),
    "nested table": (swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _NESTED), "inni ein annan tabell"),
    "table as a frame": (
        put(
            f'{_TABLE}<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
            f"<w:tr><w:tc>{text('Hugs!')}</w:tc></w:tr></w:tbl>"
        ),
        "brukt som ramme",
    ),
    "cell without a paragraph": (silence("Kvar"), "Ei celle sluttar ikkje"),
    "blank paragraphs": (put(_EMPTY * 2 + text("Slutt")), "Fleire tomme avsnitt"),
    "many blank paragraphs": (put(_EMPTY * 9 + text("Slutt")), "Fleire tomme avsnitt"),
    "blank paragraphs of blanks": (put(text("  ") * 3 + text("Slutt")), "Fleire tomme avsnitt"),
    "blank paragraphs in a cell": (
        swap(DOCUMENT, _FIRST_CELL, _FIRST_CELL + _EMPTY * 2),
        "Fleire tomme avsnitt",
    ),
    "blanks between words": (put(text("Stad:      Dato: 3. mai")), "Fleire mellomrom på rad"),
    "blanks before a text": (put(text("        Helsing oss")), "Fleire mellomrom på rad"),
    "hard blanks": (put(text("Stad:" + "\u00a0" * 4 + "Dato")), "Fleire mellomrom på rad"),
    "wide blanks": (put(text("Stad:" + "\u2003" * 3 + "Dato")), "Fleire mellomrom på rad"),
    "blanks in two runs": (
        put(f"<w:p><w:r><w:t>Stad:  </w:t></w:r><w:r>{_SPACED} Dato</w:t></w:r></w:p>"),
        "Fleire mellomrom på rad",
    ),
    "blanks in a cell": (swap(DOCUMENT, ">Når<", ">Når    då<"), "Fleire mellomrom på rad"),
    "tabs": (
        put(f"<w:p><w:r><w:t>Stad:</w:t>{'<w:tab/>' * 4}<w:t>Dato</w:t></w:r></w:p>"),
        "Fleire tabulatorar på rad",
    ),
    "tabs past one stop": (
        put(f"<w:p>{_STOP}<w:r><w:t>Stad:</w:t>{'<w:tab/>' * 3}<w:t>Dato</w:t></w:r></w:p>"),
        "Fleire tabulatorar på rad",
    ),
    "line breaks": (
        put(f"<w:p><w:r><w:t>Ein</w:t>{'<w:br/>' * 3}<w:t>To</w:t></w:r></w:p>"),
        "Fleire linjeskift på rad",
    ),
    "line breaks with blanks between": (
        put("<w:p><w:r><w:t>Ein</w:t><w:br/><w:t> </w:t><w:cr/><w:t>To</w:t></w:r></w:p>"),
        "Fleire linjeskift på rad",
    ),
    "line breaks alone": (put(f"<w:p><w:r>{'<w:br/>' * 3}</w:r></w:p>"), "Fleire linjeskift"),
    "blank row": (
        put(table(_HEADS, row("Ein", "a"), row("", ""), row("To", "b"), row("Tre", "c"))),
        "i tabell 3, rad 3: Ei tom rad",
    ),
    "blank row of blanks": (
        put(table(_HEADS, row(" ", "  "), row("To", "b"), row("Tre", "c"))),
        "Ei tom rad",
    ),
    "blank column": (
        put(table(row("Kva", "", "Kven", heads=True), row("Ein", "", "a"), columns=3)),
        "Ein tom kolonne",
    ),
    "blank last column": (
        put(table(row("Kva", "", heads=True), row("Ein", ""), row("To", " "))),
        "Ein tom kolonne",
    ),
    "floating table": (
        put(table(_HEADS, row("Ein", "a"), properties='<w:tblpPr w:tblpY="9"/>')),
        "Tabellen flyt utanfor teksten",
    ),
    "frame": (put(text("I ramma", paragraph='<w:framePr w:w="99" w:wrap="around"/>')), "ei ramme"),
    "frame by style": (
        both(
            put(f'<w:p><w:pPr><w:pStyle w:val="Ramme"/></w:pPr>{_HELLO}</w:p>'),
            put(
                '<w:style w:type="paragraph" w:styleId="Ramme"><w:name w:val="Ramme"/>'
                '<w:basedOn w:val="Normal"/><w:pPr><w:framePr w:w="9"/></w:pPr></w:style>',
                before="</w:styles>",
                name=STYLES,
            ),
        ),
        "ei ramme",
    ),
    "floating shape": (
        put(shape("", 'alt="Pil" style="position:absolute;margin-left:9pt"', name="rect")),
        "flyt utanfor teksten",
    ),
    "shape without text": (put(shape("", 'style="width:9pt"', name="oval")), "teikna objekt har"),
    "group of shapes without text": (
        put(shape("<v:rect/><v:oval/>", name="group")),
        "teikna objekt har ingen alternativ tekst",
    ),
    "older picture without text": (put(shape("<v:imagedata/>")), "Eit bilete har ingen alt"),
    "embedded object without text": (
        put(shape("<v:imagedata/>", around="object")),
        "innebygd objekt har ingen alternativ tekst",
    ),
    "watermark": (
        put(shape('<v:textpath string="UTKAST"/>'), before="</w:ftr>", name=FOOTER),
        "i botnteksten: Eit vassmerke har ingen",
    ),
    "watermark of a picture": (
        put(shape("<v:imagedata/>", 'id="WordPictureWatermark7"'), before="</w:ftr>", name=FOOTER),
        "i botnteksten: Eit vassmerke har ingen",
    ),
    "one text to two places": (
        both(link("Årsplanen", "https://example.org/a"), link("årsplanen.", "https://a.no/b")),
        "«årsplanen.» fører til ulike stader",
    ),
    "one text to two places by fields": (
        put(
            _FIELD.replace("klikk her", "Plan")
            + _FIELD.replace("klikk her", "Plan").replace("example.org", "example.net")
        ),
        "«Plan» fører til ulike stader",
    ),
    "link by colour alone": (
        put(_PLAIN_LINK.format('<w:color w:val="0000FF"/>')),
        "berre med farge",
    ),
    "link by the colour of its style": (
        both(
            put(_PLAIN_LINK.format('<w:rStyle w:val="Farge"/>')),
            put(
                '<w:style w:type="character" w:styleId="Farge"><w:name w:val="Farge"/><w:rPr>'
                '<w:color w:val="0000FF"/></w:rPr></w:style>',
                before="</w:styles>",
                name=STYLES,
            ),
        ),
        "berre med farge",
    ),
    "link whose line is turned off": (
        put(_PLAIN_LINK.format('<w:rStyle w:val="Hyperlink"/><w:u w:val="none"/>')),
        "berre med farge",
    ),
    "field by colour alone": (
        put(
            _FIELD.replace(
                "<w:r><w:t>klikk her", '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t>Planen'
            )
        ),
        "berre med farge",
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
        "Skrifta er 8 punkt og bør vera minst 11",
    ),
    "small style": (swap(STYLES, '<w:sz w:val="22"/>', '<w:sz w:val="19"/>'), "9,5 punkt"),
    "small footer": (
        swap(STYLES, '<w:sz w:val="18"/>', '<w:sz w:val="14"/>'),
        "7 punkt og bør vera minst 9",
    ),
    "justified text": (put(text("Lang tekst", paragraph='<w:jc w:val="both"/>')), "blokkjustert"),
    "justified style": (
        swap(
            STYLES,
            '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>',
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


VAGUE = (
    *("her", "Her!", "HER", "klikk her", "Klikk her for å lesa", "trykk her", "les meir her"),
    *("Les meir", "meir …", "Les mer »", "link", "Lenkje", "denne lenka", "sjå her", "»", "→"),
    *("Gå til nettsida", "på denne sida", "Click here", "Read more", "more info", "this link"),
    *("Informasjon", "Meir informasjon finn du her", "Sjå lenkja under", "Last ned her"),
    *("Trykk på denne lenken for å lese mer", "Følg lenkja", "Opne", "Besøk nettsiden vår"),
)
CLEAR = (
    *("Les meir om lesing", "Last ned årsplanen", "Utdanningsdirektoratet", "udir.no", "Kontakt"),
    *("Klikk her for å melda deg på", "Svar på undersøkinga", "Møteplan 2026", "§ 3-1", "Meld frå"),
)


@pytest.mark.parametrize("words", VAGUE)
def test_a_link_without_a_word_of_content_is_found(
    words: str, innkalling: bytes, file: Path
) -> None:
    (told,) = lint(plant(innkalling, link(words), file))
    assert f"Lenkja «{words}» seier ikkje kvar ho fører" in told


def test_a_link_with_a_word_of_content_is_let_be(innkalling: bytes, file: Path) -> None:
    links = both(*(link(each, f"https://example.org/{at}") for at, each in enumerate(CLEAR)))
    assert lint(plant(innkalling, links, file)) == []


def test_every_rule_has_a_fault() -> None:
    assert len(FOUND_BY_LINT) >= 90
