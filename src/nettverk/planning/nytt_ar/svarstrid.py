"""What a year says already that new answers are at odds with, or that stands beside them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from nettverk.model.skulear import Fråvær, Opptatt, Skuleår, Vertsønske
from nettverk.model.skulerute import Periode
from nettverk.model.svar import Årssvar
from nettverk.nynorsk import write_list

_Svar = Opptatt | Vertsønske | Fråvær


def tell_at_odds(year: Skuleår, svar: Årssvar) -> Iterator[str]:
    """Tell who answers no and has a wish in the file of a year, and what stands there from before.

    That a school both would and cannot host on a day, the rules tell.
    """
    for each in year.vil_vera_vert:
        if each.skule in svar.nei:
            yield (
                f"{each.skule} svarar nei til å vera vert, men {year.source.file} har eit ønske om "
                f"{each.dagar}. Slett det om svaret gjeld."
            )
    yield from _tell_beside("kan_ikkje_vera_vert", year.kan_ikkje_vera_vert, svar.opptatt)
    yield from _tell_beside("vil_vera_vert", year.vil_vera_vert, svar.ønske)
    yield from _tell_beside("kan_ikkje_møta", year.kan_ikkje_møta, svar.fråvær)


def _tell_beside(key: str, known: Sequence[_Svar], new: Sequence[_Svar]) -> Iterator[str]:
    """Tell of those who have answered other days what stands there, which nobody takes out."""
    answered: dict[str, list[_Svar]] = defaultdict(list)
    for each in new:
        answered[_name(each)].append(each)
    beside: dict[str, list[str]] = defaultdict(list)
    for old in known:
        others = answered.get(_name(old), [])
        if others and not any(_covers(each, old) for each in others):
            beside[_name(old)].append(old.dagar)
    if beside:
        said = write_list(f"{name} {write_list(days)}" for name, days in beside.items())
        yield f"Under «{key}» står frå før og framleis: {said}. Slett det som ikkje gjeld lenger."


def _name(each: _Svar) -> str:
    return each.kven if isinstance(each, Fråvær) else each.skule


def _covers(one: Periode, other: Periode) -> bool:
    """Tell whether all days of a period lie in another."""
    return bool(other.first and other.last and one.covers(other.first) and one.covers(other.last))
