"""Links that do not say where they lead, or lead nowhere, in the words and ways of many."""

from pathlib import Path

import pytest

from .planting import both, link, put, text, told

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = (
    '<a:extLst><a:ext uri="a"><d:decorative val="1" '
    'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
_PICTURE = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
    f'xmlns:a="{_DRAWING}/main"><wp:docPr id="9" name="a" descr="{{}}">{{}}</wp:docPr>'
    "</wp:inline></w:drawing></w:r>"
)
_INSIDE = '<w:p><w:hyperlink w:anchor="{}">{}</w:hyperlink></w:p>'
_MARK = '<w:p><w:bookmarkStart w:id="9" w:name="Stad"/><w:bookmarkEnd w:id="9"/>{}</w:p>'
_WORDS = "<w:r><w:t>{}</w:t></w:r>"

VAGUE = (
    *("Her (PDF)", "vedlegg", "vedlagt fil", "dokumentet", "PDF", "Word", "Lenke 1", "Link 2", "2"),
    *("Trykk på knappen", "Fyll ut her", "Les heile saka", "Neste", "Opne dokumentet (2 MB)"),
    *("Du kan lesa meir her", "Fyll ut skjemaet", "Se vedlagte dokument", "Her kan du lese mer"),
    *("Find out more", "this document", "Open the attached file", "Download (PDF)"),
)
CLEAR = (
    *("Les meir om vedlegg til søknaden", "Årsplanen (PDF)", "Påmelding her", "Sak 3", "2026"),
    *("Skjema for permisjon", "Vis veg til skulen", "Word-malen", "57 00 00 00", "Side om lesing"),
    *("Trykk her for å melde deg på", "The school's plan", "Meir om oss"),
)
LOST = (
    "Feil! Fant ikke referansekilden.",
    "Feil! Fann ikkje referansekjelda.",
    "Feil! Bokmerke er ikke definert.",
    "Error! Reference source not found.",
)


@pytest.mark.parametrize("words", VAGUE)
def test_link_of_vague_words_is_found(words: str, innkalling: bytes, file: Path) -> None:
    (found,) = told(innkalling, link(words), file)
    assert f"Lenkja «{words}» seier ikkje kvar ho fører" in found
    assert "under overskrifta «" in found


def test_link_of_a_word_with_content_is_let_be(innkalling: bytes, file: Path) -> None:
    links = both(*(link(each, f"https://example.org/{at}") for at, each in enumerate(CLEAR)))
    assert told(innkalling, links, file) == []


@pytest.mark.parametrize("words", ["2", "[1]", "side 5", "vedlegg 2"])
def test_number_of_a_place_in_the_document_is_let_be(
    words: str, innkalling: bytes, file: Path
) -> None:
    inside = _INSIDE.format("stad", _WORDS.format(words))
    assert told(innkalling, put(_MARK.format("") + inside), file) == []


def test_link_of_a_decorative_picture_has_no_name(innkalling: bytes, file: Path) -> None:
    named = _MARK.format("") + _INSIDE.format("Stad", "{}")
    (found,) = told(innkalling, put(named.format(_PICTURE.format("", _DECORATIVE))), file)
    assert "Ei lenkje har berre eit bilete som er merkt som pynt" in found
    assert "skriv kvar lenkja fører" in found
    assert told(innkalling, put(named.format(_PICTURE.format("Til planen", ""))), file) == []


def test_deleted_link_is_let_be(innkalling: bytes, file: Path) -> None:
    gone = '<w:del w:id="8"><w:r><w:delText>her</w:delText></w:r></w:del>'
    assert told(innkalling, put(_MARK.format("") + _INSIDE.format("Stad", gone)), file) == []


def test_link_to_no_bookmark_is_found(innkalling: bytes, file: Path) -> None:
    (found,) = told(innkalling, put(_INSIDE.format("borte", _WORDS.format("Sak tre"))), file)
    assert "ved «Sak tre»: Lenkja «Sak tre» fører til eit bokmerke som ikkje finst" in found
    assert "[dokument-tilvising]" in found
    top = put(_INSIDE.format("_top", _WORDS.format("Til toppen")))
    assert told(innkalling, top, file) == []


@pytest.mark.parametrize("words", LOST)
def test_lost_reference_is_found(words: str, innkalling: bytes, file: Path) -> None:
    (found,) = told(innkalling, put(text(f"Sjå {words}")), file)
    assert f"Ei tilvising er borte: «{words[:-1]}»" in found
    assert "[dokument-tilvising]" in found


def test_sentence_of_a_fault_is_let_be(innkalling: bytes, file: Path) -> None:
    assert told(innkalling, put(text("Feil! Prøv ein gong til, sa læraren.")), file) == []
