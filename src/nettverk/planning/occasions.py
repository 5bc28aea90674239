"""The meetings of one network as the rotation sees them."""

from msgspec import Struct


class Occasion(Struct, frozen=True):
    """One meeting to be hosted.

    `year` orders the school years, and `members` are the schools in the network that day, in the
    order of the file. `host` is empty until somebody has decided it. `announced` is the proposal
    that a published notice named. `wishing` are the schools that ask to host that day.
    """

    year: int = 0
    members: tuple[str, ...] = ()
    host: str = ""
    announced: str = ""
    unavailable: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()

    @property
    def able(self) -> tuple[str, ...]:
        """Pick the members that can host that day."""
        return tuple(each for each in self.members if each not in self.unavailable)
