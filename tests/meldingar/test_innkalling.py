"""The notice as a member reads it: in what order, in what words, and nothing twice."""

import re
from pathlib import Path

import pytest

from nettverk.nynorsk import fold
from tests.conftest import Copy, soften
from tests.referat.filling import Filling, fill_word

from .conftest import CHANGES, DAY, Say, change
from .test_utlagt import NOTICE

ROW = re.compile(r"\| \d* \| [\d.]+ \| \*\*(.+?)\*\*(?:<br>(.*?))? \| (.*?) \| (.*?) \|")


def write(say: Say, root: Path, *words: str) -> str:
    """Write a notice and read it."""
    assert say("innkalling", "Alt", "--format", "md", "--overskriv", *words)[0] == 0
    return read(root, Path(f"{NOTICE}.md").name)


def read(root: Path, name: str) -> str:
    return soften((root / "dokument/2026-2027/alt" / name).read_text("utf-8"))


def put(root: Path, line: str) -> None:
    """Write a key of the meeting of 2 December."""
    change(root, DAY, f"{DAY}        {line}\n")


def test_parts_come_in_the_order_that_a_member_needs(say: Say, root: Path) -> None:
    say("referat", "Alt", "--møte", "2")
    agreed = [("Kalla inn til fagdag", "Gro Haukås", "01.12.2026")]
    fill_word(root / "dokument/2026-2027/alt/2026-10-28-referat.docx", Filling(agreements=agreed))
    say("innkalling", "Alt")
    say("utlagt", "innkalling", "Alt", "--likevel")
    change(root, *CHANGES["clock"])
    said = write(say, root)
    parts = (
        *("# Innkalling", "onsdag 2. desember 2026\n", "**Endra.**", "| Når |", "| Kvar |"),
        *("| Forfall |", "Velkomne til", "**Førebuing:**", "**Saker:**", "**Dokument:**"),
        *("## Tema på vertsskulen", "## Sidan sist", "Kalla inn til fagdag", "## Sakliste"),
        *("## Innkalla", "Neste møte er", "Helsing<br>Ingrid Solhaug"),
    )
    places = [said.find(each) for each in parts]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("workspace_name", ["base", "golden", "nord"])
def test_agenda_says_nothing_twice_and_ends_alike(workspace_name: str, workspace: Copy) -> None:
    from nettverk.cli import run

    root = workspace(workspace_name)
    for day in ("2026-09-01", "2026-11-24"):
        run(["--mappe", str(root), "--i-dag", day, "innkalling", "--format", "md"])
    rows = [
        match
        for path in (root / "dokument").rglob("*-innkalling.md")
        for match in ROW.findall(path.read_text("utf-8"))
    ]
    assert len(rows) > 10
    for title, text, who, _ in rows:
        assert not fold(text).startswith(fold(title))
        assert not text or text.endswith((".", "?", "!"))
        assert not (title in ("Pause", "Lunsj") and who)


def test_leader_may_say_what_the_meeting_is_for(say: Say, root: Path) -> None:
    assert "Denne gongen arbeider me med to skuletema og fellestemaa" in write(say, root)
    put(root, "ingress: Kom og sjå korleis me bruker skulebiblioteket.")
    said = write(say, root)
    assert "\nKom og sjå korleis me bruker skulebiblioteket.\n" in said
    assert "Denne gongen" not in said


def test_title_with_quotation_marks_is_quoted_with_others(say: Say, root: Path) -> None:
    change(root, "tittel: Rettleiing av nyutdanna lærarar", "tittel: Boka «Klok leiing»")
    change(root, "          - tittel: Felles fagdag\n", "")
    said = write(say, root)
    assert "«Boka \u2018Klok leiing\u2019»" in said
    assert "**Boka «Klok leiing»**" in said


def test_absence_is_told_by_a_day_that_comes_after_the_notice(say: Say, root: Path) -> None:
    assert "example.org, seinast onsdag 25. november. |" in write(say, root)
    assert "ingrid.solhaug@example.org, seinast onsdag 25. november." in write(say, root)
    networks = root / "data/networks.yaml"
    text = networks.read_text("utf-8")
    for days, said in (
        ("forfall_dagar: 2", "seinast måndag 30. november"),
        ("innkalling_dagar: 3", "så snart du kan"),
    ):
        told = text.replace("samarbeid:\n", f"samarbeid:\n  {days}\n", 1)
        networks.write_text(told, encoding="utf-8")
        assert f"example.org, {said}. |" in write(say, root)
    networks.write_text(text, encoding="utf-8")
    say("utlagt", "innkalling", "Alt", "--likevel", "--sendt")
    assert "seinast onsdag 25. november" in say("melding", "innkalling", "Alt")[1]
    late = say("melding", "innkalling", "Alt", today="2026-11-26")[1]
    assert "example.org, så snart du kan." in late
    change(root, *CHANGES["day"])
    say("innkalling", "Alt", "--format", "md")
    moved = read(root, "2026-12-03-innkalling.md")
    assert "example.org, så snart du kan. |" in moved


def test_day_of_issue_is_that_of_the_notice_as_it_stands(say: Say, root: Path) -> None:
    assert "Lagd ut" not in write(say, root)
    assert say("utlagt", "innkalling", "Alt", "--likevel")[0] == 0
    assert write(say, root).count("Lagd ut 24\\. november 2026.") == 1
    assert say("sjekk")[2].count("[forelda]") == 0
    change(root, *CHANGES["clock"])
    assert "Lagd ut" not in write(say, root)


def test_move_that_nobody_was_told_of_is_told_from_the_plan(say: Say, root: Path) -> None:
    change(root, *CHANGES["day"])
    say("innkalling", "Alt", "--format", "md")
    said = read(root, "2026-12-03-innkalling.md")
    assert "**Flytta.** Etter møteplanen skulle møtet vore onsdag 2. desember 2026." in said
    assert "**Endra.**" not in said


@pytest.mark.parametrize("line", ["lenkje: https://meet.example.org/alt", "stad: Hotellet"])
def test_agenda_without_a_host_does_not_begin_with_its_break(
    line: str, say: Say, root: Path
) -> None:
    text = (root / "data/2026-2027.yaml").read_text("utf-8")
    own = text[text.index("  - namn: Alt") :]
    text = text.replace(
        own, re.sub(r"(?m)^        (?:vert|rom|lukkast_med|innspel_på):.*\n", "", own)
    )
    (root / "data/2026-2027.yaml").write_text(text, encoding="utf-8")
    networks = root / "data/networks.yaml"
    own_sakliste = re.compile(r"(?ms)^    sakliste:\n.*?(?=^    \S)")
    networks.write_text(own_sakliste.sub("", networks.read_text("utf-8")), encoding="utf-8")
    put(root, line)
    titles = [each[0] for each in ROW.findall(write(say, root))]
    assert "Vertsskulen" not in titles
    assert "Pause" in titles[2:-2]


def test_two_meetings_of_a_day_have_titles_of_their_own(say: Say, root: Path) -> None:
    change(root, DAY, f"{DAY}        økt: 2\n        tid: 16.00–18.00\n{DAY}")
    say("innkalling", "Alt", "--format", "md", "--møte", "02.12.2026")
    say("innkalling", "Alt", "--format", "md", "--møte", "02.12.2026-2")
    names = ("2026-12-02-innkalling.md", "2026-12-02-2-innkalling.md")
    assert [read(root, each).partition("\n")[0] for each in names] == [
        "# Innkalling til møte i Alt onsdag 2. desember 2026, kl. 12.00–15.00",
        "# Innkalling til møte i Alt onsdag 2. desember 2026, kl. 16.00–18.00",
    ]


def test_message_about_minutes_says_who_does_what(say: Say, root: Path) -> None:
    say("referat", "Alt", "--møte", "2")
    agreed = [("Kalla inn til fagdag", "Gro Haukås", "01.12.2026"), ("Lesa boka", "", "")]
    agreed.append(("Senda lista", "Gro Haukås", "01.10.2026"))
    fill_word(root / "dokument/2026-2027/alt/2026-10-28-referat.docx", Filling(agreements=agreed))
    say("utlagt", "referat", "Alt", "--møte", "2", "--likevel")
    said = say("melding", "referat", "Alt", "--møte", "2")[1]
    assert (
        "Dette skal me gjera:\n\n"
        "- Senda lista (Gro Haukås, frist 01.10.2026, som er ute)\n"
        "- Kalla inn til fagdag (Gro Haukås, frist 01.12.2026)\n"
        "- Lesa boka\n"
    ) in said
    notice = write(say, root)
    rows = [notice.index(f"| {each} |") for each, _, _ in (agreed[2], *agreed[:2])]
    assert rows == sorted(rows), "the next due first"
