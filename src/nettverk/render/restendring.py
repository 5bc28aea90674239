"""Edits of a year's file as its rest is planned again: days off and busy times."""

from collections.abc import Sequence
from datetime import date, timedelta

from nettverk.model.element import Element
from nettverk.model.skulear import Opptatt, Skuleår
from nettverk.model.skulerute import Fri, Periode
from nettverk.nynorsk import fold, write_short_date
from nettverk.render.datalinjer import begins
from nettverk.render.listelinjer import (
    DAY_KEYS,
    Listeledd,
    find_earlier,
    join_items,
    order_by_day,
    write_periode,
)
from nettverk.render.motelinjer import MøteWriter


class RestWriter(MøteWriter):
    """Gathers what must be written in a file, the days that are off too."""

    def change_days(self, was: Skuleår, will: Skuleår) -> None:
        """Write the days off and busy times that are other than before, and the last school day."""
        if was.siste_skuledag != will.siste_skuledag:
            self._set_value(was, "siste_skuledag", write_short_date(will.siste_skuledag))
        kept = {id(each) for each in will.fri}
        gone = [each for each in was.fri if id(each) not in kept]
        new = [each for each in will.fri if not each.source.file]
        moved = _pair_moved(was.fri, gone, new)
        for each in [each for each in gone if id(each) in moved]:
            self._move_days(each, moved[id(each)])
            gone.remove(each)
            new.remove(moved[id(each)])
        stay = [(each, moved.get(id(each), each).first) for each in was.fri if each not in gone]
        self._add_items(was, "fri", stay, new)
        closed = bool(was.fri) and self._has_comma(*self._find_end(was.fri[-1]))
        for each in gone:
            self._remove(each, after=stay[-1][0] if stay and not closed else None)
        times = will.kan_ikkje_vera_vert
        known = [(each, each.first) for each in was.kan_ikkje_vera_vert]
        busy = [each for each in times if not each.source.file]
        self._add_items(was, "kan_ikkje_vera_vert", known, busy)

    def _move_days(self, old: Periode, new: Periode) -> None:
        for key in DAY_KEYS:
            if (value := getattr(new, key)) != getattr(old, key):
                self._set_value(old, key, write_short_date(value))

    def _add_items(
        self,
        year: Skuleår,
        key: str,
        stay: Sequence[tuple[Element, date | None]],
        new: Sequence[Fri | Opptatt],
    ) -> None:
        """Put items among those that stay in a list of the year, which may be none yet."""
        there = getattr(year, key)
        by_day = order_by_day(new)
        items = [self._make(each) for each in by_day]
        anew = not stay and there and self._in_brackets(there[0])
        if items and anew:
            number, start = begins(there[0])
            self._splice(number, start, start, join_items(items))
        for each, item in zip(by_day, items, strict=True):
            if there and not anew:
                earlier = find_earlier(stay, each.first) if each.first else None
                self._put(item.in_braces(), item.as_block, first=there[0], earlier=earlier)
        lines = [line for item in items for line in item.as_block(2)]
        if items and not there and (key,) in year.source.marks:
            self._fill(year, key, join_items(items), lines)
        elif items and not there:
            at = year.source.at("siste_skuledag").line
            self._add_key(year, key, join_items(items), at, [f"{key}:", *lines])

    def _make(self, periode: Fri | Opptatt) -> Listeledd:
        name = {"namn": periode.namn} if isinstance(periode, Fri) else {"skule": periode.skule}
        return Listeledd(name | write_periode(periode), quote=self._quote)


def _pair_moved(there: Sequence[Fri], gone: Sequence[Fri], new: Sequence[Fri]) -> dict[int, Fri]:
    """Pair days off with those that they move to, the nearest first.

    In a list in order of days, what would stand out of it is no pair: it goes, and comes elsewhere.
    """
    moved: dict[int, Fri] = {}
    pairs = [(old, each) for each in new for old in gone if _is_alike(old, each)]
    for old, each in sorted(pairs, key=lambda pair: _measure_between(*pair)):
        if id(old) in moved or each in moved.values():
            continue
        tried = moved | {id(old): each}
        stay = [tried.get(id(one), one) for one in there if id(one) in tried or one not in gone]
        if order_by_day(there) != [*there] or order_by_day(stay) == stay:
            moved = tried
    return moved


def _measure_between(old: Periode, new: Periode) -> timedelta:
    return abs((new.first or date.min) - (old.first or date.min))


def _is_alike(old: Periode, new: Periode) -> bool:
    """Tell whether days off are the same ones on other days: so called, and written so."""
    names = {fold(getattr(each, "namn", "")).partition(" ")[0] for each in (old, new)}
    forms = {tuple(getattr(each, key) is None for key in DAY_KEYS) for each in (old, new)}
    return len(names) == len(forms) == 1
