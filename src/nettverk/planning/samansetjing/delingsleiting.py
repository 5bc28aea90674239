"""The best division, and the best for each number of moves, found exactly.

Forms are tried from the best by rules 2 and 3, level by level. Where it does not matter how many
move, groups are found first and named afterwards; else each is laid over today's networks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.samansetjing.former import Form, list_former
from nettverk.planning.samansetjing.fritt import (
    Botnform,
    Grupperingar,
    choose_freely,
    list_by_bound,
)
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.maltal import (
    Fordeling,
    Måltal,
    find_slag,
    gather_plassar,
    measure_deling,
)
from nettverk.planning.samansetjing.nivaleiting import Nivåleiting, Sveipesvar
from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.slagval import list_slagval
from nettverk.planning.samansetjing.sveip import Delsvar

MOST_WORK = 400_000
"""How much a search looks through, in states of a sweep: some seconds."""
_SLAGVAL_WORK = 10
"""What one choice of kinds costs of that."""


class Deling(Struct, frozen=True):
    """A division, the place of each school, with its figures.

    `whole` is false where others with the same distance have not been looked at.
    """

    fordeling: tuple[int, ...]
    måltal: Måltal
    whole: bool = True


class Leiting:
    """A search for how to divide some schools; what is found out is kept for what is asked next."""

    def __init__(self, oppgåve: Oppgåve) -> None:
        self.oppgåve = oppgåve
        self.grupperingar = Grupperingar(oppgåve, self.spend)
        self.answers: Sveipesvar = {}
        self.work = 0
        self._former: dict[int, Mapping[int, list[Form]]] = {}
        self._levels: dict[tuple[int, int], list[Botnform]] = {}

    def renew(self) -> None:
        """Allow as much work again."""
        self.work = 0

    def spend(self, work: int) -> None:
        """Count some work; BeyondReachError when it is more than one search may take."""
        self.work += work
        if self.work > MOST_WORK:
            raise BeyondReachError

    def find_best(self, faste: Iterable[int] = ()) -> Deling | None:
        """Find the best division, within the moves that are allowed; None where none can be.

        The schools that are `faste` are held in the networks they are in.
        """
        self.spend(0)
        flytt = self.oppgåve.flytt
        if count_needed(replace(self.oppgåve, faste=frozenset(faste))) is None:
            return None
        return self._search(faste, (flytt,)).get(flytt)

    def find_free(self) -> Deling | None:
        """Find the best division as if moves had no bound, with half as much work again."""
        self.work = min(self.work, MOST_WORK // 2)
        return self._search((), (None,)).get(None)

    def find_each(self, numbers: Sequence[int]) -> Mapping[int, Deling]:
        """Find the best division for each of some numbers of moves, of those that are possible.

        What there is too much to look through for is left out.
        """
        found = self._search((), numbers)
        return {number: each for number, each in found.items() if number is not None}

    def _search(
        self, faste: Iterable[int], numbers: Sequence[int | None]
    ) -> dict[int | None, Deling]:
        oppgåve = replace(self.oppgåve, faste=frozenset(faste))
        found: dict[int | None, Delsvar] = {}
        levels, still = self._list_levels(), [*numbers]
        try:
            while still and (former := next(levels, None)) is not None:
                self._solve(oppgåve, former, still, found)
                still = [each for each in numbers if each not in found]
        except BeyondReachError:
            if not found:
                raise
        return {number: _make_deling(oppgåve, each) for number, each in found.items()}

    def _list_levels(self) -> Iterator[Sequence[Botnform]]:
        """List the forms that are as good by rules 2 and 3, the best first."""
        for steps in range(len(self.oppgåve.skular) * (SLAG - 1) + 1):
            former = self._list_former(steps)
            for key in sorted(former):
                if (steps, key) not in self._levels:
                    level = list_by_bound(self.grupperingar, former[key])
                    self._levels[steps, key] = level
                yield self._levels[steps, key]

    def _list_former(self, steps: int) -> Mapping[int, list[Form]]:
        if steps not in self._former:
            slagval = []
            for each in list_slagval(self.oppgåve, steps, self.spend):
                self.spend(_SLAGVAL_WORK)
                slagval.append(each)
            self._former[steps] = list_former(self.oppgåve, slagval)
        return self._former[steps]

    def _solve(
        self,
        oppgåve: Oppgåve,
        former: Sequence[Botnform],
        numbers: Sequence[int | None],
        found: dict[int | None, Delsvar],
    ) -> None:
        if numbers == [None] and not oppgåve.faste:
            with suppress(BeyondReachError):
                best = choose_freely(self.grupperingar, former)
                found |= {None: best} if best else {}
                return
        for number, best in Nivåleiting(
            self.grupperingar, self.answers, oppgåve, former, numbers
        ).solve():
            found[number] = best


def regroup(oppgåve: Oppgåve, fordeling: Fordeling) -> tuple[int, ...] | None:
    """Find the best division with the kinds and sizes of another, where moves have no bound.

    None where there is too much to look through.
    """
    groups = gather_plassar(fordeling).values()
    kinds = {each: find_slag(oppgåve, group) for group in groups for each in group}
    slagval = tuple(kinds[each] for each in range(len(fordeling)))
    sizes = tuple(
        tuple(sorted((len(each) for each in groups if kinds[each[0]] == kind), reverse=True))
        for kind in range(SLAG)
    )
    leiting = Leiting(oppgåve)
    former = list_by_bound(leiting.grupperingar, [Form(slagval, sizes)])
    try:
        best = choose_freely(leiting.grupperingar, former)
    except BeyondReachError:
        return None
    return _make_deling(oppgåve, best).fordeling if best else None


def _make_deling(oppgåve: Oppgåve, svar: Delsvar) -> Deling:
    fordeling = tuple(plass for _, plass in sorted(svar.plassar))
    return Deling(fordeling, measure_deling(oppgåve, fordeling), svar.whole)
