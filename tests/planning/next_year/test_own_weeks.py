"""Each network keeps its own weeks, where that can be, and what cannot is told by what collides."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.skulerute import DAY, Fridagar
from nettverk.planning.nytt_ar.choosing import Kandidat, choose_weeks
from nettverk.planning.nytt_ar.order import Fastveke
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import _WEEK, propose_weeks
from tests.conftest import examples

from .build import FIRST, LAST, breaks, nettverka, order, rhythm
from .test_collision import assert_minimal

MONDAYS = [FIRST + number * _WEEK for number in range(44)]
LØPA = ([37, 43, 48, 3, 10, 16], [38, 44, 49, 4, 11, 17], [39, 45, 50, 5, 12, 18])


def monday(week: int) -> date:
    return date.fromisocalendar(2028 if week > 30 else 2029, week, 1)


def wish(each: Rytme, løp: int) -> Rytme:
    return replace(each, veker=tuple(map(monday, LØPA[løp])), etter=løp)


wishing = st.lists(
    st.tuples(st.lists(st.sampled_from(MONDAYS), min_size=1, max_size=4), st.integers(-1, 2)),
    min_size=3,
    max_size=3,
)


def test_one_person_in_seven_networks_over_two_weeks() -> None:
    asked = [wish(rhythm(f"N{nr}", "Odd", nr // 2), nr % 2) for nr in range(7)]
    assert propose_weeks(order([replace(each, veker=(), etter=0) for each in asked])) is None
    found = propose_weeks(order(asked, fri=[]))
    assert found
    for number, each in enumerate(asked):
        assert [day.dato for day in found.days_of(number)] == [
            week + each.plass.vekedag * DAY for week in each.veker if week
        ]


def test_three_networks_on_one_weekday_a_week_apart_each_keep_their_weeks() -> None:
    found = propose_weeks(order([wish(rhythm(f"N{nr}", "Odd"), nr) for nr in range(3)], fri=[]))
    assert found
    for number in range(3):
        assert [each.dato for each in found.days_of(number)] == [
            monday(week) + 2 * DAY for week in LØPA[number]
        ]


def test_a_week_that_somebody_named_is_had_and_moves_no_other() -> None:
    asked = order([wish(rhythm(f"N{nr}", "Odd"), nr) for nr in range(2)], fri=[])
    found = propose_weeks(replace(asked, krav=(*asked.krav, Fastveke(0, monday(36)))))
    assert found
    weeks = [[each.dato.isocalendar().week for each in found.days_of(number)] for number in (0, 1)]
    assert weeks == [[36, *LØPA[0][1:]], LØPA[1]]


@given(nettverka, wishing, breaks)
@settings(max_examples=examples(0.5))
def test_all_hard_rules_hold_over_several_weeks(
    rhythms: list[Rytme], wishes: list[tuple[list[date], int]], fri: list[Fridagar]
) -> None:
    asked = [
        replace(each, veker=tuple(wishes[nr % 3][0]), etter=wishes[nr % 3][1])
        for nr, each in enumerate(rhythms)
    ]
    found = propose_weeks(order(asked, 4, fri))
    if found is None:
        return
    days = [found.days_of(number) for number in range(len(asked))]
    for each, own in zip(asked, days, strict=True):
        assert len(own) == len(each.veker)
        weeks = [day.dato.isocalendar()[:2] for day in own]
        assert sorted({*weeks}) == weeks
        assert all(FIRST <= day.dato <= LAST and day.dato.weekday() < 5 for day in own)
        assert not any(day.dato in one for day in own for one in fri)
        assert own[0].dato.month >= 8
    for (one, its), (two, others) in combinations(zip(asked, days, strict=True), 2):
        same = one.deltakar == two.deltakar
        assert not (same and any(a.overlaps(b) for a in its for b in others))


@given(nettverka, st.integers(1, 40), breaks)
@settings(max_examples=examples(0.2))
def test_what_collides_over_several_weeks_is_minimal(
    rhythms: list[Rytme], count: int, fri: list[Fridagar]
) -> None:
    asked = order(
        [replace(each, etter=nr % 2) for nr, each in enumerate(rhythms)],
        count,
        fri,
        last=FIRST + 120 * DAY,
    )
    assume(propose_weeks(asked) is None)
    assert_minimal(asked)


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=9),
    st.lists(st.lists(st.integers(0, 9), min_size=9, max_size=9), min_size=1, max_size=4),
)
def test_the_fewest_are_off_and_then_the_least_is_lost(
    borte: list[int], losses: list[list[int]]
) -> None:
    weeks = [Kandidat(nr, borte=each) for nr, each in enumerate(borte)]
    losses = [each[: len(weeks)] for each in losses]

    def weigh(choice: Sequence[Kandidat]) -> tuple[int, int]:
        lost = sum(some[each.nr] for some, each in zip(losses, choice, strict=True))
        return sum(each.borte for each in choice), lost

    chosen = choose_weeks(weeks, losses, len(weeks))
    best = min(map(weigh, combinations(weeks, len(losses))), default=None)
    assert (chosen and weigh(chosen)) == best
