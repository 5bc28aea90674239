"""The proposal: the best division, what it is weighed against, and why each school moves."""

from collections.abc import Iterator

from msgspec import Struct

from nettverk.planning.samansetjing.avveging import Avveging, weigh_flytt
from nettverk.planning.samansetjing.delingsleiting import Deling, Leiting
from nettverk.planning.samansetjing.flyttegrunn import Flyttegrunn, explain_flytt
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.tilnaerming import approach
from nettverk.progress import report


class Samansetjing(Struct, frozen=True):
    """A division that is proposed.

    `botn` is a distance that none is below, where the division is not proven the best, and
    `tillegg` then tells whether a solver was missing. `avveging` is None where there is too much to
    look through.
    """

    oppgåve: Oppgåve
    deling: Deling
    botn: int | None = None
    tillegg: bool = False
    avveging: Avveging | None = None
    grunnar: tuple[Flyttegrunn, ...] = ()


def compose(oppgåve: Oppgåve) -> Samansetjing | None:
    """Propose a division; None where the bounds cannot hold.

    BeyondReachError where nothing is found, and it is not proven that nothing can be.
    """
    leiting = Leiting(oppgåve)
    try:
        best = leiting.find_best()
    except BeyondReachError:
        return _compose_nearly(leiting)
    if best is None:
        return None
    return Samansetjing(
        oppgåve,
        best,
        botn=None if best.whole else best.måltal.avstand,
        avveging=_weigh(leiting, best),
        grunnar=tuple(_explain(oppgåve, best)),
    )


def _weigh(leiting: Leiting, best: Deling) -> Avveging | None:
    report("Reknar ut kva kvart flytt gir")
    try:
        return weigh_flytt(leiting, best)
    except BeyondReachError:
        return None


def _explain(oppgåve: Oppgåve, best: Deling) -> Iterator[Flyttegrunn]:
    """Explain moves until one is beyond reach: the next ones are as well."""
    report("Reknar ut kvifor skulane flyttar")
    for each in explain_flytt(oppgåve, best):
        if each.regel is None:
            return
        yield each


def _compose_nearly(leiting: Leiting) -> Samansetjing | None:
    """Propose what is good, where there is too much to look through for the best."""
    oppgåve = leiting.oppgåve
    if not _may_hold(oppgåve):
        return None
    found = approach(oppgåve, _find_free(leiting))
    if not found:
        raise BeyondReachError
    return Samansetjing(oppgåve, found.deling, found.botn, tillegg=not found.solver)


def _find_free(leiting: Leiting) -> Deling | None:
    """Find the best without a bound on moves, where there is one and it is within reach."""
    if leiting.oppgåve.flytt is None:
        return None
    try:
        return leiting.find_free()
    except BeyondReachError:
        return None


def _may_hold(oppgåve: Oppgåve) -> bool:
    """Tell whether the bounds may hold, for all that is known."""
    try:
        return count_needed(oppgåve) is not None
    except BeyondReachError:
        return True
