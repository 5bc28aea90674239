"""The assignment is the cheapest there is."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from nettverk.planning.assignment import assign


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    rows = draw(st.integers(0, 4))
    columns = draw(st.integers(rows, 6))
    costs = st.integers(-5, 5) | st.integers(-(10**40), 10**40)
    return draw(
        st.lists(st.lists(costs, min_size=columns, max_size=columns), min_size=rows, max_size=rows)
    )


@given(table=tables())
def test_each_row_has_a_column_of_its_own_at_the_least_cost(table: list[list[int]]) -> None:
    chosen, cost, near, needed = assign(table)
    assert len(set(chosen)) == len(chosen) == len(table)
    width = range(len(table[0]) if table else 0)
    sums = {
        order: sum(row[column] for row, column in zip(table, order, strict=True))
        for order in permutations(width, len(table))
    }
    assert sums[chosen] == cost == min(sums.values())
    for order, one in sums.items():
        is_near = all(column in row for row, column in zip(near, order, strict=True))
        assert (one == cost) == (is_near and {*needed} <= {*order})
