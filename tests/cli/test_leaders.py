"""Who leads: a change of leader, one for a single meeting, two, and none."""

import json
from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .test_folk import ALONE, FOLDER, VERT, edit, write

USUAL = "  - namn: Alt\n    leiar: Ingrid Solhaug\n"
CHANGE = """\
  - namn: Alt
    leiar:
      - {namn: Ingrid Solhaug, til: 15.11.2026}
      - {namn: Gro Haukås, frå: 16.11.2026}
      - {namn: Magnhild Rønning, frå: 16.01.2027}
"""
TWO = "Gro Haukås og Magnhild Rønning"


def led_by_many(root: Path) -> Path:
    """Let the leader change in November, another lead one meeting, and two lead from January."""
    edit(root, (USUAL, CHANGE))
    never = ("        leiar: [Ingrid Solhaug, Gro Haukås]\n", "")
    edit(root, (USUAL, "  - namn: Alt\n"), ALONE, never, file="2026-2027")
    return root


def test_plan_says_who_leads_when(workspace: Copy, cli: Cli) -> None:
    root = led_by_many(workspace("golden"))
    assert cli("sjekk", "--streng", root=root).code == 0
    shown = " ".join(cli("plan", "Alt", root=root).out.split())
    terms = f"Ingrid Solhaug, frå 16.11.2026 Gro Haukås, frå 16.01.2027 {TWO}"
    assert f"leiar: {terms} " in shown
    assert "leiar 2.12.: Linh Nguyen Dahl" in shown
    by_day = [["Ingrid Solhaug"]] * 2 + [["Linh Nguyen Dahl"]] + [TWO.split(" og ")] * 2
    (plan,) = json.loads(cli("plan", "Alt", "--format", "json", root=root).out)["nettverk"]
    assert plan["leiar"] == terms
    assert [each["leiarar"] for each in plan["møte"]] == by_day
    assert [each["eigen_leiar"] for each in plan["møte"]] == [False, False, True, False, False]
    rows = cli("plan", "Alt", "--format", "csv", root=root).out.splitlines()
    assert [each.split(",")[9] for each in rows] == ["leiar", *map(" og ".join, by_day)]
    assert cli("plan", "Alt", "--format", "md", root=root).code == 0
    written = (root / FOLDER / "plan.md").read_text(encoding="utf-8")
    assert f"Nettverksleiar: {terms}\n" in written
    assert "| 3 | onsdag 02.12.2026 (leiar: Linh Nguyen Dahl) |" in written


def test_page_and_calendar_name_who_leads_each_meeting(workspace: Copy, cli: Cli) -> None:
    root = led_by_many(workspace("golden"))
    assert cli("plan", "Alt", "--format", "html", "--format", "ics", root=root).code == 0
    page = (root / FOLDER / "plan.html").read_text(encoding="utf-8")
    table = page.partition('<section class="tabell"')[2]
    cells = [f'<td role="cell">{each}</td>' for each in ("Ingrid Solhaug", TWO, "Linh Nguyen Dahl")]
    assert [table.count(each) for each in cells[:2]] == [2, 2]
    assert cells[2] in table
    picture = page.partition("<svg")[2].partition("</svg>")[0]
    assert "Ingrid Solhaug, seinare andre" in picture
    calendar = (root / FOLDER / "plan.ics").read_text(encoding="utf-8").replace("\n ", "")
    assert "Nettverksleiar: Linh Nguyen Dahl (avdelingsleiar" in calendar
    assert "Nettverksleiarar: Gro Haukås (rektor" in calendar


def test_documents_of_a_meeting_name_who_leads_that_day(workspace: Copy, cli: Cli) -> None:
    root = led_by_many(workspace("golden"))
    linh = f"Linh Nguyen Dahl (avdelingsleiar, {VERT})"
    written = write(cli, root, "innkalling")
    assert "\nHelsing<br>Linh Nguyen Dahl, nettverksleiar\n" in written
    assert "| Linh Nguyen Dahl | Dialog |" in written, "who leads the items of the leader"
    assert f"| Møteleiar og referent | {linh} |" in write(cli, root, "referat")
    asked = cli("melding", "innspel", "Alt", "--møte", "3", root=root).out
    assert asked.endswith("Helsing\nLinh Nguyen Dahl\n")
    assert "send ho til meg" in asked
    assert "linh.dahl@" not in asked
    assert "gro.haukas@" in asked, "who leads the others is asked"


def test_two_who_lead_sign_together_and_one_takes_absence(workspace: Copy, cli: Cli) -> None:
    root = led_by_many(workspace("golden"))
    edit(
        root,
        ("    forfall_til: Rune Fjellvang\n", ""),
        ("        epost: gro.haukas@example.org\n", ""),
    )
    assert cli("innkalling", "Alt", "--møte", "4", "--format", "md", root=root).code == 0
    written = (root / FOLDER / "2027-01-28-innkalling.md").read_text(encoding="utf-8")
    assert f"\nHelsing<br>{TWO}, nettverksleiarar\n" in written
    assert "| Forfall | Meld frå til Magnhild Rønning, magnhild.ronning@example.org, sei" in written
    asked = cli("melding", "innspel", "Alt", "--møte", "4", root=root).out
    assert asked.endswith(f"Helsing\n{TWO}\n")
    assert "send ho til oss" in asked
    assert "magnhild" not in asked
    # One of the two heads the host.
    alone = cli("melding", "vert", "Alt", "--møte", "4", root=root)
    assert (alone.out, TWO in alone.err) == ("", True)


def test_foundation_names_all_who_lead_the_network(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(
        root, (USUAL, "  - namn: Alt\n    leiar: [Ingrid Solhaug, Gro Haukås]\n"), file="2026-2027"
    )
    assert cli("grunnlag", "Alt", "--format", "md", root=root).code == 0
    written = (root / FOLDER / "2026-09-16-grunnlag.md").read_text(encoding="utf-8")
    named = "Ingrid Solhaug (rektor, Solbakken barneskule) og Gro Haukås (rektor, Fossekalldalen"
    assert f"Nettverksleiarar: {named} barneskule)\n" in written


def test_meeting_that_nobody_leads_is_told_and_written(workspace: Copy, cli: Cli) -> None:
    root = workspace("golden")
    edit(root, (USUAL, "  - namn: Alt\n    leiar: {namn: Ingrid Solhaug, til: 15.11.2026}\n"))
    edit(root, (USUAL, "  - namn: Alt\n"), file="2026-2027")
    told = cli("sjekk", root=root)
    assert (told.code, told.err.count("Ingen leier Alt 02.12.2026.")) == (0, 1)
    notice = write(cli, root, "innkalling")
    assert "Helsing<br>Alt. Nettverksleiaren er ikkje avklart.\n" in notice
    assert cli("melding", "innspel", "Alt", root=root).out.endswith("Helsing\nAlt\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Linh Nguyen Dal", "Meinte du «Linh Nguyen Dahl»?"),
        ("Åse Ærlig Østerås", "Åse Ærlig Østerås er ikkje i rolla si 02.12.2026."),
    ],
)
def test_leader_of_one_meeting_must_be_there(
    name: str, said: str, workspace: Copy, cli: Cli
) -> None:
    root = workspace("golden")
    old, new = ALONE
    edit(root, (old, new.replace("Linh Nguyen Dahl", name)), file="2026-2027")
    told = cli("sjekk", root=root).err
    assert said in told
    assert "data/2026-2027.yaml, linje 70, kolonne 16" in told


def test_next_year_has_no_leader_of_one_meeting(workspace: Copy, cli: Cli) -> None:
    root = led_by_many(workspace("golden"))
    assert cli("nytt-år", root=root).code == 0
    written = (root / "data" / "2027-2028.yaml").read_text(encoding="utf-8")
    assert "leiar" not in written
