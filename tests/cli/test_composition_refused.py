"""`nettverk samansetjing --skriv`: what it asks for, refuses, and writes anew."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import Golden

from .conftest import Cli
from .test_composition import CASES, edit
from .test_composition_written import GOLDEN, networks

pytestmark = pytest.mark.usefixtures("_composed_once")
NEW = ("--nytt", "Nettverk Aust", "--leiar", "Hanne Øygarden", "--deltakar", "Yusuf Demir")

NO_FILES = "--ut, --opne og --overskriv gjeld berre filer. Med --skriv blir det ingen."


def refuse(cli: Cli, root: Path, *words: str) -> tuple[int, str]:
    """See that a command writes nothing, and give what it says."""
    before = {each: each.read_bytes() for each in (root / "data").iterdir()}
    answer = cli("samansetjing", *words, "--skriv", root=root)
    assert answer.out == ""
    assert {each: each.read_bytes() for each in (root / "data").iterdir()} == before
    return answer.code, answer.err


WRONG = {
    "": "--skriv treng dagen samansetjinga gjeld frå. Skriv til dømes --frå 01.08.2027 --skriv.",
    "--frå 1.8 --format csv": "--skriv gir ingen tabell. Vel --format json, eller ikkje noko "
    "format.",
    "--frå 31.02.2027": "--frå: «31.02.2027» finst ikkje i kalenderen. Skriv datoen slik: "
    "25.11.2026 eller 2026-11-25.",
    "--frå 1.8 --nytt Ny": "Framlegget har ingen nye nettverk. Skriv --nytt éin gong for kvart.",
    "--frå 1.8 --leiar A": "Kvar --leiar og --deltakar treng eit --nytt, i same rekkjefølgja.",
    "--frå 1.8 --tal 8 --nytt Ny": "Kvart --nytt treng éin --leiar, i same rekkjefølgja.",
    "--frå 1.8 --tal 8 --nytt Ny --leiar A": "Kvart --nytt treng éin --deltakar frå arbeidsgruppa, "
    "i same rekkjefølgja.",
    "--frå 1.8 --ut x": NO_FILES,
    "--frå 1.8 --format json --opne": NO_FILES,
    "--frå 1.8 --tal 9 --nytt A --nytt A --leiar B": "To --nytt er like. Gi kvart nye nettverk "
    "sitt eige namn.",
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_typed_wrong(words: str, cli: Cli, example: Path) -> None:
    code, said = refuse(cli, example, *words.split())
    assert (code, said.splitlines()[0]) == (2, f"Feil: {WRONG[words]}")


@pytest.mark.parametrize("name", ["", " Aust", "Aust\nVest", "\x07"])
def test_what_is_no_name_is_refused(name: str, cli: Cli, example: Path) -> None:
    for option in ("--nytt", "--leiar", "--deltakar"):
        said = [name if before == option else each for before, each in pairwise(("", *NEW))]
        code, told = refuse(cli, example, "--frå", "1.8", "--tal", "8", *said)
        assert code == 2
        assert told.startswith("Feil: --nytt, --leiar og --deltakar kan ikkje vera tomme, og ikkje")


def test_new_networks_are_named_only_where_they_are_written(cli: Cli, example: Path) -> None:
    answer = cli("samansetjing", "--nytt", "Ny", root=example)
    said = "Feil: --nytt, --leiar og --deltakar gjeld saman med --skriv."
    assert (answer.code, answer.err.splitlines()[0]) == (2, said)


def test_what_is_held_stands(cli: Cli, example: Path) -> None:
    code, said = refuse(cli, example, "--frå", "01.08.2026")
    assert code == 1
    assert said.startswith("Feil: Det er halde møte 29.10.2026, og det som er halde, står.")


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        ("2026-11-24", "01.08.", "2027-08-01"),
        ("2026-11-24", "1. februar", "2027-02-01"),
        ("2026-11-24", "24.11", "2026-11-24"),
        ("2027-07-31", "1.8", "2027-08-01"),
        ("2027-08-01", "31.07.", "2028-07-31"),
    ],
)
def test_a_day_without_its_year_is_the_next_one(
    today: str, text: str, day: str, cli: Cli, example: Path
) -> None:
    answer = cli("samansetjing", "--frå", text, "--format", "json", root=example, today=today)
    assert json.loads(answer.out)["frå"] == day


def test_hosts_that_are_decided_are_told_all_at_once(cli: Cli, example: Path) -> None:
    code, said = refuse(cli, example, "--frå", "01.01.2027")
    assert code == 1
    assert said.count("[feil-vert]") == 5
    assert "Slett «vert» på møta, så gjer rotasjonen framlegg mellom dei som er med." in said
    file = example / "data" / "2026-2027.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    told = {int(each) for each in re.findall(r"2026-2027.yaml, linje (\d+), kolonne", said)}
    kept = [each for number, each in enumerate(lines, 1) if number not in told]
    file.write_text("".join(kept), encoding="utf-8")
    assert cli("samansetjing", "--frå", "01.01.2027", "--skriv", root=example).code == 0
    assert cli("sjekk", root=example).code == 0


def test_a_new_network_is_asked_for(cli: Cli, example: Path, golden: Golden) -> None:
    words = ("--frå", "01.08.2027", "--tal", "8", "--få-flytt", "6")
    code, said = refuse(cli, example, *words)
    assert code == 1
    golden(GOLDEN / "asked.txt", said)
    unknown = [each.replace("Hanne Øygarden", "Ingen Kjend") for each in NEW]
    code, said = refuse(cli, example, *words, *unknown)
    assert code == 1
    assert "Feil i data/networks.yaml: Nettverksleiaren «Ingen Kjend» er verken medlem i" in said
    (able,) = [each for each in said.splitlines() if each.endswith("eller frå arbeidsgruppa.")]
    asked = re.search("Nytt nettverk: (.*)\\.", refuse(cli, example, *words)[1])
    assert asked
    assert (
        able
        == f"Feil: Nettverk Aust har {asked[1]}. Leiaren må vera derifrå, eller frå arbeidsgruppa."
    )
    taken = [each.replace("Nettverk Aust", "Små barneskular") for each in NEW]
    assert "Små barneskular finst alt." in refuse(cli, example, *words, *taken)[1]
    answer = cli("samansetjing", *words, "--skriv", *NEW, root=example)
    assert (answer.code, "høyring" in answer.err) == (0, False)
    assert "Det er 8 nettverk frå 01.08.2027, og «tal_nettverk» i data/networks.yaml" in answer.err
    assert cli("sjekk", root=example).code == 0
    for again in (NEW, ()):
        answer = cli("samansetjing", *words, "--skriv", *again, root=example)
        assert answer.out == "Alt står slik i data/networks.yaml frå før.\n"
    for old, new in (("Hanne Øygarden", "Ingen Kjend"), ("Yusuf Demir", "Sigrid Aarnes Moen")):
        code, said = refuse(cli, example, *words, *(new if each == old else each for each in NEW))
        assert code == 1
        assert said.startswith("Feil: Nettverk Aust er skrive inn alt, i data/networks.yaml, linje")
        assert f", og {new} står ikkje der. Rett det der, eller skriv det same her." in said


def test_another_proposal_from_the_same_day_takes_its_place(cli: Cli, example: Path) -> None:
    """Eight networks are written, then seven as before: what is left says nothing of the first."""
    before = networks(example).read_text(encoding="utf-8")
    words = ("--frå", "01.08.2027", "--få-flytt")
    assert cli("samansetjing", *words, "6", "--tal", "8", "--skriv", *NEW, root=example).code == 0
    answer = cli("samansetjing", *words, "4", "--skriv", root=example)
    assert (answer.code, "tal_nettverk" in answer.err) == (0, False)
    revised = networks(example).read_text(encoding="utf-8")
    assert "Aust" not in revised
    assert cli("samansetjing", *words, "0", "--skriv", root=example).code == 0
    after = networks(example).read_text(encoding="utf-8")
    assert "31.07.2027" not in after
    assert "01.08.2027" not in after
    assert after == before


def test_nothing_to_write_is_json_too(cli: Cli, example: Path) -> None:
    words = ("samansetjing", "--frå", "01.08.2027", "--skriv", "--format", "json")
    told, again = (json.loads(cli(*words, root=example).out) for _ in range(2))
    assert told["flytt"]
    assert again == {"frå": "2027-08-01", "flytt": [], "endringar": [], "merknader": []}


def test_lines_that_go_stand_together_as_in_the_file(cli: Cli, example: Path) -> None:
    words = ("--frå", "01.08.2027", "--skriv", "--få-flytt")
    assert cli("samansetjing", *words, "2", root=example).code == 0
    lines = cli("samansetjing", *words, "0", root=example).out.splitlines()
    name = next(number for number, each in enumerate(lines) if "- namn: Havblikk" in each)
    assert (lines[name - 1], lines[name + 1].split()) == ("", ["605", "-", "frå:", "01.08.2027"])


def test_a_network_that_ends_tells_of_its_meetings(cli: Cli, example: Path) -> None:
    words = ("--frå", "01.02.2027", "--tal", "6", "--mest", "10")
    code, said = refuse(cli, example, *words)
    assert code == 1
    ended = "Ungdomsskular sør 11.03.2027 (data/2026-2027.yaml) og 29.04.2027 (data/2026-2027.yaml)"
    assert f"Desse møta ville ikkje hatt skular: {ended}. Avlys dei først" in said
    assert cli("samansetjing", "--frå", "01.08.2027", *words[2:], "--skriv", root=example).code == 0
    plan = cli("plan", "--skuleår", "2027-2028", "--format", "csv", root=example).out
    assert "Ungdomsskular sør" not in plan


def test_a_network_that_has_ended_is_asked_for_no_meeting_days(cli: Cli, example: Path) -> None:
    words = ("--frå", "01.08.2027", "--tal", "6", "--mest", "10", "--skriv")
    assert cli("samansetjing", *words, root=example).code == 0
    name, ahead = "Ungdomsskular sør", "frå og med 01.09.2027"
    said = {
        "grunnlag": f"{name} har ingen skular i 2027–2028, og derfor ikkje grunnlag.",
        "innkalling": f"{name} har ingen skular {ahead}, og derfor ingen møte.",
    }
    for command, each in said.items():
        answer = cli(command, root=example, today="2027-09-01")
        assert (answer.code, f"Merk: {each}\n" in answer.err) == (0, True), command
        alone = cli(command, name, root=example, today="2027-09-01")
        assert (alone.code, alone.err.splitlines()[0]) == (1, f"Feil: {each}")


def test_a_school_that_later_days_take_elsewhere_is_told(cli: Cli, example: Path) -> None:
    edit(example, *CASES["opens"])
    there = "      - {namn: Myrullbakken barneskule, frå: 01.03.2028}\n"
    edit(example, "      - Rypemyra barneskule\n", f"      - Rypemyra barneskule\n{there}")
    answer = cli("samansetjing", "--frå", "01.08.2027", "--skriv", root=example)
    assert answer.code == 0
    assert (
        "Merk: Myrullbakken barneskule er i Mellomstore barneskular sør til og med 29.02.2028, for "
        "etter det er det alt skrive at skulen er i Små barneskular. Er det ikkje meint slik, så "
        "rett «frå» og «til» i data/networks.yaml.\n"
    ) in answer.err
    assert answer.err.count("for etter det er det alt skrive") == 1


def test_what_members_have_heard_of_is_told(cli: Cli, example: Path) -> None:
    meeting = ("Ungdomsskular nord", "--møte", "10.03.2027")
    cli("innkalling", *meeting, root=example)
    assert cli("utlagt", "innkalling", *meeting, "--likevel", "--sendt", root=example).code == 0
    words = ("--frå", "01.02.2027", "--få-flytt", "2", "--skriv")
    told = cli("samansetjing", *words, root=example).err
    assert told.count("er kunngjort, men ") == 1
    assert (
        "Møtet i Ungdomsskular nord 10.03.2027 er kunngjort, men Havblikkmoen ungdomsskule kjem "
        "til, og Ravnehamaren ungdomsskule skal ikkje møta likevel. Skriv innkallinga"
    ) in told
    back = cli("samansetjing", *words[:3], "0", "--skriv", root=example)
    assert (back.code, "kunngjort" in back.err) == (0, False)
