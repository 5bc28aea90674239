"""The picture of who hosted how often counts as the table of hostings does."""

from collections.abc import Callable
from datetime import date
from itertools import islice

import pytest
from msgspec.structs import replace

from nettverk.context.plan import describe_plan
from nettverk.model.samarbeid import Nettverksskule
from nettverk.pictures.vertskap.content import describe_vertskap
from nettverk.planning.forklaring import explain_vertar
from nettverk.planning.motedagar import list_occasions
from nettverk.planning.plan import Plan, make_plan
from nettverk.workspace.workspace import open_workspace
from tests.conftest import REPOSITORY, WORKSPACES
from tests.planning.build import STANDARD

from .build import make, spread

TODAY = date(2026, 11, 24)


def _example() -> Plan:
    return open_workspace(REPOSITORY, TODAY).plan


def _golden() -> Plan:
    return open_workspace(WORKSPACES / "golden", TODAY).plan


def _with_schools_that_leave_and_come() -> Plan:
    """Make a network in which schools leave before the year, come after it, and are there."""
    plan, year = make([("Nord", ("Heile tida", "Før", "Seinare"), spread(3))])
    (nettverk,) = plan.oversikt.nettverk
    skular = (
        Nettverksskule(namn="Heile tida"),
        Nettverksskule(namn="Før", til=date(2026, 7, 31)),
        Nettverksskule(namn="Seinare", frå=date(2027, 8, 1)),
    )
    oversikt = replace(plan.oversikt, nettverk=(replace(nettverk, skular=skular),))
    return make_plan(oversikt, STANDARD, [year])


def _undecided() -> Plan:
    """Take a workspace in which nobody has written who hosted last year."""
    return open_workspace(WORKSPACES / "uskrivne-vertar", TODAY).plan


PLANS = {
    "hosts that nobody has written": _undecided,
    "example": _example,
    "golden": _golden,
    "schools that leave and come": _with_schools_that_leave_and_come,
}


@pytest.mark.parametrize("make_one", PLANS.values(), ids=[*PLANS])
def test_picture_counts_as_the_table_does(make_one: Callable[[], Plan]) -> None:
    plan = make_one()
    for year in plan.skuleår:
        for table in describe_plan(plan, year, plan.oversikt.nettverk, TODAY).nettverk:
            (nettverk,) = (each for each in plan.oversikt.nettverk if each.namn == table.namn)
            picture = describe_vertskap(plan, year, nettverk)
            assert [
                (each.skule, sum(one.alle for one in each.år[:-1]), each.år[-1].alle)
                for each in picture.skule
            ] == [(each.skule, each.før, each.i_år) for each in table.vertskap]
            assert picture.år[-1] == str(picture.skuleår)


@pytest.mark.parametrize("make_one", PLANS.values(), ids=[*PLANS])
def test_explanation_counts_as_the_table_does(make_one: Callable[[], Plan]) -> None:
    plan = make_one()
    for nettverk in plan.oversikt.nettverk:
        held = plan.held_by(nettverk)
        occasions = list_occasions(plan.oversikt, held, plan.announced)
        explained = explain_vertar(occasions, [each.vert_namn for each in held])
        for year in plan.skuleår:
            (table,) = describe_plan(plan, year, [nettverk], TODAY).nettverk
            before = {each.skule: each.før for each in table.vertskap}
            whole = {each.skule: each.før + each.i_år for each in table.vertskap}
            told = (one for one, møte in zip(explained, held, strict=True) if møte.skuleår is year)
            for one in islice(told, 1):
                for stand in (*filter(None, [one.vert]), *(each for _, each in one.andre)):
                    assert stand.vert == before[stand.skule]
                    assert stand.i_alt == whole[stand.skule]
