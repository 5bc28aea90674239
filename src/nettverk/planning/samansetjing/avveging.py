"""What each number of moves gives: the best with none, one, two and so on, until no more is won."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.samansetjing.delingsleiting import Deling, Leiting
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.oppgave import Oppgåve


class Trinn(Struct, frozen=True):
    """The best division with so many moves at most; `gain` tells whether one less gives less."""

    flytt: int
    deling: Deling
    gain: bool


class Avveging(Struct, frozen=True):
    """The trade-off between moves and all else.

    `naudsynt` is how many must move for the bounds to hold. `trinn` has one for each number from
    there on; numbers that there is too much to look through for are left out, and then `whole` is
    not so. `alltid` are the schools that move in all that something is won by.
    """

    naudsynt: int
    trinn: tuple[Trinn, ...]
    alltid: tuple[int, ...]
    whole: bool


def weigh_flytt(leiting: Leiting, beste: Deling) -> Avveging:
    """Find what each number of moves gives, up to those of the best division."""
    oppgåve = leiting.oppgåve
    naudsynt = count_needed(oppgåve) or 0
    numbers = range(naudsynt, beste.måltal.flytt)
    leiting.renew()
    found = {**leiting.find_each(numbers), beste.måltal.flytt: beste}
    trinn: list[Trinn] = []
    for number in sorted(found):
        gain = not trinn or _is_better(found[number], trinn[-1].deling)
        trinn.append(Trinn(number, found[number], gain))
    return Avveging(
        naudsynt=naudsynt,
        trinn=tuple(trinn),
        alltid=_list_always(oppgåve, trinn),
        whole=len(found) == len(numbers) + 1,
    )


def list_flytt(oppgåve: Oppgåve, deling: Deling) -> tuple[int, ...]:
    """List the schools that move, in the order of the file."""
    return tuple(n for n, plass in enumerate(deling.fordeling) if oppgåve.moves(n, plass))


def _list_always(oppgåve: Oppgåve, trinn: Sequence[Trinn]) -> tuple[int, ...]:
    """List the schools that move wherever some move, and something is won by it."""
    plans = [{*list_flytt(oppgåve, each.deling)} for each in trinn if each.gain]
    some = [each for each in plans if each]
    return tuple(sorted(set.intersection(*some))) if some else ()


def _is_better(one: Deling, two: Deling) -> bool:
    """Tell whether a division is better by the rules before the one on moves."""
    first, second = (replace(each.måltal, flytt=0) for each in (one, two))
    return first < second
