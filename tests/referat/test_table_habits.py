"""What principals do to tables and lists: nothing agreed is lost by it, or in silence."""

import json
from pathlib import Path

import docx
import pytest

from .filling import Filling
from .habits import (
    CHANGES,
    OPENING,
    SECOND,
    THIRD,
    Say,
    actions,
    answer,
    edit,
    fill,
    rename,
)


@pytest.mark.parametrize(
    ("old", "new"), [("Kven", "Hvem"), ("Kven", "Ansvar"), ("Kven", "Ansvarlig"), ("Kva", "Hva")]
)
def test_head_in_another_word(old: str, new: str, root: Path, say: Say) -> None:
    edit(fill(root, say, OPENING), rename(old, new))
    found = [(each["kva"], each["kven"]) for each in actions(say, SECOND)]
    assert found == [("Ringa PPT", "Nina Ås"), ("Lesa", "Per Hegg")]


def test_head_that_nobody_knows_is_told(root: Path, say: Say) -> None:
    edit(fill(root, say, OPENING), rename("Kven", "Namnet på den det gjeld"))
    assert [each["kva"] for each in actions(say, SECOND)] == ["Ringa PPT", "Lesa"]
    assert "Kolonnen «Namnet på den det gjeld» er ukjend" in say(SECOND, "sjekk")[2]
    edit(fill(root, say, SECOND), rename("Kva", "Det som skal skje"))
    assert (
        "Tabellen som startar med «Det som skal skje», er ikkje forstått."
        in (say(THIRD, "sjekk")[2])
    )


@pytest.mark.parametrize(
    ("head", "row", "agreed", "strange"),
    [
        ("Kva|Kven|Frist|Dato", "Lesa|Per|15.12.2026|", ("Lesa", "Per Hegg", "15.12.2026"), ""),
        ("Kva|Ansvar|Kven|Frist", "Lesa|Per|Kari|", ("Lesa", "Per Hegg", ""), "Kven"),
        (
            "Tiltak|Kva er gjort|Kven",
            "Lesa|ingenting|Per",
            ("Lesa", "Per Hegg", ""),
            "Kva er gjort",
        ),
    ],
)
def test_two_heads_for_one_column(
    head: str, row: str, agreed: tuple[str, str, str], strange: str, root: Path, say: Say
) -> None:
    path = fill(root, say, OPENING, Filling(CHANGES), suffix="md")
    text = path.read_text(encoding="utf-8")
    old = "| Kva | Kven | Frist |\n|:---|:---|:---|\n"
    assert old in text
    line = "|" + "|".join("-" for _ in head.split("|")) + "|"
    path.write_text(text.replace(old, f"|{head}|\n{line}\n|{row}|\n"), encoding="utf-8")
    (found,) = actions(say, SECOND)
    assert (found["kva"], found["kven"], found["frist"]) == agreed
    told = say(SECOND, "sjekk")[2]
    assert (f"Kolonnen «{strange}» er ukjend" in told) is bool(strange)


def test_status_under_another_head(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES, answers={"Lesa": "gjort"}))
    edit(path, rename("Status", "Resultat"))
    late = [each["status"] for each in actions(say, "2026-12-16")]
    assert late == ["over fristen", "gjort"]
    edit(path, rename("Resultat", "Korleis gjekk det"))
    assert "manglar kolonnen «Status»" in say(THIRD, "sjekk")[2]


def test_new_person_and_deadline_in_the_follow_up(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES))
    edit(path, lambda each: answer(each, 1, {2: "15.01.2027", 3: "ikkje gjort"}))
    edit(path, lambda each: answer(each, 2, {1: "Lars", 2: "1.2.2027", 3: "ikkje gjort"}))
    found = [(each["kva"], each["kven"], each["frist"]) for each in actions(say, THIRD)]
    assert found == [
        ("Ringa PPT", "Nina Ås", "15.01.2027"),
        ("Lesa", "Lars Øy", "01.02.2027"),
    ]


def test_each_line_of_the_owners_is_somebody(root: Path, say: Say) -> None:
    rows = [("Ringa PPT", "Nina Ås\nPer Hegg", "15.12.2026"), ("Lesa", "Kari,\nPer", "15.12.2026")]
    fill(root, say, OPENING, Filling(CHANGES, rows))
    found = [each["kven"] for each in actions(say, SECOND)]
    assert found == ["Nina Ås og Per Hegg", "Kari Vik og Per Hegg"]


def test_words_of_the_prompt_in_an_action_are_kept(root: Path, say: Say) -> None:
    rows = [("Vel dato for foreldremøtet", "Per", "Vel dato"), ("Lesa", "Per", "Vel dato 15.12.")]
    fill(root, say, OPENING, Filling(CHANGES, rows))
    found = [(each["kva"], each["frist"]) for each in actions(say, SECOND)]
    assert found == [("Vel dato for foreldremøtet", ""), ("Lesa", "15.12.2026")]


def test_row_struck_out_is_told(root: Path, say: Say) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND, Filling(CHANGES))

    def strike(document: docx.document.Document) -> None:
        table = next(each for each in document.tables if each.rows[0].cells[-1].text == "Status")
        for cell in table.rows[1].cells[:2]:
            for each in cell.paragraphs[0].runs:
                each.font.strike = True

    edit(path, strike)
    told = say(THIRD, "sjekk")[2]
    assert "«Ringa PPT / Nina Ås» er stroke over i ein tabell og er ikkje lese." in told


def test_list_written_as_a_table_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    text = path.read_text(encoding="utf-8")
    table = "| Nr | Tekst |\n|---|---|\n| 1 | Kortare |\n"
    path.write_text(text.replace("- Mitt\n", table), encoding="utf-8")
    assert "Tabellen som startar med «Nr», er ikkje forstått." in say(THIRD, "sjekk")[2]


@pytest.mark.parametrize(
    ("said", "there", "told"),
    [
        ("Ja, frå kl. 13", True, ""),
        ("til stades", True, ""),
        ("☐ x", True, ""),
        ("☐ja", True, ""),
        ("nei", False, ""),
        ("kanskje", False, "«kanskje» ved Kari Vik er ikkje forstått."),
    ],
)
def test_attendance_in_words(said: str, there: bool, told: str, root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    row = "| Kari Vik (rektor) | Rognelia barneskule | ☐ | ☐ |"
    text = path.read_text(encoding="utf-8")
    assert row in text
    own = row.replace("☐ | ☐", f"{said} | ☐")
    path.write_text(text.replace(row, own), encoding="utf-8")
    _, out, err = say(THIRD, "oppfølging", "Nettverk Aust", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    assert ("Kari Vik" in nettverk["referat"][0]["til_stades"]) is there
    assert told in err
    assert bool(err) is bool(told)


def test_mark_in_a_row_without_a_name_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    row = "| Kari Vik (rektor) | Rognelia barneskule | ☐ | ☐ |"
    text = path.read_text(encoding="utf-8")
    own = f"{row}\n|  | Rognelia barneskule | x | ☐ |\n|  |  | ☐ |  |"
    path.write_text(text.replace(row, own), encoding="utf-8")
    err = say(THIRD, "oppfølging", "Nettverk Aust")[2]
    assert err.count("i ei rad utan namn.") == 1
    assert "«x» står i ei rad utan namn." in err


def test_part_of_the_foundation_under_another_name_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING, Filling({"Viktige verdiar": ["Humor"]}))

    def change(document: docx.document.Document) -> None:
        for each in document.paragraphs:
            if each.text == "Viktige verdiar":
                each.runs[0].text = "Verdiane våre"

    edit(path, change)
    _, out, err = say("2026-09-20", "grunnlag", "Nettverk Aust", "--endringar")
    assert "Humor" not in out
    assert "Overskrifta «Verdiane våre» er ukjend" in err


def test_same_thing_agreed_twice_in_one_meeting_is_two(root: Path, say: Say) -> None:
    twice = [("Observasjon", "Per", "20.09.2026"), ("Observasjon", "Per", "20.10.2026")]
    fill(root, say, OPENING, Filling(CHANGES, twice))
    assert [each["frist"] for each in actions(say, OPENING)] == ["20.09.2026", "20.10.2026"]


def test_agreed_again_without_a_deadline_keeps_the_one_it_had(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, [("Lesa", "Per og Kari", "01.12.2026")]))
    fill(root, say, SECOND, Filling(CHANGES, [("Lesa", "Kari og Per", "")]))
    assert [(each["kva"], each["frist"]) for each in actions(say, THIRD)] == [
        ("Lesa", "01.12.2026")
    ]
