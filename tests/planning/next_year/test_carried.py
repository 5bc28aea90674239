"""Nobody is in two places, and what is carried is what is planned, whatever the year before was."""

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import DAY, merge_days_off
from nettverk.nynorsk import parse_time_range
from nettverk.planning.nytt_ar.carrying import carry_on
from nettverk.planning.nytt_ar.drafting import draft_year
from nettverk.planning.nytt_ar.order import Ønske, find_rhythms
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.recalling import recall_weeks
from nettverk.planning.nytt_ar.weeks import propose_weeks
from nettverk.planning.plan import make_plan, remake_plan
from tests.conftest import examples
from tests.planning.build import STANDARD, cooperate

from .build import BREAKS, FIRST, LAST, order

RAMME = Ramme(FIRST, LAST, merge_days_off(BREAKS, FIRST, LAST))
NAMES = ("Aust", "Vest", "Sør")
SHARED = [date(2027, 9, 15), date(2027, 11, 4), date(2028, 2, 9)]
OWN = [date(2027, 9, 1) + 5 * number * DAY for number in range(40)]
CLOCKS = [parse_time_range(each) for each in ("8–10", "9–15", "12–15", "14–16", "15.15–16")]

clock = st.sampled_from(CLOCKS)
later = st.lists(clock, max_size=2).map(tuple)
own = st.builds(
    Nettverksmøte,
    dato=st.sampled_from([*SHARED, *OWN]),
    økt=st.integers(1, 3),
    ny_dato=st.none() | st.sampled_from([date(2027, 9, 16), date(2028, 2, 8)]),
    tid=clock,
    dagane_etter=st.none() | later,
    stad=st.sampled_from(["", "Heia"]),
    avlyst=st.booleans(),
)


@st.composite
def years(draw: st.DrawFn) -> Skuleår:
    """Make the year before, of any meetings that a file can say."""
    days = [
        Møtedag(dato=day, økt=økt, tid=draw(clock), dagane_etter=draw(later))
        for day in SHARED
        for økt in range(1, 1 + draw(st.integers(1, 2)))
    ]
    return Skuleår(
        skuleår=Skuleårsnamn(2027),
        første_skuledag=date(2027, 8, 16),
        siste_skuledag=date(2028, 6, 16),
        møte=tuple(days if draw(st.booleans()) else ()),
        nettverk=tuple(
            Nettverksår(
                namn=name,
                møte=tuple(draw(st.lists(own, max_size=5, unique_by=lambda each: each.nøkkel))),
            )
            for name in NAMES
        ),
    )


@given(years(), st.tuples(*[st.sampled_from(["Odd", "Eva", ""])] * 3), st.integers(0, 4))
@settings(max_examples=examples(1))
def test_nobody_is_in_two_places_and_the_file_says_what_is_carried(
    year: Skuleår, persons: tuple[str, ...], count: int
) -> None:
    oversikt = cooperate((*each, ["Bakken"]) for each in zip(NAMES, persons, strict=True))
    plan = make_plan(oversikt, STANDARD, [year])
    rhythms = recall_weeks(plan, year, find_rhythms(plan, [year]), Skuleårsnamn(2028), Ønske(count))
    most = max((len(each.veker) for each in rhythms), default=0)
    framlegg = propose_weeks(order(rhythms, most)) if rhythms else None
    if framlegg is None:
        return
    framhalda = carry_on(plan, year, RAMME, rhythms, framlegg)
    carried = {
        rhythm: [new for day in (*own.veker, *own.eigne) for new in day if new.dagar]
        for rhythm, own in zip(rhythms, framhalda.nettverk, strict=True)
    }
    times = [
        (rhythm.deltakar or rhythm.nettverk, new.dagar)
        for rhythm, some in carried.items()
        for new in some
    ]
    assert not [
        (one, two)
        for (who, one), (other, two) in combinations(times, 2)
        if who == other and any(a.overlaps(b) for a in one for b in two)
    ]
    assert all(RAMME.fit(each.dato, [each.tid]) for _, days in times for each in days)
    for own_days in framhalda.nettverk:
        weeks = [day[0].dagar[0].dato for day in own_days.veker]
        alone = [day[0].dagar[0].dato for day in own_days.eigne if day[0].dagar]
        assert all(each > weeks[0] for each in alone)
        assert len({each.isocalendar()[:2] for each in (*weeks, *alone)}) == len(weeks + alone)
    draft = draft_year(Skuleårsnamn(2028), RAMME, rhythms, framlegg, framhalda)
    planned = remake_plan(plan, [draft]).møte
    for rhythm, some in carried.items():
        assert [each.dagar for each in planned[rhythm.nettverk]] == sorted(
            new.dagar for new in some
        )
