"""The roof that a search for divisions is under."""

from msgspec import Struct


class Tak(Struct, frozen=True):
    """How much a sweep may cost: so many moves, and so great a distance; None is no bound."""

    flytt: int | None = None
    avstand: int | None = None

    def lower(self, flytt: int, avstand: int) -> "Tak":
        """Take off what something else costs."""
        return Tak(
            None if self.flytt is None else self.flytt - flytt,
            None if self.avstand is None else self.avstand - avstand,
        )

    def covers(self, other: "Tak") -> bool:
        """Tell whether all under another roof is under this."""
        return _is_within(other.flytt, self.flytt) and _is_within(other.avstand, self.avstand)


def _is_within(cost: int | None, most: int | None) -> bool:
    return most is None or (cost is not None and cost <= most)
