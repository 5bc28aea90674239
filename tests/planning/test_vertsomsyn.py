"""What a network asks to be heeded: plain examples, and that no rule before pays for it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.folk import Leiar, Medlem
from nettverk.model.vertsomsyn import Vertsomsyn
from nettverk.planning import spreiing
from nettverk.planning.plan import Plan, remake_plan
from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion
from nettverk.planning.vertsomsyn import count_kalla
from tests.planning.build import member, møta, plan, shared, year
from tests.planning.by_definition import heed, random_occasions, rank

SKULAR = ("Aa", "Be", "Ce")
KOMMUNAR = {"Aa": "Time", "Be": "Time", "Ce": "Klepp"}
DAYS = [shared(each) for each in ("16.9", "28.10", "2.12")]
CASES = st.builds(random_occasions, st.integers(0, 2**40), st.just(6), st.just(3), st.just(6))


def decided(*vertar: str) -> list[Occasion]:
    return [Occasion(0, SKULAR, each) for each in vertar]


def away(*skular: str) -> Occasion:
    return Occasion(1, SKULAR, unavailable=frozenset(skular))


NOTHING = {"cramped": frozenset[str](), "apart": False, "kommunar": dict[str, str]()}
OPEN = Occasion(1, SKULAR)
AHEAD = [*decided("Aa", "Aa"), OPEN, OPEN, away("Be")]
ROUND = [*decided(*SKULAR), OPEN, OPEN, OPEN]


@pytest.mark.parametrize(
    ("occasions", "heeded", "plain", "expected"),
    [
        pytest.param(
            AHEAD,
            {"apart": True},
            ("Be", "Ce", "Ce"),
            ("Ce", "Be", "Ce"),
            id="the first host is chosen so that nobody need host twice in a row later",
        ),
        pytest.param(
            [*decided("Aa", "Be"), away("Aa", "Ce"), OPEN],
            {"apart": True},
            ("Be", "Ce"),
            ("Be", "Ce"),
            id="twice in a row over the summer, where no other can",
        ),
        pytest.param(
            [*decided("Aa"), OPEN, OPEN, Occasion(1, SKULAR, "Ce")],
            {"apart": True},
            ("Be", "Ce", "Ce"),
            ("Ce", "Be", "Ce"),
            id="who is decided for the meeting after does not host before it too",
        ),
        pytest.param(
            ROUND,
            {"kommunar": KOMMUNAR},
            SKULAR,
            ("Aa", "Ce", "Be"),
            id="the municipality that has waited longest",
        ),
        pytest.param(
            [OPEN, OPEN],
            {"cramped": frozenset({"Aa"})},
            ("Aa", "Be"),
            ("Be", "Ce"),
            id="room for all where somebody has it",
        ),
        pytest.param(
            [OPEN, OPEN, OPEN],
            {"cramped": frozenset({"Aa"})},
            SKULAR,
            SKULAR,
            id="who has little room has a turn all the same",
        ),
    ],
)
def test_example(
    occasions: Sequence[Occasion],
    heeded: dict[str, object],
    plain: tuple[str, ...],
    expected: tuple[str, ...],
) -> None:
    asked = [replace(each, **heeded) for each in occasions]
    assert propose_vertar(occasions)[-len(plain) :] == plain
    assert propose_vertar(asked)[-len(plain) :] == expected


@given(occasions=CASES, seed=st.integers(0, 2**40))
def test_no_rule_before_pays_for_what_is_heeded(occasions: tuple[Occasion, ...], seed: int) -> None:
    year = occasions[-1].year if occasions else 0
    start = sum(each.year < year for each in occasions)
    before = [
        replace(each, vert=vert)
        for each, vert in zip(occasions[:start], propose_vertar(occasions), strict=False)
    ]
    asked = [*before, *heed(occasions, seed)[start:]]
    plain = [replace(each, **NOTHING) for each in asked]
    ours, theirs = (rank(asked, propose_vertar(some), start) for some in (asked, plain))
    assert ours[:4] == theirs[:4]
    assert ours <= theirs


@given(occasions=CASES)
def test_what_parts_nobody_changes_nothing(occasions: tuple[Occasion, ...]) -> None:
    skular = {name for each in occasions for name in (*each.skular, each.vert)}
    one, all_ = dict.fromkeys(skular, "Time"), frozenset(skular)
    alike = [replace(each, kommunar=one, cramped=all_) for each in occasions]
    assert propose_vertar(alike) == propose_vertar(occasions)


def test_what_is_too_much_to_go_through_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [replace(each, apart=True) for each in AHEAD]
    assert propose_vertar(asked) != propose_vertar(AHEAD)
    monkeypatch.setattr(spreiing, "MOST", 3)
    assert propose_vertar(asked) == propose_vertar(AHEAD)


def people(made: Plan, **changes: object) -> Plan:
    """Let schools have people and rooms, and all networks what they heed."""
    oversikt = made.oversikt
    rooms = {"Aa": 5, "Be": 4, "Ce": None}
    skular = [
        replace(
            each,
            plass=rooms[each.namn],
            kommune=KOMMUNAR[each.namn],
            medlemmer=(Medlem(namn=f"Leiar {each.namn}", rolle="rektor"),) * (each.namn != "Ce"),
        )
        for each in oversikt.skular
    ]
    samarbeid = replace(oversikt.samarbeid, **changes)
    changed = replace(oversikt, skular=tuple(skular), samarbeid=samarbeid)
    return remake_plan(replace(made, oversikt=changed), made.skuleår)


def name_vertar(made: Plan) -> list[str]:
    return [each.vert_namn for each in møta(made)]


def test_who_is_called_is_counted_as_the_notice_names_them() -> None:
    made = people(plan(year(DAYS), leiar=(Leiar(namn="Leiar Aa"), Leiar(namn="Odd"))))
    assert count_kalla(made.oversikt, møta(made)[0]) == 4
    joined = people(plan(year(DAYS), skular=(member("Aa"), member("Be", frå="1.11"))))
    assert [count_kalla(joined.oversikt, each) for each in møta(joined)] == [3, 3, 4]


@pytest.mark.parametrize(
    ("omsyn", "vertar"),
    [
        ((), ["Aa", "Be"]),
        ((Vertsomsyn.ROM,), ["Aa", "Ce"]),
        ((Vertsomsyn.KOMMUNE,), ["Aa", "Ce"]),
        ((Vertsomsyn.RAD,), ["Aa", "Be"]),
    ],
)
def test_what_all_networks_heed_and_what_one_says_itself(
    omsyn: tuple[Vertsomsyn, ...], vertar: list[str]
) -> None:
    days = year(DAYS[:2])
    assert name_vertar(people(plan(days), vertsomsyn=omsyn)) == vertar
    assert name_vertar(people(plan(days, vertsomsyn=omsyn))) == vertar
    assert name_vertar(people(plan(days, vertsomsyn=()), vertsomsyn=omsyn)) == ["Aa", "Be"]
