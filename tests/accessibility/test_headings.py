"""Headings of level 1: one, or one for each chapter below a title, and none in a letter."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import DOCUMENT, STYLES, Change, both, plant, put, text

_TITLE = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
_LINE = "Skulen har arbeidd med lesing på alle trinn dette året."
_MANY = "Dokumentet har meir enn éi overskrift på nivå 1."
_NONE = "Dokumentet har inga overskrift på nivå 1."


def _as(style: str, words: str) -> str:
    return text(words).replace('"Normal"', f'"{style}"')


def _become(*blocks: str) -> Change:
    """Make the whole body of a document what is given."""

    def change(parts: dict[str, bytes]) -> None:
        before, _, after = parts[DOCUMENT].decode().partition("<w:body>")
        section = after[after.rindex("<w:sectPr>") :]
        parts[DOCUMENT] = f"{before}<w:body>{''.join(blocks)}{section}".encode()

    return both(change, put(_TITLE, before="</w:styles>", name=STYLES))


_CHAPTERS = [_as("Heading1", "Bakgrunn"), text(_LINE), _as("Heading1", "Mål"), text(_LINE)]
CASES: dict[str, tuple[Change, list[str]]] = {
    "chapters below a title": (_become(_as("Title", "Lesing"), *_CHAPTERS), []),
    "chapters below a title with nothing in it": (
        _become(_as("Title", ""), *_CHAPTERS),
        [f"Åtvaring i overskrifta «Mål»: {_MANY}"],
    ),
    "chapters without a title": (
        _become(*_CHAPTERS),
        [f"Åtvaring i overskrifta «Mål»: {_MANY}"],
    ),
    "letter": (_become(text("Til foreldra"), text(_LINE) * 9), []),
    "many pages without a heading": (_become(text(_LINE) * 60), [f"Åtvaring : {_NONE}"]),
    "many pages with a title alone": (
        _become(_as("Title", "Lesing"), text(_LINE) * 60),
        [f"Åtvaring : {_NONE}"],
    ),
    "letter with a lower heading": (
        _become(_as("Heading2", "Lesing"), text(_LINE)),
        [f"Åtvaring : {_NONE}"],
    ),
    "level left out": (
        _become(_as("Heading1", "Lesing"), text(_LINE), _as("Heading3", "Mål"), text(_LINE)),
        ["Feil i overskrifta «Mål»: Overskrifta er på nivå 3, men den før er på nivå 1."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_of_headings(name: str, innkalling: bytes, file: Path) -> None:
    change, expected = CASES[name]
    told = check_document(plant(innkalling, change, file), "m")
    assert [f"{each.severity} {each.place.spot}: {each.what}" for each in told] == expected
