"""Which weeks the networks met in the year before, each in its own, and what is asked instead."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import find_monday_of
from nettverk.planning.nytt_ar.order import Ønske, find_monday
from nettverk.planning.nytt_ar.proposal import same_week
from nettverk.planning.nytt_ar.slots import Rytme, find_usual
from nettverk.planning.plan import Plan

_WEEK = timedelta(7)


def recall_weeks(
    plan: Plan, earlier: Skuleår, rhythms: Sequence[Rytme], name: Skuleårsnamn, ønske: Ønske
) -> tuple[Rytme, ...]:
    """Let each network wish for its weeks of the year before, where nothing else is asked.

    Most networks meet in the same weeks. Of any other, `etter` tells how long after those.
    """
    nettverka = {each.namn: each for each in plan.oversikt.nettverk}
    had = [_list_mondays(plan, earlier, nettverka[each.nettverk]) for each in rhythms]
    most = find_usual([each for each in had if each][::-1] or [()])
    years = name.nr - earlier.skuleår.nr
    found = []
    for each, mondays in zip(rhythms, had, strict=True):
        own = mondays or most
        after = count_after(own, most)
        weeks = [same_week(monday, years) for monday in own]
        found.append(replace(each, veker=_ask(weeks, after, name, ønske), etter=after))
    return tuple(found)


def _list_mondays(plan: Plan, year: Skuleår, nettverk: Nettverk) -> tuple[date, ...]:
    """List the weeks of a network's meetings, but for days of its own where others are shared.

    A network that meets with the others, and only once did not, is one of them.
    """
    shared = {each.dato for each in year.møte}
    days: dict[date, date] = {}
    for each in sorted(plan.møta_of(nettverk, year), key=lambda each: each.nøkkel):
        if not shared or each.nøkkel.dato in shared:
            days.setdefault(each.nøkkel.dato, each.dato)
    meant, held = (tuple(map(find_monday_of, some)) for some in (days, days.values()))
    return meant if shared and not count_after(held, meant) else held


def count_after(own: Sequence[date], most: Sequence[date]) -> int:
    """Count how many weeks after others a network usually meets.

    One that meets more often or seldom is held against the nearest of their weeks.
    """
    pairs = (
        zip(own, most, strict=True)
        if len(own) == len(most)
        else [(one, min(most, key=lambda other: abs(one - other))) for one in own if most]
    )
    between = [(one - other) // _WEEK for one, other in pairs]
    return find_usual(between) if between else 0


def _ask(
    weeks: Sequence[date], after: int, name: Skuleårsnamn, ønske: Ønske
) -> tuple[date | None, ...]:
    """Change of a network's weeks what is asked."""
    if ønske.veker:
        return tuple(_ask_for(ønske.veker, after, name))
    count = ønske.tal or len(weeks) or 1
    if ønske.jamt:
        return (None,) * count
    asked = [*_ask_for((ønske.oppstart,), after, name)] if ønske.oppstart else []
    rest = weeks[1:] if count == len(weeks) else [None] * (count - 1)
    return (next(iter((*asked, *weeks)), None), *rest)


def _ask_for(weeks: Sequence[int], after: int, name: Skuleårsnamn) -> Iterator[date]:
    yield from (find_monday(each, name) + after * _WEEK for each in weeks)
