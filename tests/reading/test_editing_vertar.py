"""The lines that give a meeting its host: the plan tried, and every other byte as it was."""

import shutil
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.planning.forsok import Forsøk
from nettverk.planning.mote import Møte
from nettverk.render.linjeendring import Linjeendring, MoveWriter, apply_edits
from nettverk.workspace.workspace import Workspace
from tests.conftest import REPOSITORY, by_night, copy_workspace, examples

from .test_editing import TODAY, WAYS, WORKSPACE_NAMES, YEARS, base_with, read, tell

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
    "all in brackets": (
        "    møte:\n      - dato: 16.09.2026\n",
        "    møte:\n      - {dato: 27.01.2027}\n      - dato: 16.09.2026\n",
    ),
}


def give(root: Path, vertar: Sequence[tuple[Møte, str]]) -> tuple[Linjeendring, ...]:
    file = vertar[0][0].skuleår.source.file
    writer = MoveWriter((root / file).read_bytes(), file)
    for møte, vert in vertar:
        other = next((each.nøkkel.dato for each, _ in vertar if each is not møte), None)
        writer.give_vert(møte, vert, other)
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


def try_vertar(root: Path, vertar: Sequence[tuple[Møte, str]]) -> None:
    """Write hosts into a workspace, and read it again."""
    plan = read(root)
    expected = Forsøk(plan, [(each, {"vert": vert}) for each, vert in vertar]).after
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
