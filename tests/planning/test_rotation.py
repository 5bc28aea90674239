"""Who hosts: what holds for any schools and any decisions, and plain examples."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.rotasjon import propose_hosts
from nettverk.planning.standing import Occasion
from tests.conftest import examples
from tests.planning.by_definition import random_occasions

SCHOOLS = ("Aa", "Be", "Ce")
CASES = st.builds(random_occasions, st.integers(0, 2**40), st.just(7), st.just(3), st.just(8))


def free(*years: int, members: tuple[str, ...] = SCHOOLS) -> list[Occasion]:
    """Make as many open occasions in each school year as told."""
    return [Occasion(year, members) for year, count in enumerate(years) for _ in range(count)]


@settings(max_examples=examples(10))
@given(occasions=CASES)
def test_every_hard_rule_is_kept(occasions: tuple[Occasion, ...]) -> None:
    hosts = propose_hosts(occasions)
    assert len(hosts) == len(occasions)
    for host, occasion in zip(hosts, occasions, strict=True):
        if occasion.host:
            assert host == occasion.host, "what is decided stays"
        elif host:
            assert host in occasion.members, "the host belongs to the network that day"
            assert host not in occasion.unavailable, "the host can that day"
        else:
            assert set(occasion.members) <= occasion.unavailable, "no host only where none can"


@given(occasions=CASES, data=st.data())
def test_writing_down_proposals_changes_no_other(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    hosts = propose_hosts(occasions)
    written = tuple(
        replace(each, host=host) if data.draw(st.booleans()) else each
        for each, host in zip(occasions, hosts, strict=True)
    )
    assert propose_hosts(written) == hosts


@given(occasions=CASES, data=st.data())
def test_announcing_proposals_changes_no_other(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    hosts = propose_hosts(occasions)
    announced = tuple(
        replace(each, announced=host) if data.draw(st.booleans()) else each
        for each, host in zip(occasions, hosts, strict=True)
    )
    assert propose_hosts(announced) == hosts


@given(occasions=CASES, data=st.data())
def test_a_change_moves_no_announced_host_that_can_stay(
    occasions: tuple[Occasion, ...], data: st.DataObject
) -> None:
    hosts = propose_hosts(occasions)
    away = data.draw(st.sets(st.sampled_from("ABCDEFG")))
    changed = tuple(
        replace(each, announced=host, unavailable=each.unavailable | away)
        for each, host in zip(occasions, hosts, strict=True)
    )
    for before, after, occasion in zip(hosts, propose_hosts(changed), changed, strict=True):
        assert before == after or (not occasion.host and before in away)


@given(occasions=CASES)
def test_a_later_year_changes_nothing_before_it(occasions: tuple[Occasion, ...]) -> None:
    hosts = propose_hosts(occasions)
    for year in {each.year for each in occasions}:
        earlier = tuple(each for each in occasions if each.year < year)
        assert propose_hosts(earlier) == hosts[: len(earlier)]


@given(members=st.permutations("ABCDEF"), meetings=st.lists(st.integers(0, 9), max_size=4))
def test_free_rotation_goes_round_in_the_order_of_the_file(
    members: list[str], meetings: list[int]
) -> None:
    occasions = free(*meetings, members=tuple(members))
    expected = tuple(members[each % len(members)] for each in range(len(occasions)))
    assert propose_hosts(occasions) == expected


@given(history=st.lists(st.sampled_from(SCHOOLS), max_size=6), more=st.integers(0, 5))
def test_constant_members_end_within_one_hosting_of_each_other(
    history: list[str], more: int
) -> None:
    """Whatever was decided in earlier years, enough free meetings make the hostings even."""
    decided = [Occasion(0, SCHOOLS, each) for each in history]
    hosts = propose_hosts([*decided, *free(0, 2 * len(history) + more)])
    counts = [hosts.count(each) for each in SCHOOLS]
    assert max(counts) - min(counts) <= 1


def wish(*schools: str) -> Occasion:
    return Occasion(1, SCHOOLS, wishing=frozenset(schools))


def away(*schools: str) -> Occasion:
    return Occasion(1, SCHOOLS, unavailable=frozenset(schools))


LAST_YEAR = [Occasion(0, SCHOOLS, each) for each in SCHOOLS]
NEW = ("Aa", "Be", "Ce", "Ny")


@pytest.mark.parametrize(
    ("occasions", "hosts"),
    [
        pytest.param([], (), id="nothing"),
        pytest.param(free(3, members=()), ("", "", ""), id="no schools"),
        pytest.param(free(4), ("Aa", "Be", "Ce", "Aa"), id="free"),
        pytest.param(
            [Occasion(0, SCHOOLS, "Be"), *free(3)], ("Be", "Aa", "Ce", "Be"), id="decided"
        ),
        pytest.param(
            [*free(2), Occasion(0, SCHOOLS, "Aa")],
            ("Be", "Ce", "Aa"),
            id="who is decided later in the year does not host before it too",
        ),
        pytest.param(
            [Occasion(0, SCHOOLS, "Ukjend"), *free(2)], ("Ukjend", "Aa", "Be"), id="stranger"
        ),
        pytest.param([away("Aa"), *free(0, 1)], ("Be", "Aa"), id="away"),
        pytest.param([away(*SCHOOLS), *free(0, 1)], ("", "Aa"), id="nobody can"),
        pytest.param(
            [*LAST_YEAR, *free(0, 3)], (*SCHOOLS, *SCHOOLS), id="each year goes on from the last"
        ),
        pytest.param(
            [*LAST_YEAR, wish("Ce"), *free(0, 2)],
            (*SCHOOLS, "Ce", "Aa", "Be"),
            id="a wish decides between schools that hosted in the same year",
        ),
        pytest.param(
            [*LAST_YEAR[:2], wish("Be"), *free(0, 2)],
            ("Aa", "Be", "Ce", "Aa", "Be"),
            id="a wish does not pass a school that has waited more years",
        ),
        pytest.param(
            [*LAST_YEAR, *free(0, 2), Occasion(1, NEW), Occasion(1, NEW)],
            (*SCHOOLS, "Aa", "Be", "Ce", "Ny"),
            id="a school that joins waits from then",
        ),
        pytest.param(
            [Occasion(0, SCHOOLS[:2], each) for each in ("Aa", "Aa", "Be", "Be")] + free(0, 3),
            ("Aa", "Aa", "Be", "Be", "Aa", "Be", "Ce"),
            id="a school that joins owes nothing for the time before",
        ),
    ],
)
def test_example(occasions: list[Occasion], hosts: tuple[str, ...]) -> None:
    assert propose_hosts(occasions) == hosts
