"""The agenda template in force for a meeting, completed with the texts of the points it names."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from nettverk.model.sakliste import Punkt, Punktslag, Standard
from nettverk.model.samarbeid import Nettverk, Oversikt

# Points that close a meeting; what a template has no room for is taken up before them.
_CLOSING = (Punktslag.FRAM_TIL_NESTE, Punktslag.EVALUERING, Punktslag.AVSLUTNING)
# The last point of an ordinary meeting, and of an oppstart.
CLOSERS = (Punktslag.EVALUERING, Punktslag.AVSLUTNING)
_SLOTS = (Punktslag.SAKER, Punktslag.HØYRINGAR, Punktslag.FELLESTEMA, Punktslag.INFORMASJON)


# What fills these slots brings its own titles.
UNTITLED = (Punktslag.SAKER, Punktslag.HØYRINGAR)


class Saklistemal(Struct, frozen=True):
    """The agenda templates in force for a network."""

    ordinært: tuple[Punkt, ...]
    oppstart: tuple[Punkt, ...]


def make_malar(oversikt: Oversikt, standard: Standard, nettverk: Nettverk) -> Saklistemal:
    """Choose the network's templates, else the cooperation's, else the seed's; complete them."""
    samarbeid = oversikt.samarbeid
    ordinært = nettverk.sakliste or samarbeid.sakliste or standard.sakliste
    oppstart = (
        nettverk.sakliste_oppstart or samarbeid.sakliste_oppstart or standard.sakliste_oppstart
    )
    return Saklistemal(
        _complete_all(ordinært, oversikt, standard), _complete_all(oppstart, oversikt, standard)
    )


def _complete_all(
    points: Sequence[Punkt], oversikt: Oversikt, standard: Standard
) -> tuple[Punkt, ...]:
    known = {each.punkt: each for each in standard.sakliste + standard.sakliste_oppstart}
    slots = [each for each in _SLOTS if each in known or each in UNTITLED]
    return tuple(
        _complete(punkt, known.get(punkt.punkt, punkt), oversikt.samarbeid.namn)
        for punkt in _with_slots(points, slots)
    )


def _with_slots(points: Sequence[Punkt], slots: Sequence[Punktslag]) -> Iterator[Punkt]:
    present = {each.punkt for each in points}
    absent = [Punkt(punkt=each) for each in slots if each not in present]
    end = next((at for at, each in enumerate(points) if each.punkt in _CLOSING), len(points))
    yield from points[:end]
    yield from absent
    yield from points[end:]


def _complete(punkt: Punkt, known: Punkt, samarbeid: str) -> Punkt:
    if punkt.punkt is None:
        return punkt
    shipped = punkt is known or not punkt.tekst
    return Punkt(
        source=punkt.source,
        punkt=punkt.punkt,
        tittel=punkt.tittel or known.tittel,
        tekst=known.tekst.replace("{samarbeid}", samarbeid) if shipped else punkt.tekst,
        minutt=known.minutt if punkt.minutt is None else punkt.minutt,
        ansvarleg=punkt.ansvarleg or known.ansvarleg,
        arbeidsmåte=punkt.arbeidsmåte or known.arbeidsmåte,
    )
