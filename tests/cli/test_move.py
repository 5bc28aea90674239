"""A move tried out: what it touches is told, and nothing is written."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from nettverk.archive import store
from nettverk.workspace import rewriting
from tests.conftest import Copy, Golden
from tests.referat.filling import Filling, fill_markdown

from .conftest import Cli

MOVES = Path(__file__).parents[1] / "golden" / "moves"

# Typical moves in the workspace «golden», each with its golden answer.
CASES = {
    "ein-veke-seinare": ("Alt", "--flytt", "02.12.2026", "09.12.2026"),
    "forbi-neste-mote": ("Alt", "--flytt", "02.12.2026", "03.02.2027"),
    "til-ein-laurdag": ("Alt", "--flytt", "02.12.2026", "5. desember 2026"),
    "same-dag-som-eit-anna": ("Alt", "--flytt", "2027-01-28", "2026-12-02", "--kl", "08.00–10.00"),
    "oppstart-ikkje-forst": ("Alt", "--flytt", "16.09.2026", "29.10.2026"),
    "utanfor-skulearet": ("Minst", "--flytt", "4", "01.09.2027"),
    "berre-klokka": ("Minst", "--flytt", "27.01.2027", "27.01.2027", "--kl", "8–11"),
    "alle-nettverka": ("--flytt", "28.10.2026", "11.11.2026"),
}
WEST = ("Månelia ungdomsskule", "Vindheia ungdomsskule", "Ulvedalen ungdomsskule")
IMPOSSIBLE = {"oppstart-ikkje-forst", "same-dag-som-eit-anna", "utanfor-skulearet"}


def files(root: Path) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in root.rglob("*") if each.is_file()}


@pytest.mark.parametrize("name", CASES)
def test_typical_move(
    name: str, cli: Cli, workspace: Copy, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    root = workspace("golden")
    before = files(root)
    answer = cli("plan", *CASES[name], root=root)
    golden(MOVES / f"{name}.txt", f"{answer.err}{answer.out}utgangskode {answer.code}\n")
    assert answer.code == (1 if name in IMPOSSIBLE else 0)
    assert files(root) == before
    assert max(map(len, answer.out.splitlines())) <= 80


def test_network_that_has_nothing_of_its_own_gets_an_entry(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.partition("  - namn: Minst")[0], encoding="utf-8")
    told = cli("plan", *CASES["berre-klokka"], root=root).out
    lines = ("- namn: Minst", "  møte:", "    - dato: 27.01.2027", "      tid: 08.00–11.00")
    assert [each for each in told.splitlines() if "      +   " in each] == [
        f"      +   {each}" for each in lines
    ]


def test_host_who_cannot_that_day(
    cli: Cli, example: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    name = "Mellomstore barneskular sør"
    answer = cli("plan", name, "--flytt", "27.01.2027", "16.12.2026", root=example)
    golden(MOVES / "verten-kan-ikkje.txt", f"{answer.out}utgangskode {answer.code}\n")
    assert "Viperøysa barneskule kan ikkje vera vert denne dagen." in answer.out


def test_problem_of_many_networks_is_told_once(cli: Cli, example: Path) -> None:
    answer = cli("plan", "--flytt", "28.04.2027", "17.05.2027", root=example)
    assert answer.out.count("Møtet 17.05.2027 er på ein dag utan skule") == 1


def test_every_golden_answer_has_its_case() -> None:
    assert {each.stem for each in MOVES.iterdir()} == {*CASES, "verten-kan-ikkje"}


@pytest.mark.parametrize("name", CASES)
def test_json_tells_the_same(name: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    shown = cli("plan", *CASES[name], root=root)
    answer = cli("plan", *CASES[name], "--format", "json", root=root)
    assert answer.code == shown.code
    told = json.loads(answer.out)
    assert told["mogleg"] is (answer.code == 0)
    assert all(each["nettverk"] in shown.out for each in told["møte"])
    for edit in told["endringar"]:
        assert all(line in shown.out for line in edit["linjer"]) is told["mogleg"]
    assert all(each["kva"] in shown.out for each in told["problem"])


def test_lines_can_be_copied_from_a_pipe(cli: Cli, workspace: Copy) -> None:
    """What is shown, put into the file by hand, gives the schedule that was promised."""
    root = workspace("golden")
    answer = cli("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", root=root)
    file = root / "data" / "2026-2027.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    (number,) = (int(each) for each in re.findall(r"^ +(\d+)   ", answer.out, re.MULTILINE))
    (new,) = re.findall(r"^      \+ (.*)$", answer.out, re.MULTILINE)
    lines.insert(number, new)
    file.write_text("\n".join(lines), encoding="utf-8")
    days = json.loads(cli("plan", "Alt", "--format", "json", root=root).out)
    assert days["nettverk"][0]["møte"][2]["dato"] == "2026-12-09"
    assert cli("sjekk", "--streng", root=root).code == 0


@pytest.mark.parametrize("name", CASES)
def test_move_that_is_written_is_the_one_that_was_tried(
    name: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    before = files(root)
    tried = json.loads(cli("plan", *CASES[name], "--format", "json", root=root).out)
    answer = cli("plan", *CASES[name], "--skriv", root=root)
    assert answer.code == (1 if name in IMPOSSIBLE else 0)
    if name in IMPOSSIBLE:
        assert files(root) == before
        return
    assert "Møtet er flytta. Dette er skrive:" in answer.out
    changed = {each.name for each, content in files(root).items() if before[each] != content}
    assert changed == {"2026-2027.yaml"}
    shown = json.loads(cli("plan", "--format", "json", root=root).out)
    days = {
        (each["namn"], møte["dato"], møte["tid"], møte["vert"])
        for each in shown["nettverk"]
        for møte in each["møte"]
    }
    for each in tried["møte"]:
        assert (each["nettverk"], each["dato"], each["tid"], each["vert"]) in days


def test_what_is_saved_meanwhile_is_kept(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    file, replaced = root / "data" / "2026-2027.yaml", store._replace

    def save_first(*asked: Any) -> bool:
        file.write_text("skuleår: 2026-2027\n", encoding="utf-8")
        return replaced(*asked)

    monkeypatch.setattr(store, "_replace", save_first)
    answer = cli("plan", *CASES["ein-veke-seinare"], "--skriv", root=root)
    assert answer.code == 1
    assert "ho er endra mens kommandoen gjekk. Ingenting er skrive." in answer.err
    assert file.read_text(encoding="utf-8") == "skuleår: 2026-2027\n"


def test_what_would_not_be_the_plan_tried_is_not_written(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    before = files(root)
    monkeypatch.setattr(rewriting, "apply_edits", lambda content, _edits: content)
    answer = cli("plan", *CASES["ein-veke-seinare"], "--skriv", root=root)
    assert (answer.code, files(root) == before) == (1, True)
    assert "Skriv linjene inn for hand." in answer.err


def test_published_notice_must_out_again(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    move = ("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026")
    cli("innkalling", "Alt", root=root)
    assert "lagd ut" not in cli(*move, root=root).out
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    told = cli(*move, root=root).out
    assert "Ho vart lagd ut 20.11.2026 med den gamle dagen. Ho må ut på nytt." in told
    assert "Elles i planen" not in told
    assert "legg dokument/2026-2027/alt/2026-12-02-innkalling.docx til side når den nye er" in told
    cli("melding", "innkalling", "Alt", "--sendt", root=root)
    assert "med den gamle dagen, og medlemmene har fått melding" in cli(*move, root=root).out


def test_host_that_another_notice_names_stays(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli("innkalling", "Nettverk Vest", "--møte", "27.01.2027", root=root)
    move = ("plan", "Nettverk Vest", "--flytt", "02.12.2026", "03.02.2027")
    assert "Ny vert      Nettverk Vest 27.01.2027" in cli(*move, root=root).out
    cli("utlagt", "innkalling", "Nettverk Vest", "--møte", "27.01.2027", "--likevel", root=root)
    assert "Nettverk Vest 27.01.2027" not in cli(*move, root=root).out


def test_day_when_nobody_could_host(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    year = root / "data" / "2026-2027.yaml"
    busy = "".join(f"  - {{skule: {each}, dato: 02.12.2026}}\n" for each in WEST)
    text = year.read_text(encoding="utf-8")
    head = "kan_ikkje_vera_vert:\n"
    year.write_text(text.replace(head, head + busy), encoding="utf-8")
    move = ("plan", "Nettverk Vest", "--flytt", "02.12.2026", "09.12.2026")
    assert " (framlegg), i staden for ingen\n" in cli(*move, root=root).out


def test_deadline_that_is_out_already(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    early = cli("plan", "Alt", "--flytt", "02.12.2026", "07.12.2026", root=root).out
    assert "Fristen er 23.11.2026 (var 18.11.2026) og er alt ute." in early
    late = cli("plan", "Alt", "--flytt", "02.12.2026", "08.12.2026", root=root).out
    assert "Fristen blir 24.11.2026 (var 18.11.2026)." in late
    past = cli("plan", "Alt", "--flytt", "28.10.2026", "29.10.2026", root=root).out
    assert "Frist" not in past


def test_actions_that_are_due_at_the_meeting(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("referat", "Alt", "--møte", "28.10.2026", "--format", "md", root=root)
    (path,) = (root / "dokument").rglob("*-referat.md")
    agreed = [
        ("Lesa rapporten", "Gro Haukås", "02.12.2026"),
        ("Ringja", "Gro Haukås", "01.12.2026"),
        ("Skriva", "Gro Haukås", "neste møte"),
    ]
    fill_markdown(path, Filling(agreements=agreed))
    told = cli("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", root=root).out
    assert "Lesa rapporten (Gro Haukås) har frist 02.12.2026." in told
    assert "Ringja" not in told
    assert "Skriva" not in told, "it moves with the meeting"


def test_leader_who_is_a_member_elsewhere_at_the_same_time(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8").replace("- namn: Siri Dale", "- namn: Kari Vik")
    file.write_text(text.replace("leiar: Siri Dale", "leiar: Eva Moe"), encoding="utf-8")
    year = root / "data" / "2026-2027.yaml"
    own = "\n      - {dato: 27.01.2027, ny_dato: 28.01.2027}\n"
    year.write_text(year.read_text(encoding="utf-8").rstrip() + own, encoding="utf-8")
    told = cli("plan", "Nettverk Aust", "--flytt", "27.01.2027", "28.01.2027", root=root).out
    assert "Kari Vik skal samtidig vera i Nettverk Vest, kl. 12.00–15.00." in told
    other = cli("plan", "Nettverk Aust", "--flytt", "27.01.2027", "29.01.2027", root=root).out
    assert "samtidig" not in other
    two = year.read_text("utf-8").replace("ny_dato: 28", "dagane_etter: [08.00–12.30], ny_dato: 28")
    year.write_text(two, encoding="utf-8")
    day_two = cli("plan", "Nettverk Aust", "--flytt", "27.01.2027", "29.01.2027", root=root).out
    assert "Kari Vik skal samtidig vera i Nettverk Vest, kl. 08.00–12.30." in day_two
    year.write_text(
        two.replace("dagane_etter: [08.00–12.30], ny_dato: 28.01.2027", "rom: A"), encoding="utf-8"
    )
    words = ("--flytt", "27.01.2027", "27.01.2027", "--kl", "12.15–15.00")
    known = cli("plan", "Nettverk Aust", *words, root=root).out
    assert "samtidig" not in known, "it was so before the move too"


def test_what_was_wrong_before_is_not_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("broken/79-atvaring-tal-nettverk")
    answer = cli("plan", "--flytt", "27.01.2027", "28.01.2027", "--format", "json", root=root)
    told = json.loads(answer.out)
    assert (told["problem"], told["løyste"]) == ([], [])


def test_line_of_the_log_that_is_not_understood_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "dokument").mkdir()
    (root / "dokument" / "hendingar.csv").write_text("x;y\n", encoding="utf-8")
    answer = cli("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", root=root)
    assert answer.code == 0
    assert "hendingar.csv, linje 1" in answer.err


def test_what_the_move_mends_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("broken/82-atvaring-mote-i-helg")
    (saturday,) = re.findall(r"Møtet ([\d.]+) er", cli("sjekk", root=root).err)
    words = ("Nettverk Aust", "Nettverk Vest", "--flytt", saturday, "03.02.2027")
    told = cli("plan", *words, root=root).out
    assert f"Løyst        Møtet {saturday} er på ein dag utan skule: laurdag." in told


def test_those_who_have_moved_already_stay_where_they_are(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("plan", "--flytt", "27.01.2027", "03.02.2027", root=root)
    assert (
        "Alt møtest alt 28.01.2027 og blir ståande. Nemn nettverket om det skal flyttast."
        in answer.err
    )
    assert "\nAlt\n" not in f"\n{answer.out}"
    named = cli("plan", "Alt", "Minst", "--flytt", "27.01.2027", "03.02.2027", root=root)
    assert (named.err, named.out.count("  Til ")) == ("", 2)


def test_ones_own_network_is_moved_alone(cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", "--flytt", "27.01.2027", "28.01.2027", root=workspace("base"))
    assert (answer.code, answer.out.count("  Til ")) == (0, 1)
    assert "Gjeld Nettverk Aust, som er «mitt_nettverk»" in answer.err
