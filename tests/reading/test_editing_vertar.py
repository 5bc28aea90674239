"""The lines that give a meeting its host: the plan tried, and every other byte as it was."""

import json
import shutil
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.planning.forsok import Forsøk, try_changes
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.render.motelinjer import MøteWriter
from nettverk.workspace.workspace import Workspace
from tests.conftest import REPOSITORY, by_night, copy_workspace, examples

from .test_editing import (
    TAIL,
    TODAY,
    VEST,
    WAYS,
    WORKSPACE_NAMES,
    YEARS,
    base_with,
    read,
    tell,
)

pytestmark = pytest.mark.many

VERT = "        vert: Fuglevik barneskule\n"
# Ways to write a host that no workspace has.
HOSTS = {
    "comment": (VERT, "        vert: Fuglevik barneskule   # avtalt med Åse\n"),
    "single quotes": (VERT, "        vert: 'Fuglevik barneskule' # ''\n"),
    "double quotes": (VERT, '        vert: "Fuglevik\\u0020barneskule"\t# b, c\n'),
    "empty": (VERT, "        vert:\n"),
    "null": (VERT, "        vert: ~  # veit ikkje\n"),
    "hash in a text": (VERT, f'{VERT}        rom: "Rom #2, oppe"\n'),
    "in braces": (
        f"      - dato: 28.10.2026\n{VERT}",
        '      - {dato: 28.10.2026, rom: "a # b", vert: "Fuglevik barneskule"} # c\n',
    ),
    "other quotes": (VERT, "        vert: 'Fuglevik barneskule'\n        rom: 'A'\n"),
    "comment of an empty list": (TAIL, f"{VEST}\n    møte: [] # ingen enno{TAIL[10:]}"),
    "comment of nothing": (TAIL, f"{VEST}\n    møte:  # ingen enno{TAIL[10:]}"),
    "all in brackets": (
        "    møte:\n      - dato: 16.09.2026\n",
        "    møte:\n      - {dato: 27.01.2027}\n      - dato: 16.09.2026\n",
    ),
}


def give(root: Path, vertar: Sequence[tuple[Møte, str]]) -> tuple[Linjeendring, ...]:
    file = vertar[0][0].skuleår.source.file
    writer = MøteWriter((root / file).read_bytes(), file)
    for møte, vert in vertar:
        other = next((each.namn_dag for each, _ in vertar if each is not møte), "")
        writer.give_vert(møte, {"vert": vert}, other)
    return writer.finish()


def undo(content: bytes, edits: Sequence[Linjeendring], before: Sequence[bytes]) -> list[bytes]:
    """Take the lines of the edits out again, and put those back that they stand instead of."""
    lines, moved = content.split(b"\n"), 0
    for each in sorted(edits, key=lambda each: (each.linje, not each.erstattar)):
        at = each.linje - each.erstattar + moved
        there = before[each.linje - 1 : each.linje] if each.erstattar else []
        lines[at : at + len(each.linjer)] = there
        moved += len(there) - each.erstattar
    return lines


def expect(root: Path, vertar: Sequence[tuple[Møte, str]]) -> Plan:
    """Plan a workspace anew with other hosts of some meetings, whichever reading those are of."""
    plan = read(root)
    again = Forsøk(plan, plan).find_again
    return try_changes(plan, [(again(each), {"vert": vert}) for each, vert in vertar]).after


def try_vertar(root: Path, vertar: Sequence[tuple[Møte, str]]) -> None:
    """Write hosts into a workspace, and read it again."""
    expected = expect(root, vertar)
    edits = give(root, vertar)
    path = root / vertar[0][0].skuleår.source.file
    before = path.read_bytes()
    after = apply_edits(before, edits)
    path.write_bytes(after)
    assert tell(Workspace(root, TODAY).plan) == tell(expected)
    was = before.split(b"\n")
    ends_short = bool(was[-1])
    assert undo(after, edits, was)[: len(was)] == was or (ends_short and not edits[-1].erstattar)


def list_swaps(plan_root: Path) -> list[list[tuple[Møte, str]]]:
    """List each meeting with each school of its network, and each two that can swap."""
    plan = read(plan_root)
    found: list[list[tuple[Møte, str]]] = []
    for møta in plan.møte.values():
        for each in møta:
            skular = each.nettverk.skular_on(each.dato)
            found += [[(each, skule)] for skule in skular if skule != each.vertsnamn]
        for one, two in pairwise(each for each in møta if each.vert_namn):
            if one.vert_namn != two.vert_namn and one.skuleår is two.skuleår:
                found.append([(one, two.vert_namn), (two, one.vert_namn)])
    return found


@pytest.mark.parametrize("name", WORKSPACE_NAMES)
def test_every_host_can_be_written(name: str, tmp_path: Path) -> None:
    root = copy_workspace(name, tmp_path / "arbeid")
    swaps = list_swaps(root)
    assert len(swaps) >= 5
    for number, each in enumerate(swaps[:: 1 if by_night() else 1 + len(swaps) // 6]):
        try_vertar(Path(shutil.copytree(root, tmp_path / str(number))), each)


@pytest.mark.parametrize(
    ("old", "new"), [*HOSTS.values(), *WAYS.values()], ids=[*HOSTS.keys(), *WAYS.keys()]
)
def test_every_host_can_be_written_however_the_year_is_written(
    old: str, new: str, tmp_path: Path
) -> None:
    root = base_with(tmp_path, old, new)
    swaps = list_swaps(root)
    for number, each in enumerate(swaps[:: 1 if by_night() else 1 + len(swaps) // 4]):
        try_vertar(Path(shutil.copytree(root, tmp_path / str(number))), each)


@pytest.mark.parametrize("key", YEARS)
def test_two_meetings_of_a_network_that_decided_nothing(key: str, tmp_path: Path) -> None:
    root = base_with(tmp_path, "", "")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8").partition("\nnettverk:")[0]
    path.write_text(f"{text}\n{key}", encoding="utf-8")
    for number, each in enumerate(each for each in list_swaps(root) if len(each) > 1):
        try_vertar(Path(shutil.copytree(root, tmp_path / str(number))), each)


@cache
def _example() -> list[list[tuple[Møte, str]]]:
    return list_swaps(REPOSITORY)


@given(data=st.data())
@settings(max_examples=examples(0.5))
def test_hosts_of_the_example_can_be_written(data: st.DataObject) -> None:
    swap = data.draw(st.sampled_from(_example()))
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(REPOSITORY / "data", Path(folder) / "data")).parent
        try_vertar(root, swap)


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_every_host_can_be_written_whatever_ends_a_line(end: str, tmp_path: Path) -> None:
    root = base_with(tmp_path, "", "")
    path = root / "data" / "2026-2027.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    for number, each in enumerate(list_swaps(root)[::5]):
        copy = Path(shutil.copytree(root, tmp_path / str(number)))
        expected = expect(copy, each)
        place = copy / "data" / "2026-2027.yaml"
        made = apply_edits(place.read_bytes(), give(copy, each))
        place.write_bytes(made)
        assert tell(Workspace(copy, TODAY).plan) == tell(expected)
        assert end != "\r" or b"\n" not in made


def write_one(root: Path, day: str, vert: str, swapped: str = "") -> str:
    """Give the meeting of «Nettverk Aust» on a day its host, and read the file."""
    møte = next(each for each in read(root).møte["Nettverk Aust"] if each.namn_dag == day)
    path = root / "data" / "2026-2027.yaml"
    writer = MøteWriter(path.read_bytes(), "data/2026-2027.yaml")
    writer.give_vert(møte, {"vert": vert}, swapped)
    path.write_bytes(apply_edits(path.read_bytes(), writer.finish()))
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("beside", ["", "  # avtalt med Åse"])
def test_note_of_a_swap_goes_with_the_swap(beside: str, tmp_path: Path) -> None:
    root = base_with(tmp_path, VERT, VERT.replace("\n", f"{beside}\n"))
    was = (root / "data" / "2026-2027.yaml").read_text(encoding="utf-8")
    first = write_one(root, "28.10.2026", "Rognelia barneskule", "02.12.2026")
    mark = "; bytt med 02.12.2026" if beside else "  # bytt med 02.12.2026"
    assert f"vert: Rognelia barneskule{beside}{mark}\n" in first
    other = write_one(root, "28.10.2026", "Steinbrua barneskule", "27.01.2027")
    assert f"vert: Steinbrua barneskule{beside}{mark.replace('02.12.2026', '27.01.2027')}" in other
    write_one(root, "28.10.2026", "Rognelia barneskule", "02.12.2026")
    assert write_one(root, "28.10.2026", "Fuglevik barneskule", "02.12.2026") == was
    write_one(root, "28.10.2026", "Rognelia barneskule", "02.12.2026")
    assert write_one(root, "28.10.2026", "Fuglevik barneskule") == was


@pytest.mark.parametrize(
    ("written", "vert", "expected"),
    [
        ("'Fuglevik barneskule'", "L'Aa", "'L''Aa'"),
        ('"Fuglevik barneskule"', 'Aa "B"', '"Aa \\"B\\""'),
        ("Fuglevik barneskule", "Aa: B", "'Aa: B'"),
        ("Fuglevik barneskule", "null", "'null'"),
        ("Fuglevik barneskule", "12", "'12'"),
        ("Fuglevik barneskule", "Nullstad skule", "Nullstad skule"),
    ],
)
def test_host_is_quoted_as_the_one_before(
    written: str, vert: str, expected: str, tmp_path: Path
) -> None:
    root = base_with(tmp_path, VERT, VERT.replace("Fuglevik barneskule", written))
    assert f"        vert: {expected}\n" in write_one(root, "28.10.2026", vert)


def test_json_stays_json(tmp_path: Path) -> None:
    root = copy_workspace("accepted/json-form", tmp_path / "arbeid")
    for each in read(root).møte["Nettverk Aust"]:
        written = write_one(root, each.namn_dag, "Rognelia barneskule", "02.12.2026")
        assert json.loads(written)
    assert written.count('"vert": "Rognelia barneskule"') >= 3
