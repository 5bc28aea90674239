"""What is asked of a division is what the data say on the day."""

from datetime import date

import pytest
from msgspec.structs import replace

from nettverk.model.samansetjing import Skulebinding
from nettverk.model.samarbeid import Nettverksskule, Oversikt, Skule, Skuleslag
from nettverk.planning.samansetjing.delingsleiting import Leiting
from nettverk.planning.samansetjing.innsamling import Rammeønske, find_end, make_oppgåve
from nettverk.planning.samansetjing.oppgave import HEIMLAUS
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from tests.conftest import REPOSITORY
from tests.planning.build import cooperate

DAY = date(2027, 8, 1)


def make_up_oversikt() -> Oversikt:
    return cooperate([("Nord", "Odd", ["Aa", "Be", "Ce"]), ("Sør", "Odd", ["De", "Ee"])])


def change(oversikt: Oversikt, name: str, **keys: object) -> Oversikt:
    skular = tuple(replace(s, **keys) if s.namn == name else s for s in oversikt.skular)
    return replace(oversikt, skular=skular)


def leave(oversikt: Oversikt, name: str, til: date) -> Oversikt:
    nettverk = tuple(
        replace(
            each,
            skular=tuple(
                Nettverksskule(namn=s.namn, til=til) if s.namn == name else s for s in each.skular
            ),
        )
        for each in oversikt.nettverk
    )
    return replace(oversikt, nettverk=nettverk)


def test_schools_have_kind_size_and_home() -> None:
    oversikt = change(make_up_oversikt(), "Be", slag=Skuleslag.UNGDOMSSKULE, elevtal=128)
    oversikt = change(oversikt, "De", slag=Skuleslag.KOMBINERT, elevtal=300)
    skular = make_oppgåve(oversikt, DAY).skular
    assert [each.slag for each in skular] == [0, 2, 0, 1, 0]
    assert [each.storleik for each in skular] == [None, 7000, None, 8229, None]
    assert [each.heim for each in skular] == [0, 0, 0, 1, 1]


def test_forty_and_eighty_differ_as_three_hundred_and_six_hundred_do() -> None:
    def differ(one: int, two: int) -> int:
        oversikt = change(change(make_up_oversikt(), "Aa", elevtal=one), "Be", elevtal=two)
        first, second, *_ = make_oppgåve(oversikt, DAY).skular
        return (second.storleik or 0) - (first.storleik or 0)

    assert differ(40, 80) == differ(300, 600) == 1000


@pytest.mark.parametrize(
    ("ønske", "bounds"),
    [
        (Rammeønske(), (2, 2, 3)),
        (Rammeønske(tal=1), (1, 2, 5)),
        (Rammeønske(tal=3), (3, 1, 3)),
        (Rammeønske(tal=3, minst=0, mest=9), (3, 0, 9)),
        (Rammeønske(tal=9), (9, 1, 3)),
    ],
)
def test_bounds_are_as_today_unless_somebody_asks(
    ønske: Rammeønske, bounds: tuple[int, int, int]
) -> None:
    task = make_oppgåve(make_up_oversikt(), DAY, ønske)
    assert (task.tal, task.minst, task.mest) == bounds


@pytest.mark.parametrize(
    ("count", "tal", "bounds"),
    [
        (10, 2, (3, 7)),
        (6, 3, (2, 3)),
        (5, 3, (1, 2)),
        (3, 3, (1, 1)),
        (34, 7, (3, 7)),
    ],
)
def test_bounds_of_the_first_networks_let_kinds_be_apart(
    count: int, tal: int, bounds: tuple[int, int]
) -> None:
    names = [f"Skule {each}" for each in range(count)]
    oversikt = replace(cooperate([("Nord", "Odd", names)]), nettverk=())
    task = make_oppgåve(oversikt, DAY, Rammeønske(tal=tal))
    assert (task.minst, task.mest) == bounds


def test_networks_without_schools_wait_for_them() -> None:
    oversikt = make_up_oversikt()
    nord, sør = oversikt.nettverk
    task = make_oppgåve(replace(oversikt, nettverk=(replace(nord, skular=()), sør)), DAY)
    assert (task.tal, task.nettverk, task.ventar) == (2, ("Sør",), ("Nord",))


def test_a_school_that_has_left_is_not_there_and_one_in_no_network_is() -> None:
    oversikt = leave(make_up_oversikt(), "Be", date(2027, 7, 31))
    assert find_end(oversikt, "Be") == date(2027, 7, 31)
    new = Skule(namn="Ny", kommune="Time", slag=Skuleslag.BARNESKULE)
    oversikt = replace(oversikt, skular=(*oversikt.skular, new))
    skular = make_oppgåve(oversikt, DAY).skular
    assert [each.namn for each in skular] == ["Aa", "Ce", "De", "Ee", "Ny"]
    assert skular[-1].heim == HEIMLAUS
    before = make_oppgåve(oversikt, date(2027, 7, 31)).skular
    assert [each.namn for each in before] == ["Aa", "Be", "Ce", "De", "Ee", "Ny"]


def test_a_network_without_schools_on_the_day_is_none_of_todays() -> None:
    oversikt = make_up_oversikt()
    for name in ("De", "Ee"):
        oversikt = leave(oversikt, name, date(2027, 7, 31))
    task = make_oppgåve(oversikt, DAY)
    assert (task.nettverk, task.tal) == (("Nord",), 1)


def test_those_who_are_bound_are_known_by_their_number() -> None:
    oversikt = replace(
        leave(make_up_oversikt(), "Aa", date(2027, 7, 31)),
        skal_vera_saman=(Skulebinding(skular=("Be", "Ee"), grunn="Deler rektor"),),
        kan_ikkje_vera_saman=(Skulebinding(skular=("Aa", "Be"), grunn="Ulike dagar"),),
    )
    (binding,) = make_oppgåve(oversikt, DAY).bindingar
    assert (binding.skular, binding.saman, binding.grunn) == ((0, 3), True, "Deler rektor")


def test_the_example_has_a_proposal_that_is_better_than_today() -> None:
    oversikt = load_data(Files(REPOSITORY)).oversikt
    task = make_oppgåve(oversikt, date(2026, 11, 24))
    assert (len(task.skular), task.tal, task.minst, task.mest) == (34, 7, 4, 6)
    assert [each.namn for each in task.skular if each.storleik is None] == [
        "Sløyfebekken ungdomsskule"
    ]
    found = Leiting(task).find_best()
    assert found is not None
    assert (found.måltal.ulike, found.måltal.avstand, found.måltal.flytt) == (0, 7012, 8)
