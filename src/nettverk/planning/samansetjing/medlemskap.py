"""Which school is in which network from a day on, as the data would say it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt

_ONE_DAY = timedelta(days=1)
_Tider = dict[str, list[Nettverksskule]]
"""The times in each network, by its name."""


class Skuleflytt(Struct, frozen=True):
    """A school that is in another network from a day on than the data say; `frå` may be none."""

    skule: str
    frå: str
    til: str


def settle_skular(
    oversikt: Oversikt, day: date, plassar: Mapping[str, str], nye: Sequence[Nettverk] = ()
) -> Oversikt:
    """Let each school be in the network of its place from a day on, until it next changes anyway.

    What lies before the day stays, and so does what is said of later days. `nye` are networks that
    come last; they get their schools here.
    """
    tider: _Tider = {each.namn: [*each.skular] for each in (*oversikt.nettverk, *nye)}
    for skule, name in plassar.items():
        _settle(tider, day, skule, name)
    nettverk = (_give(each, tider[each.namn]) for each in (*oversikt.nettverk, *nye))
    # One that was to begin on the day, and gets no school now, has never been.
    return replace(oversikt, nettverk=tuple(each for each in nettverk if each.skular))


def _give(nettverk: Nettverk, skular: Sequence[Nettverksskule]) -> Nettverk:
    # What is the same stays the same object.
    changed = [*nettverk.skular] != skular
    return replace(nettverk, skular=tuple(skular)) if changed else nettverk


def list_skuleflytt(before: Oversikt, after: Oversikt, day: date) -> tuple[Skuleflytt, ...]:
    """List the schools that a day has in another network than before, in the order of the file."""
    was, will = (_find_plassar(each, day) for each in (before, after))
    # A time that ends the day before tells where the school comes from.
    left = _find_plassar(after, day - _ONE_DAY)
    return tuple(
        Skuleflytt(each.namn, left.get(each.namn, ""), will[each.namn])
        for each in before.skular
        if each.namn in will and was.get(each.namn) != will[each.namn]
    )


def _find_plassar(oversikt: Oversikt, day: date) -> dict[str, str]:
    return {skule: each.namn for each in oversikt.nettverk for skule in each.skular_on(day)}


def _settle(tider: _Tider, day: date, skule: str, name: str) -> None:
    terms = [(at, each) for at, some in tider.items() for each in some if each.namn == skule]
    here = next((term for term in terms if _is_in(term[1], day)), None)
    if here and here[0] == name:
        return
    later = [each.frå for _, each in terms if each.frå and each.frå > day]
    end = here[1].til if here else min(later, default=None)
    if end and not here:
        end -= _ONE_DAY
    if here:
        was, term = here
        # What goes on where it was the day after has not been said to change.
        while after := next(
            (each for at, each in terms if at == was and _follows(each, end)), None
        ):
            _put(tider[was], after, None)
            end = after.til
        starts = term.frå == day
        _put(tider[was], term, None if starts else replace(term, til=day - _ONE_DAY))
    _join(tider[name], day, skule, end)


def _join(there: list[Nettverksskule], day: date, skule: str, end: date | None) -> None:
    """Let a school be in a network from a day to an end, in one time with those beside it."""
    own = [each for each in there if each.namn == skule]
    before = next((each for each in own if each.til == day - _ONE_DAY), None)
    after = next((each for each in own if _follows(each, end)), None)
    if before:
        _put(there, before, replace(before, til=after.til if after else end))
        if after:
            _put(there, after, None)
    elif after:
        _put(there, after, replace(after, frå=day))
    else:
        there.append(Nettverksskule(namn=skule, frå=day, til=end))


def _put(there: list[Nettverksskule], old: Nettverksskule, new: Nettverksskule | None) -> None:
    at = next(number for number, each in enumerate(there) if each is old)
    there[at : at + 1] = [new] if new else []


def _follows(term: Nettverksskule, end: date | None) -> bool:
    return end is not None and term.frå == end + _ONE_DAY


def _is_in(term: Nettverksskule, day: date) -> bool:
    return (term.frå or date.min) <= day <= (term.til or date.max)
