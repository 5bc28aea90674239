"""The assignment problem: give each row a column of its own at the least total cost."""

from collections.abc import Sequence
from typing import NamedTuple

_FREE = -1


class Assignment(NamedTuple):
    """The column of each row, what they cost together, and where any of the cheapest could be.

    `near` are the columns of each row whose price proves nothing against them, and `needed` those
    that are worth a price. An assignment is as cheap just when each row has a column near it and
    all the needed ones are given.
    """

    columns: tuple[int, ...]
    cost: int
    near: tuple[tuple[int, ...], ...]
    needed: tuple[int, ...]


def assign(costs: Sequence[Sequence[int]]) -> Assignment:
    """Choose a column for each row; there are at least as many columns as rows.

    The answer is exact for integers of any size, so that several aims can stand in one number.
    It is the Hungarian method, one shortest path a row (Kuhn 1955; Jonker and Volgenant 1987).
    Libraries of numbers hold no integer so large; munkres does, and takes 1.8 times the time.
    """
    table = _Table(costs)
    for row in range(len(costs)):
        table.place(row)
    columns = [0] * len(costs)
    for column, row in enumerate(table.row_of):
        if row != _FREE:
            columns[row] = column
    cost = sum(row[column] for row, column in zip(costs, columns, strict=True))
    near = tuple(map(table.list_near, range(len(costs))))
    needed = tuple(column for column, price in enumerate(table.column_price) if price)
    return Assignment(tuple(columns), cost, near, needed)


class _Table:
    """The columns given so far, with prices that prove them cheapest.

    row_price + column_price is at most the cost everywhere, and equal to it where a row has its
    column.
    """

    def __init__(self, costs: Sequence[Sequence[int]]) -> None:
        self.costs = costs
        self.row_price = [0] * len(costs)
        self.column_price = [0] * len(costs[0]) if costs else []
        self.row_of = [_FREE] * len(self.column_price)

    def list_near(self, row: int) -> tuple[int, ...]:
        """List the columns that cost a row no more than the prices say."""
        price, prices = self.row_price[row], self.column_price
        costs = enumerate(self.costs[row])
        return tuple(column for column, cost in costs if cost == price + prices[column])

    def place(self, row: int) -> None:
        """Give one more row a column along the cheapest path, moving those in its way."""
        path = _Path(self, row)
        while (moved := self.row_of[path.end]) != _FREE:
            path.extend(moved)
        self._reprice(row, path)
        column = path.end
        while (previous := path.before[column]) != column:
            self.row_of[column] = self.row_of[previous]
            column = previous
        self.row_of[column] = row

    def _reprice(self, row: int, path: "_Path") -> None:
        self.row_price[row] += path.length
        for column in path.passed:
            change = path.length - path.distance[column]
            self.column_price[column] -= change
            self.row_price[self.row_of[column]] += change


class _Path:
    """Dijkstra's search from a row without a column to the nearest free one."""

    def __init__(self, table: _Table, row: int) -> None:
        self.table = table
        price = table.row_price[row]
        self.distance = [
            cost - price - other
            for cost, other in zip(table.costs[row], table.column_price, strict=True)
        ]
        self.before = list(range(len(self.distance)))
        self.ahead = list(range(len(self.distance)))
        self.passed: list[int] = []
        self._advance()

    def extend(self, row: int) -> None:
        """Go on through the row that has the column at the end."""
        self.passed.append(self.end)
        costs, prices, distance = self.table.costs[row], self.table.column_price, self.distance
        start = self.length - self.table.row_price[row]
        for column in self.ahead:
            through = start + costs[column] - prices[column]
            if through < distance[column]:
                distance[column] = through
                self.before[column] = self.end
        self._advance()

    def _advance(self) -> None:
        self.end = min(self.ahead, key=self.distance.__getitem__)
        self.length = self.distance[self.end]
        self.ahead.remove(self.end)
