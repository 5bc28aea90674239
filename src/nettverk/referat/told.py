"""What is told of filled-in minutes, each with what settles it."""

from collections.abc import Callable
from enum import Enum

from msgspec import Struct

from nettverk.errors import Place, Problem, warning
from nettverk.reglar import Regel


class Settled(Enum):
    """What settles a problem that is about no action."""

    BY_HAND = "something is lost, and only somebody who mends it does"
    BY_NEXT = "the next minutes do"


class Told(Struct, frozen=True):
    """A problem in minutes, and the action that it is `om`, or what else settles it."""

    problem: Problem
    om: str | Settled = Settled.BY_HAND

    def is_settled(self, is_open: Callable[[str], bool], *, later: bool) -> bool:
        """Tell whether it is over, by what is open and whether minutes came later."""
        if isinstance(self.om, Settled):
            return later and self.om is Settled.BY_NEXT
        return not is_open(self.om)


class Teller:
    """Gathers what is told of one file."""

    def __init__(self, file: str) -> None:
        self._place = Place(file)
        self.told: list[Told] = []

    def tell(self, what: str, fix: str, om: str | Settled = Settled.BY_HAND) -> None:
        """Tell what is wrong and how to mend it; about no action, it is to be mended by hand."""
        problem = warning(Regel.REFERAT, self._place, what, fix)
        self.told.append(Told(problem, om or Settled.BY_HAND))
