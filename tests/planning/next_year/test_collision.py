"""An impossible year names things that collide, and each of them is needed."""

from datetime import date

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar
from nettverk.planning.nytt_ar.collision import _find_collision, explain_collision
from nettverk.planning.nytt_ar.order import Deltaking, Oppdrag
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.weeks import propose_weeks
from tests.conftest import REPOSITORY, Golden, examples

from .build import BREAKS, FIRST, breaks, nettverka, off, order, rhythm

pytestmark = pytest.mark.many

GOLDEN = REPOSITORY / "tests" / "golden" / "collisions"
WEDNESDAY_NETWORKS = [rhythm(f"Nettverk {each}", "Torleif Hagalid") for each in "ABCDEFGH"]
OTHERS = [rhythm("Nettverk Fjord", "Anne Fjellstad"), rhythm("Nettverk Hei", "Bjørg Kvålsvoll")]
IMPOSSIBLE = {
    "for-mange-mote": order(OTHERS, 60),
    "for-mange-mote-med-feriar": order(OTHERS, 40),
    "ein-person-for-mange-nettverk": order([*OTHERS, *WEDNESDAY_NETWORKS]),
    "berre-ytterveker": order(
        OTHERS, 1, [off("Ombygging", "21.8.2028", "10.6.2029")], last=date(2029, 6, 15)
    ),
    "ingen-haust": order(OTHERS, 6, [*BREAKS, off("Streik", "14.8.2028", "31.12.2028")]),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_is_said(name: str, golden: Golden) -> None:
    assert propose_weeks(IMPOSSIBLE[name]) is None
    golden(GOLDEN / f"{name}.txt", explain_collision(IMPOSSIBLE[name], Skuleårsnamn(2028)) + "\n")


@pytest.mark.parametrize("asked", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_dropping_any_one_makes_it_possible(asked: Oppdrag) -> None:
    assert_minimal(asked)


def test_networks_without_an_arbeidsgruppe_never_collide_with_each_other() -> None:
    alone = [replace(each, deltakar="") for each in (*OTHERS, *WEDNESDAY_NETWORKS)]
    assert propose_weeks(order(alone)) is not None
    asked = order(alone, 60)
    assert "arbeidsgruppa" not in explain_collision(asked, Skuleårsnamn(2028))
    assert str(Deltaking(alone[0])) == "Nettverk Fjord skal møtast"


@given(nettverka, st.integers(1, 40), breaks)
@example(
    [rhythm("A", "Odd", 0, 1), rhythm("B", "Odd", 0, 1), rhythm("C", "Odd", 0, 0)],
    5,
    [
        off("Haustferie", "1.8.2028", "25.8.2028"),
        off("Haustferie", "1.9.2028", "14.9.2028"),
        off("Haustferie", "1.10.2028", "30.10.2028"),
        off("Haustferie", "1.11.2028", "23.11.2028"),
    ],
)  # a network's clock must not go with the network
@settings(max_examples=examples(0.4))
def test_every_collision_is_minimal(rhythms: list[Rytme], count: int, fri: list[Fridagar]) -> None:
    last = date.fromordinal(FIRST.toordinal() + 120)
    asked = order(rhythms, count, fri, last=last)
    assume(propose_weeks(asked) is None)
    assert_minimal(asked)


def assert_minimal(asked: Oppdrag) -> None:
    clash = _find_collision(asked)
    assert propose_weeks(replace(asked, krav=clash)) is None
    for each in clash:
        rest = tuple(other for other in clash if other is not each)
        assert propose_weeks(replace(asked, krav=rest)) is not None


def test_an_advised_number_of_meetings_is_possible_and_one_more_is_not() -> None:
    said = explain_collision(IMPOSSIBLE["for-mange-mote"], Skuleårsnamn(2028))
    most = int(said.partition("--møte ")[2].partition("»")[0])
    assert propose_weeks(order(OTHERS, most))
    assert propose_weeks(order(OTHERS, most + 1)) is None


def test_of_many_networks_those_that_collide_are_told() -> None:
    busy = [rhythm(f"Nettverk {each}", "Torleif Hagalid") for each in range(6)]
    others = [rhythm(f"Nettverk {each}", f"Person {each}") for each in range(100, 200)]
    assert len(_find_collision(order(busy))) == 6
    assert_minimal(order([*others, *busy]))
