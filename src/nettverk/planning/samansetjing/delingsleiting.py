"""The best division, and the best for each number of moves, found exactly.

Forms are tried from the best by rules 2 and 3. Of those that are as good, each is laid over
today's networks where it moves few first, and nothing is looked into that a bound tells cannot be
better: the sorted cut for distances, and the schools that must move for moves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.samansetjing.former import Form, Nettverksform, Oppsett, list_former
from nettverk.planning.samansetjing.fritt import Grupperingar, choose_freely, sum_least
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.maltal import Måltal, measure_deling
from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.slagval import list_slagval
from nettverk.planning.samansetjing.sveip import Delsvar, Sveip

MOST_WORK = 200_000
"""How much a search looks through, in states of a sweep: some seconds."""
_SLAGVAL_WORK = 20
"""What one choice of kinds costs of that."""
_FORM_WORK = 20
"""What one form costs."""
_LOOKED_A_STATE = 10
"""How many networks are looked at for as much."""


class Deling(Struct, frozen=True):
    """A division, the place of each school, with its figures."""

    fordeling: tuple[int, ...]
    måltal: Måltal


class Leiting:
    """A search for how to divide some schools; what is found out is kept for what is asked next."""

    def __init__(self, oppgåve: Oppgåve) -> None:
        self.oppgåve = oppgåve
        self.grupperingar = Grupperingar(oppgåve)
        self.answers: dict[object, dict[int, Delsvar]] = {}
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
        flytt = self.oppgåve.flytt
        needed = count_needed(replace(self.oppgåve, faste=frozenset(faste)))
        if needed is None or (flytt is not None and needed > flytt):
            return None
        return self._search(faste, (flytt,)).get(flytt)

    def find_each(self, numbers: Sequence[int], faste: Iterable[int] = ()) -> Mapping[int, Deling]:
        """Find the best division for each of some numbers of moves, of those that are possible.

        What there is too much to look through for is left out.
        """
        found = self._search(faste, numbers)
        return {number: each for number, each in found.items() if number is not None}

    def _search(
        self, faste: Iterable[int], numbers: Sequence[int | None]
    ) -> dict[int | None, Deling]:
        oppgåve = replace(self.oppgåve, faste=frozenset(faste))
        found: dict[int | None, Deling] = {}
        self.work = 0
        try:
            for former in self._list_levels(oppgåve):
                still = [each for each in numbers if each not in found]
                for number, each in self._solve(oppgåve, former, still).items():
                    fordeling = tuple(plass for _, plass in sorted(each.plassar))
                    found[number] = Deling(fordeling, measure_deling(oppgåve, fordeling))
                if len(found) == len(numbers):
                    break
        except BeyondReachError:
            if not found:
                raise
        return found

    def _list_levels(self, oppgåve: Oppgåve) -> Iterator[Sequence[Form]]:
        """List the forms that are as good by rules 2 and 3, the best first."""
        for steps in range(len(oppgåve.skular) * (SLAG - 1) + 1):
            slagval = []
            for each in list_slagval(oppgåve, steps):
                self.spend(_SLAGVAL_WORK)
                slagval.append(each)
            former = list_former(oppgåve, slagval)
            yield from (former[each] for each in sorted(former))

    def _solve(
        self, oppgåve: Oppgåve, former: Sequence[Form], numbers: Sequence[int | None]
    ) -> Mapping[int | None, Delsvar]:
        if numbers == [None] and not oppgåve.faste:
            with suppress(BeyondReachError):
                best = choose_freely(self.grupperingar, former)
                return {None: best} if best else {}
        return _Nivå(self, oppgåve, former, numbers).solve()


class _Nivå:
    """Forms that are as good by rules 2 and 3, and the best by the rest for some numbers of moves.

    A number that is None is no bound.
    """

    def __init__(
        self,
        leiting: Leiting,
        oppgåve: Oppgåve,
        former: Sequence[Form],
        numbers: Sequence[int | None],
    ) -> None:
        self.leiting, self.oppgåve, self.numbers = leiting, oppgåve, numbers
        bounded = [each for each in numbers if each is not None]
        self.most = max(bounded) if len(bounded) == len(numbers) else None
        self.former = former
        self.best: dict[int | None, Delsvar] = {}

    def solve(self) -> dict[int | None, Delsvar]:
        """Try what each form may make of today's networks, where few must move first."""
        tried = [
            (bound, oppsett, form)
            for form in self.former
            for oppsett in self._lay(form)
            if (bound := sum_least(self.leiting.grupperingar, form)) is not None
        ]
        for loss in range(sum(1 for _ in self.oppgåve.list_homes()) + 1):
            going = [each for each in tried if self._may_be(each[0], loss)]
            if not going:
                break
            for bound, oppsett, form in going:
                self.leiting.spend(oppsett.looked // _LOOKED_A_STATE)
                oppsett.looked = 0
                for nettverk in oppsett.choose(loss):
                    if self._may_be(bound, loss):
                        self._try(form, nettverk)
        return self.best

    def _lay(self, form: Form) -> Iterator[Oppsett]:
        """Lay a form over today's networks, unless more must move than may."""
        self.leiting.spend(_FORM_WORK)
        oppsett = Oppsett(self.oppgåve, form)
        if self.most is None or oppsett.least <= self.most:
            yield oppsett

    def _may_be(self, avstand: int, loss: int) -> bool:
        """Tell whether what is no better than so can be among the best for some number."""
        bound = (avstand, 0, loss)
        return any(
            (number is None or loss <= number)
            and (number not in self.best or bound <= self.best[number][:3])
            for number in self.numbers
        )

    def _try(self, form: Form, nettverk: Sequence[Nettverksform | None]) -> None:
        """Place the schools of each kind in its networks, and share the moves between them."""
        whole = {0: Delsvar(0, 0, 0, 0, ())}
        for kind, skular in enumerate(form.skular):
            own = tuple((n, each[1]) for n, each in enumerate(nettverk) if each and each[0] == kind)
            whole = self._share(whole, self._answer(skular, own))
        for number in self.numbers:
            for key, each in whole.items():
                if (number is None or key <= number) and (
                    number not in self.best or each[:4] < self.best[number][:4]
                ):
                    self.best[number] = each

    def _share(self, one: Mapping[int, Delsvar], two: Mapping[int, Delsvar]) -> dict[int, Delsvar]:
        found: dict[int, Delsvar] = {}
        for first in one.items():
            for second in two.items():
                moves = first[0] + second[0]
                both = first[1].add(second[1])
                within = self.most is None or moves <= self.most
                if within and (moves not in found or both[:4] < found[moves][:4]):
                    found[moves] = both
        return found

    def _answer(
        self, skular: tuple[int, ...], nettverk: tuple[tuple[int, int], ...]
    ) -> dict[int, Delsvar]:
        oppgåve, answers = self.oppgåve, self.leiting.answers
        key = (skular, nettverk, self.most, oppgåve.faste & {*skular})
        if key not in answers:
            sveip = Sveip(oppgåve, skular, nettverk, self.most)
            self.leiting.spend(sveip.reached)
            answers[key] = sveip.answer()
        return answers[key]
