"""A good division where there is too much to look through for the best, with what is proven.

A search nearby most often finds one. HiGHS makes it better, where it is there: each network has a
target, the middle school it would have, and schools are placed as near a target as can be while
all bounds hold: a small model that is solved at once. Then each target becomes the middle school
that came of it, until nothing is won. Rules are taken in order, each held while the next is sought.
What comes of it is measured anew, and its bounds are checked: nothing rests on the word of the
solver. What it may do is counted and not timed, so that the same is found everywhere.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.planning.samansetjing.delingsleiting import Deling, regroup
from nettverk.planning.samansetjing.kutt import find_kutt, sort_known
from nettverk.planning.samansetjing.lokalsok import (
    begin_in_order,
    begin_with_bound,
    begin_with_today,
    search_nearby,
)
from nettverk.planning.samansetjing.maltal import (
    Fordeling,
    Måltal,
    find_middle,
    find_slag,
    gather_plassar,
    list_brot,
    measure_deling,
)
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.slagval import count_fewest_steps
from nettverk.progress import report

if TYPE_CHECKING:
    from nettverk.planning.samansetjing.heiltal import Heiltal

_MOST_COLUMNS = 12_000
"""How large the models of one start are in all: as many columns take HiGHS some seconds."""
_ROUNDS = 4
_Plassar = tuple[int, ...]
"""The place of each school."""


class Tilnærming(Struct, frozen=True):
    """A division that may not be the best, and what is known of how good it is.

    `botn` is a distance that no allowed one is below, 0 where nothing is known, and `solver` tells
    whether HiGHS was there.
    """

    deling: Deling
    botn: int
    solver: bool


class _Mål(Struct, frozen=True):
    """What a network is meant to be: its kind, and the size of the school in its middle, if any."""

    slag: int
    midt: int | None


def approach(oppgåve: Oppgåve, free: Deling | None) -> Tilnærming | None:
    """Find a good division; `free` is the best without a bound on moves, where that is known.

    None where nothing is found that keeps the bounds.
    """
    report("Set saman nettverk")
    starts = [*([free.fordeling] if free else []), *_list_near(oppgåve)]
    solver = find_løysar()
    best = _choose_best(oppgåve, starts)
    if solver:
        for start in starts:
            best = _choose_best(oppgåve, _improve(solver, oppgåve, start, best), best)
    report("")
    if best is None:
        return None
    måltal = measure_deling(oppgåve, best)
    return Tilnærming(Deling(best, måltal), _find_botn(oppgåve, free, måltal), bool(solver))


def _choose_best(
    oppgåve: Oppgåve, found: Iterable[_Plassar], known: _Plassar | None = None
) -> _Plassar | None:
    """Choose the best of those that keep all bounds, as the one that is known does."""
    allowed = [each for each in found if _is_allowed(oppgåve, each)]
    some = [*allowed, *([known] if known else [])]
    return min(some, key=lambda each: (measure_deling(oppgåve, each), each), default=None)


def _list_near(oppgåve: Oppgåve) -> Iterator[_Plassar]:
    """List what is near today's networks, and near those cut in order of kind and size.

    Where moves have no bound, each is the best there is with its kinds and sizes. Where none is
    allowed, those who are bound are placed first.
    """
    allowed = False
    for begin in (begin_with_today, begin_in_order):
        near = search_nearby(oppgåve, begin(oppgåve))
        if _is_allowed(oppgåve, near):
            allowed = True
            if oppgåve.flytt is None:
                near = regroup(oppgåve, near) or near
        yield near
    if not allowed:
        # Who is bound may be too much to look through as well.
        with suppress(BeyondReachError):
            yield search_nearby(oppgåve, begin_with_bound(oppgåve))


def _is_allowed(oppgåve: Oppgåve, fordeling: Fordeling) -> bool:
    moved = measure_deling(oppgåve, fordeling).flytt
    within = oppgåve.flytt is None or moved <= oppgåve.flytt
    held = all(fordeling[each] == oppgåve.skular[each].heim for each in oppgåve.faste)
    return within and held and not list_brot(oppgåve, fordeling)


def find_løysar() -> "type[Heiltal] | None":
    """Find what asks HiGHS; None where the extra is not there."""
    try:
        from nettverk.planning.samansetjing.heiltal import Heiltal
    except ImportError:
        return None
    return Heiltal


def _find_botn(oppgåve: Oppgåve, free: Deling | None, found: Måltal) -> int:
    """Find what distance none is below: that without a bound on moves, or that of all kinds as one.

    0 where rules 2 and 3 may be kept better, or networks of other sizes be as even.
    """
    if free and (found.ulike, found.skeivt) == (free.måltal.ulike, free.måltal.skeivt):
        return free.måltal.avstand
    size, larger = divmod(len(oppgåve.skular), oppgåve.tal)
    sizes = (size + 1,) * larger + (size,) * (oppgåve.tal - larger)
    even = found.skeivt == sum(each**2 for each in sizes)
    if not even or found.ulike > count_fewest_steps(oppgåve):
        return 0
    return find_kutt(sort_known([each.storleik for each in oppgåve.skular]), sizes).avstand


def _improve(
    solver: "type[Heiltal]", oppgåve: Oppgåve, start: _Plassar, known: _Plassar | None
) -> Iterator[_Plassar]:
    """Place schools by targets, and take the middle schools that come of it as the next ones.

    The solver begins with one that is known to keep all bounds, where there is one.
    """
    targets, left = _aim(oppgåve, start), _MOST_COLUMNS
    for _ in range(_ROUNDS):
        if len(targets) != oppgåve.tal:
            return
        report("Set saman nettverk")
        model = solver(oppgåve, {at: (each.slag, each.midt) for at, each in targets.items()})
        left -= model.columns
        if left < 0:
            return
        fordeling = model.solve(known)
        if fordeling is None:
            return
        yield (better := search_nearby(oppgåve, fordeling))
        known = _choose_best(oppgåve, [better], known)
        after = _aim(oppgåve, better)
        if after == targets:
            return
        targets = after


def _aim(oppgåve: Oppgåve, fordeling: Fordeling) -> Mapping[int, _Mål]:
    groups = gather_plassar(fordeling)
    return {plass: _aim_at(oppgåve, group) for plass, group in groups.items()}


def _aim_at(oppgåve: Oppgåve, group: Sequence[int]) -> _Mål:
    kind = find_slag(oppgåve, group)
    middle = find_middle(oppgåve, group)
    return _Mål(kind, None if middle is None else oppgåve.skular[middle].storleik)
