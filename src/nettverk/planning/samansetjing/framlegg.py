"""The proposal: the best division, what it is weighed against, and why each school moves."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.samansetjing.avveging import Avveging, weigh_flytt
from nettverk.planning.samansetjing.delingsleiting import Deling, Leiting
from nettverk.planning.samansetjing.flyttegrunn import Flyttegrunn, explain_flytt
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError
from nettverk.planning.samansetjing.tilnaerming import approach


class Samansetjing(Struct, frozen=True):
    """A division that is proposed.

    `botn` is a distance that none is below, where the division is not proven the best. `avveging`
    is None where there is too much to look through, and `grunnar` has then none.
    """

    oppgåve: Oppgåve
    deling: Deling
    botn: int | None = None
    avveging: Avveging | None = None
    grunnar: tuple[Flyttegrunn, ...] = ()


def compose(oppgåve: Oppgåve) -> Samansetjing | None:
    """Propose a division; None where the bounds cannot hold.

    BeyondReachError where there is too much to look through even for one that is only good, and
    NettverkError where the solver for that is not there.
    """
    leiting = Leiting(oppgåve)
    try:
        best = leiting.find_best()
    except BeyondReachError:
        if oppgåve.flytt is None:
            raise
        return _compose_nearly(oppgåve)
    if best is None:
        return None
    avveging = _weigh(leiting, best)
    # Where the moves are too many to weigh, each reason would take seconds, and come to nothing.
    reasons = tuple(_explain(oppgåve, best)) if avveging and avveging.whole else ()
    return Samansetjing(oppgåve, best, avveging=avveging, grunnar=reasons)


def _weigh(leiting: Leiting, best: Deling) -> Avveging | None:
    try:
        return weigh_flytt(leiting, best)
    except BeyondReachError:
        return None


def _explain(oppgåve: Oppgåve, best: Deling) -> Iterator[Flyttegrunn]:
    """Explain moves until one is beyond reach: the next ones are as well."""
    for each in explain_flytt(oppgåve, best):
        if each.regel is None:
            return
        yield each


def _compose_nearly(oppgåve: Oppgåve) -> Samansetjing | None:
    """Propose what is good, where there is too much to look through for the best."""
    free = Leiting(replace(oppgåve, flytt=None)).find_best()
    if free is None:
        return None
    found = approach(oppgåve, free)
    if found:
        return Samansetjing(oppgåve, found.deling, found.botn)
    needed = count_needed(oppgåve)
    if needed is None or (oppgåve.flytt is not None and needed > oppgåve.flytt):
        return None
    raise BeyondReachError
