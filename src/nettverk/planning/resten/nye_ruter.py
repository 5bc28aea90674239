"""New skuleruter for the rest of a running year: what was off before it begins, was off."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from nettverk.model.skulear import Opptatt, Skuleår
from nettverk.model.skulerute import (
    Fri,
    Fridagar,
    each_day,
    is_weekday,
    merge_days_off,
)
from nettverk.nynorsk import fold
from nettverk.planning.nytt_ar.drafting import write_days_off
from nettverk.planning.nytt_ar.ruter import Ruter, list_off_times


def settle_rest(year: Skuleår, ruter: Ruter, first: date) -> Skuleår:
    """Let new skuleruter hold from a day on; what they say as the file did, stays as it stands."""
    said = ruter.sagt
    if not (said.fri or said.siste_skuledag or ruter.fri):
        return year
    # The last day of some schools is not that of all.
    all_said = ruter.skular <= ruter.fri.keys()
    last = (said.siste_skuledag if all_said else None) or year.siste_skuledag
    changed = replace(year, siste_skuledag=last)
    off = tuple(_settle_fri(changed, ruter, first)) if said.fri else year.fri
    busy = _list_new_times(replace(changed, fri=off), ruter, first)
    return replace(changed, fri=off, kan_ikkje_vera_vert=(*year.kan_ikkje_vera_vert, *busy))


def _settle_fri(year: Skuleår, ruter: Ruter, first: date) -> Iterator[Fri]:
    """Go through the days off: those before the rest, and those that the skuleruter say."""
    before = [each for each in year.fri if not each.fridagar or each.fridagar.frå < first]
    yield from before
    new = merge_days_off(ruter.sagt.fri, first, year.siste_skuledag)
    rest = [each for each in year.fri if each not in before]
    names = {_name(old.namn): old.namn for old, moved in _list_unsaid(rest, new) if moved}
    for each in new:
        if any(not _is_off(day, before) for day in filter(is_weekday, each.days())):
            same = (old for old in rest if old.fridagar and _covers_same(old.fridagar, each))
            # What is moved keeps the name that somebody has given it.
            name = names.get(_name(each.namn), each.namn)
            yield next(same, write_days_off([replace(each, namn=name)])[0])
    others = not ruter.skular <= ruter.fri.keys()
    for old, moved in _list_unsaid(rest, new):
        # A skulerute that says nothing of a break has left it out; one that moves it says so.
        if others or not moved:
            yield old


def list_unsaid(year: Skuleår, ruter: Ruter, first: date) -> list[Fri]:
    """List the days off from a day on that stay though new skuleruter do not have them."""
    if not ruter.sagt.fri:
        return []
    rest = [each for each in year.fri if each.fridagar and each.fridagar.frå >= first]
    new = merge_days_off(ruter.sagt.fri, first, year.siste_skuledag)
    return [old for old, moved in _list_unsaid(rest, new) if not moved]


def _list_unsaid(rest: list[Fri], new: Sequence[Fridagar]) -> Iterator[tuple[Fri, bool]]:
    """Go through what new days off lack, and tell of each whether one of its name is elsewhere."""
    known = [each.fridagar for each in rest if each.fridagar]
    others = [each for each in new if not any(_covers_same(each, one) for one in known)]
    named = {_name(each.namn) for each in others}
    for old in rest:
        if (period := old.fridagar) and not any(_covers_same(period, each) for each in new):
            yield old, _name(period.namn) in named


def _name(text: str) -> str:
    return fold(text).partition(" ")[0]


def _is_off(day: date, periods: list[Fri]) -> bool:
    return any(each.covers(day) for each in periods)


def _covers_same(one: Fridagar, other: Fridagar) -> bool:
    """Tell whether two periods have the same school days."""
    days = ({*filter(is_weekday, each.days())} for each in (one, other))
    return next(days) == next(days)


def _list_new_times(year: Skuleår, ruter: Ruter, first: date) -> Iterator[Opptatt]:
    """Go through the days from one on that a school alone is off, and the file does not say it."""
    for each in list_off_times(replace(year, første_skuledag=first), ruter):
        if each.first and each.last:
            days = filter(is_weekday, each_day(each.first, each.last))
            known = year.opptatt.get(each.skule, ())
            if not all(any(one.covers(day) for one in (*known, *year.fri)) for day in days):
                yield each
