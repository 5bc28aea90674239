"""Rules that hold everything against everything else, which nobody would write on purpose."""

from datetime import date

from nettverk.errors import Problem
from nettverk.planning.plan import Plan


def plant_loop(plan: Plan, _today: date) -> tuple[Problem, ...]:
    """Hold each school against each."""
    same = 0
    for one in plan.oversikt.skular:
        for other in plan.oversikt.skular:
            same += one is other
    assert same
    return ()


def plant_look(plan: Plan, _today: date) -> tuple[Problem, ...]:
    """Look for each school in a list of all."""
    names = [each.namn for each in plan.oversikt.skular]
    skular = [each.namn for nettverk in plan.oversikt.nettverk for each in nettverk.skular]
    assert all(each in names for each in skular)
    return ()
