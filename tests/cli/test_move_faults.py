"""Moves and swaps that cannot be tried, and hostile texts in moves that can."""

import json

import pytest

from tests.conftest import Copy
from tests.referat.filling import Filling, fill_markdown

from .conftest import Cli, call_program
from .test_swap import MÅNE, SOL

FAULTS = [
    (("Alt", "--flytt", "03.12.2026", "09.12.2026"), 1, "har ikkje noko møte «03.12.2026». Det næ"),
    (("Alt", "--flytt", "9", "09.12.2026"), 1, "har ikkje noko møte «9». I 2026–2027 er møta"),
    (("Alt", "--flytt", "24.02.2027", "25.02.2027"), 1, "Møtet 24.02.2027 i Alt er avlyst."),
    (("Alt", "--flytt", "02.12.2026", "2.12.2026"), 1, "er alt 02.12.2026, kl. 12.00–15.00. Vel"),
    (("Alt", "--flytt", "2.12.2026", "2.12.2026", "--kl", "12–15"), 1, "er alt 02.12.2026, kl. 12"),
    (("Alt", "--flytt", "02.12.2026", "31.02.2027"), 2, "«31.02.2027» finst ikkje i kalenderen."),
    (("Alt", "--flytt", "i morgon", "09.12.2026"), 2, "«i morgon» er ikkje ein dato."),
    (("Alt", "--flytt", "2.12.2026", "9.12.2026", "--kl", "x"), 2, "«x» er ikkje eit tidsrom."),
    (("Alt", "--kl", "12–15"), 2, "--kl gjeld saman med --flytt."),
    (("Alt", "--skriv"), 2, "--skriv gjeld saman med --flytt eller --byt."),
    (
        ("Alt", "--flytt", "2.12.2026", "9.12.2026", "--format", "md"),
        2,
        "--flytt og --byt skriv ingen dokument",
    ),
    (
        ("Alt", "--flytt", "2.12.2026", "9.12.2026", "--format", "csv"),
        2,
        "--flytt og --byt skriv ingen dok",
    ),
    (("Alt", "--flytt", "2.12.2026", "9.12.2026", "--overskriv"), 2, "gjeld berre filer"),
    (("Alt", "--flytt", "2.12.2026", "9.12.2026", "--skriv", "--opne"), 2, "gjeld berre filer"),
    (("Alt", "--byt", "02.12.2026", SOL, "--skriv", "--ut", "x"), 2, "gjeld berre filer"),
    (("Alt", "--flytt", "2.12.2026", "9.12.2026", "--påminning", "2"), 2, "gjeld kalendrar"),
    (("Alt", "--forklar", "--skule", "Solbakken"), 2, "gjeld kalendrar"),
    (("Alt", "--flytt", "2.12.2026"), 2, "--flytt"),
    (("Ingen", "--flytt", "2.12.2026", "9.12.2026"), 2, "Nettverket «Ingen» finst ikkje."),
    (("Alt", "--byt", "03.12.2026", SOL), 1, "har ikkje noko møte «03.12.2026». Det nærmaste er 0"),
    (("Alt", "--byt", "02.12.2026", "Solbaken barneskule"), 2, "Meinte du «Solbakken barneskule»"),
    (("Alt", "--byt", "02.12.2026", "alle"), 2, "Skulen «alle» finst ikkje."),
    (("Alt", "--byt", "02.12.2026", "31.02.2027"), 2, "«31.02.2027» finst ikkje i kalenderen."),
    (("Alt", "--byt", "02.12.2026", "03.12.2026"), 1, "har ikkje noko møte «03.12.2026»."),
    (("Alt", "--byt", "02.12.2026", MÅNE), 1, f"{MÅNE} er alt fastsett som vert 02.12.2026 i Alt."),
    (("Alt", "--byt", "02.12.2026", "3"), 2, "Det er same møtet. Skriv to ulike dagar."),
    (("Alt", "--byt", "i dag", SOL), 2, "«i dag» er ikkje ein dato. Skriv datoen slik: 25.11.2026"),
    (("Alt", "--byt", "29.2", SOL), 2, "«29.2» er ikkje ein dato."),
    (("Alt", "--byt", "24.02.2027", SOL), 1, "Møtet 24.02.2027 i Alt er avlyst."),
    (("--byt", "24.02.2027", "Gaupelia skule"), 1, "Minst har ikkje noko møte «24.02.2027»."),
    (("--byt", "24.02.2027", SOL), 1, "Møtet 24.02.2027 i Alt er avlyst. Vel eit anna møte, eller"),
    (("--byt", "02.12.2026", "1olbakken"), 2, "Skulen «1olbakken» finst ikkje."),
    (("--byt", "02.12.2026", "27.01.2027"), 2, "Fleire nettverk møtest då: Alt og Minst. Nemn det"),
    (("Ingen", "--byt", "02.12.2026", SOL), 2, "Nettverket «Ingen» finst ikkje."),
    (("--byt", "02.12.2026", SOL, "--flytt", "02.12.2026", "03.12.2026"), 2, "kan ikkje stå saman"),
    (("--byt", "02.12.2026", SOL, "--forklar"), 2, "--forklar og --byt kan ikkje stå saman."),
    (("--byt", "02.12.2026", SOL, "--kl", "12–15"), 2, "--kl gjeld saman med --flytt."),
    (("--byt", "02.12.2026", SOL, "--format", "docx"), 2, "skriv ingen dokument"),
    (("--byt", "02.12.2026", SOL, "--varig"), 2, "gjeld kalendrar"),
]


@pytest.mark.parametrize(("words", "code", "told"), FAULTS, ids=[" ".join(f[0]) for f in FAULTS])
def test_what_cannot_be_tried(
    words: tuple[str, ...], code: int, told: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    before = {each: each.read_bytes() for each in (root / "data").iterdir()}
    answer = cli("plan", *words, root=root)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("Feil: ")
    assert told in answer.err
    assert {each: each.read_bytes() for each in (root / "data").iterdir()} == before


def test_one_of_those_named_has_no_such_meeting(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("plan", "Alt", "Minst", "--flytt", "28.01.2027", "29.01.2027", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert "Minst har ikkje noko møte" in answer.err


@pytest.mark.parametrize("name", ["hostile", "hostile-names"])
@pytest.mark.parametrize("columns", ["40", "80"])
def test_hostile_texts_are_shown_as_they_are(
    columns: str, name: str, cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace(name)
    words = ("plan", "--flytt", "02.12.2026", "03.02.2027")
    piped = cli(*words, root=root)
    told = json.loads(cli(*words, "--format", "json", root=root).out)
    assert told["møte"]
    for møte in told["møte"]:
        assert f"{møte['nettverk']}\n" in piped.out
        assert all(sak["tekst"] in piped.out for sak in møte["saker"])
    monkeypatch.setenv("COLUMNS", columns)
    lines = cli(*words, root=root).out.partition("Ingenting er skrive.")[0].splitlines()
    assert max(map(len, lines)) <= int(columns)


def test_brackets_in_an_action_are_no_markup(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    cli("referat", "Alt", "--møte", "28.10.2026", "--format", "md", root=root)
    (path,) = (root / "dokument").rglob("*-referat.md")
    fill_markdown(path, Filling(agreements=[("Lesa [red]alt[/red]", "Gro", "02.12.2026")]))
    told = cli("plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", root=root).out
    assert "Lesa [red]alt[/red] (Gro" in told


def test_program_ends_with_the_code_and_writes_utf_8(workspace: Copy) -> None:
    root = workspace("golden")
    ended = call_program("plan", "Alt", "--flytt", "2.12.2026", "9.12.2026", cwd=root)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "Måneflata barneskule (fastsett) kan vera vert." in ended.stdout.decode()
    ended = call_program("plan", "Alt", "--flytt", "16.9.2026", "9.12.2026", cwd=root)
    assert ended.returncode == 1


BARE = """skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027
møte: [{dato: 28.10.2026, tid: 12.00–15.00}, {dato: 27.01.2027, tid: 12.00–15.00},
  {dato: 03.03.2027, tid: 12.00–15.00}]
nettverk: [{namn: Nettverk Aust, møte: [dato: 27.01.2027]}, namn: Nettverk Vest]
"""


@pytest.mark.parametrize(
    ("nettverk", "day", "written"),
    [
        ("Nettverk Aust", "28.10.2026", "[{dato: 28.10.2026, ny_dato: 29.10.2026}, dato: 27.01.2"),
        ("Nettverk Aust", "03.03.2027", ""),
        ("Nettverk Vest", "28.10.2026", ""),
    ],
)
def test_items_in_brackets_may_have_no_braces(
    nettverk: str, day: str, written: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    path = root / "data" / "2026-2027.yaml"
    path.write_text(BARE, encoding="utf-8")
    move = ("plan", nettverk, "--flytt", day, f"{int(day[:2]) + 1}{day[2:]}")
    answer = cli(*move, root=root, today="2026-09-20")
    assert (answer.code, answer.err) == (0, "")
    by_hand = "data/2026-2027.yaml (linje 6), må du skriva det inn for hand." in answer.out
    assert by_hand == (not written)
    done = cli(*move, "--skriv", root=root, today="2026-09-20")
    assert done.code == (0 if written else 1)
    text = path.read_text(encoding="utf-8")
    assert written in text if written else text == BARE
