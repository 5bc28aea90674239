"""Deadlines in the words people write: a day, no day, or told."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.referat.dagord import Fristramme
from nettverk.referat.fristar import read_frist
from tests.conftest import examples

from .forms import list_forms

DAY, NEXT = date(2026, 10, 28), date(2027, 1, 20)
MEETING = Fristramme(date(2026, 11, 4), ((3, NEXT), (4, date(2027, 3, 10)), (5, date(2027, 4, 28))))


def tell(text: str) -> set[str]:
    """Tell what a form is read as, and whether it is told."""
    frist = read_frist(text, MEETING)
    read = str(frist.dag or ("sei frå" if frist.fortald else "ingen dag"))
    return {read, "sei frå" if frist.fortald else read}


def test_every_form_is_read_or_told() -> None:
    forms = list_forms("frist")
    assert {text: tell(text) for text, right in forms if not tell(text) & {*right}} == {}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.12.2026", date(2026, 12, 15)),
        ("15.12.", date(2026, 12, 15)),
        ("15/12", date(2026, 12, 15)),
        ("1.3", date(2027, 3, 1)),
        ("28.10.", date(2026, 10, 28)),
        ("tysdag 15. desember", date(2026, 12, 15)),
        ("innan 1. februar 2027", date(2027, 2, 1)),
        ("29.2.", date(2028, 2, 29)),
        ("15.12.26", date(2026, 12, 15)),
        ("15-12-2026", date(2026, 12, 15)),
        ("15. des.", date(2026, 12, 15)),
        ("15.desember", date(2026, 12, 15)),
        ("ons. 15.12.", date(2026, 12, 15)),
        ("til 15.12.", date(2026, 12, 15)),
        ("15.12.2026 kl. 12", date(2026, 12, 15)),
        ("Frist: 15.12.", date(2026, 12, 15)),
        ("senest 15.12.", date(2026, 12, 15)),
        ("31.12.9999", date(9999, 12, 31)),
        ("midten av desember", date(2026, 12, 15)),
        ("medio januar 2027", date(2027, 1, 15)),
        ("mot slutten av november", date(2026, 11, 30)),
        ("i løpet av veka", date(2026, 10, 30)),
        ("1. ma", None),
        ("31.11.", None),
        ("neste møte", None),
        ("31.2.", None),
        ("", None),
    ],
)
def test_deadline(text: str, day: date | None) -> None:
    assert read_frist(text, Fristramme(DAY)).dag == day


@pytest.mark.parametrize(
    "text",
    [
        *(
            "neste møte",
            "Neste  møte.",
            "til neste møte",
            "fram til neste møte",
            "innan neste møte",
        ),
        *("på neste møte", "før det neste møtet", "neste nettverksmøte", "Neste samling"),
        *("neste gong", "neste møte (20.1.)", "Frist: neste møte", "senest neste samling"),
        *("neste gang", "neste nettverkssamling", "til det neste møtet"),
    ],
)
def test_next_meeting_is_a_day(text: str) -> None:
    assert read_frist(text, Fristramme(DAY, ((3, NEXT),))).dag == NEXT
    assert read_frist(text, Fristramme(DAY)).dag is None, "nobody knows of one"


@pytest.mark.parametrize("text", ["neste år", "neste møte i FAU", "etter neste møte"])
def test_other_times_are_no_meeting(text: str) -> None:
    assert read_frist(text, Fristramme(DAY, ((3, NEXT),))).dag is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("laurdag 15.1.", "15.01.2027 er ingen laurdag: «laurdag 15.1.»."),
        ("3.11.", "Fristen «3.11.» er før møtet."),
        ("desember", "Fristen «desember» er lesen som 31.12.2026."),
        ("31.11.", "Fristen «31.11.» er ikkje forstått."),
        ("neste år", "Fristen «neste år» er ikkje forstått."),
        ("jul", "Fristen «jul» er ikkje forstått."),
        ("om nokre veker", "Fristen «om nokre veker» er ikkje forstått."),
    ],
)
def test_what_is_doubtful_is_told(text: str, told: str) -> None:
    frist = read_frist(text, MEETING)
    assert frist.fortald
    assert frist.fortald[0] == told


def test_a_guessed_day_is_asked_about_as_a_day_is() -> None:
    told = read_frist("desember", MEETING).fortald
    assert told
    assert told[1] == "Skriv dagen og året om det er ein annan."


@pytest.mark.parametrize("text", ["fredag", "innan møtet i mars", "om to ukar", "veke 49"])
def test_nothing_is_told_of_what_is_sure(text: str) -> None:
    frist = read_frist(text, MEETING)
    assert frist.dag
    assert frist.fortald is None


PIECES = st.sampled_from(
    [
        *("i", "til", "den", "før", "veke", "uke", "v.", "neste", "om", "to", "møtet i"),
        *("ukar", "dagar", "veker", "uker", "uka", "månad", "møte"),
        *("fredag", "tir", "lø", "lør.", "tis", "man", "des.", "desember", "mai", "jul", "halvår"),
        *("q", "kl.", "12", "0", "99", "31.12", "4/12", "2026-12-04", "0000", "9999", "-"),
        *("–", ",", ".", "(", ")", "og", "¼", "²", "٣"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=8).map(" ".join)


@settings(max_examples=examples(3))
@given(TEXTS | TEXTS.map(lambda text: text.replace(" ", "")))
@example("januar 0000")
@example("lø 5.12.")
@example("1. kvartal 9999")
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Nothing that is written stops the reading, and a day is near the meeting or told."""
    frist = read_frist(text, MEETING)
    assert frist.dag is None or frist.fortald or 0 <= (frist.dag - MEETING.avtalt).days <= 4_000


def test_long_tale_is_no_day() -> None:
    frist = read_frist("langt, " * 20_000 + "15.12.2026", MEETING)
    assert frist.fortald
    assert (frist.dag, len(frist.fortald[0]) < 200) == (None, True)
