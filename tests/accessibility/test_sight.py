"""Capitals, letters that move, small captions, and what a file says of itself."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import CORE, SETTINGS, STYLES, Change, both, drop, plant, put, text

_LONG = "Etter møtet gjekk vi gjennom resultata, og ho som leidde møtet viste fram tala."


def _title(words: str) -> Change:
    return both(
        drop(CORE, "<dc:title>", "</dc:title>"),
        put(f"<dc:title>{words}</dc:title>", before="<dc:creator>", name=CORE),
    )


def _protect(kind: str) -> Change:
    protection = f'<w:documentProtection w:edit="{kind}" w:enforcement="1"/>'
    return put(protection, before="<w:defaultTabStop", name=SETTINGS)


def _style(inside: str, words: str = _LONG, name: str = "Ny") -> Change:
    style = f'<w:style w:type="paragraph" w:styleId="Ny"><w:name w:val="{name}"/>{inside}</w:style>'
    return both(
        put(style, before="</w:styles>", name=STYLES),
        put(text(words).replace('"Normal"', '"Ny"')),
    )


NOTHING: dict[str, Change] = {
    "short line in capitals": put(text("NAV OG SFO")),
    "capitals in a sentence": put(text(f"{_LONG} NAV, SFO OG PPT VAR MED.")),
    "long text in letters that have no capitals": put(text("عملت المدرسة على القراءة " * 4)),
    "long row of numbers": put(text("1 2 3 4 5 6 7 8 9 10 11 12")),
    "capitals turned off": _style("<w:rPr><w:caps w:val='0'/></w:rPr>"),
    "small capitals": _style("<w:rPr><w:smallCaps/></w:rPr>"),
    "movement turned off": put(text("Stille", '<w:effect w:val="none"/>')),
    "caption of 9 points": _style('<w:rPr><w:sz w:val="18"/></w:rPr>', "Figur 1", "caption"),
    "tracked changes": _protect("trackedChanges"),
    "comments": _protect("comments"),
    "title that opens as one that is invented": _title("Dokumentasjon av lesing"),
    "title of a number": _title("2026"),
}
TOLD: dict[str, tuple[Change, str]] = {
    "typed capitals": (
        put(text(_LONG.upper())),
        "Åtvaring: Avsnittet er skrive med berre store bokstavar",
    ),
    "capitals by a style": (
        _style("<w:rPr><w:caps/></w:rPr>"),
        "Åtvaring: Avsnittet er skrive med berre store bokstavar",
    ),
    "blinking text": (
        put(text("Hugs!", '<w:effect w:val="blinkBackground"/>')),
        "Feil: Teksten blinkar eller rører på seg.",
    ),
    "sparkling text by a style": (
        _style('<w:rPr><w:effect w:val="sparkle"/></w:rPr>'),
        "Feil: Teksten blinkar eller rører på seg.",
    ),
    "caption of 8 points": (
        _style('<w:rPr><w:sz w:val="16"/></w:rPr>', "Figur 1", "caption"),
        "Åtvaring: Skrifta er 8 punkt og bør vera minst 9.",
    ),
    "reading alone": (_protect("readOnly"), "Feil: Dokumentet er verna mot endring."),
    "forms alone": (_protect("forms"), "Feil: Dokumentet er verna mot endring."),
    "text of another file": (
        put('<w:altChunk r:id="rId1"/>'),
        "Åtvaring: Noko av teksten er sett inn frå ei anna fil og er ikkje sjekka.",
    ),
} | {
    f"title «{words}»": (_title(words), f"Åtvaring: Tittelen «{words}» seier ikkje kva")
    for words in ("Untitled", "Untitled document", "Uten navn", "Utan namn", "Dokument1")
}


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_is_said_of(name: str, innkalling: bytes, file: Path) -> None:
    told = check_document(plant(innkalling, NOTHING[name], file), "m")
    assert [str(each) for each in told] == []


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_once(name: str, innkalling: bytes, file: Path) -> None:
    change, words = TOLD[name]
    (told,) = check_document(plant(innkalling, change, file), "m")
    assert f"{told.severity}: {told.what}".startswith(words), told
