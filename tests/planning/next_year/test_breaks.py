"""No meeting is in a break, whatever words a skulerute has for it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import is_weekday
from nettverk.planning.nytt_ar.order import Ønske, make_order
from nettverk.planning.nytt_ar.proposal import complete
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import propose_weeks
from nettverk.reading.skulerute.ics import read_ics
from tests.conftest import by_night
from tests.reading.skulerute.published import read_calendars
from tests.reading.skulerute.test_ics import calendar, event

from .build import rhythm

CALENDARS = read_calendars()
YEAR = Skuleårsnamn(2028)
BEFORE = Skuleår(
    skuleår=Skuleårsnamn(2027),
    første_skuledag=date(2027, 8, 16),
    siste_skuledag=date(2028, 6, 16),
)
BREAKS = {
    "haust": (date(2028, 10, 9), date(2028, 10, 13)),
    "plan": (date(2028, 11, 15), date(2028, 11, 15)),
    "jul": (date(2028, 12, 20), date(2029, 1, 3)),
    "vinter": (date(2029, 2, 26), date(2029, 3, 2)),
    "påske": (date(2029, 3, 26), date(2029, 4, 3)),
    "klemt": (date(2029, 5, 11), date(2029, 5, 11)),
}
USUAL = {
    "first": "Første skuledag",
    "haust": "Haustferie",
    "plan": "Planleggingsdag",
    "jul": "Juleferie",
    "vinter": "Vinterferie",
    "påske": "Påskeferie",
    "klemt": "Elevfri",
    "last": "Siste skuledag",
}
MADE = {
    "nynorsk": {},
    "bokmål": {
        "first": "Skolestart",
        "haust": "HØSTFERIE",
        "plan": "Plandag skole og SFO",
        "klemt": "Inneklemt dag",
        "last": "Skoleslutt",
        "jul": "Jul",
    },
    "brackets": {
        "haust": "Høstferie for skolene (Gjelder ikke SFO og barnehager",
        "plan": "Planleggingsdag, SFO er stengt",
        "jul": "Juleferie (første skoledag 4. januar)",
        "vinter": "Vinterferie. SFO og barnehage er åpen.",
        "påske": "Påskeferie (elevfri, SFO planleggingsdager og stengt)",
        "klemt": "Fridag, inneklemt dag. SFO er stengt.",
    },
    "school days": {
        "jul": "Siste skuledag før jul|Første skuledag etter nyttår",
        "påske": "Siste skuledag før påske|Fyrste skuledag etter påskeferien",
    },
    "every break by school days": {
        "haust": "Siste dag før høstferien.|Første skoledag etter høstferien.",
        "jul": "Siste skoledag før juleferien er tirsdag 19. desember.|Første skoledag 2029",
        "vinter": "Siste skoledag før vinterferie|Første skoledag etter vinterferien.",
        "påske": "siste skoledag|første skoledag",
    },
    "plain days": {"jul": "Siste skoledag|Skolestart", "first": "Skolestart for elevene"},
    "old": {"jul": "Joleferie", "first": "Fyrste skuledag", "plan": "Planleggjingsdag"},
    "English": {
        "first": "First day of school",
        "haust": "Autumn break",
        "jul": "Last day before Christmas vacation.|First day after Christmas vacation.",
        "vinter": "Winter vacation",
        "påske": "Easter vacation",
        "plan": "Planning day",
    },
    "dates inside": {
        "haust": "Høstferie: uke 41, mandag 9. - fredag 13. oktober",
        "jul": "Juleferie f.o.m. 20. desember 2028 t.o.m. 3. januar 2029",
        "påske": "Påskeferie 26.3.-3.4.",
        "last": "Siste skoledag før sommerferien er tirsdag 19. juni 2029.",
        "plan": "Felles planleggingsdag for SFO og skole onsdag 15. november.",
    },
    "no Christmas": {"jul": ""},
}
DECOYS = (
    event("SFO stengt", "20281002", "20281007"),
    event("Planleggingsdag barnehage", "20290117"),
    event("Fri svømming for alle", "20290124"),
    event("Siste skoledag på SFO", "20281130"),
)


def find_school(day: date, step: int) -> date:
    days = (day + timedelta(step * n) for n in range(1, 8))
    return next(filter(is_weekday, days))


def make_calendar(words: dict[str, str]) -> bytes:
    names, events = USUAL | words, [*DECOYS]
    for key, (first, last) in BREAKS.items():
        before, told, after = names[key].partition("|")
        if told:
            events.append(event(before, f"{find_school(first, -1):%Y%m%d}"))
            events.append(event(after, f"{find_school(last, 1):%Y%m%d}"))
        elif before:
            events.append(event(before, f"{first:%Y%m%d}", f"{last + timedelta(1):%Y%m%d}"))
    events += [event(names["first"], "20280817"), event(names["last"], "20290619")]
    return calendar(*events).encode()


def list_wishes() -> Iterator[tuple[Sequence[Rytme], Ønske]]:
    """Go through 350 plans at night, and ten by day that have as many meetings as can be."""
    counts, rest = (range(4, 11), range(5)) if by_night() else ((10,), (0,))
    for weekday, count, clock, outer in product(range(5), counts, rest, (False, True)):
        rhythms = [rhythm("A", "Odd", weekday, clock % 3)]
        if clock > 2:
            rhythms += [rhythm("B", "Odd", weekday), rhythm("C", "Eva", clock)]
        yield rhythms, Ønske(count, outer)


@pytest.mark.parametrize("kind", MADE)
def test_no_meeting_is_in_a_break(kind: str) -> None:
    said = read_ics(make_calendar(MADE[kind]), "rute.ics", YEAR)
    ramme = complete(said, YEAR, BEFORE)
    assert (ramme.første_skuledag, ramme.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 19))
    christmas = (date(2028, 12, 21), date(2029, 1, 2))
    breaks = BREAKS | ({"jul": christmas} if kind == "no Christmas" else {})
    school = {date(2028, 10, 4), date(2029, 1, 17), date(2029, 1, 24), date(2028, 11, 30)}
    assert not any(day in each for day in school for each in ramme.stengt)
    for rhythms, wish in list_wishes():
        found = propose_weeks(make_order(ramme, rhythms, wish.tal, wish))
        assert found
        met = {week.day(place) for week in found.veker for place in week.plassar}
        assert all(is_weekday(day) for day in met)
        assert not any(first <= day <= last for day in met for first, last in breaks.values())


def test_there_are_ten_calendars_and_350_plans_of_each() -> None:
    assert len(MADE) == 10
    assert len([*list_wishes()]) == (350 if by_night() else 10)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("gjovik-2026", date(2026, 12, 21), date(2027, 1, 1)),
        ("laerdal-2021", date(2021, 12, 22), date(2021, 12, 31)),
        ("froland-2026", date(2026, 12, 19), date(2027, 1, 4)),
        ("eide-2018", date(2018, 12, 21), date(2019, 1, 2)),
    ],
)
def test_no_meeting_is_in_the_break_of_a_published_calendar(
    name: str, first: date, last: date
) -> None:
    year = Skuleårsnamn(int(name[-4:]))
    ramme = complete(read_ics(CALENDARS[name].encode(), "rute.ics", year), year, BEFORE)
    for weekday, count in product(range(5), range(4, 11) if by_night() else (4, 10)):
        found = propose_weeks(make_order(ramme, [rhythm("A", "Odd", weekday)], count, Ønske()))
        assert found
        met = [week.day(place) for week in found.veker for place in week.plassar]
        assert not any(first <= day <= last for day in met)
