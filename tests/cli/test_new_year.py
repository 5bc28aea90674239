"""`nytt-år`: the file of the next school year, which the rules accept and people go on with."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from nettverk.archive.store import create
from nettverk.planning.plan import Plan, make_plan
from nettverk.reading.workspace import load_workspace
from tests.documents.reading import read_folder

from .conftest import Cli

NEXT = "data/2028-2029.yaml"


def load(root: Path) -> Plan:
    workspace = load_workspace(root)
    assert not workspace.problems
    return make_plan(workspace.oversikt, workspace.standard, workspace.skuleår)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def uncomment(text: str) -> str:
    """Take «# » off the examples, which stand where the keys begin."""
    return re.sub(r"^# (?=\w+:$|  )", "", text, flags=re.MULTILINE)


def test_five_years_in_a_row(cli: Cli, example: Path) -> None:
    for first in range(2028, 2033):
        made = cli("nytt-år", root=example)
        assert made.code == 0
        assert made.names == [f"{first}-{first + 1}.yaml"]
        checked = cli("sjekk", "--streng", root=example)
        assert (checked.code, checked.err) == (0, "")
    plan = load(example)
    for nettverk in plan.oversikt.nettverk:
        hosted = Counter(dict.fromkeys(nettverk.skulenamn, 0))
        hosted.update(each.vert_namn for each in plan.held_by(nettverk))
        assert {*hosted} == {*nettverk.skulenamn}
        assert max(hosted.values()) - min(hosted.values()) <= 1, hosted
        later = [each for each in plan.held_by(nettverk) if each.dato.year > 2028]
        assert all(each.fastsett for each in later)


def test_a_year_that_is_skipped_is_told(cli: Cli, example: Path) -> None:
    said = "ikkje noko skuleår mellom 2027–2028 og 2029–2030"
    assert said in cli("nytt-år", "2029-2030", root=example).err
    assert "skuleår mellom" not in cli("nytt-år", "2028-2029", root=example).err


def test_the_file_is_the_same_each_time(cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    first = (example / NEXT).read_bytes()
    (example / NEXT).unlink()
    cli("nytt-år", "2028-2029", root=example, today="2031-01-01")
    assert (example / NEXT).read_bytes() == first


def test_the_file_of_the_example(
    cli: Cli, example: Path, golden: Callable[[Path, str], None]
) -> None:
    cli("nytt-år", root=example)
    text = (example / NEXT).read_text(encoding="utf-8")
    golden(Path(__file__).parents[1] / "golden" / "years" / "2028-2029.yaml", text)


def test_the_examples_in_the_comments_are_right(cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    path = example / NEXT
    text = path.read_text(encoding="utf-8")
    path.write_text(uncomment(text), encoding="utf-8")
    year = next(each for each in load(example).skuleår if each.skuleår == "2028-2029")
    assert year.kan_ikkje_vera_vert
    assert year.vil_vera_vert
    assert year.fellestema
    assert year.informasjon
    assert year.høyringar
    checked = cli("sjekk", "--streng", root=example)
    assert (checked.code, checked.err) == (0, "")


def test_a_workspace_just_made(cli: Cli, tmp_path: Path) -> None:
    cli("--i-dag", "2026-11-24", "ny", str(tmp_path / "ny"))
    made = cli("nytt-år", root=tmp_path / "ny")
    assert (made.code, made.names) == (0, ["2027-2028.yaml"])
    text = (tmp_path / "ny" / "data" / "2027-2028.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../skjema/skulear.schema.json\n")
    checked = cli("sjekk", "--streng", root=tmp_path / "ny")
    assert (checked.code, checked.err) == (0, "")


@pytest.mark.parametrize("count", ["1", "2", "10", "39"])
def test_as_many_meetings_as_asked(count: str, cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "--møte", count, root=example).code == 0
    plan = load(example)
    for nettverk in plan.oversikt.nettverk:
        assert len(plan.meetings_of(nettverk, plan.skuleår[-1])) == int(count)
    checked = cli("sjekk", "--streng", root=example)
    assert (checked.code, checked.err) == (0, "")


@pytest.mark.parametrize("count", ["0", "-1", "seks", "1.5", "100"])
def test_what_is_no_number_of_meetings(count: str, cli: Cli, example: Path) -> None:
    answer = cli("nytt-år", f"--møte={count}", root=example)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"Feil: --møte: «{count}» er ikkje eit tal på møte. Skriv til dømes --møte 6.\n"
    )


def test_an_impossible_year_writes_nothing(cli: Cli, example: Path) -> None:
    before = read_folder(example)
    answer = cli("nytt-år", "--møte", "50", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert "dette går ikkje i hop:\n  - 50 møte\n" in answer.err
    assert "«--møte 39»" in answer.err
    assert read_folder(example) == before


def test_more_meetings_in_the_outer_weeks(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "--møte", "41", root=example).code == 1
    assert cli("nytt-år", "--møte", "41", "--ytterveker", root=example).code == 0


@pytest.mark.parametrize("name", ["2028-2029.yaml", "2028-2029.yml", "neste.yaml"])
def test_a_year_that_is_there_is_never_touched(name: str, cli: Cli, example: Path) -> None:
    cli("nytt-år", root=example)
    (example / NEXT).rename(example / "data" / name)
    before = read_folder(example)
    answer = cli("nytt-år", "2028-2029", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil: data/{name} finst alt, og ei fil for eit skuleår blir al")
    assert read_folder(example) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_dangling_link_is_something_too(cli: Cli, example: Path) -> None:
    (example / NEXT).symlink_to("borte.yaml")
    # A year that cannot be read stops all commands but this is about the name.
    assert cli("nytt-år", root=example).code == 1
    assert (example / NEXT).is_symlink()


def test_a_file_that_comes_meanwhile_is_kept(tmp_path: Path) -> None:
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "a.yaml").write_bytes(b"mitt")
    with pytest.raises(FileExistsError):
        create(tmp_path / "a.yaml", b"nytt")
    assert read_folder(tmp_path) == {"a.yaml": b"mitt"}


@pytest.fixture
def _without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work on a disk that knows no links, as memory sticks are."""

    def refuse(*_paths: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("nettverk.archive.store.os.link", refuse)


@pytest.mark.usefixtures("_without_links")
def test_a_disk_without_links_will_do(cli: Cli, example: Path, tmp_path: Path) -> None:
    test_a_file_that_comes_meanwhile_is_kept(tmp_path / "stikke")
    assert cli("nytt-år", root=example).code == 0
    assert cli("nytt-år", "2028-2029", root=example).code == 1
    assert cli("sjekk", "--streng", root=example).code == 0


@pytest.mark.usefixtures("_without_links")
def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([None])

    def refuse_the_second(_file: int) -> None:
        if next(times, "full") == "full":
            raise OSError(28, "full")

    monkeypatch.setattr("nettverk.archive.store.os.fsync", refuse_the_second)
    with pytest.raises(OSError, match="full"):
        create(tmp_path / "a.yaml", b"nytt")
    assert not read_folder(tmp_path)


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2028", "«2028» er ikkje eit skuleår. Skriv det slik: 2028-2029."),
        ("2028-2030", "«2028-2030» er ikkje eit skuleår."),
        ("2199-2200", "«2199-2200» er ikkje eit skuleår."),
        ("2024-2025", "Det finst ikkje noko skuleår før 2024–2025 å byggja på."),
    ],
)
def test_years_that_cannot_be_made(year: str, said: str, cli: Cli, example: Path) -> None:
    answer = cli("nytt-år", year, root=example)
    assert answer.code in {1, 2}
    assert answer.err.startswith(f"Feil: {said}")


def test_a_year_of_three_days_is_told_what_to_mend(cli: Cli, example: Path, tmp_path: Path) -> None:
    rute = tmp_path / "rute.yaml"
    rute.write_text("første_skuledag: 14.08.2028\nsiste_skuledag: 16.08.2028\n", encoding="utf-8")
    answer = cli("nytt-år", "--skulerute", str(rute), root=example)
    assert answer.code == 1
    assert "Sjå til at første og siste skuledag er rette." in answer.err


@pytest.mark.parametrize("year", ["1850-1851", "9500-9501", "0000-0001"])
def test_a_year_before_it_that_no_calendar_has(year: str, cli: Cli, example: Path) -> None:
    edit(example / "data" / "2027-2028.yaml", "skuleår: 2027-2028", f"skuleår: {year}")
    answer = cli("nytt-år", root=example)
    assert answer.code == 1
    assert f"«{year}» er ikkje eit skuleår. Skriv det slik: 2026-2027." in answer.err


def test_a_year_later_on(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", "2030–2031", root=example).names == ["2030-2031.yaml"]
    assert cli("nytt-år", "2028-2029", root=example).names == ["2028-2029.yaml"]
    assert cli("sjekk", "--streng", root=example).code == 0


def test_what_is_told(cli: Cli, example: Path) -> None:
    assert cli("nytt-år", root=example).err == (
        "Merk: Første og siste skuledag og feriane i 2028–2029 er framlegg frå 2027–2028. Har de "
        "skuleruta, slettar de fila og skriv «nettverk nytt-år 2028-2029 --skulerute FIL».\n"
        "Merk: 41 vertar i 2027–2028 er ikkje fastsette, så vertane i den nye fila byggjer på "
        "framlegg.\n"
        "Merk: Les gjennom fila, og skriv «nettverk plan --skuleår 2028-2029».\n"
    )


def test_a_person_in_two_places_is_given_another_day(cli: Cli, example: Path) -> None:
    networks = example / "data" / "networks.yaml"
    edit(networks, "arbeidsgruppe: Yusuf Demir", "arbeidsgruppe: Torleif Hagalid")
    said = cli("sjekk", "--streng", root=example).err
    assert "Torleif Hagalid frå arbeidsgruppa skal vera i" in said
    made = cli("nytt-år", root=example)
    assert (
        "Merk: Store barneskular: Flytta til tysdag: onsdag kl. 12.00–15.00 er Torleif Hagalid "
        "frå arbeidsgruppa i Mellomstore barneskular sør.\n"
    ) in made.err
    text = (example / NEXT).read_text(encoding="utf-8")
    assert "  # Flytta til tysdag: onsdag kl. 12.00–15.00 er Torleif Hagalid frå" in text
    assert NEXT not in cli("sjekk", "--streng", root=example).err


RUTE = """\
første_skuledag: 17.08.2028
siste_skuledag: 20.06.2029
fri:
  - {namn: Haustferie, frå: 02.10.2028, til: 06.10.2028}
  - {namn: "Fri: «#» - ja", dato: 03.11.2028}
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
    assert [each.namn for each in year.fri] == ["Haustferie", "Fri: «#» - ja"]
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
    assert [each.namn for each in year.fri] == ["Høstferie"]


def test_a_skulerute_that_says_only_the_breaks(cli: Cli, example: Path) -> None:
    (example / "rute.yaml").write_text(RUTE.partition("fri:")[2].join(["fri:", ""]), "utf-8")
    made = cli("nytt-år", "--skulerute", str(example / "rute.yaml"), root=example)
    assert made.err.startswith(
        "Merk: Første og siste skuledag står ikkje i rute.yaml, og er framlegg frå 2027–2028. "
        "Rett dei i fila.\n"
        "Merk: Det er ingen juleferie i fila, så eit møte kan vera lagt til jula. Skriv "
        "ferien under «fri», og skriv «nettverk sjekk».\n"
    )


def test_a_skulerute_in_a_table(cli: Cli, example: Path) -> None:
    days = ["2028-08-17,A,Ja", "2028-11-01,A,Nei", "2029-06-20,A,Ja"]
    (example / "rute.csv").write_text("\n".join(["dato,skole,elevdag", *days]), encoding="utf-8")
    made = cli("nytt-år", "--skulerute", str(example / "rute.csv"), "--skule", "A", root=example)
    assert made.code == 0
    assert [each.namn for each in load(example).skuleår[-1].fri] == ["Skulefri"]
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


def test_a_year_without_any_meeting_before(cli: Cli, example: Path) -> None:
    for path in (example / "data").glob("202*.yaml"):
        path.unlink()
    text = "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 20.06.2028\n"
    (example / "data" / "2027-2028.yaml").write_text(text, encoding="utf-8")
    answer = cli("nytt-år", root=example)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "Feil: Ingen av nettverka har hatt møte på ein kvardag før 2028–2029, så vekedag og "
        "klokke er ukjende. Skriv minst eitt møte under «møte» i data/2027-2028.yaml.\n"
    )


def test_only_a_calendar_costs_what_calendars_cost(example: Path) -> None:
    script = (
        "import sys; from nettverk.cli import run; assert run(['nytt-år']) == 0; "
        "sys.exit('icalendar' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd=example, check=False)
    assert ended.returncode == 0
