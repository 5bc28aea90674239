"""What a meeting postponed comes up in the next one, once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from nettverk.model.referat import Referat
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Høyring, Informasjon
from nettverk.nynorsk import fold
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saker import make_sakliste
from nettverk.planning.saklistetid import measure_tid

from .build import agenda, day, møta, own, plan, points, shared, year

FAGDAG = Sak(
    tittel="Felles fagdag", tekst="Når?", minutt=20, ansvarleg="alle", arbeidsmåte="Dialog"
)
DAYS = ("28.10", "2.12", "27.1", "10.3")


def postpone(made: Plan, *titles: Sequence[str]) -> Referata:
    """Let the minutes of each meeting postpone what is named, in time order."""
    minutes = [Referat(utsette=tuple(map(fold, each))) for each in titles]
    return list(zip(møta(made), minutes, strict=False))


def postponed(made: Plan, at: int, referata: Referata) -> list[tuple[str, date | None]]:
    """List the items of a meeting, with the day each is postponed from."""
    slots = (Punktslag.SAKER, Punktslag.HØYRINGAR)
    found = make_sakliste(made, møta(made)[at], referata)
    return [(each.tittel, each.utsett) for each in found if each.punkt in slots or each.utsett]


def four(**changes: Any) -> Plan:
    """Plan four meetings, of which the first has «Felles fagdag»; changes are of the others."""
    others = [own(f"{name[1:].replace('_', '.')}", **keys) for name, keys in changes.items()]
    return plan(year([shared(each) for each in DAYS], [own(DAYS[0], saker=(FAGDAG,)), *others]))


def test_postponed_item_comes_as_it_was_before_the_next_ones_own() -> None:
    made = four(d2_12={"saker": (Sak(tittel="Lesing"),)})
    said = postpone(made, ["felles  FAGDAG"])
    assert postponed(made, 1, said) == [("Felles fagdag", day(DAYS[0])), ("Lesing", None)]
    (item,) = (each for each in make_sakliste(made, møta(made)[1], said) if each.utsett)
    assert (item.tekst, item.minutt, item.ansvarleg, item.arbeidsmåte) == (
        *(FAGDAG.tekst, FAGDAG.minutt, FAGDAG.ansvarleg, FAGDAG.arbeidsmåte),
    )
    assert points(made, 1) == [each for each in points(made, 1) if each != "Felles fagdag"]


def test_postponed_item_comes_once_and_goes_on_when_it_is_postponed_again() -> None:
    made = four()
    assert postponed(made, 2, postpone(made, ["Felles fagdag"])) == []
    assert postponed(made, 2, postpone(made, ["Felles fagdag"], [])) == []
    again = postpone(made, ["Felles fagdag"], ["Felles fagdag"])
    assert postponed(made, 2, again) == [("Felles fagdag", day(DAYS[1]))]
    assert postponed(made, 3, again) == []


def test_cancelled_meeting_passes_it_on() -> None:
    made = four(d2_12={"avlyst": True})
    assert postponed(made, 2, postpone(made, ["Felles fagdag"])) == [
        ("Felles fagdag", day(DAYS[0]))
    ]


def test_postponed_item_that_the_next_agenda_has_stands_there_once() -> None:
    made = four(d2_12={"saker": (Sak(tittel="FELLES fagdag!"),)})
    assert postponed(made, 1, postpone(made, ["Felles fagdag"])) == [("FELLES fagdag!", None)]


@pytest.mark.parametrize("title", ["Skuletema", "Runde på skulen", "Felles informasjon", "Ukjend"])
def test_what_every_agenda_has_and_what_no_agenda_had_is_not_carried(title: str) -> None:
    made = four()
    assert postponed(made, 1, postpone(made, [title])) == []


OWN_OPPSTART = (
    Punkt(punkt=Punktslag.INFORMASJON, tittel="Nytt frå kommunane"),
    Punkt(tittel="Pause", minutt=10),
    Punkt(punkt=Punktslag.AVSLUTNING),
)
OWN_ORDINARY = (
    Punkt(tittel="Kaffi", minutt=10),
    Punkt(punkt=Punktslag.INFORMASJON, tittel="Kort orientering"),
    Punkt(punkt=Punktslag.EVALUERING),
)


@pytest.mark.parametrize(
    ("title", "carried"), [("Nytt frå kommunane", False), ("Pause", True), ("Lesing", True)]
)
def test_point_that_the_next_agenda_has_in_other_words_stands_there_once(
    title: str, carried: bool
) -> None:
    """A point of the template is known whatever it is called; what has no name is another thing."""
    made = plan(
        year(
            [shared("16.9", slag="oppstart"), shared("28.10")],
            [
                own("16.9", saker=(Sak(tittel="Lesing"),)),
                own("28.10", saker=(Sak(tittel="Rekning"),)),
            ],
            informasjon=(Informasjon(tekst="Ny plan", møte=(day("16.9"),)),),
        ),
        sakliste=OWN_ORDINARY,
        sakliste_oppstart=OWN_OPPSTART,
    )
    found = make_sakliste(made, møta(made)[1], postpone(made, [title]))
    assert title in [each.tittel for each in agenda(made)]
    assert [each.tittel for each in found if each.utsett] == ([title] if carried else [])
    assert [each.punkt for each in found].count(Punktslag.INFORMASJON) == 1


def test_point_of_an_oppstart_is_carried_to_an_ordinary_meeting() -> None:
    made = plan(year([shared("16.9", slag="oppstart"), shared("28.10")]))
    assert postponed(made, 1, postpone(made, ["Presentasjon"])) == [("Presentasjon", day("16.9"))]


def test_hearing_is_carried() -> None:
    hearing = Høyring(tittel="Skulerute", frist=day("30.10"))
    made = plan(year([shared(each) for each in DAYS], høyringar=(hearing,)))
    assert postponed(made, 1, postpone(made, ["Høyring: Skulerute"])) == [
        ("Høyring: Skulerute", day(DAYS[0]))
    ]


def test_postponed_item_counts_when_the_agenda_is_too_long() -> None:
    made = plan(year([shared("28.10"), shared("2.12", "12–13")], [own("28.10", saker=(FAGDAG,))]))
    later, said = møta(made)[1], postpone(made, ["Felles fagdag"])
    assert measure_tid(made, later, said).over == measure_tid(made, later).over + 20


@pytest.mark.parametrize("heading", ["Sak 5: {}", "Sak 45/26: {}", "{}"])
def test_item_whose_title_begins_with_a_number_is_postponed(heading: str) -> None:
    titles = (
        "Sak 12/26 frå formannskapet",
        "Sak 13/26 frå formannskapet",
        "PS 45/26 Skulebruksplan",
    )
    made = plan(
        year(
            [shared(each) for each in DAYS],
            [own(DAYS[0], saker=tuple(Sak(tittel=each) for each in titles))],
        )
    )
    for title in titles[0 if heading != "{}" else 2 :]:
        said = postpone(made, [heading.format(title)])
        assert postponed(made, 1, said) == [(title, day(DAYS[0]))]
