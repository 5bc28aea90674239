"""What is answered of a new school year: whom its days are kept free for, and what its file says.

No meeting is on a day when its network, or somebody it needs, cannot meet, where that can be; days
when schools are off are opened for it first. Where it cannot, as few as can be are. Who is away for
long needs a stand-in, and no meeting is moved for that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.model.skulear import Fråvær, Nettverksår, Skuleår
from nettverk.model.skulerute import Fridagar, Periode
from nettverk.model.svar import Årssvar
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.fravaer import is_long
from nettverk.planning.mote import find_leiarar
from nettverk.planning.nytt_ar.order import Deltaking, Oppdrag
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.ruter import Ruter, choose_frame
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import Framlegg, propose_weeks

_P = TypeVar("_P", bound=Periode)


def note_fråvær(
    oversikt: Oversikt, rhythms: Sequence[Rytme], svar: Iterable[Fråvær]
) -> tuple[Rytme, ...]:
    """Note with each network the days when it, its leader or its participant cannot meet."""
    nettverka = {each.namn: each for each in oversikt.nettverk}
    said: dict[str, list[Fridagar]] = defaultdict(list)
    for each in _list_periods(svar, long=False):
        said[each.namn].append(each)
    return tuple(
        replace(each, fråvær=tuple(_list_days(nettverka[each.nettverk], each.deltakar, said)))
        for each in rhythms
    )


def _list_periods(svar: Iterable[Fråvær], *, long: bool) -> Iterator[Fridagar]:
    for each in svar:
        if each.first and each.last and is_long(each) is long:
            yield Fridagar(each.kven, each.first, each.last)


def _list_days(
    nettverk: Nettverk, deltakar: str, said: Mapping[str, Sequence[Fridagar]]
) -> Iterator[tuple[date, str]]:
    """List the days of a network, each with the name of who cannot meet."""
    own = Nettverksår(namn=nettverk.namn)
    always = {nettverk.namn, deltakar}
    names = (nettverk.namn, *(each.namn for each in nettverk.leiar), deltakar)
    for name in dict.fromkeys(names):
        for day in (day for each in said.get(name, ()) for day in each.days()):
            if name in always or name in find_leiarar(nettverk, own, day):
                yield day, name


def choose_days(
    ramme: Ramme, ruter: Ruter, ask: Callable[[Ramme], Oppdrag]
) -> tuple[Ramme, Framlegg | None]:
    """Choose the days of a year, with nobody away on any of them where that can be."""

    def propose(frame: Ramme, *, strict: bool) -> Framlegg | None:
        return propose_weeks(replace(ask(frame), strengt=strict))

    asked = (each for each in ask(ramme).krav if isinstance(each, Deltaking))
    away = any(each.rytme.fråvær for each in asked)
    found = choose_frame(ramme, ruter, partial(propose, strict=away))
    if found[1] is not None or not away:
        return found
    return choose_frame(ramme, ruter, partial(propose, strict=False))


def tell_long(svar: Iterable[Fråvær]) -> Iterator[str]:
    """Tell who is away for so long that no meeting is moved for it."""
    for each in _list_periods(svar, long=True):
        yield (
            f"{each.namn} kan ikkje møta på meir enn fire veker, frå "
            f"{write_short_date(each.frå)} til {write_short_date(each.til)}. Så lenge er ikkje "
            "noko møte flytta for det. Skriv kven som er i staden."
        )


def tell_silent(skular: Sequence[str]) -> Iterator[str]:
    """Tell which schools have not answered."""
    if skular:
        one = len(skular) == 1
        yield f"{'Denne skulen' if one else 'Desse skulane'} har ikkje svart: {write_list(skular)}."


def add_svar(draft: Skuleår, svar: Årssvar) -> Skuleår:
    """Write what is answered into a school year, after what it says already."""
    return replace(
        draft,
        kan_ikkje_vera_vert=_add(draft, draft.kan_ikkje_vera_vert, svar.opptatt),
        vil_vera_vert=_add(draft, draft.vil_vera_vert, svar.ønske),
        kan_ikkje_møta=_add(draft, draft.kan_ikkje_møta, svar.fråvær),
    )


def _add(year: Skuleår, said: tuple[_P, ...], new: Iterable[_P]) -> tuple[_P, ...]:
    """Add what is not said already."""
    found: dict[tuple[str, date | None, date | None], _P] = {}
    for each in new:
        fitted = _fit(each, year)
        found[_tell(fitted)] = fitted
    known = [_tell(each) for each in said]
    return (*said, *(each for told, each in found.items() if told not in known))


def _tell(periode: Periode) -> tuple[str, date | None, date | None]:
    who = getattr(periode, "skule", "") or getattr(periode, "kven", "")
    return who, periode.first, periode.last


def _fit(periode: _P, year: Skuleår) -> _P:
    """Let what goes on beyond a school year, as «august» or «ja» do, begin and end with it."""
    first, last = year.første_skuledag, year.siste_skuledag
    if not (periode.frå and periode.til) or periode.til < first or last < periode.frå:
        return periode
    return replace(periode, frå=max(periode.frå, first), til=min(periode.til, last))
