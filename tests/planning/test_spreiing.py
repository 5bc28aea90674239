"""The hosts found are apart as often as can be, by trying all."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from nettverk.planning.spreiing import Rad, find_spreiing

SKULAR = ("Aa", "Be", "Ce")
COLUMNS = [(skule, time) for skule in SKULAR for time in (1, 2, 3)]
SOME = st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=4, unique=True)
OPEN = st.builds(Rad, st.just(""), SOME)
GIVEN = st.builds(Rad, st.sampled_from(["", *SKULAR]), st.just(()))
NEEDED = st.dictionaries(st.sampled_from(SKULAR), st.integers(1, 2))


def try_all(rader: Sequence[Rad], needed: Mapping[str, int], before: str) -> Iterator[int]:
    """Count how often each choice that may be made hosts twice in a row."""
    for choice in product(*(each.columns or [(each.vert, 0)] for each in rader)):
        times: Counter[str] = Counter()
        in_turn = True
        for skule, time in choice:
            times[skule] += bool(time)
            in_turn = in_turn and time in (0, times[skule])
        if in_turn and all(times[skule] >= least for skule, least in needed.items()):
            vertar = [before, *(skule for skule, _ in choice)]
            yield sum(one == two != "" for one, two in pairwise(vertar))


@given(rader=st.lists(OPEN | GIVEN, max_size=6), needed=NEEDED, before=st.sampled_from(SKULAR))
def test_nothing_is_further_apart(rader: list[Rad], needed: dict[str, int], before: str) -> None:
    found = find_spreiing(rader, needed, before)
    known = {skule for each in rader for skule, _ in each.columns}
    asked = {skule: least for skule, least in needed.items() if skule in known}
    tried = [*try_all(rader, asked, before)]
    assert (found.repeats if found else None) == min(tried, default=None)
    if found:
        chosen = iter(found.vertar)
        given = [Rad(each.vert or next(chosen)) if each.columns else each for each in rader]
        assert [*try_all(given, {}, before)] == [found.repeats]
