"""What time an agenda takes: whether it fits its meeting, and its working methods fit it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from nettverk.errors import Place
from nettverk.planning.arbeidsmatar import find_arbeidsmåtar
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saker import Agendapunkt, share_out

_QUARTER = 4
_SLACK = 15
"""What part of a meeting may be left over, and the minutes that nobody misses."""
TOO_LONG = "Gi sakene færre minutt, flytt ei sak, eller gjer møtet lengre."
TOO_SHORT = (
    "Ta «minutt» bort frå eit punkt, så tar det resten av tida, set inn fleire punkt, eller gjer "
    "møtet kortare."
)
TOO_LITTLE = "Gi punktet fleire minutt, eller vel ein annan arbeidsmåte."


class Tidsnaud(Struct, frozen=True):
    """A point of an agenda that has less time than its working method takes."""

    tittel: str
    minutt: int
    arbeidsmåte: str
    minst: int
    place: Place


class Saklistetid(Struct, frozen=True):
    """The minutes by which an agenda is longer than its meeting, or ends too long before it.

    `naud` are the points with less time than they need.
    """

    over: int
    ledig: int
    naud: tuple[Tidsnaud, ...]


def measure_tid(plan: Plan, møte: Møte, referata: Referata = ()) -> Saklistetid:
    """Measure the agenda of a meeting, with what the minutes of its network carry to it."""
    points = share_out(plan, møte, referata)
    # Where all is too long, points without minutes have too little because of that.
    naud = (each for punkt in points for each in _list_naud(plan, møte, punkt))
    left = møte.minutt - sum(each.minutt for each in points)
    return Saklistetid(
        over=max(0, -left),
        ledig=left if left >= max(_SLACK, møte.minutt / _QUARTER) else 0,
        naud=tuple(naud) if left >= 0 else (),
    )


def say_naud(naud: Sequence[Tidsnaud]) -> str:
    """Say how much time a point has, in one meeting or several, and how much it needs."""
    one, minutt = naud[0], sorted({each.minutt for each in naud})
    has = "–".join(map(str, dict.fromkeys((minutt[0], minutt[-1]))))
    takes = f"arbeidsmåten {one.arbeidsmåte} tar minst {one.minst}"
    return f"«{one.tittel}» får {has} minutt, men {takes}."


def _list_naud(plan: Plan, møte: Møte, punkt: Agendapunkt) -> Iterator[Tidsnaud]:
    for arbeidsmåte in find_arbeidsmåtar(punkt.arbeidsmåte, tuple(plan.arbeidsmåtar)):
        minst = plan.arbeidsmåtar[arbeidsmåte]
        if minst is not None and punkt.minutt < minst:
            asked = punkt.source.file not in {"", plan.standard.source.file}
            place = punkt.source.at("minutt") if asked else møte.place_of("saker")
            yield Tidsnaud(punkt.tittel, punkt.minutt, arbeidsmåte, minst, place)
