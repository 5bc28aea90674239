"""«Meinte du …?» helps with slips of the pen and stays silent about what is merely like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.suggest import closest, find_meant, question, suggest, suggest_among

OVERSIKT = ["Nettverk Aust", "Nettverk Vest", "Nettverk Sør"]
SKULAR = ["Rognelia barneskule", "Fuglevik barneskule", "Steinbrua ungdomsskule"]
KEYS = ["namn", "kommune", "slag", "elevtal", "medlemmer"]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("elevtall", KEYS, "elevtal"),
        ("medlemer", KEYS, "medlemmer"),
        ("Kommune", KEYS, "kommune"),
        ("målform", KEYS, ""),
        ("Nettverk Austt", OVERSIKT, "Nettverk Aust"),
        ("nettverk sør", OVERSIKT, "Nettverk Sør"),
        ("Nettverk Øst", OVERSIKT, ""),
        ("Nettverk Nord", OVERSIKT, ""),
        ("Nettverk", OVERSIKT, ""),
        ("Fuglavik barneskule", SKULAR, "Fuglevik barneskule"),
        ("Steinbrua ungdomsskole", SKULAR, "Steinbrua ungdomsskule"),
        ("Nettverk Auts", ["Nettverk Aust"], "Nettverk Aust"),
        ("x", [], ""),
        ("", KEYS, ""),
    ],
)
def test_closest(word: str, known: list[str], meant: str) -> None:
    assert closest(word, known) == meant
    assert suggest(word, known) == (f"Meinte du «{meant}»?" if meant else "")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("Fuglevik", "Meinte du «Fuglevik barneskule»?"),
        ("fugle", "Meinte du «Fuglevik barneskule»?"),
        ("Fugl", "Meinte du «Fuglevik barneskule»?"),
        ("Fuglavik barneskule", "Meinte du «Fuglevik barneskule»?"),
        ("Ro", "Vel mellom Rognelia barneskule og Roen barneskule."),
        ("Ål", "Vel mellom Rognelia barneskule, Roen barneskule og Fuglevik barneskule."),
    ],
)
def test_the_start_of_a_name_is_enough(word: str, told: str) -> None:
    known = ["Rognelia barneskule", "Roen barneskule", "Fuglevik barneskule"]
    assert suggest_among(word, known) == told


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("rognelia", "Rognelia barneskule"),
        ("Rogneli barneskule", "Rognelia barneskule"),
        ("Rogne", ""),
        ("Nedlagde skule", ""),
        ("", ""),
    ],
)
def test_half_a_name_is_a_slip_of_a_school(name: str, meant: str) -> None:
    assert find_meant(name, SKULAR) == meant


def test_half_a_name_of_several_is_no_slip_of_one() -> None:
    assert find_meant("Nettverk", OVERSIKT) == ""


def test_no_word_no_question() -> None:
    assert question("") == ""


@given(word=st.text(max_size=20), known=st.lists(st.text(max_size=20), max_size=5))
def test_only_a_known_word_is_suggested(word: str, known: list[str]) -> None:
    assert closest(word, known) in {*known, ""}


@given(known=st.lists(st.text("abcdeføå", min_size=4, max_size=9), min_size=1, unique=True))
def test_word_in_capitals_is_found(known: list[str]) -> None:
    assert closest(known[0].upper(), known) == known[0]
