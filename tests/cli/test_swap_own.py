"""What is written of a host goes with it when two meetings swap theirs, else it is told."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Copy

from .conftest import Cli

SOL, MÅNE, FOSSE = "Solbakken barneskule", "Måneflata barneskule", "Fossekalldalen barneskule"
HAV = "Havørnneset barneskule"
SWAP = ("plan", "Alt", "--byt", "02.12.2026", "27.01.2027")
OWN = ("rom", "lukkast_med", "innspel_på")
TOPIC = "lukkast_med: Elevar som leier elevsamtalen sjølve"
HERE, THERE = f"        vert: {MÅNE}\n", f"        vert: {FOSSE}\n"
BRACES = f"      - {{vert: {FOSSE}, dato: 27.01.2027, ny_dato: 28.01.2027, slag: ordinært"
LINES = (
    "      - dato: 27.01.2027\n        ny_dato: 28.01.2027\n        tid: 09.00–12.00\n"
    f"        slag: ordinært\n{THERE}"
)
# Ways to write the two meetings: what stands in the workspace, and what is written instead.
WAYS: dict[str, list[tuple[str, str]]] = {
    "as it is": [],
    "both": [(THERE, f"{THERE}        rom: 'Sal: 2'\n        innspel_på: Ro\n")],
    "the other alone": [
        (THERE, f"{THERE}        rom: Sal 2\n"),
        ("        rom: musikkrommet\n", ""),
    ],
    "a comment": [("rom: musikkrommet", "rom: musikkrommet  # i kjellaren")],
    "quotes": [(TOPIC, TOPIC.replace("Elevar", '"Elevar: \\"A\\"') + '"')],
    "in braces": [
        (
            LINES,
            f"{BRACES}, rom: 'B, 2', innspel_på: Ro}}\n",
        )
    ],
}


def year_file(root: Path) -> Path:
    return root / "data" / "2026-2027.yaml"


def write(root: Path, edits: list[tuple[str, str]]) -> str:
    text = year_file(root).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    year_file(root).write_text(text, encoding="utf-8")
    return text


def read(text: str) -> dict[str, dict[str, Any]]:
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 — texts alone
    (alt,) = (each for each in loaded["nettverk"] if each["namn"] == "Alt")
    return {each["dato"]: each for each in alt["møte"]}


@pytest.mark.parametrize("way", WAYS)
def test_what_is_written_of_two_hosts_goes_with_them(way: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    before = write(root, WAYS[way])
    answer = cli(*SWAP, "--skriv", root=root)
    assert "Verten er bytt." in answer.out, answer.out
    after = year_file(root).read_text(encoding="utf-8")
    was, will = read(before), read(after)
    for day, other in (("02.12.2026", "27.01.2027"), ("27.01.2027", "02.12.2026")):
        for key in ("vert", *OWN):
            assert will[day].get(key, "") == was[other].get(key, "")
        rest = {key: value for key, value in was[day].items() if key not in {*OWN, "vert"}}
        assert {key: will[day].get(key) for key in rest} == rest
    mine = re.compile(r".*\b(vert|rom|lukkast_med|innspel_på): .*\n")
    if way not in {"in braces", "a comment"}:
        assert mine.sub("", after) == mine.sub("", before)
    assert before.count("# i kjellaren") == after.count("# i kjellaren")
    cli(*SWAP, "--skriv", root=root)
    again = read(year_file(root).read_text(encoding="utf-8"))
    for day in was:
        assert {k: v for k, v in again[day].items() if v} == {
            k: v for k, v in was[day].items() if v
        }


def test_what_cannot_be_moved_stays_and_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    long = TOPIC.replace(": ", ": >\n          ").replace("sjølve", "\n          sjølve")
    write(root, [(TOPIC, long)])
    shown = cli(*SWAP, "--skriv", root=root)
    said = " ".join(shown.out.split())
    assert "Verten er bytt." in said
    assert f"«innspel_på» på møtet var skrive for {MÅNE}. Sjå etter om det held." in said
    assert long in year_file(root).read_text(encoding="utf-8")


def test_room_at_another_place_stays(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    write(root, [("        rom: musikkrommet\n", "        stad: Rådhuset\n        rom: Sal A\n")])
    assert "Verten er bytt." in cli(*SWAP, "--skriv", root=root).out
    after = read(year_file(root).read_text(encoding="utf-8"))
    assert after["02.12.2026"]["rom"] == "Sal A"
    assert after["27.01.2027"]["lukkast_med"] == TOPIC.partition(": ")[2]


def test_notice_for_another_host_tells_what_was_written_for_the_one_before(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    told = (
        f"lagd ut 20.11.2026 med {MÅNE} som vert, og «rom», «lukkast_med» og «innspel_på» på møtet "
        f"kan vera skrive for den skulen. Sjå etter om det held for {HAV}"
    )
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    assert "kan vera skrive for" not in cli("sjekk", root=root).err
    cli("plan", "Alt", "--byt", "02.12.2026", HAV, "--skriv", root=root)
    assert told in cli("sjekk", root=root).err
    assert told in cli("innkalling", "Alt", root=root).err
    write(root, [("rom: musikkrommet", "rom: kantina")])
    less = told.replace("«rom», ", "")
    assert less in cli("innkalling", "Alt", root=root).err
    assert less in cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-21").err
    assert "kan vera skrive for" not in cli("sjekk", root=root, today="2026-11-21").err


def test_swap_that_took_it_along_asks_nobody_to_look(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    write(root, WAYS["both"])
    cli("innkalling", "Alt", root=root)
    cli("utlagt", "innkalling", "Alt", root=root, today="2026-11-20")
    assert "Verten er bytt." in cli(*SWAP, "--skriv", root=root).out
    assert "kan vera skrive for" not in cli("sjekk", root=root).err


def test_topics_do_not_go_to_an_oppstart(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    before = read(year_file(root).read_text(encoding="utf-8"))
    swap = ("plan", "Alt", "--byt", "16.09.2026", "02.12.2026", "--skriv")
    answer = cli(*swap, root=root, today="2026-08-20")
    shown = " ".join(answer.out.split())
    assert f"«lukkast_med» og «innspel_på» på møtet var skrive for {MÅNE}" in shown, answer.err
    after = read(year_file(root).read_text(encoding="utf-8"))
    for day in ("16.09.2026", "02.12.2026"):
        assert after[day].get("lukkast_med") == before[day].get("lukkast_med")
    assert after["16.09.2026"]["rom"] == before["02.12.2026"]["rom"]
