"""`nettverk plan --format ics`: which files it writes, what they say, and what it refuses."""

import subprocess
import sys
from pathlib import Path

import pytest

from nettverk.archive.paths import slugify
from tests.conftest import REPOSITORY, Copy, Golden

from .conftest import Cli
from .files import ICS, YEAR, events, load


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ([], ["plan.ics"]),
        (["Alt"], ["alt/plan.ics"]),
        (["Minst", "Alt"], ["minst/plan.ics", "alt/plan.ics"]),
        (["--skule", "Solbakken barneskule"], ["skular/plan-solbakken-barneskule.ics"]),
        (
            ["--skule", "solbakken-barneskule", "--skule", "REVEHAUGEN SKULE"],
            ["skular/plan-solbakken-barneskule.ics", "skular/plan-revehaugen-skule.ics"],
        ),
        (["--format", "docx", "--format", "md"], ["plan.docx", "plan.md", "plan.ics"]),
        (["Alt", "--format", "md", "--format", "ics"], ["alt/plan.md", "alt/plan.ics"]),
    ],
)
def test_files(words: list[str], files: list[str], cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli(*ICS, *words, root=root)
    assert (answer.code, answer.err) == (0, "")
    written = [each for each in answer.out.splitlines() if not each.endswith(".svg")]
    assert written == [str(root / YEAR / each) for each in files]
    assert all((root / YEAR / each).is_file() for each in files)


def test_the_calendars_of_all_schools_in_one_run(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli(*ICS, "--skule", "Alle", root=root)
    assert (answer.code, answer.err) == (0, "")
    skular = load(root).oversikt.skular
    for each in skular:
        before = (root / YEAR / "skular").glob("*.ics")
        assert f"plan-{slugify(each.namn)}.ics" in {path.name for path in before}
    alone = {path: path.read_bytes() for path in (root / YEAR / "skular").iterdir()}
    assert len(alone) == len(skular)
    for each in skular:
        cli(*ICS, "--skule", each.namn, root=root)
    assert {path: path.read_bytes() for path in alone} == alone


def test_a_school_without_meetings_is_passed_over_among_all(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    nettverka = root / "data/networks.yaml"
    lone = "  - {namn: Alle skule, kommune: Time, slag: barneskule, "
    lone += "medlemmer: [{namn: A B, rolle: rektor}]}\n"
    text = nettverka.read_text("utf-8")
    nettverka.write_text(text.replace("\nskular:\n", f"\nskular:\n{lone}", 1), "utf-8")
    answer = cli(*ICS, "--skule", "alle", root=root)
    assert (answer.code, answer.out.count("alle-skule")) == (0, 0)
    assert cli(*ICS, "--skule", "alle skule", root=root).code == 1


def test_files_in_another_folder(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    assert cli(*ICS, "--ut", str(tmp_path / "ut"), root=root).code == 0
    assert (tmp_path / "ut/2026-2027/plan.ics").is_file()
    assert not (root / "dokument").exists()


def test_one_calendar_as_it_is(cli: Cli, workspace: Copy, golden: Golden) -> None:
    root = workspace("golden")
    assert cli(*ICS, "Alt", "--påminning", "7", "--påminning", "2t", root=root).code == 0
    text = (root / YEAR / "alt/plan.ics").read_bytes().decode()
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    golden(REPOSITORY / "tests/golden/calendars/alt.ics", "\n".join(lines))


def test_ones_own_network_is_its_own_calendar(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    nettverka = root / "data/networks.yaml"
    nettverka.write_text(nettverka.read_text("utf-8") + "\nmitt_nettverk: Alt\n", "utf-8")
    answer = cli(*ICS, root=root)
    assert answer.out.splitlines() == [str(root / YEAR / "alt/plan.ics")]
    assert "mitt_nettverk" in answer.err
    answer = cli(*ICS, "--skule", "Revehaugen skule", root=root)
    assert answer.names == ["plan-revehaugen-skule.ics"]
    assert answer.err == "", "a school is not bound by it"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--format ics Alt --skule Solbakken", "--skule gjeld alle nettverka til skulen."),
        ("--skule x", "--skule gjeld berre kalendrar."),
        ("--format ics --format md --skule x", "--skule gjeld berre kalendrar."),
        ("--påminning 7", "--påminning gjeld berre kalendrar."),
        ("--format md --påminning 7", "--påminning gjeld berre kalendrar."),
        ("--format ics --format csv", "csv kjem på skjermen, og resten blir filer."),
        ("--format ics --påminning 0", "«0» er ikkje ei påminning."),
        ("--format ics --påminning -1", "«-1» er ikkje ei påminning."),
        ("--format ics --påminning 7x", "«7x» er ikkje ei påminning."),
        ("--format ics --påminning 1000", "«1000» er ikkje ei påminning."),
        ("--format ics --påminning \uff17", "«\uff17» er ikkje ei påminning."),
        ("--format ics --skule solbaken-barneskule", "Skulen «solbaken-barneskule» finst ikkje."),
    ],
)
def test_what_is_refused(line: str, said: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("plan", *line.split(), root=root)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {said}")
    assert not (root / "dokument").exists()


def test_the_register_is_no_calendar(cli: Cli, workspace: Copy) -> None:
    assert cli("oppfølging", "--format", "ics", root=workspace("golden")).code == 2


@pytest.mark.parametrize(
    ("said", "trigger"),
    [("7", "-P7D"), ("1d", "-P1D"), ("2t", "-PT2H"), (" 02T ", "-PT2H"), ("365D", "-P365D")],
)
def test_reminders(said: str, trigger: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    assert cli(*ICS, "Alt", "--påminning", said, "--påminning", said, root=root).code == 0
    for event in events(root / YEAR / "alt/plan.ics"):
        alarms = event.walk("VALARM")
        assert len(alarms) == (event["STATUS"] != "CANCELLED")
        assert all(each["TRIGGER"].to_ical().decode() == trigger for each in alarms)


def test_a_calendar_names_no_address(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli(*ICS, root=root)
    text = (root / YEAR / "plan.ics").read_bytes().decode().replace("\r\n ", "")
    mentions = {line.partition(":")[0] for line in text.splitlines() if "@" in line}
    assert mentions == {"UID"}
    assert "example.org" not in text
    assert "Ingrid Solhaug" in text


def test_a_host_reads_what_it_does_and_the_number_is_the_same(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli(*ICS, "Alt", root=root)
    cli(*ICS, "--skule", "Solbakken barneskule", root=root)
    theirs = {str(each["UID"]): each for each in events(root / YEAR / "alt/plan.ics")}
    ours = events(root / YEAR / "skular/plan-solbakken-barneskule.ics")
    assert {str(each["UID"]) for each in ours} == {*theirs}
    hosted = [each for each in ours if "vertskap" in str(each["SUMMARY"])]
    assert [str(each["LOCATION"]).split(",")[0] for each in hosted] == ["Solbakken barneskule"]
    assert str(hosted[0]["DESCRIPTION"]).startswith("Skulen er vert for møtet. Verten sikrar ")
    for each in ours:
        other = theirs[str(each["UID"])]
        assert each["SEQUENCE"] == other["SEQUENCE"]
        assert each["DTSTAMP"].dt == other["DTSTAMP"].dt
        assert (each in hosted) == (str(each["DESCRIPTION"]) != str(other["DESCRIPTION"]))


def test_a_proposed_host_is_told_of_as_one(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli(*ICS, "Minst", root=root)
    proposed = events(root / YEAR / "minst/plan.ics")[-1]
    assert str(proposed["LOCATION"]).split(",")[0].endswith(" (framlegg)")
    assert proposed["STATUS"] == "CONFIRMED"
    skule = str(proposed["LOCATION"]).split(",")[0].removesuffix(" (framlegg)")
    cli(*ICS, "--skule", skule, root=root)
    path = next((root / YEAR / "skular").iterdir())
    hosted = [each for each in events(path) if str(each["UID"]) == str(proposed["UID"])]
    assert str(hosted[0]["SUMMARY"]) == "Minst (vertskap, framlegg)"
    assert str(hosted[0]["DESCRIPTION"]).startswith("Etter framlegget er skulen vert")


def test_own_words(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("mal", "kalender", root=root)
    template = root / "templates/kalender.txt"
    edit(template, "Nettverksleiar", "Den som leier")
    assert cli("mal", "--prøv", root=root).code == 0
    cli(*ICS, "Alt", root=root)
    assert "\nDen som leier: " in str(events(root / YEAR / "alt/plan.ics")[0]["DESCRIPTION"])
    edit(template, "{{ skuleår }}", "{{ skuleåret }}")
    for words in (ICS, ("mal", "--prøv")):
        answer = cli(*words, root=root)
        assert answer.code == 1
        assert "Feil i templates/kalender.txt, linje " in answer.err
        assert "Meinte du «skuleår»?" in answer.err


def test_a_year_without_meetings_gives_no_calendar(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "data/2027-2028.yaml").write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\n"
        "fri: [{namn: Juleferie, frå: 20.12.2027, til: 31.12.2027}]\n",
        encoding="utf-8",
    )
    answer = cli(*ICS, "--skuleår", "2027-2028", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert (
        answer.err == "Feil: Jærskulen 2027–2028: Her er ingen møte, og det blir ingen kalender.\n"
    )


@pytest.mark.parametrize("name", ["hostile", "hostile-names"])
def test_hostile_texts_survive(name: str, cli: Cli, workspace: Copy) -> None:
    root = workspace(name)
    assert cli(*ICS, root=root).code == 0
    names = {str(each["SUMMARY"]) for each in events(root / YEAR / "plan.ics")}
    if name == "hostile":
        assert any(each.startswith("Nettverk <1> & «to» | *tre*") for each in names)
    assert names


@pytest.mark.parametrize(
    ("words", "loaded"), [("innkalling", 0), ("plan --format docx", 0), ("plan --format ics", 1)]
)
def test_only_calendars_pay_for_calendars(words: str, loaded: int, workspace: Copy) -> None:
    code = (
        "import sys; from nettverk.cli import run; "
        "code = run(sys.argv[1:]); sys.exit(code or 3 + ('icalendar' in sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, "--i-dag", "2026-11-24", *words.split()],
        cwd=workspace("golden"),
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 3 + loaded


@pytest.mark.parametrize(
    ("old", "new"),
    [("SEQUENCE:", "SEQUENCE:9999999999"), ("DTSTAMP:20261124T000000", "DTSTAMP:99991231T235959")],
)
def test_a_revision_that_nothing_can_follow_is_of_no_account(
    old: str, new: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    cli("plan", "--format", "ics", root=root)
    (path,) = (root / "dokument").rglob("*.ics")
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).replace("SUMMARY:", "SUMMARY:No ").encode())
    answer = cli("plan", "--format", "ics", "--overskriv", root=root)
    assert answer.code == 0
    assert "plan.ics er ikkje ein kalender som kan lesast" in answer.err
