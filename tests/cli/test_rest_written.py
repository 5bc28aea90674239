"""The rest of a year planned again in every workspace: what is read back is what was shown."""

import re
import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import find_when, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import make_plan
from nettverk.planning.skuledagar import name_day_off
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from tests.conftest import REPOSITORY, WORKSPACES, copy_workspace, examples, soften

from .conftest import Cli

EXAMPLE = "example"
PLACES = (
    *(EXAMPLE, "base", "golden", "nord", "uskrivne-vertar", "hostile", "hostile-names"),
    *(f"accepted/{each.name}" for each in sorted((WORKSPACES / "accepted").iterdir())),
    *(f"broken/{each.name}" for each in sorted((WORKSPACES / "broken").glob("*-atvaring-*"))),
)
DAY = timedelta(1)
periods = st.tuples(st.integers(0, 300), st.sampled_from([0, 0, 2, 4, 4, 11, 40]))


def copy(name: str, root: Path) -> Path:
    if name == EXAMPLE:
        return shutil.copytree(REPOSITORY / "data", root / "data").parent
    return copy_workspace(name, root)


def make_rute(path: Path, year: Skuleår, off: Sequence[tuple[int, int]], last: int | None) -> None:
    lines = [f"skuleår: {year.skuleår.nøkkel}", "fri:"]
    for at, length in off:
        first = year.første_skuledag + at * DAY
        days = (write_short_date(each) for each in (first, first + length * DAY))
        lines.append("  - {{namn: Fri, frå: {}, til: {}}}".format(*days))
    if last is not None:
        lines.append(f"siste_skuledag: {write_short_date(year.siste_skuledag + last * DAY)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def edited(before: Sequence[str], after: Sequence[str]) -> tuple[set[str], set[str]]:
    """Find the lines that are gone and those that are new."""
    gone, new = set(), set()
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if before[a:b] != after[c:d]:
            gone |= {*before[a:b]}
            new |= {*after[c:d]}
    return gone, new


def read(text: str) -> list[str]:
    return normalize("NFC", text).splitlines()


def plan(root: Path) -> list[Møte]:
    data = load_data(Files(root))
    made = make_plan(data.oversikt, data.standard, data.skuleår)
    return [each for nettverk in data.oversikt.nettverk for each in made.held_by(nettverk)]


def shown(out: str, names: Sequence[str]) -> list[tuple[str, date]]:
    """Find the networks and the days that meetings are said to be moved to."""
    rows = re.findall(r"^(\S.*)\n  Frå +\S.*\n  Til +(\S.*)$", out, re.MULTILINE)
    days = [(who, find_when(when)[0]) for who, when in rows]
    return [(name, day) for who, day in days if day for name in _part(who, names)]


def _part(who: str, names: Sequence[str]) -> list[str]:
    """Part the networks that are named together, the longest names first."""
    found = []
    for each in sorted(names, key=len, reverse=True):
        if who == "Alle nettverka" or each in who:
            found.append(each)
            who = who.replace(each, "", 1) if who != "Alle nettverka" else who
    assert re.fullmatch(r"Alle nettverka|(, | og )*", who), who
    return found


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "500")


@settings(
    max_examples=examples(0.2),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(
    name="base", when=(0, 9, 60), off=([(7, 4), (162, 4), (163, 0)], -3)
)  # days off go, come and move
@example(name="golden", when=(0, 9, 60), off=([], None))
@example(name="accepted/json-form", when=(5, 9, 60), off=([(162, 4)], None))
@given(
    name=st.sampled_from(PLACES),
    when=st.tuples(st.integers(0, 30), st.integers(0, 40), st.integers(-15, 60)),
    off=st.none() | st.tuples(st.lists(periods, max_size=5), st.none() | st.integers(-60, 10)),
)
def test_what_is_written_is_what_was_tried(
    name: str,
    when: tuple[int, int, int],
    off: tuple[list[tuple[int, int]], int | None] | None,
    cli: Cli,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    root = copy(name, tmp_path_factory.mktemp("rest") / "r")
    before, (pick, lead, ahead) = plan(root), when
    picked = before[pick % len(before)]
    year, first = picked.skuleår, picked.dato - lead * DAY
    today = first - ahead * DAY
    words = ["nytt-år", "--resten", write_short_date(first)]
    if off:
        make_rute(root / "rute.yaml", year, *off)
        words += ["--skulerute", str(root / "rute.yaml")]
    files = {each: each.read_bytes() for each in (root / "data").iterdir()}
    tried = cli(*words, root=root, today=str(today))
    assert {each: each.read_bytes() for each in (root / "data").iterdir()} == files
    answer = cli(*words, "--skriv", root=root, today=str(today))
    assert answer.code == tried.code
    changed = [each for each, content in files.items() if each.read_bytes() != content]
    if answer.code or "Dette er skrive:" not in answer.out:
        assert changed == []
        return
    (file,) = changed
    gone, new = edited(read(files[file].decode()), read(file.read_text(encoding="utf-8")))
    lines = [normalize("NFC", each) for each in answer.out.splitlines()]
    assert gone <= {each[8:] for each in lines if re.match(r" *\d+ -", each)}
    assert new <= {each[8:] for each in lines if each.startswith("      +")}
    held = plan(root)
    names = [*dict.fromkeys(soften(each.nettverk.namn) for each in before)]
    told = Counter(shown(answer.out, names))
    there = Counter((soften(each.nettverk.namn), each.dato) for each in held)
    assert not told - there, "every day that is shown is read back"
    assert len(held) == len(before)
    edge = max(first, today)
    assert {(each.nettverk.namn, each.nøkkel, each.dato) for each in held if each.dato < edge} == {
        (each.nettverk.namn, each.nøkkel, each.dato) for each in before if each.dato < edge
    }
    for each in held:
        if (soften(each.nettverk.namn), each.dato) in told:
            assert not [day for day in each.dates if name_day_off(each.skuleår, day)]
    again = cli(*words, root=root, today=str(today))
    assert (again.code, "Planen er som han var." in again.out) == (0, True), again.out
