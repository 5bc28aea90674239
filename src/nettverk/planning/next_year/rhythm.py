"""When each network plays its part in a week: the weekday and the clock it is used to."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

from nettverk.nynorsk import VEKEDAGAR, Tidsrom
from nettverk.planning.meetings import Møte

T = TypeVar("T")


class Plass(Struct, frozen=True, order=True):
    """A place in the week: the weekday, from Monday as 0, and the clock."""

    vekedag: int
    tid: Tidsrom

    def meets(self, other: "Plass") -> bool:
        """Tell whether nobody can be at both."""
        same_day = self.vekedag == other.vekedag
        return same_day and self.tid.overlaps(other.tid)

    def __str__(self) -> str:
        return f"{VEKEDAGAR[self.vekedag]} kl. {self.tid}"


class Rytme(Struct, frozen=True):
    """A network's place in the week, and who comes there from the arbeidsgruppe."""

    nettverk: str
    deltakar: str
    plass: Plass


def find_rhythm(meetings: Sequence[Møte]) -> Plass | None:
    """Find the weekday and the clock that a network's meetings have most often."""
    on_weekdays = [each for each in meetings if each.dato.weekday() < 5]
    if not on_weekdays:
        return None
    return Plass(
        find_usual([each.dato.weekday() for each in on_weekdays]),
        find_usual([each.tid for each in on_weekdays]),
    )


def find_usual(values: Sequence[T]) -> T:
    """Find what comes most often; of those that come as often, the one that comes last."""
    last = {each: number for number, each in enumerate(values)}
    count = Counter(values)
    return max(count, key=lambda each: (count[each], last[each]))
