"""A school year to plan, in few words."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from nettverk.model.skulerute import Fridagar, merge_days_off
from nettverk.nynorsk import parse_date, parse_time_range
from nettverk.planning.nytt_ar.order import Oppdrag, Ønske, make_order
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme

FIRST, LAST = date(2028, 8, 14), date(2029, 6, 19)
CLOCKS = [parse_time_range(each) for each in ("08.30–11.30", "12.00–15.00", "13.00–15.30")]


def off(name: str, first: str, last: str = "") -> Fridagar:
    """Make days off."""
    return Fridagar(name, parse_date(first), parse_date(last or first))


BREAKS = (
    off("Haustferie", "9.10.2028", "13.10.2028"),
    off("Juleferie", "22.12.2028", "1.1.2029"),
    off("Vinterferie", "26.2.2029", "2.3.2029"),
    off("Påskeferie", "26.3.2029", "2.4.2029"),
)


def rhythm(name: str, person: str, weekday: int = 2, clock: int = 1) -> Rytme:
    """Make a network's place in the week; a Wednesday at noon where nothing is said."""
    return Rytme(name, person, Plass(weekday, CLOCKS[clock]))


def order(
    rhythms: Sequence[Rytme],
    count: int = 6,
    fri: Sequence[Fridagar] = BREAKS,
    *,
    outer_weeks: bool = False,
    last: date = LAST,
) -> Oppdrag:
    """Make what is asked of the school year 2028–2029."""
    ramme = Ramme(FIRST, last, merge_days_off(fri, FIRST, last))
    return make_order(ramme, rhythms, count, Ønske(count, outer_weeks))


days = st.dates(date(2028, 8, 1), date(2029, 7, 1))
breaks = st.lists(
    st.builds(
        lambda name, first, length: Fridagar(
            name, first, date.fromordinal(first.toordinal() + length)
        ),
        st.sampled_from(["Haustferie", "Planleggingsdag", "Fri: «#» - ja"]),
        days,
        st.integers(0, 40),
    ),
    max_size=8,
)
nettverka = st.lists(
    st.tuples(st.sampled_from(["Odd", "Eva", "Bjørg"]), st.integers(0, 4), st.integers(0, 2)),
    min_size=1,
    max_size=7,
).map(lambda each: [rhythm(f"Nettverk {nr}", *one) for nr, one in enumerate(each)])
