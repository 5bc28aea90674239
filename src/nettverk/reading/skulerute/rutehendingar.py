"""What the events of a skulerute say of a school year, whatever file they stand in."""

from collections.abc import Iterable, Iterator
from datetime import date

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import DAY, Fridagar, Skulerute, is_weekday
from nettverk.nynorsk import write_list
from nettverk.reading.scalars import shorten
from nettverk.reading.skulerute.around import (
    Rutehending,
    find_between,
    find_christmas,
    tell_lonely,
    trim_break,
)
from nettverk.reading.skulerute.names import Slag, read_meining


def understand_events(events: Iterable[Fridagar], name: Skuleårsnamn) -> Skulerute:
    """Find the days off of a school year in events, each with its days and its label."""
    read = [
        Rutehending(each, read_meining(each.namn))
        for each in events
        if any(map(is_weekday, each.days()))
    ]
    free = [trim_break(each.dagar, read) for each in read if each.is_free]
    between, around = find_between(read, free)
    summer = [each.dagar for each in read if each.meining.slag is Slag.SOMMARFERIE]
    unknown = [each for each in read if each.meining.slag is Slag.ANNA and not each.is_free]
    before, after = find_christmas(read)
    left = (*unknown, *tell_lonely(read, (*free, *between)))
    return Skulerute(
        min((e.dagar.frå for e in read if e.starts_year), default=_after_summer(summer, name)),
        max((e.dagar.til for e in read if e.ends_year), default=_before_summer(summer, name)),
        (*free, *between),
        tuple(_tell_unknown(each.dagar for each in left if each not in around)),
        før_jul=max((each.dagar.til for each in before), default=None),
        etter_jul=min((each.dagar.frå for each in after), default=None),
    )


def _after_summer(holidays: Iterable[Fridagar], name: Skuleårsnamn) -> date | None:
    """Find the first weekday after the summer holiday that the school year begins with."""
    ended = [each.til for each in holidays if each.til.year == name.nr and each.til.month >= 8]
    return (
        next(filter(is_weekday, (ended[0] + n * DAY for n in range(1, 8))), None) if ended else None
    )


def _before_summer(holidays: Iterable[Fridagar], name: Skuleårsnamn) -> date | None:
    """Find the last weekday before the summer holiday that the school year ends with."""
    begun = [each.frå for each in holidays if each.frå.year == name.nr + 1]
    return (
        next(filter(is_weekday, (begun[0] - n * DAY for n in range(1, 8))), None) if begun else None
    )


def _tell_unknown(events: Iterable[Fridagar]) -> Iterator[str]:
    names = [*dict.fromkeys(f"«{shorten(each.namn)}»" for each in events)]
    if names:
        yield (
            f"Desse hendingane i skuleruta er ikkje rekna som fridagar: {write_list(names)}. "
            "Er nokon av dei det, skriv du dei under «fri»."
        )
