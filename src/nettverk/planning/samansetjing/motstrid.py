"""Which bounds collide when no division is possible: smallest sets that cannot all hold."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.samansetjing.grenser import can_hold, count_needed
from nettverk.planning.samansetjing.oppgave import Binding, Oppgåve
from nettverk.planning.thinning import thin_out

_FEW = 3
"""Sets of so many bounds are all tried."""


class Grenseslag(StrEnum):
    """What a bound is about, as one asks for it."""

    TAL = "tal"
    MINST = "minst"
    MEST = "mest"
    FLYTT = "flytt"
    BINDING = "binding"


class Grense(Struct, frozen=True):
    """A bound that can be let go: a number, or schools that are bound."""

    slag: Grenseslag
    tal: int = 0
    binding: Binding | None = None


class Motstrid(Struct, frozen=True):
    """Sets of bounds that collide, none with a bound of another; nothing where all can hold.

    In a set all are needed: with any one of them gone, the others in it can hold. It is a smallest
    one up to three; beyond that there may be a smaller. `nok` tells whether to let any one bound go
    is enough for all to hold.
    """

    sett: tuple[tuple[Grense, ...], ...]
    nok: bool


def find_motstrid(oppgåve: Oppgåve) -> Motstrid:
    """Find which bounds collide, and go on with those that are left until all can hold."""

    def is_impossible(some: Sequence[Grense]) -> bool:
        return not any(_is_possible(each) for each in _keep(oppgåve, some))

    # The same bond written twice is one, or each would seem to be needed.
    bounds = left = tuple(dict.fromkeys((*_list_numbers(oppgåve), *_list_bindingar(oppgåve))))
    found = []
    while is_impossible(left):
        found.append(_find_smallest(left, is_impossible))
        left = tuple(each for each in left if each not in found[-1])
    without = [[other for other in bounds if other != each] for some in found for each in some]
    return Motstrid(tuple(found), nok=not any(map(is_impossible, without)))


def _find_smallest(
    bounds: Sequence[Grense], is_impossible: Callable[[Sequence[Grense]], bool]
) -> tuple[Grense, ...]:
    few = (some for size in range(1, _FEW + 1) for some in combinations(bounds, size))
    return next((some for some in few if is_impossible(some)), None) or tuple(
        thin_out(bounds, is_impossible)
    )


def _list_bindingar(oppgåve: Oppgåve) -> Iterator[Grense]:
    return (Grense(Grenseslag.BINDING, binding=each) for each in oppgåve.bindingar)


def _list_numbers(oppgåve: Oppgåve) -> Iterator[Grense]:
    yield Grense(Grenseslag.TAL, oppgåve.tal)
    yield Grense(Grenseslag.MINST, oppgåve.minst)
    yield Grense(Grenseslag.MEST, oppgåve.mest)
    if oppgåve.flytt is not None:
        yield Grense(Grenseslag.FLYTT, oppgåve.flytt)


def _keep(oppgåve: Oppgåve, some: Sequence[Grense]) -> Iterator[Oppgåve]:
    """Keep some bounds alone; where the number of networks is free, each number is one to try."""
    kept = {each.slag for each in some}
    bindingar = tuple(each.binding for each in some if each.binding)
    total = len(oppgåve.skular)
    numbers = (oppgåve.tal,) if Grenseslag.TAL in kept else range(1, total + 1)
    for tal in numbers:
        yield replace(
            oppgåve,
            tal=tal,
            minst=oppgåve.minst if Grenseslag.MINST in kept else 1,
            mest=oppgåve.mest if Grenseslag.MEST in kept else max(total, 1),
            flytt=oppgåve.flytt if Grenseslag.FLYTT in kept else None,
            bindingar=bindingar,
        )


def _is_possible(oppgåve: Oppgåve) -> bool:
    if oppgåve.flytt is None:
        return can_hold(oppgåve)
    needed = count_needed(oppgåve)
    return needed is not None and needed <= oppgåve.flytt
