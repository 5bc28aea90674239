"""A school takes its hostings, share and wait along: held against an independent reckoning."""

from datetime import date
from fractions import Fraction
from itertools import product

import pytest
from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk, Nettverksskule
from nettverk.model.skulear import Møtedag, Skuleår
from nettverk.nynorsk import parse_time_range
from nettverk.pictures.vertskap.content import describe_vertskap
from nettverk.planning.forklaring import Forklaring, explain_vertar
from nettverk.planning.plan import Plan, make_plan
from nettverk.planning.vertsbyte import list_vikarar
from tests.conftest import examples

from .build import STANDARD, cooperate
from .moving_schools import NAMES, ONE_DAY, Reckoning, Record, balance, make_up

pytestmark = pytest.mark.many
BATCH = 25


def plan_all(seed: int) -> list[Record]:
    oversikt, years = make_up(seed)
    planned = make_plan(oversikt, STANDARD, years)
    return sorted(
        Record(each.dato, name, tuple(each.nettverk.skular_on(each.dato)), each.vert_namn)
        for name in NAMES
        for each in planned.møte[name]
    )


@pytest.mark.parametrize("batch", range(examples(1) // BATCH))
def test_hosts_are_those_of_the_rules(batch: int) -> None:
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        assert plan_all(seed) == [*Reckoning(*make_up(seed)).run()], f"seed {seed}"


@pytest.mark.parametrize("batch", range(examples(1) // BATCH))
def test_tables_tell_what_the_rotation_counts(batch: int) -> None:
    """Hold the table, the picture and the explanation of each network against the records."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        oversikt, years = make_up(seed)
        planned, records = make_plan(oversikt, STANDARD, years), plan_all(seed)
        for year, nettverk in product(years, oversikt.nettverk):
            until = [each for each in records if each.day <= year.siste_skuledag]
            explained = explain(planned, year, nettverk)
            for row in describe_vertskap(planned, year, nettverk).skule:
                there = nettverk.skular_on(year.siste_skuledag)
                mine = [each for each in until if each.vert == row.skule]
                if row.skule in there:
                    assert row.alle == len(mine), (seed, row.skule)
                if row.skule in there and row.skule in explained:
                    share = len(mine) - balance(until, row.skule)
                    assert explained[row.skule] == (len(mine), share), (seed, row.skule)
                    assert row.lik_del == pytest.approx(float(share)), (seed, row.skule)


def explain(planned: Plan, year: Skuleår, nettverk: Nettverk) -> dict[str, tuple[int, Fraction]]:
    """Give what the last explanation of a year says of each school: its hostings, and its share."""
    told = zip(explain_all(planned, nettverk.namn), planned.held_by(nettverk), strict=True)
    last = [one for one, møte in told if møte.skuleår is year][-1]
    stands = [*filter(None, [last.vert]), *(each for _, each in last.andre)]
    return {each.skule: (each.i_alt, each.jamn_del) for each in stands}


def explain_all(planned: Plan, name: str) -> tuple[Forklaring, ...]:
    vertar = [each.vert_namn for each in planned.møte[name]]
    return explain_vertar(planned.occasions[name], vertar)


def test_those_who_could_host_are_counted_to_the_end_of_the_year() -> None:
    """Hold the host of each meeting, as one who could, against the records of the whole year."""
    for seed in range(BATCH):
        oversikt, years = make_up(seed)
        planned, records = make_plan(oversikt, STANDARD, years), plan_all(seed)
        explained = {
            id(møte): one.vert
            for name in NAMES
            for møte, one in zip(planned.møte[name], explain_all(planned, name), strict=True)
        }
        for møte in (each for name in NAMES for each in planned.møte[name] if each.vert):
            (told,) = (v for v in list_vikarar(planned, møte) if v.skule == møte.vert_namn)
            until = [
                each
                for each in records
                if each.day <= møte.skuleår.siste_skuledag
                and (each.day < møte.dato or each.nettverk == møte.nettverk.namn)
            ]
            hosted = sum(each.vert == told.skule for each in until)
            assert (told.vert, told.bytte) == (hosted, 0), (seed, møte.dato)
            share = hosted - balance(until, told.skule)
            assert told.jamn_del == share, (seed, møte.dato)
            stand = explained[id(møte)]
            assert stand is not None
            assert (stand.i_alt, stand.jamn_del) == (hosted, share), (seed, møte.dato)


def test_nobody_owes_and_nobody_gets_by_moving() -> None:
    """See that what all have hosted is what all should, and that no school is far from it."""
    for seed in range(BATCH):
        records = plan_all(seed)
        hosted = [each for each in records if each.there]
        balances = [balance(hosted, f"S{number}") for number in range(8)]
        assert sum(balances) == 0
        assert max(map(abs, balances)) < 2, seed


@pytest.mark.parametrize("when", ["1.8", "1.1"])
def test_a_school_that_has_hosted_is_not_asked_at_once(when: str) -> None:
    """The host of the last meeting before it moved comes last where it comes."""
    oversikt = cooperate([("Nord", "Odd", ["Be", "Aa"]), ("Sør", "Odd", ["Ce", "De"])])
    day = date(2027, *map(int, reversed(when.split("."))))
    nord, sør = oversikt.nettverk
    nord = replace(nord, skular=(*nord.skular[:1], Nettverksskule(namn="Aa", til=day - ONE_DAY)))
    sør = replace(sør, skular=(*sør.skular, Nettverksskule(namn="Aa", frå=day)))
    years = tuple(
        Skuleår(
            skuleår=Skuleårsnamn(nr),
            første_skuledag=date(nr, 8, 17),
            siste_skuledag=date(nr + 1, 6, 18),
            møte=tuple(
                Møtedag(dato=date(nr + (month < 8), month, 10), tid=parse_time_range("12–15"))
                for month in (9, 11, 2, 4)
            ),
        )
        for nr in (2026, 2027)
    )
    planned = make_plan(replace(oversikt, nettverk=(nord, sør)), STANDARD, years)
    vertar = [(f"{each.dato}", each.vert_namn) for each in planned.møte["Sør"]]
    first = [each for each in vertar if each[0] >= f"{day}"]
    assert [vert for _, vert in first[:3]] == ["Ce", "De", "Aa"]
