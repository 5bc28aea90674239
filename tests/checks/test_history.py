"""Years that are over stay as they were, whoever has left the cooperation since."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.commands.sjekk import check_workspace
from nettverk.context.mote import describe_møte
from nettverk.context.plan import describe_plan
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import Copy

TODAY = date(2026, 11, 24)
LAST_YEAR = """\
skuleår: 2025-2026
første_skuledag: 18.08.2025
siste_skuledag: 19.06.2026
møte:
  - dato: 17.09.2025
    tid: 12.00–15.00
    slag: oppstart
kan_ikkje_vera_vert:
  - skule: Gamle skule
    dato: 17.09.2025
nettverk:
  - namn: Nettverk Aust
    møte:
      - dato: 17.09.2025
        vert: HOST
  - namn: Nettverk Vest
    møte: [{dato: 17.09.2025, vert: Månelia ungdomsskule}]
  - namn: Nettverk Nord
"""


def give_history(root: Path, vert: str) -> None:
    """Add a year that is over, with a host, a school and a network of its time."""
    year = LAST_YEAR.replace("HOST", vert)
    (root / "data" / "2025-2026.yaml").write_text(year, encoding="utf-8")


def forget_vest(root: Path) -> None:
    """Leave it unsaid who hosted Nettverk Vest in the year that is over."""
    file = root / "data" / "2025-2026.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(", vert: Månelia ungdomsskule", ""), encoding="utf-8")


@pytest.mark.parametrize("vert", ["Nedlagde skule", "Vindheia ungdomsskule"])
def test_school_that_left_stays_the_host_it_was(vert: str, workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, vert)
    opened = open_workspace(root, TODAY)
    assert opened.problems == ()
    year = opened.plan.skuleår[0]
    aust = opened.plan.oversikt.nettverk[0]
    (møte,) = opened.plan.møta_of(aust, year)
    described = describe_møte(opened.plan, møte).møte.vert
    assert described is not None
    assert described.namn == vert
    shown = describe_plan(opened.plan, year, [aust]).nettverk[0]
    assert [each.vert for each in shown.møte] == [vert]
    assert [(each.skule, each.i_år) for each in shown.vertskap][-1] == (vert, 1)


def test_host_that_looks_misspelt_is_asked_about(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barnskule")
    (problem,) = open_workspace(root, TODAY).problems
    assert problem.what == "Skulen «Rognelia barnskule» finst ikkje."
    assert problem.fix == "Meinte du «Rognelia barneskule»?"


def test_the_year_that_runs_must_know_its_hosts(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Nedlagde skule")
    assert check_workspace(Workspace(root, date(2026, 6, 19)), strict=False).exit_code == 1
    assert check_workspace(Workspace(root, date(2026, 6, 20)), strict=False).exit_code == 0


def test_new_school_needs_nobody_in_the_years_before_it(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    new = "      - namn: Nina Ås\n        frå: 01.08.2026\n"
    file.write_text(text.replace("      - namn: Nina Ås\n", new), encoding="utf-8")
    assert open_workspace(root, TODAY).problems == ()


def test_meeting_that_was_held_was_hosted_by_whom_the_plan_says(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    forget_vest(root)
    plan = open_workspace(root, TODAY).plan
    vest = plan.oversikt.nettverk[1]
    (held,) = plan.møta_of(vest, plan.skuleår[0])
    shown = describe_plan(plan, plan.skuleår[1], [vest]).nettverk[0]
    assert [each.skule for each in shown.vertskap if each.før] == [held.vert_namn]
    assert [each.før for each in shown.vertskap] == [1, 0, 0]


def list_unwritten(root: Path, today: date) -> list[str]:
    problems = open_workspace(root, today).problems
    return [each.what for each in problems if "var vert" in each.what]


def test_held_meetings_whose_host_nobody_has_written_are_told(workspace: Copy) -> None:
    """One warning a network and year, from the day after the meeting, and none of the cancelled."""
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    assert list_unwritten(root, date(2026, 12, 2)) == []
    forget_vest(root)
    old = "Ingen har skrive kven som var vert 17.09.2025 i Nettverk Vest."
    new = "Ingen har skrive kven som var vert {}27.01.2027 i Nettverk {}."
    assert list_unwritten(root, date(2026, 12, 2)) == [old]
    later = list_unwritten(root, date(2027, 1, 28))
    assert later == [old, new.format("02.12.2026 og ", "Vest"), new.format("", "Aust")]
    file = root / "data" / "2026-2027.yaml"
    cancelled = "  - namn: Nettverk Vest\n    møte:\n      - {dato: 02.12.2026, avlyst: ja}\n"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(cancelled.rpartition("      -")[0], cancelled), encoding="utf-8")
    assert set(list_unwritten(root, date(2027, 1, 28))) == {
        *(new.format("", each) for each in ("Aust", "Vest")),
        old,
    }
