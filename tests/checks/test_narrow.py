"""Of a network is told what all rules tell of it, and nothing else."""

from datetime import date

import pytest

from nettverk.checks import check_plan
from nettverk.errors import NettverkError
from nettverk.planning.plan import make_plan
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from nettverk.reglar import Regel
from tests.conftest import WORKSPACES, Copy

TODAY = date(2026, 11, 24)
BROKEN = sorted(each.name for each in (WORKSPACES / "broken").iterdir())
# Of the cooperation as a whole, or of a school that is in no network.
OF_NONE = {
    *(Regel.TAL_NETTVERK, Regel.UTAN_NETTVERK, Regel.KOMMUNE, Regel.REKTOR),
    *(Regel.UKJEND_SKULE, Regel.BINDING),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_told_of_each_network_is_what_is_told_of_all(name: str, workspace: Copy) -> None:
    try:
        data = load_data(Files(workspace(f"broken/{name}")))
    except NettverkError:
        pytest.skip("it has no plan")
    plan = make_plan(data.oversikt, data.standard, data.skuleår, {}, data.arbeidsmåtar)
    whole = {*check_plan(plan, TODAY)}
    each = [{*check_plan(plan.narrow([one]), TODAY)} for one in plan.oversikt.nettverk]
    told = set[object]().union(*each)
    hearing = {one for one in whole if one.regel is Regel.HØYRING}
    assert told - whole <= {one for some in each for one in some if one.regel is Regel.HØYRING}
    assert {one for one in whole - told if one.regel not in OF_NONE} <= hearing
    assert check_plan(plan.narrow(plan.oversikt.nettverk), TODAY) == check_plan(plan, TODAY)
