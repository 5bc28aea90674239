"""A year that is written as JSON is JSON after every edit of it, and says what was meant."""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from msgspec.structs import replace

from nettverk.model.skulear import Fråvær, Opptatt, Skuleår, Vertsønske
from nettverk.model.skulerute import Fri
from nettverk.planning.mote import Møte
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.render.motelinjer import MøteWriter
from nettverk.render.restendring import RestWriter
from nettverk.render.svarlinjer import place_answers
from nettverk.workspace.workspace import Workspace
from tests.conftest import by_night, copy_workspace

from .test_editing import CLOCK, TODAY, WORKSPACE_NAMES, read

pytestmark = pytest.mark.many

DAY = timedelta(1)
BEFORE, AFTER = {"rom": "A, {b}"}, {"lukkast_med": "Å # lesa", "innspel_på": "Å [skriva]"}
"""What goes with a host, before and after what else a meeting has."""
Dumper = Callable[[object], str]
Edits = tuple[Linjeendring, ...]
NAMES = WORKSPACE_NAMES if by_night() else WORKSPACE_NAMES[:4]
"""The others are nearly base when they are JSON."""
FORMS: dict[str, Dumper] = {
    "indented": lambda each: json.dumps(each, ensure_ascii=False, indent=2) + "\n",
    "on a line": lambda each: json.dumps(each, ensure_ascii=False),
    "compact": lambda each: json.dumps(each, separators=(",", ":")),
}


def write_json(root: Path, file: str, dump: Dumper) -> None:
    """Write a year as JSON, where every meeting of its own has more to take out."""
    path = root / file
    loaded = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 — texts alone
    for each in loaded.get("nettverk") or ():
        each["møte"] = [BEFORE | own | AFTER for own in each.get("møte") or ()]
    path.write_text(dump(loaded), encoding="utf-8")


def try_edits(root: Path, file: str, edits: Edits) -> Skuleår:
    """Edit a copy of a year, read it as JSON and give it."""
    before = (root / file).read_text(encoding="utf-8")
    copy = Path(shutil.copytree(root, root.parent / "copy", dirs_exist_ok=True))
    after = apply_edits(before.encode(), edits)
    (copy / file).write_bytes(after)
    json.loads(after)
    assert [*filter(str.strip, after.decode().splitlines())] == after.decode().splitlines()
    known = {each.what for each in Workspace(root, TODAY).data.problems}
    workspace = Workspace(copy, TODAY)
    assert {each.what for each in workspace.data.problems} <= known
    (year,) = (each for each in workspace.data.skuleår if each.source.file == file)
    return year


def list_days_off(year: Skuleår) -> Iterator[tuple[Fri, ...]]:
    """List what days off a year may get: some go, move and come, and all do."""
    new = tuple(Fri(namn=f"Ny {day:%d}", dato=day) for day in (date(2027, 4, 21), date(2026, 9, 1)))
    moved = [
        replace(each, source=Fri(namn="").source, **_move(each)) for each in year.fri if each.first
    ]
    yield from ((), new, (*year.fri, *new), tuple(moved), (*moved[:1], *year.fri[1:], *new))
    yield from (year.fri[:at] + year.fri[at + 1 :] for at in range(len(year.fri)))
    yield from ((each,) for each in year.fri)
    yield from ((*new, each) for each in year.fri)


def _move(fri: Fri) -> dict[str, date]:
    return {key: day + DAY for key in ("dato", "frå", "til") if (day := getattr(fri, key))}


def describe(periods: Sequence[Fri | Opptatt | Vertsønske | Fråvær]) -> list[str]:
    """Say what periods there are, in any order."""
    names = ("namn", "skule", "kven")
    return sorted(
        f"{[getattr(each, name, '') for name in names]} {each.first} {each.last}"
        for each in periods
    )


def thin(every: Sequence[Møte]) -> Sequence[Møte]:
    return every if by_night() else every[:: 1 + len(every) // 6]


@pytest.fixture(
    params=[(name, form) for name in NAMES for form in FORMS],
    ids=[f"{name}, {form}" for name in NAMES for form in FORMS],
)
def in_json(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Skuleår, list[Møte]]:
    name, form = request.param
    root = copy_workspace(name, tmp_path / "arbeid")
    file = next(iter(read(root).møte.values()))[-1].skuleår.source.file
    write_json(root, file, FORMS[form])
    plan = read(root)
    (year,) = (each for each in plan.skuleår if each.source.file == file)
    møta = [
        each for some in plan.møte.values() for each in some if each.skuleår.source.file == file
    ]
    return root, year, møta


def test_moves_and_hosts_are_json(in_json: tuple[Path, Skuleår, list[Møte]]) -> None:
    root, year, møta = in_json
    file = year.source.file
    content = (root / file).read_bytes()
    for one, two in pairwise(thin(møta)):
        writer = MøteWriter(content, file)
        for each, other in ((one, two), (two, one)):
            values = {"vert": other.vert_namn or "Ein skule"} | dict.fromkeys(BEFORE | AFTER, "")
            writer.give_vert(each, values, other.namn_dag)
        after = try_edits(root, file, writer.finish())
        for each, other in ((one, two), (two, one)):
            own = next(
                own for own in after.own(each.nettverk.namn).møte if own.nøkkel == each.nøkkel
            )
            assert own.vert == (other.vert_namn or "Ein skule")
            assert (own.rom, own.lukkast_med, own.innspel_på) == ("", "", "")
        writer = MøteWriter(content, file)
        for each in (one, two):
            writer.move(each, each.dato + DAY, CLOCK)
        after = try_edits(root, file, writer.finish())
        for each in (one, two):
            own = next(
                own for own in after.own(each.nettverk.namn).møte if own.nøkkel == each.nøkkel
            )
            assert own.ny_dato == each.dato + DAY


def test_answers_are_json(in_json: tuple[Path, Skuleår, list[Møte]]) -> None:
    root, year, møta = in_json
    skule, kven = møta[0].nettverk.skular_on(møta[0].dato)[0], møta[0].nettverk.namn
    day, first = date(2027, 4, 21), date(2026, 9, 1)
    new: dict[str, list[Opptatt | Vertsønske | Fråvær]] = {
        "kan_ikkje_vera_vert": [Opptatt(skule=skule, frå=day, til=day + DAY)],
        "vil_vera_vert": [Vertsønske(skule=skule, dato=each) for each in (day, first)],
        "kan_ikkje_møta": [Fråvær(kven=kven, dato=each) for each in (day, first)],
    }
    content = (root / year.source.file).read_bytes()
    after = try_edits(root, year.source.file, place_answers(content, year, new))
    for key, some in new.items():
        assert describe(getattr(after, key)) == describe([*getattr(year, key), *some])


def test_rest_of_a_year_is_json(in_json: tuple[Path, Skuleår, list[Møte]]) -> None:
    root, year, møta = in_json
    content = (root / year.source.file).read_bytes()
    skule = møta[0].nettverk.skular_on(møta[0].dato)[0]
    busy = Opptatt(skule=skule, dato=date(2027, 4, 21))
    for number, fri in enumerate(list_days_off(year)):
        writer = RestWriter(content, year.source.file)
        will = replace(
            year,
            fri=fri,
            siste_skuledag=year.siste_skuledag - DAY,
            kan_ikkje_vera_vert=(*year.kan_ikkje_vera_vert, busy),
        )
        writer.change_days(year, will)
        for each in møta[number :: len(møta)]:
            writer.settle(each, each.dato + DAY, "Ein skule")
        after = try_edits(root, year.source.file, writer.finish())
        assert after.siste_skuledag == will.siste_skuledag
        assert describe(after.fri) == describe(fri)
        assert describe(after.kan_ikkje_vera_vert) == describe(will.kan_ikkje_vera_vert)


LISTS = ("fri", "nettverk", "kan_ikkje_vera_vert", "vil_vera_vert", "kan_ikkje_møta")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("there", ["missing", "[]"])
def test_lists_that_have_nothing_are_json(there: str, form: str, tmp_path: Path) -> None:
    root = copy_workspace("base", tmp_path / "arbeid")
    file = "data/2026-2027.yaml"
    write_json(root, file, FORMS[form])
    loaded = json.loads((root / file).read_bytes())
    kept = {key: value for key, value in loaded.items() if key not in LISTS}
    if there != "missing":
        kept |= {key: [] for key in LISTS}
    (root / file).write_text(FORMS[form](kept), encoding="utf-8")
    plan = read(root)
    (year,) = (each for each in plan.skuleår if each.source.file == file)
    møta = [each for some in plan.møte.values() for each in some if each.skuleår is year]
    test_moves_and_hosts_are_json((root, year, møta))
    test_answers_are_json((root, year, møta))
    test_rest_of_a_year_is_json((root, year, møta))
