"""One mistake made many times: what is told of it, and what it costs, grows no faster than it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from nettverk.checks import check_plan
from nettverk.nynorsk import parse_time_range
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.svar import note_fråvær
from nettverk.planning.plan import Plan, make_plan
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from nettverk.suggest import choose_among, closest, seeking_few, write_some
from nettverk.workspace.workspace import Workspace

from .test_growth import count, list_steep

TODAY, SIZES = date(2026, 11, 24), (12, 24, 36)
YEAR = """\
skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027
møte: [{dato: 09.12.2026, tid: 12.00–15.00}]
"""
SKULE = (
    "  - {{namn: Skule {0}, kommune: K, slag: barneskule, "
    "medlemmer: [{{namn: Per {0}, rolle: rektor}}]}}\n"
)
NETTVERK = "  - {{namn: Nett {}, leiar: Per 0, skular: [{}]}}\n"


def make(root: Path, number: int, skule: Callable[[int], str], more: str = "") -> Plan:
    """Plan as many networks and schools, and say which school is in each."""
    (root / "data").mkdir(parents=True)
    skular = "".join(map(SKULE.format, range(number)))
    nettverka = "".join(NETTVERK.format(each, skule(each)) for each in range(number))
    text = f"samarbeid: {{namn: S, kommunar: [K]}}\nskular:\n{skular}nettverk:\n{nettverka}"
    (root / "data/networks.yaml").write_text(text, "utf-8")
    (root / "data/2026-2027.yaml").write_text(YEAR + more, "utf-8")
    data = load_data(Files(root))
    assert not data.problems
    return make_plan(data.oversikt, data.standard, data.skuleår)


def in_turn(at: int) -> str:
    """Let each network have the school for its own days, but for the first, which keeps it."""
    return f"{{namn: Skule 0, frå: {at % 28 + 1:02}.{at // 28 + 1:02}.2027}}" if at else "Skule 0"


@pytest.mark.parametrize("skule", [lambda _: "Skule 0", in_turn], ids=["all", "in turn"])
def test_school_that_many_networks_share(skule: Callable[[int], str], tmp_path: Path) -> None:
    plans = [make(tmp_path / str(each), each, skule) for each in SIZES]
    told = [[each for each in check_plan(plan, TODAY) if "i både" in each.what] for plan in plans]
    assert [len(each) for each in told] == [each - 1 for each in SIZES]
    steep = list_steep([count(partial(check_plan, plan, TODAY)) for plan in plans])
    assert not steep, "\n".join(steep)


def test_hearing_that_many_networks_miss_names_some(tmp_path: Path) -> None:
    more = "høyringar: [{tittel: H, frist: 10.09.2026}]\nnettverk:\n  - namn: Nett 1\n"
    more += "    møte: [{dato: 07.09.2026, tid: 12.00–15.00}]\n"
    plan = make(tmp_path, 80, "Skule {}".format, more)
    (told,) = (each.what for each in check_plan(plan, TODAY) if "høyringsfristen" in each.what)
    assert "Nett 19 og 60 til har ikkje noko ordinært møte" in told


def test_school_that_many_lead_names_some(tmp_path: Path) -> None:
    make(tmp_path, 2, "Skule {}".format)
    path = tmp_path / "data/networks.yaml"
    more = ", ".join(f"{{namn: Ola {each}, rolle: rektor}}" for each in range(40))
    text = path.read_text("utf-8").replace("rektor}]", f"rektor}}, {more}]")
    path.write_text(text, "utf-8")
    told = [each.what for each in Workspace(tmp_path, TODAY).problems if "leier" in each.what]
    assert [each.partition("Ola 16, ")[2] for each in told] == ["Ola 17 og 22 til."] * 2


def test_names_that_nobody_knows_are_sought_so_far(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first are asked about, and all are told."""
    rows = "".join(f"  - {{skule: Skula {each}, dato: 09.12.2026}}\n" for each in range(900))
    plan = make(tmp_path, 300, "Skule {}".format, f"kan_ikkje_vera_vert:\n{rows}")
    held = []

    def note(word: str, known: Any, **options: Any) -> list[str]:
        held.append(len(known))
        return [*known][:1]

    monkeypatch.setattr("difflib.get_close_matches", note)
    told = [each for each in check_plan(plan, TODAY) if "Skula" in each.what]
    assert len(told) == 900
    assert told[0].fix.startswith("Meinte du")
    assert told[-1].fix == "Skriv namnet som i networks.yaml."
    assert sum(held) <= 100_000


def test_people_who_cannot_meet_cost_no_more_for_each(tmp_path: Path) -> None:
    """All networks are away on the day, and so is a leader of them all."""
    plans = []
    for number in SIZES:
        names = ("Per 0", *(f"Nett {each}" for each in range(number)))
        rows = "".join(f"  - {{kven: {each}, dato: 09.12.2026}}\n" for each in names)
        more = f"kan_ikkje_møta:\n{rows}"
        plans.append(make(tmp_path / str(number), number, "Skule {}".format, more))
    told = [
        [each for each in check_plan(plan, TODAY) if "kan ikkje møta 09.12" in each.what]
        for plan in plans
    ]
    assert [len(each) for each in told] == [2 * each for each in SIZES]
    steep = list_steep([count(partial(check_plan, plan, TODAY)) for plan in plans])
    assert not steep, "\n".join(steep)
    noted = [partial(note_away, plan) for plan in plans]
    steep = list_steep([count(each) for each in noted])
    assert not steep, "\n".join(steep)


def note_away(plan: Plan) -> None:
    """Note of each network who is away, as a new year does."""
    place = Plass(2, parse_time_range("12–15"))
    rhythms = [Rytme(each.namn, "", place) for each in plan.nettverka]
    noted = note_fråvær(plan.oversikt, rhythms, plan.skuleår[-1].kan_ikkje_møta)
    assert all(len(each.fråvær) == 2 for each in noted)


def test_bound_holds_for_what_runs_inside() -> None:
    known = [f"namn {each}" for each in range(60_000)]
    with seeking_few():
        assert closest("namn 59 999", known[-2:]) == "namn 59999"
        assert closest("namn 1x", [*known[:2], *map(str, range(100_000))]) == ""
        assert closest("namn 59 999", known[-2:]) == ""
    assert closest("namn 59 999", known[-2:]) == "namn 59999"


def test_long_list_is_cut() -> None:
    names = [str(each) for each in range(1_254)]
    assert write_some(names[:3], 3) == "0, 1 og 2"
    assert write_some(names[:4], 3) == "0, 1 og 2 til"
    assert choose_among(names).endswith(", 57, 58 og 1\u00a0195 til.")
