"""Days when a network or somebody it needs cannot meet: none is met on, where that can be."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.folk import Leiar
from nettverk.model.skulear import Fråvær
from nettverk.model.skulerute import Fridagar, Skulerute, merge_days_off
from nettverk.planning.nytt_ar.order import Oppdrag, Ønske, make_order
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.ruter import Ruter
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.svar import choose_days, note_fråvær, tell_long
from nettverk.planning.nytt_ar.weeks import Framlegg, propose_weeks
from tests.conftest import examples
from tests.planning import build

from .build import BREAKS, FIRST, LAST, nettverka, order, rhythm

Absence = list[tuple[int, date, int]]


def list_away(framlegg: Framlegg, rhythms: Iterable[Rytme]) -> list[tuple[str, date]]:
    """List the networks that meet when somebody is away, each with its day."""
    return [
        (each.nettverk, day.dato)
        for number, each in enumerate(rhythms)
        for day in framlegg.days_of(number)
        if day.dato in each.borte
    ]


def choose(rhythms: list[Rytme], count: int, ruter: Ruter | None = None) -> Framlegg | None:
    def ask(ramme: Ramme) -> Oppdrag:
        return make_order(ramme, rhythms, count, Ønske(count))

    ramme = Ramme(FIRST, LAST, merge_days_off(BREAKS, FIRST, LAST))
    return choose_days(ramme, ruter or Ruter(), ask)[1]


def let_be_away(rhythms: list[Rytme], absence: Absence) -> list[Rytme]:
    """Let networks be away for some days each."""
    away: dict[int, list[tuple[date, str]]] = {}
    for nr, first, days in absence:
        some = away.setdefault(nr % len(rhythms), [])
        some += ((first + timedelta(n), "Kari") for n in range(days))
    return [replace(each, fråvær=tuple(away.get(nr, ()))) for nr, each in enumerate(rhythms)]


absences = st.lists(
    st.tuples(st.integers(0, 6), st.dates(FIRST, LAST), st.integers(1, 26)), max_size=8
)


@given(nettverka, absences, st.integers(1, 7))
@settings(max_examples=examples(0.5))
def test_nobody_is_away_where_that_can_be_and_a_year_is_no_less_possible(
    rhythms: list[Rytme], absence: Absence, count: int
) -> None:
    away = let_be_away(rhythms, absence)
    found = choose(away, count)
    strict = propose_weeks(replace(order(away, count), strengt=True))
    assert (found is None) == (propose_weeks(order(rhythms, count)) is None)
    if strict is not None:
        assert list_away(strict, away) == []
        assert found is not None
        assert list_away(found, away) == []


@given(nettverka, st.integers(1, 6))
@settings(max_examples=examples(0.2))
def test_years_in_which_nobody_is_away_are_as_they_were(rhythms: list[Rytme], count: int) -> None:
    plain, strict = (
        propose_weeks(replace(order(rhythms, count), strengt=each)) for each in (False, True)
    )
    assert (plain is None) == (strict is None)
    if plain and strict:
        assert [plain.days_of(nr) for nr in range(len(rhythms))] == [
            strict.days_of(nr) for nr in range(len(rhythms))
        ]


def test_one_day_moves_the_network_within_its_week() -> None:
    weeks = tuple(date(2028, month, day) for month, day in ((9, 11), (10, 23), (11, 27)))
    rhythms = [replace(rhythm(*each), veker=weeks) for each in (("Nord", "Odd"), ("Sør", "Eva"))]
    usual = choose(rhythms, 3)
    assert usual
    days = [each.dato for each in usual.days_of(0)]
    found = choose(let_be_away(rhythms, [(0, days[1], 1)]), 3)
    assert found
    assert [each.dato for each in found.days_of(0)] == [
        days[0],
        days[1] - timedelta(1),
        *days[2:],
    ]
    assert found.days_of(1) == usual.days_of(1)


def test_as_few_as_can_be_are_away_where_all_cannot_come() -> None:
    everybody = [rhythm("Nord", "Odd"), rhythm("Sør", "Eva")]
    whole = (FIRST, (LAST - FIRST).days + 1)
    away = let_be_away(everybody, [(0, *whole)])
    found = choose([*away[:1], *let_be_away(everybody, [(1, date(2028, 9, 1), 90)])[1:]], 4)
    assert found
    assert [name for name, _ in list_away(found, away)] == ["Nord"] * 4
    assert not any(date(2028, 9, 1) <= each.dato < date(2028, 11, 30) for each in found.days_of(1))


def test_days_when_schools_are_off_are_opened_before_somebody_is_away() -> None:
    """The last of all weeks but one is away; in that one a school is off, and it is met in."""
    week = date(2028, 9, 18)
    free = {"A": (Fridagar("Fri", week, week + timedelta(4)),)}
    ruter = Ruter(Skulerute(), frozenset({"A", "B"}), free)
    rhythms = let_be_away(
        [rhythm("Nord", "Odd")],
        [(0, FIRST, (week - FIRST).days), (0, week + timedelta(5), (LAST - week).days)],
    )
    found = choose(rhythms, 1, ruter)
    assert found
    assert [each.måndag for each in found.veker] == [week]


def note(**nettverk: Any) -> Rytme:
    """Note of a network who is away: Ida from Monday to Friday, and others."""
    oversikt = build.plan(build.year([]), **nettverk).oversikt
    first, last = date(2028, 9, 11), date(2028, 9, 15)
    said = [
        Fråvær(kven="Ida", frå=first, til=last),
        Fråvær(kven="Liv", dato=first),
        Fråvær(kven="Odd", dato=date(2028, 10, 2)),
        Fråvær(kven="Nord", dato=date(2028, 10, 3)),
        Fråvær(kven="Ida", frå=date(2029, 1, 1), til=date(2029, 3, 1)),
    ]
    (noted,) = note_fråvær(oversikt, [rhythm("Nord", "Odd")], said)
    return noted


def test_a_leader_is_needed_while_he_leads() -> None:
    days = [date(2028, 9, n) for n in range(11, 16)]
    others = {date(2028, 10, 2): "Odd", date(2028, 10, 3): "Nord"}
    assert note().borte == {**dict.fromkeys(days, "Ida"), **others}
    terms = (Leiar(namn="Ida", til=days[1]), Leiar(namn="Liv", frå=days[2]))
    assert note(leiar=terms).borte == {**dict.fromkeys(days[:2], "Ida"), **others}
    both = (Leiar(namn="Ida"), Leiar(namn="Liv"))
    assert note(leiar=both).borte.keys() == {*days, *others}


def test_who_is_away_for_long_is_told_and_moves_nothing() -> None:
    first = date(2028, 9, 1)
    said = [Fråvær(kven="Ida", frå=first, til=first + timedelta(n)) for n in (27, 28)]
    (told,) = tell_long(said)
    assert told.startswith("Ida kan ikkje møta på meir enn fire veker, frå 01.09.2028 til 29.09")
