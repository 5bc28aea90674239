"""`nettverk samansetjing` where there are only schools: the first networks, shown and written."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from nettverk.accessibility import check_document

from .conftest import Answer, Cli

HEAD = """\
samarbeid:
  namn: Fjordskulen
  kommunar: [Fjordvik, Nesbygd]
  arbeidsgruppe:
    - {namn: Anne Fjellstad, kommune: Fjordvik}
skular:
  - {namn: Aasen skule, kommune: Fjordvik, slag: barneskule, elevtal: 240}
  - {namn: Bakken skule, kommune: Nesbygd, slag: barneskule, elevtal: 80}
  - {namn: Dalen skule, kommune: Nesbygd, slag: barneskule, elevtal: 220}
  - {namn: Elva skule, kommune: Fjordvik, slag: barneskule, elevtal: 90}
  - {namn: Fossen skule, kommune: Fjordvik, slag: ungdomsskule, elevtal: 300}
  - {namn: Granlia skule, kommune: Nesbygd, slag: ungdomsskule, elevtal: 310}
"""
WAITING = """\
nettverk:
  - {namn: Nettverk Nord, leiar: Anne Fjellstad, arbeidsgruppe: Anne Fjellstad, skular: []}
  - namn: Nettverk Sør
    leiar: Anne Fjellstad
    arbeidsgruppe: Anne Fjellstad
    skular: []  # kjem
"""
NAMES = ["Store", "a: b", "#3"]
GROUPS = [("Aasen", "Dalen"), ("Bakken", "Elva"), ("Fossen", "Granlia")]
NEW = [
    word
    for name in NAMES
    for word in ("--nytt", name, "--leiar", "Anne Fjellstad", "--deltakar", "Anne Fjellstad")
]
DAY = ("--frå", "01.08.2027")
SAID = "Ingen av skulane er med i noko nettverk i dag, så det er ingenting å samanlikna med."


def begin(root: Path, nettverk: str = "nettverk: []\n") -> Path:
    file = root / "data" / "networks.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(HEAD + nettverk, encoding="utf-8")
    return file


def ask(cli: Cli, root: Path, *words: str) -> Answer:
    answer = cli("samansetjing", *words, root=root)
    assert (answer.code, answer.err) == (0, "")
    return answer


def test_the_first_networks_are_shown_beside_nothing(cli: Cli, tmp_path: Path) -> None:
    begin(tmp_path)
    said = ask(cli, tmp_path, "--tal", "3").out
    assert SAID in " ".join(said.split())
    for nonsense in ("I dag ", "flyttar", "Flytt", "ny her", "Ikkje med", "null"):
        assert nonsense not in said
    told = json.loads(ask(cli, tmp_path, "--tal", "3", "--format", "json").out)
    assert (told["i_dag"], told["minst"], told["mest"], told["flytt"]) == (None, 2, 3, [])
    rows = csv.DictReader(StringIO(ask(cli, tmp_path, "--tal", "3", "--format", "csv").out))
    found: dict[str, list[str]] = {}
    for each in rows:
        assert each["nettverk i dag"] == ""
        found.setdefault(each["framlegg"], []).append(each["skule"].split()[0])
    assert [tuple(each) for each in found.values()] == GROUPS


def test_every_file_of_the_first_networks(cli: Cli, tmp_path: Path) -> None:
    begin(tmp_path)
    formats = [word for each in ("md", "docx", "html") for word in ("--format", each)]
    ask(cli, tmp_path, "--tal", "3", *formats)
    folder = tmp_path / "dokument" / "2027-2028"
    for suffix in ("md", "html"):
        text = (folder / f"samansetjing.{suffix}").read_text(encoding="utf-8")
        assert SAID in text
        for nonsense in ("I dag<", "| I dag", "flyttar", "flytt er best", "Kva kvart flytt gir"):
            assert nonsense not in text
    assert not check_document(folder / "samansetjing.docx", "")


def test_the_first_networks_are_written(cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path)
    words = ("--tal", "3", *DAY, "--skriv")
    asked = cli("samansetjing", *words, root=tmp_path)
    assert asked.code == 1
    assert file.read_text(encoding="utf-8") == f"{HEAD}nettverk: []\n"
    listed = [each for each in asked.err.splitlines() if each.startswith("Nytt nettverk: ")]
    assert [tuple(each.split()[2::3]) for each in listed] == GROUPS
    answer = cli("samansetjing", *words, *NEW, root=tmp_path)
    assert answer.code == 0
    assert "Det neste er møtedagane: lag ei fil for skuleåret." in answer.err
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"{HEAD}nettverk:\n  - namn: Store\n    leiar: Anne Fjellstad\n")
    after = json.loads(ask(cli, tmp_path, *DAY, "--format", "json").out)
    assert [each["namn"] for each in after["nettverk"]] == NAMES
    assert after["framlegg"] == after["i_dag"]
    assert cli("samansetjing", *DAY, "--skriv", root=tmp_path).out.startswith("Alt står slik")


def test_networks_that_wait_for_schools_are_filled(cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path, WAITING)
    told = json.loads(ask(cli, tmp_path, "--format", "json").out)
    named = [(each["namn"], each["nytt"], len(each["skular"])) for each in told["nettverk"]]
    assert named == [("Nettverk Nord", False, 4), ("Nettverk Sør", False, 2)]
    one = cli("samansetjing", *DAY, "--tal", "1", "--skriv", root=tmp_path)
    assert one.err.startswith("Feil: Nettverk Sør ville ikkje få nokon skule. Slett det i")
    other = cli("samansetjing", *DAY, "--skriv", *NEW[:6], root=tmp_path)
    assert other.err.startswith("Feil: Framlegget har ingen nye nettverk.")
    assert cli("samansetjing", *DAY, "--skriv", root=tmp_path).code == 0
    nord = ", ".join(
        f"{{namn: {each} skule, frå: 01.08.2027}}" for each in ("Aasen", "Bakken", "Dalen", "Elva")
    )
    sør = "".join(
        f"      - namn: {each} skule\n        frå: 01.08.2027\n" for each in ("Fossen", "Granlia")
    )
    filled = WAITING.replace("skular: []}", f"skular: [{nord}]}}")
    filled = filled.replace("    skular: []  # kjem\n", f"    skular:  # kjem\n{sør}")
    assert file.read_text(encoding="utf-8") == HEAD + filled


@pytest.mark.parametrize(
    ("empty", "kept"), [("  []\n", ""), ("  # før\n  []  # her\n", "  # før\n  # her\n")]
)
def test_nothing_on_a_line_of_its_own_is_filled(
    empty: str, kept: str, cli: Cli, tmp_path: Path
) -> None:
    file = begin(tmp_path, f"nettverk:\n{empty}# slutt\n")
    answer = cli("samansetjing", "--tal", "3", *DAY, "--skriv", *NEW, root=tmp_path)
    assert (answer.code, answer.err.count("Feil")) == (0, 0), answer.err
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"{HEAD}nettverk:\n{kept}  - namn: Store\n")
    assert text.endswith("# slutt\n")


def test_a_file_that_is_json_stays_so(cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path)
    skular = [
        {"namn": each, "kommune": "Nes", "slag": "barneskule", "elevtal": 90} for each in "ABCD"
    ]
    group = [{"namn": "Anne", "kommune": "Nes"}]
    samarbeid = {"namn": "Nes", "kommunar": ["Nes"], "arbeidsgruppe": group}
    whole = {"samarbeid": samarbeid, "skular": skular, "nettverk": []}
    file.write_text(json.dumps(whole), encoding="utf-8")
    said = [word.replace("Anne Fjellstad", "Anne") for word in NEW[:12]]
    assert cli("samansetjing", "--tal", "2", *DAY, "--skriv", *said, root=tmp_path).code == 0
    nettverk = json.loads(file.read_text(encoding="utf-8"))["nettverk"]
    assert [(each["namn"], len(each["skular"])) for each in nettverk] == [("Store", 2), ("a: b", 2)]


WRONG = {
    "": "Ingen av skulane er med i noko nettverk. Skriv kor mange nettverk det skal vera, til "
    "dømes --tal 1.",
    "--tal 3 --få-flytt 1": "Ingen av skulane er med i noko nettverk, så ingen kan flytta. Ta bort "
    "--få-flytt.",
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_missing_is_asked_for(words: str, cli: Cli, tmp_path: Path) -> None:
    begin(tmp_path)
    answer = cli("samansetjing", *words.split(), root=tmp_path)
    assert (answer.code, answer.err.splitlines()[0]) == (2, f"Feil: {WRONG[words]}")


def test_the_number_agreed_is_the_number_proposed(cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path)
    text = file.read_text(encoding="utf-8").replace("\nskular:", "\n  tal_nettverk: 2\nskular:")
    file.write_text(text, encoding="utf-8")
    answer = cli("samansetjing", "--format", "json", root=tmp_path)
    assert json.loads(answer.out)["tal"] == 2


def test_another_number_than_the_one_agreed_is_told_once(cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path)
    text = file.read_text(encoding="utf-8").replace("\nskular:", "\n  tal_nettverk: 2\nskular:")
    file.write_text(text, encoding="utf-8")
    answer = cli("samansetjing", "--tal", "3", *DAY, "--skriv", *NEW, root=tmp_path)
    assert (answer.code, answer.err.count("3 nettverk")) == (0, 1)


def test_bounds_that_nobody_asked_for_are_told_as_such(cli: Cli, tmp_path: Path) -> None:
    bound = "skal_vera_saman:\n  - {skular: [Aasen skule, Bakken skule, Dalen skule, Elva skule]}\n"
    begin(tmp_path, f"nettverk: []\n{bound.replace(']}', '], grunn: Dei vil.}')}")
    answer = cli("samansetjing", "--tal", "3", root=tmp_path)
    assert answer.code == 1
    assert "i kvart nettverk, rekna ut frå talet på nettverk" in answer.err
    assert "som i dag" not in answer.err


@pytest.mark.parametrize(
    ("skular", "told"), [("skular: []\n", "Her er ingen skular."), ("", "Nøkkelen «skular» mangl")]
)
def test_schools_must_be_there(skular: str, told: str, cli: Cli, tmp_path: Path) -> None:
    file = begin(tmp_path)
    head = HEAD[: HEAD.index("skular:")]
    file.write_text(f"{head}{skular}nettverk: []\n", encoding="utf-8")
    answer = cli("samansetjing", "--tal", "3", root=tmp_path)
    assert answer.code == 1
    assert told in answer.err


@pytest.mark.parametrize("nettverk", ["", "nettverk:\n"])
def test_no_networks_is_something_to_say(nettverk: str, cli: Cli, tmp_path: Path) -> None:
    begin(tmp_path, nettverk)
    answer = cli("samansetjing", "--tal", "3", root=tmp_path)
    assert answer.code == 1
    assert "eller «nettverk: []» om de ikkje har noko enno." in answer.err


def test_meetings_before_the_first_networks_are_told(cli: Cli, tmp_path: Path) -> None:
    begin(tmp_path)
    year = (
        "skuleår: 2026-2027\nførste_skuledag: 17.08.2026\nsiste_skuledag: 18.06.2027\n"
        "møte:\n  - {dato: 27.01.2027, tid: 12.00–15.00}\n"
        "  - {dato: 10.03.2027, tid: 12.00–15.00}\n"
    )
    (tmp_path / "data" / "2026-2027.yaml").write_text(year, encoding="utf-8")
    between = ("--frå", "01.03.2027")
    answer = cli("samansetjing", "--tal", "3", *between, "--skriv", *NEW, root=tmp_path)
    assert answer.code == 1
    assert "Vel med --frå ein dag før det første møtet, eller avlys møta før." in answer.err
    before = ("--frå", "01.12.2026")
    assert cli("samansetjing", "--tal", "3", *before, "--skriv", *NEW, root=tmp_path).code == 0
    assert cli("sjekk", root=tmp_path).code == 0
