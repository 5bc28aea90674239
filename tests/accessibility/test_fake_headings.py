"""Lines that only look like headings are found, and those that are something else are let be."""

from pathlib import Path

import pytest

from .planting import STYLES, both, put, row, table, text, told_where

_BOLD, _LINED = "<w:b/>", '<w:u w:val="single"/>'
_LARGE = '<w:color w:val="2F5496"/><w:sz w:val="32"/>'
_BODY = text("Alle er velkomne til møtet, og vi startar klokka ti.")
_EMPTY = "<w:p/>"
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_ITEM = text("Ta med pc.", paragraph=_NUMBERED)
_BROKEN = "<w:p><w:r><w:rPr>{}</w:rPr><w:t>{}</w:t><w:br/></w:r><w:r><w:t>{}</w:t></w:r></w:p>"
_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Paragraph"/>'
    '<w:basedOn w:val="Normal"/></w:style>'
)
_PLAN = "Planen for dagen"
_ITEMS = put(_STYLE, before="</w:styles>", name=STYLES)

# What looks like a heading, and the words it is told with.
LOOKALIKES: dict[str, tuple[str, str]] = {
    "bold with room below": (text(_PLAN, _BOLD) + _EMPTY + _BODY, "i feit skrift"),
    "bold above a short sentence": (text(_PLAN, _BOLD) + text("Alle møter."), "i feit skrift"),
    "bold above a list": (text(_PLAN, _BOLD) + _ITEM, "i feit skrift"),
    "bold with a typed number": (
        f"<w:p><w:r><w:rPr>{_BOLD}</w:rPr><w:t>2.</w:t><w:tab/><w:t>Plan</w:t></w:r></w:p>{_BODY}",
        "i feit skrift",
    ),
    "bold with a number, alone": (
        text(_PLAN, _BOLD, _NUMBERED).replace('"Normal"', '"Punkt"') + _BODY,
        "i feit skrift",
    ),
    "bold with a line break": (
        _BROKEN.format(_BOLD, _PLAN, "Alle er velkomne til møtet."),
        "i feit skrift",
    ),
    "underlined": (text(_PLAN, _LINED) + _BODY, "Ei understreka linje"),
    "capitals": (text(_PLAN.upper()) + _BODY, "i store bokstavar"),
    "capitals of the looks": (text(_PLAN, "<w:caps/>") + _BODY, "i store bokstavar"),
    "larger and coloured": (text(_PLAN, _LARGE) + _BODY, "i større og farga skrift"),
}
OTHERS: dict[str, str] = {
    "signature": text("Kari Vik", _BOLD) + text("rektor, Ås skule"),
    "signature with a capital": text("Kari Vik", _BOLD) + _EMPTY + text("Rektor"),
    "date": text("Frist: fredag 12. mai", _BOLD) + _BODY,
    "date in numbers": text("Frist 12.05.2027", _BOLD) + _BODY,
    "address": text("Skriv til post@example.org", _BOLD) + _BODY,
    "telephone": text("Ring 57 00 00 00", _BOLD) + _BODY,
    "greeting": text("Kjære føresette", _BOLD) + _BODY,
    "caption": text("Figur 1 Skulen", _BOLD) + _BODY,
    "sentence": text("Hugs å svara.", _BOLD) + _BODY,
    "all bold": text(_PLAN, _BOLD) + text("Alle er velkomne til møtet.", _BOLD),
    "label of a table": text(_PLAN, _BOLD)
    + _EMPTY
    + table(row("Kva", "Kven", heads=True), row("Mat", "Kari")),
    "items": text(_PLAN, _BOLD, _NUMBERED) + _ITEM + _BODY,
    "last item": _ITEM + text(_PLAN, _BOLD, _NUMBERED) + _BODY,
    "item with a line break": _BROKEN.format(_BOLD, _PLAN, "Alle er velkomne til møtet.").replace(
        "<w:p>", f"<w:p><w:pPr>{_NUMBERED}</w:pPr>"
    )
    + _ITEM,
    "address over lines": _BROKEN.format(_BOLD, "Ås skule", "Postboks 1"),
    "room to write in": text("Namn: ____________", _LINED) + _BODY,
    "abbreviation": text("NAV") + _BODY,
    "capitals above what is no text": text("ÅS KOMMUNE OG SKULE") + text("Postboks 1"),
    "larger alone": text(_PLAN, '<w:sz w:val="32"/>') + _BODY,
    "coloured alone": text(_PLAN, '<w:color w:val="2F5496"/>') + _BODY,
}


@pytest.mark.parametrize("name", LOOKALIKES)
def test_what_looks_like_a_heading_is_found(name: str, innkalling: bytes, file: Path) -> None:
    xml, words = LOOKALIKES[name]
    ((spot, what),) = told_where(innkalling, both(put(xml), _ITEMS), file)
    assert spot.startswith("under overskrifta «")
    assert f"{words} ser ut som ei overskrift" in what


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_something_else_is_let_be(name: str, innkalling: bytes, file: Path) -> None:
    assert [what for _, what in told_where(innkalling, put(OTHERS[name]), file)] == []
