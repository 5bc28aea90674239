"""A swap of hosts tried out: what it touches is told, and it is written only when asked."""

import json
from collections import Counter
from pathlib import Path

import pytest

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
FAULTS = [
    (("Alt", "--byt", "03.12.2026", SOL), 1, "har ikkje noko møte «03.12.2026». Det nærmaste er 0"),
    (("Alt", "--byt", "02.12.2026", "Solbaken barneskule"), 2, "Meinte du «Solbakken barneskule»"),
    (("Alt", "--byt", "02.12.2026", "alle"), 2, "Skulen «alle» finst ikkje."),
    (("Alt", "--byt", "02.12.2026", "31.02.2027"), 2, "«31.02.2027» finst ikkje i kalenderen."),
    (("Alt", "--byt", "02.12.2026", "03.12.2026"), 1, "har ikkje noko møte «03.12.2026»."),
    (("Alt", "--byt", "02.12.2026", MÅNE), 1, f"{MÅNE} er alt fastsett som vert 02.12.2026 i Alt."),
    (("Alt", "--byt", "02.12.2026", "3"), 1, f"{MÅNE} er vert for begge møta."),
    (("Alt", "--byt", "i dag", SOL), 2, "«i dag» er ikkje ein dato. Skriv datoen slik: 25.11.2026"),
    (("Alt", "--byt", "29.2", SOL), 2, "«29.2» er ikkje ein dato."),
    (("Alt", "--byt", "24.02.2027", SOL), 1, "Møtet 24.02.2027 i Alt er avlyst."),
    (("--byt", "24.02.2027", "Gaupelia skule"), 1, "er avlyst"),
    (("--byt", "02.12.2026", "27.01.2027"), 2, "Alt og Minst møtest 02.12.2026 og 27.01.2027. Nem"),
    (("Alt", "Minst", "--byt", "02.12.2026", SOL), 2, "Alt og Minst møtest 02.12.2026. Nemn det e"),
    (("Ingen", "--byt", "02.12.2026", SOL), 2, "Nettverket «Ingen» finst ikkje."),
    (("--byt", "02.12.2026", SOL, "--flytt", "02.12.2026", "03.12.2026"), 2, "kan ikkje stå saman"),
    (("--byt", "02.12.2026", SOL, "--forklar"), 2, "--forklar og --byt kan ikkje stå saman."),
    (("--byt", "02.12.2026", SOL, "--kl", "12–15"), 2, "--kl gjeld saman med --flytt."),
    (("--byt", "02.12.2026", SOL, "--format", "docx"), 2, "skriv ingen dokument"),
    (("--byt", "02.12.2026", SOL, "--varig"), 2, "gjeld kalendrar"),
]


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


@pytest.mark.parametrize(("words", "code", "told"), FAULTS, ids=[" ".join(f[0]) for f in FAULTS])
def test_swap_that_cannot_be_tried(
    words: tuple[str, ...], code: int, told: str, cli: Cli, workspace: Copy
) -> None:
    answer = cli("plan", *words, root=workspace("golden"))
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("Feil: ")
    assert told in answer.err


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
    assert "som vert, og medlemmene har fått melding." in cli(*swap, root=root).out


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
