"""Each fault that can stand in a Word document is planted, and seen to be found."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .faults import FAULTS
from .planting import both, link, plant


def lint(path: Path) -> list[str]:
    """Ask the lint of `nettverk`."""
    return [str(each) for each in check_document(path, "møte.docx")]


def test_the_document_itself_has_no_fault(innkalling: bytes, file: Path) -> None:
    assert lint(plant(innkalling, lambda _: None, file)) == []


@pytest.mark.parametrize("name", FAULTS)
def test_the_lint_finds_the_fault_and_nothing_else(
    name: str, innkalling: bytes, file: Path
) -> None:
    change, words = FAULTS[name]
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
    assert len(FAULTS) >= 90
