"""A good division where there is too much to look through: found by HiGHS, with what is proven.

Each network has a target, the middle school it would have, and schools are placed as near a target
as can be while all bounds hold: a small model that is solved at once. Then each target becomes the
middle school that came of it, until nothing is won. Rules are taken in order, each held while the
next is sought. What comes of it is measured anew, and its bounds are checked: nothing rests on the
word of the solver.
"""

from collections.abc import Iterator, Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.errors import NettverkError
from nettverk.planning.samansetjing.delingsleiting import Deling
from nettverk.planning.samansetjing.maltal import (
    Fordeling,
    find_middle,
    gather_plassar,
    list_brot,
    measure_deling,
)
from nettverk.planning.samansetjing.oppgave import SLAG, Oppgåve
from nettverk.progress import report

if TYPE_CHECKING:
    from nettverk.planning.samansetjing.heiltal import Heiltal

SECONDS = 25.0
_ROUNDS = 4
_MISSING = (
    "Her er så mange skular, eller så mange bindingar, at framlegget treng tillegget "
    "«samansetjing». Legg inn nettverk[samansetjing] der du la inn nettverk, og prøv på nytt."
)


class Tilnærming(Struct, frozen=True):
    """A division that may not be the best, and a distance that no allowed one is below."""

    deling: Deling
    botn: int


class _Mål(Struct, frozen=True):
    """What a network is meant to be: its kind, and the size of the school in its middle, if any."""

    slag: int
    midt: int | None


def approach(oppgåve: Oppgåve, free: Deling, seconds: float = SECONDS) -> Tilnærming | None:
    """Find a good division, beginning from the best without a bound on moves, and from today's.

    None where nothing is found that keeps the bounds; NettverkError without the solver.
    """
    try:
        from nettverk.planning.samansetjing.heiltal import Heiltal
    except ImportError as fault:
        raise NettverkError(_MISSING) from fault
    until = monotonic() + seconds
    starts = [free.fordeling, tuple(each.heim for each in oppgåve.skular)]
    found = [each for start in starts for each in _improve(Heiltal, oppgåve, start, until)]
    report("")
    if not found:
        return None
    best = min(found, key=lambda each: (each.måltal, each.fordeling))
    same = (best.måltal.ulike, best.måltal.skeivt) == (free.måltal.ulike, free.måltal.skeivt)
    return Tilnærming(best, free.måltal.avstand if same else 0)


def _improve(
    solver: "type[Heiltal]", oppgåve: Oppgåve, start: Fordeling, until: float
) -> Iterator[Deling]:
    """Place schools by targets, and take the middle schools that come of it as the next ones."""
    targets = _aim(oppgåve, start)
    for _ in range(_ROUNDS):
        if len(targets) != oppgåve.tal or monotonic() > until:
            return
        report("Set saman nettverk")
        model = solver(oppgåve, {at: (each.slag, each.midt) for at, each in targets.items()})
        fordeling = model.solve(until)
        if fordeling is None or list_brot(oppgåve, fordeling) or _exceeds(oppgåve, fordeling):
            return
        yield Deling(fordeling, measure_deling(oppgåve, fordeling))
        after = _aim(oppgåve, fordeling)
        if after == targets:
            return
        targets = after


def _exceeds(oppgåve: Oppgåve, fordeling: Fordeling) -> bool:
    moved = measure_deling(oppgåve, fordeling).flytt
    held = all(fordeling[each] == oppgåve.skular[each].heim for each in oppgåve.faste)
    return not held or (oppgåve.flytt is not None and moved > oppgåve.flytt)


def _aim(oppgåve: Oppgåve, fordeling: Fordeling) -> Mapping[int, _Mål]:
    groups = gather_plassar(fordeling)
    return {plass: _aim_at(oppgåve, group) for plass, group in groups.items()}


def _aim_at(oppgåve: Oppgåve, group: Sequence[int]) -> _Mål:
    slag = [oppgåve.skular[each].slag for each in group]
    kind = min(range(SLAG), key=lambda each: sum(abs(each - one) for one in slag))
    middle = find_middle(oppgåve, group)
    return _Mål(kind, None if middle is None else oppgåve.skular[middle].storleik)
