"""A swap of hosts tried out: what it touches is told, and it is written only when asked."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nettverk.archive import store
from tests.conftest import Copy, Golden

from .conftest import Cli

SWAPS = Path(__file__).parents[1] / "golden" / "swaps"
SOL, MÅNE = "Solbakken barneskule", "Måneflata barneskule"
FOSSE, HAV = "Fossekalldalen barneskule", "Havørnneset barneskule"

# Typical swaps in the workspace «golden», each with its golden answer.
CASES = {
    "ein-annan": ("Alt", "--byt", "02.12.2026", HAV),
    "to-dagar": ("Alt", "--byt", "02.12.2026", "28.01.2027"),
    "kan-ikkje": ("Alt", "--byt", "02.12.2026", FOSSE),
    "ikkje-med": ("Alt", "--byt", "02.12.2026", "Revehaugen skule"),
    "alt-halde": ("--byt", "16.09.2026", "gaupelia skule"),
    "framlegg": ("Minst", "--byt", "2. desember", "27.1."),
}
IMPOSSIBLE = {"ikkje-med"}


def year_file(root: Path) -> Path:
    return root / "data" / "2026-2027.yaml"


@pytest.mark.parametrize("name", CASES)
def test_typical_swap(
    name: str, cli: Cli, workspace: Copy, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    root = workspace("golden")
    before = year_file(root).read_bytes()
    answer = cli("plan", *CASES[name], root=root)
    golden(SWAPS / f"{name}.txt", f"{answer.err}{answer.out}utgangskode {answer.code}\n")
    assert answer.code == (1 if name in IMPOSSIBLE else 0)
    assert year_file(root).read_bytes() == before
    assert max(map(len, answer.out.splitlines())) <= 80


def test_every_golden_answer_has_its_case() -> None:
    assert {each.stem for each in SWAPS.iterdir()} == {*CASES}


@pytest.mark.parametrize("name", CASES)
def test_swap_that_is_written_is_the_one_that_was_tried(
    name: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    before = Counter(year_file(root).read_text(encoding="utf-8").splitlines())
    tried = json.loads(cli("plan", *CASES[name], "--format", "json", root=root).out)
    answer = cli("plan", *CASES[name], "--skriv", root=root)
    after = Counter(year_file(root).read_text(encoding="utf-8").splitlines())
    if name in IMPOSSIBLE:
        assert (answer.code, after) == (1, before)
        return
    assert "Verten er bytt. Dette er skrive:" in answer.out
    gone = Counter(each["står"] for each in tried["endringar"] if each["erstattar"])
    new = Counter(line for each in tried["endringar"] for line in each["linjer"])
    assert before - gone + new == after
    shown = json.loads(cli("plan", "--format", "json", root=root).out)
    vertar = {
        (each["namn"], møte["dato"]): (møte["vert"], møte["status"])
        for each in shown["nettverk"]
        for møte in each["møte"]
    }
    for each in tried["møte"]:
        status = "halde" if each["forbi"] else "fastsett"
        assert vertar[each["nettverk"], each["dato"]] == (each["vert"], status)


def test_who_must_be_told_of_an_announced_host(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    swap = ("plan", *CASES["ein-annan"])
    assert "Varsle" not in cli(*swap, root=root).out
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    told = cli(*swap, root=root).out
    assert f"Ho vart lagd ut 20.11.2026 med {MÅNE} som vert. Ho må ut på nytt." in told
    assert f"Varsle       {MÅNE} og {HAV} må få vita det." in told
    cli("melding", "innkalling", "Alt", "--sendt", root=root)
    sent = " ".join(cli(*swap, root=root).out.split())
    assert f"Medlemmene har fått melding om at {MÅNE} er vert." in sent
    assert f"{MÅNE} og {HAV} må få vita det, og dei andre medlemmene med." in sent
    # What the notice and the message said still holds, whatever the plan says now.
    cli(*swap, "--skriv", root=root)
    third = " ".join(cli("plan", "Alt", "--byt", "02.12.2026", SOL, root=root).out.split())
    assert f"Ho vart lagd ut 20.11.2026 med {MÅNE} som vert." in third
    assert f"Medlemmene har fått melding om at {MÅNE} er vert." in third
    back = cli("plan", "Alt", "--byt", "02.12.2026", MÅNE, root=root).out
    assert "Innkalling" not in back
    assert "Varsle" not in back
    # The one whom a new notice names, which nobody has been told of, has read it.
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-21")
    again = " ".join(cli("plan", "Alt", "--byt", "02.12.2026", MÅNE, root=root).out.split())
    assert f"Ho vart lagd ut 21.11.2026 med {HAV} som vert. Ho må ut på nytt." in again
    assert f"Varsle {HAV} må få vita det." in again


def test_notice_of_another_meeting_that_must_change_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli("innkalling", "Nettverk Vest", "--møte", "27.01.2027", root=root)
    cli("utlagt", "innkalling", "Nettverk Vest", "--møte", "27.01.2027", "--likevel", root=root)
    plan = json.loads(cli("plan", "Nettverk Vest", "--format", "json", root=root).out)
    møta = plan["nettverk"][0]["møte"]
    vert = next(each["vert"] for each in møta if each["dato"] == "2027-01-27")
    answer = cli("plan", "Nettverk Vest", "--byt", "02.12.2026", vert, root=root)
    assert "Nettverk Vest 27.01.2027" not in answer.out, "what is announced stays"
    others = json.loads(
        cli("plan", "Nettverk Vest", "--byt", "02.12.2026", vert, "--format", "json", root=root).out
    )
    assert all(each["bytte"] == 0 for each in others["møte"][0]["vikarar"])


def test_swap_over_two_years_is_written_whole_or_not_at_all(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    before = {each: each.read_bytes() for each in (root / "data").iterdir()}
    written: list[Path] = []
    replaced = store._replace

    def refuse_second(path: Path, *asked: Any) -> bool:
        written.append(path)
        if len(written) == 2:
            raise PermissionError(13, "nei")
        return replaced(path, *asked)

    monkeypatch.setattr(store, "_replace", refuse_second)
    answer = cli("plan", "Alt", "--byt", "30.10.2025", "28.10.2026", "--skriv", root=root)
    assert answer.code == 1, answer.out
    assert len({*written}) == 2
    assert len(written) == 3, "the first is put back"
    assert {each: each.read_bytes() for each in (root / "data").iterdir()} == before


@pytest.mark.parametrize(
    "written",
    ["vert: Måneflata\n          barneskule", "vert: >-\n          Måneflata barneskule"],
)
def test_what_must_be_written_by_hand_is_told_before(
    written: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    text = year_file(root).read_text(encoding="utf-8")
    year_file(root).write_text(text.replace(f"vert: {MÅNE}", written, 1), encoding="utf-8")
    answer = cli("plan", *CASES["ein-annan"], root=root)
    assert answer.code == 0
    where = f"data/2026-2027.yaml (linje {text[: text.index(f'vert: {MÅNE}')].count(chr(10)) + 1})"
    assert f"Slik det står i {where}, må du skriva det inn for hand." in answer.out
    assert "      + " not in answer.out
    tried = cli("plan", *CASES["ein-annan"], "--skriv", root=root)
    assert (tried.code, f"Fekk ikkje skriva {where}: " in tried.err) == (1, True)
    assert written in year_file(root).read_text(encoding="utf-8")


def test_same_school_as_was_proposed_is_decided(cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", "--byt", "02.12.2026", "Revehaugen skule", root=workspace("golden"))
    assert "Vert         Revehaugen skule (framlegg), som før. No blir det fastsett." in answer.out


PLACES = {
    "dato: 02.12.2026\n    stad: Rådhuset": "Kvar Møtet skulle vera på Rådhuset, og blir på Rev",
    "dato: 02.12.2026\n    lenkje: https://m.example": "Kvar Møtet skulle vera digitalt, og blir",
    "dato: 02.12.2026\n    vertskap: nei": "Det tel ikkje i rotasjonen, for møtet har ikkje noko v",
}


@pytest.mark.parametrize("shared", PLACES)
def test_place_that_changes_with_the_host_is_told(shared: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    text = year_file(root).read_text(encoding="utf-8")
    year_file(root).write_text(text.replace("dato: 02.12.2026", shared, 1), encoding="utf-8")
    answer = cli("plan", "Minst", "--byt", "02.12.2026", "Revehaugen skule", root=root)
    assert PLACES[shared] in " ".join(answer.out.split())


def test_place_that_stays_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    text = year_file(root).read_text(encoding="utf-8")
    own = text.replace(
        "        rom: musikkrommet\n", "        stad: Rådhuset\n        rom: Sal A\n"
    )
    year_file(root).write_text(own, encoding="utf-8")
    said = " ".join(cli("plan", *CASES["ein-annan"], root=root).out.split())
    assert "Møtet er framleis på Rådhuset, Sal A." in said
    assert "«lukkast_med» og «innspel_på» på møtet" in said


def test_another_meeting_of_the_day_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    text = year_file(root).read_text(encoding="utf-8")
    more = "  - {dato: 02.12.2026, økt: 2, tid: 15.30–17.00}\n  - dato: 27.01.2027\n"
    year_file(root).write_text(text.replace("  - dato: 27.01.2027\n", more, 1), encoding="utf-8")
    first = cli("plan", *CASES["ein-annan"], root=root).out
    assert f"Alt 02.12.2026: {MÅNE} → {HAV}" in " ".join(first.split())
    second = cli("plan", "Alt", "--byt", "02.12.2026-2", HAV, root=root).out
    assert f"{MÅNE}: to, jamn del 1,8; sist 02.12.2026." in " ".join(second.split())
