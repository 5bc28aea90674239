"""The sheet of a working method, found by what the agenda calls it, and never a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.arbeidsmatar import find_arbeidsmåtar, find_refleksjonsark
from nettverk.reading.arbeidsmatar import load_arbeidsmåtar
from nettverk.reading.files import Files
from tests.conftest import WORKSPACES

from .build import STANDARD, møta, plan, shared, year

SHIPPED = tuple(load_arbeidsmåtar(Files(WORKSPACES / "base")))

SEED = {
    "Problemretta rettleiing": "Problemretta rettleiing",
    "Fokustid": "Fokustid",
    "Dialogspel": "Dialogspel",
    "Førebudde innleiingar frå medlemmer i nettverket/ dialog": "Førebudd innleiing",
    "Førebudde innleiingar frå eksterne/ dialog": "Førebudd innleiing",
    "Observasjon av praksis": "Observasjon av praksis",
    "Dialogrundar": "Dialogrunde",
    "Samskriving": "Samskriving",
    "Modellering": "Modellering",
    "Assosiasjonsrunde": "Assosiasjonsrunde",
    "Tokollonnenotat, oppsummering": "Tokolonnenotat",
}
"""The working methods as the seed writes them, its misspelt one too, and their sheets."""


@pytest.mark.parametrize(("said", "title"), SEED.items())
def test_every_method_of_the_seed_has_a_sheet(said: str, title: str) -> None:
    assert find_arbeidsmåtar(said, SHIPPED) == (title,)


def test_no_sheet_is_of_another_method() -> None:
    assert {*SHIPPED} == {*SEED.values()}


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Dialogrundane", "Dialogrunde"),
        ("Ein dialogrunde i par", "Dialogrunde"),
        ("DIALOGSPELET", "Dialogspel"),
        ("Førebudd innleiing", "Førebudd innleiing"),
        ("førebudde innleiingane, så dialog", "Førebudd innleiing"),
        ("Tokolonnenotat, oppsummering", "Tokolonnenotat"),
        ("Tokolonnenotata", "Tokolonnenotat"),
        ("Observasjonar av praksis", "Observasjon av praksis"),
        ("Dialogsepl", "Dialogspel"),
        ("Dialogspell", "Dialogspel"),
        ("Fokstid", "Fokustid"),
        ("Problemretta retleiing", "Problemretta rettleiing"),
        ("Modelering og samskriving", "Modellering Samskriving"),
        ("Fokustid, fokustid og fokustida", "Fokustid"),
        ("Samskriving etter ein dialogrunde", "Samskriving Dialogrunde"),
    ],
)
def test_method_is_known_in_its_forms_and_with_one_slip(said: str, titles: str) -> None:
    found = find_arbeidsmåtar(said, SHIPPED)
    assert " ".join(found) == titles


@pytest.mark.parametrize(
    "said",
    [
        *("", "Dialog", "Dialog i par", "Runde", "Rundar", "Informasjon", "Rettleiing"),
        *("Innleiing", "Førebudd", "Observasjon", "Praksis", "Notat", "Spel", "Fokus", "Tid"),
        *("Dialogrundebord", "Dialogmøte", "Problemretta undervisning", "Problemløysing"),
        *("Avskriving", "Modell", "Modellskriving", "Assosiasjon", "Rundtur", "Fokusgruppe"),
        *("Dialgosple", "Observasjon på praksis", "Praksis av observasjon", "Førebudd matpause"),
    ],
)
def test_other_methods_have_no_sheet(said: str) -> None:
    assert find_arbeidsmåtar(said, SHIPPED) == ()


@pytest.mark.parametrize(
    ("known", "said", "found"),
    [
        (("Kafé", "Dialogrunde", "Dialogrunde i par"), "Dialogrundar i par", ["Dialogrunde i par"]),
        (("Kafé",), "Kafe", []),
        (("Kafé",), "Kaféar, og så prat", ["Kafé"]),
        (("Gruppearbeid A", "Gruppearbeid B"), "Gruppearbeid B", ["Gruppearbeid B"]),
        (("Gruppearbeid A", "Gruppearbeid B"), "Gruppearbeid C", []),
        (("Fotovandring 1",), "Fotovandring 2", []),
        (("Fotovandring 10",), "Fotovandring 1", []),
        (("Skulevandring", "Skolevandring"), "Skålevandring", []),
        (("Skulevandring", "Skolevandring"), "Skolevandring", ["Skolevandring"]),
        (("Skulevandring",), "Skålevandring", ["Skulevandring"]),
        (("–", ""), "– 1", []),
    ],
)
def test_own_sheets_are_found_and_not_mixed_up(
    known: tuple[str, ...], said: str, found: list[str]
) -> None:
    assert [*find_arbeidsmåtar(said, known)] == found


@given(
    words=st.lists(st.text("abdeilnorsuå", min_size=1, max_size=14), max_size=5),
    title=st.sampled_from(SHIPPED),
)
def test_words_around_a_method_change_nothing_and_no_other_is_found(
    words: list[str], title: str
) -> None:
    said = " ".join(words)
    alone = find_arbeidsmåtar(said, SHIPPED)
    assert {*find_arbeidsmåtar(f"{said} | {title} | {said}", SHIPPED)} == {*alone, title}


@given(title=st.sampled_from(SHIPPED), at=st.integers(0, 30), letter=st.sampled_from("aekly"))
def test_one_wrong_letter_finds_the_method_or_none(title: str, at: int, letter: str) -> None:
    at %= len(title)
    for slip in (title[:at] + letter + title[at + 1 :], title[:at] + title[at + 1 :]):
        assert find_arbeidsmåtar(slip, SHIPPED) in ((), (title,))


def find_sheet(arbeidsmåte: str, slag: str) -> str:
    """Find the sheet of the reflection, where it is done so."""
    points = [
        replace(each, arbeidsmåte=arbeidsmåte) if each.punkt == "refleksjon" else each
        for each in STANDARD.sakliste_oppstart
    ]
    made = plan(year([shared("16.9", slag=slag)]), sakliste_oppstart=tuple(points))
    made = replace(made, arbeidsmåtar=dict.fromkeys(SHIPPED, 10))
    return find_refleksjonsark(made, møta(made)[0])


@pytest.mark.parametrize(
    ("arbeidsmåte", "ark"),
    [
        ("Tokolonnenotat, oppsummering", "Tokolonnenotat"),
        ("Fokustid", "Fokustid"),
        ("Prat", ""),
    ],
)
def test_reflection_of_an_oppstart_has_the_sheet_of_its_method(arbeidsmåte: str, ark: str) -> None:
    assert find_sheet(arbeidsmåte, "oppstart") == ark
    assert find_sheet(arbeidsmåte, "ordinært") == ""
