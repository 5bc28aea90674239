"""How a message says what is new, what no longer holds, and what somebody is to do."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from nettverk.archive.hendingar import Hending, Hendingsslag
from nettverk.documents.motedokument import describe_kunngjort
from nettverk.model.noklar import Møtenøkkel
from nettverk.planning.mote import Møte
from nettverk.workspace.workspace import open_workspace

from .conftest import CHANGES, DAY, LOG, Say, change

FRESH = "2026-11-05"
MEETING = Møtenøkkel(date(2026, 12, 2))
DONE = (date(2026, 11, 20), "Alt", MEETING, "innkalling", Hendingsslag.SENDT)
WHEN, AT = "onsdag 2. desember 2026, kl. 12.00–15.00", "Måneflata barneskule"


@pytest.fixture
def møte(root: Path) -> Møte:
    plan = open_workspace(root, date(2026, 11, 24)).plan
    return next(each for each in plan.møte["Alt"] if each.dato == date(2026, 12, 2))


@pytest.mark.parametrize(
    ("når", "kvar", "vert", "new", "old"),
    [
        (WHEN, f"{AT}, musikkrommet", AT, [], ""),
        ("2.12.2026 kl. 12-15", f"{AT.upper()}, musikkrommet", AT, [], ""),
        (WHEN, AT, "", [], ""),  # an older version noted the school alone
        ("Onsdag i veke 49", AT, "", ["ny tid"], "Onsdag i veke 49"),
        ("onsdag 2. desember 2026", AT, "", ["klokkeslett"], ""),
        (WHEN, "", "", ["vertsskule"], ""),
        (WHEN, "Solbakken", "", ["ny vertsskule"], "på Solbakken"),
        (
            "tysdag 1. desember 2026, kl. 09.00–12.00",
            f"{AT}, aulaen",
            AT,
            ["nytt klokkeslett", "nytt møterom"],
            "tysdag 1. desember 2026, kl. 09.00–12.00, i aulaen",
        ),
    ],
)
def test_only_what_differs_is_told(
    når: str, kvar: str, vert: str, new: list[str], old: str, møte: Møte
) -> None:
    told = describe_kunngjort(Hending(*DONE, når, kvar, "", vert), møte)
    assert [each.kva for each in told.nytt] == new
    assert (told.galdt, told.uavklart) == (old, "")
    assert told.flytta == når.startswith("tysdag")


def test_new_room_hides_no_new_link(møte: Møte) -> None:
    known = Hending(*DONE, WHEN, f"{AT}, aulaen", "", AT, "https://meet.example.org/1")
    told = describe_kunngjort(known, replace(møte, lenkje="https://meet.example.org/2"))
    assert [each.kva for each in told.nytt] == ["nytt møterom", "ny lenkje"]
    assert told.galdt == "i aulaen, på https://meet.example.org/1"


def test_what_nobody_knows_now_is_said_to_be_so(møte: Møte) -> None:
    told = describe_kunngjort(
        Hending(*DONE, WHEN, f"{AT}, musikkrommet", "", AT), replace(møte, vert=None, vertsnamn="")
    )
    assert (told.nytt, told.uavklart) == ((), "vertsskulen")
    assert told.galdt == f"på {AT}, musikkrommet"


def test_several_changes_are_told_together(say: Say, root: Path) -> None:
    for words in (("innkalling",), ("utlagt", "innkalling"), ("melding", "innkalling")):
        say(*words, "Alt", *(["--sendt"] if words[0] == "melding" else []), today=FRESH)
    change(root, *CHANGES["clock"])
    change(root, *CHANGES["room"])
    say("innkalling", "Alt", today=FRESH)
    say("utlagt", "innkalling", "Alt", today=FRESH)
    out = say("melding", "endring", "Alt", today=FRESH)[1]
    assert "Emne: Endra: nytt klokkeslett og nytt møterom for møtet i Alt onsdag 2." in out
    assert "Møtet i Alt har fått nytt klokkeslett og nytt møterom. No gjeld dette:" in out
    assert out.count("Møtet skulle vore kl. 12.00–15.00, i musikkrommet.") == 2, "host and members"


def test_notice_taken_back_says_whether_the_meeting_stands(say: Say, root: Path) -> None:
    say("innkalling", "Alt", today=FRESH)
    say("utlagt", "innkalling", "Alt", "--sendt", today=FRESH)
    say("utlagt", "innkalling", "Alt", "--tilbake", today=FRESH)
    stands = f"Møtet står ved lag. Etter planen er det {WHEN}, på {AT}."
    assert stands in say("melding", "tilbake", "Alt", today=FRESH)[1]
    change(root, *CHANGES["day"])
    out = say("melding", "tilbake", "Alt", today=FRESH)[1]
    assert ("Sjå bort frå innkallinga til møtet i Alt onsdag 2." in out, "står ved lag" in out) == (
        True,
        False,
    )


def test_host_is_asked_for_the_room_that_nobody_knows(say: Say, root: Path) -> None:
    asked = "Kva rom blir det? Svar meg seinast tysdag 17. november 2026."
    assert asked not in say("melding", "vert", "Alt", today=FRESH)[1]
    change(root, "        rom: musikkrommet\n", "")
    file = root / "data/networks.yaml"
    file.write_text(file.read_text("utf-8").replace("    rom: møterom 2\n", ""), "utf-8")
    assert asked in say("melding", "vert", "Alt", today=FRESH)[1]
    change(root, f"        vert: {AT}\n", "")
    out = say("melding", "vert", "Alt", today=FRESH)[1]
    assert ("Skriv òg kva rom det blir." in out, asked in out) == (True, False)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("vert",), "Emne: Vertskap for oppstartmøtet i Alt onsdag 16."),
        (("innspel",), "Emne: Har du saker til oppstartmøtet i Alt onsdag 16."),
        (("innkalling",), "Emne: Innkalling til oppstartmøte i Alt onsdag 16."),
    ],
)
def test_first_meeting_is_called_so(words: tuple[str, ...], said: str, say: Say) -> None:
    today = "2026-08-20"
    say("innkalling", "Alt", "--møte", "1", today=today)
    say("utlagt", "innkalling", "Alt", "--møte", "1", "--likevel", today=today)
    assert said in say("melding", *words, "Alt", "--møte", "1", today=today)[1]


def test_what_is_proposed_is_the_host_and_not_the_room(say: Say, root: Path) -> None:
    change(root, f"        vert: {AT}\n", "")
    say("innkalling", "Alt")
    path = root / "dokument/2026-2027/alt/2026-12-02-innkalling.md"
    text = path.read_text(encoding="utf-8")
    assert " (framlegg), " in text.split("| Kvar | ")[1].split("\n")[0]
    assert "musikkrommet |" in text


def test_notice_of_a_meeting_held_after_all_is_taken_back_before_it_is_told(
    say: Say, root: Path
) -> None:
    """Members know it as cancelled, so nobody is told to disregard what nobody was told of."""
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--sendt")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    say("melding", "avlysing", "Alt", "--sendt")
    change(root, f"{DAY}        avlyst: ja\n", DAY)
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--tilbake")
    assert "tatt tilbake" in (root / LOG).read_text(encoding="utf-8")
    assert say("melding", "tilbake", "Alt")[0] == 1
    out = say("utlagt", "innkalling", "Alt")[1]
    assert "Emne: Blir halde likevel: møtet i Alt onsdag 2. desember 2026\n" in out


def test_meeting_cancelled_after_its_notice_was_taken_back_is_told(say: Say, root: Path) -> None:
    for step in (("innkalling",), ("utlagt", "innkalling", "--sendt")):
        say(*step, "Alt")
    say("utlagt", "innkalling", "Alt", "--tilbake")
    say("melding", "tilbake", "Alt", "--sendt")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    assert "Emne: Avlyst: møtet i Alt onsdag 2." in say("melding", "avlysing", "Alt")[1]


def test_meeting_held_after_all_on_another_day_says_what_it_was(say: Say, root: Path) -> None:
    for step in (("innkalling",), ("utlagt", "innkalling", "--sendt")):
        say(*step, "Alt")
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    say("melding", "avlysing", "Alt", "--sendt")
    change(root, f"{DAY}        avlyst: ja\n", f"{DAY}        ny_dato: 09.12.2026\n")
    say("innkalling", "Alt")
    out = say("utlagt", "innkalling", "Alt")[1]
    assert "Emne: Blir halde likevel: møtet i Alt onsdag 9. desember 2026\n" in out
    assert "Møtet skulle vore onsdag 2. desember 2026." in out
