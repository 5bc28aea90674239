"""The forms that a division may have: the kind that each school counts as, and sizes by kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import product

from msgspec import Struct

from nettverk.planning.assignment import assign
from nettverk.planning.samansetjing.oppgave import HEIMLAUS, SLAG, Oppgåve
from nettverk.planning.samansetjing.slagval import Slagval, list_numbers

Sizes = tuple[int, ...]
"""How many schools the networks of a kind have, the largest first."""
Nettverksform = tuple[int, int]
"""The kind of a network, and how many schools it has."""


class Form(Struct, frozen=True, dict=True):
    """The kind that each school counts as, and the sizes of the networks of each kind."""

    slagval: Slagval
    sizes: tuple[Sizes, ...]

    @cached_property
    def skular(self) -> tuple[tuple[int, ...], ...]:
        """List the schools that count as each kind."""
        numbered = [*enumerate(self.slagval)]
        return tuple(tuple(n for n, each in numbered if each == kind) for kind in range(SLAG))


def list_former(oppgåve: Oppgåve, slagval: Sequence[Slagval]) -> Mapping[int, list[Form]]:
    """List the forms by their sum of squared sizes."""
    found: dict[int, list[Form]] = defaultdict(list)
    for each in slagval:
        counts = tuple(each.count(kind) for kind in range(SLAG))
        for sizes in _list_sizes(oppgåve.minst, oppgåve.mest, counts, oppgåve):
            found[sum(size**2 for some in sizes for size in some)].append(Form(each, sizes))
    return found


def _list_sizes(
    least: int, most: int, counts: Sequence[int], oppgåve: Oppgåve
) -> Iterator[tuple[Sizes, ...]]:
    for numbers in list_numbers(oppgåve, tuple(counts)):
        yield from product(
            *(
                _part(count, number, least, most)
                for count, number in zip(counts, numbers, strict=True)
            )
        )


@cache
def _part(total: int, parts: int, least: int, most: int) -> tuple[Sizes, ...]:
    """Part a number of schools in so many networks, in every way."""
    if not parts:
        return ((),) if not total else ()
    return tuple(
        (first, *rest)
        for first in range(min(most, total), least - 1, -1)
        if first * parts >= total
        for rest in _part(total - first, parts - 1, least, first)
    )


class Oppsett:
    """What each place can be when a form is laid over today's networks.

    A network that becomes small, or of another kind, loses schools; `losses` are the fewest that
    can move then. New networks are alike until they are named: until then, one way to share the
    forms between them is enough.
    """

    def __init__(self, oppgåve: Oppgåve, form: Form, *, named: bool) -> None:
        self.oppgåve, self.form = oppgåve, form
        self.first_alike = oppgåve.plassar if named else len(oppgåve.nettverk)
        self.choices = [
            (kind, size) for kind in range(SLAG) for size in sorted({*form.sizes[kind]})
        ]
        self.left = {(kind, size): form.sizes[kind].count(size) for kind, size in self.choices}
        self.places = oppgåve.plassar
        self.homes = [[0] * SLAG for _ in range(self.places)]
        for each, kind in zip(oppgåve.skular, form.slagval, strict=True):
            if each.heim != HEIMLAUS:
                self.homes[each.heim][kind] += 1
        self.held = {oppgåve.skular[each].heim: form.slagval[each] for each in oppgåve.faste}
        self.losses = [
            {each: self._count_loss(at, each) for each in (*self.choices, None)}
            for at in range(self.places)
        ]
        self.ahead = [0] * (self.places + 1)
        for at in reversed(range(self.places)):
            self.ahead[at] = self.ahead[at + 1] + min(self.losses[at].values())
        self.looked = 0

    @cached_property
    def least(self) -> int:
        """Count the schools that must move whichever network becomes what."""
        nettverk = [(kind, size) for kind, sizes in enumerate(self.form.sizes) for size in sizes]
        costs = [[-min(size, homes[kind]) for homes in self.homes] for kind, size in nettverk]
        return sum(map(sum, self.homes)) + assign(costs).cost

    def choose(self, loss: int) -> Iterator[tuple[Nettverksform | None, ...]]:
        """List what the places can be when so many schools at least must move; None is nothing."""
        if loss >= self.least:
            yield from self._go_on((), dict(self.left), self.places - self.oppgåve.tal, loss)

    def count_loss(self, kind: int, nettverk: Sequence[Nettverksform | None]) -> int:
        """Count the fewest of a kind that can move when the places are so."""
        stay = (
            min(form[1], homes[kind])
            for form, homes in zip(nettverk, self.homes, strict=True)
            if form and form[0] == kind
        )
        return sum(homes[kind] for homes in self.homes) - sum(stay)

    def _count_loss(self, at: int, choice: Nettverksform | None) -> int:
        homes = self.homes[at]
        return sum(homes) - (min(choice[1], homes[choice[0]]) if choice else 0)

    def _go_on(
        self,
        chosen: tuple[Nettverksform | None, ...],
        left: dict[Nettverksform, int],
        empty: int,
        loss: int,
    ) -> Iterator[tuple[Nettverksform | None, ...]]:
        at = len(chosen)
        if at == self.places:
            if not loss:
                yield chosen
            return
        before = chosen[-1] if at > self.first_alike else None
        for choice, lost in self.losses[at].items():
            self.looked += 1
            if loss - lost < self.ahead[at + 1] or not self._may_be(at, choice):
                continue
            if choice and before and choice < before:
                continue
            if choice is None:
                if empty:
                    yield from self._go_on((*chosen, None), left, empty - 1, loss - lost)
            elif left[choice]:
                fewer = {**left, choice: left[choice] - 1}
                yield from self._go_on((*chosen, choice), fewer, empty, loss - lost)

    def _may_be(self, at: int, choice: Nettverksform | None) -> bool:
        """Tell whether schools that are held there can be."""
        return at not in self.held or (choice is not None and choice[0] == self.held[at])
