"""Years that are over stay as they were, whoever has left the cooperation since."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.commands.session import open_session
from nettverk.commands.sjekk import check
from nettverk.context.meeting import describe_meeting
from nettverk.context.rotation import describe_plan
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
  - namn: Nettverk Nord
"""


def give_history(root: Path, host: str) -> None:
    """Add a year that is over, with a host, a school and a network of its time."""
    year = LAST_YEAR.replace("HOST", host)
    (root / "data" / "2025-2026.yaml").write_text(year, encoding="utf-8")


@pytest.mark.parametrize("host", ["Nedlagde skule", "Vindheia ungdomsskule"])
def test_school_that_left_stays_the_host_it_was(host: str, workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, host)
    session = open_session(root, TODAY)
    assert session.warnings == ()
    year = session.plan.skuleår[0]
    aust = session.plan.oversikt.nettverk[0]
    (møte,) = session.plan.meetings_of(aust, year)
    described = describe_meeting(session.plan, møte).møte.vert
    assert described is not None
    assert described.namn == host
    shown = describe_plan(session.plan, year, [aust]).nettverk[0]
    assert [each.vert for each in shown.møte] == [host]
    assert [(each.skule, each.i_år) for each in shown.vertskap][-1] == (host, 1)


def test_host_that_looks_misspelt_is_asked_about(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barnskule")
    (problem,) = open_session(root, TODAY).warnings
    assert problem.what == "Skulen «Rognelia barnskule» finst ikkje."
    assert problem.fix == "Meinte du «Rognelia barneskule»?"


def test_the_year_that_runs_must_know_its_hosts(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Nedlagde skule")
    assert check(root, date(2026, 6, 19), strict=False).exit_code == 1
    assert check(root, date(2026, 6, 20), strict=False).exit_code == 0


def test_new_school_needs_nobody_in_the_years_before_it(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    new = "      - namn: Nina Ås\n        frå: 01.08.2026\n"
    file.write_text(text.replace("      - namn: Nina Ås\n", new), encoding="utf-8")
    assert open_session(root, TODAY).warnings == ()


def test_proposals_of_years_that_are_over_are_no_history(workspace: Copy) -> None:
    root = workspace("base")
    give_history(root, "Rognelia barneskule")
    session = open_session(root, TODAY)
    vest = session.plan.oversikt.nettverk[1]
    shown = describe_plan(session.plan, session.plan.skuleår[1], [vest]).nettverk[0]
    assert [each.før for each in shown.vertskap] == [0, 0, 0]
