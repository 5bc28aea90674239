"""A school takes its hostings, share and wait along: held against an independent reckoning."""

import pytest

from nettverk.planning.plan import make_plan
from tests.conftest import examples

from .build import STANDARD
from .moving_schools import NAMES, Reckoning, Record, make_up

pytestmark = pytest.mark.many
BATCH = 25


def plan_all(seed: int) -> list[Record]:
    oversikt, years = make_up(seed)
    planned = make_plan(oversikt, STANDARD, years)
    return sorted(
        Record(each.dato, name, tuple(each.nettverk.skular_on(each.dato)), each.vert_namn)
        for name in NAMES
        for each in planned.møte[name]
    )


@pytest.mark.parametrize("batch", range(examples(1) // BATCH))
def test_hosts_are_those_of_the_rules(batch: int) -> None:
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        assert plan_all(seed) == [*Reckoning(*make_up(seed)).run()], f"seed {seed}"
