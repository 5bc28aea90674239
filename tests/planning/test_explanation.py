"""Each reason is true: it is the first rule that another host would keep worse."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.forklaring import Grunn, explain_vertar
from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion
from tests.planning.by_definition import complete, heed, random_occasions, rank, try_all, turn

AIMS = (
    *(Grunn.KUNNGJORT, Grunn.SKEIVARE, Grunn.SKULEÅR, Grunn.ØNSKE),
    *(Grunn.ROM, Grunn.RAD),
)


def expect(occasions: Sequence[Occasion], vertar: Sequence[str], number: int, skule: str) -> Grunn:
    """Find by trying all why a school does not host, those before being as they are."""
    if skule in occasions[number].unavailable:
        return Grunn.KAN_IKKJE
    year = occasions[number].year
    start = next(n for n, each in enumerate(occasions) if each.year == year)
    occasions = [each for each in occasions if each.year <= year]
    vertar = vertar[: len(occasions)]
    ours = rank(occasions, vertar, start)
    theirs = min(
        rank(occasions, each, start) for each in complete(occasions, [*vertar[:number], skule])
    )
    for grunn, one, other in zip(AIMS, ours, theirs, strict=False):
        if one != other:
            return grunn
    turns = turn(occasions, vertar, number), turn(occasions, [*vertar[:number], skule], number)
    last = (Grunn.KOMMUNE, Grunn.MØTE, Grunn.REKKJEFØLGJE)
    return next(grunn for grunn, one, other in zip(last, *turns, strict=True) if one != other)


@given(seed=st.integers(0, 2**40))
def test_the_reason_is_the_first_rule_kept_worse(seed: int) -> None:
    occasions = heed(random_occasions(seed, skular=4, years=3, møta=4), seed)
    if not occasions:
        return
    vertar = propose_vertar(occasions)
    explained = explain_vertar(occasions, vertar)
    assert len(explained) == len(occasions)
    for number, each in enumerate(explained):
        occasion = occasions[number]
        assert (each.vert.skule if each.vert else "") == vertar[number]
        others = [] if occasion.vert else [m for m in occasion.skular if m != vertar[number]]
        assert [stand.skule for _, stand in each.andre] == others
        for grunn, stand in each.andre:
            assert grunn is expect(occasions, vertar, number, stand.skule)


@given(seed=st.integers(0, 2**40))
def test_a_decided_host_is_held_against_the_proposal(seed: int) -> None:
    occasions = heed(random_occasions(seed, skular=4, years=2, møta=4), seed)
    vertar = propose_vertar(occasions)
    for number, each in enumerate(explain_vertar(occasions, vertar)):
        before = [
            replace(each, vert=vert) for each, vert in zip(occasions, vertar[:number], strict=False)
        ]
        opened = [*before, replace(occasions[number], vert=""), *occasions[number + 1 :]]
        decided = bool(occasions[number].vert)
        assert each.framlegg == (try_all(opened)[number] if decided else "")
