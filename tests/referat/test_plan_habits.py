"""What principals do to the plan and its people: minutes stay where they belong."""

import json
from datetime import date
from pathlib import Path

import pytest
from docx.document import Document

from nettverk.referat.blocks import read_blocks
from nettverk.workspace.historikk import Historikk
from nettverk.workspace.workspace import open_workspace
from tests.conftest import soften

from .filling import Filling, fill_word
from .habits import (
    AGREED,
    CHANGES,
    MOVED,
    OPENING,
    SECOND,
    THIRD,
    Say,
    actions,
    attachment,
    data,
    edit,
    fill,
)


def test_minutes_follow_a_meeting_that_is_moved(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND)
    data(root, *MOVED)
    code, out, err = say("2026-10-30", "referat", "Nettverk Aust")
    assert (code, out) == (1, "")
    assert f"{path.name} er fylt ut frå før og gjeld dette møtet, som er flytta." in err
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


def moved_to(meant: str, day: str) -> tuple[str, str]:
    line = f"      - dato: {meant}\n"
    return line, f"{line}        ny_dato: {day}\n"


def test_minutes_of_a_day_that_two_meetings_have_count_once(root: Path, say: Say) -> None:
    """The second meeting is cancelled, and the third is held on its day."""
    data(root, *moved_to("02.12.2026", "28.10.2026"))
    data(root, MOVED[0], f"{MOVED[0]}        avlyst: ja\n")
    fill(root, say, SECOND)
    _, out, _ = say("2026-10-30", "oppfølging", "Nettverk Aust", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    assert [each["dato"] for each in nettverk["referat"]] == [SECOND]
    assert len(actions(say, "2026-10-30")) == len(AGREED.agreements)
    assert "referat" not in say("2026-10-30", "sjekk")[2]
    told = json.loads(say("2026-10-30", "status", "Nettverk Aust", "--format", "json")[1])
    assert "fyll ut referatet" not in {
        each["plikt"] for each in told["oppgåver"] if each["møte"] == SECOND
    }


def publish_moved(root: Path, say: Say) -> Path:
    """Move the second meeting a day, publish its notice, and fill in its minutes on that day."""
    data(root, *MOVED)
    say("2026-10-20", "innkalling", "Nettverk Aust")
    assert say("2026-10-20", "utlagt", "innkalling", "Nettverk Aust", "--likevel")[0] == 0
    return fill(root, say, "2026-10-29")


def test_minutes_follow_a_meeting_that_is_moved_twice(root: Path, say: Say) -> None:
    path = publish_moved(root, say)
    data(root, "ny_dato: 29.10.2026", "ny_dato: 04.11.2026")
    assert len(actions(say, "2026-11-05")) == len(AGREED.agreements)
    assert "Referatet høyrer ikkje til" not in say("2026-11-05", "sjekk")[2]
    code, out, err = say("2026-11-05", "referat", "Nettverk Aust")
    assert (code, out) == (1, "")
    assert f"{path.name} er fylt ut frå før og gjeld dette møtet, som er flytta." in err


def test_minutes_of_a_day_that_is_another_meetings_by_now(root: Path, say: Say) -> None:
    """The second meeting was told for the day that the third is held on now."""
    publish_moved(root, say)
    data(root, "ny_dato: 29.10.2026", "ny_dato: 22.10.2026")
    data(root, *moved_to("02.12.2026", "29.10.2026"))
    _, out, _ = say("2026-11-05", "oppfølging", "Nettverk Aust", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    assert [each["dato"] for each in nettverk["referat"]] == ["2026-10-29"]
    told = json.loads(say("2026-11-05", "status", "Nettverk Aust", "--format", "json")[1])
    assert ("2026-10-22", "fyll ut referatet") in [
        (each["møte"], each["plikt"]) for each in told["oppgåver"]
    ]


def test_minutes_of_no_meeting_are_told_with_the_name_they_should_have(
    root: Path, say: Say
) -> None:
    fill(root, say, OPENING)
    path = fill(root, say, SECOND)
    folder, names = path.parent, ["2026-10-30-referat.docx", "Referat 28.10.docx"]
    path.with_suffix(".md").unlink()
    path = path.rename(folder / names[0])
    said = f"så gi fila namnet {SECOND}-referat.docx."
    assert f"Høyrer det til møtet 28.10.2026, {said}" in say("2026-11-05", "sjekk")[2]
    path = path.rename(folder / names[1])
    unknown = "Gi fila namnet «ÅÅÅÅ-MM-DD-referat.docx», med datoen til møtet."
    assert unknown in say("2026-11-05", "sjekk")[2]
    copy = folder / f"{OPENING}-referat-endeleg.docx"
    path.rename(copy)
    said = f"Fila kan vera ein kopi av {OPENING}-referat.docx"
    assert said in say("2026-11-05", "sjekk")[2], "the opening has its minutes already"


def test_notice_older_than_the_plan_is_not_published(root: Path, say: Say) -> None:
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust", "--likevel")[0] == 0
    data(root, "vert: Steinbrua barneskule", "vert: Rognelia barneskule\n        tid: 09.00–12.00")
    plikter = json.loads(say("2026-11-20", "status", "Nettverk Aust", "--format", "json")[1])
    assert ["nettverk innkalling", "nettverk utlagt innkalling"] in [
        each["kommandoar"] for each in plikter["oppgåver"]
    ]
    code, _, err = say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust")
    assert code == 1
    assert "men planen seier onsdag 2. desember 2026, kl. 09.00–12.00" in err
    say("2026-11-20", "innkalling", "Nettverk Aust")
    assert say("2026-11-20", "utlagt", "innkalling", "Nettverk Aust", "--likevel")[0] == 0


def test_deadline_of_a_hearing_that_changes_is_nobodys_words(root: Path, say: Say) -> None:
    fill(root, say, THIRD, Filling(CHANGES))
    data(root, "frist: 15.12.2026", "frist: 10.01.2027")
    say("2027-01-10", "innkalling", "Nettverk Aust")
    path = root / "dokument/2026-2027/nettverk-aust/2027-01-27-innkalling.md"
    assert "Ny skulerute (frist 10\\. januar 2027)" in soften(path.read_text("utf-8"))


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


LESING = "          - tittel: Lesing\n            minutt: 20\n"


@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_postponed_item_is_on_the_next_agenda(suffix: str, root: Path, say: Say) -> None:
    data(root, LESING, f"{LESING}            tekst: Kva les me?\n            ansvarleg: alle\n")
    filling = Filling(CHANGES | {"Lesing": ["Utsett til neste møte."]})
    fill(root, say, THIRD, filling, suffix)
    folder = root / "dokument/2026-2027/nettverk-aust"
    _, _, told = say("2026-12-03", "innkalling", "Nettverk Aust")
    notice = soften((folder / "2027-01-27-innkalling.md").read_text(encoding="utf-8"))
    row = "**Lesing**<br>Kva les me? Utsett frå møtet 2. desember 2026. | Alle |"
    assert notice.count(row) == 1
    assert "lengre enn møtet" not in told
    path = fill(root, say, "2027-01-27", Filling({"Lesing": ["Utsatt"]}), suffix)
    for each in {".docx", ".md"} - {path.suffix}:
        path.with_suffix(each).unlink()
    told = say("2027-01-28", "sjekk")[2]
    assert "-referat" not in told, "what is printed of it is nobody's words"
    assert [each.utsette for _, each in history(root).referata] == [("lesing",), ("lesing",)]


def history(root: Path) -> Historikk:
    workspace = open_workspace(root, date(2027, 1, 28))
    return workspace.history(workspace.plan.oversikt.nettverk[0])


def test_agenda_that_is_too_long_by_what_is_postponed_is_told(root: Path, say: Say) -> None:
    fill(root, say, THIRD, Filling(CHANGES | {"Lesing": ["Utsett."]}))
    last = "  - dato: 27.01.2027\n    tid: 12.00–"
    data(root, f"{last}15.00", f"{last}13.10")
    told = "Saklista til Nettverk Aust 27.01.2027 er 10 minutt lengre enn møtet når det som kjem "
    assert told in say("2026-12-03", "sjekk")[2]
    noted = "Merk: Saklista til Nettverk Aust 27.01.2027 er 10 minutt lengre enn møtet. Gi"
    assert noted in say("2026-12-03", "innkalling", "Nettverk Aust")[2]
    assert told not in say("2027-01-28", "sjekk")[2]
    _, out, _ = say("2026-12-03", "plan", "Nettverk Aust", "--format", "ics")
    assert "Lesing" in Path(out.strip()).read_text(encoding="utf-8").partition("20270127T")[2]


def test_room_for_additions_in_ordinary_minutes(root: Path, say: Say) -> None:
    """What is printed is nobody's words, also after the network has changed its mind."""
    leader = "    leiar: Kari Vik\n"
    wanted = f"{leader}    suppleringar: ja\n"
    fill(root, say, SECOND, suffix="md")
    data(root, leader, wanted, "networks.yaml")
    assert say(THIRD, "sjekk")[2] == "", "these minutes are older than the wish"
    path = fill(root, say, THIRD, Filling(CHANGES | {"Arbeidsmåtar": ["Skulevandring"]}))
    assert "Viktige suksesskriterium" in path.with_suffix(".md").read_text(encoding="utf-8")
    path.with_suffix(".md").unlink()
    for old, new in ((wanted, leader), (leader, wanted)):
        _, out, told = say("2026-12-03", "grunnlag", "Nettverk Aust", "--endringar")
        assert (out.splitlines()[1:], told) == (["  arbeidsmåtar: Skulevandring"], "")
        data(root, old, new, "networks.yaml")
    edit(path, lambda each: restyle(each, "Suppleringar til grunnlaget"))
    _, out, told = say("2026-12-03", "grunnlag", "Nettverk Aust", "--endringar")
    assert (out.splitlines()[1:], told) == (["  arbeidsmåtar: Skulevandring"], "")
    edit(path, lambda each: restyle(each, "Suppleringar til grunnlaget", "Noko heilt anna"))
    assert "Fann ikkje delen «Suppleringar til grunnlaget»." in say("2026-12-03", "sjekk")[2]


@pytest.mark.parametrize(
    "title", ["Innhald, arbeidsmåtar og struktur", "Formål, verdiar og suksesskriterium"]
)
@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_room_for_additions_goes_with_an_item_that_is_postponed(
    suffix: str, title: str, root: Path, say: Say
) -> None:
    fill(root, say, OPENING, Filling({title: ["Utsett til neste møte."]}), suffix)
    added = Filling({title: ["Me vart samde."], "Arbeidsmåtar": ["Skulevandring"]})
    path = fill(root, say, SECOND, added, suffix)
    _, out, told = say("2026-10-29", "grunnlag", "Nettverk Aust", "--endringar")
    assert (out.splitlines()[1:], told) == (["  arbeidsmåtar: Skulevandring"], "")
    text = read_blocks(path.read_bytes(), path.suffix).text
    assert text.count("Suppleringar til grunnlaget") == 1
    third = fill(root, say, THIRD, AGREED, suffix)
    assert "Suppleringar til grunnlaget" not in read_blocks(third.read_bytes(), third.suffix).text


def restyle(document: Document, heading: str, text: str = "") -> None:
    """Make a heading a line like any other, or another one."""
    paragraph = next(each for each in document.paragraphs if each.text == heading)
    paragraph.text = text or heading
    paragraph.style = document.styles["Normal"]


FULL = (
    "      - punkt: vertsskule\n      - {tittel: Pause, minutt: 10}\n      - punkt: skuletema\n",
    "      - {punkt: oppfølging, minutt: 20}\n      - {tittel: Samtale, minutt: 155}\n",
)


def test_agenda_that_is_too_long_by_its_follow_up_is_told(root: Path, say: Say) -> None:
    """It fills its meeting to the minute, and then something is agreed."""
    data(root, *FULL, "networks.yaml")
    told = "Saklista til Nettverk Aust 27.01.2027 er 20 minutt lengre enn møtet når det som kjem "
    assert "27.01.2027 er" not in say("2026-12-03", "sjekk")[2]
    fill(root, say, THIRD)
    assert told in say("2026-12-03", "sjekk")[2]


def test_deadline_is_out_for_whoever_reads_the_notice(root: Path, say: Say) -> None:
    """It is read from the day it must be out, and not only at the meeting."""
    rows = [("Ringa PPT", "Nina Ås", "14.10.2026"), ("Lesa", "Per", "13.10.2026")]
    fill(root, say, OPENING, Filling(CHANGES, rows))
    say("2026-10-01", "innkalling", "Nettverk Aust", "--format", "md")
    path = root / "dokument/2026-2027/nettverk-aust/2026-10-28-innkalling.md"
    written = path.read_text(encoding="utf-8")
    assert "| Ringa PPT | Nina Ås | 14.10.2026 |" in written
    assert "| Lesa | Per Hegg | 13.10.2026 (fristen er ute) |" in written
