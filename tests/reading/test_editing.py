"""The lines that move a meeting: written into the file, they give the plan that was tried."""

import shutil
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from unicodedata import normalize

import pytest

from nettverk.checks import check_plan
from nettverk.nynorsk import Tidsrom, parse_time_range
from nettverk.planning.flytting import move_møta
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.render.motelinjer import MøteWriter
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import REPOSITORY, WORKSPACES, by_night, copy_workspace

pytestmark = pytest.mark.many

TODAY = date(2026, 11, 24)
STEP = 1 if by_night() else 2
"""By day, every other meeting is moved."""
CLOCK = parse_time_range("07.15–07.45")
TAIL = "\nnettverk:\n  - namn: Nettverk Aust"

# Ways to write a year that no workspace has: what stands in base, and what is written instead.
FIRST, SECOND = "      - dato: 16.09.2026\n", "      - dato: 28.10.2026\n"
VEST = TAIL.replace("Aust", "Vest")
WAYS = {
    "dash on its own line": (FIRST, "      -\n        dato: 16.09.2026\n"),
    "comment before the first": (FIRST, f"      # a\n{FIRST}"),
    "comment on the line": (SECOND, "      - dato: 28. oktober 2026 # b, c\n"),
    "quoted day": (SECOND, "      - dato: '28.10.2026' # b\n"),
    "day last": (
        f"{SECOND}        vert: Fuglevik barneskule\n",
        "      - vert: Fuglevik barneskule\n        dato: 28.10.2026\n",
    ),
    "braces": (
        f"{SECOND}        vert: Fuglevik barneskule\n",
        "      - {vert: Fuglevik barneskule, tid: 8–9, dato: 28.10.2026}\n",
    ),
    "moved already, in braces": (
        f"{SECOND}        vert: Fuglevik barneskule\n",
        "      - {ny_dato: 2026-10-30, dato: 28.10.2026, tid: '8–9', rom: \"a, b\"}\n",
    ),
    "moved already": (
        "        vert: Fuglevik barneskule\n",
        "        tid: 8–9   # tidleg\n        ny_dato: 30. oktober 2026\n",
    ),
    "network without meetings": (
        TAIL,
        "\nnettverk:\n  - namn: Nettverk Vest\n  - namn: Nettverk Aust",
    ),
    "network with none": (TAIL, f"{VEST}\n    møte: []{TAIL[10:]}"),
    "network with nothing there": (TAIL, f"{VEST}\n    møte:{TAIL[10:]}"),
    "network in braces": (TAIL, f"\nnettverk:\n  - {{namn: Nettverk Vest}}{TAIL[10:]}"),
    "meetings in brackets": (
        TAIL,
        f"\nnettverk:\n  - {{namn: Nettverk Vest, møte: [{{dato: 27.01.2027}}]}}{TAIL[10:]}",
    ),
    "comment above the networks": (TAIL, f"\nnettverk:\n  # Aust er her.{TAIL[10:]}"),
}


# How the networks are named in a year where none has decided anything.
YEARS = ("", "nettverk:\n", "nettverk: []\n")


def base_with(tmp_path: Path, old: str, new: str) -> Path:
    """Change the year of base, in which Nettverk Vest first has decided nothing."""
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path / "arbeid"))
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8").partition("  - namn: Nettverk Vest")[0]
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return root


def read(root: Path) -> Plan:
    return open_workspace(root, TODAY).plan


def write(root: Path, edits: tuple[Linjeendring, ...]) -> None:
    """Do as the edits say, from the bottom, as one must to keep the numbers of the lines."""
    made = {
        each.fil: apply_edits(
            (root / each.fil).read_bytes(), [one for one in edits if one.fil == each.fil]
        )
        for each in edits
    }
    _write_by_hand(root, edits)
    for file, content in made.items():
        by_hand = (root / file).read_text(encoding="utf-8")
        said = normalize("NFC", content.decode("utf-8-sig").replace("\r\n", "\n"))
        assert said.removesuffix("\n") == by_hand.removesuffix("\n")


def _write_by_hand(root: Path, edits: tuple[Linjeendring, ...]) -> None:
    for each in sorted(edits, key=lambda each: -each.linje):
        path = root / each.fil
        lines = (
            normalize("NFC", path.read_text(encoding="utf-8-sig")).removesuffix("\n").split("\n")
        )
        assert lines[each.linje - 1] == each.står
        lines[each.linje - each.erstattar : each.linje] = each.linjer
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def tell(plan: Plan) -> list[object]:
    return [
        (name, each.dato, each.tid, each.nøkkel, each.vert_namn, each.rom, each.fastsett)
        for name, møta in plan.møte.items()
        for each in møta
    ]


def try_all(root: Path, tmp_path: Path, step: int = STEP) -> int:
    """Move each meeting in turn, in a copy of its own, and count them; `step` leaves some out."""
    plan = read(root)
    before = {each.what for each in check_plan(plan, TODAY)}
    tried = 0
    møta = [each for all_of in plan.møte.values() for each in all_of]
    for number, møte in enumerate(møta[::step]):
        for day, clock in product((møte.dato, møte.dato + timedelta(1)), (None, CLOCK)):
            if day == møte.dato and clock is None:
                continue
            copy = Path(shutil.copytree(root, tmp_path / f"{number}-{day}-{bool(clock)}"))
            write(copy, _edits(copy, møte, day, clock=clock is not None))
            expected = move_møta(plan, [møte], day, clock).after
            after = Workspace(copy, TODAY).plan
            assert tell(after) == tell(expected)
            new = {each.what for each in check_plan(after, TODAY)} - before
            assert new == {each.what for each in check_plan(expected, TODAY)} - before
            tried += 1
    return tried


def _edits(root: Path, møte: Møte, day: date, *, clock: bool) -> tuple[Linjeendring, ...]:
    return move_all(root, [møte], day, CLOCK if clock else None)


def move_all(
    root: Path, møta: list[Møte], day: date, clock: Tidsrom | None
) -> tuple[Linjeendring, ...]:
    file = møta[0].skuleår.source.file
    writer = MøteWriter((root / file).read_bytes(), file)
    for møte in møta:
        writer.move(møte, day, clock)
    return writer.finish()


WORKSPACE_NAMES = [
    *("base", "golden", "hostile", "hostile-names"),
    *(f"accepted/{each.name}" for each in sorted((WORKSPACES / "accepted").iterdir())),
]


@pytest.mark.parametrize("name", WORKSPACE_NAMES)
def test_every_move_can_be_written(name: str, tmp_path: Path) -> None:
    assert try_all(copy_workspace(name, tmp_path / "arbeid"), tmp_path) >= 12 // STEP


def test_moves_in_the_example_can_be_written(tmp_path: Path) -> None:
    root = tmp_path / "arbeid"
    shutil.copytree(REPOSITORY / "data", root / "data")
    assert try_all(root, tmp_path, step=11) >= 33


@pytest.mark.parametrize(("old", "new"), WAYS.values(), ids=WAYS.keys())
def test_every_move_can_be_written_however_the_year_is_written(
    old: str, new: str, tmp_path: Path
) -> None:
    assert try_all(base_with(tmp_path, old, new), tmp_path) >= 21 // STEP


def test_new_meeting_stands_above_the_comment_of_the_next(tmp_path: Path) -> None:
    first = f"{FIRST}        vert: Rognelia barneskule\n"
    root = base_with(tmp_path, f"{first}{SECOND}", f"      # Denne er om det neste.\n{SECOND}")
    plan = read(root)
    møte = plan.møte["Nettverk Aust"][0]
    write(root, _edits(root, møte, date(2026, 9, 17), clock=False))
    lines = (root / "data" / "2026-2027.yaml").read_text(encoding="utf-8").split("\n")
    at = lines.index("      # Denne er om det neste.")
    assert lines[at - 2 : at] == ["      - dato: 16.09.2026", "        ny_dato: 17.09.2026"]
    assert f"{lines[at + 1]}\n" == SECOND


@pytest.mark.parametrize("clock", [None, CLOCK])
@pytest.mark.parametrize("way", ["as it is", "json-form", *YEARS, *WAYS])
def test_all_networks_can_be_moved_at_once(way: str, clock: Tidsrom | None, tmp_path: Path) -> None:
    old, new = WAYS.get(way, ("", ""))
    root = base_with(tmp_path, old, new)
    year = root / "data" / "2026-2027.yaml"
    if way == "json-form":
        shutil.copytree(WORKSPACES / "accepted" / way, root, dirs_exist_ok=True)
    if way in YEARS:
        text = year.read_text(encoding="utf-8").partition("\nnettverk:")[0]
        year.write_text(f"{text}\n{way}", encoding="utf-8")
    nettverka = root / "data" / "networks.yaml"
    text = nettverka.read_text(encoding="utf-8")
    third = "  - namn: Nettverk Sør\n    leiar: Aud Berge\n    arbeidsgruppe: Aud Berge\n"
    skular = "    skular: [Ulvedalen ungdomsskule]\n\nmitt_nettverk"
    text = text.replace("      - Ulvedalen ungdomsskule\n", "")
    nettverka.write_text(text.replace("mitt_nettverk", third + skular), encoding="utf-8")
    plan = read(root)
    møta = [all_of[-1] for all_of in plan.møte.values()]
    assert len(møta) == 3
    expected = move_møta(plan, møta, date(2027, 2, 3), clock).after
    write(root, move_all(root, møta, date(2027, 2, 3), clock))
    assert tell(Workspace(root, TODAY).plan) == tell(expected)


@pytest.mark.parametrize("key", YEARS)
def test_year_without_networks_gets_them_at_its_end(key: str, tmp_path: Path) -> None:
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path / "arbeid"))
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8").partition("\nnettverk:")[0]
    path.write_text(f"{text}\n{key}", encoding="utf-8")
    assert try_all(root, tmp_path) == 24 // STEP


def test_name_that_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    root = base_with(tmp_path, "", "")
    path = root / "data" / "networks.yaml"
    text = path.read_text(encoding="utf-8")
    name = "'Vest: \"a\" \\ # b'"
    path.write_text(text.replace("namn: Nettverk Vest", f"namn: {name}"), encoding="utf-8")
    assert try_all(root, tmp_path) == 24 // STEP
