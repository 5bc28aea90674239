"""What a moved meeting touches, without files."""

from datetime import date

import pytest
from msgspec.structs import replace

from nettverk.model.folk import Leiar, Medlem
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.samarbeid import Nettverk, Samarbeid, Skule, Skuleslag
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Opptatt, Skuleår
from nettverk.planning.flytting import changes_order, find_substitute, list_samtidige
from nettverk.planning.plan import Plan, make_plan

from .build import NORD, STANDARD, day, member, møta, own, plan, year
from .moving import DAYS, move, pick, short


def tell(made: Plan) -> list[str]:
    return [f"{short(each.dato)} {each.tid.start.hour} {each.vert_namn}" for each in møta(made)]


@pytest.mark.parametrize(
    ("changes", "text", "to", "tid", "expected"),
    [
        ([], "2.12", "9.12", "", ["16.9 12 Aa", "28.10 12 Be", "9.12 12 Ce", "27.1 12 Aa"]),
        ([], "2.12", "9.12", "9–11", ["16.9 12 Aa", "28.10 12 Be", "9.12 9 Ce", "27.1 12 Aa"]),
        ([], "2.12", "2.12", "9–11", ["16.9 12 Aa", "28.10 12 Be", "2.12 9 Ce", "27.1 12 Aa"]),
        (
            [own("2.12", vert="Be", rom="R")],
            "2.12",
            "3.2",
            "",
            ["16.9 12 Aa", "28.10 12 Be", "27.1 12 Ce", "3.2 12 Be"],
        ),
        (
            [own("2.12", ny="3.12")],
            "3.12",
            "2.12",
            "",
            ["16.9 12 Aa", "28.10 12 Be", "2.12 12 Ce", "27.1 12 Aa"],
        ),
        (
            [own("14.1", tid="9–11", vert="Ce")],
            "14.1",
            "15.1",
            "",
            ["16.9 12 Aa", "28.10 12 Be", "2.12 12 Ce", "15.1 9 Ce", "27.1 12 Aa"],
        ),
    ],
)
def test_plan_with_the_move_made(
    changes: list[Nettverksmøte], text: str, to: str, tid: str, expected: list[str]
) -> None:
    made = plan(year(DAYS, changes))
    before = tell(made)
    assert tell(move(made, text, to, tid).after) == expected
    assert tell(made) == before, "the plan that was tried on stays as it was"


def test_move_keeps_what_the_network_has_decided() -> None:
    made = plan(year(DAYS, [own("2.12", vert="Be", rom="R", lukkast_med="L")]))
    moved = move(made, "2.12", "9.12").find_again(pick(made, "2.12"))
    assert (moved.vertsnamn, moved.rom, moved.lukkast_med) == ("Be", "R", "L")
    assert moved.place_of_day().file == made.skuleår[0].source.file


def test_network_that_has_decided_nothing_gets_its_place_in_the_year() -> None:
    made = plan(year(DAYS, nettverk=()))
    assert tell(move(made, "27.1", "28.1").after)[-1] == "28.1 12 Aa"


def test_hosts_after_the_move_are_compared_meeting_by_meeting() -> None:
    made = plan(year(DAYS))
    assert move(made, "2.12", "9.12").list_vertsbyte() == ()
    changed = move(made, "28.10", "9.12").list_vertsbyte()
    assert [(short(each.dato), each.frå, each.til) for each in changed] == [
        ("2.12", "Ce", "Be"),
        ("9.12", "Be", "Ce"),
    ]


def test_proposal_passes_over_a_school_that_is_not_there_on_the_new_day() -> None:
    made = plan(year(DAYS), skular=(member("Aa"), member("Be", til="31.10"), member("Ce")))
    (first, *_) = move(made, "28.10", "2.11").list_vertsbyte()
    assert (first.frå, first.til) == ("Be", "Ce")


@pytest.mark.parametrize(
    ("busy", "skular", "expected"),
    [
        ([], ("Aa", "Be", "Ce"), None),
        (["9.12"], ("Aa", "Be", "Ce"), "Ce"),
        (["2.12"], ("Aa", "Be", "Ce"), None),
        (["9.12"], ("Be",), ""),
    ],
)
def test_substitute_for_a_host_who_cannot(
    busy: list[str], skular: tuple[str, ...], expected: str | None
) -> None:
    away = tuple(Opptatt(skule="Be", dato=day(each)) for each in busy)
    made = plan(
        year(DAYS, [own("2.12", vert="Be")], kan_ikkje_vera_vert=away),
        skular=tuple(map(member, skular)),
    )
    after = move(made, "2.12", "9.12")
    assert find_substitute(after, pick(made, "2.12")) == expected


def test_substitute_for_a_host_that_has_left_and_none_for_a_proposal() -> None:
    skular = (member("Aa"), member("Be", til="5.12"), member("Ce"))
    made = plan(year(DAYS, [own("2.12", vert="Be")]), skular=skular)
    after = move(made, "2.12", "9.12")
    assert find_substitute(after, pick(made, "2.12")) == "Ce"
    assert find_substitute(after, pick(made, "27.1")) is None


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [("2.12", "26.1", False), ("2.12", "28.1", True), ("16.9", "29.10", True)],
)
def test_order(text: str, to: str, *, expected: bool) -> None:
    made = plan(year(DAYS))
    assert changes_order(move(made, text, to), pick(made, text)) is expected


def person(name: str, til: date | None = None) -> Medlem:
    return Medlem(namn=name, rolle="rektor", til=til)


def two_networks(leiar: str = "Ida", arbeidsgruppe: str = "Odd", tid: str = "") -> Plan:
    """Plan «Nord» and «Sør», whose meeting is on 3 December, with a rektor in every school."""
    days = {"Aa": "Ane", "Be": "Bo", "Sa": "Siv"}
    skular = tuple(
        Skule(namn=each, kommune="Time", slag=Skuleslag.KOMBINERT, medlemmer=(person(name),))
        for each, name in days.items()
    )
    skular = (
        replace(skular[0], medlemmer=(*skular[0].medlemmer, person("Per", til=day("2.12")))),
        *skular[1:],
    )
    nord = Nettverk(
        namn=NORD,
        leiar=(Leiar(namn="Ida"),),
        arbeidsgruppe="Odd",
        skular=(member("Aa"), member("Be")),
    )
    sør = Nettverk(
        namn="Sør", leiar=(Leiar(namn=leiar),), arbeidsgruppe=arbeidsgruppe, skular=(member("Sa"),)
    )
    other = Nettverksår(namn="Sør", møte=(own("2.12", ny="3.12", tid=tid),))
    return _plan(year(DAYS, nettverk=(other,)), skular, (nord, sør))


def _plan(of: Skuleår, skular: tuple[Skule, ...], nettverka: tuple[Nettverk, ...]) -> Plan:
    oversikt = plan(of).oversikt
    about = Samarbeid(namn="Jærskulen", kommunar=(), arbeidsgruppe=())
    return make_plan(
        replace(oversikt, samarbeid=about, skular=skular, nettverk=nettverka), STANDARD, [of]
    )


@pytest.mark.parametrize(
    ("leiar", "arbeidsgruppe", "tid", "expected"),
    [
        ("Ida", "Eva", "", ["Ida"]),
        ("Odd", "Eva", "", ["Odd"]),
        ("Bo", "Eva", "", ["Bo"]),
        ("Per", "Eva", "", []),
        ("Eva", "Odd", "", []),
        ("Ida", "Eva", "15–17", []),
        ("Ida", "Eva", "14.59–17", ["Ida"]),
        ("Ida", "Eva", "9–12", []),
    ],
)
def test_people_in_two_networks_at_once(
    leiar: str, arbeidsgruppe: str, tid: str, expected: list[str]
) -> None:
    made = two_networks(leiar, arbeidsgruppe, tid)
    assert list_samtidige(move(made, "2.12", "9.12"), [pick(made, "2.12")]) == [()]
    (found,) = list_samtidige(move(made, "2.12", "3.12"), [pick(made, "2.12")])
    assert [each.namn for each in found] == expected
    assert {each.nettverk for each in found} <= {"Sør"}


def test_announced_hosts_are_kept_in_mind() -> None:
    free = plan(year(DAYS))
    announced = {(NORD, Møtenøkkel(day("28.10"))): "Ce"}
    made = make_plan(free.oversikt, STANDARD, free.skuleår, announced)
    assert tell(made) != tell(free)
    assert move(made, "27.1", "3.2").list_vertsbyte() == ()
