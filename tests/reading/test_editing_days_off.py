"""Days off that go, move and come, written into a year however its list of them is written."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import parse_date
from nettverk.render.linjeendring import apply_edits
from nettverk.render.restendring import RestWriter
from nettverk.workspace.workspace import Workspace
from tests.conftest import copy_workspace

from .test_editing import TODAY

DATA = "data/2026-2027.yaml"
A = ("Haustferie", "05.10.2026", "09.10.2026")
B = ("Juleferie", "21.12.2026", "01.01.2027")
C = ("Vinterferie", "22.02.2027", "26.02.2027")
D = ("Fri", "03.05.2027", "07.05.2027")
MOVED = ("Juleferie", "22.12.2026", "01.01.2027")


def braces(each: tuple[str, str, str]) -> str:
    return "{{namn: {}, frå: {}, til: {}}}".format(*each)


FULL = {
    "on a line": f"fri: [{braces(A)}, {braces(B)}, {braces(C)}]  # x\n",
    "on lines": f"fri: [\n  {braces(A)},\n  {braces(B)},\n  {braces(C)}\n]\n",
    "comma last": f"fri: [\n  {braces(A)},\n  {braces(B)},\n  {braces(C)},\n]\n",
    "two on a line": f"fri: [\n  {braces(A)}, {braces(B)},\n  {braces(C)}]\n",
    "comments": (
        f"fri: [\n  # a\n  {braces(A)}, # x\n  # b\n  {braces(B)}, # y}}\n  {braces(C)} # z\n]\n"
    ),
    "broken up": (
        "fri: [{namn: Haustferie,\n  frå: 05.10.2026, til: 09.10.2026}, {namn: Juleferie, # x\n"
        f"  frå: 21.12.2026,\n  til: 01.01.2027\n  }}, {braces(C)}\n]\n"
    ),
    "broken last": (
        f"fri: [{braces(A)},\n  {braces(B)}, {{namn: Vinterferie, # x\n"
        "  # y\n  frå: 22.02.2027, # z\n  til: 26.02.2027}]\n"
    ),
    "dashes": f"fri:\n  - {braces(A)}\n  - {braces(B)}  # x\n  - {braces(C)}\n",
    "dashes, broken up": "fri:\n  - {namn: Haustferie,\n     frå: 05.10.2026, til: 09.10.2026}\n"
    f"  - {{namn: Juleferie, frå: 21.12.2026,\n     til: 01.01.2027}}\n  - {braces(C)}\n",
    "block": "".join(
        ["fri:\n", *(f"- namn: {n}\n  frå: {f}\n  til: {t}\n" for n, f, t in (A, B, C))]
    ),
    "comments inside": "".join(
        [
            "fri:\n",
            *(
                f"  # om\n  - namn: {n} # x\n    # frå og med\n    frå: {f}\n\n    til: {t}\n\n"
                for n, f, t in (A, B, C)
            ),
        ]
    ),
    "dash alone": "".join(
        ["fri:\n", *(f"  -\n    namn: {n}\n    frå: {f}\n    til: {t}\n" for n, f, t in (A, B, C))]
    ),
    "quotes": "".join(
        [
            "fri:\n",
            *(
                f'  - "frå": \'{f}\'\n    "til": "{t}"\n    namn: \'{n}\'\n'
                for n, f, t in (A, B, C)
            ),
        ]
    ),
}
EMPTY = {
    "empty": "fri: []  # ingen\n",
    "empty over lines": "fri: [\n  # ingen\n]\n",
    "nothing": "fri:  # ingen\n",
    "nothing, and a line": "fri:\n\n",
    "quoted": '"fri":\n',
    "no key": "",
}
CHANGES = {
    "one goes": [A, C],
    "the first goes": [B, C],
    "the last goes": [A, B],
    "one is left": [B],
    "all go": [],
    "one comes": [A, B, C, D],
    "one moves": [A, MOVED, C],
    "one for two": [A, D],
    "all at once": [MOVED, D],
}


def write_year(root: Path, written: str) -> Path:
    path = root / DATA
    before, _, after = path.read_text(encoding="utf-8").partition("fri:\n")
    rest = after.partition("møte:\n")[2]
    path.write_text(f"{before}{written}\nmøte:\n{rest}", encoding="utf-8")
    return path


def read_year(path: Path) -> Skuleår:
    workspace = Workspace(path.parents[1], TODAY)
    assert not workspace.data.problems
    (year,) = (each for each in workspace.data.skuleår if each.source.file == DATA)
    return year


def change(path: Path, meant: Sequence[tuple[str, str, str]]) -> str:
    """Write into a file that those are the days off, and read it."""
    was = read_year(path)
    known = {describe(each): each for each in was.fri}
    days = [
        known.get(each) or Fri(namn=each[0], frå=parse_date(each[1]), til=parse_date(each[2]))
        for each in meant
    ]
    return write_days(path, was, days)


def write_days(path: Path, was: Skuleår, days: Sequence[Fri]) -> str:
    """Write days off into a file, and give its text."""
    writer = RestWriter(path.read_bytes(), DATA)
    writer.change_days(was, replace(was, fri=tuple(days)))
    path.write_bytes(apply_edits(path.read_bytes(), writer.finish()))
    return path.read_text(encoding="utf-8")


def describe(fri: Fri) -> tuple[str, str, str]:
    first, last = fri.first or date.min, fri.last or date.min
    return fri.namn, f"{first:%d.%m.%Y}", f"{last:%d.%m.%Y}"


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("form", FULL)
def test_days_off_can_be_written_in_every_form(form: str, changes: str, tmp_path: Path) -> None:
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), FULL[form])
    before = path.read_text(encoding="utf-8")
    after = change(path, CHANGES[changes])
    assert [describe(each) for each in read_year(path).fri] == CHANGES[changes]
    assert re.findall("#.*", after) == re.findall("#.*", before), "every comment stays, as it was"
    assert not re.search(r"^\s*,", after, re.MULTILINE), "no comma alone"
    assert not re.search(r"\S#", after), "only PyYAML reads a comment without a blank before it"
    rest = "\nmøte:\n"
    assert after.partition(rest)[2] == before.partition(rest)[2]


@pytest.mark.parametrize("changes", [each for each in CHANGES if each != "all go"])
@pytest.mark.parametrize("form", ["on a line", "on lines", "broken up"])
def test_no_comma_is_left_that_json_would_not_have(form: str, changes: str, tmp_path: Path) -> None:
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), FULL[form])
    after = change(path, CHANGES[changes])
    assert not re.search(r",\s*\]", after), after


@pytest.mark.parametrize("form", EMPTY)
def test_days_off_can_be_written_where_there_are_none(form: str, tmp_path: Path) -> None:
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), EMPTY[form])
    before = path.read_text(encoding="utf-8")
    after = change(path, [A, B])
    assert [describe(each) for each in read_year(path).fri] == [A, B]
    assert after.count("#") == before.count("#")
    assert {*yaml.safe_load(after)} == {*yaml.safe_load(before), "fri"}


def test_comment_beside_what_goes_stands_alone(tmp_path: Path) -> None:
    item = "  - namn: 'Fri # 1'  # avtalt med Klepp\n    dato: 02.11.2026\n"
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), f"fri:\n{item}  - {braces(B)}\n")
    after = change(path, [B])
    assert f"fri:\n  # avtalt med Klepp\n  - {braces(B)}\n" in after


def stack(*days: tuple[str, str]) -> str:
    return "".join(f"  - namn: {name}\n    dato: {day}\n" for name, day in days)


HAUST, JUL = ("Haustferie", "05.10.2026"), ("Juleferie", "21.12.2026")
PLAN, SPRING = ("Planleggingsdag", "02.11.2026"), ("Planleggingsdag", "10.02.2027")
VINTER, STUDY = ("Vinterferie", "22.02.2027"), ("Studiedag", "09.03.2027")
NOTE = "  # Våren. Avtalt med Klepp:\n"


@pytest.mark.parametrize(
    ("there", "new", "expected"),
    [
        (  # not last under the comment, for it is of another time of the year
            stack(HAUST, JUL) + NOTE + stack(SPRING),
            [HAUST, PLAN, JUL, VINTER, STUDY],
            stack(HAUST, PLAN, JUL, VINTER, STUDY) + NOTE,
        ),
        (  # the nearest of the name, and not the first
            stack(HAUST, PLAN, JUL) + NOTE + stack(SPRING),
            [HAUST, JUL, ("Planleggingsdag", "11.02.2027")],
            stack(HAUST, JUL) + NOTE + stack(("Planleggingsdag", "11.02.2027")),
        ),
        (  # two that move past where the other was
            stack(VINTER, ("Studiedag", "23.02.2027")),
            [("Vinterferie", "01.03.2027"), ("Studiedag", "02.03.2027")],
            stack(("Vinterferie", "01.03.2027"), ("Studiedag", "02.03.2027")),
        ),
        (  # in an order of its own, what moves keeps its place
            NOTE + stack(SPRING, HAUST),
            [PLAN, HAUST],
            NOTE + stack(PLAN, HAUST),
        ),
    ],
)
def test_what_moves_keeps_its_place_where_the_list_stays_in_order(
    there: str, new: Sequence[tuple[str, str]], expected: str, tmp_path: Path
) -> None:
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), f"fri:\n{there}")
    was = read_year(path)
    known = {(each.namn, f"{each.first:%d.%m.%Y}"): each for each in was.fri if each.first}
    days = [known.get(each) or Fri(namn=each[0], dato=parse_date(each[1])) for each in new]
    after = write_days(path, was, days)
    assert after.partition("fri:\n")[2].partition("\nmøte:")[0] == expected


def test_what_moves_keeps_its_quotes(tmp_path: Path) -> None:
    written = (
        "fri:\n  - namn: Haustferie\n    frå: \"05.10.2026\"   # mandag\n    til: '09.10.2026'\n"
    )
    path = write_year(copy_workspace("base", tmp_path / "arbeid"), written)
    path.write_text(path.read_text("utf-8").replace(" 18.06.2027", " '18.06.2027'"), "utf-8")
    was = read_year(path)
    fri = Fri(namn="Haustferie", frå=date(2026, 10, 12), til=date(2026, 10, 16))
    writer = RestWriter(path.read_bytes(), DATA)
    writer.change_days(was, replace(was, fri=(fri,), siste_skuledag=date(2027, 6, 17)))
    path.write_bytes(apply_edits(path.read_bytes(), writer.finish()))
    after = path.read_text(encoding="utf-8")
    assert written.replace("05.", "12.").replace("09.", "16.") in after
    assert "\nsiste_skuledag: '17.06.2027'\n" in after
