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
    one up to three; beyond that there may be a smaller. `nok` are those of the bounds that are
    enough to let go, any one of them, for all others to hold.
    """

    sett: tuple[tuple[Grense, ...], ...]
    nok: tuple[Grense, ...]


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
    enough = (
        each
        for some in found
        for each in some
        if not is_impossible([other for other in bounds if other != each])
    )
    return Motstrid(tuple(found), tuple(enough))


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
    task = replace(
        oppgåve,
        minst=oppgåve.minst if Grenseslag.MINST in kept else 1,
        mest=oppgåve.mest if Grenseslag.MEST in kept else max(len(oppgåve.skular), 1),
        flytt=oppgåve.flytt if Grenseslag.FLYTT in kept else None,
        bindingar=tuple(each.binding for each in some if each.binding),
    )
    numbers = [task.tal] if Grenseslag.TAL in kept else _list_tal(task)
    return (replace(task, tal=each) for each in numbers)


def _list_tal(task: Oppgåve) -> list[int]:
    """List the numbers of networks there can be, those nearest to what is asked for first.

    One that ends, or is new, moves a school at least, but for those who are in none before.
    """
    total, homes = len(task.skular), [*task.list_homes()]
    least, most = -(-total // task.mest), total // task.minst
    if task.flytt is not None:
        least = max(least, len({*homes}) - task.flytt)
        most = min(most, len({*homes}) + task.flytt + total - len(homes))
    return sorted(range(max(least, 1), most + 1), key=lambda each: abs(each - task.tal))


def _is_possible(oppgåve: Oppgåve) -> bool:
    return can_hold(oppgåve) if oppgåve.flytt is None else count_needed(oppgåve) is not None
