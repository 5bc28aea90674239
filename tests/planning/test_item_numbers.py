"""Items that are numbered through the calendar year: what number each gets, and keeps."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from nettverk.model.noklar import Møtenøkkel, Nummererte, Saksnummer, Skuleårsnamn
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Møtedag, Møteslag, Nettverksår, Skuleår
from nettverk.nynorsk import fold, parse_time_range
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saker import make_sakliste
from nettverk.planning.saksnummer import Saksnummerering, has_saksnummer, number_sakliste

from .build import NORD, day, møta, own, plan, shared, year

THREE = (
    Punkt(tittel="Ope"),
    Punkt(punkt=Punktslag.PAUSE, tittel="Pause", minutt=10),
    Punkt(punkt=Punktslag.FRAM_TIL_NESTE, tittel="Fram"),
    Punkt(punkt=Punktslag.EVALUERING, tittel="Slutt"),
)
TWO_AT_START = (Punkt(tittel="Hei"), Punkt(punkt=Punktslag.AVSLUTNING, tittel="Ha det"))
BARE: dict[str, Any] = {"informasjon": (), "fellestema": ()}


def make(*years: Skuleår, **keys: Any) -> Plan:
    """Plan «Nord» with agendas of three items and a pause, and of two at an oppstart."""
    usual = {"sakliste": THREE, "sakliste_oppstart": TWO_AT_START}
    return plan(*years, samarbeid={"saksnummer": True}, **usual | keys)


def item(*titles: str) -> tuple[Sak, ...]:
    return tuple(Sak(tittel=each) for each in titles)


def see(made: Plan, kjende: Mapping[int, str]) -> dict[Møtenøkkel, Nummererte]:
    """Let the meetings with some places have been seen, as «1/26 ope, 2/26 fram»."""
    return {
        møta(made)[at].nøkkel: tuple(map(read, said.split(", "))) for at, said in kjende.items()
    }


def read(said: str) -> tuple[Saksnummer, str]:
    nr, _, tittel = said.partition(" ")
    first, _, last = nr.partition("/")
    return Saksnummer(2000 + int(last), int(first)), fold(tittel)


def tell(made: Plan, kjende: Mapping[int, str] | None = None, referata: Referata = ()) -> list[str]:
    """Tell the numbers of each meeting as «1/26 Ope, 2/26 Fram»."""
    counted = Saksnummerering(made, made.oversikt.nettverk[0], referata, see(made, kjende or {}))
    return [
        ", ".join(
            f"{each.nr} {each.tittel}"
            for each in number_sakliste(make_sakliste(made, møte, referata), counted.number(møte))
            if each.nr
        )
        for møte in møta(made)
    ]


def spring(*days: str) -> Skuleår:
    """Make the school year 2025-2026 with meetings in the spring."""
    return Skuleår(
        skuleår=Skuleårsnamn(2025),
        første_skuledag=date(2025, 8, 18),
        siste_skuledag=date(2026, 6, 19),
        møte=tuple(
            Møtedag(
                dato=day(each).replace(year=2026),
                tid=parse_time_range("12–15"),
                slag=Møteslag.ORDINÆRT,
            )
            for each in days
        ),
        nettverk=(Nettverksår(namn=NORD),),
        **BARE,
    )


def test_count_runs_through_the_calendar_year_and_begins_anew_with_it() -> None:
    made = make(year([shared("16.9", slag="oppstart"), shared("2.12"), shared("27.1")], **BARE))
    assert tell(made) == [
        "1/26 Hei, 2/26 Ha det",
        "3/26 Ope, 4/26 Fram, 5/26 Slutt",
        "1/27 Ope, 2/27 Fram, 3/27 Slutt",
    ]


def test_autumn_of_one_file_follows_the_spring_of_another() -> None:
    made = make(spring("14.1", "22.4"), year([shared("28.10")], **BARE))
    assert [each.partition(" ")[0] for each in tell(made)] == ["1/26", "4/26", "7/26"]


def test_two_meetings_a_day_and_a_meeting_over_two_days_count_as_others() -> None:
    over_new_year = shared("31.12", dagane_etter=(parse_time_range("9–11"),))
    days = [shared("28.10"), shared("2.12"), over_new_year, shared("27.1")]
    made = make(year(days, [own("2.12", "8–10", "28.10")], **BARE))
    assert [each.dato for each in møta(made)][:2] == [day("28.10")] * 2
    assert [each.partition(" ")[0] for each in tell(made)] == ["1/26", "4/26", "7/26", "1/27"]


def test_each_network_counts_its_own_and_may_choose_otherwise() -> None:
    made = make(year([shared("28.10")], **BARE))
    (nord,) = made.oversikt.nettverk
    assert has_saksnummer(made.oversikt, nord)
    for own_choice, of_all, numbered in (
        *((None, True, True), (None, False, False), (True, False, True), (False, True, False)),
    ):
        other = plan(samarbeid={"saksnummer": of_all}, saksnummer=own_choice)
        assert has_saksnummer(other.oversikt, other.oversikt.nettverk[0]) is numbered


CANCELLED = [own("28.10", avlyst=True)]


@pytest.mark.parametrize(
    ("kjende", "last"),
    [({}, "4/26"), ({1: "4/26 Ope, 5/26 Fram, 6/26 Slutt"}, "7/26")],
    ids=["unseen", "published"],
)
def test_cancelled_meeting_takes_numbers_only_where_they_were_seen(
    kjende: dict[int, str], last: str
) -> None:
    made = make(year([shared("16.9"), shared("28.10"), shared("2.12")], CANCELLED, **BARE))
    assert tell(made, kjende)[2].startswith(last)


DAYS = ("16.9", "28.10", "2.12")
FIRST = "1/26 Ope, 2/26 Fram, 3/26 Slutt"
SECOND = "4/26 Ope, 5/26 Fram, 6/26 Slutt"
TABLE: dict[str, tuple[dict[int, str], dict[str, Any], list[str]]] = {
    "an item put into a published meeting takes the next free, and moves what is not published": (
        {0: FIRST},
        {"16.9": {"saker": item("Ny")}},
        [
            "1/26 Ope, 4/26 Ny, 2/26 Fram, 3/26 Slutt",
            "5/26 Ope, 6/26 Fram, 7/26 Slutt",
            "8/26 Ope, 9/26 Fram, 10/26 Slutt",
        ],
    ),
    "what is published after it keeps its own": (
        {0: FIRST, 1: SECOND},
        {"16.9": {"saker": item("Ny")}},
        [
            "1/26 Ope, 7/26 Ny, 2/26 Fram, 3/26 Slutt",
            SECOND,
            "8/26 Ope, 9/26 Fram, 10/26 Slutt",
        ],
    ),
    "an item put into an earlier meeting that is not published goes around what is": (
        {1: SECOND},
        {"16.9": {"saker": item("Ny")}},
        [
            "1/26 Ope, 2/26 Ny, 3/26 Fram, 7/26 Slutt",
            SECOND,
            "8/26 Ope, 9/26 Fram, 10/26 Slutt",
        ],
    ),
    "an item taken out of a published meeting leaves its number unused": (
        {0: "1/26 Ope, 2/26 Borte, 3/26 Fram, 4/26 Slutt"},
        {},
        [
            "1/26 Ope, 3/26 Fram, 4/26 Slutt",
            "5/26 Ope, 6/26 Fram, 7/26 Slutt",
            "8/26 Ope, 9/26 Fram, 10/26 Slutt",
        ],
    ),
    "a title in other signs is the same item": (
        {0: "1/26 ope, 2/26 ny sak, 3/26 Fram, 4/26 Slutt"},
        {"16.9": {"saker": item("NY: «sak»!")}},
        [
            "1/26 Ope, 2/26 NY: «sak»!, 3/26 Fram, 4/26 Slutt",
            "5/26 Ope, 6/26 Fram, 7/26 Slutt",
            "8/26 Ope, 9/26 Fram, 10/26 Slutt",
        ],
    ),
    "two items of one title keep their order": (
        {0: "1/26 Ope, 2/26 Ny, 3/26 Ny, 4/26 Fram, 5/26 Slutt"},
        {"16.9": {"saker": item("Ny", "Ny")}},
        [
            "1/26 Ope, 2/26 Ny, 3/26 Ny, 4/26 Fram, 5/26 Slutt",
            "6/26 Ope, 7/26 Fram, 8/26 Slutt",
            "9/26 Ope, 10/26 Fram, 11/26 Slutt",
        ],
    ),
    "numbers written by hand are gone on from": (
        {0: "31/26 Ope, 32/26 Fram, 33/26 Slutt"},
        {},
        [
            "31/26 Ope, 32/26 Fram, 33/26 Slutt",
            "34/26 Ope, 35/26 Fram, 36/26 Slutt",
            "37/26 Ope, 38/26 Fram, 39/26 Slutt",
        ],
    ),
    "an item put into a meeting numbered by hand comes after its last": (
        {1: "31/26 Ope, 32/26 Fram, 33/26 Slutt"},
        {"28.10": {"saker": item("Ny")}},
        [
            FIRST,
            "31/26 Ope, 34/26 Ny, 32/26 Fram, 33/26 Slutt",
            "35/26 Ope, 36/26 Fram, 37/26 Slutt",
        ],
    ),
    "a part of the minutes is the point it stands for, whatever it is called": (
        {0: "1/26 Ope, 2/26 Fram, 3/26 evaluering av møtet, 3/26 evaluering"},
        {},
        [
            FIRST,
            SECOND,
            "7/26 Ope, 8/26 Fram, 9/26 Slutt",
        ],
    ),
    "a published meeting that is moved into the next year keeps its numbers": (
        {0: FIRST, 1: SECOND},
        {"28.10": {"ny": "13.1", "saker": item("Ny")}},
        [
            FIRST,
            "7/26 Ope, 8/26 Fram, 9/26 Slutt",
            "4/26 Ope, 1/27 Ny, 5/26 Fram, 6/26 Slutt",
        ],
    ),
}


@pytest.mark.parametrize(("kjende", "changes", "right"), TABLE.values(), ids=TABLE)
def test_seen_numbers_stay(
    kjende: dict[int, str], changes: dict[str, dict[str, Any]], right: list[str]
) -> None:
    changed = [own(each, **keys) for each, keys in changes.items()]
    made = make(year([shared(each) for each in DAYS], changed, **BARE))
    unmoved = make(year([shared(each) for each in DAYS], **BARE))
    counted = Saksnummerering(made, made.oversikt.nettverk[0], (), see(unmoved, kjende))
    found = [
        number_sakliste(make_sakliste(made, each), counted.number(each)) for each in møta(made)
    ]
    told = [", ".join(f"{one.nr} {one.tittel}" for one in each if one.nr) for each in found]
    assert told == right


def test_name_of_a_point_gives_no_number_a_second_time() -> None:
    changed = [own("16.9", saker=item("Evaluering"))]
    made = make(year([shared("16.9")], changed, **BARE))
    (told,) = tell(made, {0: "1/26 Ope, 2/26 Fram, 3/26 Slutt, 3/26 Evaluering"})
    assert sorted(each.partition(" ")[0] for each in told.split(", ")) == [
        *("1/26", "2/26", "3/26", "4/26")
    ]


@pytest.mark.parametrize(("seen", "next_one"), [(SECOND, "7/26"), ("14/26 Ope", "15/26")])
def test_meeting_taken_out_of_the_plan_leaves_its_numbers_unused(seen: str, next_one: str) -> None:
    before = make(year([shared(each) for each in DAYS], **BARE))
    made = make(year([shared(DAYS[0]), shared(DAYS[2])], **BARE))
    kjende = see(before, {0: FIRST, 1: seen})
    counted = Saksnummerering(made, made.oversikt.nettverk[0], (), kjende)
    assert str(counted.number(møta(made)[1])[0][0]) == next_one
