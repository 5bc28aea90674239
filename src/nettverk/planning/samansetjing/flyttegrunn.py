"""Why each school moves: what would be worse if just that one stayed, and no more moved."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import astuple, replace

from nettverk.planning.samansetjing.avveging import list_flytt
from nettverk.planning.samansetjing.delingsleiting import Deling, Leiting
from nettverk.planning.samansetjing.oppgave import Oppgåve
from nettverk.planning.samansetjing.rekkje import BeyondReachError

RAMMER, REKKJEFØLGJE = 1, 7
"""The first rule, and what decides when all rules are kept alike."""


class Flyttegrunn(Struct, frozen=True):
    """A school that moves from one place to another, and why.

    `regel` is the first that would be kept worse if it stayed, and `verre` by how much its figure
    would be. Rule 1 has no figure, for then it cannot be; nor has the order of the file. `regel` is
    None where there is too much to look through. `held` is the best with the school held.
    """

    skule: int
    frå: int
    til: int
    regel: int | None
    verre: int = 0
    held: Deling | None = None


def explain_flytt(oppgåve: Oppgåve, deling: Deling) -> Iterator[Flyttegrunn]:
    """Explain each school that moves in a division, in the order of the file."""
    bounded = Leiting(replace(oppgåve, flytt=deling.måltal.flytt))
    for skule in list_flytt(oppgåve, deling):
        frå, til = oppgåve.skular[skule].heim, deling.fordeling[skule]
        try:
            held = bounded.find_best({skule})
        except BeyondReachError:
            yield Flyttegrunn(skule, frå, til, None)
            continue
        yield Flyttegrunn(skule, frå, til, *_compare(deling, held), held)


def _compare(deling: Deling, held: Deling | None) -> tuple[int, int]:
    """Find the first rule that is kept worse, and by how much."""
    if held is None:
        return RAMMER, 0
    both = zip(astuple(deling.måltal), astuple(held.måltal), strict=True)
    for regel, (ours, theirs) in enumerate(both, RAMMER + 1):
        if ours != theirs:
            return regel, theirs - ours
    return REKKJEFØLGJE, 0
