"""Each reason is true: it is the first rule that another host would keep worse."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.forklaring import Grunn, explain_hosts
from nettverk.planning.rotasjon import propose_hosts
from nettverk.planning.standing import Occasion
from tests.planning.by_definition import complete, random_occasions, rank, try_all, waited

AIMS = (Grunn.KUNNGJORT, Grunn.SKEIVARE, Grunn.SKULEÅR, Grunn.ØNSKE)


def expect(occasions: Sequence[Occasion], hosts: Sequence[str], number: int, school: str) -> Grunn:
    """Find by trying all why a school does not host, those before being as they are."""
    if school in occasions[number].unavailable:
        return Grunn.KAN_IKKJE
    year = occasions[number].year
    start = next(n for n, each in enumerate(occasions) if each.year == year)
    occasions = [each for each in occasions if each.year <= year]
    hosts = hosts[: len(occasions)]
    ours = rank(occasions, hosts, start)
    theirs = min(
        rank(occasions, each, start) for each in complete(occasions, [*hosts[:number], school])
    )
    for grunn, one, other in zip(AIMS, ours, theirs, strict=False):
        if one != other:
            return grunn
    other_hosts = [*hosts[:number], school]
    longer = waited(occasions, hosts, number) > waited(occasions, other_hosts, number)
    return Grunn.MØTE if longer else Grunn.REKKJEFØLGJE


@given(seed=st.integers(0, 2**40))
def test_the_reason_is_the_first_rule_kept_worse(seed: int) -> None:
    occasions = random_occasions(seed, schools=4, years=3, meetings=4)
    if not occasions:
        return
    hosts = propose_hosts(occasions)
    explained = explain_hosts(occasions, hosts)
    assert len(explained) == len(occasions)
    for number, each in enumerate(explained):
        occasion = occasions[number]
        assert (each.vert.skule if each.vert else "") == hosts[number]
        others = [] if occasion.host else [m for m in occasion.members if m != hosts[number]]
        assert [stand.skule for _, stand in each.andre] == others
        for grunn, stand in each.andre:
            assert grunn is expect(occasions, hosts, number, stand.skule)


@given(seed=st.integers(0, 2**40))
def test_a_decided_host_is_held_against_the_proposal(seed: int) -> None:
    occasions = random_occasions(seed, schools=4, years=2, meetings=4)
    hosts = propose_hosts(occasions)
    for number, each in enumerate(explain_hosts(occasions, hosts)):
        before = [
            replace(each, host=host) for each, host in zip(occasions, hosts[:number], strict=False)
        ]
        opened = [*before, replace(occasions[number], host=""), *occasions[number + 1 :]]
        decided = bool(occasions[number].host)
        assert each.framlegg == (try_all(opened)[number] if decided else "")
