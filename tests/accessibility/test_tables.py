"""Tables: what is told of headings, blank rows, captions and grids, and how a table is named."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import FOOTER, STYLES, Change, both, plant, put, row, table, text

_HEADS = row("Kva", "Kven", heads=True)
_PLAIN = row("Kva", "Kven")
_DATA = row("Ein", "a")
_BLANK = row("", "")
_NO_TEXT = '<w:tblCaption w:val="a"/><w:tblDescription w:val="b"/>'
_CAPTION = put(
    '<w:style w:type="paragraph" w:styleId="Bilettekst"><w:name w:val="caption"/></w:style>',
    before="</w:styles>",
    name=STYLES,
)
_SAID = text("Tabell 1 Vakter").replace('"Normal"', '"Bilettekst"')
_UNDESCRIBED = table(_HEADS, _DATA).replace(_NO_TEXT, "").removesuffix("<w:p/>")


def _leave_out(side: str, cells: str = "Ein") -> str:
    """Write a row that begins late or ends early."""
    return row(cells).replace("<w:tr>", f'<w:tr><w:trPr><w:grid{side} w:val="1"/></w:trPr>')


def _narrow(xml: str) -> str:
    return xml.replace('w:w="2000"', 'w:w="90"', 1)


_YEARS = (row("Elevar", "9", "8"), row("Lærarar", "2", "3"))
NOTHING: dict[str, Change] = {
    "empty corner of a table to be read both ways": put(
        table(row("", "2025", "2026", heads=True), *_YEARS, columns=3)
    ),
    "caption above": both(_CAPTION, put(_SAID + _UNDESCRIBED + text("Slutt"))),
    "caption below": both(_CAPTION, put(_UNDESCRIBED + _SAID)),
    "blank rows at the end of a form": put(table(_HEADS, _DATA, *[_BLANK] * 5)),
    "one row filled in, and one to fill in": put(table(_HEADS, _DATA, _BLANK)),
    "edge that is a hair out of line": put(_narrow(table(_HEADS, _leave_out("Before")))),
}
TOLD: dict[str, tuple[Change, str]] = {
    "empty heading beside the corner": (
        put(table(row("", "2025", "", heads=True), *_YEARS, columns=3)),
        "Feil i tabell 3, rad 1, ved «2025»: Ei celle i overskriftsrada er tom.",
    ),
    "empty corner above an empty cell": (
        put(table(row("", "2025", "2026", heads=True), *_YEARS, row("", "1", "2"), columns=3)),
        "Feil i tabell 3, rad 1, ved «2025»: Ei celle i overskriftsrada er tom.",
    ),
    "empty cells in a table without a heading row": (
        put(table(row("", "Kven"), _DATA)),
        "Feil i tabell 3, ved «Kven»: Tabellen har inga merkt overskriftsrad.",
    ),
    "no description": (
        put(_UNDESCRIBED + text("Slutt")),
        "Åtvaring i tabell 3, ved «Kva Kven»: Tabellen har ingen alternativ tekst.",
    ),
    "caption a paragraph away": (
        both(_CAPTION, put(_SAID + text("Mellom") + _UNDESCRIBED + text("Slutt"))),
        "Åtvaring i tabell 3, ved «Kva Kven»: Tabellen har ingen alternativ tekst.",
    ),
    "row that begins late": (
        put(table(_HEADS, _DATA, _leave_out("Before"))),
        "Feil i tabell 3, rad 3, ved «Ein»: Rada har ikkje like mange celler som tabellen har kol",
    ),
    "row that ends early": (
        put(table(_HEADS, _DATA, _leave_out("After"))),
        "Feil i tabell 3, rad 3, ved «Ein»: Rada har ikkje like mange celler som tabellen har kol",
    ),
    "blank row after each": (
        put(table(_HEADS, _DATA, _BLANK, _DATA, _BLANK)),
        (
            "Åtvaring i tabell 3, rad 3: Ei tom rad i tabellen er brukt til å laga luft. Det same "
            "gjeld i tabell 3, rad 5."
        ),
    ),
    "two tables that begin alike": (
        put(table(_PLAIN, _DATA) + table(_PLAIN, row("To", "b"))),
        (
            "Feil i tabell 3, ved «Kva Kven»: Tabellen har inga merkt overskriftsrad. Det same "
            "gjeld i tabell 4."
        ),
    ),
    "table in the footer": (
        put(table(_PLAIN, _DATA), before="</w:ftr>", name=FOOTER),
        "Feil i tabellen i botnteksten, ved «Kva Kven»: Tabellen har inga merkt overskriftsrad.",
    ),
    "second table in the footer": (
        put(table(_HEADS, _DATA) + table(_PLAIN, _DATA), before="</w:ftr>", name=FOOTER),
        "Feil i tabell 2 i botnteksten, ved «Kva Kven»: Tabellen har inga merkt overskriftsrad.",
    ),
    "cell of a table in the footer": (
        put(
            table(_HEADS, _DATA).replace(
                "<w:t>Ein", '<w:rPr><w:color w:val="EEEEEE"/></w:rPr><w:t>E'
            ),
            before="</w:ftr>",
            name=FOOTER,
        ),
        "Feil i tabellen i botnteksten, rad 2, ved «E»: Fargen #EEEEEE",
    ),
}


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_is_said_of(name: str, innkalling: bytes, file: Path) -> None:
    told = check_document(plant(innkalling, NOTHING[name], file), "m")
    assert [str(each) for each in told] == []


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_once(name: str, innkalling: bytes, file: Path) -> None:
    change, words = TOLD[name]
    (told,) = check_document(plant(innkalling, change, file), "m")
    assert f"{told.severity} {told.place.spot}: {told.what}".startswith(words), told


def test_tables_of_the_text_are_numbered_past_those_in_the_footer(
    innkalling: bytes, file: Path
) -> None:
    footer = put(table(_HEADS, _DATA), before="</w:ftr>", name=FOOTER)
    (told,) = check_document(plant(innkalling, both(footer, put(table(_PLAIN, _DATA))), file), "m")
    assert told.place.spot == "i tabell 3, ved «Kva Kven»"
