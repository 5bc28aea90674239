"""`nettverk samansetjing`: golden screens of typical cases, each a small change of the example."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from io import StringIO
from math import log2
from pathlib import Path
from statistics import median_low
from typing import Any

import pytest

from nettverk.planning.samansetjing import delingsleiting
from tests.conftest import Golden

from .conftest import Cli

pytestmark = pytest.mark.usefixtures("_composed_once")
GOLDEN = Path(__file__).parents[1] / "golden" / "compositions"
NEW_SCHOOL = """\
  - namn: Myrullbakken barneskule
    kommune: Klepp
    slag: barneskule
    elevtal: 170
"""
BEFORE = "  # Ungdomsskulane (8–10) i nord.\n"
APART = """\
kan_ikkje_vera_saman:
  - skular: [Regnbogehaugen barneskule, Ekornlia barneskule]
    grunn: Dei treng ulike møtedagar.
"""
TOGETHER = """\
skal_vera_saman:
  - skular: [Kråkefjell barneskule, Lerkebakken barneskule, Ugleskogen barneskule]
    grunn: Dei deler rektor.
  - skular: [Kråkefjell barneskule, Hegrevika barneskule, Rypemyra barneskule]
    grunn: Dei har same skuleskyss.
"""
THREE = """\
skal_vera_saman:
  - skular: [Solbakken barneskule, Måneflata barneskule, Lyngtoppen barneskule]
    grunn: Dei har felles skulehelseteneste.
"""
FIVE = """\
skal_vera_saman:
  - skular: [Tjeldsanden barneskule, Røyskattura barneskule, Sivbekken barneskule,
             Viperøysa barneskule, Lyngtoppen barneskule]
    grunn: Dei er midt i eit felles utviklingsarbeid.
"""
GAUPELIA = "  - namn: Gaupelia skule\n    kommune: Gjesdal\n"
ENDED = "      - {namn: Ekornlia barneskule, til: 31.07.2027}\n"
CASES: Mapping[str, tuple[str, str]] = {
    "opens": (BEFORE, f"{NEW_SCHOOL}\n{BEFORE}"),
    "closes": ("      - Ekornlia barneskule\n", ENDED),
    "grows": ("    elevtal: 110\n", "    elevtal: 225\n"),
    "apart": ("\nnettverk:\n", f"\n{APART}\nnettverk:\n"),
    "impossible": ("\nnettverk:\n", f"\n{TOGETHER}\nnettverk:\n"),
}
MOVED = "      - Brattsteinen barneskule\n"
WAS = "      - {namn: Brattsteinen barneskule, til: 31.07.2027}\n"
BECAME = "      - {namn: Brattsteinen barneskule, frå: 01.08.2027}\n"
BESIDE = "      - Sivbekken barneskule\n"
REASONS: Mapping[str, tuple[list[tuple[str, str]], list[str], str]] = {
    "bounds": (
        [("\nnettverk:\n", f"\n{THREE}\nnettverk:\n")],
        ["--få-flytt", "1"],
        "Vart han verande, kunne ikkje rammene halda med så få flytt.",
    ),
    "kind": (
        [(f"{GAUPELIA}    slag: kombinert\n", f"{GAUPELIA}    slag: barneskule\n")],
        [],
        "Vart han verande, ville skuleslaga vore eitt steg meir ulike.",
    ),
    "even": (
        [
            (MOVED, WAS),
            (BESIDE, BESIDE + BECAME),
            ("\nnettverk:\n", f"\n{FIVE}\nnettverk:\n"),
        ],
        ["--få-flytt", "1"],
        "Vart han verande, ville nettverka vore mindre jamstore.",
    ),
    "mixed": (
        [("    elevtal: 188\n", "    elevtal: 205\n")],
        ["--bland-kommunar"],
        "Vart han verande, ville det vore to par meir frå same kommune.",
    ),
}


@pytest.fixture(autouse=True)
def _screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def edit(root: Path, old: str, new: str) -> None:
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def show(cli: Cli, root: Path, *words: str) -> str:
    answer = cli("samansetjing", *words, root=root)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def ask(cli: Cli, root: Path, *words: str) -> Any:
    return json.loads(show(cli, root, *words, "--format", "json"))


def refuse(cli: Cli, root: Path, *words: str) -> tuple[int, str]:
    answer = cli("samansetjing", *words, root=root)
    assert answer.out == ""
    return answer.code, answer.err


def test_the_example(cli: Cli, example: Path, golden: Golden) -> None:
    golden(GOLDEN / "example.txt", show(cli, example))


def test_few_moves_and_mixed_municipalities(cli: Cli, example: Path, golden: Golden) -> None:
    words = ("--tal", "8", "--få-flytt", "4", "--bland-kommunar", "--frå", "01.08.2027")
    golden(GOLDEN / "eight.txt", show(cli, example, *words))


@pytest.mark.parametrize("case", ["opens", "closes", "grows", "apart"])
def test_a_change(case: str, cli: Cli, example: Path, golden: Golden) -> None:
    edit(example, *CASES[case])
    golden(GOLDEN / f"{case}.txt", show(cli, example))


@pytest.mark.parametrize("case", REASONS)
def test_a_reason(case: str, cli: Cli, example: Path, golden: Golden) -> None:
    edits, words, reason = REASONS[case]
    for each in edits:
        edit(example, *each)
    said = show(cli, example, *words)
    assert reason in " ".join(said.split())
    golden(GOLDEN / f"{case}.txt", said)


def test_what_is_impossible(
    cli: Cli, example: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(example, *CASES["impossible"])
    code, said = refuse(cli, example, "--mest", "4", "--tal", "9")
    assert code == 1
    golden(GOLDEN / "impossible.txt", said)
    # That there is one is asked, not that it is the best.
    monkeypatch.setattr(delingsleiting, "MOST_WORK", 5_000)
    for words in (["--mest", "5", "--tal", "9"], ["--mest", "6"]):
        show(cli, example, *words)


def test_all_that_is_impossible_is_told_at_once(cli: Cli, example: Path, golden: Golden) -> None:
    edit(example, *CASES["impossible"])
    code, said = refuse(cli, example, "--mest", "4", "--tal", "9", "--få-flytt", "0")
    assert code == 1
    golden(GOLDEN / "impossible-twice.txt", said)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_all_is_told_on_any_screen(
    width: int, cli: Cli, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = show(cli, example)
    assert max(map(len, said.splitlines())) <= width
    told = ask(cli, example)
    for each in (skule for nettverk in told["nettverk"] for skule in nettverk["skular"]):
        new = " +ny her" if each["ny_her"] else ""
        pupils = each["elevtal"] or "–"
        assert re.search(rf"(?m)^  {each['namn'].split()[0]}.* {pupils}{new}$", said), each
    assert "…" not in said


@pytest.mark.parametrize("words", [[], ["--tal", "8"], ["--få-flytt", "3"], ["--minst", "4"]])
def test_figures_are_those_of_the_rows(words: list[str], cli: Cli, example: Path) -> None:
    """Count anew from the table, by the rules as `docs/samansetjing.md` has them."""
    told = ask(cli, example, *words)
    rows = [*csv.DictReader(StringIO(show(cli, example, *words, "--format", "csv")))]
    assert len(rows) == 34
    for column, key in (("nettverk i dag", "i_dag"), ("framlegg", "framlegg")):
        sizes = Counter(each[column] for each in rows)
        pupils = defaultdict(list)
        for each in rows:
            if each["elevtal"]:
                pupils[each[column]].append(log2(int(each["elevtal"])))
        distance = sum(abs(each - median_low(some)) for some in pupils.values() for each in some)
        figures = told[key]
        assert figures["avstand"] == pytest.approx(distance, abs=0.04)
        assert figures["nettverk"] == len(sizes)
        assert (figures["minst"], figures["mest"]) == (min(sizes.values()), max(sizes.values()))
    moved = [each["skule"] for each in rows if each["nettverk i dag"] != each["framlegg"]]
    assert [each["skule"] for each in told["flytt"]] == moved
    assert told["framlegg"]["flytt"] == len(moved)
    last = told["trinn"][-1]
    assert sorted(last["skular"]) == sorted(moved)


def test_no_better_is_told_where_nothing_is_won(cli: Cli, example: Path) -> None:
    assert cli("samansetjing", "--frå", "01.08.2027", "--skriv", root=example).code == 0
    said = show(cli, example, "--frå", "02.08.2027")
    assert "Ingenting blir betre av at nokon flyttar." in said
    assert "Kven flyttar, og kvifor" not in said


DAYS = {
    "2026-11-24": "2027-08-16",
    "2027-08-15": "2027-08-16",
    "2027-08-16": "2028-08-01",
    "2028-07-31": "2028-08-01",
    "2028-08-01": "2029-08-01",
}


@pytest.mark.parametrize("today", DAYS)
def test_the_day_is_the_first_of_the_next_school_year(today: str, cli: Cli, example: Path) -> None:
    answer = cli("samansetjing", "--format", "json", root=example, today=today)
    assert json.loads(answer.out)["frå"] == DAYS[today]


WRONG = {
    "--tal null": "--tal: «null» er ikkje eit tal frå 1 til 9999. Skriv til dømes --tal 4.",
    "--tal 10000": "--tal: «10000» er ikkje eit tal frå 1 til 9999. Skriv til dømes --tal 4.",
    "--minst 0": "--minst: «0» er ikkje eit tal frå 1 til 9999. Skriv til dømes --minst 4.",
    "--mest 4,5": "--mest: «4,5» er ikkje eit tal frå 1 til 9999. Skriv til dømes --mest 4.",
    "--få-flytt ²": "--få-flytt: «²» er ikkje eit tal frå 0 til 9999. Skriv til dømes "
    "--få-flytt 4.",
    "--frå hausten": "--frå: «hausten» er ikkje ein dato. Skriv datoen slik: 25.11.2026 eller "
    "2026-11-25.",
    "--minst 6 --mest 5": "--minst 6 er meir enn --mest 5. Endre det eine.",
    "--format ics": "--format kan vera md, docx, pdf, svg, html, json, csv.",
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_typed_wrong(words: str, cli: Cli, example: Path) -> None:
    code, said = refuse(cli, example, *words.split())
    assert code == 2
    assert said.splitlines()[0] == f"Feil: {WRONG[words]}"


COLLISIONS = {
    "--tal 35": "Denne ramma kan ikkje halda for 34 skular.",
    "--mest 3": "- --tal 7: 7 nettverk i alt, som i dag\n- --mest 3: 3 skular eller færre",
    "--tal 8 --få-flytt 0": "- --tal 8: 8 nettverk i alt\n- --få-flytt 0: 0 flytt eller færre. "
    "Minst fire må til.",
}


@pytest.mark.parametrize("words", COLLISIONS)
def test_bounds_that_collide(words: str, cli: Cli, example: Path) -> None:
    code, said = refuse(cli, example, *words.split())
    assert code == 1
    assert COLLISIONS[words] in said


_LISTED = re.compile(r"^      - ([^\s:]+ \w*skule)$", re.MULTILINE)


def test_nobody_is_there(cli: Cli, example: Path) -> None:
    file = example / "data" / "networks.yaml"
    text = _LISTED.sub(r"      - {namn: \1, til: 31.07.2027}", file.read_text(encoding="utf-8"))
    text = text.replace("frå: 01.01.2026", "til: 31.07.2027")
    file.write_text(text, encoding="utf-8")
    (example / "data" / "2027-2028.yaml").unlink()
    code, said = refuse(cli, example)
    assert code == 1
    assert said.startswith("Feil: Ingen skular er med 01.08.2027. Skriv dei inn under «skular» i")


def test_schools_without_pupils_are_not_all_named(cli: Cli, example: Path) -> None:
    file = example / "data" / "networks.yaml"
    text = re.sub(r"\n    elevtal: \d+", "", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    said = show(cli, example)
    assert "Ingen av skulane har elevtal, så storleiken er ikkje rekna med." in said
    assert "Utan elevtal" not in said
