"""The rest of a year planned again, without files: what can stay stays, and few are moved."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.errors import NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import write_short_date
from nettverk.planning.plan import Plan
from nettverk.planning.resten.omlegging import Omlegging, plan_rest
from nettverk.planning.resten.samlingar import Vilkår
from nettverk.planning.skuledagar import name_day_off
from tests.conftest import examples

from .build import NORD, day, plan, shared, year
from .moving import short

DAYS = ("16.9", "28.10", "2.12", "27.1", "10.3", "28.4")
SHARED = tuple(shared(each, slag="ordinært" if at else "oppstart") for at, each in enumerate(DAYS))
WEEK = timedelta(7)


def off(first: str, last: str, name: str = "Vinterferie") -> Fri:
    return Fri(namn=name, frå=day(first), til=day(last))


def settle(made: Plan, frå: str = "12.1", today: str = "11.1", **keys: Any) -> Omlegging:
    (own_year,) = made.skuleår
    vilkår = Vilkår(frå=day(frå), i_dag=day(today), **keys)
    return plan_rest(made, made, own_year, vilkår)


def tell(found: Omlegging) -> list[str]:
    return [
        f"{write_short_date(each.møte.dato)[:6]}→{write_short_date(each.dag)[:6]}"
        for each in found.endra
    ]


WINTER = "27.01.2027 er utan skule: Vinterferie"


@pytest.mark.parametrize(
    ("fri", "keys", "expected"),
    [
        ((), {}, []),
        ((off("25.1", "29.1"),), {"today": "4.1"}, ["27.01.→20.01."]),
        # Its notice should have been out already.
        ((off("25.1", "29.1"),), {}, ["27.01.→03.02."]),
        ((off("25.1", "29.1"),), {"today": "26.1"}, ["27.01.→17.02."]),
        # The week before is off too, and Wednesday is not open in the one after.
        ((off("18.1", "29.1"), off("3.2", "3.2", "Plandag")), {}, ["27.01.→02.02."]),
        # Nothing is open before the next one, which must give way too.
        ((off("12.1", "9.3"),), {}, ["27.01.→10.03.", "10.03.→17.03."]),
        ((off("28.1", "29.1"), off("10.3", "10.3")), {"frå": "1.2"}, ["10.03.→17.03."]),
    ],
)
def test_what_cannot_stay_moves(
    fri: Sequence[Fri], keys: dict[str, str], expected: list[str]
) -> None:
    made = plan(year(SHARED, fri=tuple(fri)))
    assert tell(settle(made, **keys)) == expected


def test_it_is_told_why() -> None:
    found = settle(plan(year(SHARED, fri=(off("12.1", "9.3"),))))
    assert [each.grunnar for each in found.endra] == [
        ("27.01.2027 er utan skule: Vinterferie",),
        ("møtet før eller etter treng plassen",),
    ]
    assert [short(each.dato) for each in found.står] == ["28.4"]


def test_what_has_no_room_is_told_by_the_fewest_that_collide() -> None:
    made = plan(year(SHARED, fri=(off("12.1", "9.3"), off("25.3", "26.3"), off("11.3", "18.6"))))
    # Only 10.3 is open: what is left has no room.
    with pytest.raises(NettverkError) as fault:
        settle(made)
    assert str(fault.value).splitlines()[1:-1] == [
        "  - tre møte att",
        "  - ingen skule: Vinterferie 12.01.2027–09.03.2027",
        "  - ingen skule: Vinterferie 11.03.2027–18.06.2027",
    ]


SPRING = (date(2027, 1, 4), date(2027, 4, 9))


NEAR = (shared("16.9", slag="oppstart"), *map(shared, ("13.1", "20.1", "27.1")))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("13.1", ["20.01.→27.01.", "27.01.→03.02."]),
        ("27.1", ["13.01.→06.01.", "20.01.→13.01."]),
    ],
)
def test_what_has_a_notice_stays_before_others(told: str, expected: list[str]) -> None:
    made = plan(year(NEAR, fri=(off("18.1", "22.1"),)))
    (nøkkel,) = (each.nøkkel for each in NEAR if each.dato == day(told))
    found = settle(made, "4.1", "10.12", kunngjorde=frozenset({(NORD, nøkkel)}))
    assert tell(found) == expected


def test_a_meeting_just_before_the_rest_has_its_week_alone() -> None:
    made = plan(year(NEAR, fri=(off("20.1", "20.1"),)))
    assert tell(settle(made, "14.1", "10.12")) == ["20.01.→19.01."]
    made = plan(year(NEAR, fri=(off("18.1", "22.1"),)))
    assert tell(settle(made, "14.1", "10.12")) == ["20.01.→27.01.", "27.01.→03.02."]


@st.composite
def years(draw: st.DrawFn) -> tuple[Skuleår, set[int]]:
    """Make a year whose meetings and breaks are anywhere, and say which meetings have a notice."""
    days = sorted(draw(st.sets(st.dates(*SPRING), min_size=1, max_size=5)))
    breaks = draw(st.lists(st.tuples(st.dates(*SPRING), st.integers(0, 40)), max_size=3))
    made = year(
        [shared(f"{each.day}.{each.month}") for each in days],
        fri=tuple(Fri(namn="Fri", frå=first, til=first + timedelta(n)) for first, n in breaks),
        siste_skuledag=SPRING[1],
    )
    return made, draw(st.sets(st.integers(0, 4)))


def find_fewest(days: Sequence[date], told: set[int], free: Sequence[date]) -> tuple[int, int]:
    """Try every choice of meetings that stay, and count notices and meetings of the best."""
    return min(
        (len(told & {*moved}), count)
        for count in range(len(days) + 1)
        for moved in combinations(range(len(days)), count)
        if fits(days, {*moved}, free)
    )


def fits(days: Sequence[date], moved: set[int], free: Sequence[date]) -> bool:
    """Tell whether those that move fit in order among those that stay, each as early as it can."""
    last, before = date.min, False
    for at, each in enumerate(days):
        to = [one for one in free if at in moved or one == each]
        if at in moved:
            to = [one for one in to if monday(one) < monday(free[-1])]  # none in the last week
        if at in moved or before:
            to = [one for one in to if monday(one) > monday(last)]
        if not to:
            return False
        last, before = to[0], at in moved
    return True


def monday(each: date) -> date:
    return each - timedelta(each.weekday() if each > date.min else 0)


@settings(max_examples=examples(0.5))
@given(years())
def test_no_fewer_meetings_could_move(drawn: tuple[Skuleår, set[int]]) -> None:
    made, told = drawn
    days = [each.dato for each in made.møte]
    every = (SPRING[0] + timedelta(n) for n in range((SPRING[1] - SPRING[0]).days + 1))
    free = [each for each in every if not name_day_off(made, each)]
    kunngjorde = frozenset((NORD, each.nøkkel) for at, each in enumerate(made.møte) if at in told)
    try:
        found = settle(plan(made), "4.1", "3.1", kunngjorde=kunngjorde)
    except NettverkError:
        assert not any(
            fits(days, {*moved}, free)
            for count in range(len(days) + 1)
            for moved in combinations(range(len(days)), count)
        )
        return
    moved = {
        at
        for at, each in enumerate(made.møte)
        if each.nøkkel in {one.møte.nøkkel for one in found.endra}
    }
    assert (len(told & moved), len(moved)) == find_fewest(days, told, free)
    after = [each.dato for each in found.after.held_by(found.after.oversikt.nettverk[0])]
    assert {*after} <= {*free}
    assert after == sorted({*after})
    assert len(after) == len(days)
    keys = [each.nøkkel for each in found.after.møte[NORD]]
    assert keys == sorted(keys), "the meetings come in the order they were meant"
