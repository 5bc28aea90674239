"""Several meetings on one day: each has its files, its messages and its own name."""

import csv
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.conftest import Copy

from .conftest import Cli
from .test_days import FOLDER, HELD, SECOND, change, read


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def test_two_meetings_on_one_day(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    assert cli("sjekk", "--streng", root=root).code == 0
    day = "02.12.2026"
    assert cli("innkalling", "--møte", day, "--format", "md", root=root).code == 0
    assert cli("innkalling", "--møte", f"{day}-2", "--format", "md", root=root).code == 0
    first, second = (read(root, f"2026-12-02{økt}-innkalling.md") for økt in ("", "-2"))
    assert "kl. 12.00–15.00" in first
    assert "kl. 15.30–17.00" in second
    assert "onsdag 2. desember 2026, kl. 15.30–17.00" in first.partition("Neste møte er")[2]
    for each in (day, f"{day}-2"):
        assert cli("utlagt", "innkalling", "--likevel", "--møte", each, root=root).code == 0
        assert cli("melding", "innkalling", "--møte", each, "--sendt", root=root).code == 0
    assert "[ikkje-varsla]" not in cli("sjekk", root=root).said
    rows = csv.reader(
        (root / "dokument/hendingar.csv").read_text("utf-8").splitlines(), delimiter=";"
    )
    assert {row[2] for row in rows} == {"møtedag", "2026-12-02", "2026-12-02-2"}
    change(root, "tid: 15.30–17.00", "tid: 15.15–17.00")
    said = cli("sjekk", root=root).said.replace("\n", " ")
    assert said.count("[ikkje-varsla]") == 1
    cli("innkalling", "--møte", f"{day}-2", "--format", "md", root=root)
    cli("utlagt", "innkalling", "--likevel", "--møte", f"{day}-2", root=root)
    change_of = cli("melding", "endring", "--møte", f"{day}-2", root=root)
    assert change_of.code == 0
    assert "kl. 15.15–17.00" in change_of.out
    cli("plan", "--format", "ics", root=root)
    events = Calendar.from_ical((root / FOLDER / "plan.ics").read_bytes()).events
    assert len({str(each["uid"]) for each in events}) == len(events) == 5


def test_second_meeting_of_a_day_is_where_the_first_is(cli: Cli, root: Path) -> None:
    alone = cli("plan", "--format", "csv", root=root).out.splitlines()
    change(root, HELD, f"{SECOND}{HELD}")
    rows = [row.split(",") for row in cli("plan", "--format", "csv", root=root).out.splitlines()]
    assert [row[7:9] for row in rows if row[3] == "2026-12-02"] == [
        ["Steinbrua barneskule", "fastsett"]
    ] * 2
    others = [[row[3], row[7]] for row in rows if row[4] != "15.30"]
    assert others == [[row[3], row[7]] for row in (line.split(",") for line in alone)]
    change(root, "        økt: 2\n", "        økt: 2\n        vertskap: ja\n")
    again = [row.split(",") for row in cli("plan", "--format", "csv", root=root).out.splitlines()]
    assert [row[7] for row in again if row[4] == "15.30"] != ["Steinbrua barneskule"]


def test_message_is_about_the_meeting_that_was_asked_for(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    first = ("--møte", "02.12.2026")

    def publish() -> None:
        for words in (["innkalling", "--overskriv"], ["utlagt", "innkalling", "--likevel"]):
            assert cli(*words, *first, root=root).code == 0

    publish()
    cli("melding", "innkalling", *first, "--sendt", root=root)
    change(root, HELD, f"{HELD}        tid: 11.00–15.00\n")
    publish()
    second = cli("melding", "endring", "--møte", "02.12.2026-2", root=root)
    assert (second.code, second.out) == (1, "")
    assert "nytt klokkeslett" in cli("melding", "endring", *first, root=root).out


def test_both_meetings_of_a_day_are_somebodys_duty(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    said = cli("status", root=root, today="2026-11-24").out
    assert "nettverk innkalling\n" in said or "nettverk innkalling " in said
    assert "--møte 02.12.2026-2" in said


def test_second_meeting_is_at_the_place_of_the_first(cli: Cli, root: Path) -> None:
    hotel = "      - dato: 02.12.2026\n        stad: Hotell Fjellvind\n        rom: salong 2\n"
    change(root, HELD, f"{SECOND.replace('        rom: kantina', '')}{hotel}")
    assert cli("plan", root=root).out.count("Hotell Fjellvind 2.12.") == 2
    change(root, hotel, f"{hotel}        avlyst: ja\n")
    rows = [row.split(",") for row in cli("plan", "--format", "csv", root=root).out.splitlines()]
    (row,) = [row for row in rows if row[4] == "15.30"]
    assert row[7], "the second has a turn where the first is not held"
    assert row[8] == "framlegg"


def test_second_meeting_knows_the_minutes_of_the_first(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    cli("referat", "--møte", "02.12.2026", "--format", "md", root=root)
    path = root / FOLDER / "2026-12-02-referat.md"
    said = path.read_text(encoding="utf-8").replace(
        "| | | *Vel dato* |", "| Formiddagssak | Alle | 10.12.2026 |", 1
    )
    path.write_text(said, encoding="utf-8")
    cli("referat", "--møte", "02.12.2026-2", "--format", "md", root=root, today="2026-12-02")
    assert "Formiddagssak" in read(root, "2026-12-02-2-referat.md")
    assert "--møte" not in "".join(
        line for line in cli("status", root=root).out.splitlines() if "oppfølging" in line
    )


def test_second_meeting_is_called_by_its_clock(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    asked = cli("melding", "innspel", "--møte", "02.12.2026-2", root=root).out
    assert "i Nettverk Aust onsdag 2. desember 2026, kl. 15.30–17.00?" in asked
    assert "Eit møte til i Nettverk Aust er onsdag" in asked
    host = cli("melding", "vert", "--møte", "02.12.2026", root=root).out
    assert "Same dag er det eit møte til, kl. 15.30–17.00." in host
    told = cli("status", root=root, today="2026-12-01").out
    assert "02.12.2026-2" in told
    assert "nettverk referat --møte 02.12.2026-2" in told


def test_second_meeting_that_is_gone_is_named(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND.replace('økt: 2', 'økt: 12')}{HELD}")
    for words in (["innkalling"], ["utlagt", "innkalling", "--likevel"]):
        assert cli(*words, "--møte", "02.12.2026-12", root=root).code == 0
    assert "ikkje forstått" not in cli("sjekk", root=root).said
    change(root, SECOND.replace("økt: 2", "økt: 12"), "")
    said = cli("sjekk", root=root).said
    assert "planen har ikkje noko møte 02.12.2026-12." in said
    assert "med datoen 02.12.2026 og «økt: 12»" in said


def test_two_meetings_at_once_are_a_fault(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}".replace("15.30–17.00", "14.30–17.00"))
    answer = cli("sjekk", root=root)
    assert answer.code == 1
    assert "har to møte 02.12.2026 på same tid." in answer.said


def test_minutes_of_a_day_stay_with_their_meeting(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND}{HELD}")
    for each, text in (("02.12.2026", "Fyrste"), ("02.12.2026-2", "Andre")):
        cli("referat", "--møte", each, "--format", "md", root=root)
        name = f"2026-12-02{each[10:]}-referat.md"
        path = root / FOLDER / name
        row = "| | | *Vel dato* |"
        said = path.read_text(encoding="utf-8").replace(row, f"| {text} sak | Alle | jul |", 1)
        path.write_text(said, encoding="utf-8")
    listed = cli("oppfølging", root=root, today="2026-12-03").out
    assert "Fyrste sak" in listed
    assert "Andre sak" in listed
    assert "[heimlaus-fil]" not in cli("sjekk", root=root, today="2026-12-03").said
