"""The best division, and the best for each number of moves, found exactly.

Forms are tried from the best by rules 2 and 3. Of those that are as good, each is laid over
today's networks where it moves few first, and nothing is looked into that a bound tells cannot be
better: the sorted cut for distances, and the schools that must move for moves.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from nettverk.planning.samansetjing.former import Form, Nettverksform, Oppsett, list_former
from nettverk.planning.samansetjing.kutt import find_kutt, sort_known
from nettverk.planning.samansetjing.maltal import Måltal, measure
from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve
from nettverk.planning.samansetjing.slagval import list_slagval
from nettverk.planning.samansetjing.sveip import Delsvar, Sveip, TooLargeError

MOST_FORMS = 20_000
"""How many choices of kinds, or of what networks become, are looked into."""


class Deling(Struct, frozen=True):
    """A division, the place of each school, with its figures."""

    fordeling: tuple[int, ...]
    måltal: Måltal


class Leiting:
    """A search; what is found out about some schools and networks is kept for the next."""

    def __init__(self) -> None:
        self.answers: dict[object, dict[int, Delsvar]] = {}
        self.least: dict[object, int] = {}

    def find_best(self, oppgåve: Oppgåve) -> Deling | None:
        """Find the best division, within the moves that are allowed; None where none can be."""
        asked = (oppgåve.flytt,)
        return self._search(oppgåve, asked).get(oppgåve.flytt)

    def find_each(self, oppgåve: Oppgåve, numbers: Sequence[int]) -> Mapping[int, Deling]:
        """Find the best division for each of some numbers of moves that are possible."""
        return {
            number: each
            for number, each in self._search(oppgåve, numbers).items()
            if number is not None
        }

    def _search(
        self, oppgåve: Oppgåve, numbers: Sequence[int | None]
    ) -> dict[int | None, Deling]:
        found: dict[int | None, Deling] = {}
        for former in _list_levels(oppgåve):
            still = [each for each in numbers if each not in found]
            for number, each in _Nivå(self, oppgåve, former, still).solve().items():
                fordeling = tuple(plass for _, plass in sorted(each.plassar))
                found[number] = Deling(fordeling, measure(oppgåve, fordeling))
            if len(found) == len(numbers):
                break
        return found


def _list_levels(oppgåve: Oppgåve) -> Iterator[Sequence[Form]]:
    """List the forms that are as good by rules 2 and 3, the best first."""
    for steps in range(len(oppgåve.skular) * (SLAG - 1) + 1):
        slagval = [*islice(list_slagval(oppgåve, steps), MOST_FORMS)]
        if len(slagval) == MOST_FORMS:
            raise TooLargeError
        former = list_former(oppgåve, slagval)
        yield from (former[each] for each in sorted(former))


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
        self.looked = 0

    def solve(self) -> dict[int | None, Delsvar]:
        """Try what each form may make of today's networks, where few must move first."""
        tried = [(Oppsett(self.oppgåve, each), each) for each in self.former]
        for loss in range(sum(1 for _ in self.oppgåve.list_homes()) + 1):
            going = [(oppsett, form) for oppsett, form in tried if self._may_be(form, loss)]
            if not going:
                break
            for oppsett, form in going:
                for nettverk in oppsett.choose(loss):
                    self.looked += 1
                    if self.looked > MOST_FORMS:
                        raise TooLargeError
                    if self._may_be(form, loss):
                        self._try(form, nettverk)
        return self.best

    def _may_be(self, form: Form, loss: int) -> bool:
        """Tell whether a form that moves so many at least can be among the best for some number."""
        bound = (self._bound(form), 0, loss)
        return any(
            (number is None or loss <= number)
            and (number not in self.best or bound <= self.best[number][:3])
            for number in self.numbers
        )

    def _bound(self, form: Form) -> int:
        return sum(map(self._bound_kind, form.skular, form.sizes))

    def _bound_kind(self, skular: tuple[int, ...], sizes: tuple[int, ...]) -> int:
        """Give the least distance there can be in the networks of a kind."""
        key = (skular, sizes)
        if key not in self.leiting.least:
            known = sort_known([self.oppgåve.skular[each].storleik for each in skular])
            self.leiting.least[key] = find_kutt(known, sizes).avstand
        return self.leiting.least[key]

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
                both = Delsvar(*(a + b for a, b in zip(first[1], second[1], strict=True)))
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
            answers[key] = Sveip(oppgåve, skular, nettverk, self.most).answer()
            if self.most is None and answers[key] and not oppgåve.faste:
                # Without a bound on moves it is the same whichever networks they are.
                sizes = tuple(sorted((size for _, size in nettverk), reverse=True))
                self.leiting.least[skular, sizes] = answers[key][0].avstand
        return answers[key]
