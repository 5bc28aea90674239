"""What one more changed notice would even out is told when it would, and is the best there is."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.planning.jamning import find_jamning
from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion
from tests.conftest import examples
from tests.planning.by_definition import complete, random_occasions, rank, unevenness


def announce(occasions: Sequence[Occasion], seed: int) -> list[Occasion]:
    """Let most proposed hosts of the last year be announced, some of whom cannot any more."""
    last = occasions[-1].year
    return [
        replace(each, announced=each.skular[(seed + at) % len(each.skular)])
        if each.year == last and (seed >> at) % 3
        else each
        for at, each in enumerate(occasions)
    ]


def is_fallen(occasion: Occasion) -> bool:
    """Tell whether the announced host cannot, though others can, or another is decided."""
    if occasion.vert:
        return occasion.announced not in ("", occasion.vert)
    return bool(occasion.announced and occasion.able) and occasion.announced not in occasion.able


@given(seed=st.integers(0, 2**40))
@settings(max_examples=examples(2))
def test_the_swap_is_the_best_by_trying_all(seed: int) -> None:
    made = random_occasions(seed, skular=4, years=2, møta=5)
    if not made:
        return
    occasions = announce(made, seed)
    last = occasions[-1].year
    start = next(at for at, each in enumerate(occasions) if each.year == last)
    vertar = propose_vertar(occasions)
    found = find_jamning(occasions, vertar, 0).get(last)
    ours = rank(occasions, vertar, start)
    one_more = [
        unevenness(occasions, each)
        for each in complete(occasions, vertar[:start])
        if rank(occasions, each, start)[0] == ours[0] + 1
    ]
    is_better = bool(one_more) and min(one_more) < ours[1]
    assert bool(found) == (is_better and any(map(is_fallen, occasions[start:])))
    if found:
        theirs = list(vertar)
        for at, was, new in found.byte:
            assert vertar[at] == was
            theirs[at] = new
        assert unevenness(occasions, theirs) == min(one_more)
        assert vertar[found.kunngjort] == occasions[found.kunngjort].announced
        assert theirs[found.kunngjort] != vertar[found.kunngjort]
        assert sum(found.før) == sum(found.etter)


def test_nothing_of_what_is_over_changes() -> None:
    skular = ("A", "B", "C")
    decided = [Occasion(skular=skular, vert="A"), Occasion(skular=skular, vert="B")]
    fallen = Occasion(skular=skular, announced="C", unavailable=frozenset("C"))
    occasions = [*decided, fallen, *(Occasion(skular=skular, announced=each) for each in "AB")]
    vertar = propose_vertar(occasions)
    found = find_jamning(occasions, vertar, 2)[0]
    assert (found.før, found.etter) == ((3, 2, 0), (2, 2, 1))
    assert find_jamning(occasions, vertar, 3) == {}
    assert find_jamning(occasions, vertar, 5) == {}
