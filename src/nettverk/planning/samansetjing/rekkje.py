"""The schools of one kind in the order they are placed: those of unknown size, then smallest first.

In a network of given size the sum of distances to the middle school is the sum of the upper half
less that of the lower. So a school's part of it is known when it is placed: nothing is asked but
how many each network has so far, and where those are who must be with or apart from others.
"""

from collections.abc import Sequence

from nettverk.planning.samansetjing.oppgave import Oppgåve


class BeyondReachError(Exception):
    """There is more to go through than this method reaches."""


class Rekkje:
    """Some schools in order, known by their turn.

    `bound` tells whom each is bound to of those before it, and whether to be together; and
    `remembered` which of those before a turn, or before the end, still bind somebody.
    """

    def __init__(self, oppgåve: Oppgåve, skular: Sequence[int]) -> None:
        kort = oppgåve.skular
        known = [(-1 if (size := kort[n].storleik) is None else size, n) for n in skular]
        self.skular = [each for _, each in sorted(known)]
        self.storleikar = [kort[each].storleik for each in self.skular]
        turn = {skule: at for at, skule in enumerate(self.skular)}
        self.bound: list[list[tuple[int, bool]]] = [[] for _ in self.skular]
        until: dict[int, int] = {}
        for one, two, saman in oppgåve.pairs:
            if one in turn and two in turn:
                first, second = sorted((turn[one], turn[two]))
                self.bound[second].append((first, saman))
                until[first] = max(until.get(first, 0), second)
        self.remembered = [
            [each for each in sorted(until) if each < at <= until[each]]
            for at in range(len(self.skular) + 1)
        ]

    def count(self, at: int, before: int, known: int) -> int:
        """Count what a school adds where so many smaller ones are, of so many in the end."""
        storleik = self.storleikar[at]
        if storleik is None:
            return 0
        return storleik * ((2 * before + 1 > known) - (2 * before + 1 < known))
