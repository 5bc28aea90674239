"""Keys of a meeting that are set and taken out, however they are written."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from nettverk.render.linjeendring import apply_edits
from nettverk.render.motelinjer import MøteWriter
from nettverk.workspace.workspace import Workspace

from .test_editing import TODAY, base_with, read

DATA = "data/2026-2027.yaml"
DAY = "      - dato: 28.10.2026\n"
VERT = "        vert: Fuglevik barneskule\n"


def give(root: Path, values: Mapping[str, str]) -> str:
    """Give the meeting of Nettverk Aust 28.10.2026 a host, and tell its lines then."""
    møte = next(each for each in read(root).møte["Nettverk Aust"] if each.namn_dag == "28.10.2026")
    path = root / DATA
    writer = MøteWriter(path.read_bytes(), DATA)
    writer.give_vert(møte, {"vert": "Rognelia barneskule", **values}, "")
    path.write_bytes(apply_edits(path.read_bytes(), writer.finish()))
    assert not Workspace(root, TODAY).data.problems
    text = path.read_text(encoding="utf-8").partition("        vert: Rognelia barneskule\n")[2]
    return text.partition("      - dato: 02.12.2026")[0]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("rom:   # nøkkelen heng", "rom: Salen   # nøkkelen heng"),
        ("rom:", "rom: Salen"),
        ("rom: ''  # a", "rom: 'Salen'  # a"),
        ('"rom": "Aula"', '"rom": "Salen"'),
    ],
)
def test_key_is_set_with_the_quotes_that_stand(written: str, expected: str, tmp_path: Path) -> None:
    root = base_with(tmp_path, f"{DAY}{VERT}", f"{DAY}        {written}\n{VERT}")
    now = give(root, {"rom": "Salen"})
    assert now == f"{DAY}        {expected}\n{VERT.replace('Fuglevik', 'Rognelia')}"


QUOTED = [
    ('        "rom": "Aula"\n', ""),
    ("        'rom': Aula\n", ""),
    ("        \"rom\" : 'Aula'  # heng\n", '        "rom" :   # heng\n'),
]
BRACES = [
    ('{"rom": "Aula", dato: 28.10.2026, vert: A}', "{dato: 28.10.2026, vert: A}"),
    ("{dato: 28.10.2026, 'rom': 'Aula', vert: A}", "{dato: 28.10.2026, vert: A}"),
    ('{dato: 28.10.2026, vert: A, "rom": Aula}', "{dato: 28.10.2026, vert: A}"),
    (
        '{"rom": Aula,\n         dato: 28.10.2026, vert: A}',
        "{\n         dato: 28.10.2026, vert: A}",
    ),
    (
        '{dato: 28.10.2026,\n         "rom": Aula,\n         vert: A}',
        "{dato: 28.10.2026,\n         vert: A}",
    ),
    (
        "{dato: 28.10.2026,\n         vert: A,\n         'rom': Aula,\n        }",
        "{dato: 28.10.2026,\n         vert: A,\n        }",
    ),
]


@pytest.mark.parametrize(("written", "left"), QUOTED)
def test_key_in_quotes_is_taken_out(written: str, left: str, tmp_path: Path) -> None:
    root = base_with(tmp_path, f"{DAY}{VERT}", f"{DAY}{written}{VERT}")
    assert give(root, {"rom": ""}) == f"{DAY}{left}{VERT.replace('Fuglevik', 'Rognelia')}"


@pytest.mark.parametrize(("written", "left"), BRACES)
def test_key_in_quotes_is_taken_out_of_braces(written: str, left: str, tmp_path: Path) -> None:
    item = f"      - {written}\n".replace(" A", " Fuglevik barneskule")
    root = base_with(tmp_path, f"{DAY}{VERT}", item)
    expected = f"      - {left}\n".replace(" A", " Rognelia barneskule")
    assert give(root, {"rom": ""}) == expected
