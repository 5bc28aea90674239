"""What principals do to the plan and its people: minutes stay where they belong."""

import json
from pathlib import Path

from .filling import Filling, fill_word
from .habits import (
    CHANGES,
    MOVED,
    OPENING,
    SECOND,
    THIRD,
    Say,
    actions,
    attachment,
    data,
    fill,
)


def test_minutes_follow_a_meeting_that_is_moved(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND)
    data(root, *MOVED)
    code, out, err = say("2026-10-30", "referat", "Nettverk Aust")
    assert (code, out) == (1, "")
    assert f"{path.name} er fylt ut frå før, og gjeld dette møtet, som er flytta." in err
    assert say("2026-10-30", "utlagt", "referat", "Nettverk Aust", "--likevel")[0] == 0
    say("2026-10-30", "melding", "referat", "Nettverk Aust", "--eml")
    (mail,) = path.parent.glob("*.eml")
    assert "Ringa PPT" in attachment(mail)


def test_two_files_of_a_meeting_that_is_moved_are_told(root: Path, say: Say) -> None:
    old = fill(root, say, SECOND)
    data(root, *MOVED)
    old.rename(hidden := old.with_name("x"))
    say("2026-10-30", "referat", "Nettverk Aust", "--format", "docx")
    fill_word(old.with_name("2026-10-29-referat.docx"), Filling(CHANGES))
    hidden.rename(old)
    assert f"Det er skrive både her og i {old.name}. Denne gjeld" in say("2026-10-30", "sjekk")[2]


def test_minutes_belong_to_one_meeting(root: Path, say: Say) -> None:
    """The second meeting is moved to the day of the third, and the third a week on."""
    data(root, MOVED[0], MOVED[0] + "        ny_dato: 02.12.2026\n")
    third = "      - dato: 02.12.2026\n        vert"
    data(root, third, third.replace("\n", "\n        ny_dato: 09.12.2026\n", 1))
    fill(root, say, THIRD)
    _, out, _ = say("2026-12-10", "oppfølging", "Nettverk Aust", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    assert [each["dato"] for each in nettverk["referat"]] == [THIRD]
    plikter = json.loads(say("2026-12-10", "status", "Nettverk Aust", "--format", "json")[1])
    assert ("2026-12-09", "fyll ut referatet") in [
        (each["møte"], each["plikt"]) for each in plikter["oppgåver"]
    ]


def test_notice_older_than_the_plan_is_not_published(root: Path, say: Say) -> None:
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust", "--likevel")[0] == 0
    data(root, "vert: Steinbrua barneskule", "vert: Rognelia barneskule\n        tid: 09.00–12.00")
    plikter = json.loads(say("2026-11-20", "status", "Nettverk Aust", "--format", "json")[1])
    assert ["nettverk innkalling NETTVERK", "nettverk utlagt innkalling NETTVERK"] in [
        each["kommandoar"] for each in plikter["oppgåver"]
    ]
    code, _, err = say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust")
    assert code == 1
    assert "men planen seier onsdag 2. desember 2026, kl. 09.00–12.00" in err
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust", "--likevel")[0] == 0


def test_agreement_stays_with_the_person_who_made_it(root: Path, say: Say) -> None:
    fill(root, say, OPENING, Filling(CHANGES, [("Ringa PPT", "Kari", ""), ("Lesa", "KV", "")]))
    for name in ("networks.yaml", "2026-2027.yaml"):
        path = root / "data" / name
        text = path.read_text(encoding="utf-8").replace("Kari Vik", "Kari Bø")
        path.write_text(text, encoding="utf-8")
    assert [each["kven"] for each in actions(say, SECOND)] == ["Kari Vik", "Kari Vik"]


def test_deadline_of_a_hearing_that_changes_is_nobodys_words(root: Path, say: Say) -> None:
    fill(root, say, THIRD, Filling(CHANGES))
    data(root, "frist: 15.12.2026", "frist: 10.01.2027")
    say("2027-01-10", "innkalling", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2027-01-27-innkalling.md"
    assert "Ny skulerute (fristen er" in path.read_text(encoding="utf-8")


def test_unfinished_minutes_are_asked_for_after_the_school_year(root: Path, say: Say) -> None:
    year = root / "data/2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("27.01.2027", "16.06.2027"), encoding="utf-8")
    (root / "data/2027-2028.yaml").write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\n",
        encoding="utf-8",
    )
    plikter = json.loads(say("2027-06-19", "status", "Nettverk Aust", "--format", "json")[1])
    assert ("2027-06-16", "fyll ut referatet") in [
        (each["møte"], each["plikt"]) for each in plikter["oppgåver"]
    ]
