"""New items of lists that are in order of days stand where their day says, whatever the form."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

from nettverk.model.skulear import Opptatt, Skuleår, Vertsønske
from nettverk.model.skulerute import Fri
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.render.motelinjer import MøteWriter
from nettverk.render.restendring import RestWriter
from nettverk.render.svarlinjer import place_answers
from nettverk.workspace.workspace import Workspace
from tests.conftest import copy_workspace

from .test_editing import TODAY, read

DATA = "data/2026-2027.yaml"
A, B, C, D = "16.09.2026", "28.10.2026", "02.12.2026", "27.01.2027"
# Lists of meetings, and the days there then are in order, of which the file has its own.
BLOCK = {
    "the first": [f"- dato: {C}"],
    "the last": [f"- dato: {A}", "  vert: Fuglevik barneskule  # a"],
    "between": [f"- dato: {A}", "  vert: Fuglevik barneskule", f"- dato: {D}"],
    "comments": ["# om A", f"- dato: {A}", "  # til A", "# om D", f"- dato: {D}", "  # til D"],
    "empty lines": [f"- dato: {A}", "", "", f"- dato: {D}", ""],
    "items in them": [
        f"- dato: {A}",
        "  saker:",
        "    - tittel: Ein",
        "      minutt: 20",
        f"- dato: {D}",
    ],
    "a long text": [f"- dato: {A}", "  rom: >", "    Eit", "", "    to", f"- dato: {D}"],
    "in braces": [f"- {{dato: {A}}}  # a", f"- {{dato: {D}, rom: '}}'}}"],
    "in braces over lines": [f"- {{dato: {A},", "   rom: Ein}", f"- {{dato: {D}}}"],
    "dashes alone": ["-", f"  dato: {A}", "-", f"  dato: {D}"],
}
FLOW = {
    "on a line": f'[{{dato: {A}}}, {{dato: {D}, rom: "a ] b"}}]  # a',
    "over lines": f"[\n        {{dato: {A}}},  # a}}\n        {{dato: {D}}},\n      ]",
    "the last of a line": f"[{{dato: {A}, rom: L'Ål}}, {{dato: {B}, rom: O'Ål}}]",
}


def write_year(root: Path, written: str) -> Path:
    path = root / DATA
    text = path.read_text(encoding="utf-8")
    text = text.partition("\nnettverk:")[0]
    section = f"nettverk:\n  - namn: Nettverk Aust\n    møte:{written}\n  - namn: Nettverk Vest\n"
    path.write_text(f"{text}\n{section}", encoding="utf-8")
    return path


def edit(path: Path, edits: Sequence[Linjeendring]) -> None:
    path.write_bytes(apply_edits(path.read_bytes(), edits))


def days_in(path: Path) -> list[str]:
    loaded = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 — texts alone
    return [each["dato"] for each in loaded["nettverk"][0]["møte"]]


def move_all(root: Path, path: Path) -> None:
    """Move each meeting that the file says nothing of a day on, the last first."""
    there = days_in(path)
    writer = MøteWriter(path.read_bytes(), DATA)
    for each in reversed(read(root).møte["Nettverk Aust"]):
        if each.skuleår.source.file == DATA and each.namn_dag not in there:
            writer.move(each, date(2027, 5, 3), None)
    edit(path, writer.finish())


@pytest.mark.parametrize(
    "written",
    [*("\n" + "\n".join(f"      {line}" for line in each) for each in BLOCK.values()),
     *(f" {each}" for each in FLOW.values())],
    ids=[*BLOCK, *FLOW],
)  # fmt: skip
def test_new_meetings_stand_in_order_of_days(written: str, tmp_path: Path) -> None:
    root = copy_workspace("base", tmp_path / "arbeid")
    path = write_year(root, written)
    before = path.read_text(encoding="utf-8")
    there = days_in(path)
    move_all(root, path)
    days = days_in(path)
    assert days == sorted(days, key=lambda each: each.split(".")[::-1])
    assert len(days) == len({*days, A, B, C, D}) > len(there)
    after = path.read_text(encoding="utf-8")
    for each in {*days} - {*there}:
        after = after.replace(f"      - dato: {each}\n        ny_dato: 03.05.2027\n", "")
        after = after.replace(f", {{dato: {each}, ny_dato: 03.05.2027}}", "")
    assert after == before
    assert not Workspace(root, TODAY).data.problems


def test_new_meeting_is_first_in_a_list_of_another_order(tmp_path: Path) -> None:
    root = copy_workspace("base", tmp_path / "arbeid")
    path = write_year(root, f"\n      - dato: {C}\n      - dato: {A}\n      - dato: {B}")
    move_all(root, path)
    assert days_in(path) == [D, *days_in(path)[1:-3], C, A, B]


def make_year(path: Path, text: str) -> Skuleår:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    (year,) = (
        each for each in Workspace(path.parents[1], TODAY).data.skuleår if each.source.file == DATA
    )
    return year


def test_answers_stand_in_order_of_days(tmp_path: Path) -> None:
    path = copy_workspace("base", tmp_path / "arbeid") / DATA
    wishes = [f"  - skule: Fuglevik barneskule\n    dato: {each}\n" for each in (A, C)]
    year = make_year(path, f"\nvil_vera_vert:\n{wishes[0]}  # om C\n{wishes[1]}\n# slutt\n")
    new = [
        Opptatt(skule="Rognelia barneskule", dato=date(2027, 1, 27)),
        Opptatt(skule="Rognelia barneskule", frå=date(2026, 10, 5), til=date(2026, 10, 9)),
    ]
    edit(path, place_answers(path.read_bytes(), year, {"vil_vera_vert": new}))
    assert path.read_text(encoding="utf-8").endswith(
        f"\nvil_vera_vert:\n{wishes[0]}"
        "  - {skule: Rognelia barneskule, frå: 05.10.2026, til: 09.10.2026}\n"
        f"  # om C\n{wishes[1]}  - {{skule: Rognelia barneskule, dato: 27.01.2027}}\n\n# slutt\n"
    )


@pytest.mark.parametrize("there", ["", "\nvil_vera_vert: []\n", "\nvil_vera_vert:\n"])
def test_answers_come_among_the_first_ones(there: str, tmp_path: Path) -> None:
    path = copy_workspace("base", tmp_path / "arbeid") / DATA
    year = make_year(path, there)
    days = [date(2027, 1, 27), date(2026, 9, 16), date(2026, 12, 2)]
    for some in (days, [date(2026, 10, 28)]):
        new = [Vertsønske(skule="Rognelia barneskule", dato=each) for each in some]
        edit(path, place_answers(path.read_bytes(), year, {"vil_vera_vert": new}))
        year = make_year(path, "")
    assert [f"{each.first:%d.%m.%Y}" for each in year.vil_vera_vert if each.first] == [A, B, C, D]


@pytest.mark.parametrize("gone", [False, True])
def test_days_off_stand_in_order_of_days(gone: bool, tmp_path: Path) -> None:
    path = copy_workspace("base", tmp_path / "arbeid") / DATA
    text = path.read_text(encoding="utf-8")
    text = text.replace("  - namn: Planleggingsdag\n    dato: 03.11.2026\n", "")
    path.write_text(text, encoding="utf-8")
    year = make_year(path, "")
    # What goes is where the new ones would be put in.
    stay = [each for each in year.fri if not (gone and each.namn == "Juleferie")]
    new = [Fri(namn=f"Fri {day}", dato=day) for day in (date(2027, 1, 4), date(2027, 6, 1))]
    writer = RestWriter(path.read_bytes(), DATA)
    writer.change_days(year, _with_off(year, (*stay, *reversed(new))))
    edit(path, writer.finish())
    after = make_year(path, "").fri
    days = [each.first for each in after]
    assert days == sorted(each for each in days if each)
    there = {each.namn for each in (*stay, *new)}
    assert {each.namn for each in after} == there
    assert len(after) == len(there)


def _with_off(year: Skuleår, fri: Sequence[Fri]) -> Skuleår:
    return replace(year, fri=tuple(fri))
