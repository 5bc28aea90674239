"""Several skuleruter as one: whose days off are whose, and what is opened at last."""

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.skulerute import Fridagar, Skulerute, each_day, is_weekday
from nettverk.planning.nytt_ar.order import Ønske, make_order
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.ruter import Rute, Ruter, choose_frame, gather_ruter
from nettverk.planning.nytt_ar.weeks import Framlegg, propose_weeks

from .build import FIRST, LAST, off, rhythm

KLEPP, TIME = frozenset("AB"), frozenset("CDE")
AUTUMN = off("Haustferie", "2.10.2028", "6.10.2028"), off("Haustferie", "9.10.2028", "13.10.2028")
DAY = off("Fri", "3.11.2028")


def rute(name: str, skular: frozenset[str], *fri: Fridagar, **own: tuple[Fridagar, ...]) -> Rute:
    return Rute(name, skular, Skulerute(FIRST, LAST, fri, eigne=own))


def names(ruter: Ruter) -> list[str]:
    return [each.namn for each in ruter.sagt.fri]


def test_days_off_have_the_name_of_whose_they_are() -> None:
    both = gather_ruter([rute("Klepp", KLEPP, DAY), rute("Time", TIME, DAY)], "ABCDE")
    assert names(both) == ["Fri"]
    one = gather_ruter([rute("Klepp", KLEPP, DAY), rute("Time", TIME)], "ABCDE")
    assert names(one) == ["Fri (Klepp)"]
    assert names(gather_ruter([rute("Klepp", KLEPP, DAY)], "ABCDE")) == ["Fri (Klepp)"]
    assert names(gather_ruter([rute("a.ics", KLEPP | TIME, DAY)], "ABCDE")) == ["Fri"]


def test_a_shared_day_has_the_name_that_most_have_or_that_lasts() -> None:
    jul = off("Juleferie", "21.12.2028", "2.1.2029")
    days = [off("Skulefri", f"{day}.12.2028") for day in (21, 22, 27, 28, 29)]
    table = rute("Klepp", KLEPP, *days, off("Skulefri", "2.1.2029"))
    assert {*names(gather_ruter([table, rute("Time", TIME, jul)], "ABCDE"))} == {"Juleferie"}
    other = off("Inneklemt", "3.11.2028", "4.11.2028")
    three = [rute(each, frozenset(each), DAY) for each in "AB"]
    assert names(gather_ruter([rute("C", frozenset("C"), other), *three], "ABC")) == ["Fri"]


def test_school_is_when_all_have_it() -> None:
    early = Skulerute(date(2028, 8, 14), date(2029, 6, 22))
    late = Skulerute(date(2028, 8, 17), date(2029, 6, 20), merknader=("Sjå der.",))
    found = gather_ruter([Rute("Klepp", KLEPP, early), Rute("Time", TIME, late)], "ABCDE").sagt
    assert (found.første_skuledag, found.siste_skuledag) == (date(2028, 8, 17), date(2029, 6, 20))
    assert found.merknader == ("Time: Sjå der.",)


def wish(count: int) -> Callable[[Ramme], set[date] | None]:
    """Ask for so many of some days to be open."""

    def propose(frame: Ramme) -> set[date] | None:
        days = {date(2028, 10, day) for day in range(2, 7)}
        free = {day for day in days if not any(day in each for each in frame.stengt)}
        return free if len(free) >= count else None

    return propose


@given(
    st.dictionaries(st.sampled_from("ABCDE"), st.sets(st.integers(2, 6)), max_size=5),
    st.integers(1, 5),
)
def test_the_fewest_that_must_are_off(busy: dict[str, set[int]], count: int) -> None:
    own = {
        skule: tuple(off("Fri", f"{day}.10.2028") for day in sorted(days))
        for skule, days in busy.items()
    }
    ruter = gather_ruter([rute("alle.csv", KLEPP | TIME, **own)], "ABCDE")
    frame, found = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, wish(count))
    off_on = {
        day: sum(day.day in days for days in busy.values())
        for day in (date(2028, 10, each) for each in range(2, 7))
    }
    few = sorted(some for some in off_on.values() if some < 5)
    assert (found is not None) == (len(few) >= count)
    if found:
        most = few[count - 1]
        assert found == {day for day, some in off_on.items() if some <= most}
        assert all(frame.borte.get(day, (0, 5)) == (off_on[day], 5) for day in found)


def test_what_more_open_days_would_hinder_is_found() -> None:
    """Networks that take other weeks when they can, may leave others without any."""
    own = {
        skule: tuple(off("Fri", f"{day}.10.2028") for day in range(2 + number, 6))
        for number, skule in enumerate("ABCD")
    }
    ruter = gather_ruter([rute("alle.csv", KLEPP | TIME, **own)], "ABCDE")

    def propose(frame: Ramme) -> bool | None:
        return len(wish(0)(frame) or ()) == 2 or None

    frame, found = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, propose)
    assert found
    assert propose(frame)


def test_days_that_must_be_met_on_are_spread_as_others_are() -> None:
    days = [Fridagar("Fri", day, day) for day in each_day(FIRST, LAST)]
    ruter = gather_ruter([rute("Klepp", KLEPP, *days), rute("Time", TIME)], "ABCDE")

    def propose(frame: Ramme) -> Framlegg | None:
        return propose_weeks(make_order(frame, [rhythm("A", "Odd")], 6, Ønske(6)))

    _, found = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, propose)
    christmas = off("Jul", "24.12.2028", "1.1.2029")
    assert found == propose(Ramme(FIRST, LAST, (christmas,)))


def test_no_more_days_with_schools_off_are_met_on_than_must_be() -> None:
    """Klepp is off on Wednesdays, all on other days, but for the Thursdays of three weeks."""
    open_days = {date(2028, 9, 21), date(2028, 11, 23), date(2029, 4, 19)}
    term = [day for day in each_day(FIRST, LAST) if day not in open_days]
    klepp = [Fridagar("Fri", day, day) for day in term]
    others = [each for each in klepp if each.frå.weekday() != 2]
    ruter = gather_ruter([rute("Klepp", KLEPP, *klepp), rute("Time", TIME, *others)], "ABCDE")

    def propose(frame: Ramme) -> Framlegg | None:
        return propose_weeks(make_order(frame, [rhythm("A", "Odd")], 6, Ønske(6)))

    frame, found = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, propose)
    assert found
    met = {week.day(each) for week in found.veker for each in week.plassar}
    assert met >= open_days
    assert sum(frame.borte.get(day, (0, 5))[0] for day in met) == 3 * len(KLEPP)


def test_christmas_is_never_opened() -> None:
    jul = off("Juleferie", "21.12.2028", "2.1.2029")
    ruter = gather_ruter([rute("Klepp", KLEPP, jul), rute("Time", TIME)], "ABCDE")

    def propose(frame: Ramme) -> None:
        asked.append(frame)

    asked: list[Ramme] = []
    frame, _ = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, propose)
    assert frame is asked[-1]
    closed = {day for each in frame.stengt for day in each.days() if is_weekday(day)}
    assert min(closed) == date(2028, 12, 27)
    assert max(closed) == date(2028, 12, 29)


def test_nobody_without_a_network_counts() -> None:
    ruter = gather_ruter([rute("Klepp", frozenset("ABX"), *AUTUMN), rute("Time", TIME)], "ABCDE")
    frame, _ = choose_frame(Ramme(FIRST, LAST, ruter.sagt.fri), ruter, lambda _: True)
    assert frame.borte[date(2028, 10, 2)] == (2, 5)
