"""Who hosts: the rules of the rotation, held for any schools and any decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.planning.rotation import Occasion, propose_hosts

SCHOOLS = ("Aa", "Be", "Ce", "De", "Ee")
BUSY = st.frozensets(st.sampled_from(SCHOOLS))
DECIDED = st.builds(Occasion, st.sampled_from(["", "", *SCHOOLS, "Ukjend"]), BUSY)
OCCASIONS = st.lists(DECIDED, max_size=14)
ORDERS = st.permutations(SCHOOLS).flatmap(
    lambda order: st.integers(1, len(order)).map(lambda size: tuple(order[:size]))
)


def waited(hosts: tuple[str, ...], school: str) -> int:
    """Count the meetings since a school last hosted; never is longest."""
    return next((n for n, each in enumerate(reversed(hosts)) if each == school), len(hosts))


@given(schools=ORDERS, occasions=OCCASIONS)
def test_decided_hosts_stay(schools: tuple[str, ...], occasions: list[Occasion]) -> None:
    hosts = propose_hosts(schools, occasions)
    assert len(hosts) == len(occasions)
    for host, occasion in zip(hosts, occasions, strict=True):
        assert occasion.host in ("", host)


@given(schools=ORDERS, occasions=OCCASIONS)
def test_proposed_host_is_a_school_that_can_and_has_waited_longest(
    schools: tuple[str, ...], occasions: list[Occasion]
) -> None:
    hosts = propose_hosts(schools, occasions)
    for number, occasion in enumerate(occasions):
        able = [each for each in schools if each not in occasion.unavailable]
        if not occasion.host and able:
            assert hosts[number] in able
            longest = max(waited(hosts[:number], each) for each in able)
            tied = [each for each in able if waited(hosts[:number], each) == longest]
            assert hosts[number] == tied[0], "the order of the file breaks ties"


@given(schools=ORDERS, occasions=OCCASIONS)
def test_no_host_is_proposed_only_where_no_school_can(
    schools: tuple[str, ...], occasions: list[Occasion]
) -> None:
    for host, occasion in zip(propose_hosts(schools, occasions), occasions, strict=True):
        assert (host == "") == (not occasion.host and set(schools) <= occasion.unavailable)


@given(schools=ORDERS, number=st.integers(0, 14))
def test_free_rotation_goes_round_in_the_order_of_the_file(
    schools: tuple[str, ...], number: int
) -> None:
    expected = tuple(schools[each % len(schools)] for each in range(number))
    assert propose_hosts(schools, [Occasion()] * number) == expected


@given(schools=ORDERS, before=st.lists(st.builds(Occasion, st.sampled_from(SCHOOLS)), max_size=9))
def test_nobody_hosts_twice_before_all_have_hosted(
    schools: tuple[str, ...], before: list[Occasion]
) -> None:
    """Whatever was decided before, the next round has every school once."""
    hosts = propose_hosts(schools, [*before, *[Occasion()] * len(schools)])
    assert sorted(hosts[len(before) :]) == sorted(schools)


@given(schools=ORDERS, occasions=OCCASIONS)
def test_later_meetings_change_nothing_before_them(
    schools: tuple[str, ...], occasions: list[Occasion]
) -> None:
    hosts = propose_hosts(schools, occasions)
    for number in range(len(occasions)):
        assert propose_hosts(schools, iter(occasions[:number])) == hosts[:number]


@given(schools=ORDERS, occasions=OCCASIONS)
def test_writing_down_a_proposal_changes_nothing(
    schools: tuple[str, ...], occasions: list[Occasion]
) -> None:
    hosts = propose_hosts(schools, occasions)
    written = [
        Occasion(host, each.unavailable) for host, each in zip(hosts, occasions, strict=True)
    ]
    assert propose_hosts(schools, written) == hosts


@pytest.mark.parametrize(
    ("occasions", "hosts"),
    [
        ([], ()),
        ([Occasion("Be"), Occasion(), Occasion(), Occasion()], ("Be", "Aa", "Ce", "Be")),
        ([Occasion(unavailable=frozenset({"Aa"})), Occasion()], ("Be", "Aa")),
        ([Occasion(unavailable=frozenset({"Aa", "Be", "Ce"})), Occasion()], ("", "Aa")),
        ([Occasion("Ce", frozenset({"Ce"})), Occasion()], ("Ce", "Aa")),
        ([Occasion("Ukjend"), Occasion(), Occasion()], ("Ukjend", "Aa", "Be")),
    ],
)
def test_example(occasions: list[Occasion], hosts: tuple[str, ...]) -> None:
    assert propose_hosts(("Aa", "Be", "Ce"), occasions) == hosts


def test_network_without_schools_has_no_host() -> None:
    assert propose_hosts((), [Occasion(), Occasion()]) == ("", "")
