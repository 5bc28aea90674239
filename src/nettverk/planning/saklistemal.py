"""The agenda template in force for a meeting, completed with the texts of the points it names."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from nettverk.model.sakliste import Punkt, Punktslag, Standard
from nettverk.model.samarbeid import Nettverk, Oversikt

# Points that close a meeting; what a template has no room for is taken up before them.
_CLOSING = (Punktslag.FRAM_TIL_NESTE, Punktslag.EVALUERING, Punktslag.AVSLUTNING)
# What an ordinary meeting and an oppstart always have, the last of it at the very end.
REQUIRED = ((Punktslag.FRAM_TIL_NESTE, Punktslag.EVALUERING), (Punktslag.AVSLUTNING,))
_SLOTS = (Punktslag.SAKER, Punktslag.HØYRINGAR, Punktslag.FELLESTEMA, Punktslag.INFORMASJON)


# What fills these slots brings its own titles.
UNTITLED = (Punktslag.SAKER, Punktslag.HØYRINGAR)

_Known = Mapping[Punktslag | None, Punkt]


class Saklistemal(Struct, frozen=True):
    """The points of an agenda in order; those of `sett_inn` it does not name itself.

    A slot among them is there for what somebody has to say under it, and for nothing else.
    """

    punkt: tuple[Punkt, ...]
    sett_inn: frozenset[Punktslag | None]

    @property
    def faste(self) -> tuple[Punkt, ...]:
        """List the points that meetings of any length have, whatever is to be said."""
        return self.list_punkt(0)

    def list_punkt(self, minutt: int) -> tuple[Punkt, ...]:
        """List the points that a meeting of some minutes has, whatever is to be said."""
        return tuple(
            each
            for each in self.punkt
            if (each.frå_møtelengd or 0) <= minutt
            and not (each.punkt in _SLOTS and each.punkt in self.sett_inn)
        )


class Saklistemalar(Struct, frozen=True):
    """The agenda templates in force for a network."""

    ordinært: Saklistemal
    oppstart: Saklistemal

    def choose(self, *, oppstart: bool) -> Saklistemal:
        """Choose the one of an oppstart, or of an ordinary meeting."""
        return self.oppstart if oppstart else self.ordinært


def make_malar(oversikt: Oversikt, standard: Standard, nettverk: Nettverk) -> Saklistemalar:
    """Choose the network's templates, else the cooperation's, else the seed's; complete them."""
    samarbeid = oversikt.samarbeid
    known: dict[Punktslag | None, Punkt] = {}
    for each in standard.sakliste + standard.sakliste_oppstart:
        known.setdefault(each.punkt, each)
    ordinært = _choose(nettverk.sakliste, samarbeid.sakliste, standard.sakliste)
    oppstart = _choose(
        nettverk.sakliste_oppstart, samarbeid.sakliste_oppstart, standard.sakliste_oppstart
    )
    return Saklistemalar(
        _make_mal(ordinært, REQUIRED[0], known, samarbeid.namn),
        _make_mal(oppstart, REQUIRED[1], known, samarbeid.namn),
    )


def _choose(*malar: tuple[Punkt, ...] | None) -> tuple[Punkt, ...]:
    """Choose the first that is written, though nothing be in it."""
    return next(each for each in malar if each is not None)


def _make_mal(
    points: Sequence[Punkt], required: Sequence[Punktslag], known: _Known, samarbeid: str
) -> Saklistemal:
    named = {each.punkt for each in points}
    absent = [
        each
        for each in (*_SLOTS, *required)
        if each not in named and (each in known or each in UNTITLED)
    ]
    completed = (
        _complete(each, known.get(each.punkt, each), samarbeid)
        for each in _put_in(points, [Punkt(punkt=each) for each in absent])
    )
    return Saklistemal(tuple(completed), frozenset(absent))


def _put_in(points: Sequence[Punkt], absent: Sequence[Punkt]) -> Iterator[Punkt]:
    """Put slots before what closes the meeting, and what it must close with where it belongs."""
    end = next((at for at, each in enumerate(points) if each.punkt in _CLOSING), len(points))
    last = max(end, len(points) - 1)
    yield from points[:end]
    yield from (each for each in absent if each.punkt in _SLOTS)
    yield from points[end:last]
    yield from (each for each in absent if each.punkt in _CLOSING)
    yield from points[last:]


def _choose_i_grunnlaget(punkt: Punkt, known: Punkt, *, shipped: bool) -> str:
    """Choose how the foundation says a point: another text is no longer what the seed says."""
    return punkt.i_grunnlaget or (known.i_grunnlaget if shipped else "")


def _complete(punkt: Punkt, known: Punkt, samarbeid: str) -> Punkt:
    if punkt.punkt is None:
        return punkt
    shipped = punkt is known or not punkt.tekst
    return Punkt(
        source=punkt.source,
        punkt=punkt.punkt,
        tittel=punkt.tittel or known.tittel,
        tekst=known.tekst.replace("{samarbeid}", samarbeid) if shipped else punkt.tekst,
        i_grunnlaget=_choose_i_grunnlaget(punkt, known, shipped=shipped).replace(
            "{samarbeid}", samarbeid
        ),
        minutt=known.minutt if punkt.minutt is None else punkt.minutt,
        ansvarleg=punkt.ansvarleg or known.ansvarleg,
        arbeidsmåte=punkt.arbeidsmåte or known.arbeidsmåte,
        frå_møtelengd=punkt.frå_møtelengd,
    )
