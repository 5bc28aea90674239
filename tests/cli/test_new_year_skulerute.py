"""`nytt-år --skulerute`: the days off as they are published, in each form, and what they move."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from .conftest import Cli
from .files import NEXT, load

RUTE = """\
første_skuledag: 17.08.2028
siste_skuledag: 20.06.2029
fri:
  - {namn: Haustferie, frå: 02.10.2028, til: 06.10.2028}
  - {namn: "Fri: «#» - ja", dato: 03.11.2028}
  - {namn: Juleferie, frå: 21.12.2028, til: 02.01.2029}
"""


ICS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Høstferie
DTSTART;VALUE=DATE:20281002
DTEND;VALUE=DATE:20281007
END:VEVENT
BEGIN:VEVENT
SUMMARY:Siste skoledag
DTSTART;VALUE=DATE:20290620
END:VEVENT
BEGIN:VEVENT
SUMMARY:Første skoledag
DTSTART;VALUE=DATE:20280817
END:VEVENT
END:VCALENDAR
"""


def test_a_skulerute_in_yaml(cli: Cli, example: Path) -> None:
    (example / "rute.yaml").write_text(RUTE, encoding="utf-8")
    made = cli("nytt-år", "--skulerute", str(example / "rute.yaml"), root=example)
    assert made.code == 0
    assert "framlegg frå" not in made.err
    year = load(example).skuleår[-1]
    assert [each.namn for each in year.fri] == ["Haustferie", "Fri: «#» - ja", "Juleferie"]
    text = (example / NEXT).read_text(encoding="utf-8")
    assert "FRAMLEGG" not in text
    assert str(example) not in text
    assert "# Laga med «nettverk nytt-år 2028-2029 --skulerute rute.yaml».\n" in text
    assert cli("sjekk", "--streng", root=example).code == 0


def test_a_skulerute_in_icalendar(cli: Cli, example: Path) -> None:
    (example / "rute.ics").write_text(ICS, encoding="utf-8")
    assert cli("nytt-år", "--skulerute", str(example / "rute.ics"), root=example).code == 0
    year = load(example).skuleår[-1]
    assert (year.første_skuledag.day, year.siste_skuledag.day) == (17, 20)
    assert [each.namn for each in year.fri] == ["Haustferie", "Juleferie"]


def test_a_skulerute_that_says_only_the_breaks(cli: Cli, example: Path) -> None:
    breaks = RUTE.partition("fri:")[2].rpartition("  - ")[0]
    (example / "rute.yaml").write_text(f"fri:{breaks}", encoding="utf-8")
    made = cli("nytt-år", "--skulerute", str(example / "rute.yaml"), root=example)
    assert made.err.startswith(
        "Merk: Første og siste skuledag står ikkje i rute.yaml og er framlegg frå 2027–2028. "
        "Rett dei i fila.\n"
        "Merk: Juleferien står ikkje i rute.yaml og er framlegg i fila. Rett han under «fri», og "
        "skriv «nettverk sjekk».\n"
    )
    text = (example / NEXT).read_text(encoding="utf-8")
    assert (
        "  # FRAMLEGG: juleferien står ikkje i rute.yaml. Rett når han er vedtatt.\n"
        "  - namn: Juleferie\n    frå: 22.12.2028\n"
    ) in text
    assert text.count("FRAMLEGG") == 2


def test_a_skulerute_in_a_table(cli: Cli, example: Path) -> None:
    days = ["2028-08-17,A,Ja", "2028-11-01,A,Nei", "2029-06-20,A,Ja"]
    (example / "rute.csv").write_text("\n".join(["dato,skole,elevdag", *days]), encoding="utf-8")
    made = cli("nytt-år", "--skulerute", str(example / "rute.csv"), "--skule", "A", root=example)
    assert made.code == 0
    assert [each.namn for each in load(example).skuleår[-1].fri] == ["Skulefri", "Juleferie"]
    assert "--skule A».\n" in (example / NEXT).read_text(encoding="utf-8")


def test_faults_in_a_skulerute_stop_all(cli: Cli, example: Path) -> None:
    (example / "rute.ics").write_text("hei", encoding="utf-8")
    answer = cli("nytt-år", "--skulerute", str(example / "rute.ics"), root=example)
    assert (answer.code, answer.out) == (1, "")
    assert f"Feil i {example.as_posix()}/rute.ics, linje 1: " in answer.err
    assert not (example / NEXT).exists()


def test_a_school_without_a_skulerute(cli: Cli, example: Path) -> None:
    answer = cli("nytt-år", "--skule", "A", root=example)
    assert (answer.code, answer.err) == (
        2,
        "Feil: --skule gjeld skuleruta. Skriv --skulerute FIL òg.\n",
    )


def close(root: Path, first: date, name: str) -> str:
    """Write a skulerute in which one weekday is free all year."""
    days = [first + timedelta(7 * week) for week in range(45)]
    lines = [f"  - {{namn: {name}, dato: {day.isoformat()}}}\n" for day in days]
    (root / "rute.yaml").write_text(f"fri:\n{''.join(lines)}", encoding="utf-8")
    return str(root / "rute.yaml")


def test_one_network_is_moved_when_its_weekday_is_never_free(cli: Cli, example: Path) -> None:
    rute = close(example, date(2028, 8, 17), "Torsdagsfri")
    assert cli("nytt-år", "--skulerute", rute, root=example).code == 0
    text = (example / NEXT).read_text(encoding="utf-8")
    assert text.count("er det ikkje skule: Torsdagsfri.") == 6
    assert cli("sjekk", "--streng", root=example).code == 0


def test_all_are_moved_together_when_the_shared_weekday_is_never_free(
    cli: Cli, example: Path
) -> None:
    rute = close(example, date(2028, 8, 16), "Onsdagsfri")
    made = cli("nytt-år", "--skulerute", rute, root=example)
    assert made.err.count("Merk: Fellesdagen ") == 6
    year = load(example).skuleår[-1]
    assert 2 not in {each.dato.weekday() for each in year.møte}
    for number in range(6):
        alone = [own for own in year.nettverk if own.møte[number].ny_dato]
        assert len(alone) <= 1, "most follow the shared day"
    text = (example / NEXT).read_text(encoding="utf-8")
    assert text.count("er det ikkje skule: Onsdagsfri.") in {6, 7}, "once a day, not a network"
    assert cli("sjekk", "--streng", root=example).code == 0


def test_only_a_calendar_costs_what_calendars_cost(example: Path) -> None:
    script = (
        "import sys; from nettverk.cli import run; assert run(['nytt-år']) == 0; "
        "sys.exit('icalendar' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=example, check=False)
    assert ended.returncode == 0
