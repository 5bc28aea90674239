"""The spread of the meetings is the best there is."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.planning.nytt_ar.choosing import Kandidat, choose_weeks
from tests.conftest import examples


def cost(
    chosen: Sequence[Kandidat], moved: Mapping[int, int], length: int
) -> tuple[int, int, int, list[int]]:
    """Say how good a choice is, in the words of the rule: schools off, moved, uneven, late."""
    marks = [0, *(each.nr for each in chosen), length - 1]
    gaps = sum((two - one) ** 2 for one, two in pairwise(marks))
    borte, flytta = sum(each.borte for each in chosen), sum(moved[each.nr] for each in chosen)
    return borte, flytta, gaps, [each.nr for each in chosen]


@st.composite
def calendars(draw: st.DrawFn) -> tuple[list[Kandidat], dict[int, int], int]:
    length = draw(st.integers(1, 12))
    numbers = draw(st.sets(st.integers(0, length - 1)))
    autumn = draw(st.integers(0, length))
    few = st.integers(0, 2)
    weeks = [Kandidat(each, each < autumn, draw(few)) for each in sorted(numbers)]
    return weeks, {each.nr: draw(few) for each in weeks}, length


@given(calendars(), st.integers(1, 6))
@settings(max_examples=examples(2))
def test_no_other_choice_is_better(
    calendar: tuple[list[Kandidat], dict[int, int], int], count: int
) -> None:
    weeks, moved, length = calendar
    possible = [each for each in combinations(weeks, count) if each[0].haust]
    best = min(possible, key=lambda each: cost(each, moved, length), default=None)
    assert choose_weeks(weeks, [[*moved.values()]] * count, length) == best


def test_a_year_without_breaks_is_divided_in_equal_parts() -> None:
    weeks = [Kandidat(number) for number in range(36)]
    chosen = choose_weeks(weeks, [[0] * 36] * 6, 36)
    assert chosen
    assert [each.nr for each in chosen] == [5, 10, 15, 20, 25, 30]
