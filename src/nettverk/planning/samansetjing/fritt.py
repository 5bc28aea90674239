"""The best division when it does not matter how many move, until all else is as good as can be.

Which schools meet is found first, and then which of today's networks each group goes on as: the
assignment where fewest move, and then the first in the order of the file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from math import prod

from msgspec.structs import replace

from nettverk.planning.assignment import assign
from nettverk.planning.samansetjing.former import Form, Sizes
from nettverk.planning.samansetjing.kutt import Kutt, cut_in_order, find_kutt, sort_known
from nettverk.planning.samansetjing.maltal import count_pairs
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError, Rekkje
from nettverk.planning.samansetjing.sveip import Delsvar
from nettverk.planning.samansetjing.utan_namn import Gruppering, UtanNamn

_MOST_WAYS = 3_000
"""How many ways to group the schools of a kind are looked at, of those as good by distance."""
_MOST_WHOLE = 6_000
"""How many divisions are, of those that are as good by distance."""


Botnform = tuple[int, Form]
"""A form with a distance that nothing in it is below."""


class Grupperingar:
    """The best groupings of some schools in networks of given sizes, each found once.

    Of what is too large the cut alone is known, where nobody is bound.
    """

    def __init__(self, oppgåve: Oppgåve, spend: Callable[[int], None]) -> None:
        self.oppgåve, self.spend = oppgåve, spend
        self._least: dict[tuple[Sequence[int], Sizes], int] = {}
        self._made: dict[tuple[Sequence[int], Sizes], UtanNamn | None] = {}

    def measure_least(self, skular: Sequence[int], sizes: Sizes) -> int:
        """Give a distance that none is below in some networks: the least where nobody is bound."""
        if (skular, sizes) not in self._least:
            self._least[skular, sizes] = self._cut(skular, sizes).avstand
        return self._least[skular, sizes]

    def measure_bound(self, skular: Sequence[int], sizes: Sizes) -> int | None:
        """Give the least distance in some networks; None where bonds cannot be kept."""
        if not self._is_bound(skular):
            return self.measure_least(skular, sizes)
        made = self._make(skular, sizes)
        if made is None:
            raise BeyondReachError
        return made.avstand

    def look_ahead(self, skular: Sequence[int], sizes: Sizes) -> UtanNamn | None:
        """Give all distances there can be in some networks, as if nobody were bound if need be."""
        made = self._make(skular, sizes)
        if made is None and self._is_bound(skular):
            return self._unbound._make(skular, sizes)
        return made

    @cached_property
    def _unbound(self) -> "Grupperingar":
        return Grupperingar(replace(self.oppgåve, bindingar=()), self.spend)

    def can_part(self, form: Form) -> bool:
        """Tell whether those who must be apart have two networks to be in; more is not asked."""
        return not any(
            not saman and len(form.sizes[form.slagval[one]]) == 1
            for one, two, saman in self.oppgåve.pairs
            if form.slagval[one] == form.slagval[two]
        )

    def _is_bound(self, skular: Sequence[int]) -> bool:
        within = {*skular}
        return any(one in within and two in within for one, two, _ in self.oppgåve.pairs)

    def is_whole(self, form: Form) -> bool:
        """Tell whether all groupings of a form can be looked at, and not only the cut."""
        return all(self._make(*each) for each in zip(form.skular, form.sizes, strict=True))

    def list_best(self, skular: Sequence[int], sizes: Sizes) -> list[Gruppering]:
        """List the groupings with the least distance, and by rule 5 of those."""
        made = self._make(skular, sizes)
        if made is None:
            if self._is_bound(skular):
                raise BeyondReachError
            return [self._cut_groups(skular, sizes)]
        ways = [*islice(made.list_ways(), _MOST_WAYS + 1)]
        if len(ways) > _MOST_WAYS:
            raise BeyondReachError
        if not self.oppgåve.bland:
            return ways
        fewest = min(map(self.count_kommunepar, ways))
        return [each for each in ways if self.count_kommunepar(each) == fewest]

    def count_kommunepar(self, way: Gruppering) -> int:
        """Count the pairs of a grouping that are from one municipality, where that matters."""
        return sum(count_pairs(self.oppgåve, group) for group in way) if self.oppgåve.bland else 0

    def _make(self, skular: Sequence[int], sizes: Sizes) -> UtanNamn | None:
        if (skular, sizes) not in self._made:
            try:
                self._made[skular, sizes] = UtanNamn(self.oppgåve, skular, sizes, self.spend)
            except BeyondReachError:
                self._made[skular, sizes] = None
                self.spend(0)
        return self._made[skular, sizes]

    def _cut(self, skular: Sequence[int], sizes: Sizes) -> Kutt:
        kort = self.oppgåve.skular
        return find_kutt(sort_known([kort[each].storleik for each in skular]), sizes)

    def _cut_groups(self, skular: Sequence[int], sizes: Sizes) -> Gruppering:
        kort, order = self.oppgåve.skular, Rekkje(self.oppgåve, skular).skular
        known = [each for each in order if kort[each].storleik is not None]
        return cut_in_order(order[: len(order) - len(known)], known, self._cut(skular, sizes))


def choose_freely(grupperingar: Grupperingar, former: Sequence[Botnform]) -> Delsvar | None:
    """Choose among forms that are as good by rules 2 and 3; None where none can be."""
    best: list[Form] = []
    least: int | None = None
    for bound, form in former:
        if least is not None and bound > least:
            break
        avstand = _sum_bound(grupperingar, form)
        if avstand is not None and (least is None or avstand <= least):
            best = [*(best if avstand == least else ()), form]
            least = avstand
    if least is None:
        return None
    named = (
        _name(grupperingar.oppgåve, least, grupperingar.count_kommunepar(way), way)
        for way in _list_whole(grupperingar, best)
    )
    svar = min(named, key=lambda each: each[:4])
    return svar._replace(whole=all(map(grupperingar.is_whole, best)))


def _sum_bound(grupperingar: Grupperingar, form: Form) -> int | None:
    """Sum the least distances there can be in a form; None where bonds cannot be kept."""
    least = [*map(grupperingar.measure_bound, form.skular, form.sizes)]
    known = [each for each in least if each is not None]
    return sum(known) if len(known) == len(least) else None


def list_by_bound(grupperingar: Grupperingar, former: Iterable[Form]) -> list[Botnform]:
    """List forms from the one with the lowest bound for the distance."""
    measure = grupperingar.measure_least
    bounds = (
        (sum(map(measure, each.skular, each.sizes)), each)
        for each in former
        if grupperingar.can_part(each)
    )
    return sorted(bounds, key=lambda each: each[0])


def _list_whole(grupperingar: Grupperingar, former: Sequence[Form]) -> Iterator[Gruppering]:
    """List the groupings of all schools, those that are best by rule 5."""
    found = [[*map(grupperingar.list_best, each.skular, each.sizes)] for each in former]
    if sum(prod(map(len, kinds)) for kinds in found) > _MOST_WHOLE:
        raise BeyondReachError
    for kinds in found:
        for ways in product(*kinds):
            yield tuple(group for way in ways for group in way)


def _name(oppgåve: Oppgåve, avstand: int, kommunepar: int, way: Gruppering) -> Delsvar:
    """Let each group go on as one of the networks, so that fewest move."""
    beyond = (oppgåve.plassar + 1) ** len(oppgåve.skular)
    costs = [
        [
            sum(beyond * oppgåve.moves(each, plass) + oppgåve.rank(each, plass) for each in group)
            for plass in range(oppgåve.plassar)
        ]
        for group in way
    ]
    made = assign(costs)
    flytt, order = divmod(made.cost, beyond)
    plassar = tuple(
        (each, plass) for group, plass in zip(way, made.columns, strict=True) for each in group
    )
    return Delsvar(avstand, kommunepar, flytt, order, plassar)
