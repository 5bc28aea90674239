"""A skulerute in YAML, and what is refused of any kind of file."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.errors import NettverkError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar, Skulerute
from nettverk.reading.skulerute import load_skulerute

NAME = Skuleårsnamn(2028)
WHOLE = """\
skuleår: 2028-2029
første_skuledag: 17.08.2028
siste_skuledag: 20.06.2029
fri:
  - namn: Haustferie
    frå: 02.10.2028
    til: 06.10.2028
  - {namn: Planleggingsdag, dato: 03.11.2028}
  - {namn: Planleggingsdag, dato: 02.11.2027}
"""


def load(
    folder: Path, text: str, name: str = "rute.yaml", chosen: tuple[str, ...] = ()
) -> Skulerute:
    (folder / name).write_text(text, encoding="utf-8")
    return load_skulerute(folder / name, NAME, (), chosen)


@pytest.mark.parametrize("name", ["rute.yaml", "Rute.YML"])
def test_yaml(name: str, tmp_path: Path) -> None:
    assert load(tmp_path, WHOLE, name) == Skulerute(
        date(2028, 8, 17),
        date(2029, 6, 20),
        (
            Fridagar("Haustferie", date(2028, 10, 2), date(2028, 10, 6)),
            Fridagar("Planleggingsdag", date(2028, 11, 3), date(2028, 11, 3)),
        ),
    )


def test_yaml_that_says_little(tmp_path: Path) -> None:
    assert load(tmp_path, "siste_skuledag: 20.06.2029") == Skulerute(None, date(2029, 6, 20))


FAULTS = {
    "anna skuleår": ("skuleår: 2027-2028", "linje 1, kolonne 10: Skuleruta gjeld 2027–2028, ikkje"),
    "dag i eit anna år": (
        "første_skuledag: 16.08.2027",
        "18: 16.08.2027 er ikkje i skuleåret 2028",
    ),
    "ukjend nøkkel": (
        "første_skoledag: 16.08.2028",
        "finst ikkje her. Meinte du «første_skuledag»?",
    ),
    "dato og periode": (
        "fri: [{namn: Ferie, dato: 09.10.2028, til: 12.10.2028}]",
        "Her står både «dato» og «frå» eller «til».",
    ),
    "utan dato": ("fri: [{namn: Ferie, frå: 09.10.2028}]", "Her manglar datoen."),
    "bakvend": (
        "fri: [{namn: Ferie, frå: 09.10.2028, til: 02.10.2028}]",
        "Perioden sluttar før han startar.",
    ),
    "berre andre år": (
        "fri: [{namn: Ferie, dato: 11.10.2027}]",
        "Her står det ikkje noko om skuleåret 2028–2029. Hent skuleruta for 2028–2029,",
    ),
    "slutt før start": (
        "første_skuledag: 17.08.2028\nsiste_skuledag: 16.08.2028",
        "Siste skuledag er ikkje etter første skuledag.",
    ),
    "ikkje YAML": ("fri: [", "YAML-teksten kan ikkje lesast her."),
    "ei liste": ("- fri", "Her skal det stå nøklar"),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_faults_in_yaml(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(NettverkError) as raised:
        load(tmp_path, text)
    assert said in str(raised.value)
    assert "rute.yaml" in str(raised.value)


def test_all_faults_of_yaml_at_once(tmp_path: Path) -> None:
    text = "første_skuledag: i august\nfri: [{namn: A}, {namn: B, dato: 31.09.2028}]"
    with pytest.raises(NettverkError) as raised:
        load(tmp_path, text)
    assert len(str(raised.value).splitlines()) == 3


def test_other_kinds_of_file(tmp_path: Path) -> None:
    with pytest.raises(
        NettverkError, match=r"kan vera ei \.ics-, \.csv-, \.xlsx- eller \.yaml-fil, ikkje"
    ):
        load(tmp_path, "", "rute.pdf")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NettverkError, match=r"ho finst ikkje\. Sjå til at fila finst"):
        load_skulerute(tmp_path / "borte.ics", NAME, (), ())


def test_a_school_is_chosen_only_in_a_table(tmp_path: Path) -> None:
    with pytest.raises(NettverkError, match="--skule gjeld berre ei skulerute i CSV eller Excel"):
        load(tmp_path, WHOLE, chosen=("A",))


def test_words_that_somebody_has_chosen_in_yaml_stay(tmp_path: Path) -> None:
    text = "fri:\n  - {namn: Haustferie og studietur, dato: 09.10.2028}\n"
    text += "  - {namn: Høstferie, frå: 10.10.2028, til: 13.10.2028}\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    found = load_skulerute(tmp_path / "a.yaml", NAME, (), ())
    assert [each.namn for each in found.fri] == ["Haustferie og studietur", "Haustferie"]
