"""Room, columns and fields: what a screen reader stumbles in, and what is meant so."""

from pathlib import Path

import pytest

from .planting import STYLES, Change, both, control, put, swap, text, told

_EMPTY = "<w:p/>"
_ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_NAMED = '<w:alias w:val="Felt"/>'
_CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
_INDENTED = '<w:p>{}<w:r>{}<w:t xml:space="preserve">    if a:     b</w:t></w:r></w:p>'
_CODE = (
    '<w:style w:type="paragraph" w:styleId="Kode"><w:name w:val="Kode"/>'
    '<w:basedOn w:val="Normal"/></w:style>'
)
_OLD_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}<w:textInput/></w:ffData></w:fldChar>'
    "</w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar "
    'w:fldCharType="end"/></w:r></w:p>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="1">{}</w:footnote></w:footnotes>'
)
_ROOM = "Fleire tomme avsnitt på rad er brukte til å laga luft."
_TYPED = "Linjene er ein tabell som er skriven med tabulatorar."


def note(xml: str) -> Change:
    """Make a change that adds a footnote."""

    def change(parts: dict[str, bytes]) -> None:
        parts["word/footnotes.xml"] = _NOTES.format(xml).encode()

    relation = f'<Relationship Id="rId88" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    leads = swap("word/_rels/document.xml.rels", "</Relationships>", f"{relation}</Relationships>")
    return both(change, leads)


def columns(*rows: str, stops: str = "") -> str:
    """Write rows of words, with a tab between the columns."""
    about = f"<w:pPr><w:tabs>{stops}</w:tabs></w:pPr>" if stops else ""
    cells = ("</w:t><w:tab/><w:t>".join(row.split("|")) for row in rows)
    return "".join(f"<w:p>{about}<w:r><w:t>{each}</w:t></w:r></w:p>" for each in cells)


_ROWS = ("Dag|Sak|Kven", "Måndag|Lesing|Kari", "Tysdag|Skriving|Per")
_LEADER = '<w:tab w:val="left" w:leader="underscore" w:pos="3000"/>'

FAULTS: dict[str, tuple[Change, str, str]] = {
    "table of tabs": (put(columns(*_ROWS)), "«Dag Sak Kven»", _TYPED),
    "blanks in a note": (note(text("Sjå       planen")), "i fotnotane", "Fleire mellomrom på rad"),
    "blanks where all is in the font of code": (
        both(
            swap(STYLES, 'w:ascii="Arial"', 'w:ascii="Courier New"'),
            put(_INDENTED.format("", "")),
        ),
        "under overskrifta",
        "Fleire mellomrom på rad",
    ),
    "empty paragraphs in a note": (note(text("Sjå") + _EMPTY * 2), "i fotnotane", _ROOM),
    "empty paragraphs in a control": (
        put(_CONTROL.format(_NAMED, text("Ein") + _EMPTY * 4 + text("To"))),
        "under overskrifta",
        _ROOM,
    ),
    "empty items": (
        put(
            text("Ein", paragraph=_ITEM)
            + f"<w:p><w:pPr>{_ITEM}</w:pPr></w:p>" * 2
            + text("To", paragraph=_ITEM)
        ),
        "under overskrifta",
        "Eit punkt i ei liste er tomt.",
    ),
    "old field without a name": (
        put(_OLD_FIELD.format('<w:name w:val=""/>')),
        "under overskrifta",
        "Eit skjemafelt har ikkje namn.",
    ),
}
NO_FAULTS: dict[str, Change] = {
    "two rows": put(columns(*_ROWS[:2])),
    "rows of two columns": put(columns("Dag|Måndag", "Sak|Lesing", "Kven|Kari")),
    "rows to fill in": put(columns(*["Namn|dato|stad"] * 3, stops=_LEADER)),
    "empty columns": put(columns(*["Namn||"] * 3)),
    "code by its font": put(
        _INDENTED.format("", '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>') * 2
    ),
    "code by its style": both(
        put(_INDENTED.format('<w:pPr><w:pStyle w:val="Kode"/></w:pPr>', "")),
        put(_CODE, before="</w:styles>", name=STYLES),
    ),
    "control to write in": put(_CONTROL.format(_NAMED, _EMPTY * 4)),
    "controls to write in": put(_CONTROL.format(_NAMED, _EMPTY) * 3),
    "items to write in": put(
        text("Ein", paragraph=_ITEM) + f"<w:p><w:pPr>{_ITEM}</w:pPr></w:p>" * 2 + text("Slutt")
    ),
    "equation": put(control("<w:equation/>")),
    "source": put(control('<w:tag w:val="MENDELEY_CITATION_v3_abc"/>')),
    "old field with a name": put(_OLD_FIELD.format('<w:name w:val="Namn"/>')),
    "old field with help": put(_OLD_FIELD.format('<w:helpText w:val="Skriv namnet"/>')),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_found_with_its_place(name: str, innkalling: bytes, file: Path) -> None:
    change, where, words = FAULTS[name]
    (found,) = told(innkalling, change, file)
    assert words in found
    assert where in found.partition(words)[0]


@pytest.mark.parametrize("name", NO_FAULTS)
def test_what_is_meant_so_is_let_be(name: str, innkalling: bytes, file: Path) -> None:
    assert told(innkalling, NO_FAULTS[name], file) == []
