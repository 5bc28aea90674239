"""What a header shows of another case is told, once, however it is laid out."""

import pytest

from nettverk.render.docx.loading import load_reference

from .conftest import png
from .headers import drawn, field, header_of, line, picture, said, told_of, with_header

TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
STOPS = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="900"/></w:tabs></w:pPr>'
HIDDEN = (
    '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
)


def table(*rows: tuple[str, ...]) -> str:
    cells = [[f"<w:tc><w:tcPr/>{line(said(each))}</w:tc>" for each in row] for row in rows]
    inside = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>{line()}"


def control(properties: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def box(inside: str) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent '
        'cx="9" cy="9"/><wp:docPr id="5" name="a" descr="Boks"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f"<wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{drawn(f'<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>')}"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


CASES = {
    "tab": (line(STOPS, said("Sakshandsamar"), TAB, said("Kari Li")), ["Sakshandsamar Kari Li"]),
    "line": (line(said("Vår ref"), BREAK, said("2024/12")), ["Vår ref 2024/12"]),
    "cell beside": (table(("Saksnr", "24/7")), ["Saksnr 24/7"]),
    "cells below": (
        table(("Vår ref.:", "Dykkar ref.:"), ("24/8", "24/9")),
        ["Vår ref.: 24/8", "Dykkar ref.: 24/9"],
    ),
    "next paragraph": (
        line(said("Sakshandsamar: ")) + line() + line(said("Kari Li")),
        ["Sakshandsamar: Kari Li"],
    ),
    "label above another": (
        line(said("Deres referanse")) + line(said("Arkivsak 17/332")),
        ["Arkivsak 17/332"],
    ),
    "day": (line(said("Dato: 01.02.2024")), ["Dato: 01.02.2024"]),
    "day beside": (line(said("Dato:"), TAB, said("1.2.24")), ["Dato: 1.2.24"]),
    "day in words": (line(said("Fjordvik, 1. februar 2024")), ["1. februar 2024"]),
    "reference": (line(said("Referanse: ab/12")), ["Referanse: ab/12"]),
    "of the reader": (line(said("Din ref: ab")), ["Din ref: ab"]),
    "case": (line(said("Sak nr 24/12")), ["Sak nr 24/12"]),
    "running number": (line(said("Løpenr. 7/24")), ["Løpenr. 7/24"]),
    "class": (line(said("Klassering: 033")), ["Klassering: 033"]),
    "closed": (line(said("Unntatt offentlighet jf. § 13")), ["Unntatt offentlighet"]),
    "closed in nynorsk": (
        line(said("Unnateke frå offentlegheit")),
        ["Unnateke frå offentlegheit"],
    ),
    "closed in short": (line(said("U.off. § 13")), ["U.off."]),
    "who gets it": (line(said("Mottakar: Ola")), ["Mottakar: Ola"]),
    "to somebody": (line(said("Til: Kari Nordmann")), ["Til: Kari Nordmann"]),
    "in a box": (line(box(line(said("Vår ref.: 24/1")))), ["Vår ref.: 24/1"]),
    "drawn letters": (
        line(drawn('<v:textpath string="Saksnr.: 24/83"/>')),
        ["Saksnr.: 24/83"],
    ),
}
PROMPTS = {
    "Word's own": "Klikk eller trykk her for å skrive inn tekst.",
    "Word's own in English": "Click or tap here to enter text.",
    "Word's own for a day": "Klikk eller trykk for å skrive inn en dato.",
    "angles": "&lt;Skriv inn tittel&gt;",
    "brackets": "[Skriv inn tekst]",
    "choice": "Vel eit element",
}
CHOSEN = {
    "day": '<w:date w:fullDate="2024-02-01T00:00:00Z"/>',
    "box": '<w:comboBox><w:listItem w:displayText="a" w:value="a"/></w:comboBox>',
    "list": '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>',
}


@pytest.mark.parametrize("kind", CASES)
def test_what_is_of_a_case_is_told_once(kind: str) -> None:
    markup, found = CASES[kind]
    assert told_of(with_header(markup)) == [
        f"Toppteksten viser «{each}», som ser ut til å vera frå ei anna sak." for each in found
    ]


@pytest.mark.parametrize("kind", PROMPTS)
def test_what_waits_for_an_answer_is_told(kind: str) -> None:
    text = PROMPTS[kind]
    (told,) = told_of(with_header(line(said(text))))
    asked = text.replace("&lt;", "<").replace("&gt;", ">")
    assert told == f"Toppteksten viser «{asked}», som ser ut til å venta på svar."


@pytest.mark.parametrize("kind", CHOSEN)
def test_what_somebody_chose_is_told(kind: str) -> None:
    filled = line(control(CHOSEN[kind], said("Kari")))
    assert told_of(with_header(filled)) == [
        "Toppteksten viser «Kari», som nokon har valt i eit felt."
    ]


def test_what_newer_word_has_from_the_file_is_told() -> None:
    bound = '<w15:dataBinding w:xpath="/x" w:storeItemID="{a}"/>'
    assert told_of(with_header(line(control(bound, said("Kari"))))) == [
        "Toppteksten viser «Kari», som Word har henta frå eigenskapane til fila."
    ]


def test_place_for_a_picture_is_left_out() -> None:
    empty = control("<w:showingPlcHdr/><w:picture/>", picture(alt=""))
    look = load_reference(with_header(line(empty, said("Fjordvik")), {"media/a.png": png(9, 9)}))
    ((told, _),) = look.shown
    assert told.startswith("Toppteksten har eit felt som ikkje er fylt ut, der eit bilete skal stå")
    assert "drawing" not in header_of(look)
    assert not any("alternativ tekst" in each for each in look.notes)


QUIET = {
    "ours": line(said("{dokument} for {nettverk}"), TAB, said("Dato: {gjeld}")),
    "ours beside": table(("Dato", "{gjeld}"), ("Referanse", "")),
    "a place": line(said("Rådhuset, Solavegen 12")) + line(said("Telefon 51 42 98 00")),
    "numbers": line(said("Org.nr. 964 969 590"), TAB, said("Versjon 1.2")),
    "address": line(said("&lt;post@fjordvik.kommune.no&gt;"), TAB, said("www.fjordvik.no")),
    "names": line(said("Referansegruppe for skule")) + line(said("Mottaksskulen")),
    "pages": line(said("Side "), field("PAGE", "1"), said(" av "), field("NUMPAGES", "3")),
    "hidden": f'<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr>{said("Saksnr.: 24/1")}</w:p>{line()}',
    "hidden in a field": line(
        field("AUTHOR", "").replace("<w:r><w:t ", "<w:r><w:rPr><w:vanish/></w:rPr><w:t ")
    ),
    "link within": line(field('HYPERLINK \\l "a"', "Til toppen")),
    "filled in text": line(control("<w:text/>", said("Fjordvik kommune"))),
}


@pytest.mark.parametrize("kind", QUIET)
def test_what_holds_for_all_documents_is_not_told(kind: str) -> None:
    assert told_of(with_header(QUIET[kind], styles=HIDDEN)) == []


def test_field_in_the_code_of_another_is_not_told() -> None:
    code = f"<w:r><w:instrText>IF </w:instrText></w:r>{field('TITLE', 'Brev')}"
    assert told_of(with_header(line(field(code, "Fjordvik")))) == [
        "Toppteksten viser «Fjordvik», som Word har henta frå feltet IF."
    ]
