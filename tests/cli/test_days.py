"""Meetings over several days, and several meetings on one day."""

from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.conftest import Copy, soften

from .conftest import Cli

YEAR = "data/2026-2027.yaml"
FOLDER = "dokument/2026-2027/nettverk-aust"
HELD = "      - dato: 02.12.2026\n        vert: Steinbrua barneskule\n"
THEMES = "        lukkast_med: Ro\n        innspel_på: Støy\n"
TWO_DAYS = f"{HELD}        tid: 10.00–16.00\n        dagane_etter: 09.00–12.00\n"
WHEN = "onsdag 2. desember 2026, kl. 10.00–16.00, og torsdag 3. desember 2026, kl. 09.00–12.00"
SECOND = (
    "      - dato: 02.12.2026\n        økt: 2\n        tid: 15.30–17.00\n        rom: kantina\n"
)


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def change(root: Path, old: str, new: str) -> None:
    path = root / YEAR
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def read(root: Path, name: str) -> str:
    return soften((root / FOLDER / name).read_text(encoding="utf-8"))


def test_documents_say_both_days(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    assert cli("sjekk", "--streng", root=root).code == 0
    assert cli("innkalling", "--format", "md", root=root).code == 0
    notice = read(root, "2026-12-02-innkalling.md")
    assert f"| Når | {WHEN} |" in notice
    _, first, second = notice.partition("## Innkalla")[0].split("\n### ")
    assert first.startswith("Onsdag 2. desember 2026\n")
    assert "| 1 | 10.00 | " in first
    assert second.startswith("Torsdag 3. desember 2026\n")
    assert " | 09.00 | " in second
    last = [row for row in second.splitlines() if row.startswith("| ")][-1]
    assert "**Evaluering**" in last
    assert cli("referat", "--møte", "3.12.2026", "--format", "md", root=root).code == 0
    assert f"| Når | {WHEN} |" in read(root, "2026-12-02-referat.md")
    asked = cli("melding", "innspel", root=root).out.replace("\n", " ")
    assert f"Neste møte i Nettverk Aust er {WHEN}, på Steinbrua barneskule." in asked


def test_notice_of_two_days_is_published_as_it_was_written(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS + THEMES)
    cli("innkalling", root=root)
    published = cli("utlagt", "innkalling", root=root)
    assert (published.code, published.err.count("Saklista startar")) == (0, 0)
    path = root / FOLDER / "2026-12-02-innkalling.md"
    for old, new, code in (
        ("10.00–16.00", "09.00–12.00", 1),  # the clocks of the days in each other's place
        (WHEN, "2.–3. desember 2026", 1),
        (WHEN, f"{WHEN}. Møt i resepsjonen", 1),
    ):
        cli("innkalling", "--overskriv", root=root)
        (root / FOLDER / "2026-12-02-innkalling.docx").unlink()
        said = soften(path.read_text(encoding="utf-8"))
        swapped = said.replace("09.00–12.00", "10.00–16.00").replace(old, new, 1)
        path.write_text(swapped if "–12" in new else said.replace(old, new, 1), encoding="utf-8")
        assert cli("utlagt", "innkalling", root=root).code == code, new
        anyway = cli("utlagt", "innkalling", "--likevel", root=root).code
        assert anyway == ("–12" in new), new


def test_breaks_by_length_have_no_place_in_several_days(cli: Cli, root: Path) -> None:
    path = root / "data/networks.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace(
        "      - {tittel: Pause, minutt: 10}\n", "      - {punkt: pause, frå_møtelengd: 90}\n"
    )
    path.write_text(text, encoding="utf-8")
    change(root, HELD, TWO_DAYS)
    answer = cli("innkalling", "--format", "md", root=root)
    assert "Pausane er ikkje sette inn, for møtet går over fleire dagar." in answer.err
    assert "**Pause**" not in read(root, "2026-12-02-innkalling.md")


def test_point_that_has_no_room_goes_on_the_day_after(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    cli("innkalling", "--format", "md", root=root)
    rows = [row for row in read(root, "2026-12-02-innkalling.md").splitlines() if "|" in row]
    going_on = [row for row in rows if "(held fram)" in row]
    assert len(going_on) == 1
    (before,) = [row for row in rows if row.split("|")[1:2] == going_on[0].split("|")[1:2]][:1]
    assert going_on[0].split("|")[2].strip() == "09.00"
    assert before.split("|")[3].split("<br>")[0].strip() in going_on[0]


def test_plan_and_calendar_show_both_days(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    assert "2.12.–3.12." in cli("plan", root=root).out
    for each in ("md", "ics", "csv"):
        assert cli("plan", "--format", each, root=root).code == 0
    plan = read(root, "plan.md")
    assert "onsdag 02.12.2026<br>torsdag 03.12.2026 | 10.00–16.00<br>09.00–12.00 |" in plan
    calendar = Calendar.from_ical((root / FOLDER / "plan.ics").read_bytes())
    told = {soften(str(each["description"])): each for each in calendar.events}
    ((text, event),) = ((text, each) for text, each in told.items() if "2. desember" in text)
    begins, ends = event.decoded("dtstart"), event.decoded("dtend")
    assert begins == datetime(2026, 12, 2, 10, tzinfo=begins.tzinfo)
    assert ends == datetime(2026, 12, 3, 12, tzinfo=ends.tzinfo)
    assert f"Når: {WHEN}" in text


def test_meeting_is_over_when_its_last_day_is(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    third, fourth = (cli("status", root=root, today=f"2026-12-0{day}").out for day in (3, 4))
    waited_for = "02.12.2026 fyll ut referatet"
    assert waited_for not in third
    assert waited_for in fourth


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (TWO_DAYS, "ny tid"),
        (TWO_DAYS.replace("10.00–16.00", "12.00–15.00"), "ny tid"),
        (f"{HELD}        tid: 10.00–16.00\n", "nytt klokkeslett"),
    ],
)
def test_members_are_told_of_another_day_more_or_less(
    now: str, told: str, cli: Cli, root: Path
) -> None:
    for before, after in ((HELD, now), (now, HELD)):
        cli("innkalling", "--overskriv", root=root)
        cli("utlagt", "innkalling", "--likevel", root=root)
        cli("melding", "innkalling", "--sendt", root=root)
        assert "[ikkje-varsla]" not in cli("sjekk", root=root).said
        change(root, before, after)
        assert "[ikkje-varsla]" in cli("sjekk", root=root).said
        cli("innkalling", "--overskriv", root=root)
        cli("utlagt", "innkalling", "--likevel", root=root)
        assert told in cli("melding", "endring", root=root).out.replace("\n", " ")


def test_both_days_need_school_and_a_clock_that_runs_forwards(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS.replace("02.12", "04.12"))
    change(root, "  - dato: 02.12.2026\n", "  - dato: 04.12.2026\n")
    said = cli("sjekk", root=root).said
    assert "Møtet 05.12.2026 er på ein dag utan skule: laurdag." in said
    change(root, "dagane_etter: 09.00–12.00", "dagane_etter: 12.00–09.00")
    assert "Møtet sluttar før det startar: 12.00–09.00." in cli("sjekk", root=root).said


def test_busy_school_is_asked_on_neither_day(cli: Cli, root: Path) -> None:
    change(
        root,
        "kan_ikkje_vera_vert:\n",
        "kan_ikkje_vera_vert:\n  - skule: Steinbrua barneskule\n    dato: 03.12.2026\n",
    )
    assert "[" not in cli("sjekk", root=root).said
    change(root, HELD, TWO_DAYS)
    assert "Steinbrua barneskule kan ikkje vera vert 03.12.2026." in cli(
        "sjekk", root=root
    ).said.replace("\n", " ")


def test_shared_days_go_on_and_a_network_may_have_one_alone(cli: Cli, root: Path) -> None:
    shared = "  - dato: 02.12.2026\n    tid: 12.00–15.00\n"
    change(root, shared, f"{shared}    dagane_etter: [09.00–12.00, 09.00–11.00]\n")
    assert "2.12.–4.12." in cli("plan", root=root).out
    change(root, HELD, f"{HELD}        dagane_etter: []\n")
    assert "2.12.–" not in cli("plan", root=root).out


def test_day_two_may_be_named(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    change(root, "møte: [28.10.2026, 02.12.2026]", "møte: [28.10.2026, 03.12.2026]")
    assert cli("sjekk", root=root).code == 0
    cli("innkalling", "--format", "md", root=root)
    assert "Nærværsleiing" in read(root, "2026-12-02-innkalling.md")
    later = "      - dato: 03.12.2026\n        tid: 13.00–15.00\n"
    change(root, TWO_DAYS, f"{TWO_DAYS}{later}")
    cli("innkalling", "--møte", "03.12.2026", "--format", "md", root=root)
    assert "kl. 13.00–15.00" in read(root, "2026-12-03-innkalling.md")
    change(root, "tid: 13.00–15.00", "tid: 11.00–13.00")
    change(root, TWO_DAYS, f"{SECOND.replace('15.30–17.00', '18.00–19.00')}{TWO_DAYS}")
    assert "har to møte 03.12.2026 på same tid." in cli("sjekk", root=root).said


def test_hearing_is_over_with_the_whole_of_a_meeting(cli: Cli, root: Path) -> None:
    change(root, HELD, TWO_DAYS)
    change(root, "frist: 15.12.2026", "frist: 02.12.2026")
    cli("innkalling", "--format", "md", root=root)
    assert "Høyring" not in read(root, "2026-12-02-innkalling.md")


def test_move_tells_all_days_and_finds_the_second_meeting(cli: Cli, root: Path) -> None:
    change(root, HELD, f"{SECOND.replace('15.30–17.00', '18.00–19.00')}{TWO_DAYS}")
    moved = cli("plan", "--flytt", "02.12.2026", "09.12.2026", root=root).out
    assert f"Frå {WHEN}" in " ".join(moved.split())
    assert "torsdag 10. desember 2026, kl. 09.00–12.00" in " ".join(moved.split())
    second = cli("plan", "Nettverk Aust", "--flytt", "02.12.2026-2", "04.12.2026", root=root)
    assert second.code == 0
    assert "fredag 4. desember 2026, kl. 18.00–19.00" in second.out
