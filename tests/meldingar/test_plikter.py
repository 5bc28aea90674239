"""What is still asked for after the summer, and what nobody should be told to write over."""

import json
from pathlib import Path

import pytest

from nettverk.documents import steg
from tests.referat.filling import Filling, fill_word

from .conftest import Say

AUTUMN = "2027-08-25"
NEXT = """skuleår: 2027-2028
første_skuledag: 16.08.2027
siste_skuledag: 20.06.2028
fri:
  - namn: Juleferie
    frå: 20.12.2027
    til: 31.12.2027
møte:
  - dato: 15.09.2027
    tid: 12.00–15.00
    slag: oppstart
"""


@pytest.fixture
def next_year(root: Path) -> Path:
    (root / "data" / "2027-2028.yaml").write_text(NEXT, encoding="utf-8")
    return root


def ask(say: Say, nettverk: str, today: str = AUTUMN) -> list[tuple[str, str, str]]:
    shown = json.loads(say("status", nettverk, "--format", "json", today=today)[1])
    return [
        (each["møte"], each["plikt"], *each["kommandoar"])
        for each in shown["oppgåver"]
        if each["møte"] < AUTUMN
    ]


def test_duties_of_last_year_do_not_vanish_in_august(say: Say, next_year: Path) -> None:
    assert ask(say, "Alt") == [], "a network that kept nothing here is asked for nothing"
    say("referat", "Alt", today="2027-01-29")
    path = next_year / "dokument/2026-2027/alt/2027-01-28-referat.docx"
    fill_word(path, Filling({"Endringar til neste møte": ["Ingen pause"]}, []))
    say("utlagt", "referat", "Alt", "--likevel", today="2027-01-29")
    duties = ask(say, "Alt")
    command = "nettverk melding referat --sendt alt"
    assert ("2027-01-28", "send melding om referatet", command) in duties
    assert {each[1] for each in duties} == {"fyll ut referatet", "send melding om referatet"}
    assert [each[:2] for each in duties] == [each[:2] for each in ask(say, "Alt", "2027-06-01")]
    assert ask(say, "Minst") == []


def test_duties_of_the_year_before_last_are_given_up(say: Say, next_year: Path) -> None:
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    text = NEXT.replace("2027", "2029").replace("2028", "2030").replace("15.09", "12.09")
    (next_year / "data" / "2029-2030.yaml").write_text(text, encoding="utf-8")
    assert ask(say, "Alt") != []
    assert ask(say, "Alt", "2029-08-25") == []


@pytest.mark.parametrize("formats", [(), ("--format", "docx"), ("--format", "md")])
def test_filled_in_minutes_are_never_to_be_written_over(
    formats: tuple[str, ...], say: Say, root: Path
) -> None:
    say("referat", "Alt", *formats)
    folder = root / "dokument/2026-2027/alt"
    if "md" in formats:
        path = folder / "2026-10-28-referat.md"
        path.write_text(path.read_text("utf-8").replace("*Skriv her", "Me vart samde", 1), "utf-8")
    else:
        fill_word(folder / "2026-10-28-referat.docx", Filling({}, [("Lesa", "Gro", "1.11.")]))
    code, _, err = say("referat", "Alt", *formats)
    assert code == 1
    assert "er fylt ut og står urørt. Skriv vidare i fila, eller vel eit anna møte" in err
    assert "overskriv" not in err


def test_what_is_done_first_for_a_meeting_stands_first(say: Say, root: Path) -> None:
    """One network has its notice, and has only to publish it; the other has none yet."""
    today = "2026-11-19"
    say("innkalling", "Alt", today=today)
    told = say("status", today=today)[1]
    write, publish = told.index("skriv innkallinga"), told.index("legg ut innkallinga")
    assert write < publish
    commands = [each.split()[1] for each in told.splitlines() if each.startswith("  nettverk ")]
    assert commands.index("innkalling") < commands.index("utlagt")
    shown = json.loads(say("status", "--format", "json", today=today)[1])
    frists = [each["frist"] for each in shown["oppgåver"]]
    assert frists == sorted(frists)


def test_every_step_has_its_place_in_the_order() -> None:
    known: list[object] = []
    for value in vars(steg).values():
        known += value.values() if isinstance(value, dict) else [value]
        known += value if isinstance(value, tuple) else []
    steps = {each for each in known if isinstance(each, steg.Steg)}
    assert steps == {*steg.REKKJEFØLGJE}
    assert len(steps) > 15
    for at, each in enumerate(steg.REKKJEFØLGJE):
        before = steg.REKKJEFØLGJE[:at]
        assert not [one for one in before if each.plikt.startswith(one.plikt)]
