"""The agenda: its points and their order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Fellestema, Høyring, Informasjon
from nettverk.planning.plan import Plan
from nettverk.planning.saker import make_sakliste
from nettverk.planning.saklistemal import _CLOSING, _SLOTS, REQUIRED

from .build import STANDARD, agenda, day, møta, one_meeting, own, plan, points, shared, year

ORDINARY = [
    *("vertsskule", "omvising", "skuletema", "prioritering", "informasjon", "fellestema"),
    *("fram til neste møte", "evaluering"),
]
START_UP = [
    *("innleiing", "presentasjon", "refleksjon", "formål og verdiar"),
    *("innhald og arbeidsmåtar", "møtemal", "avslutning"),
]


def test_ordinary_meeting_has_the_seeds_eight_points() -> None:
    assert points(plan(one_meeting("12–14"))) == ORDINARY


def test_start_up_meeting_has_the_seeds_seven_points() -> None:
    assert points(plan(year([shared("16.9", "12–14", slag="oppstart")]))) == START_UP


@pytest.mark.parametrize(
    ("tid", "pauses"),
    [
        ("12.00–14.29", []),
        ("12.00–14.30", ["Pause"]),
        ("09.00–13.59", ["Pause"]),
        ("09.00–14.00", ["Pause", "Lunsj"]),
    ],
)
@pytest.mark.parametrize(("slag", "seed"), [("ordinært", ORDINARY), ("oppstart", START_UP)])
def test_long_meeting_has_a_pause_and_a_whole_day_lunch_too(
    slag: str, seed: list[str], tid: str, pauses: list[str]
) -> None:
    made = plan(year([shared("16.9", tid, slag=slag)]))
    assert [each.tittel for each in agenda(made) if each.punkt is Punktslag.PAUSE] == pauses
    assert [each for each in points(made) if each != "pause"] == seed
    assert "pause" not in (points(made)[0], points(made)[-1])


def test_pause_is_nobodys_and_has_no_number() -> None:
    found = agenda(plan(one_meeting()))
    (pause,) = (each for each in found if each.punkt is Punktslag.PAUSE)
    assert (pause.nr, pause.ansvarleg, pause.tekst, pause.arbeidsmåte) == (None, "", "", "")
    assert [each.nr for each in found if each.nr] == [*range(1, len(found))]


def test_items_hearings_news_and_topics_stand_in_their_places() -> None:
    høyring = Høyring(tittel="SFO", frist=day("1.11"))
    news = Informasjon(tekst="Ny plan")
    tema = Fellestema(tema="Nærværsleiing")
    made = plan(
        one_meeting(
            "12–14",
            saker=(Sak(tittel="Lesing"), Sak(tittel="Rekning", minutt=25)),
            høyringar=(høyring,),
            informasjon=(news,),
            fellestema=(tema,),
        )
    )
    assert points(made) == [
        *ORDINARY[:4],
        *("Lesing", "Rekning", "informasjon", "Høyring: SFO"),
        *ORDINARY[5:],
    ]
    by_title = {each.tittel: each for each in agenda(made)}
    assert by_title["Rekning"].minutt == 25
    assert by_title["Felles informasjon"].liste == ("Ny plan",)
    assert by_title["Fellestema"].liste == ("Nærværsleiing",)
    assert by_title["Høyring: SFO"].tekst == "Høyringsfristen er 1. november 2026."


def test_names_of_the_cooperation_fill_the_seeds_texts() -> None:
    told = str(agenda(plan(one_meeting())))
    assert "Jærskulen" in told
    assert "{samarbeid}" not in told


MAL = (
    Punkt(punkt=Punktslag.VERTSSKULE),
    Punkt(tittel="Stillestund", minutt=10),
    Punkt(punkt=Punktslag.EVALUERING, tittel="Til slutt", minutt=20),
)
OWN = ["vertsskule", "Stillestund", "fram til neste møte", "evaluering"]


@pytest.mark.parametrize("owner", ["nettverk", "samarbeid"])
def test_own_template_is_used_and_completed(owner: str) -> None:
    keys: dict[str, Any] = {"sakliste": MAL}
    made = plan(one_meeting(), **(keys if owner == "nettverk" else {"samarbeid": keys}))
    vert, still, *_, last = agenda(made)
    (seed,) = (each for each in STANDARD.sakliste if each.punkt is Punktslag.VERTSSKULE)
    assert (vert.tittel, vert.tekst, vert.ansvarleg) == (seed.tittel, seed.tekst, seed.ansvarleg)
    assert (still.tittel, still.tekst, still.minutt) == ("Stillestund", "", 10)
    assert (last.tittel, last.tekst, last.minutt) == ("Til slutt", STANDARD.sakliste[-1].tekst, 20)


def test_networks_template_goes_before_the_cooperations() -> None:
    theirs = (Punkt(tittel="Felles"), Punkt(punkt=Punktslag.EVALUERING))
    made = plan(one_meeting(), sakliste=MAL, samarbeid={"sakliste": theirs})
    assert points(made) == OWN


def test_own_template_of_ordinary_meetings_leaves_the_start_up_alone() -> None:
    made = plan(year([shared("16.9", "12–14", slag="oppstart")]), sakliste=MAL)
    assert points(made) == START_UP


def put_in(made: Plan) -> list[str]:
    """Title the points that stand on the agenda though its template does not name them."""
    return [each.tittel for each in agenda(made) if each.sett_inn]


def test_own_agenda_is_what_it_says() -> None:
    """Neither usual topics nor an empty place for news come in; what is done before next does."""
    made = plan(one_meeting(), sakliste=MAL)
    assert points(made) == OWN
    assert put_in(made) == ["Kva gjer eg og me fram til neste møte?"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"saker": (Sak(tittel="Lesing"),)}, "Lesing"),
        ({"høyringar": (Høyring(tittel="SFO", frist=day("1.11")),)}, "Høyring: SFO"),
        ({"fellestema": (Fellestema(tema="Nærvær"),)}, "Fellestema"),
        ({"informasjon": (Informasjon(tekst="Ny plan"),)}, "Felles informasjon"),
    ],
)
def test_what_somebody_has_to_say_is_put_in_before_the_close(
    keys: dict[str, Any], said: str
) -> None:
    made = plan(one_meeting(**keys), sakliste=MAL)
    assert put_in(made) == [said, "Kva gjer eg og me fram til neste møte?"]
    assert agenda(made)[-3].tittel == said
    elsewhere = Fellestema(tema="Nærvær", møte=(day("16.9"),))
    assert points(plan(one_meeting(fellestema=(elsewhere,)), sakliste=MAL)) == OWN


@pytest.mark.parametrize("owner", ["nettverk", "samarbeid"])
def test_empty_agenda_is_only_what_every_meeting_has(owner: str) -> None:
    keys: dict[str, Any] = {"sakliste": (), "sakliste_oppstart": ()}
    keys = keys if owner == "nettverk" else {"samarbeid": keys}
    ordinary = plan(one_meeting(), **keys)
    assert points(ordinary) == [*OWN[2:]]
    assert put_in(ordinary) == ["Kva gjer eg og me fram til neste møte?", "Evaluering"]
    assert points(plan(year([shared("16.9", slag="oppstart")]), **keys)) == ["avslutning"]


def test_empty_agenda_of_a_network_goes_before_the_cooperations() -> None:
    assert points(plan(one_meeting(), sakliste=(), samarbeid={"sakliste": MAL})) == [*OWN[2:]]


def test_shipped_agenda_names_all_that_comes_up() -> None:
    for slag in ("ordinært", "oppstart"):
        at = (day("16.9"),)
        news = Informasjon(tekst="Ny plan", møte=at)
        made = plan(
            year(
                [shared("16.9", slag=slag)],
                [own("16.9", saker=(Sak(tittel="Lesing"),))],
                fellestema=(Fellestema(tema="Nærvær", møte=at),),
                informasjon=(news,),
            )
        )
        assert {"Lesing", "fellestema", "informasjon"} <= {*points(made)}
        assert put_in(made) == []


def test_own_pause_comes_however_short_the_meeting_is_and_more_than_once() -> None:
    pause = Punkt(punkt=Punktslag.PAUSE)
    long = Punkt(punkt=Punktslag.PAUSE, tittel="Middag", minutt=60, frå_møtelengd=180)
    mal = (pause, *MAL[:2], long, pause, MAL[2])
    short, whole = (plan(one_meeting(tid), sakliste=mal) for tid in ("12–14.59", "12–15"))
    rests = [
        [(each.tittel, each.minutt) for each in agenda(made) if each.punkt is Punktslag.PAUSE]
        for made in (short, whole)
    ]
    assert rests[0] == [("Pause", 10)] * 2
    assert rests[1] == [("Pause", 10), ("Middag", 60), ("Pause", 10)]


OPEN = Referat(avtalar=(Avtale("Lesa planen", "Ida"),))
CHANGE = Referat(endringar=("Kortare runde",))
DONE = Referat(svar=(Svar("Lesa planen", "Ida", Status.GJORT),))


@pytest.mark.parametrize(
    ("tid", "said", "comes"),
    [
        ("12–15", (), False),
        ("12–15", (Referat(),), False),
        ("12–15", (OPEN,), True),
        ("12–15", (CHANGE,), True),
        ("12–15", (OPEN, DONE), False),
        ("12–14", (OPEN,), False),
    ],
)
def test_follow_up_comes_where_something_is_open_and_the_meeting_long(
    tid: str, said: tuple[Referat, ...], comes: bool
) -> None:
    made = plan(year([shared("28.10"), shared("2.12"), shared("27.1", tid)]))
    *held, last = møta(made)
    found = make_sakliste(made, last, [*zip(held, said, strict=False)])
    assert [each.punkt for each in found if each.punkt is Punktslag.OPPFØLGING] == (
        [Punktslag.OPPFØLGING] if comes else []
    )
    assert [each.punkt for each in found].index(Punktslag.VERTSSKULE) == comes


def test_own_agenda_has_no_follow_up_that_it_does_not_name() -> None:
    made = plan(year([shared("28.10"), shared("2.12")]), sakliste=MAL)
    first, last = møta(made)
    assert len(make_sakliste(made, last, [(first, OPEN)])) == len(OWN)
    named = plan(
        year([shared("28.10", "12–13"), shared("2.12", "12–13")]),
        sakliste=(Punkt(punkt=Punktslag.OPPFØLGING), *MAL),
    )
    first, last = møta(named)
    assert make_sakliste(named, last, [(first, OPEN)])[0].tittel == "Oppfølging frå sist"


BODY = [each for each in Punktslag if each not in _CLOSING]


@given(
    body=st.lists(st.sampled_from([*BODY, Punktslag.FRAM_TIL_NESTE]), max_size=8),
    slag=st.sampled_from(["ordinært", "oppstart"]),
)
def test_nothing_is_lost_and_the_evaluation_is_last(body: list[Punktslag], slag: str) -> None:
    """Whatever a valid template has and lacks, the network's items come up, before the close."""
    required = REQUIRED[slag == "oppstart"]
    template = tuple(Punkt(punkt=each) for each in (*body, required[-1]))
    days = [shared("16.9", slag=slag)]
    changes = [own("16.9", saker=(Sak(tittel="Lesing"),))]
    tema = Fellestema(tema="Nærværsleiing", møte=(day("16.9"),))
    news = Informasjon(tekst="Ny plan", møte=(day("16.9"),))
    made = plan(
        year(days, changes, fellestema=(tema,), informasjon=(news,)),
        sakliste=template,
        sakliste_oppstart=template,
    )
    found = agenda(made)
    kinds = [each.punkt for each in found]
    assert kinds[-1] is required[-1]
    assert {*required} <= {*kinds}
    assert "Lesing" in [each.tittel for each in found]
    assert ("Nærværsleiing",) in [each.liste for each in found]
    assert ("Ny plan",) in [each.liste for each in found]
    absent = {*_SLOTS} - {*body}
    close = next(at for at, each in enumerate(kinds) if each in _CLOSING)
    assert all(at < close for at, each in enumerate(kinds) if each in absent)
    assert {each.punkt for each in found if each.sett_inn} == {
        *_SLOTS[:1],
        *_SLOTS[2:],
        *required,
    } - {
        *body,
        required[-1],
    }
