"""Items of the agenda that change meeting when a meeting is moved."""

from datetime import date

import pytest

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Fellestema, Høyring, Informasjon, Møtedag, Nettverksmøte, Skuleår
from nettverk.planning.flytting import list_saksbyte

from .build import day, own, plan, year
from .moving import DAYS, move, pick, short

HEARING = Høyring(tittel="H", frist=day("15.12"))


TOPICS = (Fellestema(tema="T", møte=(day("27.1"),)), Fellestema(tema="alle"))


NEWS = (Informasjon(tekst="N", møte=(day("3.12"),)),)


@pytest.mark.parametrize(
    ("changes", "text", "to", "expected"),
    [
        ([], "2.12", "15.12", []),
        ([], "2.12", "16.12", [("høyring", "H", "2.12", "28.10")]),
        ([], "27.1", "14.12", [("høyring", "H", "2.12", "14.12")]),
        ([], "2.12", "3.12", [("informasjon", "N", None, "3.12")]),
        ([own("2.12", ny="3.12")], "3.12", "4.12", [("informasjon", "N", "3.12", None)]),
        ([], "28.10", "28.1", []),
        ([], "28.10", "27.1", []),
        ([own("27.1", avlyst=True)], "28.10", "27.1", [("fellestema", "T", None, "27.1")]),
        ([own("28.10", avlyst=True)], "2.12", "16.12", [("høyring", "H", "2.12", None)]),
    ],
)
def test_items_that_change_meeting(
    changes: list[Nettverksmøte],
    text: str,
    to: str,
    expected: list[tuple[str, str, str | None, str | None]],
) -> None:
    made = plan(year(DAYS, changes, høyringar=(HEARING,), fellestema=TOPICS, informasjon=NEWS))
    found = list_saksbyte(move(made, text, to), pick(made, text))
    assert [(each.slag, each.tekst, short(each.frå), short(each.til)) for each in found] == expected


def test_items_stay_in_their_year() -> None:
    last = Skuleår(
        skuleår=Skuleårsnamn(2025),
        første_skuledag=date(2025, 8, 18),
        siste_skuledag=date(2026, 6, 19),
        møte=(Møtedag(dato=date(2026, 5, 6), tid=DAYS[0].tid),),
    )
    made = plan(last, year([DAYS[0], DAYS[2]], høyringar=(HEARING,)))
    (lost,) = list_saksbyte(move(made, "2.12", "16.12"), pick(made, "2.12"))
    assert (lost.frå, lost.til) == (day("2.12"), None)
