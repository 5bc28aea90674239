"""The best of the divisions that are as good by rules 2 and 3, looked for under a roof.

Nothing is looked into above a greatest distance and a greatest number of moves. The roof is low at
first, the least distance there can be, and is raised a little at a time. What is found first is the
best, for all that is under the roof is looked into; and little is under it.
"""

from collections.abc import Iterator, Mapping, Sequence

from nettverk.planning.samansetjing.former import Form, Nettverksform, Oppsett
from nettverk.planning.samansetjing.fritt import Botnform, Grupperingar
from nettverk.planning.samansetjing.maltal import measure_deling
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.sveip import WAYS_A_STATE, Delsvar, Sveip
from nettverk.planning.samansetjing.tak import Tak

_FORM_WORK = 20
"""What one form costs, of what a search may cost."""
_LOOKED_A_STATE = 10
"""How many networks are looked at for as much as a state of a sweep."""
_FIRST_STEP = 100
"""The roof is first raised by so small a part of what it was."""
Sveipesvar = dict[object, list[tuple[Tak, dict[int, Delsvar]]]]
"""The answers of sweeps by what was asked, with the roof that each is under."""


class _Beste:
    """The best so far for each of some numbers of moves."""

    def __init__(self, numbers: Sequence[int | None]) -> None:
        self.numbers = numbers
        self.found: dict[int | None, Delsvar] = {}

    def may_be(self, avstand: int, loss: int) -> bool:
        """Tell whether what is no better than so can be among the best for some number."""
        bound = (avstand, 0, loss)
        return any(
            (number is None or loss <= number)
            and (number not in self.found or bound <= self.found[number][:3])
            for number in self.numbers
        )

    def note(self, answers: Mapping[int, Delsvar]) -> None:
        """Keep what is better, of answers by how many move."""
        for number in self.numbers:
            for key, each in answers.items():
                if (number is None or key <= number) and (
                    number not in self.found or each[:4] < self.found[number][:4]
                ):
                    self.found[number] = each


class Nivåleiting:
    """Forms that are as good by rules 2 and 3, and the best by the rest for some numbers of moves.

    A number that is None is no bound.
    """

    def __init__(
        self,
        grupperingar: Grupperingar,
        answers: Sveipesvar,
        oppgåve: Oppgåve,
        former: Sequence[Botnform],
        numbers: Sequence[int | None],
    ) -> None:
        self.grupperingar, self.answers = grupperingar, answers
        self.oppgåve, self.former = oppgåve, former
        self.still = [*numbers]
        self.homes = sum(1 for _ in oppgåve.list_homes())
        self.oppsett: dict[tuple[int, bool], Oppsett] = {}

    def solve(self) -> Iterator[tuple[int | None, Delsvar]]:
        """Find the best for each number, that with least distance first."""
        for tak in self._list_tak():
            found = self._try_all(self.still, tak, named=False)
            for number, each in found.items():
                # What the new networks are is known by value alone, and by name only now.
                own = Tak(each.flytt, each.avstand)
                yield number, self._try_all([number], own, named=True).get(number, each)
            self.still = [each for each in self.still if each not in found]
            if not self.still:
                return

    def _list_tak(self) -> Iterator[Tak]:
        """List the roofs, the lowest first; where moves have no bound, few are tried first.

        That is so where nothing comes between distance and moves: rule 5 does.
        """
        middle = measure_deling(self.oppgåve, (0,) * len(self.oppgåve.skular)).avstand
        least = min((each for each, _ in self.former), default=middle)
        if None in self.still and not self.oppgåve.bland:
            yield from (Tak(2**power, least) for power in range(self.homes.bit_length()))
        step = least // _FIRST_STEP + 1
        while least < middle:
            yield Tak(self._count_most(), least)
            least, step = least + step, step * 2
        yield Tak(self._count_most(), None)

    def _count_most(self) -> int | None:
        numbers = [each for each in self.still if each is not None]
        return max(numbers) if len(numbers) == len(self.still) else None

    def _try_all(
        self, numbers: Sequence[int | None], tak: Tak, *, named: bool
    ) -> dict[int | None, Delsvar]:
        """Try what each form may make of today's networks, where few must move first."""
        best = _Beste(numbers)
        under = [
            (least, self._lay(at, form, named=named))
            for at, (least, form) in enumerate(self.former)
            if tak.avstand is None or least <= tak.avstand
        ]
        most = self.homes if tak.flytt is None else min(tak.flytt, self.homes)
        for loss in range(most + 1):
            going = [each for each in under if best.may_be(each[0], loss)]
            if not going:
                break
            for least, oppsett in going:
                for nettverk in oppsett.choose(loss):
                    if best.may_be(least, loss):
                        best.note(self._try(oppsett, nettverk, tak))
                self.grupperingar.spend(oppsett.looked // _LOOKED_A_STATE)
                oppsett.looked = 0
        return best.found

    def _lay(self, at: int, form: Form, *, named: bool) -> Oppsett:
        """Lay a form over today's networks."""
        if (at, named) not in self.oppsett:
            self.grupperingar.spend(_FORM_WORK)
            self.oppsett[at, named] = Oppsett(self.oppgåve, form, named=named)
        return self.oppsett[at, named]

    def _try(
        self, oppsett: Oppsett, nettverk: Sequence[Nettverksform | None], tak: Tak
    ) -> dict[int, Delsvar]:
        """Place the schools of each kind in its networks, and share the moves between them."""
        whole = {0: Delsvar(0, 0, 0, 0, ())}
        later = self._list_least(oppsett, nettverk)
        # What few schools cost is soon known, and leaves less room for the many.
        for kind in sorted(later, key=lambda each: len(oppsett.form.skular[each])):
            del later[kind]
            own = tuple((n, each[1]) for n, each in enumerate(nettverk) if each and each[0] == kind)
            room = tak.lower(min(whole), min(each.avstand for each in whole.values()))
            for least in later.values():
                room = room.lower(*least)
            answers = self._answer(oppsett.form.skular[kind], own, room)
            whole = _share(whole, answers, tak)
            if not whole:
                break
        return whole

    def _list_least(
        self, oppsett: Oppsett, nettverk: Sequence[Nettverksform | None]
    ) -> dict[int, tuple[int, int]]:
        """List what each kind must have at least of moves and of distance."""
        form, measure = oppsett.form, self.grupperingar.measure_least
        return {
            kind: (oppsett.count_loss(kind, nettverk), measure(*each))
            for kind, each in enumerate(zip(form.skular, form.sizes, strict=True))
        }

    def _answer(
        self, skular: tuple[int, ...], nettverk: tuple[tuple[int, int], ...], tak: Tak
    ) -> dict[int, Delsvar]:
        oppgåve, grupperingar = self.oppgåve, self.grupperingar
        key = (skular, nettverk, tak.flytt is None, oppgåve.faste & {*skular})
        known = self.answers.setdefault(key, [])
        for roof, answers in known:
            if roof.covers(tak):
                return answers
        sizes = tuple(sorted((size for _, size in nettverk), reverse=True))
        sveip = Sveip(oppgåve, skular, nettverk, tak, grupperingar.look_ahead(skular, sizes))
        grupperingar.spend(sveip.reached)
        known.append((tak, sveip.answer()))
        grupperingar.spend(sveip.ways // WAYS_A_STATE)
        return known[-1][1]


def _share(one: Mapping[int, Delsvar], two: Mapping[int, Delsvar], tak: Tak) -> dict[int, Delsvar]:
    """Put together answers by how many move, those under a roof."""
    found: dict[int, Delsvar] = {}
    for first in one.items():
        for second in two.items():
            moves = first[0] + second[0]
            both = first[1].add(second[1])
            within = tak.covers(Tak(moves, both.avstand))
            if within and (moves not in found or both[:4] < found[moves][:4]):
                found[moves] = both
    return found
