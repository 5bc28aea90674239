"""Networks in a week: nobody in two places, and no week is given up that would do."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.nynorsk import parse_time_range
from nettverk.planning.nytt_ar.slots import Plass, Rytme, place_nettverka
from tests.conftest import examples

CLOCKS = [parse_time_range(each) for each in ("8.30–11.30", "11–14", "12–15", "14–15.30")]
NOON = CLOCKS[2]
WORKDAYS = range(5)

plass = st.builds(Plass, st.integers(0, 4), st.sampled_from(CLOCKS))
rhythms = st.lists(plass, min_size=1, max_size=4).map(
    lambda places: [Rytme(f"N{nr}", "Odd", each) for nr, each in enumerate(places)]
)


def apart(places: tuple[Plass, ...]) -> bool:
    return not any(one.meets(two) for one, two in combinations(places, 2))


@given(rhythms, st.sets(st.integers(0, 4), max_size=2))
@settings(max_examples=examples(2))
def test_a_week_is_given_up_only_when_nothing_fits(group: list[Rytme], days: set[int]) -> None:
    clocks = {each.plass.tid for each in group}
    everything = [Plass(day, tid) for day, tid in product(days, clocks)]
    possible = any(apart(each) for each in product(everything, repeat=len(group)))
    placed = place_nettverka(group, days, sorted(clocks))
    assert (placed is not None) == possible
    assert placed is None or (apart(placed) and {each.vekedag for each in placed} <= days)


@given(rhythms, st.lists(st.frozensets(st.integers(0, 2)), max_size=4))
@settings(max_examples=examples(1))
def test_each_has_days_of_its_own_and_nobody_is_refused_who_fits(
    group: list[Rytme], away: list[frozenset[int]]
) -> None:
    borte = dict(enumerate(away[: len(group)]))
    clocks = sorted({each.plass.tid for each in group})
    days = range(3)
    own = [
        [Plass(day, tid) for day, tid in product(days, clocks) if day not in borte.get(nr, ())]
        for nr in range(len(group))
    ]
    possible = any(apart(each) for each in product(*own))
    placed = place_nettverka(group, days, clocks, borte=borte)
    assert (placed is not None) == possible
    if placed:
        assert apart(placed)
        assert all(each in some for each, some in zip(placed, own, strict=True))


@given(rhythms)
def test_a_place_that_is_free_is_kept(group: list[Rytme]) -> None:
    if apart(tuple(each.plass for each in group)):
        assert place_nettverka(group, WORKDAYS, CLOCKS) == tuple(each.plass for each in group)


def test_the_later_network_gives_way_and_the_others_stay() -> None:
    places = [Plass(2, NOON), Plass(2, NOON), Plass(1, NOON)]
    group = [Rytme(f"N{nr}", "Odd", each) for nr, each in enumerate(places)]
    assert place_nettverka(group, WORKDAYS, CLOCKS) == (places[0], Plass(3, NOON), places[2])


def test_two_who_know_nobody_in_common_meet_at_once() -> None:
    group = [Rytme("A", "Odd", Plass(2, NOON)), Rytme("B", "Eva", Plass(2, NOON))]
    assert place_nettverka(group, WORKDAYS, CLOCKS) == (Plass(2, NOON), Plass(2, NOON))


def test_a_day_off_moves_one_network_to_the_day_before() -> None:
    assert place_nettverka([Rytme("A", "Odd", Plass(3, NOON))], {0, 1, 2, 4}, CLOCKS) == (
        Plass(2, NOON),
    )


def test_another_clock_is_taken_when_no_day_is_left() -> None:
    group = [Rytme("A", "Odd", Plass(2, NOON)), Rytme("B", "Odd", Plass(2, NOON))]
    group.append(Rytme("C", "Eva", Plass(2, CLOCKS[0])))
    placed = place_nettverka(group, {2}, CLOCKS[:3:2])
    assert placed
    assert placed[1] == Plass(2, CLOCKS[0])


def test_a_network_gives_way_to_two_that_have_few_days() -> None:
    group = [Rytme("A", "Odd", Plass(1, NOON)), Rytme("B", "Odd", Plass(0, NOON))]
    group.append(Rytme("C", "Odd", Plass(0, NOON)))
    borte = {1: frozenset({1, 2}), 2: frozenset({2})}
    placed = place_nettverka(group, range(3), [NOON], borte=borte)
    assert placed == (Plass(2, NOON), Plass(0, NOON), Plass(1, NOON))
