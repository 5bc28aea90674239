"""The rest of a year planned again for networks of one person: nobody is in two places."""

from collections.abc import Sequence
from datetime import date, timedelta

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import parse_time_range
from nettverk.planning.plan import make_plan
from nettverk.planning.resten.omlegging import Omlegging, plan_rest
from nettverk.planning.resten.samlingar import Vilkår

from .build import STANDARD, cooperate

FIRST = date(2027, 1, 4)
NOON = parse_time_range("12–15")


def at(week: int, weekday: int) -> date:
    return FIRST + timedelta(7 * week + weekday)


def settle(meetings: Sequence[Sequence[date]], closed: Sequence[tuple[date, date]]) -> Omlegging:
    """Plan networks of Odd, each with its own meetings, in ten weeks."""
    names = [f"N{number}" for number in range(len(meetings))]
    oversikt = cooperate((name, "Odd", [f"{name} skule"]) for name in names)
    year = Skuleår(
        skuleår=Skuleårsnamn(2026),
        første_skuledag=date(2026, 8, 17),
        siste_skuledag=at(10, 4),
        fri=tuple(Fri(namn="Fri", frå=first, til=last) for first, last in closed),
        nettverk=tuple(
            Nettverksår(namn=name, møte=tuple(Nettverksmøte(dato=each, tid=NOON) for each in days))
            for name, days in zip(names, meetings, strict=True)
        ),
    )
    plan = make_plan(oversikt, STANDARD, [year])
    return plan_rest(plan, plan, year, Vilkår(frå=FIRST, i_dag=date(2026, 12, 1)))


def days_of(found: Omlegging) -> list[date]:
    møta = found.after.møte.values()
    return sorted(each.dato for some in møta for each in some)


def test_each_of_three_at_once_gets_a_day() -> None:
    found = settle([[at(3, 2)]] * 3, [])
    assert len({*days_of(found)}) == 3
    assert [each.møte.nettverk.namn for each in found.endra] == ["N1", "N2"]


def test_those_with_no_room_together_are_parted_before_others_move() -> None:
    """Two of three fit in the week before, and two in the week after; the next one stays."""
    rows = [[at(1, weekday), at(3, weekday)] for weekday in (1, 2, 3)]
    closed = [(at(0, 2), at(0, 4)), (at(1, 0), at(1, 4)), (at(2, 2), at(2, 4))]
    found = settle(rows, closed)
    assert len(found.endra) == 3
    assert len({*days_of(found)}) == 6
