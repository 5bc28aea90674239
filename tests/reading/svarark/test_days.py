"""Days as people write them in a form: each is read as it was meant, or told."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import MÅNADER, write_date, write_long_date, write_short_date
from nettverk.reading.svarark.svardagar import read_days
from tests.conftest import examples

NAME = Skuleårsnamn(2026)
FIRST, LAST = NAME.span


def read(text: str) -> str:
    """Read a text, and write what is found and what is told as tests have it."""
    found, faults = read_days(text, NAME)
    assert not faults, faults
    days = ([*dict.fromkeys(map(_short, (each.frå, each.til)))] for each in found)
    return ", ".join("–".join(each) for each in days)


def _short(day: date) -> str:
    return f"{day.day}.{day.month}"


WRITTEN = {
    "12.10": "12.10",
    "12.10.": "12.10",
    "12.10.26": "12.10",
    "12. 10. 2026": "12.10",
    "12/10": "12.10",
    "12/10-2026": "12.10",
    "12/10/26": "12.10",
    "2026-10-12T00:00": "12.10",
    "måndag 12. oktober": "12.10",
    "Mandag 12. okt. 2026": "12.10",
    "man. 12.10": "12.10",
    "måndag, 12.10": "12.10",
    "måndag den 12. oktober": "12.10",
    "12.10–16.10.2026": "12.10–16.10",
    "12.10-16.10": "12.10–16.10",
    "12/10-16/10": "12.10–16.10",
    "12.–16. oktober": "12.10–16.10",
    "12. - 16.10.2026": "12.10–16.10",
    "12.10–16.": "12.10–16.10",
    "2026-10-12 - 2026-10-16": "12.10–16.10",
    "frå 12.10 til og med 16.10": "12.10–16.10",
    "f.o.m. 12.10 t.o.m. 16.10": "12.10–16.10",
    "20.12–5.1": "20.12–5.1",
    "20.12–5.1.2027": "20.12–5.1",
    "12., 13. og 15. oktober": "12.10, 13.10, 15.10",
    "12.–13. og 15.10": "12.10–13.10, 15.10",
    "12.10; 3.11\n5.1": "12.10, 3.11, 5.1",
    "12.10 og 3.11 eller 5.1 & 6.1": "12.10, 3.11, 5.1, 6.1",
    "onsdag 28. oktober 2026;fredag 30. oktober 2026;": "28.10, 30.10",
    "12.10 (planleggingsdag), 3.11": "12.10, 3.11",
    "veke 43": "19.10–23.10",
    "uke 43 og 44": "19.10–23.10, 26.10–30.10",
    "veke 43, 44 og 45": "19.10–23.10, 26.10–30.10, 2.11–6.11",
    "vekene 43–45, 47": "19.10–6.11, 16.11–20.11",
    "veke 2 og 12. mars": "11.1–15.1, 12.3",
    "oktober": "1.10–31.10",
    "i heile oktober og jan.": "1.10–31.10, 1.1–31.1",
    "oktober–desember": "1.10–31.12",
    "februar 2027": "1.2–28.2",
    "hausten": "1.8–31.12",
    "høst": "1.8–31.12",
    "heile våren": "1.1–31.7",
    "hausten 2026": "1.8–31.12",
    "gjerne på våren": "1.1–31.7",
    "helst etter jul": "1.1–31.7",
    "før jul": "1.8–31.12",
    "12/10-26": "12.10",
    "3/2-27 og 12.10-26": "3.2, 12.10",
    "12/10-16": "12.10–16.10",
    "fra og med 12.10 til og med 16.10": "12.10–16.10",
    "10.mars.2027": "10.3",
    "12.10\u00a0\u201316.10": "12.10–16.10",
}
TOLD = {
    "31.2": "«31.2» finst ikkje i kalenderen.",
    "12.13.2026": "«12.13.2026» finst ikkje i kalenderen.",
    "12.10.2025": "12.10.2025 er ikkje i skuleåret 2026–2027. Rett datoen i arket.",
    "12.10–16.10.2027": "12.10.2027 er ikkje i skuleåret 2026–2027. Rett datoen i arket.",
    "oktober 2027": "01.10.2027 er ikkje i skuleåret 2026–2027. Rett datoen i arket.",
    "16.10–12.10": "Perioden «16.10–12.10» sluttar før han startar.",
    "tysdag 12.10": "12.10.2026 er ein måndag, ikkje ein tysdag. Rett den som er feil.",
    "veke 60": "Det er ikkje noka veke 60 i 2026–2027.",
    "veke 0": "«veke 0» er verken",
    "våren 2026": "«våren 2026» er verken",
    "etter ferien": "«etter ferien» er verken ein dato, ein periode, ei veke eller ein månad.",
    "måndagar": "«måndagar» er verken",
    "5.": "«5» er verken",
    "12.10 kl. 12": "«12.10 kl. 12» er verken",
    "00.00.0000": "«00.00.0000» er verken",
    "?": "«?» er verken",
    "(veit ikkje)": "«(veit ikkje)» er verken",
    "veke 43–oktober": "«veke 43–oktober» er verken",
    "1" * 2_000: "Teksten er altfor lang til å vera dagar.",
}


@pytest.mark.parametrize("text", WRITTEN)
def test_what_people_write_is_read(text: str) -> None:
    assert read(text) == WRITTEN[text]
    assert read(f" {text.upper()} ") == WRITTEN[text]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_no_day_is_told(text: str) -> None:
    found, faults = read_days(text, NAME)
    assert found == []
    assert len(faults) == 1
    assert faults[0].startswith(TOLD[text])
    assert faults[0].endswith(".")


def test_each_wrong_piece_is_told_once_and_the_others_are_read() -> None:
    found, faults = read_days("12.10, tull, 31.2, tull og 3.11", NAME)
    assert [each.frå for each in found] == [date(2026, 10, 12), date(2026, 11, 3)]
    assert [each[:8] for each in faults] == ["«tull» e", "«31.2» f"]


days = st.dates(FIRST, LAST)
periods = st.tuples(days, st.integers(0, 30)).map(
    lambda each: (each[0], min(each[0] + timedelta(each[1]), LAST))
)
FORMS: tuple[Callable[[date], str], ...] = (
    write_short_date,
    write_date,
    write_long_date,
    date.isoformat,
    lambda day: f"{day.day}.{day.month}",
    lambda day: f"{day.day}. {MÅNADER[day.month - 1][:3]}.",
    lambda day: f"{day.day}/{day.month}-{day.year}",
)
BETWEEN = (", ", "; ", "\n", " og ", ";\r\n", " & ")


@given(
    st.lists(
        st.tuples(periods, st.sampled_from(FORMS), st.sampled_from(["–", " - ", " til "])),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(BETWEEN),
)
@settings(max_examples=examples(1))
def test_days_in_any_form_are_read_as_they_were_meant(
    written: list[tuple[tuple[date, date], Callable[[date], str], str]], between: str
) -> None:
    pieces = [
        form(first) if first == last else f"{form(first)}{dash}{form(last)}"
        for (first, last), form, dash in written
    ]
    found, faults = read_days(between.join(pieces), NAME)
    assert not faults
    assert [(each.frå, each.til) for each in found] == [each for each, *_ in written]


@given(st.text(alphabet="0123456789.-–/ ,;ogvekatilmånd()\n", max_size=40))
@settings(max_examples=examples(1))
def test_any_text_is_read_or_told(text: str) -> None:
    found, faults = read_days(text, NAME)
    assert found or faults
    assert all(FIRST <= each.frå <= each.til <= LAST for each in found)
    assert all(each.endswith((".", "?")) for each in faults)
