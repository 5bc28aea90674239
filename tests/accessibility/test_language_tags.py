"""The language of a text, held against what it is marked as."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .planting import CORE, DOCUMENT, SETTINGS, STYLES, Change, both, plant, put, swap, text

_LANG = '<w:lang w:val="nn-NO" w:eastAsia="nn-NO" w:bidi="ar-SA"/>'
_ENGLISH = (
    "The schools have been working with reading for three years, and the teachers have tried "
    "new ways of helping the pupils with their work."
)
_NYNORSK = "Lærarane har prøvd ut nye måtar å rettleia elevane på, og det går bra."


def _mark(words: str, code: str) -> str:
    return text(words, f'<w:lang w:val="{code}"/>')


def _make(code: str, words: str) -> Change:
    """Make the whole document one of another language, in all that says it."""

    def change(parts: dict[str, bytes]) -> None:
        before, _, after = parts[DOCUMENT].decode().partition("<w:body>")
        section = after[after.rindex("<w:sectPr>") :]
        heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'
        heading = heading.replace("</w:p>", f"<w:r><w:t>{words[:20]}</w:t></w:r></w:p>")
        parts[DOCUMENT] = f"{before}<w:body>{heading}{text(words) * 3}{section}".encode()
        for name in (STYLES, SETTINGS, CORE):
            parts[name] = parts[name].replace(b"nn-NO", code.encode())

    return change


NOTHING: dict[str, Change] = {
    "English for East Asian letters": swap(STYLES, 'w:eastAsia="nn-NO"', 'w:eastAsia="en-US"'),
    "Japanese for East Asian letters": swap(STYLES, 'w:eastAsia="nn-NO"', 'w:eastAsia="ja-JP"'),
    "Hebrew for letters of its kind": swap(STYLES, 'w:bidi="ar-SA"', 'w:bidi="he-IL"'),
    "address of mail": put(_mark("post@fjord.kommune.no", "en-US")),
    "address of the web": put(_mark("https://www.udir.no/the-school", "en-US")),
    "Norwegian in Norwegian": put(text(_NYNORSK)),
    "name of a book in the text": put(text("Boka heiter The Wind in the Willows, og er fin.")),
}
TOLD: dict[str, tuple[Change, str]] = {
    "English as American": (
        put(_mark(_ENGLISH, "en-US")),
        "Åtvaring: Teksten er merkt som engelsk (en-US). Er det rett, lat det stå; elles merk",
    ),
    "English as British": (
        put(_mark(_ENGLISH, "en-GB")),
        "Åtvaring: Teksten er merkt som engelsk (en-GB). Er det rett, lat det stå; elles merk",
    ),
    "name as American": (
        put(_mark("Microsoft Teams", "en-US")),
        "Åtvaring: Teksten er merkt som engelsk (en-US). Er det rett",
    ),
    "Norwegian as American": (
        put(_mark(_NYNORSK, "en-US")),
        "Feil: Teksten er merkt som engelsk (en-US), men det som står der, er norsk. Merk teksten",
    ),
    "Norwegian as British": (put(_mark(_NYNORSK, "en-GB")), "Feil: Teksten er merkt som engelsk"),
    "a few words of Norwegian": (put(_mark("rettleiinga frå Udir", "en-US")), "Feil: Teksten"),
    "Norwegian split into runs": (
        put(
            '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>'
            + "".join(
                f'<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{each}</w:t></w:r>'
                for each in ("Lærarane ", "har ", "prøvd")
            )
            + "</w:p>"
        ),
        "Feil: Teksten er merkt som engelsk",
    ),
    "style on Norwegian": (
        both(
            swap(
                STYLES,
                "</w:styles>",
                '<w:style w:type="paragraph" w:styleId="En"><w:name '
                'w:val="En"/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style></w:styles>',
            ),
            put(
                text(_NYNORSK).replace('"Normal"', '"En"')
                + text("Slutt").replace('"Normal"', '"En"')
            ),
        ),
        "Feil: Stilen «En» er merkt som engelsk (en-US), men det som står der, er norsk.",
    ),
    "English as nynorsk": (
        put(text(_ENGLISH)),
        "Åtvaring: Teksten er på engelsk, men er merkt som nynorsk (nn-NO). Merk teksten, og vel",
    ),
    "English as bokmål beside the mark": (
        put(_mark("Slutt", "nb-NO")),
        "Åtvaring: Teksten er merkt som bokmål (nb-NO). Er det nynorsk, så merk",
    ),
    "Norwegian in a document of American": (
        swap(STYLES, _LANG, '<w:lang w:val="en-US"/>'),
        "Feil: Dokumentet er merkt som engelsk (en-US), men det som står der, er norsk. Merk alt",
    ),
    "Norwegian in a document of German": (
        swap(STYLES, _LANG, '<w:lang w:val="de-DE"/>'),
        "Feil: Dokumentet er merkt som tysk (de-DE), men det som står der, er norsk.",
    ),
}
WHOLE = {
    "en-GB": _ENGLISH,
    "en-US": _ENGLISH,
    "nb-NO": "Hvis noen ikke kan komme, må de gi beskjed til rektor innen fredag.",
    "uk-UA": "Школа цього року працює над читанням.",
    "se-NO": "Skuvla lea bargan lohkamiin olles jagi, ja mii háliidit muitalit eambbo.",
    "fr-FR": "Les hommes et les femmes de la ville en France et du monde en général.",
    "nl-NL": "De man en de vrouw hebben er niet over gesproken, en het is de vraag of het kan.",
    "de-DE": "Der Lehrer und die Schüler lesen am Abend, und er hat den Text an der Tafel.",
    "es-ES": "El niño de la casa se ha ido en el coche de su padre, y han comido en casa.",
    "da-DK": "Hvis nogen ikke kan komme, skal de give besked til skolen, og det er vigtigt.",
    "ar-SA": "عملت المدرسة على القراءة طوال العام",
}


def _tell(path: Path) -> list[str]:
    return [f"{each.severity.value}: {each.what} {each.fix}" for each in check_document(path, "m")]


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_is_said_of(name: str, innkalling: bytes, file: Path) -> None:
    assert _tell(plant(innkalling, NOTHING[name], file)) == []


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_once(name: str, innkalling: bytes, file: Path) -> None:
    change, words = TOLD[name]
    (told,) = _tell(plant(innkalling, change, file))
    assert told.startswith(words), told


@pytest.mark.parametrize("code", WHOLE)
def test_document_of_another_language_is_told_of_once(
    code: str, innkalling: bytes, file: Path
) -> None:
    told = _tell(plant(innkalling, _make(code, WHOLE[code]), file))
    (about,) = [each for each in told if "språk" in each.casefold()]
    assert about.startswith("Åtvaring: Dokumentet er merkt som "), told
    assert "Er det rett, lat det stå; elles merk alt" in about


def test_english_is_told_of_where_it_stands(innkalling: bytes, file: Path) -> None:
    (told,) = check_document(plant(innkalling, put(text(_ENGLISH)), file), "m")
    assert told.place.spot.endswith("ved «The schools have been working with …»")


def test_norwegian_in_a_document_of_english_is_told_of_where_it_stands(
    innkalling: bytes, file: Path
) -> None:
    mixed = both(_make("en-GB", _ENGLISH), put(text(_NYNORSK)))
    told = check_document(plant(innkalling, mixed, file), "m")
    about = [f"{each.severity} {each.place.spot}: {each.what}" for each in told]
    assert [each for each in about if "merkt som" in each] == [
        "Åtvaring : Dokumentet er merkt som engelsk (en-GB).",
        (
            "Feil under overskrifta «The schools have bee», ved «Lærarane har prøvd ut nye måtar …»"
            ": Teksten er merkt som engelsk (en-GB), men det som står der, er norsk."
        ),
    ]
