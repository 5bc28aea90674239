"""Who hosts: what holds for any schools and any decisions, and plain examples."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion
from tests.conftest import examples
from tests.planning.by_definition import heed, random_occasions

SKULAR = ("Aa", "Be", "Ce")
PLAIN = st.builds(random_occasions, st.integers(0, 2**40), st.just(7), st.just(3), st.just(8))
CASES = PLAIN | st.builds(heed, PLAIN, st.integers(0, 2**40))


def free(*years: int, skular: tuple[str, ...] = SKULAR) -> list[Occasion]:
    """Make as many open occasions in each school year as told."""
    return [Occasion(year, skular) for year, count in enumerate(years) for _ in range(count)]


@settings(max_examples=examples(10))
@given(occasions=CASES)
def test_every_hard_rule_is_kept(occasions: tuple[Occasion, ...]) -> None:
    vertar = propose_vertar(occasions)
    assert len(vertar) == len(occasions)
    for vert, occasion in zip(vertar, occasions, strict=True):
        if occasion.vert:
            assert vert == occasion.vert, "what is decided stays"
        elif vert:
            assert vert in occasion.skular, "the host belongs to the network that day"
            assert vert not in occasion.unavailable, "the host can that day"
        else:
            assert set(occasion.skular) <= occasion.unavailable, "no host only where none can"


@given(occasions=CASES, data=st.data())
def test_writing_down_proposals_changes_no_other(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    vertar = propose_vertar(occasions)
    written = tuple(
        replace(each, vert=vert) if data.draw(st.booleans()) else each
        for each, vert in zip(occasions, vertar, strict=True)
    )
    assert propose_vertar(written) == vertar


@given(occasions=CASES, data=st.data())
def test_announcing_proposals_changes_no_other(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    vertar = propose_vertar(occasions)
    announced = tuple(
        replace(each, announced=vert) if data.draw(st.booleans()) else each
        for each, vert in zip(occasions, vertar, strict=True)
    )
    assert propose_vertar(announced) == vertar


@given(occasions=CASES, data=st.data())
def test_a_change_moves_no_announced_host_that_can_stay(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    vertar = propose_vertar(occasions)
    away = data.draw(st.sets(st.sampled_from("ABCDEFG")))
    changed = tuple(
        replace(each, announced=vert, unavailable=each.unavailable | away)
        for each, vert in zip(occasions, vertar, strict=True)
    )
    for before, after, occasion in zip(vertar, propose_vertar(changed), changed, strict=True):
        assert before == after or (not occasion.vert and before in away)


@given(occasions=CASES)
def test_a_later_year_changes_nothing_before_it(occasions: tuple[Occasion, ...]) -> None:
    vertar = propose_vertar(occasions)
    for year in {each.year for each in occasions}:
        earlier = tuple(each for each in occasions if each.year < year)
        assert propose_vertar(earlier) == vertar[: len(earlier)]


@given(skular=st.permutations("ABCDEF"), møta=st.lists(st.integers(0, 9), max_size=4))
def test_free_rotation_goes_round_in_the_order_of_the_file(
    skular: list[str], møta: list[int]
) -> None:
    occasions = free(*møta, skular=tuple(skular))
    expected = tuple(skular[each % len(skular)] for each in range(len(occasions)))
    assert propose_vertar(occasions) == expected


@given(history=st.lists(st.sampled_from(SKULAR), max_size=6), more=st.integers(0, 5))
def test_constant_members_end_within_one_hosting_of_each_other(
    history: list[str], more: int
) -> None:
    """Whatever was decided in earlier years, enough free meetings make the hostings even."""
    decided = [Occasion(0, SKULAR, each) for each in history]
    vertar = propose_vertar([*decided, *free(0, 2 * len(history) + more)])
    counts = [vertar.count(each) for each in SKULAR]
    assert max(counts) - min(counts) <= 1


def options(*skular: str) -> Occasion:
    return Occasion(1, SKULAR, wishing=frozenset(skular))


def away(*skular: str) -> Occasion:
    return Occasion(1, SKULAR, unavailable=frozenset(skular))


LAST_YEAR = [Occasion(0, SKULAR, each) for each in SKULAR]
NEW = ("Aa", "Be", "Ce", "Ny")


@pytest.mark.parametrize(
    ("occasions", "vertar"),
    [
        pytest.param([], (), id="nothing"),
        pytest.param(free(3, skular=()), ("", "", ""), id="no schools"),
        pytest.param(free(4), ("Aa", "Be", "Ce", "Aa"), id="free"),
        pytest.param([Occasion(0, SKULAR, "Be"), *free(3)], ("Be", "Aa", "Ce", "Be"), id="decided"),
        pytest.param(
            [*free(2), Occasion(0, SKULAR, "Aa")],
            ("Be", "Ce", "Aa"),
            id="who is decided later in the year does not host before it too",
        ),
        pytest.param(
            [Occasion(0, SKULAR, "Ukjend"), *free(2)], ("Ukjend", "Aa", "Be"), id="stranger"
        ),
        pytest.param([away("Aa"), *free(0, 1)], ("Be", "Aa"), id="away"),
        pytest.param([away(*SKULAR), *free(0, 1)], ("", "Aa"), id="nobody can"),
        pytest.param(
            [*LAST_YEAR, *free(0, 3)], (*SKULAR, *SKULAR), id="each year goes on from the last"
        ),
        pytest.param(
            [*LAST_YEAR, options("Ce"), *free(0, 2)],
            (*SKULAR, "Ce", "Aa", "Be"),
            id="a wish decides between schools that hosted in the same year",
        ),
        pytest.param(
            [*LAST_YEAR[:2], options("Be"), *free(0, 2)],
            ("Aa", "Be", "Ce", "Aa", "Be"),
            id="a wish does not pass a school that has waited more years",
        ),
        pytest.param(
            [*LAST_YEAR, *free(0, 2), Occasion(1, NEW), Occasion(1, NEW)],
            (*SKULAR, "Aa", "Be", "Ce", "Ny"),
            id="a school that joins waits from then",
        ),
        pytest.param(
            [Occasion(0, SKULAR[:2], each) for each in ("Aa", "Aa", "Be", "Be")] + free(0, 3),
            ("Aa", "Aa", "Be", "Be", "Aa", "Be", "Ce"),
            id="a school that joins owes nothing for the time before",
        ),
    ],
)
def test_example(occasions: list[Occasion], vertar: tuple[str, ...]) -> None:
    assert propose_vertar(occasions) == vertar
